import { reachableFromInternet } from '../../analysis/network/reachability.ts';
import { negate } from '../../model/verdict.ts';
import { defineCheck } from '../define-check.ts';
import { analysed } from '../reads.ts';

/** SSH, remote desktop, Windows remote management. */
const adminPorts = [22, 3389, 5985, 5986];

export const instanceAdminPortsNotReachable = defineCheck(
  ['AWS::EC2::Instance', 'AWS::AutoScaling::AutoScalingGroup'],
  {
    id: 'ec2-instance-admin-ports-not-reachable',
    title: 'Instance cannot be reached from the internet on its administration ports',
    severity: 'critical',
    duty: 'internet-exposure',
    why: 'Address, route and rules together lead everyone on the internet to the sign-in of the machine.',
    fix: 'Move it to a private subnet, take its public address away or close the ports; use Session Manager to sign in.',
    source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/infrastructure-security.html',
    reads: {
      reached: analysed(
        'reachable from the internet on ports 22, 3389, 5985 and 5986',
        ['SubnetId', 'SecurityGroupIds', 'NetworkInterfaces', 'LaunchTemplate', 'VPCZoneIdentifier'],
        (instance, estate) => reachableFromInternet(instance, estate, adminPorts),
      ),
    },
    passes: ({ reached }) => negate(reached),
  },
);

import { opensToInternet } from '../../analysis/network/security-groups.ts';
import { negate } from '../../model/verdict.ts';
import { defineCheck } from '../define-check.ts';
import { analysed } from '../reads.ts';

export const securityGroupNoOpenIngress = defineCheck('AWS::EC2::SecurityGroup', {
  id: 'ec2-security-group-no-open-ingress',
  title: 'Security group does not open every port to the whole internet',
  severity: 'critical',
  duty: 'security-group-config',
  why: 'Every service that anyone starts on the machine is on the internet at once.',
  fix: 'Allow only the ports that are served, from the networks that need them.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html',
  reads: {
    open: analysed('opens every port to the internet', ['SecurityGroupIngress'], (group, estate) =>
      opensToInternet(group, 'every', estate),
    ),
  },
  passes: ({ open }) => negate(open),
});

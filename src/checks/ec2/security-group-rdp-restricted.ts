import { opensToInternet } from '../../analysis/network/security-groups.ts';
import { negate } from '../../model/verdict.ts';
import { defineCheck } from '../define-check.ts';
import { analysed } from '../reads.ts';

export const securityGroupRdpRestricted = defineCheck('AWS::EC2::SecurityGroup', {
  id: 'ec2-security-group-rdp-restricted',
  title: 'Security group does not open remote desktop to the whole internet',
  severity: 'high',
  duty: 'security-group-config',
  aliases: { securityHub: ['EC2.14'], config: ['restricted-rdp'] },
  why: 'Anyone on the internet can try passwords and exploits against the remote desktop port.',
  fix: 'Allow port 3389 only from the networks of your administrators, or use Fleet Manager and close the port.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html',
  reads: {
    open: analysed('opens port 3389 to the internet', ['SecurityGroupIngress'], (group, estate) =>
      opensToInternet(group, [3389], estate),
    ),
  },
  passes: ({ open }) => negate(open),
});

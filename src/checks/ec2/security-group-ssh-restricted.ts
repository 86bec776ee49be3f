import { opensToInternet } from '../../analysis/network/security-groups.ts';
import { negate } from '../../model/verdict.ts';
import { defineCheck } from '../define-check.ts';
import { analysed } from '../reads.ts';

export const securityGroupSshRestricted = defineCheck('AWS::EC2::SecurityGroup', {
  id: 'ec2-security-group-ssh-restricted',
  title: 'Security group does not open SSH to the whole internet',
  severity: 'high',
  duty: 'security-group-config',
  aliases: { securityHub: ['EC2.13'], config: ['restricted-ssh'] },
  why: 'Anyone on the internet can try passwords and exploits against the SSH port.',
  fix: 'Allow port 22 only from the networks of your administrators, or use Session Manager and close the port.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html',
  reads: {
    open: analysed('opens port 22 to the internet', ['SecurityGroupIngress'], (group, estate) =>
      opensToInternet(group, [22], estate),
    ),
  },
  passes: ({ open }) => negate(open),
});

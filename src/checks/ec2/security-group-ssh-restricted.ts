import { covers, is } from '../../model/predicates.ts';
import { all, any } from '../../model/verdict.ts';
import { defineCheck } from '../define-check.ts';
import { none } from '../quantifiers.ts';
import { each } from '../reads.ts';

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
    ingress: each('SecurityGroupIngress', {
      v4: 'CidrIp',
      v6: 'CidrIpv6',
      from: 'FromPort',
      to: 'ToPort',
      protocol: 'IpProtocol',
    }),
  },
  passes: ({ ingress }) =>
    none(ingress, rule =>
      all(
        any(is(rule.v4, '0.0.0.0/0'), is(rule.v6, '::/0')),
        any(is(rule.protocol, '-1'), all(is(rule.protocol, 'tcp'), covers(rule.from, rule.to, 22))),
      ),
    ),
});

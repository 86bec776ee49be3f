import { isOneOf, startsWith } from '../../model/predicates.ts';
import { any } from '../../model/verdict.ts';
import { defineCheck } from '../define-check.ts';

/** Families of predefined policies whose oldest protocol is TLS 1.2. */
const currentPolicies = [
  'ELBSecurityPolicy-TLS13-1-2-',
  'ELBSecurityPolicy-TLS13-1-3-',
  'ELBSecurityPolicy-TLS-1-2-',
  'ELBSecurityPolicy-FS-1-2-',
];

export const listenerTlsCurrent = defineCheck('AWS::ElasticLoadBalancingV2::Listener', {
  id: 'elb-listener-tls-current',
  title: 'Load balancer listener accepts TLS 1.2 and later only',
  severity: 'medium',
  duty: 'tls-policy',
  aliases: { securityHub: ['ELB.17'] },
  why: 'Old protocol versions have flaws that let others read the traffic.',
  fix: 'Set SslPolicy to a policy of TLS 1.2 or 1.3, such as ELBSecurityPolicy-TLS13-1-2-2021-06.',
  source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/describe-ssl-policies.html',
  reads: { policy: 'SslPolicy', protocol: 'Protocol' },
  applies: ({ protocol }) => isOneOf(protocol, ['HTTPS', 'TLS']),
  passes: ({ policy }) => any(...currentPolicies.map(start => startsWith(policy, start))),
});

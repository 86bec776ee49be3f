import { is, isOneOf } from '../../model/predicates.ts';
import { all, any } from '../../model/verdict.ts';
import { defineCheck } from '../define-check.ts';
import { some } from '../quantifiers.ts';
import { each } from '../reads.ts';

export const listenerEncrypted = defineCheck('AWS::ElasticLoadBalancingV2::Listener', {
  id: 'elb-listener-encrypted',
  title: 'Load balancer listener encrypts, or sends clients to one that does',
  severity: 'high',
  duty: 'tls-policy',
  aliases: { securityHub: ['ELB.1'], config: ['alb-http-to-https-redirection-check'] },
  why: 'Anyone on the way can read and change what customers send, passwords included.',
  fix: 'Use the HTTPS protocol with a certificate; let the plain listener only redirect.',
  source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/create-https-listener.html',
  reads: {
    protocol: 'Protocol',
    actions: each('DefaultActions', { type: 'Type', to: 'RedirectConfig.Protocol' }),
  },
  applies: ({ protocol }) => isOneOf(protocol, ['HTTP', 'HTTPS']),
  passes: ({ protocol, actions }) =>
    any(
      is(protocol, 'HTTPS'),
      some(actions, action => all(is(action.type, 'redirect'), is(action.to, 'HTTPS'))),
    ),
});

import { is } from '../../model/predicates.ts';
import { all, negate } from '../../model/verdict.ts';
import { defineCheck } from '../define-check.ts';
import { some } from '../quantifiers.ts';
import { each } from '../reads.ts';

export const loadBalancerAccessLogged = defineCheck('AWS::ElasticLoadBalancingV2::LoadBalancer', {
  id: 'elb-load-balancer-access-logged',
  title: 'Load balancer records the requests that it passes on',
  severity: 'medium',
  duty: 'service-logging',
  aliases: { securityHub: ['ELB.5'], config: ['elb-logging-enabled'] },
  why: 'Nobody can see who attacks the application, or with what.',
  fix: 'Set the attributes access_logs.s3.enabled and access_logs.s3.bucket.',
  source:
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-access-logs.html',
  reads: { attributes: each('LoadBalancerAttributes', { key: 'Key', value: 'Value' }), type: 'Type' },
  applies: ({ type }) => negate(is(type, 'gateway')),
  passes: ({ attributes }) =>
    some(attributes, one => all(is(one.key, 'access_logs.s3.enabled'), is(one.value, 'true'))),
});

import { reachableFromInternet } from '../../analysis/network/reachability.ts';
import { resourcePolicyIsPublic } from '../../analysis/policies/resource-policies.ts';
import { all, negate } from '../../model/verdict.ts';
import { defineCheck } from '../define-check.ts';
import { analysed } from '../reads.ts';

export const domainNotPublic = defineCheck('AWS::OpenSearchService::Domain', {
  id: 'opensearch-domain-not-public',
  title: 'Search domain is not open to everyone on the internet',
  severity: 'critical',
  duty: 'internet-exposure',
  why: 'Endpoint and policy together let everyone read and delete the indexes.',
  fix: 'Put the domain into a VPC with VPCOptions, or name the callers in AccessPolicies.',
  source: 'https://docs.aws.amazon.com/opensearch-service/latest/developerguide/ac.html',
  reads: {
    reached: analysed('has a public endpoint', ['VPCOptions.SubnetIds'], (domain, estate) =>
      reachableFromInternet(domain, estate),
    ),
    exposed: analysed('lets everyone in', ['AccessPolicies'], resourcePolicyIsPublic),
  },
  passes: ({ reached, exposed }) => negate(all(reached, exposed)),
});

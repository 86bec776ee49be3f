import { reachableFromInternet } from '../../analysis/network/reachability.ts';
import { negate } from '../../model/verdict.ts';
import { defineCheck } from '../define-check.ts';
import { analysed } from '../reads.ts';

export const endpointRestricted = defineCheck('AWS::EKS::Cluster', {
  id: 'eks-endpoint-restricted',
  title: 'Kubernetes API of the cluster is not open to the whole internet',
  severity: 'high',
  duty: 'orchestrator-access-config',
  why: 'Anyone on the internet can try stolen credentials and exploits against the control plane.',
  fix: 'Switch EndpointPublicAccess off and EndpointPrivateAccess on, or list the networks of your administrators in PublicAccessCidrs.',
  source: 'https://docs.aws.amazon.com/eks/latest/userguide/cluster-endpoint.html',
  reads: {
    reached: analysed(
      'reachable from the internet',
      ['ResourcesVpcConfig.EndpointPublicAccess', 'ResourcesVpcConfig.PublicAccessCidrs'],
      (cluster, estate) => reachableFromInternet(cluster, estate),
    ),
  },
  passes: ({ reached }) => negate(reached),
});

import { is } from '../../model/predicates.ts';
import { defineCheck } from '../define-check.ts';
import { some } from '../quantifiers.ts';
import { each } from '../reads.ts';

export const clusterAuditLogged = defineCheck('AWS::EKS::Cluster', {
  id: 'eks-cluster-audit-logged',
  title: 'EKS cluster keeps the audit log of its interface',
  severity: 'medium',
  duty: 'orchestrator-access-config',
  aliases: { securityHub: ['EKS.8'], config: ['eks-cluster-log-enabled'] },
  why: 'Nobody can say who changed what in the cluster.',
  fix: 'Add audit (and authenticator) to Logging.ClusterLogging.EnabledTypes.',
  source: 'https://docs.aws.amazon.com/eks/latest/userguide/control-plane-logs.html',
  reads: { logs: each('Logging.ClusterLogging.EnabledTypes', { type: 'Type' }) },
  passes: ({ logs }) => some(logs, log => is(log.type, 'audit')),
});

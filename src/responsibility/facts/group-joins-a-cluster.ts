import { anyOf, type Truth } from '../../foundation/three-valued.ts';
import { contains } from '../../model/predicates.ts';
import type { Resource } from '../../model/resource.ts';
import { type FactAnswer, type FactContext, no, unknownFor, yes } from './computed-fact.ts';
import { instanceSettings } from './instance-settings.ts';

/**
 * The instances join a Kubernetes cluster of EKS as self-managed nodes: the group is tagged as owned by a cluster, or
 * its user data starts the node.
 * Source: https://docs.aws.amazon.com/eks/latest/userguide/self-managed-windows-server-2022.html,
 * https://docs.aws.amazon.com/eks/latest/userguide/launch-workers.html (tags, bootstrap arguments).
 */
export function groupJoinsACluster(resource: Resource, context: FactContext): FactAnswer {
  const tagged = clusterTag(resource, context);
  if (tagged === 'yes') return yes;
  const { settings, elsewhere } = instanceSettings(resource, 'UserData', context);
  const started = anyOf(
    settings.flatMap(setting => nodeStarters.map(starter => contains(setting, starter).truth)),
  );
  if (started === 'yes') return yes;
  if (elsewhere || started === 'unknown') return unknownFor('user data of the instances');
  return tagged === 'unknown' ? unknownFor('setting Tags') : no;
}

const nodeStarters = ['/etc/eks/bootstrap.sh', 'Start-EKSBootstrap.ps1', 'nodeadm', 'node.eks.aws'];
const clusterTagPrefixes = ['kubernetes.io/cluster/', 'k8s.io/cluster-autoscaler/'];

function clusterTag(resource: Resource, { reader }: FactContext): Truth {
  const { list, items, open } = reader.readElements(resource, 'Tags');
  const truths: Truth[] = items.map(({ setting, condition }) => {
    const key = reader.readInside(resource, setting, 'Key');
    const truth = anyOf(clusterTagPrefixes.map(prefix => contains(key, prefix).truth));
    return truth === 'yes' && condition !== undefined ? 'unknown' : truth;
  });
  if (list.state === 'unknown' || open !== undefined) truths.push('unknown');
  return anyOf(truths);
}

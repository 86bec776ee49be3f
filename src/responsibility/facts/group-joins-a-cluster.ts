import { bareExpression, textParts } from '../../analysis/policies/pattern-text.ts';
import { judge } from '../../analysis/values.ts';
import { anyOf, type Truth } from '../../foundation/three-valued.ts';
import { contains } from '../../model/predicates.ts';
import type { Resource } from '../../model/resource.ts';
import type { Setting } from '../../model/setting.ts';
import type { TextPart } from '../../model/value.ts';
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
  const started = anyOf(settings.map(startsNode));
  if (started === 'yes') return yes;
  if (elsewhere || started === 'unknown') return unknownFor('user data of the instances');
  return tagged === 'unknown' ? unknownFor('setting Tags') : no;
}

const nodeStarters = ['/etc/eks/bootstrap.sh', 'Start-EKSBootstrap.ps1', 'nodeadm', 'node.eks.aws'];
/**
 * Holes in a script are judged by what can stand there: the name of a resource, or what AWS:: parameters give, starts no
 * node. An input can hold anything.
 */
function startsNode({ raw, state }: Setting): Truth {
  if (raw === undefined) return state === 'unknown' ? 'unknown' : 'no';
  return judge(raw, 'no', script => {
    const parts = textParts(script) ?? [];
    const known = parts.filter(part => typeof part === 'string');
    if (known.some(text => nodeStarters.some(starter => text.includes(starter)))) return 'yes';
    const open = parts.some(part => typeof part !== 'string' && part.kind !== 'reference' && !isPseudo(part));
    return open ? 'unknown' : 'no';
  });
}

function isPseudo(part: Exclude<TextPart, string>): boolean {
  return part.kind === 'unknown' && bareExpression(part.expression ?? '').startsWith('AWS::');
}

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

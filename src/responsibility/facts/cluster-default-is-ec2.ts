import { isAbsent, type Resource } from '../../model/resource.ts';
import { anyAnswer, type FactAnswer, type FactContext, no, unknownFor, yes } from './computed-fact.ts';

/**
 * A service that says neither launch type nor strategy runs as its cluster's default strategy says, on EC2 where there
 * is none. Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ecs-service.html
 * (LaunchType, CapacityProviderStrategy).
 */
export function clusterDefaultIsEc2(resource: Resource, context: FactContext): FactAnswer {
  const link = resource.links.find(one => one.path === 'Cluster');
  const cluster = link === undefined ? undefined : context.estate.byKey.get(link.to);
  if (cluster?.type !== 'AWS::ECS::Cluster' || isAbsent(cluster)) {
    return unknownFor('default capacity provider strategy of the cluster');
  }
  const holders = [cluster];
  for (const one of cluster.linkedFrom) {
    const holder = context.estate.byKey.get(one.from);
    if (holder?.type === 'AWS::ECS::ClusterCapacityProviderAssociations' && !isAbsent(holder)) {
      holders.push(holder);
    }
  }
  const strategies = holders.flatMap(holder => strategyOf(holder, context));
  if (strategies.length === 0) return yes;
  return anyAnswer(strategies);
}

/** One answer for each provider of the strategy: whether it runs tasks on instances of the customer. */
function strategyOf(holder: Resource, { reader }: FactContext): FactAnswer[] {
  const { list, items, open } = reader.readElements(holder, 'DefaultCapacityProviderStrategy');
  const answers = items.map(({ setting, condition }) => {
    const provider = reader.readInside(holder, setting, 'CapacityProvider');
    if (provider.value === 'FARGATE' || provider.value === 'FARGATE_SPOT') return no;
    if (provider.state === 'unknown' || condition !== undefined) return undecided();
    return yes;
  });
  if (list.state === 'unknown' || open !== undefined) answers.push(undecided());
  return answers;
}

function undecided(): FactAnswer {
  return unknownFor('default capacity provider strategy of the cluster');
}

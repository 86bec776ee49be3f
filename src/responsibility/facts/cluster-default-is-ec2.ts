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
  // Associations of capacity providers are joined to the view of their cluster.
  const { list, items, open } = context.reader.readElements(cluster, 'DefaultCapacityProviderStrategy');
  const answers = items.map(({ setting, condition }) => {
    const provider = context.reader.readInside(cluster, setting, 'CapacityProvider');
    if (provider.value === 'FARGATE' || provider.value === 'FARGATE_SPOT') return no;
    return provider.state === 'unknown' || condition !== undefined ? undecided() : yes;
  });
  if (list.state === 'unknown' || open !== undefined) answers.push(undecided());
  return answers.length === 0 ? yes : anyAnswer(answers);
}

function undecided(): FactAnswer {
  return unknownFor('default capacity provider strategy of the cluster');
}

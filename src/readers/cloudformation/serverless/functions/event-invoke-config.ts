import type { TemplateNode } from '../../tree/template-tree.ts';
import { type Expansion, make, report } from '../expansion.ts';
import { inlinePolicy } from '../policies/role-policies.ts';
import { getAtt, given, givenPair, literal, ref, sub, treeOf } from '../sam-nodes.ts';
import type { FunctionTarget } from './function-target.ts';

interface Destination {
  readonly action: string;
  /** What SAM makes where no destination is given. */
  readonly made?: { readonly type: string; readonly suffix: string; readonly name: string };
}

const destinations: ReadonlyMap<string, Destination> = new Map<string, Destination>([
  [
    'SQS',
    {
      action: 'sqs:SendMessage',
      made: { type: 'AWS::SQS::Queue', suffix: 'Queue', name: 'DestinationQueue' },
    },
  ],
  [
    'SNS',
    { action: 'sns:publish', made: { type: 'AWS::SNS::Topic', suffix: 'Topic', name: 'DestinationTopic' } },
  ],
  ['Lambda', { action: 'lambda:InvokeFunction' }],
  ['EventBridge', { action: 'events:PutEvents' }],
  ['S3Bucket', { action: 's3:PutObject' }],
]);

/** What happens to asynchronous calls that succeed or fail, and what the role may do for it. */
export function expandEventInvokeConfig(expansion: Expansion, target: FunctionTarget): void {
  const { resource } = target;
  const pair = givenPair(resource.properties, 'EventInvokeConfig');
  if (pair === undefined) return;
  const config = pair.value;
  const id = `${resource.id}EventInvokeConfig`;
  const outcomes: Record<string, unknown> = {};
  const wanted = given(config, 'DestinationConfig');
  for (const outcome of ['OnSuccess', 'OnFailure']) {
    const node = given(wanted, outcome);
    if (node !== undefined)
      outcomes[outcome] = { Destination: destinationOf(expansion, target, `${id}${outcome}`, node) };
  }
  const alias = given(resource.properties, 'AutoPublishAlias');
  make(
    expansion,
    resource,
    id,
    'AWS::Lambda::EventInvokeConfig',
    {
      FunctionName: ref(pair, resource.id),
      Qualifier: alias ?? '$LATEST',
      DestinationConfig: outcomes,
      MaximumEventAgeInSeconds: given(config, 'MaximumEventAgeInSeconds'),
      MaximumRetryAttempts: given(config, 'MaximumRetryAttempts'),
    },
    { origin: pair, dependsOn: target.alias === undefined ? [] : [target.alias] },
  );
}

function destinationOf(
  expansion: Expansion,
  target: FunctionTarget,
  id: string,
  node: TemplateNode,
): TemplateNode | undefined {
  const type = literal(expansion.scope, given(node, 'Type'));
  const destination = type === undefined ? undefined : destinations.get(type);
  let arn = given(node, 'Destination');
  if (destination === undefined || type === undefined) {
    report(expansion, 'property', `the type of a destination of ${target.resource.id}`, {
      why: 'it is none of SQS, SNS, Lambda, EventBridge and S3Bucket, so what the role may do for it is not known',
      advice: 'Give the destination its Type.',
      place: node,
    });
    return arn;
  }
  if (arn === undefined && destination.made !== undefined) {
    const { type: resourceType, suffix, name } = destination.made;
    const madeId = `${id}${suffix}`;
    make(expansion, target.resource, madeId, resourceType, {}, { origin: node });
    expansion.names.set(`${target.resource.id}.${name}`, madeId);
    arn = suffix === 'Queue' ? getAtt(node, madeId, 'Arn') : ref(node, madeId);
  }
  if (arn !== undefined) {
    const statements =
      type === 'S3Bucket'
        ? [
            {
              Effect: 'Allow',
              Action: destination.action,
              Resource: sub(node, '${Bucket}/*', { Bucket: arn }),
            },
            { Effect: 'Allow', Action: 's3:ListBucket', Resource: arn },
          ]
        : [{ Effect: 'Allow', Action: destination.action, Resource: arn }];
    const document = treeOf(node, { Version: '2012-10-17', Statement: statements });
    target.role.inline.push(inlinePolicy(node, `${id}${type === 'S3Bucket' ? 'S3' : type}Policy`, document));
  }
  return arn;
}

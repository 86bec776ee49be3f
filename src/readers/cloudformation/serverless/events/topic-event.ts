import { scalarNode, type TemplateNode } from '../../tree/template-tree.ts';
import type { Expansion } from '../expansion.ts';
import type { FunctionTarget } from '../functions/function-target.ts';
import { getAtt, given, isTrue, plainMapping, ref, treeOf } from '../sam-nodes.ts';
import { makeOf, permit, reportEvent } from './event-source.ts';
import type { EventSource } from '../sam-resource.ts';

/** A topic that calls the function, at once or through a queue of its own. */
export function addTopicEvent(expansion: Expansion, target: FunctionTarget, event: EventSource): void {
  const { properties } = event;
  const topic = given(properties, 'Topic');
  if (topic === undefined) {
    reportEvent(expansion, event, 'it names no Topic');
    return;
  }
  const queue = given(properties, 'SqsSubscription');
  const throughQueue =
    queue !== undefined && (plainMapping(queue) !== undefined || isTrue(expansion.scope, queue));
  const endpoint = throughQueue ? addQueue(expansion, target, event, topic, queue) : target.arn;
  if (!throughQueue) permit(expansion, target, event, 'sns.amazonaws.com', { SourceArn: topic });
  makeOf(expansion, target.resource, event, event.id, 'AWS::SNS::Subscription', {
    Endpoint: endpoint,
    Protocol: throughQueue ? 'sqs' : 'lambda',
    TopicArn: topic,
    Region: given(properties, 'Region'),
    FilterPolicy: given(properties, 'FilterPolicy'),
    FilterPolicyScope: given(properties, 'FilterPolicyScope'),
    RedrivePolicy: given(properties, 'RedrivePolicy'),
  });
}

/** The queue between topic and function: given, or made; the topic may send to it and the function is called from it. */
function addQueue(
  expansion: Expansion,
  target: FunctionTarget,
  event: EventSource,
  topic: TemplateNode,
  settings: TemplateNode,
): TemplateNode {
  const { pair, id } = event;
  const { resource } = target;
  const queueId = `${id}Queue`;
  const givenArn = given(settings, 'QueueArn');
  const arn = givenArn ?? getAtt(pair, queueId, 'Arn');
  const url = given(settings, 'QueueUrl') ?? ref(pair, queueId);
  if (givenArn === undefined) makeOf(expansion, resource, event, queueId, 'AWS::SQS::Queue', {});
  const policyId = given(settings, 'QueuePolicyLogicalId');
  makeOf(
    expansion,
    resource,
    event,
    policyId?.kind === 'scalar' ? policyId.text : `${id}QueuePolicy`,
    'AWS::SQS::QueuePolicy',
    {
      PolicyDocument: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Action: 'sqs:SendMessage',
            Principal: '*',
            Resource: arn,
            Condition: { ArnEquals: { 'aws:SourceArn': topic } },
          },
        ],
      },
      Queues: [url],
    },
  );
  makeOf(expansion, resource, event, `${id}EventSourceMapping`, 'AWS::Lambda::EventSourceMapping', {
    BatchSize: given(settings, 'BatchSize') ?? treeOf(pair, 10),
    Enabled: given(settings, 'Enabled') ?? scalarNode(pair, 'true', true),
    EventSourceArn: arn,
    FunctionName: target.reference,
  });
  return arn;
}

import type { TemplateNode } from '../../tree/template-tree.ts';
import type { Expansion } from '../expansion.ts';
import { getAtt, given, literal, ref } from '../sam-nodes.ts';
import { makeOf } from './event-source.ts';
import type { EventSource, SamResource } from '../sam-resource.ts';

/**
 * Where an event goes that could not be delivered: the ARN that is given, or that of a queue that SAM makes. `sender` is
 * the service that may send to a made queue, for the resource of this event; undefined where its role says so.
 */
export function deadLetterArn(
  expansion: Expansion,
  owner: SamResource,
  event: EventSource,
  sender: string | undefined,
): TemplateNode | undefined {
  const config = given(event.properties, 'DeadLetterConfig');
  const arn = given(config, 'Arn');
  if (config === undefined || arn !== undefined) return arn;
  const id = literal(expansion.scope, given(config, 'QueueLogicalId')) ?? `${event.id}Queue`;
  makeOf(expansion, owner, event, id, 'AWS::SQS::Queue', {});
  const made = getAtt(config, id, 'Arn');
  if (sender !== undefined) {
    makeOf(expansion, owner, event, `${event.id}QueuePolicy`, 'AWS::SQS::QueuePolicy', {
      PolicyDocument: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Action: 'sqs:SendMessage',
            Principal: { Service: sender },
            Resource: made,
            Condition: { ArnEquals: { 'aws:SourceArn': getAtt(config, event.id, 'Arn') } },
          },
        ],
      },
      Queues: [ref(config, id)],
    });
  }
  return made;
}

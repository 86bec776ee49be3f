import { scalarNode, type TemplateNode } from '../../tree/template-tree.ts';
import type { Expansion } from '../expansion.ts';
import { trustOf } from '../functions/function-role.ts';
import type { FunctionTarget } from '../functions/function-target.ts';
import { inlinePolicy } from '../policies/role-policies.ts';
import { getAtt, given, isTrue, treeOf } from '../sam-nodes.ts';
import { deadLetterArn } from './dead-letters.ts';
import { makeOf } from './event-source.ts';
import type { EventSource, SamResource } from '../sam-resource.ts';

const sameInSchedule: readonly string[] = [
  'ScheduleExpression',
  'ScheduleExpressionTimezone',
  'StartDate',
  'EndDate',
  'GroupName',
  'KmsKeyArn',
  'State',
  'Description',
];

/** A schedule of EventBridge Scheduler that calls the function. */
export function addSchedule(expansion: Expansion, target: FunctionTarget, event: EventSource): void {
  makeSchedule(expansion, target.resource, event, {
    arn: target.arn,
    action: 'lambda:InvokeFunction',
    policyName: `${event.id}LambdaPolicy`,
  });
}

/** A schedule and, unless one is given, the role with which it calls. */
export function makeSchedule(
  expansion: Expansion,
  owner: SamResource,
  event: EventSource,
  called: { readonly arn: TemplateNode; readonly action: string; readonly policyName: string },
): void {
  const { properties, pair, id } = event;
  const deadLetters = deadLetterArn(expansion, owner, event, undefined);
  const role = given(properties, 'RoleArn');
  const settings: Record<string, unknown> = {};
  for (const name of sameInSchedule) settings[name] = given(properties, name);
  const nameless = isTrue(expansion.scope, given(properties, 'OmitName'));
  settings['Name'] = given(properties, 'Name') ?? (nameless ? undefined : scalarNode(pair, id));
  settings['FlexibleTimeWindow'] = given(properties, 'FlexibleTimeWindow') ?? treeOf(pair, { Mode: 'OFF' });
  settings['Target'] = {
    Arn: called.arn,
    RoleArn: role ?? getAtt(pair, `${id}Role`, 'Arn'),
    Input: given(properties, 'Input'),
    DeadLetterConfig: deadLetters === undefined ? undefined : { Arn: deadLetters },
    RetryPolicy: given(properties, 'RetryPolicy'),
  };
  makeOf(expansion, owner, event, id, 'AWS::Scheduler::Schedule', settings);
  if (role !== undefined) return;
  const grants = [inlinePolicy(pair, called.policyName, allowing(pair, called.action, called.arn))];
  if (deadLetters !== undefined) {
    grants.push(inlinePolicy(pair, `${id}SQSPolicy`, allowing(pair, 'sqs:SendMessage', deadLetters)));
  }
  makeOf(expansion, owner, event, `${id}Role`, 'AWS::IAM::Role', {
    AssumeRolePolicyDocument: trustOf(owner, 'scheduler.amazonaws.com'),
    Policies: grants,
    PermissionsBoundary: given(properties, 'PermissionsBoundary'),
  });
}

/** A policy document that allows one action on one resource. */
export function allowing(
  origin: TemplateNode | EventSource['pair'],
  action: string,
  resource: TemplateNode,
): TemplateNode {
  return treeOf(origin, {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: action, Resource: resource }],
  });
}

import { scalarNode, type TemplateNode } from '../../tree/template-tree.ts';
import type { Expansion } from '../expansion.ts';
import { given, literal, treeOf } from '../sam-nodes.ts';
import { deadLetterArn } from './dead-letters.ts';
import { makeOf } from './event-source.ts';
import type { EventSource, SamResource } from '../sam-resource.ts';

/** What a rule calls, and how. */
export interface RuleTarget {
  readonly arn: TemplateNode;
  readonly id: string;
  /** The role that the rule takes on, where it needs one. */
  readonly role?: TemplateNode;
}

/** A rule of EventBridge that fires on a pattern. */
export function makePatternRule(
  expansion: Expansion,
  owner: SamResource,
  event: EventSource,
  target: RuleTarget,
): void {
  const { properties } = event;
  makeOf(expansion, owner, event, event.id, 'AWS::Events::Rule', {
    Name: given(properties, 'RuleName'),
    EventBusName: given(properties, 'EventBusName'),
    EventPattern: given(properties, 'Pattern'),
    State: stateOf(expansion, event),
    Targets: [targetOf(expansion, owner, event, target)],
  });
}

/** A rule of EventBridge that fires at times. */
export function makeScheduleRule(
  expansion: Expansion,
  owner: SamResource,
  event: EventSource,
  target: RuleTarget,
): void {
  const { properties } = event;
  makeOf(expansion, owner, event, event.id, 'AWS::Events::Rule', {
    Name: given(properties, 'Name'),
    Description: given(properties, 'Description'),
    ScheduleExpression: given(properties, 'Schedule'),
    State: stateOf(expansion, event),
    Targets: [targetOf(expansion, owner, event, target)],
  });
}

function targetOf(
  expansion: Expansion,
  owner: SamResource,
  event: EventSource,
  target: RuleTarget,
): TemplateNode {
  const { properties, pair } = event;
  const deadLetters = deadLetterArn(expansion, owner, event, 'events.amazonaws.com');
  return treeOf(pair, {
    Arn: target.arn,
    Id: given(given(properties, 'Target'), 'Id') ?? target.id,
    RoleArn: target.role,
    Input: given(properties, 'Input'),
    InputPath: given(properties, 'InputPath'),
    InputTransformer: given(properties, 'InputTransformer'),
    DeadLetterConfig: deadLetters === undefined ? undefined : { Arn: deadLetters },
    RetryPolicy: given(properties, 'RetryPolicy'),
  });
}

/** `State` as given, or from the older `Enabled`. */
function stateOf(expansion: Expansion, event: EventSource): TemplateNode | undefined {
  const state = given(event.properties, 'State');
  const enabled = given(event.properties, 'Enabled');
  if (state !== undefined || enabled === undefined) return state;
  const text = literal(expansion.scope, enabled)?.toLowerCase();
  if (text === 'true' || text === 'false')
    return scalarNode(enabled, text === 'true' ? 'ENABLED' : 'DISABLED');
  return undefined;
}

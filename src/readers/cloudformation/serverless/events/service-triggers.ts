import { mappingNode, type Pair, pairNode, scalarNode } from '../../tree/template-tree.ts';
import { bucketOf, type Expansion, make, report } from '../expansion.ts';
import type { FunctionTarget } from '../functions/function-target.ts';
import {
  getAtt,
  given,
  itemsOf,
  literal,
  mapUnder,
  onlyIf,
  plainMapping,
  ref,
  referredId,
  sub,
  withSetting,
} from '../sam-nodes.ts';
import { makeOf, permit, reportEvent } from './event-source.ts';
import type { EventSource } from '../sam-resource.ts';

/** A log group whose lines are handed to the function. */
export function addLogSubscription(expansion: Expansion, target: FunctionTarget, event: EventSource): void {
  const { properties, pair, id } = event;
  const group = given(properties, 'LogGroupName');
  if (group === undefined) {
    reportEvent(expansion, event, 'it names no LogGroupName');
    return;
  }
  const arn = 'arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:${LogGroup}:*';
  permit(expansion, target, event, 'logs.amazonaws.com', { SourceArn: sub(pair, arn, { LogGroup: group }) });
  make(
    expansion,
    target.resource,
    id,
    'AWS::Logs::SubscriptionFilter',
    {
      LogGroupName: group,
      FilterPattern: given(properties, 'FilterPattern'),
      DestinationArn: target.arn,
    },
    { origin: pair, dependsOn: [`${id}Permission`] },
  );
}

/** A rule of IoT that hands messages to the function. */
export function addIotRule(expansion: Expansion, target: FunctionTarget, event: EventSource): void {
  const { properties, pair, id } = event;
  const arn = 'arn:${AWS::Partition}:iot:${AWS::Region}:${AWS::AccountId}:rule/${RuleName}';
  permit(expansion, target, event, 'iot.amazonaws.com', {
    SourceAccount: ref(pair, 'AWS::AccountId'),
    SourceArn: sub(pair, arn, { RuleName: ref(pair, id) }),
  });
  makeOf(expansion, target.resource, event, id, 'AWS::IoT::TopicRule', {
    TopicRulePayload: {
      Sql: given(properties, 'Sql'),
      AwsIotSqlVersion: given(properties, 'AwsIotSqlVersion'),
      RuleDisabled: scalarNode(pair, 'false', true),
      Actions: [{ Lambda: { FunctionArn: target.arn } }],
    },
  });
}

/** A skill of Alexa that calls the function. */
export function addAlexaSkill(expansion: Expansion, target: FunctionTarget, event: EventSource): void {
  permit(expansion, target, event, 'alexa-appkit.amazon.com', {
    EventSourceToken: given(event.properties, 'SkillId'),
  });
}

/** A user pool of the same template that calls the function at a step of signing up or in. */
export function addUserPoolTrigger(expansion: Expansion, target: FunctionTarget, event: EventSource): void {
  const { resource } = target;
  const pool = referredId(given(event.properties, 'UserPool'));
  if (pool === undefined || !expansion.declared.has(pool)) {
    reportEvent(expansion, event, 'its UserPool is no user pool of the same template');
    return;
  }
  const id = `${target.alias ?? resource.id}CognitoPermission`;
  if (!expansion.ids.has(id)) {
    permit(
      expansion,
      target,
      event,
      'cognito-idp.amazonaws.com',
      { SourceArn: getAtt(event.pair, pool, 'Arn') },
      id,
    );
  }
  const reference = onlyIf(event.pair, resource.condition, target.arn);
  for (const trigger of itemsOf(given(event.properties, 'Trigger'))) {
    const name = literal(expansion.scope, trigger);
    if (name === undefined) reportEvent(expansion, event, 'its Trigger is not known');
    else bucketOf(expansion.triggers, pool).push({ event, name, reference });
  }
}

/** The user pool with the triggers that events ask for. */
export function withTriggers(expansion: Expansion, pool: Pair): Pair {
  const added = expansion.triggers.get(pool.key);
  const body = plainMapping(pool.value);
  const [first] = added ?? [];
  if (added === undefined || first === undefined || body === undefined) return pool;
  const place = first.event.pair;
  const properties = mapUnder(body, 'Properties', place);
  const triggers = properties === undefined ? undefined : mapUnder(properties, 'LambdaConfig', place);
  if (properties === undefined || triggers === undefined) {
    report(expansion, 'property', `triggers of ${pool.key}`, {
      why: 'they are no plain map, so the events of functions were not put among them',
      advice: 'Write the LambdaConfig of the user pool as a map.',
      place: pool,
    });
    return pool;
  }
  const pairs = new Map(triggers.pairs.map(pair => [pair.key, pair]));
  for (const { event, name, reference } of added) pairs.set(name, pairNode(event.pair, name, reference));
  const changed = withSetting(properties, 'LambdaConfig', mappingNode(triggers, [...pairs.values()]));
  return { ...pool, value: withSetting(body, 'Properties', changed) };
}

import { addApiEvent, addHttpApiEvent } from '../apis/api-event.ts';
import type { Expansion } from '../expansion.ts';
import type { FunctionTarget } from '../functions/function-target.ts';
import { addBucketEvent } from './bucket-event.ts';
import { addEventRule } from './event-bridge-rule.ts';
import { eventsOf } from './event-list.ts';
import { type EventRule, reportEvent } from './event-source.ts';
import { addPolledSource, polledSourceTypes } from './polled-sources.ts';
import { addSchedule } from './schedule.ts';
import { addScheduleRule } from './schedule-rule.ts';
import { addAlexaSkill, addIotRule, addLogSubscription, addUserPoolTrigger } from './service-triggers.ts';
import { addTopicEvent } from './topic-event.ts';

const rules: ReadonlyMap<string, EventRule> = new Map<string, EventRule>([
  ['Api', addApiEvent],
  ['HttpApi', addHttpApiEvent],
  ['S3', addBucketEvent],
  ['SNS', addTopicEvent],
  ...polledSourceTypes.map((type): [string, EventRule] => [
    type,
    (expansion, target, event) => addPolledSource(expansion, target, event, type),
  ]),
  ['Schedule', addScheduleRule],
  ['ScheduleV2', addSchedule],
  ['CloudWatchEvent', addEventRule],
  ['EventBridgeRule', addEventRule],
  ['CloudWatchLogs', addLogSubscription],
  ['IoTRule', addIotRule],
  ['Cognito', addUserPoolTrigger],
  ['AlexaSkill', addAlexaSkill],
]);

/** What calls the function: each event's own resources, permissions, and what the role may do for it. */
export function addEvents(expansion: Expansion, target: FunctionTarget): void {
  for (const { type, event } of eventsOf(expansion, target.resource)) {
    const rule = rules.get(type);
    if (rule === undefined) reportEvent(expansion, event, `events of type ${type} are not known here`);
    else rule(expansion, target, event);
  }
}

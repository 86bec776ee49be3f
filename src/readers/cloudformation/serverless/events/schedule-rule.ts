import type { Expansion } from '../expansion.ts';
import type { FunctionTarget } from '../functions/function-target.ts';
import { getAtt } from '../sam-nodes.ts';
import { permit } from './event-source.ts';
import { makeScheduleRule } from './rule-settings.ts';
import type { EventSource } from '../sam-resource.ts';

/** A rule that calls the function at times. */
export function addScheduleRule(expansion: Expansion, target: FunctionTarget, event: EventSource): void {
  makeScheduleRule(expansion, target.resource, event, {
    arn: target.arn,
    id: `${event.id}LambdaTarget`,
  });
  permit(expansion, target, event, 'events.amazonaws.com', {
    SourceArn: getAtt(event.pair, event.id, 'Arn'),
  });
}

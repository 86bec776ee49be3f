import type { TemplateNode } from '../../tree/template-tree.ts';
import { type Expansion, make, report } from '../expansion.ts';
import type { FunctionTarget } from '../functions/function-target.ts';
import type { EventSource, SamResource } from '../sam-resource.ts';

export type EventRule = (expansion: Expansion, target: FunctionTarget, event: EventSource) => void;

/** Lets a service call the function. */
export function permit(
  expansion: Expansion,
  target: FunctionTarget,
  event: EventSource,
  principal: string,
  source: Readonly<Record<string, TemplateNode | undefined>>,
  id = `${event.id}Permission`,
): void {
  make(
    expansion,
    target.resource,
    id,
    'AWS::Lambda::Permission',
    { Action: 'lambda:InvokeFunction', FunctionName: target.reference, Principal: principal, ...source },
    { origin: event.pair },
  );
}

/** Makes a resource of an event, at the event's place. */
export function makeOf(
  expansion: Expansion,
  owner: SamResource,
  event: EventSource,
  id: string,
  type: string,
  properties: Readonly<Record<string, unknown>>,
): void {
  make(expansion, owner, id, type, properties, { origin: event.pair });
}

/** Says that an event was not expanded. */
export function reportEvent(expansion: Expansion, event: EventSource, why: string): void {
  report(expansion, 'property', `event ${event.id}`, {
    why: `${why}; what it would make was left out`,
    advice: 'Check the event against the AWS SAM specification.',
    place: event.pair,
  });
}

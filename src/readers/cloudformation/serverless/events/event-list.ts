import { childOf, mappingNode, textOf } from '../../tree/template-tree.ts';
import { type Expansion, report } from '../expansion.ts';
import { given, plainMapping } from '../sam-nodes.ts';
import type { EventSource, SamResource } from '../sam-resource.ts';
import { reportEvent } from './event-source.ts';

/** Characters of the name of an event, which becomes part of logical ids. */
const longestName = 255;

/** The events of a function or workflow that have a type; what cannot be read is said. */
export function eventsOf(
  expansion: Expansion,
  resource: SamResource,
): readonly { readonly type: string; readonly event: EventSource }[] {
  const node = given(resource.properties, 'Events');
  if (node === undefined) return [];
  const map = plainMapping(node);
  if (map === undefined || map.directives) {
    report(expansion, 'property', `Events of ${resource.id}`, {
      why: 'the events are no plain map, so what calls it is not known',
      advice: 'Write the events as names and their settings.',
      place: node,
    });
    if (map === undefined) return [];
  }
  const events: { type: string; event: EventSource }[] = [];
  for (const pair of map.pairs) {
    const type = textOf(pair.value, 'Type');
    const properties = childOf(pair.value, 'Properties');
    const event: EventSource = {
      name: pair.key,
      id: `${resource.id}${pair.key}`,
      pair,
      properties: plainMapping(properties) ?? mappingNode(pair, []),
    };
    if (pair.key.length > longestName) reportEvent(expansion, event, 'its name is too long');
    else if (type === undefined) {
      if (!pair.key.startsWith('Fn::')) reportEvent(expansion, event, 'it has no Type');
    } else if (
      properties !== undefined &&
      given(pair.value, 'Properties') !== undefined &&
      plainMapping(properties) === undefined
    ) {
      reportEvent(expansion, event, 'its properties are no plain map');
    } else events.push({ type, event });
  }
  return events;
}

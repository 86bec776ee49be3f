import { compareText } from '../../foundation/stable-order.ts';
import { nearestId } from '../../foundation/nearest-id.ts';
import type { Knowledge, Rule, Service } from '../../model/knowledge.ts';

/** What a name in a list of services means. */
export type Asked =
  | { readonly kind: 'service'; readonly service: Service }
  | { readonly kind: 'option'; readonly rule: Rule }
  | { readonly kind: 'type'; readonly type: string };

/** A service by id, title or alias, a case or integration by id, a resource type; undefined when it is none of them. */
export function findAsked(
  name: string,
  knowledge: Knowledge,
  typeNames: readonly string[],
): Asked | undefined {
  const service = knowledge.findService(name);
  if (service !== undefined) return { kind: 'service', service };
  const rule = knowledge.rule(name.toLowerCase());
  if (rule !== undefined && rule.stratum !== 'placement') return { kind: 'option', rule };
  const type = typeNames.find(known => known.toLowerCase() === name.toLowerCase());
  return type === undefined ? undefined : { kind: 'type', type };
}

/** Up to three names that the user may have meant: the nearest by spelling, then those that contain it. */
export function nearestNames(name: string, knowledge: Knowledge): readonly string[] {
  const services = knowledge.serviceIds().map(id => knowledge.service(id));
  const known = [
    ...services.flatMap(service => (service === undefined ? [] : [service.id, ...service.aliases])),
    ...knowledge.ruleIds().filter(id => knowledge.rule(id)?.stratum !== 'placement'),
  ];
  const nearest = nearestId(name, known);
  const lower = name.toLowerCase();
  const alike = known
    .filter(id => lower.length > 2 && id !== nearest && id.includes(lower))
    .sort(compareText);
  return [...(nearest === undefined ? [] : [nearest]), ...alike].slice(0, 3);
}

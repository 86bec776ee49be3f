import type { RuleFacts } from '../../model/knowledge-history.ts';
import type { Predicate } from '../../model/predicate.ts';

/** The conditions of a rule: the general one, and those of types that keep a setting elsewhere. */
export function conditionsOf({ when, whenFor = {} }: RuleFacts): readonly (Predicate | undefined)[] {
  return [when, ...Object.values(whenFor)];
}

/** Whether a condition names the thing anywhere. */
export function asks(
  predicate: Predicate | undefined,
  key: 'trait' | 'category' | 'question' | 'property',
  name: string,
): boolean {
  return partsOf(predicate).some(
    part => key in part && (part as Readonly<Record<string, unknown>>)[key] === name,
  );
}

/** Whether a condition of the rule reads the setting of a resource of the type, its own or a linked one's. */
export function readsDefault(rule: RuleFacts, type: string, path: string): boolean {
  return conditionsOf(rule).some(
    one =>
      asks(one, 'property', path) &&
      (rule.types.includes(type) ||
        partsOf(one).some(part => 'link' in part && part.link.types.includes(type))),
  );
}

/** Every part of a condition, those of linked resources among them; the build bounds how deep conditions go. */
export function partsOf(predicate: Predicate | undefined): readonly Predicate[] {
  const found: Predicate[] = [];
  const waiting = predicate === undefined ? [] : [predicate];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    found.push(next);
    if ('not' in next) waiting.push(next.not);
    else if ('all' in next) waiting.push(...next.all);
    else if ('any' in next) waiting.push(...next.any);
    else if ('link' in next && next.link.where !== undefined) waiting.push(next.link.where);
  }
  return found;
}

import { appendTo } from '../../foundation/grouping.ts';
import { type MovedTypes, movedTypes } from '../../knowledge/history/type-classes.ts';
import type { DecidingFacts, ServiceFacts } from '../../model/knowledge-history.ts';
import { traitWords } from '../explain/predicate-words.ts';
import { counted } from '../words.ts';

const namedPrefixes = 6;

/** What changed of the types of a service: only what divides duties otherwise, prefixes that changed alike together. */
export function serviceWords(
  before: ServiceFacts | undefined,
  after: ServiceFacts | undefined,
  both: { readonly before: DecidingFacts; readonly after: DecidingFacts },
): readonly string[] {
  const services = { before: both.before.services, after: both.after.services };
  const alike = new Map<string, string[]>();
  for (const moved of movedTypes(before, after, services)) {
    const words = classWords(moved);
    appendTo(alike, words, moved.prefix);
  }
  if (alike.size > 0) return [...alike].map(([words, prefixes]) => `${listed(prefixes)}: ${words}`);
  if (after === undefined) return ['is gone; its types are divided as before by another'];
  if (before === undefined) return ['is new; its types were divided so before'];
  return before.generated === true && after.generated === undefined
    ? ['is looked at by itself now; its types are divided as before']
    : ['is described otherwise; its types are divided as before'];
}

function listed(prefixes: readonly string[]): string {
  const named = prefixes.slice(0, namedPrefixes).join(', ');
  const rest = prefixes.length - namedPrefixes;
  return rest > 0 ? `${named} and ${counted(rest, 'more', 'more')}` : named;
}

function classWords({ before, after }: MovedTypes): string {
  if (after === undefined) return 'no service claims them any more';
  if (before === undefined) return `${after.category}, where nothing was known before`;
  const come = after.traits.filter(trait => !before.traits.includes(trait)).map(traitOf);
  const gone = before.traits.filter(trait => !after.traits.includes(trait)).map(traitOf);
  const parts = [
    ...(before.category === after.category ? [] : [`${after.category} (before: ${before.category})`]),
    ...(come.length === 0 ? [] : [`with ${come.join(', ')}`]),
    ...(gone.length === 0 ? [] : [`no longer with ${gone.join(', ')}`]),
  ];
  return parts.join(', ');
}

function traitOf(trait: string): string {
  return traitWords[trait] ?? trait;
}

import type { Predicate } from '../model/knowledge.ts';

/** A predicate that is not put together from others. */
export type LeafPredicate = Exclude<
  Predicate,
  { readonly all: unknown } | { readonly any: unknown } | { readonly not: unknown }
>;

/** The parts that a predicate is put together from, in their order. Any nesting is walked without recursion. */
export function leavesOf(predicate: Predicate): LeafPredicate[] {
  const leaves: LeafPredicate[] = [];
  const waiting: Predicate[] = [predicate];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if ('all' in next) waiting.push(...next.all.toReversed());
    else if ('any' in next) waiting.push(...next.any.toReversed());
    else if ('not' in next) waiting.push(next.not);
    else leaves.push(next);
  }
  return leaves;
}

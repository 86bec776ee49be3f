import type { Boundary } from '../model/assessment.ts';
import type { Rule } from '../model/knowledge.ts';
import type { Resource } from '../model/resource.ts';
import { leavesOf } from './predicate-leaves.ts';

/**
 * Whether the user declared the fact: for the whole boundary, or for resources whose address begins as given.
 * What nobody declared is not assumed.
 */
export function isDeclared(fact: string, resource: Resource | undefined, boundary: Boundary): boolean {
  if (boundary.declared.has(fact)) return true;
  const addresses = boundary.declaredFor?.get(fact);
  if (addresses === undefined || resource === undefined) return false;
  return addresses.some(address => fitsAddress(resource.address, address));
}

/** `Orders/Cache` fits itself and what lies inside it; a trailing `*` fits every address that begins so. */
function fitsAddress(address: string, pattern: string): boolean {
  if (pattern.endsWith('*')) return address.startsWith(pattern.slice(0, -1));
  return address === pattern || address.startsWith(`${pattern}/`) || address.startsWith(`${pattern}.`);
}

/** The facts that a rule waits for a user to declare. */
export function declaredFactsOf({ when }: Rule): string[] {
  if (when === undefined) return [];
  const facts = leavesOf(when).flatMap(leaf => ('declared' in leaf ? leaf.declared : []));
  return [...new Set(facts)];
}

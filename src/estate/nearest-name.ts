import { nearestId } from '../foundation/nearest-id.ts';
import { compareText } from '../foundation/stable-order.ts';

const longestCompared = 100;
/** Letters from which one name may be the beginning of another: `Id` begins too much. */
const shortestBeginning = 6;

/**
 * The known name that a misspelt one most likely means: one of which it is the beginning or that begins it
 * (`VersioningConfig`), else one that is a few letters away, case apart. undefined when none is near.
 */
export function nearestName(name: string, known: Iterable<string>): string | undefined {
  if (name.length > longestCompared) return undefined;
  const lower = name.toLowerCase();
  let best: string | undefined;
  const others: string[] = [];
  for (const candidate of known) {
    if (!isBeginning(lower, candidate.toLowerCase())) others.push(candidate);
    else if (best === undefined || compareText(candidate, best) < 0) best = candidate;
  }
  return best ?? nearestId(name, others.sort(compareText));
}

function isBeginning(left: string, right: string): boolean {
  if (Math.min(left.length, right.length) < shortestBeginning) return false;
  return left.startsWith(right) || right.startsWith(left);
}

/** The known type that a misspelt one means: its last part in the same namespace, else its namespace. */
export function nearestType(name: string, known: readonly string[]): string | undefined {
  const cut = name.lastIndexOf('::') + 2;
  const [namespace, last] = [name.slice(0, cut), name.slice(cut)];
  const siblings = known.filter(type => type.startsWith(namespace) && type.lastIndexOf('::') + 2 === cut);
  const sibling = nearestName(
    last,
    siblings.map(type => type.slice(cut)),
  );
  if (sibling !== undefined) return `${namespace}${sibling}`;
  const namesakes = known.filter(type => type.endsWith(`::${last}`));
  return siblings.length > 0 ? undefined : nearestName(name, namesakes);
}

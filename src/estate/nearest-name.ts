import { compareText } from '../foundation/stable-order.ts';

const longestCompared = 100;

/**
 * The known name that a misspelt one most likely means: a few letters away, case apart, or one of them the beginning of
 * the other (`VersioningConfig`). undefined when none is near.
 */
export function nearestName(name: string, known: Iterable<string>): string | undefined {
  if (name.length > longestCompared) return undefined;
  const lower = name.toLowerCase();
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(name.length / 3)) + 1;
  for (const candidate of known) {
    if (isBeginning(lower, candidate.toLowerCase())) {
      if (bestDistance > 1 || best === undefined || compareText(candidate, best) < 0) best = candidate;
      bestDistance = 1;
      continue;
    }
    if (Math.abs(candidate.length - name.length) >= bestDistance) continue;
    const distance = editDistance(lower, candidate.toLowerCase());
    if (distance > bestDistance || (distance === bestDistance && best === undefined)) continue;
    if (distance === bestDistance && best !== undefined && compareText(best, candidate) <= 0) continue;
    best = candidate;
    bestDistance = distance;
  }
  return best;
}

function isBeginning(left: string, right: string): boolean {
  if (Math.min(left.length, right.length) < 6) return false;
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

/** Levenshtein's distance. */
function editDistance(left: string, right: string): number {
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    for (let column = 1; column <= right.length; column++) {
      const change = (previous[column - 1] ?? 0) + (left[row - 1] === right[column - 1] ? 0 : 1);
      current.push(Math.min(change, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[right.length] ?? 0;
}

/** The known id that a mistyped one most likely means: at most a third of its letters differ. undefined when none is near. */
export function nearestId(typed: string, known: Iterable<string>): string | undefined {
  const bound = Math.max(2, Math.floor(typed.length / 3));
  let best: string | undefined;
  let bestDistance = bound + 1;
  for (const id of known) {
    if (Math.abs(id.length - typed.length) >= bestDistance) continue;
    const distance = editDistance(typed.toLowerCase(), id.toLowerCase(), bestDistance);
    if (distance < bestDistance) {
      best = id;
      bestDistance = distance;
    }
  }
  return best;
}

/** `; did you mean "...?"`, or nothing. */
export function suggestion(typed: string, known: Iterable<string>): string {
  const nearest = nearestId(typed, known);
  return nearest === undefined ? '' : `; did you mean "${nearest}"?`;
}

/** Insertions, deletions, replacements and swaps of neighbours; gives up at the bound. */
function editDistance(left: string, right: string, bound: number): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    let smallest = row;
    for (let column = 1; column <= right.length; column += 1) {
      const same = left[row - 1] === right[column - 1];
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (
        row > 1 &&
        column > 1 &&
        left[row - 1] === right[column - 2] &&
        left[row - 2] === right[column - 1]
      ) {
        cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
      }
      current.push(cost);
      smallest = Math.min(smallest, cost);
    }
    if (smallest >= bound) return bound;
    beforeLast = last;
    last = current;
  }
  return last[right.length] ?? bound;
}

import { compareReleases } from '../../src/knowledge/history/release-order.ts';
import { type LastRelease, lastReleaseFile } from './last-release.ts';
import type { Problem } from './problem.ts';
import type { Units } from './read-units.ts';

/** Releases that do not follow one another, or whose newest is not the one whose facts are kept. */
export function checkReleases({ releases }: Units, last: LastRelease | undefined): readonly Problem[] {
  const inOrder = [...releases].sort((left, right) => compareReleases(left.value.id, right.value.id));
  const problems: Problem[] = [];
  for (const [index, unit] of inOrder.entries()) {
    const before = inOrder[index - 1]?.value.id;
    const { since, changes } = unit.value;
    if (since !== before) {
      const wanted = before === undefined ? 'nothing: it is the first' : `"${before}"`;
      problems.push(
        unit.problem(
          ['since'],
          `since is ${since === undefined ? 'left out' : `"${since}"`}, must be ${wanted}`,
        ),
      );
    }
    for (const [place, { id, before: was, after: is }] of changes.entries()) {
      if (was !== undefined || is !== undefined) continue;
      problems.push(unit.problem(['changes', place], `"${id}" has neither before nor after`));
    }
  }
  const newest = inOrder.at(-1);
  if (newest?.value.id === last?.release) return problems;
  const message =
    newest === undefined
      ? `holds the facts of "${last?.release ?? ''}", of which there is no file`
      : `${lastReleaseFile} holds the facts of ${last === undefined ? 'no release' : `"${last.release}"`}, and the newest is "${newest.value.id}"`;
  const problem =
    newest === undefined ? { file: lastReleaseFile, line: 1, message } : newest.problem(['id'], message);
  return [...problems, problem];
}

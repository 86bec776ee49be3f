import { limits } from '../../foundation/limits.ts';
import type { FileProblem } from './written-tree.ts';

/** The first problems, in the order of the files that were read and each from the top; the rest is counted. */
export function shownProblems(problems: readonly FileProblem[]): readonly FileProblem[] {
  const files = [...new Set(problems.map(({ place }) => place.source))];
  const shown = problems
    .slice(0, limits.messagesPerFile)
    .sort(
      (left, right) =>
        files.indexOf(left.place.source) - files.indexOf(right.place.source) ||
        left.place.offset - right.place.offset,
    );
  const rest = problems.length - shown.length;
  const last = shown.at(-1);
  if (rest <= 0 || last === undefined) return shown;
  return [...shown, { message: `and ${rest} more problems`, place: last.place }];
}

/** A mistake in the knowledge's files: where it stands, and what to do about it. */
export interface Problem {
  /** Relative to src/knowledge. */
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/** Keys and indices from the top of a document to the value that is meant. */
export type DocumentPath = readonly (string | number)[];

export function printProblem(problem: Problem): string {
  return `src/knowledge/${problem.file}:${problem.line}: ${problem.message}`;
}

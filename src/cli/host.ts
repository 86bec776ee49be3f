/** The machine as the commands see it: what they may write, and the few facts about it that change what they print. */
export interface Host {
  /** Writes a piece of the result to stdout. Resolves once it may go on; after a broken pipe nothing is written any more. */
  out(piece: string | Uint8Array): Promise<void>;
  /** Writes notes to stderr, each on a line of its own. */
  note(text: string): void;
  /** Asks the person at the terminal one thing; undefined where there is nobody, or they have ended the input. */
  ask(question: string): Promise<string | undefined>;
  /** Shows what is being done where a person watches; undefined takes it away. */
  status(text: string | undefined): void;
  /** Writes a file, whole or not at all. Throws a UsageError where that is not possible. */
  writeFile(path: string, pieces: Iterable<string | Uint8Array>): void;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Columns of the terminal; undefined where stdout is none. */
  readonly columns: number | undefined;
  readonly version: string;
  /** ISO 8601. */
  now(): string;
}

export const exitCodes = {
  fine: 0,
  /** Findings at or above `--fail-on`. */
  findings: 1,
  /** Wrong usage, wrong input, or nothing that could be read. */
  usage: 2,
  /** A fault of demarc itself. */
  internal: 3,
} as const;

/** Something that the user can put right; printed without a trace, exit code 2. */
export class UsageError extends Error {
  constructor(
    message: string,
    readonly advice = '',
  ) {
    super(message);
  }
}

import type { InputOptions } from '../input-options.ts';

export interface InitOptions extends InputOptions {
  readonly name?: string;
  readonly owner?: string;
  readonly framework?: readonly string[];
  readonly answer?: readonly string[];
  readonly services?: readonly string[];
  readonly output?: string;
  /** False with --no-input: nothing is asked. */
  readonly input?: boolean;
}

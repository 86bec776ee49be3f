import type { InputOptions } from '../input-options.ts';
import type { FailLevel } from '../scan/scan-options.ts';
import type { StyleOptions } from '../terminal-style.ts';

export interface DiffOptions extends InputOptions, StyleOptions {
  readonly format?: 'terminal' | 'json';
  readonly framework?: readonly string[];
  readonly failOn?: FailLevel;
  readonly all?: boolean;
}

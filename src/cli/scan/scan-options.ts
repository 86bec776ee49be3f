import type { InputOptions } from '../input-options.ts';
import type { StyleOptions } from '../terminal-style.ts';

/** Findings at which the exit code is 1, from the fewest to the most. */
export const failLevels = ['none', 'critical', 'high', 'medium', 'low', 'unknown'] as const;
export type FailLevel = (typeof failLevels)[number];

export const scanFormats = ['terminal', 'json', 'sarif'] as const;

export interface ScanOptions extends InputOptions, StyleOptions {
  readonly format?: (typeof scanFormats)[number];
  readonly output?: string;
  readonly framework?: readonly string[];
  readonly failOn?: FailLevel;
  readonly all?: boolean;
  readonly quiet?: boolean;
}

import type { InputOptions } from '../input-options.ts';
import type { StyleOptions } from '../terminal-style.ts';

export const textFormats = ['terminal', 'json'] as const;

export interface ExplainOptions extends InputOptions, StyleOptions {
  readonly format?: (typeof textFormats)[number];
  /** A release of the knowledge: what changed since, in place of one subject. */
  readonly since?: string;
  readonly framework?: readonly string[];
}

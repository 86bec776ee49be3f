import type { StyleOptions } from '../terminal-style.ts';

export const matrixFormats = ['terminal', 'markdown', 'csv', 'xlsx', 'json'] as const;

export interface MatrixOptions extends StyleOptions {
  readonly services?: readonly string[];
  readonly framework?: readonly string[];
  readonly format?: (typeof matrixFormats)[number];
  readonly output?: string;
  readonly table?: 'services' | 'controls';
  readonly answer?: readonly string[];
  readonly config?: string;
  readonly boundary?: string;
  readonly region?: string;
  readonly quiet?: boolean;
}

import type { InputOptions } from '../input-options.ts';
import type { StyleOptions } from '../terminal-style.ts';

/** What a report is written as. */
export const reportKinds = ['xlsx', 'csv', 'markdown', 'terminal'] as const;
export type ReportKind = (typeof reportKinds)[number];

/** For whom a report is made: the user's own audit, or those who build on the user's service. */
export const readers = ['us', 'customers'] as const;
export type Readers = (typeof readers)[number];

export interface ReportOptions extends InputOptions, StyleOptions {
  /** Any text: what is not known is told with the nearest that is. */
  readonly format?: string;
  readonly output?: string;
  readonly as?: ReportKind;
  readonly for?: Readers;
  readonly quiet?: boolean;
}

import type { textFormats } from '../explain/explain-options.ts';
import type { InputOptions } from '../input-options.ts';
import type { StyleOptions } from '../terminal-style.ts';

export const assuranceActions = ['list', 'check', 'add', 'import'] as const;
export type AssuranceAction = (typeof assuranceActions)[number];

/** What is recorded of a document. */
export interface DocumentOptions {
  readonly kind?: string;
  readonly id?: string;
  readonly party?: string;
  readonly title?: string;
  readonly period?: readonly string[];
  readonly issued?: string;
  readonly expires?: string;
  readonly letterUntil?: string;
  readonly type?: string;
  readonly edition?: string;
  readonly state?: string;
  readonly refersTo?: string;
  readonly opinion?: string;
  readonly impactLevel?: string;
  readonly category?: readonly string[];
  readonly service?: readonly string[];
  readonly inRegion?: readonly string[];
  readonly carveOut?: readonly string[];
  readonly partition?: string;
  readonly readBy?: string;
  readonly readOn?: string;
  readonly reference?: string;
  readonly file?: string;
}

export interface AssuranceOptions extends InputOptions, StyleOptions, DocumentOptions {
  readonly format?: (typeof textFormats)[number];
  readonly framework?: readonly string[];
  readonly all?: boolean;
  readonly print?: boolean;
}

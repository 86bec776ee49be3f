import type { textFormats } from '../explain/explain-options.ts';
import type { StyleOptions } from '../terminal-style.ts';

export type ListedNoun =
  | 'frameworks'
  | 'checks'
  | 'services'
  | 'duties'
  | 'questions'
  | 'cases'
  | 'obligations';

export interface ListOptions extends StyleOptions {
  readonly format?: (typeof textFormats)[number];
}

import type { ListOptions } from '../lists/list-options.ts';

export const frameworkActions = ['list', 'show', 'import'] as const;
export type FrameworkAction = (typeof frameworkActions)[number];

export interface FrameworkOptions extends ListOptions {
  readonly config?: string;
  readonly id?: string;
  readonly namespace?: string;
  readonly title?: string;
  readonly licence?: string;
  readonly mapping?: string;
  readonly through?: string;
  readonly crosswalk?: string;
  readonly output?: string;
  readonly add?: boolean;
}

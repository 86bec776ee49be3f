import type { ControlRow } from './control-row.ts';

/** A framework of the user's own as its file gives it, before its rows are turned into duties. */
export interface FrameworkDraft {
  readonly id: string;
  readonly namespace: string;
  readonly title: string;
  readonly version: string;
  readonly licence: string;
  readonly source: string;
  readonly note?: string;
  /** A known catalogue in whose place it stands before the documents of AWS. */
  readonly standsFor?: string;
  readonly groups: readonly { readonly id: string; readonly title: string }[];
  readonly controls: readonly DraftControl[];
  /** Ids that the publisher has withdrawn: left out of the controls. */
  readonly withdrawn: readonly string[];
  /** What a person should know of how it was read: one sentence each. */
  readonly notes: readonly string[];
}

export interface DraftControl {
  /** Without namespace. */
  readonly id: string;
  readonly title: string;
  readonly group: string;
  readonly row?: ControlRow | undefined;
}

/** The group of controls that stand in none. */
export const ungrouped = { id: 'controls', title: 'Controls' } as const;

/** The file without the folders that it lies in on some machine. */
export function nameOfFile(file: string): string {
  return file.split(/[/\\]/).at(-1) ?? file;
}

/** `Shop Controls 3.json` gives `shop-controls-3`. */
export function idOfFile(file: string): string {
  const [name = ''] = file.split(/[/\\]/).slice(-1);
  const words =
    name
      .replace(/\.[a-z0-9]+$/i, '')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  return words.join('-').slice(0, 60).replace(/-$/, '') || 'own-framework';
}

/** The letters and digits of an id: what stands before the ids of its controls. */
export function namespaceOfId(id: string): string {
  return id.replace(/[^a-z0-9]/g, '').slice(0, 24);
}

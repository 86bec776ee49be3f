import type { SourceText } from '../../foundation/source-text.ts';
import { isWithdrawn, type OscalControl } from './catalogue.ts';
import type { ReadFile } from './find-source.ts';
import { openOscal } from './open-document.ts';
import { type OscalProblem, OscalProblems } from './oscal-cursor.ts';
import { resolveOscal, type StandIn } from './resolve-profile.ts';
import { longestTitle, titleText } from './title-text.ts';

/** The controls of a catalogue, or those that a profile comes to: ids, titles, groups. Their texts are not kept. */
export interface ImportedCatalogue {
  readonly kind: 'catalog' | 'profile';
  readonly title: string;
  readonly version: string;
  readonly oscalVersion: string;
  /** Day of the last change (YYYY-MM-DD), where the document says it. */
  readonly modified?: string;
  readonly groups: readonly { readonly id: string; readonly title: string }[];
  readonly controls: readonly { readonly id: string; readonly title: string; readonly group: string }[];
  /** Ids of controls that are withdrawn: chosen, and left out. */
  readonly withdrawn: readonly string[];
  /** What a person should know of it: one sentence each. */
  readonly notes: readonly string[];
}

export interface ImportInput {
  readonly source: SourceText;
  /** The path by which `read` would read the source: imports are looked for from there. */
  readonly path: string;
  readonly read: ReadFile;
  /** Takes the place of a catalogue that a profile imports and that is not at hand. */
  readonly standIn?: StandIn | undefined;
}

export type ImportResult =
  | { readonly ok: true; readonly catalogue: ImportedCatalogue }
  | { readonly ok: false; readonly problems: readonly OscalProblem[] };

/** The group of controls that stand in none. */
const ungrouped = { id: 'controls', title: 'Controls' };

/**
 * Reads an OSCAL catalogue, or resolves a profile with all that it imports (JSON, versions 1.0 to 1.2). Withdrawn controls
 * are left out and counted. Where anything is wrong nothing is imported: every problem comes with its place. Never throws.
 */
export function importCatalogue({ source, path, read, standIn }: ImportInput): ImportResult {
  const problems = new OscalProblems();
  const opened = openOscal(source, ['catalog', 'profile'], problems);
  const notes: string[] = [];
  const resolved =
    opened === undefined ? undefined : resolveOscal(opened, path, { problems, read, standIn, notes });
  if (opened === undefined || resolved === undefined || problems.any) {
    return { ok: false, problems: problems.all() };
  }
  const active = resolved.controls.filter(control => !isWithdrawn(control));
  const groups = new Groups();
  const controls = active.map(control => ({
    id: control.id,
    title: titleText(control.title, resolved.parameters),
    group: groups.idOf(control),
  }));
  const { kind, version, oscalVersion, modified } = opened;
  return {
    ok: true,
    catalogue: {
      kind: kind === 'profile' ? 'profile' : 'catalog',
      title: titleText(opened.title, resolved.parameters),
      version,
      oscalVersion,
      ...(modified === undefined ? {} : { modified }),
      groups: groups.list,
      controls,
      withdrawn: resolved.controls.filter(isWithdrawn).map(control => control.id),
      notes,
    },
  };
}

/** The groups that controls stand in, each with an id of its own: groups in groups become one with both titles. */
class Groups {
  readonly list: { id: string; title: string }[] = [];
  private readonly idByPath = new Map<string, string>();
  private readonly taken = new Set<string>();
  private readonly numbers = new Map<string, number>();

  idOf({ groups }: Pick<OscalControl, 'groups'>): string {
    const path = JSON.stringify(groups.map(({ id, title }) => [id, title]));
    const known = this.idByPath.get(path);
    if (known !== undefined) return known;
    const own = groups.at(-1);
    const title = groups
      .map(group => titleText(group.title, new Map()))
      .join(' / ')
      .slice(0, longestTitle);
    const wanted = own === undefined ? ungrouped.id : own.id === '' ? slug(own.title) : own.id;
    const id = this.free(wanted);
    this.idByPath.set(path, id);
    this.list.push({ id, title: own === undefined ? ungrouped.title : title });
    return id;
  }

  private free(wanted: string): string {
    let id = wanted;
    let number = this.numbers.get(wanted) ?? 1;
    while (this.taken.has(id)) {
      number += 1;
      id = `${wanted}-${number}`;
    }
    this.numbers.set(wanted, number);
    this.taken.add(id);
    return id;
  }
}

function slug(title: string): string {
  const words = title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.join('-').slice(0, 60) || 'group';
}

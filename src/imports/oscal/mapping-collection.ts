import { isRecord } from '../../foundation/json-text.ts';
import { safeText } from '../../foundation/safe-text.ts';
import type { Place, SourceText } from '../../foundation/source-text.ts';
import { nearestName } from '../../estate/nearest-name.ts';
import { openOscal } from './open-document.ts';
import {
  child,
  type Cursor,
  mapping,
  mappings,
  type OscalProblem,
  OscalProblems,
  placeOf,
  refuse,
  requiredText,
} from './oscal-cursor.ts';

/** How the controls on one side of a map stand to those on the other, as OSCAL names it. */
export const relationships = [
  'equivalent-to',
  'equal-to',
  'subset-of',
  'superset-of',
  'intersects-with',
  'no-relationship',
] as const;

export type Relationship = (typeof relationships)[number];

/** The same, looked at from the other side. */
export function reversed(relationship: Relationship): Relationship {
  if (relationship === 'subset-of') return 'superset-of';
  return relationship === 'superset-of' ? 'subset-of' : relationship;
}

/** A control, or a statement of one, as a map names it. */
export interface MappedItem {
  readonly type: 'control' | 'statement';
  readonly id: string;
  place(): Place;
}

/** The sources taken together stand in the relationship to the targets taken together. */
export interface ControlMap {
  readonly relationship: Relationship;
  readonly sources: readonly MappedItem[];
  readonly targets: readonly MappedItem[];
}

export interface MappingCollection {
  readonly title: string;
  readonly maps: readonly ControlMap[];
}

export type MappingResult =
  | { readonly ok: true; readonly collection: MappingCollection }
  | { readonly ok: false; readonly problems: readonly OscalProblem[] };

/** Maps that one collection may hold: two of the largest catalogues have some ten thousand between them. */
const mapsAtMost = 100_000;

/** Reads an OSCAL mapping collection (JSON, since 1.2). Whose ids its sides are, its reader has to find out. */
export function readMappingCollection(source: SourceText): MappingResult {
  const problems = new OscalProblems();
  const opened = openOscal(source, ['mapping-collection'], problems);
  const maps = opened === undefined ? [] : mappingsOf(opened.body).flatMap(one => mappings(one, 'maps'));
  const [tooMany] = maps.slice(mapsAtMost, mapsAtMost + 1);
  if (tooMany !== undefined) refuse(tooMany, `at most ${mapsAtMost} maps are read.`);
  const read = maps.slice(0, mapsAtMost).map(mapOf);
  if (opened !== undefined && read.length === 0 && !problems.any) {
    refuse(opened.body, 'this collection maps nothing: it has no "maps".');
  }
  if (opened === undefined || problems.any) return { ok: false, problems: problems.all() };
  return { ok: true, collection: { title: opened.title, maps: read } };
}

/** `mappings` is one object or a list of them. */
function mappingsOf(body: Cursor): Cursor[] {
  const found = child(body, 'mappings');
  if (found !== undefined && isRecord(found.data)) return [mapping(body, 'mappings') ?? found];
  return mappings(body, 'mappings');
}

function mapOf(map: Cursor): ControlMap {
  const written = requiredText(map, 'relationship');
  const relationship = relationships.find(one => one === written);
  if (relationship === undefined && written !== '') {
    const nearest = nearestName(written, relationships);
    const hint = nearest === undefined ? '' : ` Did you mean "${nearest}"?`;
    const allowed = relationships.join(', ');
    refuse(
      map,
      `"${safeText(written, 60)}" is no relationship that demarc can weigh: ${allowed}.${hint}`,
      'relationship',
    );
  }
  return {
    relationship: relationship ?? 'no-relationship',
    sources: itemsOf(map, 'sources'),
    targets: itemsOf(map, 'targets'),
  };
}

function itemsOf(map: Cursor, key: 'sources' | 'targets'): MappedItem[] {
  const items = mappings(map, key);
  if (items.length === 0) refuse(map, `"${key}" is missing: a map has both sides.`);
  return items.flatMap(item => {
    const type = requiredText(item, 'type');
    const id = requiredText(item, 'id-ref');
    if (type !== 'control' && type !== 'statement' && type !== '') {
      refuse(item, `"${safeText(type, 40)}" is not allowed here: write "control" or "statement".`, 'type');
    }
    if (id === '' || (type !== 'control' && type !== 'statement')) return [];
    return [{ type, id, place: () => placeOf(child(item, 'id-ref') ?? item) }];
  });
}

import { Fuel } from '../../analysis/fuel.ts';
import { safeText } from '../../foundation/safe-text.ts';
import {
  type ControlMap,
  type MappedItem,
  type MappingCollection,
  type Relationship,
  reversed,
} from '../../imports/oscal/mapping-collection.ts';
import { nearestName } from '../../estate/nearest-name.ts';
import { limits } from '../../foundation/limits.ts';
import type { Crosswalk } from '../../model/knowledge.ts';
import type { KnownNames } from '../boundary-file/written-scope.ts';
import type { FileProblem } from '../boundary-file/written-tree.ts';
import type { ControlRow } from './control-row.ts';
import { catalogues, idReader } from './known-controls.ts';

/** Rows for controls of the user's own framework out of what others publish about their ids. */
export interface PublishedRows {
  readonly rows: ReadonlyMap<string, ControlRow>;
  readonly notes: readonly string[];
}

/** Pairs of controls that one collection may come to: two of the largest catalogues have some ten thousand. */
const pairsAtMost = 1_000_000;

type Key = 'same' | 'partOf' | 'includes' | 'overlaps' | 'satisfies' | 'contributes';

/** What the relationship of a control to another, or to a duty, becomes in a row. */
const controlKey: Readonly<Record<Exclude<Relationship, 'no-relationship'>, Key>> = {
  'equal-to': 'same',
  'equivalent-to': 'same',
  'subset-of': 'partOf',
  'superset-of': 'includes',
  'intersects-with': 'overlaps',
};

const dutyKey: typeof controlKey = {
  'equal-to': 'satisfies',
  'equivalent-to': 'satisfies',
  'subset-of': 'satisfies',
  'superset-of': 'contributes',
  'intersects-with': 'contributes',
};

/** A catalogue whose ids one side of a collection may be: it turns them into names that rows have. */
interface Side {
  readonly title: string;
  readonly ofDuties: boolean;
  find(id: string): string | undefined;
  ids(): Iterable<string>;
}

/**
 * The rows that an OSCAL mapping collection gives. Either side may be the user's framework; the other is the known
 * catalogue (or the duties of demarc) that has its ids. A statement of a control is a part of it only: what it is mapped
 * to contributes. What speaks of controls that were not taken is counted.
 */
export function rowsOfCollection(
  { maps, title }: MappingCollection,
  own: ReadonlySet<string>,
  known: KnownNames,
  problems: FileProblem[],
): PublishedRows {
  const [oriented, others] = orientedMaps(maps, own);
  const [first] = maps;
  if (oriented.length === 0 && first !== undefined) {
    const item = first.sources[0] ?? first.targets[0];
    if (item !== undefined) problems.push(neitherSide(item, own));
    return { rows: new Map(), notes: [] };
  }
  const items = oriented.flatMap(map => map.targets);
  const side = sideOf(items, known, problems);
  if (side === undefined) return { rows: new Map(), notes: [] };
  const rows = new Rows();
  const pairs = new Fuel(pairsAtMost);
  for (const { relationship, sources, targets } of oriented) {
    if (relationship === 'no-relationship') continue;
    const names = [...new Set(targets.flatMap(target => side.find(controlOf(target)) ?? []))];
    if (!pairs.spend(sources.length * names.length)) {
      const [item] = sources;
      const message = `this collection pairs more than ${pairsAtMost} controls; so many are not read.`;
      if (item !== undefined) problems.push({ message, place: item.place() });
      return { rows: new Map(), notes: [] };
    }
    for (const source of sources) {
      const weakened =
        source.type === 'statement' && relationship !== 'superset-of' ? 'intersects-with' : relationship;
      rows.add(ownId(source, own), (side.ofDuties ? dutyKey : controlKey)[weakened], names);
    }
  }
  for (const { relationship, sources } of oriented) {
    if (relationship !== 'no-relationship') continue;
    for (const source of sources) rows.deny(ownId(source, own), `"${safeText(title, 120)}"`);
  }
  if (others === 0) return { rows: rows.all, notes: [] };
  const named = others === 1 ? '1 map' : `${others} maps`;
  const verb = others === 1 ? 'speaks' : 'speak';
  const note = `${named} of "${safeText(title, 120)}" ${verb} of controls that are not taken`;
  return { rows: rows.all, notes: [note] };
}

/** The maps with the user's controls on the side of the sources, and how many name none of them. */
function orientedMaps(
  maps: readonly ControlMap[],
  own: ReadonlySet<string>,
): readonly [maps: readonly ControlMap[], others: number] {
  let asSources = 0;
  let asTargets = 0;
  for (const { sources, targets } of maps) {
    if (sources.some(item => ownId(item, own) !== undefined)) asSources += 1;
    if (targets.some(item => ownId(item, own) !== undefined)) asTargets += 1;
  }
  const turned =
    asSources >= asTargets
      ? maps
      : maps.map(({ relationship, sources, targets }) => ({
          relationship: reversed(relationship),
          sources: targets,
          targets: sources,
        }));
  const oriented = turned.filter(({ sources }) => sources.some(item => ownId(item, own) !== undefined));
  return [oriented, maps.length - oriented.length];
}

function ownId(item: MappedItem, own: ReadonlySet<string>): string | undefined {
  const id = controlOf(item);
  return own.has(id) ? id : undefined;
}

/** The control that an item names, or that its statement belongs to (`ac-2_smt.a`). */
function controlOf({ type, id }: MappedItem): string {
  return type === 'control' ? id : id.replace(/_st?mt(?:\..*)?$/, '');
}

function neitherSide(item: MappedItem, own: ReadonlySet<string>): FileProblem {
  const nearest = nearestName(controlOf(item), own);
  const hint = nearest === undefined ? '' : ` Did you mean "${nearest}"?`;
  const name = safeText(item.id, 80);
  return {
    message: `neither side of this collection has controls of this framework: "${name}" is none.${hint}`,
    place: item.place(),
  };
}

/** The catalogue that has all ids; what the one with the most of them lacks is told. */
function sideOf(items: readonly MappedItem[], known: KnownNames, problems: FileProblem[]): Side | undefined {
  const ids = [...new Set(items.map(controlOf))];
  const ranked = sidesOf(known)
    .map(side => ({ side, hits: ids.filter(id => side.find(id) !== undefined).length }))
    .sort((left, right) => right.hits - left.hits);
  const [best, next] = ranked;
  const [item] = items;
  if (best === undefined || item === undefined) return undefined;
  if (best.hits === 0) {
    const name = safeText(item.id, 80);
    const message = `"${name}" is the id of no control or duty that demarc knows. demarc frameworks lists what there is.`;
    problems.push({ message, place: item.place() });
    return undefined;
  }
  if (next?.hits === best.hits) {
    const message = `the ids of this side are those of ${best.side.title} and of ${next.side.title}: write them with a namespace, as in iso:A.8.24.`;
    problems.push({ message, place: item.place() });
    return undefined;
  }
  const lost = items.filter(one => best.side.find(controlOf(one)) === undefined);
  for (const one of lost) {
    const name = controlOf(one);
    const nearest = problems.length < limits.messagesPerFile ? nearestName(name, best.side.ids()) : undefined;
    const hint = nearest === undefined ? '' : ` Did you mean "${nearest}"?`;
    problems.push({
      message: `"${safeText(name, 80)}" is not in ${best.side.title}.${hint}`,
      place: one.place(),
    });
    if (problems.length > limits.messagesPerFile) break;
  }
  return lost.length === 0 ? best.side : undefined;
}

function sidesOf(known: KnownNames): Side[] {
  const sides = catalogues(known).map((framework): Side => {
    const find = idReader(framework);
    const start = framework.namespace.length + 1;
    return {
      title: framework.title,
      ofDuties: false,
      find: id => find(id)?.id,
      ids: () => framework.controls.map(control => control.id.slice(start)),
    };
  });
  const { duties } = known;
  return [
    ...sides,
    {
      title: 'the duties of demarc',
      ofDuties: true,
      find: id => (duties.has(id) ? id : undefined),
      ids: () => duties.keys(),
    },
  ];
}

class Rows {
  private readonly byId = new Map<string, Map<Key, Set<string>>>();
  private readonly denied = new Map<string, string>();

  add(id: string | undefined, key: Key, names: readonly string[]): void {
    if (id === undefined || names.length === 0) return;
    const row = this.byId.get(id) ?? new Map<Key, Set<string>>();
    this.byId.set(id, row);
    const named = row.get(key) ?? new Set<string>();
    row.set(key, named);
    for (const name of names) named.add(name);
  }

  /** The collection says that there is nothing: said only where it says nothing else. */
  deny(id: string | undefined, by: string): void {
    if (id !== undefined) this.denied.set(id, by);
  }

  get all(): ReadonlyMap<string, ControlRow> {
    const rows = new Map<string, ControlRow>();
    for (const [id, keys] of this.byId) {
      rows.set(id, Object.fromEntries([...keys].map(([key, names]) => [key, [...names]])) as ControlRow);
    }
    for (const [id, by] of this.denied) {
      if (!rows.has(id)) rows.set(id, { unmapped: `${by} says that it has no counterpart` });
    }
    return rows;
  }
}

/**
 * The controls of the other catalogue of a crosswalk, for controls whose ids are those of one of its two. A publisher that
 * names controls beside each other does not say how they stand to each other: they overlap, and no more.
 */
export function rowsOfCrosswalk(
  { from, to, rows }: Pick<Crosswalk, 'from' | 'to' | 'rows'>,
  own: ReadonlySet<string>,
  known: Pick<KnownNames, 'framework'>,
): ReadonlyMap<string, ControlRow> {
  const readers = [from, to].map(id => {
    const framework = known.framework(id);
    return framework === undefined ? () => undefined : idReader(framework);
  });
  const hits = readers.map(find => [...own].filter(id => find(id) !== undefined).length);
  const backwards = (hits[1] ?? 0) > (hits[0] ?? 0);
  const find = readers[backwards ? 1 : 0] ?? (() => undefined);
  const beside = new Map<string, Set<string>>();
  for (const [row, others] of Object.entries(rows)) {
    for (const other of others) {
      const [key, value] = backwards ? [other, row] : [row, other];
      const named = beside.get(key) ?? new Set<string>();
      beside.set(key, named.add(value));
    }
  }
  const found = new Map<string, ControlRow>();
  for (const id of own) {
    const overlaps = beside.get(find(id)?.id ?? '');
    if (overlaps !== undefined) found.set(id, { overlaps: [...overlaps] });
  }
  return found;
}

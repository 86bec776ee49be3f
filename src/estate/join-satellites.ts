import type { Opening } from './open-world.ts';
import {
  type ObjectValue,
  qualify,
  type ResourceKey,
  type UnknownValue,
  type Value,
} from '../model/value.ts';
import type { Coerced } from './coerce-declarations.ts';
import type { Notes } from './collect-notes.ts';
import type { CollectedSatellites, Contribution } from './collect-satellites.ts';
import { opennessOf } from './closed-world.ts';
import { type Joined, joinList, joinSingle, listed } from './join-values.ts';
import { valueAt, withValueAt } from './object-paths.ts';
import { satelliteTargets } from './satellite-rules.ts';
import type { SatelliteRule } from './satellite-table.ts';
import type { FoundStray, StrayGroup } from './stray-satellites.ts';

/** Satellites of satellites of satellites: far beyond what AWS's types allow. */
const longestChain = 16;

/**
 * The views of resources: their properties with those of their satellites joined in, satellites of satellites first.
 * Resources that nothing is joined to keep their properties as they are. Conflicts and satellites whose parent stays
 * open are said in notes.
 */
export function joinSatellites(
  coerced: ReadonlyMap<ResourceKey, Coerced>,
  satellites: CollectedSatellites,
  openings: ReadonlyMap<ResourceKey, Opening>,
  notes: Notes,
): (key: ResourceKey) => ObjectValue | undefined {
  const views = new Map<ResourceKey, ObjectValue>();
  const inProgress = new Set<ResourceKey>();
  const saidGroups = new Set<StrayGroup['all']>();
  const saidStrays = new Set<string>();

  function viewOf(key: ResourceKey): ObjectValue | undefined {
    const known = views.get(key);
    if (known !== undefined) return known;
    const one = coerced.get(key);
    // Parts could name each other in a circle or endless chain: then the inner one joins as it was declared.
    if (one === undefined || inProgress.has(key) || inProgress.size >= longestChain) return one?.properties;
    inProgress.add(key);
    const view = join(one);
    inProgress.delete(key);
    views.set(key, view);
    return view;
  }

  function join(one: Coerced): ObjectValue {
    const { key, type } = one.declaration;
    const added = satellites.contributions.get(key);
    const strays = satellites.straysFor(one);
    const opening = openings.get(key);
    let view = one.properties;
    if (added !== undefined || strays.size > 0) {
      for (const [target, contributions] of byTarget(added, strays.keys())) {
        view = joinAt(one, view, target, contributions, strays.get(target));
      }
    }
    return opening === undefined ? view : withOpenLists(view, type, opening);
  }

  function joinAt(
    one: Coerced,
    view: ObjectValue,
    target: string,
    contributions: readonly Contribution[],
    open: FoundStray | undefined,
  ): ObjectValue {
    const stray = open?.stray;
    const segments = target.split('.');
    const inline = valueAt(view, segments);
    const joined = contributions.map(joinedBy).filter(value => value !== undefined);
    if (open !== undefined) sayStrays(open.group);
    const detail =
      stray &&
      `${stray.satellite.address} may configure it, but which one it configures is not known: ${stray.detail}`;
    if ((contributions[0]?.rule ?? stray?.rule)?.many === true) {
      const rest: UnknownValue | undefined =
        detail === undefined ? undefined : { kind: 'unknown', reason: 'satellite-undetermined', detail };
      const value = joinList(inline, joined, rest);
      return value === undefined || value === inline
        ? view
        : withValueAt(view, segments, value, joined[0]?.place ?? one.properties.place);
    }
    const single = joinSingle(copied(one, joined) ? undefined : inline, joined, detail);
    if (single === undefined) return view;
    if (single.conflict !== undefined) sayConflict(one, target, single.conflict);
    return withValueAt(view, segments, single.value, single.place);
  }

  function joinedBy({ satellite, rule, condition, assumedFrom }: Contribution): Joined | undefined {
    const { declaration } = satellite;
    const view = viewOf(declaration.key) ?? satellite.properties;
    const value = valueFor(satellite, view, rule);
    if (value === undefined) return undefined;
    return {
      value: qualify(value, assumedFrom),
      place: declaration.place,
      satellite: declaration.address,
      ...(condition === undefined ? {} : { condition }),
    };
  }

  function sayConflict({ declaration }: Coerced, target: string, setters: readonly string[]): void {
    notes.add({
      kind: 'property',
      what: `${declaration.sourceType} ${declaration.address}: ${target}`,
      why: `${listed(setters)} each set it`,
      advice: 'Keep one of them: the last one to be applied wins, and which that is, is not known.',
      place: declaration.place,
      root: declaration.root,
    });
  }

  function sayStrays({ all }: StrayGroup): void {
    if (saidGroups.has(all)) return;
    saidGroups.add(all);
    for (const { satellite, rule, detail } of all) {
      const key = `${satellite.key}\n${rule.target}`;
      if (saidStrays.has(key)) continue;
      saidStrays.add(key);
      notes.add({
        kind: 'reference',
        what: `${satellite.sourceType} ${satellite.address}: ${rule.namedBy[0] ?? rule.target}`,
        why: `which ${rule.parents[0] ?? 'resource'} it configures is not known: ${detail}`,
        advice: `Refer to the resource, or give the input; until then ${rule.target} is unknown wherever it could be meant.`,
        place: satellite.place,
        root: satellite.root,
      });
    }
  }

  return viewOf;
}

/**
 * A state, and a plan that starts from one, repeat on the resource itself what its parts set, as of when it was last
 * looked at: the part says it anew.
 */
function copied({ declaration }: Coerced, joined: readonly Joined[]): boolean {
  return declaration.basis !== 'declared' && joined.some(part => part.condition === undefined);
}

function byTarget(
  contributions: readonly Contribution[] | undefined,
  openTargets: Iterable<string>,
): ReadonlyMap<string, readonly Contribution[]> {
  const targets = new Map<string, Contribution[]>();
  for (const contribution of contributions ?? []) {
    const list = targets.get(contribution.rule.target);
    if (list === undefined) targets.set(contribution.rule.target, [contribution]);
    else list.push(contribution);
  }
  for (const target of openTargets) if (!targets.has(target)) targets.set(target, []);
  return targets;
}

function valueFor({ declaration }: Coerced, view: ObjectValue, rule: SatelliteRule): Value | undefined {
  const { gives } = rule;
  switch (gives.kind) {
    case 'reference':
      return {
        kind: 'reference',
        target: declaration.key,
        expression: declaration.address,
        place: declaration.place,
      };
    case 'property':
      return view.entries.get(gives.name)?.value;
    case 'only':
      return picked(view, declaration.place, name => gives.names.includes(name));
    default:
      return picked(view, declaration.place, name => !rule.namedBy.includes(name));
  }
}

function picked(
  view: ObjectValue,
  place: ObjectValue['place'],
  keeps: (name: string) => boolean,
): ObjectValue {
  const entries = new Map([...view.entries].filter(([name]) => keeps(name)));
  return { kind: 'object', entries, ...(view.rest && { rest: view.rest }), ...(place && { place }) };
}

/** Lists that something unread could add to may hold further elements. */
function withOpenLists(view: ObjectValue, type: string, opening: Opening): ObjectValue {
  let opened = view;
  for (const [target, many] of satelliteTargets(type)) {
    const why = many
      ? opennessOf({ openWorld: opening.everything, openPaths: opening.paths }, target)
      : undefined;
    const entry = opened.entries.get(target);
    if (why === undefined || entry === undefined) continue;
    const value = joinList(entry.value, [], { kind: 'unknown', reason: 'open-world', detail: why });
    if (value !== undefined)
      opened = { ...opened, entries: new Map(opened.entries).set(target, { ...entry, value }) };
  }
  return opened;
}

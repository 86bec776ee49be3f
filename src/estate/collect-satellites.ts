import { appendTo } from '../foundation/grouping.ts';
import type { Declaration } from '../model/declaration.ts';
import type { Registry } from '../model/registry.ts';
import { isAbsent, type Link } from '../model/resource.ts';
import type { InputDefault, ResourceKey, Value } from '../model/value.ts';
import type { Coerced } from './coerce-declarations.ts';
import { doubtBeside } from './decide-existence.ts';
import { shapeAt } from './follow-schema.ts';
import type { PhysicalNames } from './physical-names.ts';
import { type ParentLookup, resolveParents } from './resolve-parent.ts';
import { rulesOf } from './satellite-rules.ts';
import type { SatelliteRule } from './satellite-table.ts';
import {
  addStray,
  type FoundStray,
  noStrays,
  possibleStrays,
  type Stray,
  type StrayGroup,
} from './stray-satellites.ts';

/** What one satellite adds to one parent. */
export interface Contribution {
  readonly satellite: Coerced;
  readonly rule: SatelliteRule;
  /** Why it may not be there beside its parent. */
  readonly condition?: string;
  readonly assumedFrom: readonly InputDefault[];
}

export interface CollectedSatellites {
  readonly contributions: ReadonlyMap<ResourceKey, readonly Contribution[]>;
  /** The satellites without a known parent of which one could mean this resource, by target, and that one. */
  straysFor(parent: Coerced): ReadonlyMap<string, FoundStray>;
  readonly parentOf: ReadonlyMap<ResourceKey, ResourceKey>;
  /** Links to parents that are referred to by way of another resource (a secret by its attachment). */
  readonly links: ReadonlyMap<ResourceKey, readonly Link[]>;
}

/** Finds for every present satellite the parents that it configures. Linear, but for a bounded number of open names. */
export function collectSatellites(
  coerced: ReadonlyMap<ResourceKey, Coerced>,
  names: PhysicalNames,
  registry: Registry,
): CollectedSatellites {
  const contributions = new Map<ResourceKey, Contribution[]>();
  const strays = new Map<string, Map<string, StrayGroup>>();
  const parentOf = new Map<ResourceKey, ResourceKey>();
  const links = new Map<ResourceKey, Link[]>();
  const lookup: ParentLookup = {
    names,
    declaration: key => coerced.get(key)?.declaration,
    property: (key, name) => coerced.get(key)?.properties.entries.get(name)?.value,
  };

  for (const satellite of coerced.values()) {
    const { declaration } = satellite;
    if (isAbsent(declaration)) continue;
    for (const rule of rulesOf(declaration.type)) join(satellite, rule, namingValue(satellite, rule));
    if (declaration.part === undefined) continue;
    for (const rule of rulesOfPart(satellite, registry)) join(satellite, rule, declaration.part.parent);
  }

  function join(satellite: Coerced, rule: SatelliteRule, naming: Value | undefined): void {
    if (naming === undefined) return;
    const { declaration } = satellite;
    const { certain, undetermined } = resolveParents(naming, rule.parents, declaration, lookup);
    for (const { key, condition, assumedFrom } of certain) {
      const parent = coerced.get(key)?.declaration;
      if (parent === undefined || isAbsent(parent)) continue;
      const uncertain = condition ?? doubtBeside(declaration, parent);
      const added = { satellite, rule, assumedFrom };
      appendTo(contributions, key, uncertain === undefined ? added : { ...added, condition: uncertain });
      if (!parentOf.has(declaration.key)) parentOf.set(declaration.key, key);
      linkThrough(declaration, rule, naming, key, condition);
    }
    for (const open of undetermined) {
      const stray: Stray = { ...open, satellite: declaration, rule };
      for (const type of rule.parents) addStray(strays, `${declaration.root}\n${type}`, stray);
    }
  }

  function linkThrough(
    from: Declaration,
    rule: SatelliteRule,
    naming: Value,
    to: ResourceKey,
    condition: string | undefined,
  ): void {
    if (typeof naming !== 'object' || naming?.kind !== 'reference' || naming.target === to) return;
    const path = rule.namedBy[0] ?? '';
    const link = { from: from.key, to, path, ...(naming.place === undefined ? {} : { place: naming.place }) };
    const known = links.get(from.key)?.some(other => other.to === to && other.path === path);
    if (known !== true) appendTo(links, from.key, condition === undefined ? link : { ...link, condition });
  }

  function straysFor({ declaration, properties }: Coerced): ReadonlyMap<string, FoundStray> {
    const byTarget = strays.get(`${declaration.root}\n${declaration.type}`);
    if (byTarget === undefined) return noStrays;
    return possibleStrays(byTarget, properties, names.namingProperties(declaration.type));
  }

  return { contributions, straysFor, parentOf, links };
}

/** The value that names the parents: of the first naming property that is set. */
function namingValue({ properties }: Coerced, rule: SatelliteRule): Value | undefined {
  for (const name of rule.namedBy) {
    const entry = properties.entries.get(name);
    if (entry !== undefined) return entry.value;
  }
  return properties.rest;
}

/** Where a part's properties go on its parent: each to its own property, or together to one path. */
function rulesOfPart({ declaration, properties }: Coerced, registry: Registry): SatelliteRule[] {
  const { part } = declaration;
  if (part === undefined) return [];
  const schema = registry.type(part.parentType)?.properties ?? new Map();
  const parents = [part.parentType];
  const rule = (target: string, gives: SatelliteRule['gives']): SatelliteRule => ({
    satellite: declaration.type,
    namedBy: [],
    parents,
    target,
    many: shapeAt(schema, target.split('.'))?.kind === 'list',
    gives,
  });
  if (part.path !== '') return [rule(part.path, { kind: 'properties' })];
  return [...properties.entries.keys()].map(name => rule(name, { kind: 'property', name }));
}

import { compareText, sortedBy } from '../foundation/stable-order.ts';
import type { Declaration, ReadEstate, Root } from '../model/declaration.ts';
import type { Registry } from '../model/registry.ts';
import { type Estate, isAbsent, type Link, type Resource } from '../model/resource.ts';
import type { ObjectValue, ResourceKey } from '../model/value.ts';
import { type Coerced, coerceDeclarations } from './coerce-declarations.ts';
import { compareUnread, createNotes } from './collect-notes.ts';
import { collectSatellites, type Contribution } from './collect-satellites.ts';
import { decideExistence } from './decide-existence.ts';
import { joinSatellites } from './join-satellites.ts';
import { findOpenings } from './open-world.ts';
import { orderDeclarations } from './order-declarations.ts';
import { indexPhysicalNames, type PhysicalNames } from './physical-names.ts';
import { linksOf } from './resolve-links.ts';

export interface AssembleOptions {
  /** Judges what only an input's default leaves out as if it may exist. */
  readonly judgeAbsentByDefault?: boolean;
}

/**
 * One estate of all that was read: every declaration coerced to the registry's types, joined with its satellites and
 * linked, in the order of roots and addresses whatever order the readers gave them in. Never throws on input.
 */
export function assembleEstate(
  reads: readonly ReadEstate[],
  registry: Registry,
  options: AssembleOptions = {},
): Estate {
  const notes = createNotes();
  const declarations = orderDeclarations(
    reads.flatMap(read => read.declarations),
    notes,
  );
  if (options.judgeAbsentByDefault === true) decideExistence(declarations);
  const coerced = coerceDeclarations(declarations, registry, notes);
  const names = indexPhysicalNames(presentOf(coerced), registry);
  const satellites = collectSatellites(coerced, names, registry);
  const links = linkAll(coerced, names, satellites.links);
  const roots = rootsOf(reads);
  const unread = reads.flatMap(read => read.unread);
  const openings = findOpenings(
    declarations,
    links,
    unread,
    roots,
    type => registry.type(type) !== undefined,
  );
  const viewOf = joinSatellites(coerced, satellites, openings, notes);
  const satellitesOf = reversedParents(satellites.contributions);
  const linkedFrom = reversedLinks(links, coerced);
  const resources: Resource[] = [];
  for (const [key, { declaration, properties }] of coerced) {
    resources.push(
      resourceOf(declaration, properties, {
        view: viewOf(key) ?? properties,
        links: links.get(key) ?? noLinks,
        linkedFrom: linkedFrom.get(key) ?? noLinks,
        satellites: satellitesOf.get(key) ?? noKeys,
        parent: satellites.parentOf.get(key),
        openWorld: openings.get(key)?.everything,
        openPaths: openings.get(key)?.paths,
      }),
    );
  }
  return {
    resources,
    byKey: new Map(resources.map(resource => [resource.key, resource])),
    byType: presentByType(resources),
    roots,
    unread: [...unread, ...notes.all()].sort(compareUnread),
    files: [...new Set(reads.flatMap(read => read.files))].sort(compareText),
  };
}

const noLinks: readonly Link[] = [];
const noKeys: readonly ResourceKey[] = [];

/** Every field by name: copying ten thousand objects by spreading takes several times as long. */
function resourceOf(
  declaration: Declaration,
  properties: ObjectValue,
  assembled: Omit<Resource, keyof Declaration>,
): Resource {
  const resource: { [Field in keyof Required<Resource>]: Resource[Field] } = {
    key: declaration.key,
    address: declaration.address,
    root: declaration.root,
    type: declaration.type,
    sourceType: declaration.sourceType,
    language: declaration.language,
    basis: declaration.basis,
    properties,
    existence: declaration.existence,
    deployment: declaration.deployment,
    place: declaration.place,
    callers: declaration.callers,
    dependsOn: declaration.dependsOn,
    deletionPolicy: declaration.deletionPolicy,
    updateReplacePolicy: declaration.updateReplacePolicy,
    unmapped: declaration.unmapped,
    part: declaration.part,
    view: assembled.view,
    links: assembled.links,
    linkedFrom: assembled.linkedFrom,
    satellites: assembled.satellites,
    parent: assembled.parent,
    openWorld: assembled.openWorld,
    openPaths: assembled.openPaths,
  };
  return resource;
}

function presentOf(coerced: ReadonlyMap<ResourceKey, Coerced>): Coerced[] {
  return [...coerced.values()].filter(one => !isAbsent(one.declaration));
}

function linkAll(
  coerced: ReadonlyMap<ResourceKey, Coerced>,
  names: PhysicalNames,
  further: ReadonlyMap<ResourceKey, readonly Link[]>,
): Map<ResourceKey, readonly Link[]> {
  const targets = {
    names,
    isDeclared: (key: ResourceKey) => coerced.has(key),
    absence(key: ResourceKey) {
      const target = coerced.get(key)?.declaration;
      if (target === undefined || !isAbsent(target) || target.existence.state === 'certain') return undefined;
      return `${target.address} is not made: ${target.existence.why}`;
    },
  };
  const links = new Map<ResourceKey, readonly Link[]>();
  for (const [key, { declaration, properties, type }] of coerced) {
    const found = linksOf(declaration, properties, type, targets);
    const added = further.get(key);
    if (added !== undefined) links.set(key, [...found, ...added]);
    else if (found.length > 0) links.set(key, found);
  }
  return links;
}

/** Links by the resource that they point at. Absent resources refer to nothing. */
function reversedLinks(
  links: ReadonlyMap<ResourceKey, readonly Link[]>,
  coerced: ReadonlyMap<ResourceKey, Coerced>,
): Map<ResourceKey, Link[]> {
  const linkedFrom = new Map<ResourceKey, Link[]>();
  for (const [key, found] of links) {
    const from = coerced.get(key)?.declaration;
    if (from === undefined || isAbsent(from)) continue;
    for (const link of found) {
      const list = linkedFrom.get(link.to);
      if (list === undefined) linkedFrom.set(link.to, [link]);
      else list.push(link);
    }
  }
  return linkedFrom;
}

function reversedParents(
  contributions: ReadonlyMap<ResourceKey, readonly Contribution[]>,
): Map<ResourceKey, ResourceKey[]> {
  const satellitesOf = new Map<ResourceKey, ResourceKey[]>();
  for (const [parent, added] of contributions) {
    satellitesOf.set(parent, [...new Set(added.map(one => one.satellite.declaration.key))]);
  }
  return satellitesOf;
}

function presentByType(resources: readonly Resource[]): Map<string, Resource[]> {
  const byType = new Map<string, Resource[]>();
  for (const resource of resources) {
    if (isAbsent(resource)) continue;
    const list = byType.get(resource.type);
    if (list === undefined) byType.set(resource.type, [resource]);
    else list.push(resource);
  }
  return byType;
}

function rootsOf(reads: readonly ReadEstate[]): Root[] {
  return sortedBy(
    reads.flatMap(read => read.roots),
    root => root.name,
    root => root.path,
  );
}

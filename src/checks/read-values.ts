import type { ListReading } from '../estate/read-elements.ts';
import type { SettingReader } from '../estate/read-setting.ts';
import type { Estate, Link, Resource } from '../model/resource.ts';
import type { Setting } from '../model/setting.ts';
import type { Elements, Fields, Linked, LinkedResource, ReadSpec, Referrers } from './reads.ts';

/** Reads everything that a check declares about one resource. Keys and shapes follow the declaration. */
export function readValues(
  reads: Readonly<Record<string, ReadSpec>>,
  resource: Resource,
  estate: Estate,
  reader: SettingReader,
): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const name in reads) {
    const spec = reads[name];
    if (spec !== undefined) values[name] = readOne(spec, resource, estate, reader);
  }
  return values;
}

function readOne(spec: ReadSpec, resource: Resource, estate: Estate, reader: SettingReader): unknown {
  if (typeof spec === 'string') return reader.readSetting(resource, spec);
  switch (spec.read) {
    case 'each':
      return elements(reader.readElements(resource, spec.list), spec.fields, resource, reader);
    case 'linked':
      return readLinked(spec, resource, estate, reader);
    case 'referrers':
      return readReferrers(spec, resource, estate, reader);
    case 'analysis':
      return spec.analyse(resource, estate);
  }
}

function elements(
  list: ListReading,
  fields: Fields,
  resource: Resource,
  reader: SettingReader,
): Elements<Record<string, unknown>> {
  return {
    list: list.list,
    items: list.items.map(item => ({
      setting: item.setting,
      ...(item.condition === undefined ? {} : { condition: item.condition }),
      values: readFields(fields, resource, reader, item.setting),
    })),
    ...(list.open === undefined ? {} : { open: list.open }),
  };
}

function readFields(
  fields: Fields,
  resource: Resource,
  reader: SettingReader,
  outer?: Setting,
): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const name in fields) {
    const field = fields[name];
    if (typeof field === 'string') {
      values[name] = outer ? reader.readInside(resource, outer, field) : reader.readSetting(resource, field);
    } else if (field !== undefined) {
      const { list, fields: inner } = field;
      const read = outer
        ? reader.readElementsInside(resource, outer, list)
        : reader.readElements(resource, list);
      values[name] = elements(read, inner, resource, reader);
    }
  }
  return values;
}

/** The linked resource's settings; where it is not in the input, every field is unknown and says so. */
function readLinked(
  spec: Linked,
  resource: Resource,
  estate: Estate,
  reader: SettingReader,
): LinkedResource<Record<string, unknown>> {
  const link = reader.readSetting(resource, spec.path);
  const target = linkAt(resource, spec.path, spec.type, estate);
  if (target !== undefined) {
    const certain = target.link.condition === undefined && target.resource.existence.state === 'certain';
    if (certain || link.state !== 'unknown') {
      return { link, found: 'in-estate', values: readFields(spec.fields, target.resource, reader) };
    }
  }
  const found = link.state === 'unknown' ? 'unknown' : link.raw === undefined ? 'none' : 'outside';
  const detail =
    found === 'outside'
      ? `${spec.path} names a resource that is not in the input`
      : (link.detail ?? `${spec.path} is not set`);
  const missing = (path: string): Setting => ({
    path: `${spec.path} > ${path}`,
    state: 'unknown',
    reason: link.reason ?? 'reference-not-found',
    detail,
    assumedFrom: link.assumedFrom,
    sensitive: false,
    place: link.place ?? resource.place,
  });
  return { link, found, values: unknownFields(spec.fields, missing) };
}

function unknownFields(fields: Fields, missing: (path: string) => Setting): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fields)) {
    values[name] = typeof field === 'string' ? missing(field) : { list: missing(field.list), items: [] };
  }
  return values;
}

function linkAt(
  resource: Resource,
  path: string,
  type: string,
  estate: Estate,
): { link: Link; resource: Resource } | undefined {
  for (const link of resource.links) {
    if (link.path !== path) continue;
    const target = estate.byKey.get(link.to);
    if (target !== undefined && target.type === type) return { link, resource: target };
  }
  return undefined;
}

/** Resources whose property names this one; each is conditional where its link or its own existence is. */
function readReferrers(
  spec: Referrers,
  resource: Resource,
  estate: Estate,
  reader: SettingReader,
): Elements<Record<string, unknown>> {
  const items: Elements<Record<string, unknown>>['items'][number][] = [];
  const seen = new Set<string>();
  for (const link of resource.linkedFrom) {
    if (link.path.replace(/\[\d*\]/g, '') !== spec.path || seen.has(link.from)) continue;
    const from = estate.byKey.get(link.from);
    if (from === undefined || from.type !== spec.type) continue;
    if (from.existence.state === 'absent' || from.existence.state === 'absent-by-default-input') continue;
    seen.add(link.from);
    const condition =
      link.condition ?? (from.existence.state === 'conditional' ? from.existence.why : undefined);
    items.push({
      values: readFields(spec.fields, from, reader),
      setting: reader.readSetting(from, spec.path),
      ...(condition === undefined ? {} : { condition }),
    });
  }
  const open = resource.openWorld ?? undecidedReferrer(spec, estate, reader);
  return {
    list: {
      path: `${spec.type} ${spec.path}`,
      state: open === undefined ? 'known' : 'unknown',
      ...(open === undefined ? {} : { reason: 'open-world' as const, detail: open }),
      assumedFrom: [],
      sensitive: false,
      place: resource.place,
    },
    items,
    ...(open === undefined ? {} : { open }),
  };
}

/** Answers of `undecidedReferrer`: the same for every resource of an estate. */
const undecided = new WeakMap<Estate, Map<string, string | undefined>>();

/** A resource of the type whose reference cannot be resolved could be one of any resource's. */
function undecidedReferrer(spec: Referrers, estate: Estate, reader: SettingReader): string | undefined {
  let answers = undecided.get(estate);
  if (answers === undefined) undecided.set(estate, (answers = new Map()));
  const key = `${spec.type} ${spec.path}`;
  if (!answers.has(key)) answers.set(key, findUndecided(spec, estate, reader));
  return answers.get(key);
}

function findUndecided(spec: Referrers, estate: Estate, reader: SettingReader): string | undefined {
  for (const candidate of estate.byType.get(spec.type) ?? []) {
    const named = reader.readSetting(candidate, spec.path);
    if (named.state === 'unknown') {
      return `${candidate.address} may refer to it: ${named.detail ?? `${spec.path} is unknown`}`;
    }
  }
  return undefined;
}

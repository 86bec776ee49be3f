import type { Place } from '../../../foundation/source-text.ts';
import { type Entry, type ObjectValue, type UnknownValue, type Value } from '../../../model/value.ts';
import type { ProviderDefault, TypeTable } from './define-type.ts';
import {
  chosenValue,
  constantFor,
  convertPlain,
  conditional,
  objectsOf,
  type ObjectItem,
  rewrittenOf,
  statedValue,
} from './convert-values.ts';
import { pairItem, pairsOf, pluckedOf, spreadOf, wrappedOf } from './build-elements.ts';
import { decodeJson } from './decode-json.ts';
import { type MappedSatellite, satellitesOf } from './inner-satellites.ts';
import { keyedBlocks } from './keyed-blocks.ts';
import { below, missingParent } from './part-of-parent.ts';
import { PropertyTree } from './property-tree.ts';
import type { Field, Fields } from './table-fields.ts';

/** Arguments that every resource has and that are no settings of it. */
const universal = new Set(['id', 'arn', 'region', 'tags_all', 'timeouts', 'provider']);

/** A resource in the registry's shape. */
export interface MappedInstance {
  /** For a part: what stands at the part's path of its parent. */
  readonly properties: ObjectValue;
  /** Names the parent of a part. */
  readonly parent?: Value;
  /** Arguments and blocks that the table does not know; they keep every omitted setting unknown. */
  readonly unmapped: readonly string[];
  /** Resources of their own in the registry that the source writes inside of this one. */
  readonly satellites: readonly MappedSatellite[];
}

interface Found {
  readonly unmapped: string[];
  readonly satellites: MappedSatellite[];
}

/** Maps the attributes of one instance by its table. Values keep their places, conditions, qualifications and holes. */
export function mapInstance(table: TypeTable, attributes: ObjectValue, place: Place): MappedInstance {
  const tree = new PropertyTree(place);
  const found: Found = { unmapped: [], satellites: [] };
  const { unmapped, satellites } = found;
  const skipped = table.part?.parent;
  mapFields(table.fields, attributes, tree, found, skipped);
  for (const [path, given] of Object.entries(table.providerDefaults)) {
    const value = defaultFor(given, attributes, place);
    if (value !== undefined) tree.setIfAbsent(path, { value, place });
  }
  const open = openness(table, attributes, unmapped, place);
  const whole = tree.build(open);
  if (table.part === undefined) return { properties: whole, unmapped, satellites };
  return {
    properties: table.part.element ? whole : below(whole, table.part.path, open, place),
    parent: attributes.entries.get(table.part.parent)?.value ?? missingParent(table, place),
    unmapped,
    satellites,
  };
}

function defaultFor(given: ProviderDefault, attributes: ObjectValue, place: Place): Value | undefined {
  if (typeof given !== 'object') return given;
  if (!('unless' in given)) return { kind: 'list', items: [], place };
  if (given.unless.some(name => attributes.entries.has(name))) return undefined;
  return defaultFor(given.value, attributes, place);
}

function openness(
  table: TypeTable,
  attributes: ObjectValue,
  unmapped: readonly string[],
  place: Place,
): UnknownValue | undefined {
  if (attributes.rest !== undefined) return attributes.rest;
  if (table.adopts !== undefined) {
    const detail = `${table.adopts} was there before: what is not set here stays as it was`;
    return { kind: 'unknown', reason: 'runtime-attribute', detail, place };
  }
  if (unmapped.length === 0) return undefined;
  const names = [...new Set(unmapped)].join(', ');
  const detail = `${table.terraform} sets ${names}, which demarc does not map yet`;
  return { kind: 'unknown', reason: 'unmapped-type', detail, place };
}

function mapFields(
  fields: Fields,
  source: ObjectValue,
  tree: PropertyTree,
  found: Found,
  skipped?: string,
  condition?: string,
): void {
  for (const [name, { value: given, place }] of source.entries) {
    const value = name === skipped ? undefined : statedValue(given);
    if (value === undefined) continue;
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (field !== undefined) mapField(field, { value, place }, tree, found, condition, name);
    else if (!universal.has(name)) found.unmapped.push(name);
  }
  if (source.rest !== undefined) tree.open(source.rest);
}

function mapField(
  field: Field,
  entry: Entry,
  tree: PropertyTree,
  found: Found,
  condition: string | undefined,
  name: string,
): void {
  const put = (path: string, value: Value): void => {
    tree.set(path, {
      value: condition === undefined ? value : conditional(value, condition),
      place: entry.place,
    });
  };
  if (typeof field === 'string') return put(field, entry.value);
  switch (field.to) {
    case 'ignored':
      return;
    case 'choice': {
      const chosen = chosenValue(entry.value, field.values);
      return chosen === undefined ? undefined : put(field.path, chosen);
    }
    case 'scaled':
      return put(
        field.path,
        convertPlain(entry.value, plain => {
          const number = typeof plain === 'string' ? Number(plain) : plain;
          return typeof number === 'number' && !Number.isNaN(number) ? number * field.factor : plain;
        }),
      );
    case 'pairs':
      return put(
        field.path,
        convertPlain(entry.value, plain => pairsOf(plain, field.key, field.value)),
      );
    case 'pair':
      return tree.append(
        field.path,
        pairItem(field.name, field.key, field.value, entry, condition),
        entry.place,
      );
    case 'member':
      return tree.setMember(field, {
        value: condition === undefined ? entry.value : conditional(entry.value, condition),
        place: entry.place,
      });
    case 'keyed':
      return put(field.path, keyedBlocks(entry, field.key, field.value));
    case 'json':
      return put(
        field.path,
        convertPlain(entry.value, plain => decodeJson(plain, field.verbatim, entry.place)),
      );
    case 'rewritten':
      return put(
        field.path,
        convertPlain(entry.value, plain => rewrittenOf(plain, field)),
      );
    case 'converted': {
      const converted = field.convert(entry.value);
      return converted === undefined ? undefined : put(field.path, converted);
    }
    case 'item': {
      const given = field.convert?.(entry.value) ?? entry.value;
      const value = condition === undefined ? given : conditional(given, condition);
      return tree.setItem(field, { value, place: entry.place });
    }
    case 'constant':
      return put(field.path, constantFor(entry.value, field.value));
    case 'several':
      for (const one of field.fields) mapField(one, entry, tree, found, condition, name);
      return;
    case 'wrapped':
      return put(
        field.path,
        convertPlain(entry.value, plain => wrappedOf(plain, field.property)),
      );
    case 'inside':
      return mapInside(field.fields, field.presence, entry, tree, found, condition);
    case 'satellite':
      found.satellites.push(...satellitesOf(field, entry, condition, name));
      return;
    case 'satellites':
      return mapSatellites(field, entry, found, condition, name);
    case 'plucked':
      return put(field.path, pluckedOf(objectsOf(entry), field.argument, entry));
    case 'named':
      return mapNamed(field, entry, tree, found, condition);
    case 'nested':
      return mapNested(field, entry, tree, found, condition);
    case 'elements':
    case 'spread':
      return mapElements(field, entry, tree, found, condition);
  }
}

function mapInside(
  fields: Fields,
  presence: string | undefined,
  entry: Entry,
  tree: PropertyTree,
  found: Found,
  condition?: string,
): void {
  const { items, open } = objectsOf(entry);
  for (const item of items) {
    const why = condition ?? item.condition;
    if (presence !== undefined) {
      const present: ObjectValue = { kind: 'object', entries: new Map(), place: item.place ?? entry.place };
      tree.setIfAbsent(presence, {
        value: why === undefined ? present : conditional(present, why),
        place: entry.place,
      });
    }
    mapFields(fields, item.value, tree, found, undefined, why);
  }
  if (open !== undefined)
    for (const path of targetsOf(fields)) tree.set(path, { value: open, place: entry.place });
}

function mapSatellites(
  field: Extract<Field, { readonly to: 'satellites' }>,
  entry: Entry,
  found: Found,
  condition: string | undefined,
  name: string,
): void {
  const { registry, namedBy, fields } = field;
  const { items, open } = objectsOf(entry);
  for (const [index, item] of items.entries()) {
    const why = condition ?? item.condition;
    const place = item.place ?? entry.place;
    const tree = new PropertyTree(place);
    mapFields(fields, item.value, tree, found);
    found.satellites.push({
      registry,
      namedBy,
      properties: tree.build(),
      name: `${name}[${index}]`,
      ...(why === undefined ? {} : { condition: why }),
      place,
    });
  }
  if (open === undefined) return;
  const properties: ObjectValue = { kind: 'object', entries: new Map(), rest: open, place: entry.place };
  found.satellites.push({
    registry,
    namedBy,
    properties,
    name: `${name}[*]`,
    condition: open.detail,
    place: entry.place,
  });
}

/** Every path that the fields can set. */
function targetsOf(fields: Fields): string[] {
  return Object.values(fields).flatMap(pathsOf);
}

function pathsOf(field: Field): string[] {
  if (typeof field === 'string') return [field];
  if (field.to === 'ignored' || field.to === 'satellite' || field.to === 'satellites') return [];
  if (field.to === 'several') return field.fields.flatMap(pathsOf);
  return field.to === 'inside' ? targetsOf(field.fields) : [field.path];
}

/** Blocks that are members of a map by the name that each gives. */
function mapNamed(
  field: Extract<Field, { readonly to: 'named' }>,
  entry: Entry,
  tree: PropertyTree,
  found: Found,
  condition?: string,
): void {
  const { key, fields } = field;
  const { items, open } = objectsOf(entry);
  const members: ObjectItem[] = [];
  for (const item of items) {
    const name = item.value.entries.get(key);
    if (name === undefined) continue;
    const inner = new PropertyTree(item.place ?? entry.place);
    mapFields(fields, item.value, inner, found, key);
    const member = new Map([
      [key, name],
      ['value', { value: inner.build(), place: item.place }],
    ]);
    members.push({ ...item, value: { ...item.value, entries: member } });
  }
  const list: Value = {
    kind: 'list',
    items: members.map(({ value, condition: why, place }) => ({
      value,
      place,
      ...(why === undefined ? {} : { condition: why }),
    })),
    ...(open === undefined ? {} : { rest: open }),
  };
  const value = keyedBlocks({ ...entry, value: list }, key, 'value');
  tree.set(field.path, {
    value: condition === undefined ? value : conditional(value, condition),
    place: entry.place,
  });
}

/** Blocks whose targets are relative to the object, or to the elements of the list, at the path. */
function mapNested(
  field: Extract<Field, { readonly to: 'nested' }>,
  entry: Entry,
  tree: PropertyTree,
  found: Found,
  condition?: string,
): void {
  const { path } = field;
  if (field.many)
    return mapElements({ to: 'elements', path, fields: field.fields() }, entry, tree, found, condition);
  const { items, open } = objectsOf(entry);
  for (const item of items) {
    const inner = new PropertyTree(item.place ?? entry.place);
    mapFields(field.fields(), item.value, inner, found);
    const value = inner.build();
    const why = condition ?? item.condition;
    tree.set(path, { value: why === undefined ? value : conditional(value, why), place: entry.place });
  }
  if (open !== undefined) tree.set(path, { value: open, place: entry.place });
}

function mapElements(
  field: Extract<Field, { readonly to: 'elements' | 'spread' }>,
  entry: Entry,
  tree: PropertyTree,
  found: Found,
  condition?: string,
): void {
  const { items, open } = objectsOf(entry);
  for (const item of items) {
    const why = condition ?? item.condition;
    const place = item.place ?? entry.place;
    const sources = field.to === 'spread' ? spreadOf(field, item.value) : [item.value];
    for (const source of sources) {
      const inner = new PropertyTree(place);
      mapFields(field.fields, source, inner, found);
      tree.append(
        field.path,
        { value: inner.build(), ...(why === undefined ? {} : { condition: why }), place },
        entry.place,
      );
    }
  }
  if (open !== undefined) tree.openList(field.path, open, entry.place);
}

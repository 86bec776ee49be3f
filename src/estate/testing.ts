/** Builds declarations and values by hand for the tests of this folder, which may not import readers. */
import { type Place, SourceText } from '../foundation/source-text.ts';
import { certain, type Declaration, type ReadEstate, type Root, type Unread } from '../model/declaration.ts';
import { loadRegistry } from '../knowledge/load-knowledge.ts';
import type { Estate, Resource } from '../model/resource.ts';
import type { Setting } from '../model/setting.ts';
import {
  type ObjectValue,
  qualify,
  type ReferenceValue,
  type TextPart,
  type TextValue,
  type UnknownReason,
  type UnknownValue,
  type Value,
} from '../model/value.ts';
import { assembleEstate } from './assemble-estate.ts';
import { createSettingReader } from './read-setting.ts';

/** Plain data in which values of the model may stand anywhere. */
export type Plain = undefined | Value | readonly Plain[] | PlainObject;

export interface PlainObject {
  readonly [name: string]: Plain;
}

export const shopTemplate = new SourceText('shop.yaml', 'Resources:\n  Orders:\n    Type: AWS::S3::Bucket\n');

export function placeAt(offset: number, source = shopTemplate): Place {
  return { source, offset };
}

export function value(plain: Plain): Value {
  if (plain === undefined) throw new TypeError('an omitted property has no value');
  if (typeof plain !== 'object' || plain === null) return plain;
  if (isPlainList(plain)) return { kind: 'list', items: plain.map(item => ({ value: value(item) })) };
  return isValue(plain) ? plain : object(plain);
}

function isPlainList(plain: Plain): plain is readonly Plain[] {
  return Array.isArray(plain);
}

function isValue(plain: Value | PlainObject): plain is Value {
  return typeof plain === 'object' && plain !== null && typeof plain.kind === 'string';
}

export function object(plain: PlainObject): ObjectValue {
  const entries = new Map<string, { value: Value }>();
  for (const [name, item] of Object.entries(plain)) {
    if (item !== undefined) entries.set(name, { value: value(item) });
  }
  return { kind: 'object', entries };
}

export function ref(address: string, attribute?: string, root = 'shop'): ReferenceValue {
  const expression = attribute === undefined ? `!Ref ${address}` : `!GetAtt ${address}.${attribute}`;
  return { kind: 'reference', target: `${root}#${address}`, attribute, expression };
}

export function text(...parts: readonly TextPart[]): TextValue {
  return { kind: 'text', parts };
}

export function unknown(
  reason: UnknownReason = 'input-without-default',
  detail = 'no value is given',
): UnknownValue {
  return { kind: 'unknown', reason, detail };
}

/** One of several values; undefined stands for omitted. */
export function oneOf(...candidates: readonly Plain[]): UnknownValue {
  return {
    kind: 'unknown',
    reason: 'condition-undetermined',
    detail: 'condition IsProduction is not determined',
    candidates: candidates.map(candidate => (candidate === undefined ? undefined : value(candidate))),
  };
}

/** A value that follows from the default of an input. */
export function assumed(plain: Plain, input: string): Value {
  return qualify(value(plain), [{ name: input }]);
}

export function declare(
  type: string,
  address: string,
  properties: PlainObject = {},
  changes: Partial<Declaration> = {},
): Declaration {
  const root = changes.root ?? 'shop';
  return {
    key: `${root}#${address}`,
    address,
    root,
    type,
    sourceType: type,
    language: 'cloudformation',
    basis: 'declared',
    properties: object(properties),
    existence: certain,
    deployment: {},
    place: placeAt(0),
    callers: [],
    dependsOn: [],
    ...changes,
  };
}

/** A resource with its view as declared: for what reads assembled estates. */
export function resource(declaration: Declaration, changes: Partial<Resource> = {}): Resource {
  return {
    ...declaration,
    view: declaration.properties,
    links: [],
    linkedFrom: [],
    satellites: [],
    ...changes,
  };
}

export function reading(
  declarations: readonly Declaration[],
  unread: readonly Unread[] = [],
  language: Root['language'] = 'cloudformation',
): ReadEstate {
  const names = [...new Set(declarations.map(one => one.root))];
  const roots = names.map(name => ({ name, path: name, language, library: false, assumptions: [] }));
  return { declarations, unread, roots, files: names.map(name => `${name}.yaml`), ignored: 0 };
}

export const registry = loadRegistry();

export function assemble(...declarations: readonly Declaration[]): Estate {
  return assembleEstate([reading(declarations)], registry);
}

function resourceAt(estate: Estate, address: string): Resource {
  const found = estate.resources.find(one => one.address === address);
  if (found === undefined) throw new Error(`no ${address}`);
  return found;
}

/** One setting, without any documented defaults. */
export function read(estate: Estate, address: string, path: string): Setting {
  return createSettingReader(estate, { defaultsOf: () => [] }).readSetting(resourceAt(estate, address), path);
}

/** The elements of a list, each by one of its fields. */
export function elements(estate: Estate, address: string, path: string, field = '') {
  const found = resourceAt(estate, address);
  const reader = createSettingReader(estate, { defaultsOf: () => [] });
  const { list, items, open } = reader.readElements(found, path);
  const settings = items.map(item => reader.readInside(found, item.setting, field));
  return {
    state: list.state,
    values: settings.map(setting => setting.value ?? setting.raw),
    conditions: items.map(item => item.condition),
    open,
  };
}

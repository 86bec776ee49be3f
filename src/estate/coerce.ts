import { limits } from '../foundation/limits.ts';
import type { Place } from '../foundation/source-text.ts';
import type { PropertyShape, RegistryProperty } from '../model/registry.ts';
import {
  type Entry,
  isList,
  type ListItem,
  type ListValue,
  type ObjectValue,
  type QualifiedValue,
  qualify,
  type ReferenceValue,
  type TextValue,
  type UnknownValue,
  unqualified,
  type Value,
} from '../model/value.ts';
import { coerceScalar, isTypedScalar, type TypedScalar } from './coerce-scalar.ts';
import { decodeJsonText, looksLikeJson } from './decode-json-text.ts';

/** What coercion says about one resource's properties while it goes through them. */
export interface CoercionReport {
  /** A value that cannot be of the schema's type. */
  wrongType(path: string, found: string, wanted: string, place: Place | undefined): void;
  /** A property that the schema does not have. */
  unknownName(path: string, name: string, known: Iterable<string>, place: Place | undefined): void;
  /** Whether what a reference gives is a list. */
  isListReference(reference: ReferenceValue): boolean;
}

interface Coercion {
  readonly report: CoercionReport;
  /** Where the walk is, for messages. */
  readonly path: string[];
  place: Place | undefined;
}

/**
 * The properties in the types of the schema: `"true"` for a boolean, `"443"` for a number, one value for a list, JSON
 * text for free-form content, numbers for text. What already fits is given back as it is, not copied; a value that can
 * never fit becomes unknown (`wrong-type`). Doing it twice changes nothing more.
 */
export function coerceProperties(
  properties: ObjectValue,
  schema: ReadonlyMap<string, RegistryProperty>,
  report: CoercionReport,
): ObjectValue {
  return coerceObject(properties, schema, { report, path: [], place: properties.place }, 0);
}

function coerce(value: Value, shape: PropertyShape, at: Coercion, depth: number): Value {
  if (depth > limits.nesting) return value;
  if (typeof value !== 'object' || value === null) return coercePlain(value, shape, at, depth);
  switch (value.kind) {
    case 'qualified':
      return coerceQualified(value, shape, at, depth);
    case 'unknown':
      return coerceCandidates(value, shape, at, depth);
    case 'reference':
    case 'secret':
      if (shape.kind !== 'list') return value;
      return wrap(value, value.kind === 'reference' && at.report.isListReference(value));
    case 'text':
      return coerceText(value, shape, at, depth);
    case 'list':
      return coerceListValue(value, shape, at, depth);
    default:
      return coerceObjectValue(value, shape, at, depth);
  }
}

function coercePlain(
  value: string | number | boolean | null,
  shape: PropertyShape,
  at: Coercion,
  depth: number,
): Value {
  switch (shape.kind) {
    case 'json':
      return typeof value === 'string' ? (decodeJsonText(value, at.place) ?? value) : value;
    case 'list':
      if (value === null) break;
      return { kind: 'list', items: [{ value: coerce(value, shape.element, at, depth + 1) }] };
    case 'map':
    case 'object':
      break;
    case 'union':
      return coercePlainUnion(value, shape, at, depth);
    default: {
      if (value === null) break;
      const scalar = coerceScalar(value, shape.kind);
      if (scalar !== undefined) return scalar;
    }
  }
  return wrongType(value, shape, at);
}

/** The exact type first, then JSON text, then whatever it can be turned into. */
function coercePlainUnion(
  value: string | number | boolean | null,
  shape: Extract<PropertyShape, { kind: 'union' }>,
  at: Coercion,
  depth: number,
): Value {
  const { options } = shape;
  if (typeof value === 'string' && looksLikeJson(value) && options.some(holdsJson)) {
    const decoded = decodeJsonText(value, at.place);
    if (decoded !== undefined) return coerce(decoded, shape, at, depth + 1);
  }
  if (value !== null) {
    if (options.some(option => isExact(value, option))) return value;
    for (const option of options) {
      if (!isScalarShape(option)) continue;
      const scalar = coerceScalar(value, option.kind);
      if (scalar !== undefined) return scalar;
    }
    const list = options.find(option => option.kind === 'list');
    if (list !== undefined) return coercePlain(value, list, at, depth);
  }
  return options.some(option => option.kind === 'json') ? value : wrongType(value, shape, at);
}

function coerceQualified(value: QualifiedValue, shape: PropertyShape, at: Coercion, depth: number): Value {
  const inner = coerce(value.value, shape, at, depth + 1);
  if (inner === value.value) return value;
  if (typeof inner === 'object' && inner !== null && inner.kind === 'qualified') return inner;
  return { ...value, value: inner };
}

function coerceCandidates(
  value: UnknownValue,
  shape: PropertyShape,
  at: Coercion,
  depth: number,
): UnknownValue {
  if (value.candidates === undefined) return value;
  let changed = false;
  const candidates = value.candidates.map(candidate => {
    if (candidate === undefined) return undefined;
    const coerced = coerce(candidate, shape, at, depth + 1);
    changed ||= coerced !== candidate;
    return coerced;
  });
  return changed ? { ...value, candidates } : value;
}

function coerceText(value: TextValue, shape: PropertyShape, at: Coercion, depth: number): Value {
  if (shape.kind === 'list') return wrap(value, false);
  if (shape.kind !== 'json' && !(shape.kind === 'union' && shape.options.some(holdsJson))) return value;
  const decoded = decodeJsonText(value, value.place ?? at.place);
  if (decoded === undefined) return value;
  return shape.kind === 'json' ? decoded : coerce(decoded, shape, at, depth + 1);
}

function coerceListValue(value: ListValue, shape: PropertyShape, at: Coercion, depth: number): Value {
  switch (shape.kind) {
    case 'json':
      return value;
    case 'list':
      return coerceItems(value, shape.element, at, depth);
    case 'map':
    case 'object':
      // An empty list is how some languages write an empty object.
      if (value.items.length === 0 && value.rest === undefined) return { kind: 'object', entries: new Map() };
      break;
    case 'union': {
      const list = shape.options.find(option => option.kind === 'list');
      if (list !== undefined) return coerceListValue(value, list, at, depth);
      if (shape.options.some(option => option.kind === 'json')) return value;
      break;
    }
    default:
  }
  return wrongType(value, shape, at);
}

/** Elements in the type of the list's elements. A list inside the list is laid flat, unless elements are lists. */
function coerceItems(value: ListValue, element: PropertyShape, at: Coercion, depth: number): ListValue {
  const outer = at.place;
  const flat = element.kind !== 'list' && element.kind !== 'json' && element.kind !== 'union';
  let changed: ListItem[] | undefined;
  at.path.push('[]');
  for (const [index, item] of value.items.entries()) {
    at.place = item.place ?? value.place ?? outer;
    const nested = flat && depth <= limits.nesting ? innerItems(item) : undefined;
    if (nested !== undefined) {
      changed ??= value.items.slice(0, index);
      changed.push(...coerceItems({ kind: 'list', items: nested }, element, at, depth + 1).items);
      continue;
    }
    const coerced = coerce(item.value, element, at, depth + 1);
    if (coerced !== item.value) changed ??= value.items.slice(0, index);
    changed?.push(coerced === item.value ? item : { ...item, value: coerced });
  }
  at.path.pop();
  at.place = outer;
  return changed === undefined ? value : { ...value, items: changed };
}

/** The elements of a list that stands as an element, each with the outer element's condition and qualification. */
function innerItems(item: ListItem): readonly ListItem[] | undefined {
  const list = unqualified(item.value);
  if (!isList(list) || list.rest !== undefined) return undefined;
  const outer = item.value;
  const qualification = typeof outer === 'object' && outer?.kind === 'qualified' ? outer : undefined;
  return list.items.map(inner => {
    const condition = item.condition ?? inner.condition;
    const value = qualification
      ? qualify(inner.value, qualification.assumedFrom, qualification.sensitive)
      : inner.value;
    return { ...inner, value, ...(condition === undefined ? {} : { condition }) };
  });
}

function coerceObjectValue(value: ObjectValue, shape: PropertyShape, at: Coercion, depth: number): Value {
  switch (shape.kind) {
    case 'json':
      return value;
    case 'object':
      return coerceObject(value, shape.properties(), at, depth);
    case 'map':
      return coerceEntries(value, () => shape.element, at, depth);
    case 'list':
      if (value.entries.size === 0 && value.rest === undefined) return { kind: 'list', items: [] };
      return { kind: 'list', items: [{ value: coerce(value, shape.element, at, depth + 1) }] };
    case 'union': {
      const option = optionForObject(value, shape.options);
      if (option !== undefined) return coerceObjectValue(value, option, at, depth);
      break;
    }
    default:
  }
  return wrongType(value, shape, at);
}

function coerceObject(
  value: ObjectValue,
  schema: ReadonlyMap<string, RegistryProperty>,
  at: Coercion,
  depth: number,
): ObjectValue {
  return coerceEntries(
    value,
    (name, entry) => {
      const property = schema.get(name);
      if (property !== undefined) return property.shape;
      at.report.unknownName(pathText(at.path), name, schema.keys(), entry.place ?? at.place);
      return undefined;
    },
    at,
    depth,
  );
}

function coerceEntries(
  value: ObjectValue,
  shapeOf: (name: string, entry: Entry) => PropertyShape | undefined,
  at: Coercion,
  depth: number,
): ObjectValue {
  const outer = at.place;
  if (value.place !== undefined) at.place = value.place;
  const enclosing = at.place;
  let changed: Map<string, Entry> | undefined;
  for (const [name, entry] of value.entries) {
    const shape = shapeOf(name, entry);
    if (shape === undefined) continue;
    at.path.push(name);
    at.place = entry.place ?? enclosing;
    const coerced = coerce(entry.value, shape, at, depth + 1);
    at.path.pop();
    at.place = enclosing;
    if (coerced === entry.value) continue;
    changed ??= new Map(value.entries);
    changed.set(name, { ...entry, value: coerced });
  }
  at.place = outer;
  return changed === undefined ? value : { ...value, entries: changed };
}

/** The object type that knows all its names, else free-form content, a map, the first object type, a list of them. */
function optionForObject(value: ObjectValue, options: readonly PropertyShape[]): PropertyShape | undefined {
  for (const option of options) {
    if (option.kind !== 'object') continue;
    const schema = option.properties();
    if ([...value.entries.keys()].every(name => schema.has(name))) return option;
  }
  for (const kind of ['json', 'map', 'object', 'list'] as const) {
    const option = options.find(one => one.kind === kind);
    if (option !== undefined) return option;
  }
  return undefined;
}

function wrongType(value: Value, shape: PropertyShape, at: Coercion): UnknownValue {
  const found = describeValue(value);
  const wanted = describeShape(shape);
  at.report.wrongType(pathText(at.path), found, wanted, at.place);
  return {
    kind: 'unknown',
    reason: 'wrong-type',
    detail: `${found} stands where ${wanted} belongs`,
    ...(at.place === undefined ? {} : { place: at.place }),
  };
}

/** One element for what gives one value; a reference that gives a list stands for elements that are not known here. */
function wrap(value: Value, givesList: boolean): ListValue {
  if (!givesList) return { kind: 'list', items: [{ value }] };
  const detail = 'how many elements the reference gives is known only at deployment';
  return { kind: 'list', items: [{ value }], rest: { kind: 'unknown', reason: 'runtime-attribute', detail } };
}

type TypedShape = { readonly kind: TypedScalar };

function isScalarShape(shape: PropertyShape): shape is TypedShape {
  return isTypedScalar(shape.kind);
}

function isExact(value: string | number | boolean, shape: PropertyShape): boolean {
  if (typeof value === 'string') return shape.kind === 'string' || shape.kind === 'timestamp';
  if (typeof value === 'number') return shape.kind === 'number' || shape.kind === 'integer';
  return shape.kind === 'boolean';
}

function holdsJson(shape: PropertyShape): boolean {
  return shape.kind === 'json' || shape.kind === 'object' || shape.kind === 'list' || shape.kind === 'map';
}

function describeValue(value: Value): string {
  if (value === null) return 'null';
  if (typeof value === 'string') return 'text';
  if (typeof value !== 'object') return typeof value === 'boolean' ? 'true or false' : 'a number';
  return value.kind === 'object' ? 'an object' : `a ${value.kind}`;
}

const shapeWords: Readonly<Record<PropertyShape['kind'], string>> = {
  string: 'text',
  timestamp: 'a time',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  json: 'JSON',
  list: 'a list',
  map: 'a map',
  object: 'an object',
  union: 'another type',
};

function describeShape(shape: PropertyShape): string {
  return shapeWords[shape.kind];
}

function pathText(path: readonly string[]): string {
  return path.join('.').replaceAll('.[]', '[]');
}

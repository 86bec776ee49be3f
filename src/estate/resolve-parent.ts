import { limits } from '../foundation/limits.ts';
import { safeText } from '../foundation/safe-text.ts';
import type { Declaration } from '../model/declaration.ts';
import {
  type InputDefault,
  mergeInputs,
  type ReferenceValue,
  type ResourceKey,
  type TextValue,
  type UnknownReason,
  type Value,
} from '../model/value.ts';
import type { Named, PhysicalNames } from './physical-names.ts';
import { passedOn } from './satellite-table.ts';

/** The resources that a satellite configures, as far as the source says. */
export interface Parents {
  readonly certain: readonly Parent[];
  /** What could mean further ones. */
  readonly undetermined: readonly Undetermined[];
}

export interface Parent {
  readonly key: ResourceKey;
  /** Why it may not be the parent. */
  readonly condition?: string;
  /** Inputs whose defaults name the parent. */
  readonly assumedFrom: readonly InputDefault[];
}

/** A parent that the source leaves open. */
export interface Undetermined {
  readonly detail: string;
  /** What is known of the name, where only resources with a fitting one (or none of their own) can be meant. */
  readonly name?: Value;
}

/** What parents are looked up in. */
export interface ParentLookup {
  readonly names: PhysicalNames;
  declaration(key: ResourceKey): Declaration | undefined;
  /** The property of a resource that has been coerced. */
  property(key: ResourceKey, name: string): Value | undefined;
}

interface Search {
  readonly from: Declaration;
  readonly types: readonly string[];
  readonly lookup: ParentLookup;
  readonly parents: Map<ResourceKey, Parent>;
  readonly undetermined: Undetermined[];
}

/** Inputs: what they hold is a name or an id, and says nothing but that. */
const inputs: ReadonlySet<UnknownReason> = new Set(['input-without-default']);
/** Another stack's resource, or none at all: nothing of the estate is configured. */
const elsewhere: ReadonlySet<UnknownReason> = new Set(['import-not-in-estate', 'reference-not-found']);

/** Resolves the value that names a satellite's parents, of the types given. */
export function resolveParents(
  value: Value,
  types: readonly string[],
  from: Declaration,
  lookup: ParentLookup,
): Parents {
  const search: Search = { from, types, lookup, parents: new Map(), undetermined: [] };
  visit(search, value, undefined, [], 0);
  return { certain: [...search.parents.values()], undetermined: search.undetermined };
}

function visit(
  search: Search,
  value: Value,
  condition: string | undefined,
  assumedFrom: readonly InputDefault[],
  depth: number,
): void {
  if (depth > limits.nesting || value === null || typeof value === 'boolean') return;
  if (typeof value !== 'object') {
    const name = String(value);
    const found = namedBy(search, name);
    if (found.length > 0) meant(search, found, condition, assumedFrom);
    else
      search.undetermined.push({
        detail: `no resource of the input is known to be named ${safeText(name, 80)}`,
        name,
      });
    return;
  }
  switch (value.kind) {
    case 'qualified':
      visit(search, value.value, condition, mergeInputs(assumedFrom, value.assumedFrom), depth + 1);
      return;
    case 'reference': {
      const key = targetOf(search, value);
      if (key !== undefined) meant(search, [{ key }], condition, assumedFrom);
      return;
    }
    case 'text':
      visitText(search, value, condition, assumedFrom);
      return;
    case 'list':
      for (const item of value.items) {
        visit(search, item.value, condition ?? item.condition, assumedFrom, depth + 1);
      }
      if (value.rest !== undefined) visit(search, value.rest, condition, assumedFrom, depth + 1);
      return;
    case 'secret':
      search.undetermined.push({ detail: `it is read from ${value.name} at deployment`, name: value });
      return;
    case 'unknown': {
      if (value.candidates !== undefined) {
        for (const candidate of value.candidates) {
          if (candidate !== undefined)
            visit(search, candidate, condition ?? value.detail, assumedFrom, depth + 1);
        }
        return;
      }
      const found = namedBy(search, value);
      if (found.length > 0) meant(search, found, condition, assumedFrom);
      else if (!elsewhere.has(value.reason)) {
        const named = inputs.has(value.reason);
        search.undetermined.push(named ? { detail: value.detail, name: value } : { detail: value.detail });
      }
      return;
    }
    default:
  }
}

/** A text names what it refers to (`service/${Cluster}/${Service.Name}`: the last one of a fitting type), or by name. */
function visitText(
  search: Search,
  value: TextValue,
  condition: string | undefined,
  assumedFrom: readonly InputDefault[],
): void {
  let last: ResourceKey | undefined;
  let open: string | undefined;
  for (const part of value.parts) {
    if (typeof part === 'string') continue;
    if (part.kind === 'reference') last = targetOf(search, part) ?? last;
    else if (part.kind === 'unknown') open ??= part.detail;
  }
  const found = last === undefined ? namedBy(search, value) : [{ key: last }];
  if (found.length > 0) meant(search, found, condition, assumedFrom);
  else if (open !== undefined) search.undetermined.push({ detail: open, name: value });
}

/** The resource of a fitting type that a reference gives, also by way of one that passes its own parent on. */
function targetOf(search: Search, reference: ReferenceValue): ResourceKey | undefined {
  let key = reference.target;
  for (let step = 0; step < 4; step++) {
    const target = search.lookup.declaration(key);
    if (target === undefined) return undefined;
    if (search.types.includes(target.type)) return key;
    const through = passedOn.get(target.type);
    const next = through === undefined ? undefined : search.lookup.property(key, through);
    if (typeof next !== 'object' || next?.kind !== 'reference') return undefined;
    key = next.target;
  }
  return undefined;
}

function namedBy(search: Search, value: Value): readonly Named[] {
  const { lookup } = search;
  const { names } = lookup;
  const byArn = names.byArn(value, search.from).filter(one => {
    const target = lookup.declaration(one.key);
    return target !== undefined && search.types.includes(target.type);
  });
  if (byArn.length > 0) return byArn;
  const name = typeof value === 'string' ? lastOfQueueUrl(value) : value;
  for (const type of search.types) {
    const found = names.byName(type, name, search.from);
    if (found.length > 0) return found;
  }
  return [];
}

/** Queues are named by their URL, which ends in their name. */
function lastOfQueueUrl(value: string): string {
  return /^https:\/\/(?:sqs|queue)\./.test(value) ? value.slice(value.lastIndexOf('/') + 1) : value;
}

/** The same parent twice: the certain naming stays. */
function meant(
  search: Search,
  found: readonly Named[],
  condition: string | undefined,
  assumedFrom: readonly InputDefault[],
): void {
  for (const one of found) {
    const uncertain = condition ?? one.condition;
    const known = search.parents.get(one.key);
    if (known !== undefined && (known.condition === undefined || uncertain !== undefined)) continue;
    const parent = { key: one.key, assumedFrom };
    search.parents.set(one.key, uncertain === undefined ? parent : { ...parent, condition: uncertain });
  }
}

import { limits } from '../foundation/limits.ts';
import { type ObjectValue, type UnknownReason, unqualified, type Value } from '../model/value.ts';

/** How the properties are called that name something, with the answers for names that were compared before. */
export interface Naming {
  readonly pattern: RegExp;
  readonly compared: Map<string, boolean>;
}

export type Presence = 'yes' | 'no' | 'unknown';

export function namedLike(pattern: RegExp): Naming {
  return { pattern, compared: new Map() };
}

/** A property anywhere in a view: outer ones before what lies in them, up to `end`. */
interface Named {
  readonly name: string;
  readonly value: Value;
  /** It lies in an element that may not be there. */
  readonly uncertain: boolean;
  /** Place after the last property inside of it. */
  end: number;
}

/** Depth to which properties are searched: `LaunchTemplateData.NetworkInterfaces[].Groups` and the like. */
const searchDepth = 6;

/** Many rules ask for names in the same view: it is walked once. */
const listed = new WeakMap<ObjectValue, readonly Named[]>();

/** Whether a view has a property that is called so and is not empty, at any depth that is searched. */
export function findNamed(view: ObjectValue, naming: Naming): Presence {
  let all = listed.get(view);
  if (all === undefined) {
    all = listNamed(view);
    listed.set(view, all);
  }
  let found: Presence = 'no';
  for (let at = 0; at < all.length; ) {
    const one = all[at];
    if (one === undefined) break;
    if (!isNaming(one.name, naming)) {
      at += 1;
      continue;
    }
    const there = presence(one.value);
    if (there === 'yes' && !one.uncertain) return 'yes';
    if (there !== 'no') found = 'unknown';
    at = one.end;
  }
  return found;
}

function listNamed(view: ObjectValue): readonly Named[] {
  const all: Named[] = [];
  collect(view, 0, false, all);
  return all;
}

function collect(value: Value, depth: number, uncertain: boolean, all: Named[]): void {
  const plain = unqualified(value);
  if (depth > Math.min(searchDepth, limits.nesting) || typeof plain !== 'object' || plain === null) return;
  if (plain.kind === 'list') {
    for (const item of plain.items) {
      collect(item.value, depth + 1, uncertain || item.condition !== undefined, all);
    }
  }
  if (plain.kind !== 'object') return;
  for (const [name, entry] of plain.entries) {
    const one: Named = { name, value: entry.value, uncertain, end: 0 };
    all.push(one);
    collect(entry.value, depth + 1, uncertain, all);
    one.end = all.length;
  }
}

const comparedNames = 10_000;

function isNaming(name: string, { pattern, compared }: Naming): boolean {
  let known = compared.get(name);
  if (known === undefined) {
    known = pattern.test(name);
    if (compared.size > comparedNames) compared.clear();
    compared.set(name, known);
  }
  return known;
}

/** A value that may be omitted under an undetermined condition may name nothing. */
function presence(value: Value): Presence {
  const plain = unqualified(value);
  if (typeof plain !== 'object' || plain === null) return plain === '' ? 'no' : 'yes';
  if (plain.kind === 'list')
    return plain.items.length > 0 ? 'yes' : plain.rest === undefined ? 'no' : 'unknown';
  if (plain.kind !== 'unknown') return 'yes';
  if (plain.candidates !== undefined) return plain.candidates.includes(undefined) ? 'unknown' : 'yes';
  return valueIsGiven.has(plain.reason) ? 'yes' : 'unknown';
}

/** Reasons for which only the content of a value is unknown, not whether there is one. */
const valueIsGiven: ReadonlySet<UnknownReason> = new Set([
  'input-without-default',
  'import-not-in-estate',
  'reference-not-found',
  'runtime-attribute',
]);

import type { Declaration } from '../model/declaration.ts';
import type { ObjectValue, Value } from '../model/value.ts';
import { comparableText, holeMark } from './name-text.ts';
import { couldBeNamed } from './possible-names.ts';
import type { Undetermined } from './resolve-parent.ts';
import type { SatelliteRule } from './satellite-table.ts';

/** A satellite whose parent is not known, with what is known of the parent's name. */
export interface Stray extends Undetermined {
  readonly satellite: Declaration;
  readonly rule: SatelliteRule;
}

/** Strays that could set one target on resources of one type in one root. */
export interface StrayGroup {
  readonly all: Stray[];
  /** The first that could mean any resource of the type. */
  any: Stray | undefined;
  /** The first whose naming value is an input as a whole: an update of the stack may be given an id that AWS made up. */
  input: Stray | undefined;
  /** Those that can only mean a resource with a name that fits: written out whole, or with holes. */
  readonly literal: Stray[];
  readonly open: Stray[];
}

export interface FoundStray {
  readonly stray: Stray;
  readonly group: StrayGroup;
}

export const noStrays: ReadonlyMap<string, FoundStray> = new Map();

/** Names of one group that are told apart; of further ones, only that the resource has a name is asked. */
const namesTried = 50;

/** Adds a stray to its group: by root and parent type, then by target. */
export function addStray(groups: Map<string, Map<string, StrayGroup>>, key: string, stray: Stray): void {
  const byTarget = groups.get(key) ?? new Map<string, StrayGroup>();
  groups.set(key, byTarget);
  const { target } = stray.rule;
  const group: StrayGroup = byTarget.get(target) ?? {
    all: [],
    any: undefined,
    input: undefined,
    literal: [],
    open: [],
  };
  byTarget.set(target, group);
  group.all.push(stray);
  if (stray.name === undefined) {
    group.any ??= stray;
    return;
  }
  if (isInput(stray.name)) group.input ??= stray;
  const list = isLiteral(comparableText(stray.name)) ? group.literal : group.open;
  if (list.length <= namesTried) list.push(stray);
}

/** By target, the first stray that could mean the resource with these properties. */
export function possibleStrays(
  byTarget: ReadonlyMap<string, StrayGroup>,
  properties: ObjectValue,
  naming: readonly string[],
): ReadonlyMap<string, FoundStray> {
  const names = naming.map(property => properties.entries.get(property)).filter(entry => entry !== undefined);
  // A literal name that means a resource with a literal name was found by it.
  const allLiteral = names.every(entry => isLiteral(comparableText(entry.value)));
  const possible = new Map<string, FoundStray>();
  for (const [target, group] of byTarget) {
    const stray = group.any ?? (names.length === 0 ? group.input : firstFitting(group, allLiteral));
    if (stray !== undefined) possible.set(target, { stray, group });
  }
  return possible;

  function firstFitting({ literal, open }: StrayGroup, isNamedLiterally: boolean): Stray | undefined {
    return open.find(fits) ?? (isNamedLiterally ? undefined : literal.find(fits));
  }

  function fits({ name }: Stray, index: number): boolean {
    return index >= namesTried || (name !== undefined && couldBeNamed(properties, naming, name));
  }
}

function isInput(name: Value): boolean {
  return typeof name === 'object' && (name?.kind === 'unknown' || name?.kind === 'secret');
}

function isLiteral(text: string | undefined): boolean {
  return text !== undefined && !text.includes(holeMark);
}

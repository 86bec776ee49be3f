import { limits } from '../foundation/limits.ts';
import type { Place } from '../foundation/source-text.ts';
import {
  isList,
  type ListItem,
  type ListValue,
  qualify,
  type UnknownReason,
  type UnknownValue,
  type Value,
} from '../model/value.ts';
import { sameValue } from './same-value.ts';

/** One satellite's value on the way to its parent. */
export interface Joined {
  readonly value: Value;
  readonly place: Place;
  /** Why it may not be there. */
  readonly condition?: string;
  /** What it stands for in messages. */
  readonly satellite: string;
}

/**
 * A single target: the value of the one satellite that sets it; candidates where it may not be there. Where several set
 * it, the last one to be applied wins and nobody knows which that is: unknown, with all of them as candidates. Where a
 * satellite of which the parent is not known may set it too, nothing can be said. undefined when nothing joins.
 */
export function joinSingle(
  inline: Value | undefined,
  contributed: readonly Joined[],
  undetermined: string | undefined,
): { readonly value: Value; readonly place?: Place; readonly conflict?: readonly string[] } | undefined {
  const joined = withoutRepeated(contributed);
  const [first] = joined;
  if (undetermined !== undefined) return { value: openValue('satellite-undetermined', undetermined) };
  if (first === undefined) return undefined;
  const { place } = first;
  if (joined.length === 1 && inline === undefined && first.condition === undefined) {
    return { value: first.value, place };
  }
  const certain = joined.filter(one => one.condition === undefined).map(one => one.satellite);
  const setters = inline === undefined ? certain : ['the resource itself', ...certain];
  const values: (Value | undefined)[] = joined.map(one => one.value);
  if (inline !== undefined || setters.length === 0) values.unshift(inline);
  const kept = values.length <= limits.candidates ? values : undefined;
  if (setters.length > 1) {
    const detail = `${listed(setters)} each set it`;
    return { value: openValue('satellite-conflict', detail, place, kept), place, conflict: setters };
  }
  const detail = joined.find(one => one.condition !== undefined)?.condition ?? '';
  return { value: openValue('condition-undetermined', detail, place, kept), place };
}

/** Of satellites that certainly set the same, the first: a state says a policy on its queue and by itself. */
function withoutRepeated(joined: readonly Joined[]): readonly Joined[] {
  if (joined.length < 2 || joined.length > limits.candidates) return joined;
  return joined.filter((one, index) => {
    const before = joined.slice(0, index);
    if (one.condition !== undefined) return true;
    return !before.some(other => other.condition === undefined && sameValue(other.value, one.value));
  });
}

/** Names in a sentence; the first three of many. */
export function listed(names: readonly string[]): string {
  if (names.length <= 3) return names.join(' and ');
  return `${names.slice(0, 3).join(', ')} and ${names.length - 3} more`;
}

function openValue(
  reason: UnknownReason,
  detail: string,
  place?: Place,
  candidates?: readonly (Value | undefined)[],
): UnknownValue {
  return {
    kind: 'unknown',
    reason,
    detail,
    ...(place === undefined ? {} : { place }),
    ...(candidates === undefined ? {} : { candidates }),
  };
}

/** A list target: the inline elements, then those of the satellites; `open` where further ones may exist. */
export function joinList(
  inline: Value | undefined,
  joined: readonly Joined[],
  open: UnknownValue | undefined,
): Value | undefined {
  const added = elementsOf(joined);
  const rest = open ?? added.rest;
  if (inline === undefined) {
    if (added.items.length > 0) return list(added.items, rest);
    return rest;
  }
  if (added.items.length === 0 && rest === undefined) return inline;
  return extend(inline, added.items, rest);
}

function extend(inline: Value, items: readonly ListItem[], rest: UnknownValue | undefined): Value {
  if (isList(inline)) {
    return { ...inline, items: [...inline.items, ...items], ...(rest && !inline.rest ? { rest } : {}) };
  }
  if (typeof inline !== 'object' || inline === null) return list(items, rest);
  if (inline.kind === 'qualified') {
    const { value, assumedFrom, sensitive } = inline;
    if (!isList(value)) return extend(value, items, rest);
    const own = value.items.map(item => ({ ...item, value: qualify(item.value, assumedFrom, sensitive) }));
    return extend({ ...value, items: own }, items, rest);
  }
  if (inline.kind !== 'unknown') return list([{ value: inline }, ...items], rest);
  if (inline.candidates === undefined) return items.length === 0 ? inline : list(items, inline);
  const candidates = inline.candidates.map(candidate => {
    if (candidate !== undefined) return extend(candidate, items, rest);
    return items.length === 0 ? rest : list(items, rest);
  });
  return { ...inline, candidates };
}

/** The elements that satellites add, each with the satellite's place and condition. A list gives all of its own. */
function elementsOf(joined: readonly Joined[]): { items: ListItem[]; rest: UnknownValue | undefined } {
  const items: ListItem[] = [];
  let rest: UnknownValue | undefined;
  for (const { value, place, condition } of joined) {
    if (isList(value)) {
      rest ??= value.rest;
      for (const item of value.items) {
        const uncertain = condition ?? item.condition;
        items.push({
          value: item.value,
          place: item.place ?? place,
          ...(uncertain === undefined ? {} : { condition: uncertain }),
        });
      }
    } else items.push({ value, place, ...(condition === undefined ? {} : { condition }) });
  }
  return { items, rest };
}

function list(items: readonly ListItem[], rest: UnknownValue | undefined): ListValue {
  return rest === undefined ? { kind: 'list', items } : { kind: 'list', items, rest };
}

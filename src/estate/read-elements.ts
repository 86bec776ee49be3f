import type { Setting } from '../model/setting.ts';
import {
  isList,
  type ListItem,
  type ListValue,
  mergeInputs,
  unqualified,
  type Value,
} from '../model/value.ts';
import { sameValue } from './same-value.ts';
import { leftOpen, settled } from './setting-states.ts';

/** A list and its elements, as far as the source shows them. */
export interface ListReading {
  /** The list itself: omitted, known, unknown. */
  readonly list: Setting;
  readonly items: readonly ElementReading[];
  /** Why further elements may exist. */
  readonly open?: string;
}

export interface ElementReading {
  /** The element as a setting of its own (`SecurityGroupIngress[3]`): read on from it. */
  readonly setting: Setting;
  /** Why the element may not exist. */
  readonly condition?: string;
}

/**
 * The elements of a list setting. A list that is undetermined between lists that are all known is laid out whole:
 * an element of every candidate is certain, any other conditional, and the list counts as known.
 */
export function elementsOf(setting: Setting): ListReading {
  const { raw } = setting;
  if (isList(raw)) return laidOut(setting, raw);
  if (setting.candidates !== undefined) {
    const merged = mergedList(setting.candidates, setting.detail ?? 'the condition is not determined');
    if (merged !== undefined) return laidOut(settled(setting.path, merged, setting), merged);
  }
  return { list: setting, items: [] };
}

function laidOut(list: Setting, value: ListValue): ListReading {
  const items: ElementReading[] = [];
  for (const [index, item] of value.items.entries()) {
    items.push(element(list, `${list.path}[${index}]`, item));
  }
  return value.rest === undefined ? { list, items } : { list, items, open: value.rest.detail };
}

/** An undetermined element that one candidate leaves out is an element that may not exist. */
function element(list: Setting, path: string, item: ListItem): ElementReading {
  const at = { place: item.place ?? list.place, assumedFrom: list.assumedFrom, sensitive: list.sensitive };
  let { condition } = item;
  let value = item.value;
  if (typeof value === 'object' && value?.kind === 'qualified') {
    at.assumedFrom = mergeInputs(at.assumedFrom, value.assumedFrom);
    at.sensitive ||= value.sensitive;
    value = value.value;
  }
  if (typeof value === 'object' && value?.kind === 'unknown') {
    if (value.candidates?.includes(undefined)) {
      condition ??= value.detail;
      value = { ...value, candidates: value.candidates.filter(candidate => candidate !== undefined) };
    }
    return { setting: leftOpen(path, value, at, value.candidates), condition };
  }
  return { setting: settled(path, value, at), condition };
}

function mergedList(candidates: readonly (Value | undefined)[], why: string): ListValue | undefined {
  const lists: ListValue[] = [];
  let omitted = false;
  for (const candidate of candidates) {
    const list = candidate === undefined ? undefined : unqualified(candidate);
    if (list === undefined) omitted = true;
    else if (isList(list)) lists.push(list);
    else return undefined;
  }
  const items: ListItem[] = [];
  for (const list of lists) {
    for (const item of list.items) {
      if (items.some(known => sameValue(known.value, item.value))) continue;
      const always = !omitted && lists.every(other => holds(other, item));
      items.push(always ? item : { ...item, condition: item.condition ?? why });
    }
  }
  const rest = lists.find(list => list.rest !== undefined)?.rest;
  return rest === undefined ? { kind: 'list', items } : { kind: 'list', items, rest };
}

function holds(list: ListValue, item: ListItem): boolean {
  return list.items.some(other => other.condition === undefined && sameValue(other.value, item.value));
}

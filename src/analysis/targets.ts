import { type Estate, isAbsent, type Resource } from '../model/resource.ts';
import type { Setting } from '../model/setting.ts';
import { unqualified, type Value } from '../model/value.ts';
import { readerOf } from './estate-reader.ts';

/** A resource that a setting names. */
export interface Target {
  readonly resource: Resource;
  /** The attribute of it that is named (`DefaultSecurityGroup`); undefined for the resource itself. */
  readonly attribute?: string;
  /** Why it may not be this one, or may not exist. */
  readonly condition?: string;
  readonly setting: Setting;
}

/** What the elements of a list, or one setting, name. */
export interface Targets {
  readonly found: readonly Target[];
  /** Named, but not in the input. */
  readonly outside: readonly Setting[];
  /** Which resource is named is not known. */
  readonly open: readonly Setting[];
  /** Nothing is named. */
  readonly omitted?: Setting;
}

/** Resources that the setting at `path` names: by reference, by a name that is written out, or one of several. */
export function targetsAt(owner: Resource, path: string, estate: Estate): Targets {
  return targetsOf(readerOf(estate).readSetting(owner, path), owner, estate);
}

/** Resources that the elements of the list at `path` name. */
export function targetsInList(owner: Resource, path: string, estate: Estate): Targets {
  const { list, items, open } = readerOf(estate).readElements(owner, path);
  return gather(owner, list, items, open, estate);
}

/** Resources that the elements of a list below another setting name. */
export function targetsInListInside(owner: Resource, outer: Setting, path: string, estate: Estate): Targets {
  const { list, items, open } = readerOf(estate).readElementsInside(owner, outer, path);
  return gather(owner, list, items, open, estate);
}

function gather(
  owner: Resource,
  list: Setting,
  items: readonly { readonly setting: Setting; readonly condition?: string | undefined }[],
  open: string | undefined,
  estate: Estate,
): Targets {
  const found: Target[] = [];
  const outside: Setting[] = [];
  const unclear: Setting[] = [];
  for (const { setting, condition } of items) {
    const targets = targetsOf(setting, owner, estate);
    for (const one of targets.found) {
      found.push(condition === undefined ? one : { ...one, condition: one.condition ?? condition });
    }
    outside.push(...targets.outside);
    unclear.push(...targets.open);
  }
  if (list.state === 'unknown') unclear.push(list);
  else if (open !== undefined) {
    unclear.push({ ...list, state: 'unknown', reason: 'condition-undetermined', detail: open });
  }
  const nothing = items.length === 0 && unclear.length === 0;
  return nothing ? { found, outside, open: unclear, omitted: list } : { found, outside, open: unclear };
}

export function targetsOf(setting: Setting, owner: Resource, estate: Estate): Targets {
  if (setting.state === 'unknown') return undetermined(setting, owner, estate);
  if (setting.raw === undefined) return { found: [], outside: [], open: [], omitted: setting };
  const found = named(setting.raw, setting, owner, estate);
  if (found.length > 0) return { found, outside: [], open: [] };
  return { found: [], outside: [setting], open: [] };
}

function undetermined(setting: Setting, owner: Resource, estate: Estate): Targets {
  const found: Target[] = [];
  for (const candidate of setting.candidates ?? []) {
    const targets = candidate === undefined ? [] : named(unqualified(candidate), setting, owner, estate);
    if (targets.length === 0) return { found: [], outside: [], open: [setting] };
    const condition = setting.detail ?? 'it is one of several';
    found.push(...targets.map(one => ({ ...one, condition: one.condition ?? condition })));
  }
  return found.length === 0 ? { found, outside: [], open: [setting] } : { found, outside: [], open: [] };
}

function named(value: Value, setting: Setting, owner: Resource, estate: Estate): Target[] {
  if (typeof value === 'object' && value !== null && value.kind === 'reference') {
    const resource = estate.byKey.get(value.target);
    if (resource === undefined || isAbsent(resource)) return [];
    return [target(resource, setting, value.attribute, undefined)];
  }
  const path = setting.path.replace(/\[\d+\]/g, '[]');
  const found: Target[] = [];
  for (const link of owner.links) {
    if (link.path !== path) continue;
    const resource = estate.byKey.get(link.to);
    if (resource === undefined || isAbsent(resource)) continue;
    found.push(target(resource, setting, undefined, link.condition));
  }
  return found;
}

function target(
  resource: Resource,
  setting: Setting,
  attribute: string | undefined,
  why: string | undefined,
): Target {
  const condition = why ?? (resource.existence.state === 'conditional' ? resource.existence.why : undefined);
  return {
    resource,
    setting,
    ...(attribute === undefined ? {} : { attribute }),
    ...(condition === undefined ? {} : { condition }),
  };
}

/**
 * What is not given takes AWS's documented default. Only for settings of a closed world: the reader gives those that
 * something unread could still set as unknown.
 */
export function orDefault(setting: Setting, value: string | number | boolean, source: string): Setting {
  if (setting.state === 'unknown' || setting.raw !== undefined) return setting;
  return { ...setting, state: 'defaulted', value, raw: value, defaultSource: source };
}

/** A setting that states why an answer cannot be given. */
export function openFact(path: string, detail: string, owner: Resource, place = owner.place): Setting {
  return {
    path,
    state: 'unknown',
    reason: 'reference-not-found',
    detail,
    assumedFrom: [],
    sensitive: false,
    place,
  };
}

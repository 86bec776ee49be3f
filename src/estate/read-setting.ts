import { limits } from '../foundation/limits.ts';
import type { Place } from '../foundation/source-text.ts';
import type { Knowledge } from '../model/knowledge.ts';
import type { Estate, Resource } from '../model/resource.ts';
import type { Setting } from '../model/setting.ts';
import { type InputDefault, mergeInputs, type UnknownValue, type Value } from '../model/value.ts';
import { indexDefaults, standInFor, withoutIndices } from './apply-defaults.ts';
import { opennessOf } from './closed-world.ts';
import { candidatesAt } from './collect-candidates.ts';
import { elementsOf, type ListReading } from './read-elements.ts';
import { sameValue } from './same-value.ts';
import { defaulted, leftOpen, omission, type Standing, settled, unknownSetting } from './setting-states.ts';

export type { ElementReading, ListReading } from './read-elements.ts';

/** Reads settings of resources. Every answer is a fresh setting; nothing is changed. */
export interface SettingReader {
  /** The setting at a property path (`VersioningConfiguration.Status`) of the resource's view. */
  readSetting(resource: Resource, path: string): Setting;
  /** The list at a property path and its elements. */
  readElements(resource: Resource, path: string): ListReading;
  /** The setting at a path below another setting: usually an element, as `readElements` gives it. */
  readInside(resource: Resource, outer: Setting, path: string): Setting;
  /** The list at a path below another setting, and its elements. */
  readElementsInside(resource: Resource, outer: Setting, path: string): ListReading;
}

const nothingAssumed: readonly InputDefault[] = [];

/**
 * A reader of the settings of one estate's resources. What the source omits takes AWS's documented default of the knowledge, in a closed world only:
 * where something unread could still set it, the setting is unknown (`open-world`).
 */
export function createSettingReader(
  estate: Pick<Estate, 'resources'>,
  knowledge: Pick<Knowledge, 'defaultsOf'>,
): SettingReader {
  const defaultsOf = indexDefaults(estate, knowledge);
  const splitPaths = new Map<string, readonly string[]>();

  function segmentsOf(path: string): readonly string[] {
    let segments = splitPaths.get(path);
    if (segments === undefined) {
      segments = path === '' ? [] : path.split('.');
      splitPaths.set(path, segments);
    }
    return segments;
  }

  function readSetting(resource: Resource, path: string): Setting {
    return walk(resource, resource.view, path, segmentsOf(path), undefined, nothingAssumed, false);
  }

  function readInside(resource: Resource, outer: Setting, path: string): Setting {
    const whole = path === '' ? outer.path : `${outer.path}.${path}`;
    const { raw, place, assumedFrom, sensitive } = outer;
    if (raw !== undefined) return walk(resource, raw, whole, segmentsOf(path), place, assumedFrom, sensitive);
    // Nothing stands there: what would stand below is open for the same reason, or omitted with it.
    if (outer.state === 'unknown') return { ...outer, path: whole };
    return omitted(resource, whole, { place, assumedFrom, sensitive }, segmentsOf(path), [-1]);
  }

  function walk(
    resource: Resource,
    start: Value,
    path: string,
    segments: readonly string[],
    outerPlace: Place | undefined,
    outerInputs: readonly InputDefault[],
    outerSensitive: boolean,
  ): Setting {
    let value = start;
    let place = outerPlace;
    let assumedFrom = outerInputs;
    let sensitive = outerSensitive;
    for (let at = 0; ; at++) {
      if (typeof value === 'object' && value !== null) {
        if (value.kind === 'qualified') {
          assumedFrom = mergeInputs(assumedFrom, value.assumedFrom);
          sensitive ||= value.sensitive;
          value = value.value;
        }
        if (typeof value === 'object' && value !== null && value.kind === 'unknown') {
          const standing = { place: place ?? value.place ?? resource.place, assumedFrom, sensitive };
          return undetermined(resource, path, value, segments, at, standing);
        }
      }
      const segment = segments[at];
      if (segment === undefined) {
        return settled(path, value, { place: place ?? resource.place, assumedFrom, sensitive });
      }
      if (typeof value !== 'object' || value === null || value.kind !== 'object') {
        return notAnObject(path, value, { place: place ?? resource.place, assumedFrom, sensitive });
      }
      const entry = value.entries.get(segment);
      if (entry === undefined) {
        const standing = { place: value.place ?? place ?? resource.place, assumedFrom, sensitive };
        if (value.rest !== undefined) return leftOpen(path, value.rest, standing);
        return omitted(resource, path, standing, segments, [at]);
      }
      place = entry.place ?? place;
      value = entry.value;
    }
  }

  /** A setting at or below an unknown value. Candidates that all agree settle it. */
  function undetermined(
    resource: Resource,
    path: string,
    value: UnknownValue,
    segments: readonly string[],
    at: number,
    outer: Standing,
  ): Setting {
    const found = candidatesAt(value, segments, at);
    if (found === undefined || found.values.length === 0) return leftOpen(path, value, outer);
    const standing: Standing = {
      place: outer.place,
      assumedFrom: mergeInputs(outer.assumedFrom, found.assumedFrom),
      sensitive: outer.sensitive || found.sensitive,
    };
    const present = found.values.filter(candidate => candidate !== undefined);
    if (found.missing.length === 0) {
      const [only, ...others] = present;
      if (only !== undefined && others.length === 0) return settled(path, only, standing);
      return leftOpen(path, value, standing, present);
    }
    const instead = omitted(resource, path, standing, segments, found.missing);
    if (present.length === 0) return instead;
    const values = instead.state === 'unknown' ? instead.candidates : [instead.raw];
    if (values === undefined) return instead;
    const all = [...present, ...values];
    if (all.every(candidate => sameValue(candidate, all[0]))) return instead;
    if (all.length > limits.candidates) return leftOpen(path, value, standing);
    return leftOpen(path, value, standing, all, instead.defaultSource);
  }

  /** A setting that is not there; `missing` are the indices of the segments at which the path may end. */
  function omitted(
    resource: Resource,
    path: string,
    at: Standing,
    segments: readonly string[],
    missing: readonly number[],
  ): Setting {
    const written = withoutIndices(path);
    // Satellites add elements to lists and never reach inside one, so that only the list itself can be open.
    const why = written === path ? opennessOf(resource, path) : undefined;
    if (why !== undefined) return unknownSetting(path, 'open-world', why, at);
    const standard = defaultsOf(resource.type).get(written);
    if (standard === undefined) return omission(path, at);
    if (standard.decidedBy !== undefined) {
      return unknownSetting(path, 'account-setting', `not set here: ${standard.decidedBy} decide`, at);
    }
    if (standard.unless === undefined) return defaulted(path, standard.value, at, standard.source);
    const outside = written.split('.').length - segments.length;
    const standIns = missing.map(index =>
      standInFor(standard, written, outside + index, other => readSetting(resource, other)),
    );
    const values = new Set(standIns.flatMap(one => one.values));
    const follows = standIns.find(one => one.values.length === 0)?.because;
    const detail = `not set here: it follows from ${follows ?? standIns.find(one => one.because)?.because ?? path}`;
    if (follows !== undefined) return unknownSetting(path, 'runtime-attribute', detail, at);
    const [only, ...others] = values;
    if (only !== undefined && others.length === 0) return defaulted(path, only, at, standard.source);
    return unknownSetting(path, 'condition-undetermined', detail, at, [...values], standard.source);
  }

  return {
    readSetting,
    readInside,
    readElements: (resource, path) => elementsOf(readSetting(resource, path)),
    readElementsInside: (resource, outer, path) => elementsOf(readInside(resource, outer, path)),
  };
}

/** A path goes on where no object stands. What the value will hold at run time is unknown; a plain scalar is an error. */
function notAnObject(path: string, value: Exclude<Value, UnknownValue>, at: Standing): Setting {
  if (typeof value === 'object' && value !== null && value.kind !== 'list') {
    return unknownSetting(path, 'runtime-attribute', 'its content is known only once it is deployed', at);
  }
  const found = typeof value === 'object' && value !== null ? 'a list' : 'a plain value';
  return unknownSetting(path, 'wrong-type', `${found} stands where an object belongs`, at);
}

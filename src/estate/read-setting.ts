import type { Place } from '../foundation/source-text.ts';
import type { DocumentedDefault, Knowledge } from '../model/knowledge.ts';
import type { Estate, Resource } from '../model/resource.ts';
import type { Setting } from '../model/setting.ts';
import { type InputDefault, mergeInputs, type UnknownValue, type Value } from '../model/value.ts';
import { indexDefaults, withoutIndices } from './apply-defaults.ts';
import { opennessOf } from './closed-world.ts';
import { candidatesAt } from './collect-candidates.ts';
import { elementsOf, type ListReading } from './read-elements.ts';
import { sameValue } from './same-value.ts';
import { left, leftOpen, type Standing, settled, unknownSetting } from './setting-states.ts';

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
    return omitted(resource, whole, { place, assumedFrom, sensitive });
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
        return omitted(resource, path, standing);
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
    if (found.values.length === 1) {
      const first = found.values[0];
      if (first === undefined) return omitted(resource, path, standing);
      return settled(path, first, standing);
    }
    if (!found.values.includes(undefined)) return leftOpen(path, value, standing, found.values);
    const instead = omitted(resource, path, standing);
    if (instead.state === 'unknown') return instead;
    const filled = found.values.map(candidate => candidate ?? instead.raw);
    if (filled.every(candidate => sameValue(candidate, filled[0]))) return instead;
    return leftOpen(path, value, standing, filled, instead.defaultSource);
  }

  function omitted(resource: Resource, path: string, at: Standing): Setting {
    const written = withoutIndices(path);
    // Satellites add elements to lists and never reach inside one, so that only the list itself can be open.
    const why = written === path ? opennessOf(resource, path) : undefined;
    if (why !== undefined) return unknownSetting(path, 'open-world', why, at);
    const standard = defaultsOf(resource.type).get(written);
    if (standard === undefined) return left(path, undefined, at);
    if (standard.decidedBy !== undefined) {
      const detail = `not set here: ${standard.decidedBy} decide`;
      return unknownSetting(path, 'account-setting', detail, at);
    }
    return left(path, standard, at, replacedBy(resource, standard));
  }

  /** The property, if any, with which the default does not hold. */
  function replacedBy(resource: Resource, standard: DocumentedDefault): string | undefined {
    return standard.unless?.find(other => {
      const setting = readSetting(resource, other);
      return setting.state === 'unknown' || setting.raw !== undefined;
    });
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

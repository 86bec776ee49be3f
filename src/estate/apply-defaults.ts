import { type Truth, truthOf } from '../foundation/three-valued.ts';
import type { DocumentedDefault, Knowledge } from '../model/knowledge.ts';
import type { Estate } from '../model/resource.ts';
import type { Setting } from '../model/setting.ts';

/** AWS's documented defaults of one resource type by property path (`[]` stands for any element of a list). */
export type DefaultsOfType = ReadonlyMap<string, DocumentedDefault>;

const none: DefaultsOfType = new Map();

/** The defaults of every type of the estate, indexed once. Types without any are given an empty map. */
export function indexDefaults(
  estate: Pick<Estate, 'resources'>,
  knowledge: Pick<Knowledge, 'defaultsOf'>,
): (type: string) => DefaultsOfType {
  const byType = new Map<string, DefaultsOfType>();
  for (const { type } of estate.resources) {
    if (byType.has(type)) continue;
    const listed = knowledge.defaultsOf(type);
    byType.set(type, listed.length === 0 ? none : new Map(listed.map(one => [one.path, one])));
  }
  return type => byType.get(type) ?? none;
}

/** What a documented default gives for one setting that is left out. */
export interface StandIn {
  /** The value that holds; both where it is not known which; none where it follows from another property's value. */
  readonly values: readonly (string | number | boolean)[];
  /** The property that keeps the default from holding, or may do so. */
  readonly because?: string;
}

/**
 * The value of a setting at `path` of which the part at index `missing` is not there: the default, unless one of the
 * properties is set with which it does not hold. `settingOf` reads other properties of the same resource.
 */
export function standInFor(
  standard: DocumentedDefault,
  path: string,
  missing: number,
  settingOf: (path: string) => Setting,
): StandIn {
  const { value, otherwise, unless = [] } = standard;
  const answers = unless.map(other => [other, isSet(other, path, missing, settingOf)] as const);
  const set =
    answers.find(([, answer]) => answer === 'yes') ?? answers.find(([, answer]) => answer === 'unknown');
  if (set === undefined) return { values: [value] };
  const [because, answer] = set;
  if (otherwise === undefined) return { values: [], because };
  return answer === 'yes' ? { values: [otherwise], because } : { values: [value, otherwise], because };
}

/** A property around the missing one is there when less of the path is missing; any other one is read. */
function isSet(other: string, path: string, missing: number, settingOf: (path: string) => Setting): Truth {
  if (path.startsWith(`${other}.`)) return truthOf(missing >= other.split('.').length);
  const { state, raw, candidates } = settingOf(other);
  if (state !== 'unknown') return truthOf(state !== 'defaulted' && raw !== undefined);
  return candidates === undefined || candidates.includes(undefined) ? 'unknown' : 'yes';
}

/** The path as defaults are written: element indices (`Rules[3].Status`) replaced by `[]`. */
export function withoutIndices(path: string): string {
  return path.includes('[') ? path.replace(/\[\d+\]/g, '[]') : path;
}

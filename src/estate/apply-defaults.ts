import type { DocumentedDefault, Knowledge } from '../model/knowledge.ts';
import type { Estate } from '../model/resource.ts';

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

/** The path as defaults are written: element indices (`Rules[3].Status`) replaced by `[]`. */
export function withoutIndices(path: string): string {
  return path.includes('[') ? path.replace(/\[\d+\]/g, '[]') : path;
}

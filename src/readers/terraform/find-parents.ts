import type { ReferenceValue, Value } from '../../model/value.ts';
import type { ObjectValue } from '../../model/value.ts';
import type { ResourceInstance } from './evaluate/terraform-root.ts';
import { plainOf } from './evaluate/values.ts';
import type { TypeTable } from './mapping/define-type.ts';

/** The resource that a part configures, found by several arguments together; undefined where not exactly one fits. */
export type FindParent = (
  table: TypeTable,
  attributes: ObjectValue,
  part: ResourceInstance,
) => ReferenceValue | undefined;

/**
 * Finds parents that no single argument names: the method `GET` of one resource of an API, the stage `live` of one API.
 * A parent is the resource whose arguments have the values that the part says (`by` of its table); of several ones the
 * one of the part's own module. The index of a kind of parent is built once, when it is first asked for.
 */
export function createParentFinder(
  instances: readonly ResourceInstance[],
  tables: ReadonlyMap<string, TypeTable>,
): FindParent {
  const indexes = new Map<string, ReadonlyMap<string, readonly ResourceInstance[]>>();

  function indexOf(
    registry: string,
    names: readonly string[],
  ): ReadonlyMap<string, readonly ResourceInstance[]> {
    const id = `${registry}\n${names.join('\n')}`;
    const known = indexes.get(id);
    if (known !== undefined) return known;
    const index = new Map<string, ResourceInstance[]>();
    for (const instance of instances) {
      const table = tables.get(instance.type);
      if (instance.mode !== 'managed' || table?.registry !== registry || table.part !== undefined) continue;
      const key = keyOf(instance.attributes, names);
      if (key === undefined) continue;
      const same = index.get(key);
      if (same === undefined) index.set(key, [instance]);
      else same.push(instance);
    }
    indexes.set(id, index);
    return index;
  }

  return (table, attributes, part) => {
    const by = table.part?.by;
    if (by === undefined) return undefined;
    const key = keyOf(attributes, Object.keys(by));
    if (key === undefined) return undefined;
    const all = indexOf(table.registry, Object.values(by)).get(key) ?? [];
    const near = all.length > 1 ? all.filter(one => one.module === part.module) : all;
    const [parent] = near;
    if (parent === undefined || near.length > 1) return undefined;
    const place = attributes.entries.get(table.part?.parent ?? '')?.place;
    return { kind: 'reference', target: parent.key, expression: parent.address, ...(place && { place }) };
  };
}

/** The values of these arguments as one text; undefined where one of them is not known. */
function keyOf(attributes: ObjectValue, names: readonly string[]): string | undefined {
  const texts: string[] = [];
  for (const name of names) {
    const entry = attributes.entries.get(name);
    const text = entry === undefined ? '' : comparable(entry.value);
    if (text === undefined) return undefined;
    texts.push(text);
  }
  return texts.join('\n');
}

function comparable(value: Value): string | undefined {
  const plain = plainOf(value);
  if (typeof plain !== 'object') return JSON.stringify(plain);
  if (plain?.kind === 'reference') return `<${plain.target} ${plain.attribute ?? ''}>`;
  if (plain?.kind !== 'text') return undefined;
  const parts = plain.parts.map(comparable);
  return parts.includes(undefined) ? undefined : parts.join('');
}

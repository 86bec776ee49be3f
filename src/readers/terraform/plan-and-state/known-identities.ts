import type { Entry, ListItem, ObjectValue, ResourceKey, Value } from '../../../model/value.ts';
import type { ResourceInstance } from '../evaluate/terraform-root.ts';
import { isObject } from '../../../model/value.ts';
import { plainOf } from '../evaluate/values.ts';

/**
 * In a state, resources name one another by ARN and id. Texts that are exactly the ARN or id of one resource become
 * references to it, so that links are found as in source.
 */
export function withReferences(instances: readonly ResourceInstance[]): ResourceInstance[] {
  const owners = new Map<string, { key: ResourceKey; attribute: string; address: string } | 'several'>();
  for (const instance of instances) {
    if (instance.mode !== 'managed') continue;
    for (const attribute of ['arn', 'id']) {
      const value = plainOf(instance.attributes.entries.get(attribute)?.value ?? null);
      if (typeof value !== 'string' || !isIdentity(value)) continue;
      const before = owners.get(value);
      // A part has the id of its parent: then neither is meant for sure, unless both are one resource.
      if (before === undefined)
        owners.set(value, { key: instance.key, attribute, address: instance.address });
      else if (before !== 'several' && before.key !== instance.key) owners.set(value, 'several');
    }
  }
  return instances.map(instance => ({
    ...instance,
    attributes: linked(instance.attributes, instance.key, true, 0),
  }));

  function linked(object: ObjectValue, own: ResourceKey, top: boolean, depth: number): ObjectValue {
    let changed = false;
    const entries = new Map<string, Entry>();
    for (const [name, entry] of object.entries) {
      const value =
        top && (name === 'id' || name === 'arn') ? entry.value : linkedValue(entry.value, own, depth + 1);
      changed ||= value !== entry.value;
      entries.set(name, value === entry.value ? entry : { ...entry, value });
    }
    return changed ? { ...object, entries } : object;
  }

  function linkedValue(value: Value, own: ResourceKey, depth: number): Value {
    if (depth > 100) return value;
    if (typeof value === 'string') {
      const owner = owners.get(value);
      if (owner === undefined || owner === 'several' || owner.key === own) return value;
      const expression = `${owner.address}.${owner.attribute}`;
      return { kind: 'reference', target: owner.key, attribute: owner.attribute, expression };
    }
    if (typeof value !== 'object' || value === null) return value;
    if (isObject(value)) return linked(value, own, false, depth);
    if (value.kind !== 'list') return value;
    let changed = false;
    const items = value.items.map((item): ListItem => {
      const inner = linkedValue(item.value, own, depth + 1);
      changed ||= inner !== item.value;
      return inner === item.value ? item : { ...item, value: inner };
    });
    return changed ? { ...value, items } : value;
  }
}

/** An ARN, or an id that AWS made (`sg-0123456789abcdef0`): not a name that other things may bear too. */
function isIdentity(text: string): boolean {
  return /^arn:[^:]+:/.test(text) || /^[a-z]+(?:-[a-z]+)*-[0-9a-f]{8,17}$/.test(text);
}

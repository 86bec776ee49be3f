import type { Entry, ListItem, ObjectValue, ReferenceValue, ResourceKey, Value } from '../../model/value.ts';
import { isHandle } from './evaluate/values.ts';

const deepest = 200;

/** What the registry calls an attribute of a resource; undefined for its identity (`bucket` of a bucket): that is a `Ref`. */
export type AttributeOf = (target: ResourceKey, name: string) => string | undefined;

/**
 * A value as the model knows it: resources and modules that stand for a whole become references or objects, attributes
 * take the registry's spelling, and what only the evaluator needs is left behind. Unchanged values are given back.
 */
export function modelValue(value: Value, attributeOf: AttributeOf, depth = 0): Value {
  if (typeof value !== 'object' || value === null) return value;
  if (depth > deepest)
    return { kind: 'unknown', reason: 'limit-reached', detail: 'the value is nested too deeply' };
  const inner = (one: Value): Value => modelValue(one, attributeOf, depth + 1);
  switch (value.kind) {
    case 'qualified': {
      const plain = inner(value.value);
      if (plain === value.value) return value;
      if (typeof plain === 'object' && plain?.kind === 'qualified') return plain;
      return { ...value, value: plain };
    }
    case 'reference': {
      // A module as a whole is the object of its outputs; a resource as a whole is the resource.
      if (isHandle(value) && !value.handle.isResource) return inner(value.handle.whole());
      return registryReference(value, attributeOf);
    }
    case 'text': {
      const parts = value.parts.map(part =>
        typeof part === 'object' && part.kind === 'reference' ? registryReference(part, attributeOf) : part,
      );
      const { kind, place, decoded } = value;
      return {
        kind,
        parts,
        ...(decoded === undefined ? {} : { decoded: inner(decoded) }),
        ...(place === undefined ? {} : { place }),
      };
    }
    case 'unknown': {
      if (value.candidates === undefined) return value;
      return { ...value, candidates: value.candidates.map(one => (one === undefined ? one : inner(one))) };
    }
    case 'list': {
      let changed = false;
      const items = value.items.map((item): ListItem => {
        const one = inner(item.value);
        if (one === item.value) return item;
        changed = true;
        return { ...item, value: one };
      });
      return changed ? { ...value, items } : value;
    }
    case 'object':
      return modelObject(value, attributeOf, depth);
    case 'secret':
      return value;
  }
}

/** As `modelValue`, for an object. */
export function modelObject(value: ObjectValue, attributeOf: AttributeOf, depth = 0): ObjectValue {
  let changed = false;
  const entries = new Map<string, Entry>();
  for (const [key, entry] of value.entries) {
    const one = modelValue(entry.value, attributeOf, depth + 1);
    if (one === entry.value) entries.set(key, entry);
    else {
      changed = true;
      entries.set(key, { ...entry, value: one });
    }
  }
  return changed ? { ...value, entries } : value;
}

function registryReference(value: ReferenceValue, attributeOf: AttributeOf): ReferenceValue {
  const { kind, target, attribute: name, expression, place } = value;
  const attribute = name === undefined ? undefined : attributeOf(target, name);
  return {
    kind,
    target,
    expression,
    ...(attribute === undefined ? {} : { attribute }),
    ...(place === undefined ? {} : { place }),
  };
}

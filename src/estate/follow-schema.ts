import type { PropertyShape, RegistryProperty } from '../model/registry.ts';

/** The part of a shape that a property of an object belongs to; undefined in free-form content. */
export function propertyIn(shape: PropertyShape | undefined, name: string): RegistryProperty | undefined {
  if (shape === undefined) return undefined;
  if (shape.kind === 'object') return shape.properties().get(name);
  if (shape.kind !== 'union') return undefined;
  for (const option of shape.options) {
    const found = propertyIn(option, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The shape of a list's elements or a map's values; undefined for what is neither. */
export function elementIn(shape: PropertyShape | undefined): PropertyShape | undefined {
  if (shape === undefined) return undefined;
  if (shape.kind === 'list' || shape.kind === 'map') return shape.element;
  if (shape.kind !== 'union') return undefined;
  for (const option of shape.options) {
    const found = elementIn(option);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The shape at a path of property names; undefined where the schema has no such property. */
export function shapeAt(
  properties: ReadonlyMap<string, RegistryProperty>,
  segments: readonly string[],
): PropertyShape | undefined {
  const [first, ...others] = segments;
  let shape = first === undefined ? undefined : properties.get(first)?.shape;
  for (const segment of others) shape = propertyIn(shape, segment)?.shape;
  return shape;
}

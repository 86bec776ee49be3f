import { suggestion } from '../../src/foundation/nearest-id.ts';
import type { PropertyShape, Registry, RegistryProperty } from '../../src/model/registry.ts';

type Properties = ReadonlyMap<string, RegistryProperty>;

/** Why a path of the knowledge names no property of the type; undefined when it does. The type must be in the registry. */
export function pathMistake(registry: Registry, type: string, path: string): string | undefined {
  const option = /^(.+)\[[^[\]]+:[^[\]]+\]$/.exec(path);
  const steps = (option?.[1] ?? path).split('.');
  let properties: readonly Properties[] = [registry.type(type)?.properties ?? new Map()];
  for (const [index, step] of steps.entries()) {
    const asElements = step.endsWith('[]');
    const name = asElements ? step.slice(0, -2) : step;
    const shapes = properties.map(one => one.get(name)?.shape).filter(shape => shape !== undefined);
    if (shapes.length === 0) {
      const known = properties.flatMap(one => [...one.keys()]);
      return `${type} has no property "${[...steps.slice(0, index), name].join('.')}"${suggestion(name, known)}`;
    }
    const isList = shapes.some(shape => shape.kind === 'list');
    const isLast = index === steps.length - 1;
    if (asElements && !isList) return `"${name}" of ${type} is no list: write it without []`;
    if (isList && !asElements && !isLast) return `"${name}" of ${type} is a list: write "${name}[]"`;
    if (shapes.some(isFreeForm)) return undefined;
    properties = shapes.flatMap(objectsIn).map(shape => shape.properties());
  }
  if (option !== null && !properties.some(one => one.has('Namespace') && one.has('OptionName'))) {
    return `"${steps.join('.')}" of ${type} is no list of options with Namespace and OptionName`;
  }
  return undefined;
}

/** Whether a plain value can stand at the path. */
export function valueMistake(
  registry: Registry,
  type: string,
  path: string,
  value: string | number | boolean,
): string | undefined {
  let properties: readonly Properties[] = [registry.type(type)?.properties ?? new Map()];
  let shapes: readonly PropertyShape[] = [];
  for (const step of path.split('.')) {
    const name = step.replace(/\[\]$/, '');
    shapes = properties
      .flatMap(one => one.get(name)?.shape ?? [])
      .flatMap(shape => options(shape, step.endsWith('[]')));
    properties = shapes.flatMap(objectsIn).map(shape => shape.properties());
  }
  if (shapes.some(shape => fits(shape, value))) return undefined;
  return `${path} of ${type} is ${shapes.map(shape => shape.kind).join(' or ')}, not a ${typeof value}`;
}

function options(shape: PropertyShape, element: boolean): readonly PropertyShape[] {
  if (shape.kind === 'union') return shape.options.flatMap(option => options(option, element));
  return element && shape.kind === 'list' ? options(shape.element, false) : [shape];
}

function fits(shape: PropertyShape, value: string | number | boolean): boolean {
  if (typeof value === 'boolean') return shape.kind === 'boolean';
  if (typeof value === 'number') return shape.kind === 'number' || shape.kind === 'integer';
  return shape.kind === 'string' || shape.kind === 'json';
}

function isFreeForm(shape: PropertyShape): boolean {
  if (shape.kind === 'list' || shape.kind === 'map') return isFreeForm(shape.element);
  return shape.kind === 'json' || (shape.kind === 'union' && shape.options.some(isFreeForm));
}

function objectsIn(shape: PropertyShape): readonly Extract<PropertyShape, { kind: 'object' }>[] {
  if (shape.kind === 'object') return [shape];
  if (shape.kind === 'list') return objectsIn(shape.element);
  return shape.kind === 'union' ? shape.options.flatMap(objectsIn) : [];
}

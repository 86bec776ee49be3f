import type { Expression } from '../hcl/ast.ts';
import type { Value } from '../../../model/value.ts';
import { isMap, isSet, plainOf, type TerraformList } from './values.ts';

/** A type constraint of a variable, or the type that a value has. */
export type Type =
  | { readonly kind: 'any' | 'string' | 'number' | 'bool' }
  | { readonly kind: 'list' | 'set' | 'map'; readonly element: Type }
  | { readonly kind: 'tuple'; readonly elements: readonly Type[] }
  | { readonly kind: 'object'; readonly attributes: ReadonlyMap<string, AttributeType> };

export interface AttributeType {
  readonly type: Type;
  readonly optional: boolean;
  /** The expression of `optional(type, default)`. */
  readonly fallback?: Expression;
}

export const anyType: Type = { kind: 'any' };
const textType: Type = { kind: 'string' };

/** Reads `list(object({ name = string, port = optional(number, 443) }))`. undefined where it is no type. */
export function typeOfExpression(expression: Expression, depth = 0): Type | undefined {
  if (depth > 50) return undefined;
  if (expression.kind === 'variable') return namedType(expression.name);
  // Up to version 0.11 types stood in quotes.
  if (expression.kind === 'literal' && typeof expression.value === 'string')
    return namedType(expression.value);
  if (expression.kind !== 'call') return undefined;
  const [argument] = expression.args;
  if (argument === undefined || expression.args.length !== 1) return undefined;
  if (expression.name === 'list' || expression.name === 'set' || expression.name === 'map') {
    const element = typeOfExpression(argument, depth + 1);
    return element && { kind: expression.name, element };
  }
  if (expression.name === 'tuple' && argument.kind === 'tuple') {
    const elements = argument.items.map(item => typeOfExpression(item, depth + 1));
    const known = elements.filter(element => element !== undefined);
    return known.length === elements.length ? { kind: 'tuple', elements: known } : undefined;
  }
  if (expression.name !== 'object' || argument.kind !== 'object') return undefined;
  const attributes = new Map<string, AttributeType>();
  for (const { key, value } of argument.items) {
    const attribute = attributeType(value, depth + 1);
    if (key.kind !== 'literal' || attribute === undefined) return undefined;
    attributes.set(String(key.value), attribute);
  }
  return { kind: 'object', attributes };
}

function namedType(name: string): Type | undefined {
  if (name === 'string' || name === 'number' || name === 'bool' || name === 'any') return { kind: name };
  if (name === 'list' || name === 'set' || name === 'map') return { kind: name, element: anyType };
  return undefined;
}

function attributeType(expression: Expression, depth: number): AttributeType | undefined {
  if (expression.kind !== 'call' || expression.name !== 'optional') {
    const type = typeOfExpression(expression, depth);
    return type && { type, optional: false };
  }
  const [inner, fallback] = expression.args;
  const type = inner && typeOfExpression(inner, depth);
  return type && { type, optional: true, ...(fallback === undefined ? {} : { fallback }) };
}

/** The type of a value; `any` for what is null or unknown. */
export function typeOfValue(value: Value, depth = 0): Type {
  const plain = plainOf(value);
  if (typeof plain === 'string') return textType;
  if (typeof plain === 'number') return { kind: 'number' };
  if (typeof plain === 'boolean') return { kind: 'bool' };
  if (plain === null || depth > 50) return anyType;
  if (plain.kind === 'text') return textType;
  if (plain.kind === 'list') {
    const { collection } = plain as TerraformList;
    const elements = plain.items.map(item => typeOfValue(item.value, depth + 1));
    if (collection === undefined)
      return plain.rest ? { kind: 'list', element: anyType } : { kind: 'tuple', elements };
    return { kind: isSet(plain) ? 'set' : 'list', element: unify(elements) ?? anyType };
  }
  if (plain.kind !== 'object') return anyType;
  const types = [...plain.entries].map(([key, entry]): [string, Type] => [
    key,
    typeOfValue(entry.value, depth + 1),
  ]);
  if (isMap(plain) || plain.rest)
    return { kind: 'map', element: unify(types.map(([, type]) => type)) ?? anyType };
  return {
    kind: 'object',
    attributes: new Map(types.map(([key, type]) => [key, { type, optional: false }])),
  };
}

/** The one type that all can be converted to, as Terraform finds it for lists and conditionals; undefined if none. */
export function unify(types: readonly Type[], depth = 0): Type | undefined {
  const known = types.filter(type => type.kind !== 'any');
  const [first] = known;
  if (first === undefined || depth > 50) return anyType;
  if (known.every(type => isPrimitive(type))) {
    if (known.every(type => type.kind === first.kind)) return first;
    if (known.some(type => type.kind === 'string')) return textType;
    return undefined;
  }
  if (known.some(type => isPrimitive(type))) return undefined;
  if (known.every(type => type.kind === 'tuple' || type.kind === 'list' || type.kind === 'set')) {
    return unifySequences(known, depth);
  }
  if (known.every(type => type.kind === 'object' || type.kind === 'map')) return unifyObjects(known, depth);
  return undefined;
}

function isPrimitive(type: Type): boolean {
  return type.kind === 'string' || type.kind === 'number' || type.kind === 'bool';
}

function unifySequences(types: readonly Type[], depth: number): Type | undefined {
  const [first] = types;
  const tuples = types.filter(type => type.kind === 'tuple');
  if (first?.kind === 'tuple' && tuples.length === types.length) {
    if (tuples.every(type => type.elements.length === first.elements.length)) {
      const elements = first.elements.map((_, at) =>
        unify(
          tuples.map(type => type.elements[at] ?? anyType),
          depth + 1,
        ),
      );
      const found = elements.filter(element => element !== undefined);
      return found.length === elements.length ? { kind: 'tuple', elements: found } : undefined;
    }
  }
  const element = unify(types.flatMap(elementTypes), depth + 1);
  const kind = types.some(type => type.kind === 'list' || type.kind === 'tuple') ? 'list' : 'set';
  return element && { kind, element };
}

function elementTypes(type: Type): readonly Type[] {
  if (type.kind === 'tuple') return type.elements;
  if (type.kind === 'list' || type.kind === 'set' || type.kind === 'map') return [type.element];
  return type.kind === 'object' ? [...type.attributes.values()].map(attribute => attribute.type) : [];
}

function unifyObjects(types: readonly Type[], depth: number): Type | undefined {
  const [first] = types;
  const objects = types.filter(type => type.kind === 'object');
  if (first?.kind === 'object' && objects.length === types.length) {
    const sameNames = objects.every(
      type =>
        type.attributes.size === first.attributes.size &&
        [...first.attributes.keys()].every(name => type.attributes.has(name)),
    );
    if (sameNames) {
      const attributes = new Map<string, AttributeType>();
      for (const name of first.attributes.keys()) {
        const type = unify(
          objects.map(object => object.attributes.get(name)?.type ?? anyType),
          depth + 1,
        );
        if (type === undefined) return undefined;
        attributes.set(name, { type, optional: false });
      }
      return { kind: 'object', attributes };
    }
  }
  const element = unify(types.flatMap(elementTypes), depth + 1);
  return element && { kind: 'map', element };
}

/** A type as Terraform writes it, for messages. */
export function typeName(type: Type, depth = 0): string {
  if (depth > 3) return '...';
  if (type.kind === 'list' || type.kind === 'set' || type.kind === 'map') {
    return `${type.kind}(${typeName(type.element, depth + 1)})`;
  }
  if (type.kind === 'tuple') return 'tuple';
  return type.kind;
}

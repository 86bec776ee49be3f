import type { PropertyShape } from '../model/registry.ts';

/** The kinds of scalar that a value can be turned into; JSON is free-form. */
export type TypedScalar = 'string' | 'number' | 'integer' | 'boolean' | 'timestamp';

export function isTypedScalar(kind: PropertyShape['kind']): kind is TypedScalar {
  return kind !== 'json' && kind !== 'list' && kind !== 'map' && kind !== 'object' && kind !== 'union';
}

type Scalar = string | number | boolean;

/** The words that YAML 1.1 and CloudFormation take for booleans, in any case. */
const booleanWords: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['yes', true],
  ['on', true],
  ['y', true],
  ['false', false],
  ['no', false],
  ['off', false],
  ['n', false],
]);

const decimal = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/** The scalar in the schema's type; undefined when it cannot be one of that type. */
export function coerceScalar(value: Scalar, kind: TypedScalar): Scalar | undefined {
  switch (kind) {
    case 'string':
    case 'timestamp':
      return typeof value === 'string' ? value : String(value);
    case 'boolean':
      if (typeof value === 'string') return booleanWords.get(value.trim().toLowerCase());
      return typeof value === 'boolean' ? value : undefined;
    default: {
      if (typeof value !== 'string') return typeof value === 'number' ? value : undefined;
      const text = value.trim();
      return decimal.test(text) ? Number(text) : undefined;
    }
  }
}

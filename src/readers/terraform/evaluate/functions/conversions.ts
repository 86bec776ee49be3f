import type { Value } from '../../../../model/value.ts';
import { convert } from '../conversion.ts';
import { anyType, type Type } from '../types.ts';
import { failed, isFailed, mark, noMarks, split, splitDeep } from '../values.ts';
import type { FunctionEntry, FunctionTable } from './function-entry.ts';

/** From type to type, and sensitive marks. (`try` and `can` look at expressions: see call-function.ts.) */
export const conversionFunctions: FunctionTable = {
  ephemeralasnull: {
    about: 'The value; an ephemeral one would be null.',
    arity: [1, 1],
    call: ([value = null]) => value,
  },
  issensitive: {
    about: 'Whether the value is marked sensitive.',
    arity: [1, 1],
    call: ([value = null]) => split(value).marks.sensitive,
  },
  nonsensitive: {
    about: 'The value without its sensitive mark.',
    arity: [1, 1],
    call: ([value = null]) => nonsensitive(value),
  },
  sensitive: {
    about: 'The value marked so that it is never printed.',
    arity: [1, 1],
    call: ([value = null]) => mark(value, { ...noMarks, sensitive: true }),
  },
  tobool: { about: 'The value as bool.', arity: [1, 1], call: to({ kind: 'bool' }) },
  tolist: { about: 'The value as list.', arity: [1, 1], call: to({ kind: 'list', element: anyType }) },
  tomap: { about: 'The value as map.', arity: [1, 1], call: to({ kind: 'map', element: anyType }) },
  tonumber: { about: 'The value as number.', arity: [1, 1], call: to({ kind: 'number' }) },
  toset: { about: 'The value as set.', arity: [1, 1], call: to({ kind: 'set', element: anyType }) },
  tostring: { about: 'The value as text.', arity: [1, 1], call: to({ kind: 'string' }) },
};

function to(type: Type): FunctionEntry['call'] {
  return ([value = null]) => {
    const result = convert(value, type);
    return isFailed(result) ? failed(result.detail) : result;
  };
}

function nonsensitive(value: Value): Value {
  const { plain, marks } = splitDeep(value);
  return mark(plain, { ...marks, sensitive: false });
}

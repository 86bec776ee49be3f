import type { Value } from '../../../../model/value.ts';
import { failed, objectOfValues } from '../values.ts';
import { type FunctionTable, scalars } from './function-entry.ts';

/** Functions of the AWS provider that depend on their arguments alone. */
export const providerFunctions: FunctionTable = {
  'provider::aws::arn_build': {
    about: 'An ARN from its five parts.',
    arity: [5, 5],
    call: scalars(['text'], (...parts) => `arn:${parts.join(':')}`),
  },
  'provider::aws::arn_parse': {
    about: 'The parts of an ARN.',
    arity: [1, 1],
    call: scalars(['text'], parseArn),
  },
  'provider::aws::trim_iam_role_path': {
    about: 'The ARN of a role without its path.',
    arity: [1, 1],
    call: scalars(['text'], trimRolePath),
  },
};

/** The parts of an ARN as an object; a failure for a text that is none. */
export function parseArn(text: string): Value {
  const [prefix, partition = '', service = '', region = '', account = '', ...resource] = text.split(':');
  if (prefix !== 'arn' || resource.length === 0) return failed(`${JSON.stringify(text)} is no ARN`);
  return objectOfValues([
    ['partition', partition],
    ['service', service],
    ['region', region],
    ['account_id', account],
    ['resource', resource.join(':')],
  ]);
}

function trimRolePath(text: string): Value {
  const match = /^(arn:[^:]*:iam:[^:]*:[^:]*:role)\/(.*)$/.exec(text);
  if (match === null) return failed(`${JSON.stringify(text)} is no ARN of a role`);
  return `${match[1]}/${(match[2] ?? '').split('/').at(-1)}`;
}

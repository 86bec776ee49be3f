import type { Place } from '../../../foundation/source-text.ts';
import type { Value } from '../../../model/value.ts';
import type { Env } from './machine.ts';
import type { Declared } from './module-config.ts';
import { evaluateBody } from './resource-body.ts';
import { firstBlock, sourced } from './sourced-body.ts';
import type { ProviderSettings, TerraformInputs } from './terraform-root.ts';
import { plainOf } from './values.ts';

/** Reads a provider block: Region, account, assumed role, default tags. */
export function readProvider(
  name: string,
  declared: Declared,
  env: Env,
  inputs: TerraformInputs,
): ProviderSettings {
  const place: Place = { source: declared.source, offset: declared.block.start };
  const argument = (of: string): Value | undefined => {
    const attribute = declared.body.attributes.get(of);
    const value = attribute && env.machine.evaluate(attribute.value, { ...env, source: attribute.source });
    return value === undefined || plainOf(value) === null ? undefined : value;
  };
  const nested = (block: string, of: string): Value | undefined => {
    const found = firstBlock(declared.body, block);
    if (found === undefined) return undefined;
    const body = evaluateBody(
      sourced(found.block.body, found.source),
      { ...env, source: found.source },
      place,
      false,
    );
    return body.entries.get(of)?.value;
  };
  const region = argument('region') ?? inputs.region;
  const role = nested('assume_role', 'role_arn') ?? nested('assume_role_with_web_identity', 'role_arn');
  const defaultTags = nested('default_tags', 'tags');
  const account = soleAccount(argument('allowed_account_ids')) ?? accountOfArn(role) ?? inputs.account;
  return {
    name,
    place,
    ...(region === undefined ? {} : { region }),
    ...(role === undefined ? {} : { role }),
    ...(account === undefined ? {} : { account }),
    ...(defaultTags === undefined ? {} : { defaultTags }),
  };
}

/** What holds where no provider block does: what the user said about the whole input. */
export function defaultProvider(name: string, inputs: TerraformInputs): ProviderSettings {
  return {
    name,
    ...(inputs.region === undefined ? {} : { region: inputs.region }),
    ...(inputs.account === undefined ? {} : { account: inputs.account }),
  };
}

function soleAccount(value: Value | undefined): string | undefined {
  const list = value === undefined ? undefined : plainOf(value);
  if (typeof list !== 'object' || list === null || list.kind !== 'list' || list.rest !== undefined)
    return undefined;
  const [only] = list.items;
  const account = only === undefined || list.items.length > 1 ? undefined : plainOf(only.value);
  return typeof account === 'string' && /^\d{12}$/.test(account) ? account : undefined;
}

/** The account of an ARN whose text is known as far as the account. */
function accountOfArn(value: Value | undefined): string | undefined {
  const plain = value === undefined ? undefined : plainOf(value);
  const text = typeof plain === 'object' && plain?.kind === 'text' ? plain.parts[0] : plain;
  return typeof text === 'string' ? /^arn:[^:]*:iam::(\d{12}):/.exec(text)?.[1] : undefined;
}

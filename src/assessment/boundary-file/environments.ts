import { z } from 'zod';
import { account, inputValue, text } from './scalars.ts';
import type { Path, WrittenScope } from './written-scope.ts';

/** Named sets of inputs, accounts and Region: the same source, deployed here and there. */

export const environmentSchema = z.strictObject({
  inputs: z
    .record(text, inputValue)
    .optional()
    .meta({ description: 'Values of parameters or variables; they go before those of the file.' }),
  accounts: z
    .array(account)
    .optional()
    .meta({ description: 'Accounts of the boundary in this environment.' }),
  account: account.optional().meta({ description: 'Account that it is deployed to.' }),
  region: text.optional().meta({ description: 'Region that it is deployed to.' }),
});

export type WrittenEnvironment = z.infer<typeof environmentSchema>;

export interface Environment {
  readonly name: string;
  readonly inputs: ReadonlyMap<string, string>;
  readonly accounts?: readonly string[];
  readonly account?: string;
  readonly region?: string;
}

export function checkEnvironment(written: WrittenEnvironment, path: Path, scope: WrittenScope): void {
  for (const [index, one] of (written.accounts ?? []).entries()) {
    scope.checkAccount([...path, 'accounts', index], one);
  }
  if (written.account !== undefined) scope.checkAccount([...path, 'account'], written.account);
  if (written.region !== undefined) scope.checkRegion([...path, 'region'], written.region);
}

export function environmentOf(
  name: string,
  { inputs, accounts, account: id, region }: WrittenEnvironment,
): Environment {
  return {
    name,
    inputs: new Map(Object.entries(inputs ?? {})),
    ...(accounts === undefined ? {} : { accounts }),
    ...(id === undefined ? {} : { account: id }),
    ...(region === undefined ? {} : { region }),
  };
}

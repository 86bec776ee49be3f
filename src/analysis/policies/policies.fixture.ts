/** Policies for the tests of this folder, written as plain data in which values of the model may stand anywhere. */
import { type Plain, placeAt, value } from '../../estate/testing.ts';
import type { Setting } from '../../model/setting.ts';
import type { UnknownValue } from '../../model/value.ts';

export const ownAccount: UnknownValue = {
  kind: 'unknown',
  reason: 'input-without-default',
  detail: 'the account is known at deployment',
  expression: '!Ref AWS::AccountId',
};

export function documentSetting(document: Plain): Setting {
  const raw = document === undefined ? undefined : value(document);
  const at = { path: 'PolicyDocument', assumedFrom: [], sensitive: false, place: placeAt(0) };
  if (typeof raw === 'object' && raw !== null && raw.kind === 'unknown') {
    return {
      ...at,
      state: 'unknown',
      raw,
      candidates: raw.candidates,
      reason: raw.reason,
      detail: raw.detail,
    };
  }
  return { ...at, state: 'known', raw };
}

export function policyOf(...statements: readonly Plain[]): Setting {
  return documentSetting({ Version: '2012-10-17', Statement: statements });
}

import { describe, expect, it } from 'vitest';
import { unknown } from '../estate/testing.ts';
import type { DutyAnswer } from '../model/responsibility.ts';
import { answersOn, declared, derive } from './shop.fixture.ts';

const accounts = ['111111111111'];

function encryption(key: Parameters<typeof declared>[1]): DutyAnswer | undefined {
  const database = declared('AWS::RDS::DBInstance', { Engine: 'postgres', ...key });
  return answersOn(derive([database], { accounts }), database).get('at-rest-enablement');
}

describe('the party in an answer', () => {
  it('is named where its rule holds', () => {
    const theirs = encryption({ KmsKeyId: 'arn:aws:kms:eu-central-1:222222222222:key/0123' });
    expect(theirs?.party).toBe('account that owns the key');
  });

  it('is only possible where the rule may hold, and moves nothing', () => {
    const open = encryption({ KmsKeyId: unknown() });
    expect(open?.side).toBe('shared');
    expect(open?.party).toBe('possibly account that owns the key');
  });

  it('is nobody where the rule does not hold', () => {
    expect(encryption({})?.party).toBeUndefined();
  });
});

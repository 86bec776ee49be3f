import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Plain, unknown } from '../../estate/testing.ts';
import type { Truth } from '../../foundation/three-valued.ts';
import { grantsOutside, grantsPublicAccess } from './effective-public.ts';
import { documentSetting, policyOf } from './policies.fixture.ts';

type Fields = { readonly [name: string]: Plain };

const principal: fc.Arbitrary<Plain> = fc.constantFrom<Plain>(
  '*',
  { AWS: '*' },
  { AWS: ['111122223333', '*'] },
  { AWS: '111122223333' },
  { AWS: 'arn:aws:iam::999988887777:root' },
  { Service: 'sns.amazonaws.com' },
  { AWS: unknown() },
);
const action = fc.constantFrom<Plain>('*', 's3:*', 's3:Get*', ['s3:GetObject', 's3:PutObject'], unknown());
const resource = fc.constantFrom<Plain>('*', 'arn:aws:s3:::shop/*', [
  'arn:aws:s3:::shop',
  'arn:aws:s3:::shop/a*',
]);
const key = fc.constantFrom(
  'aws:SourceAccount',
  'aws:PrincipalOrgID',
  'aws:SourceIp',
  'aws:SourceArn',
  'aws:SecureTransport',
);
const operator = fc.constantFrom(
  'StringEquals',
  'StringNotEquals',
  'StringLike',
  'StringNotLikeIfExists',
  'ForAllValues:StringLike',
  'IpAddress',
  'NotIpAddress',
  'ArnLike',
  'Bool',
  'Null',
);
const values = fc.constantFrom<Plain>(
  '111122223333',
  'o-shop',
  '*',
  '10.0.0.0/8',
  ['0.0.0.0/1', '128.0.0.0/1'],
  'arn:aws:sns:*:111122223333:*',
  '${aws:PrincipalArn}',
  'false',
  unknown(),
);
const condition: fc.Arbitrary<Plain> = fc.oneof(
  fc.constant(undefined),
  fc.dictionary(operator, fc.dictionary(key, values, { minKeys: 1, maxKeys: 2 }), { minKeys: 1, maxKeys: 2 }),
);

function statement(effect: string): fc.Arbitrary<Fields> {
  return fc
    .tuple(principal, fc.boolean(), action, fc.boolean(), resource, condition)
    .map(([who, notWho, what, notWhat, on, when]) => ({
      Effect: effect,
      [notWho ? 'NotPrincipal' : 'Principal']: who,
      [notWhat ? 'NotAction' : 'Action']: what,
      Resource: on,
      Condition: when,
    }));
}

const statements = fc.array(fc.oneof(statement('Allow'), statement('Deny')), { maxLength: 4 });
const questions = [
  (setting: ReturnType<typeof policyOf>) => grantsPublicAccess(setting).truth,
  (setting: ReturnType<typeof policyOf>) => grantsOutside(setting, new Set(['111122223333'])).truth,
] as const;
const order: Readonly<Record<Truth, number>> = { no: 0, unknown: 1, yes: 2 };

describe.each(questions)('the policy engine', ask => {
  it('grants no more when a Deny is added', () => {
    fc.assert(
      fc.property(statements, statement('Deny'), fc.nat(), (before, deny, at) => {
        const after = [...before];
        after.splice(at % (before.length + 1), 0, deny);
        expect(order[ask(policyOf(...after))]).toBeLessThanOrEqual(order[ask(policyOf(...before))]);
      }),
      { numRuns: 1500 },
    );
  });

  it('grants no less when an Allow is added', () => {
    fc.assert(
      fc.property(statements, statement('Allow'), (before, added) => {
        const after = policyOf(...before, added);
        expect(order[ask(after)]).toBeGreaterThanOrEqual(order[ask(policyOf(...before))]);
      }),
      { numRuns: 1500 },
    );
  });

  it('does not turn yes into no when a piece becomes unknown', () => {
    const element = fc.constantFrom(
      'Effect',
      'Principal',
      'NotPrincipal',
      'Action',
      'NotAction',
      'Resource',
      'Condition',
    );
    fc.assert(
      fc.property(statements, fc.nat(), element, (before, at, name) => {
        const blurred = before.map((one, index) =>
          index === at % before.length && name in one ? { ...one, [name]: unknown() } : one,
        );
        const [was, is] = [ask(policyOf(...before)), ask(policyOf(...blurred))];
        expect([was, is]).not.toEqual(['yes', 'no']);
      }),
      { numRuns: 3000 },
    );
  });

  it('does not turn yes into no when a value of a condition becomes unknown', () => {
    fc.assert(
      fc.property(statement('Allow'), operator, key, values, (one, op, name, value) => {
        const known = ask(policyOf({ ...one, Condition: { [op]: { [name]: value } } }));
        const blurred = ask(policyOf({ ...one, Condition: { [op]: { [name]: unknown() } } }));
        expect([known, blurred]).not.toEqual(['yes', 'no']);
      }),
      { numRuns: 1500 },
    );
  });

  it('does not depend on the order of statements', () => {
    fc.assert(
      fc.property(
        statements.chain(all =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
        ),
        ([written, shuffled]) => {
          expect(ask(policyOf(...shuffled))).toBe(ask(policyOf(...written)));
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('answers the same for JSON text', () => {
    fc.assert(
      fc.property(statements, all => {
        const json = JSON.stringify({ Statement: all });
        if (json.includes('"kind":"unknown"')) return;
        expect(ask(documentSetting(json))).toBe(ask(policyOf(...all)));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('bounds', () => {
  const grant = { Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: 'arn:aws:s3:::shop/*' };
  const spared = { StringNotEquals: { 'aws:PrincipalOrgID': 'o-shop' } };

  it('reads a policy of 100,000 statements', () => {
    const many = Array.from({ length: 100_000 }, (_, index) => ({
      ...grant,
      Principal: { AWS: String(index).padStart(12, '0') },
    }));
    expect(grantsPublicAccess(policyOf(...many)).truth).toBe('no');
  });

  it('stops comparing when 50,000 Deny statements meet 50,000 Allow statements', () => {
    const allows = Array.from({ length: 50_000 }, (_, index) => ({
      ...grant,
      Action: `s3:*a*a*a*a*${index}`,
    }));
    const denies = Array.from({ length: 50_000 }, (_, index) => ({
      ...grant,
      Effect: 'Deny',
      Action: `s3:*a*a*${index}b`,
      Condition: spared,
    }));
    const answer = grantsPublicAccess(policyOf(...allows, ...denies));
    expect(answer.truth).toBe('unknown');
  });

  it('refuses JSON text that is nested too deeply, and keeps long text', () => {
    expect(grantsPublicAccess(documentSetting('['.repeat(100_000))).truth).toBe('unknown');
    expect(grantsPublicAccess(documentSetting(`{"Statement":${'{"Statement":'.repeat(100_000)}`)).truth).toBe(
      'unknown',
    );
    const long = { ...grant, Resource: 'x'.repeat(100_000) };
    expect(grantsPublicAccess(policyOf(long)).truth).toBe('yes');
  });
});

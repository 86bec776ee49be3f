import { describe, expect, it } from 'vitest';
import { oneOf, type Plain, ref, text, unknown } from '../../estate/testing.ts';
import type { Truth } from '../../foundation/three-valued.ts';
import { allowsEverything, allowsServiceWildcard } from './broad-permissions.ts';
import { allowsWithoutTls } from './requires-tls.ts';
import { ownAccount, policyOf } from './policies.fixture.ts';
import {
  trustsEveryone,
  trustsForeignPipeline,
  trustsSharedPipeline,
  trustsThirdPartyWithoutExternalId,
} from './trust-policy.ts';

type Fields = { readonly [name: string]: Plain };

function allowed(fields: Fields): Plain {
  return { Effect: 'Allow', Resource: '*', ...fields };
}

function trust(fields: Fields): Plain {
  return { Effect: 'Allow', Action: 'sts:AssumeRole', ...fields };
}

function provider(target: string): string | undefined {
  return target === 'shop#GitHub' ? 'token.actions.githubusercontent.com' : undefined;
}

function github(values: Plain, operator = 'StringLike', principal: Plain = ref('GitHub')): Plain {
  return {
    Effect: 'Allow',
    Action: 'sts:AssumeRoleWithWebIdentity',
    Principal: { Federated: principal },
    Condition: {
      StringEquals: { 'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com' },
      ...(values === undefined ? {} : { [operator]: { 'token.actions.githubusercontent.com:sub': values } }),
    },
  };
}

describe('broad permissions', () => {
  it.each<[string, Plain, Truth, Truth]>([
    ['everything', allowed({ Action: '*' }), 'yes', 'yes'],
    ['everything in a list', allowed({ Action: ['s3:GetObject', '*:*'], Resource: ['*'] }), 'yes', 'yes'],
    ['everything on one bucket', allowed({ Action: '*', Resource: 'arn:aws:s3:::shop/*' }), 'no', 'no'],
    ['everything on every ARN', allowed({ Action: '*', Resource: 'arn:aws:*:*:*:*' }), 'yes', 'yes'],
    ['everything on buckets', allowed({ Action: '*', Resource: 'arn:aws:s3:::*' }), 'no', 'no'],
    ['a service', allowed({ Action: 'S3:*' }), 'no', 'yes'],
    ['the reads of a service', allowed({ Action: 's3:Get*' }), 'no', 'no'],
    ['all but one action', allowed({ NotAction: 'iam:*' }), 'no', 'yes'],
    ['an unknown action', allowed({ Action: unknown() }), 'unknown', 'unknown'],
    ['an unknown action of a known service', allowed({ Action: text('s3:', unknown()) }), 'no', 'unknown'],
    ['all actions of an unknown service', allowed({ Action: text(unknown(), ':*') }), 'no', 'yes'],
    ['everything on a reference', allowed({ Action: '*', Resource: ref('Orders', 'Arn') }), 'no', 'no'],
    [
      'everything on an unknown resource',
      allowed({ Action: '*', Resource: unknown() }),
      'unknown',
      'unknown',
    ],
    ['everything, perhaps', oneOf(allowed({ Action: '*' }), undefined), 'unknown', 'unknown'],
    ['an effect that is not known', { Effect: unknown(), Action: '*', Resource: '*' }, 'unknown', 'unknown'],
    ['everything under a condition', allowed({ Action: '*', Condition: unknown() }), 'yes', 'yes'],
  ])('%s', (_, statement, everything, service) => {
    expect(allowsEverything(policyOf(statement)).truth).toBe(everything);
    expect(allowsServiceWildcard(policyOf(statement)).truth).toBe(service);
  });

  it('counts a Deny of everything, and no other', () => {
    const everything = allowed({ Action: '*' });
    expect(allowsEverything(policyOf(everything, { Effect: 'Deny', Action: '*', Resource: '*' })).truth).toBe(
      'no',
    );
    expect(
      allowsEverything(policyOf(everything, { Effect: 'Deny', Action: 'iam:*', Resource: '*' })).truth,
    ).toBe('yes');
  });
});

describe('allowsWithoutTls', () => {
  const clear = { Bool: { 'aws:SecureTransport': false } };
  const both = [ref('Orders', 'Arn'), text(ref('Orders', 'Arn'), '/*')];
  const deny = (fields: Fields): Plain => ({
    Effect: 'Deny',
    Principal: '*',
    Action: 's3:*',
    Resource: both,
    Condition: clear,
    ...fields,
  });

  it.each<[string, Plain, Truth]>([
    ['everything without TLS', deny({}), 'no'],
    ['the flag as text', deny({ Condition: { Bool: { 'AWS:SecureTransport': 'false' } } }), 'no'],
    ['buckets by pattern', deny({ Resource: 'arn:aws:s3:::orders*' }), 'no'],
    [
      'a bucket named by a parameter',
      deny({ Resource: [text('arn:aws:s3:::', unknown()), text('arn:aws:s3:::', unknown(), '/*')] }),
      'no',
    ],
    ['objects only', deny({ Resource: text(ref('Orders', 'Arn'), '/*') }), 'yes'],
    [
      'some objects',
      deny({ Resource: [ref('Orders', 'Arn'), text(ref('Orders', 'Arn'), '/private/*')] }),
      'yes',
    ],
    ['writing only', deny({ Action: 's3:Put*' }), 'yes'],
    ['one account', deny({ Principal: { AWS: '111122223333' } }), 'yes'],
    ['everyone but a role', deny({ Principal: undefined, NotPrincipal: { AWS: ref('Role', 'Arn') } }), 'yes'],
    [
      'only from outside',
      deny({ Condition: { ...clear, NotIpAddress: { 'aws:SourceIp': '10.0.0.0/8' } } }),
      'yes',
    ],
    ['an unknown further condition', deny({ Condition: { ...clear, StringEquals: unknown() } }), 'unknown'],
    ['requests with TLS', deny({ Condition: { Bool: { 'aws:SecureTransport': true } } }), 'yes'],
    ['an unknown condition', deny({ Condition: unknown() }), 'unknown'],
    [
      'allowing it with TLS is no denial',
      deny({ Effect: 'Allow', Condition: { Bool: { 'aws:SecureTransport': true } } }),
      'yes',
    ],
  ])('denies %s', (_, statement, expected) => {
    expect(allowsWithoutTls(policyOf(statement), 's3').truth).toBe(expected);
  });
});

describe('trust policies', () => {
  it.each<[string, Plain, Truth]>([
    ['every account', trust({ Principal: { AWS: '*' } }), 'yes'],
    [
      'every account of an organisation',
      trust({ Principal: { AWS: '*' }, Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-shop' } } }),
      'no',
    ],
    ['a service', trust({ Principal: { Service: 'ecs-tasks.amazonaws.com' } }), 'no'],
    [
      'every user of every pool',
      trust({ Principal: { Federated: 'cognito-identity.amazonaws.com' } }),
      'yes',
    ],
    [
      'users of one pool',
      trust({
        Principal: { Federated: 'cognito-identity.amazonaws.com' },
        Condition: { StringEquals: { 'cognito-identity.amazonaws.com:aud': ref('Pool') } },
      }),
      'no',
    ],
    ['a parameter', trust({ Principal: { AWS: unknown() } }), 'unknown'],
    ['a provider that is a parameter', trust({ Principal: { Federated: unknown() } }), 'unknown'],
    ['a service that is a parameter', trust({ Principal: { Service: unknown() } }), 'no'],
  ])('trusting %s', (_, statement, expected) => {
    expect(trustsEveryone(policyOf(statement)).truth).toBe(expected);
  });

  it.each<[string, Plain, Truth]>([
    ['another account', trust({ Principal: { AWS: 'arn:aws:iam::999988887777:root' } }), 'yes'],
    [
      'another account with an external id',
      trust({
        Principal: { AWS: '999988887777' },
        Condition: { StringEquals: { 'sts:ExternalId': unknown() } },
      }),
      'no',
    ],
    [
      'any external id',
      trust({ Principal: { AWS: '999988887777' }, Condition: { StringLike: { 'sts:ExternalId': '*' } } }),
      'yes',
    ],
    [
      'an account of the organisation',
      trust({
        Principal: { AWS: '999988887777' },
        Condition: { StringEquals: { 'aws:PrincipalOrgID': unknown() } },
      }),
      'no',
    ],
    ['the own account', trust({ Principal: { AWS: text('arn:aws:iam::', ownAccount, ':root') } }), 'no'],
    ['a service', trust({ Principal: { Service: 'ec2.amazonaws.com' } }), 'no'],
    [
      'an account that is a parameter',
      trust({ Principal: { AWS: text('arn:aws:iam::', unknown(), ':root') } }),
      'unknown',
    ],
  ])('a third party: %s', (_, statement, expected) => {
    const own = new Set(['111122223333']);
    expect(trustsThirdPartyWithoutExternalId(policyOf(statement), own).truth).toBe(expected);
  });

  it.each<[string, Plain, Truth]>([
    ['no subject', github(undefined), 'yes'],
    ['one repository', github('repo:shop/orders:*'), 'no'],
    [
      'one branch',
      github(
        'repo:shop/orders:ref:refs/heads/main',
        'StringLike',
        'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com',
      ),
      'no',
    ],
    ['all repositories of the owner', github('repo:shop/*'), 'yes'],
    ['one good and one open subject', github(['repo:shop/orders:*', 'repo:*']), 'yes'],
    ['an owner that is a parameter', github(text('repo:', unknown(), '/orders:*')), 'unknown'],
    ['a subject only where there is one', github('repo:shop/orders:*', 'StringLikeIfExists'), 'yes'],
    ['every value of the subject', github('repo:shop/orders:*', 'ForAllValues:StringLike'), 'yes'],
    ['a provider that is a parameter, no subject', github(undefined, 'StringLike', unknown()), 'unknown'],
  ])('a deploy role with %s', (_, statement, expected) => {
    expect(trustsForeignPipeline(policyOf(statement), provider).truth).toBe(expected);
  });

  it('knows which roles trust a shared pipeline at all', () => {
    const own = 'arn:aws:iam::111122223333:oidc-provider/login.shop.example';
    expect(trustsSharedPipeline(policyOf(github(undefined)), provider).truth).toBe('yes');
    expect(trustsSharedPipeline(policyOf(github(undefined, 'StringLike', own)), provider).truth).toBe('no');
    expect(trustsSharedPipeline(policyOf(trust({ Principal: { AWS: unknown() } })), provider).truth).toBe(
      'no',
    );
    expect(
      trustsSharedPipeline(policyOf(trust({ Principal: { Service: 'ec2.amazonaws.com' } })), provider).truth,
    ).toBe('no');
  });
});

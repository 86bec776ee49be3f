import { describe, expect, it } from 'vitest';
import { assumed, oneOf, type Plain, ref, text, unknown, value } from '../../estate/testing.ts';
import type { Truth } from '../../foundation/three-valued.ts';
import { grantsOutside, grantsPublicAccess } from './effective-public.ts';
import { documentSetting, ownAccount, policyOf } from './policies.fixture.ts';

const read: { readonly [name: string]: Plain } = {
  Effect: 'Allow',
  Principal: '*',
  Action: 's3:GetObject',
  Resource: 'arn:aws:s3:::shop-catalogue/*',
};

function allow(changes: { readonly [name: string]: Plain }): Plain {
  return { ...read, ...changes };
}

function deny(changes: { readonly [name: string]: Plain }): Plain {
  return { Effect: 'Deny', Principal: '*', Action: 's3:*', Resource: '*', ...changes };
}

function conditioned(operator: string, key: string, values: Plain): Plain {
  return allow({ Condition: { [operator]: { [key]: values } } });
}

function publicness(...statements: readonly Plain[]): Truth {
  return grantsPublicAccess(policyOf(...statements)).truth;
}

describe('who a principal is', () => {
  it.each<[string, Plain, Truth]>([
    ['everyone', '*', 'yes'],
    ['everyone in the AWS group', { AWS: '*' }, 'yes'],
    ['everyone in a list', { AWS: ['111122223333', '*'] }, 'yes'],
    ['an account', { AWS: '111122223333' }, 'no'],
    ['an account that lost its quotes', { AWS: 11122223333 }, 'no'],
    ['a role', { AWS: 'arn:aws:iam::111122223333:role/orders' }, 'no'],
    ['the own account', { AWS: text('arn:aws:iam::', ownAccount, ':root') }, 'no'],
    ['an ARN with an unknown account', { AWS: text('arn:aws:iam::', unknown(), ':root') }, 'no'],
    ['a role of the estate', { AWS: ref('OrdersRole', 'Arn') }, 'no'],
    ['a service', { Service: 'cloudfront.amazonaws.com' }, 'no'],
    ['a parameter', { AWS: unknown() }, 'unknown'],
    ['a service that is a parameter', { Service: unknown() }, 'no'],
    ['a parameter as the whole element', unknown(), 'unknown'],
    ['one of two accounts', { AWS: oneOf('111122223333', '444455556666') }, 'no'],
    ['an account or everyone', { AWS: oneOf('111122223333', '*') }, 'unknown'],
    ['everyone, either way', { AWS: oneOf('*', ['*', '111122223333']) }, 'yes'],
    [
      'an origin identity',
      { AWS: 'arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E1' },
      'no',
    ],
    ['a canonical user', { CanonicalUser: ref('Identity', 'S3CanonicalUserId') }, 'no'],
    ['a role that was deleted', { AWS: 'AROAEXAMPLE' }, 'no'],
  ])('%s', (_, principal, expected) => {
    expect(publicness(allow({ Principal: principal }))).toBe(expected);
  });

  it('takes everyone but those listed as everyone', () => {
    expect(publicness(allow({ Principal: undefined, NotPrincipal: { AWS: '111122223333' } }))).toBe('yes');
  });
});

describe('conditions that bound the callers', () => {
  const arn = 'arn:aws:sns:eu-central-1:111122223333:orders';
  it.each<[string, string, Plain, Truth]>([
    ['StringEquals', 'aws:PrincipalOrgID', 'o-shop', 'no'],
    ['StringLike', 'aws:PrincipalOrgID', 'o-*', 'yes'],
    ['StringEquals', 'AWS:SourceAccount', ownAccount, 'no'],
    ['StringEquals', 'aws:SourceAccount', unknown(), 'no'],
    ['StringLike', 'aws:SourceAccount', unknown(), 'unknown'],
    ['StringEquals', 'aws:SourceAccount', oneOf('111122223333', undefined), 'unknown'],
    ['ArnLike', 'aws:SourceArn', oneOf(arn, undefined), 'unknown'],
    ['IpAddress', 'aws:SourceIp', oneOf('203.0.113.0/24', undefined), 'unknown'],
    ['IpAddress', 'aws:SourceIp', oneOf('203.0.113.0/24', '198.51.100.0/24'), 'no'],
    ['StringEqualsIfExists', 'aws:SourceAccount', '111122223333', 'yes'],
    ['StringNotEquals', 'aws:SourceAccount', '111122223333', 'yes'],
    ['ArnLike', 'aws:SourceArn', arn, 'no'],
    ['ArnLike', 'aws:SourceArn', 'arn:aws:sns:*:111122223333:*', 'no'],
    ['ArnLike', 'aws:SourceArn', 'arn:aws:sns:*:*:orders', 'yes'],
    ['ArnLike', 'aws:SourceArn', text('arn:aws:sns:*:', ownAccount, ':*'), 'no'],
    ['ArnLike', 'aws:SourceArn', text('arn:aws:sns:*:', unknown(), ':*'), 'unknown'],
    ['ArnEquals', 'aws:SourceArn', ref('OrdersTopic'), 'no'],
    ['ArnLike', 'aws:SourceArn', 'arn:aws:s3:::shop-uploads', 'no'],
    ['ArnLike', 'aws:SourceArn', 'arn:aws:s3:::shop-*', 'yes'],
    ['ArnLike', 'aws:SourceArn', text(ref('Uploads', 'Arn'), '/*'), 'no'],
    ['StringLike', 'aws:SourceArn', '*', 'yes'],
    ['StringEquals', 'aws:SourceVpce', 'vpce-0123', 'no'],
    ['StringLike', 'aws:SourceVpce', 'vpce-*', 'yes'],
    ['StringLike', 'aws:userid', 'AROAEXAMPLE:*', 'no'],
    ['StringLike', 'aws:userid', '*:orders', 'yes'],
    ['IpAddress', 'aws:SourceIp', '203.0.113.0/24', 'no'],
    ['IpAddress', 'aws:SourceIp', ['203.0.113.0/24', '0.0.0.0/0'], 'yes'],
    ['IpAddress', 'aws:SourceIp', ['0.0.0.0/1', '128.0.0.0/1'], 'yes'],
    ['IpAddress', 'aws:SourceIp', unknown(), 'unknown'],
    ['IpAddress', 'aws:SourceIp', text(unknown(), '/32'), 'no'],
    [
      'IpAddress',
      'aws:SourceIp',
      { kind: 'list', items: [{ value: unknown() }, { value: '0.0.0.0/0' }] },
      'yes',
    ],
    ['NotIpAddress', 'aws:SourceIp', '203.0.113.0/24', 'yes'],
    ['ForAnyValue:StringLike', 'aws:PrincipalOrgPaths', 'o-shop/r-1/*', 'no'],
    ['ForAllValues:StringLike', 'aws:PrincipalOrgPaths', 'o-shop/r-1/*', 'yes'],
    ['ForAnyValue:StringLike', 'aws:PrincipalOrgPaths', '*/r-1/*', 'yes'],
    ['StringEquals', 'kms:CallerAccount', '111122223333', 'no'],
    ['StringEquals', 's3:DataAccessPointAccount', '111122223333', 'no'],
    ['StringLike', 's3:DataAccessPointArn', 'arn:aws:s3:eu-central-1:111122223333:accesspoint/*', 'no'],
    ['StringEquals', 'aws:PrincipalAccount', '${aws:ResourceAccount}', 'no'],
    ['StringEquals', 'aws:PrincipalArn', '${aws:SourceArn}', 'unknown'],
    ['Bool', 'aws:PrincipalIsAWSService', 'true', 'no'],
    ['Bool', 'aws:SecureTransport', 'true', 'yes'],
    ['StringEquals', 'aws:Referer', 'https://shop.example/', 'yes'],
    ['Null', 'aws:SourceVpce', 'false', 'yes'],
    ['StringEquals', 'kms:ViaService', 's3.eu-central-1.amazonaws.com', 'yes'],
  ])('%s %s %j: public %s', (operator, key, values, expected) => {
    expect(publicness(conditioned(operator, key, values))).toBe(expected);
  });

  it('lets a null test ask for the key that ForAllValues and IfExists do not ask for', () => {
    const condition = {
      'ForAllValues:StringEquals': { 'aws:PrincipalOrgID': 'o-shop' },
      Null: { 'aws:PrincipalOrgID': false },
    };
    expect(publicness(allow({ Condition: condition }))).toBe('no');
  });

  it('needs one bounding clause of several, and cannot tell when the condition is unknown', () => {
    const condition = {
      Bool: { 'aws:SecureTransport': true },
      StringEquals: { 'aws:SourceAccount': '111122223333' },
    };
    expect(publicness(allow({ Condition: condition }))).toBe('no');
    expect(publicness(allow({ Condition: unknown() }))).toBe('unknown');
    expect(publicness(allow({ Condition: { StringEquals: unknown() } }))).toBe('unknown');
  });
});

describe('Deny statements', () => {
  it.each<[string, Plain, Truth]>([
    ['everything', deny({}), 'no'],
    [
      'all but the organisation',
      deny({ Condition: { StringNotEquals: { 'aws:PrincipalOrgID': 'o-shop' } } }),
      'no',
    ],
    [
      'all but an address block',
      deny({ Condition: { NotIpAddress: { 'aws:SourceIp': '203.0.113.0/24' } } }),
      'no',
    ],
    [
      'all but two sets',
      deny({
        Condition: {
          StringNotEqualsIfExists: { 'aws:SourceVpce': 'vpce-1' },
          BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' },
        },
      }),
      'no',
    ],
    ['requests in the clear', deny({ Condition: { Bool: { 'aws:SecureTransport': false } } }), 'yes'],
    ['other actions', deny({ Action: 's3:Put*' }), 'yes'],
    ['other objects', deny({ Resource: 'arn:aws:s3:::shop-catalogue/private/*' }), 'yes'],
    ['all actions but this one', deny({ Action: undefined, NotAction: 's3:GetObject' }), 'yes'],
    ['all actions but another', deny({ Action: undefined, NotAction: ['s3:PutObject', 'sqs:*'] }), 'no'],
    ['one account only', deny({ Principal: { AWS: '111122223333' } }), 'yes'],
    [
      'everyone but one role',
      deny({ Principal: undefined, NotPrincipal: { AWS: 'arn:aws:iam::111122223333:role/orders' } }),
      'no',
    ],
    ['an unknown effect', deny({ Effect: unknown() }), 'unknown'],
    ['an unknown condition', deny({ Condition: unknown() }), 'unknown'],
    ['unknown resources', deny({ Resource: unknown() }), 'unknown'],
    ['the same object by another name', deny({ Resource: text(unknown(), '/*') }), 'unknown'],
  ])('of %s', (_, statement, expected) => {
    expect(publicness(read, statement)).toBe(expected);
    expect(publicness(statement, read)).toBe(expected);
  });

  it('compares resources that are known by reference only', () => {
    const objects = text(ref('Catalogue', 'Arn'), '/*');
    const named = text('arn:aws:s3:::', ref('Catalogue'), '/*');
    expect(publicness(allow({ Resource: objects }), deny({ Resource: named }))).toBe('no');
  });
});

describe('documents in every form', () => {
  const json =
    '{"Statement": {"Effect": "Allow", "Principal": {"AWS": "*"}, "Action": "sqs:*", "Resource": "*"}}';

  it.each<[string, Plain, Truth]>([
    ['a single statement', { Statement: read }, 'yes'],
    ['JSON text', json, 'yes'],
    [
      'JSON text with a hole in a value',
      text('{"Statement": [{"Effect": "Allow", "Principal": {"AWS": "', unknown(), '"}}]}'),
      'unknown',
    ],
    [
      'JSON text with a hole that does not matter',
      text('{"Statement": [{"Effect": "Allow", "Principal": "*", "Resource": "', ref('Queue', 'Arn'), '"}]}'),
      'yes',
    ],
    ['text that is not JSON', '{"Statement": [', 'unknown'],
    ['no statements', { Version: '2012-10-17' }, 'no'],
    ['no document', undefined, 'no'],
    ['an unknown document', unknown(), 'unknown'],
    ['one of two closed documents', oneOf({ Statement: [] }, undefined), 'no'],
    ['an open one or none', oneOf({ Statement: [read] }, undefined), 'unknown'],
    [
      'an open statement either way',
      { Statement: oneOf([read], [read, allow({ Action: 's3:PutObject' })]) },
      'yes',
    ],
    ['a statement or nothing', { Statement: [oneOf(read, undefined)] }, 'unknown'],
    [
      'a statement in a list that goes on',
      { Statement: { kind: 'list', items: [], rest: unknown() } },
      'unknown',
    ],
    [
      'an open statement in a list that goes on',
      { Statement: { kind: 'list', items: [{ value: value(read) }], rest: unknown() } },
      'unknown',
    ],
    ['something else', { Statement: 'none' }, 'unknown'],
  ])('%s', (_, document, expected) => {
    expect(grantsPublicAccess(documentSetting(document)).truth).toBe(expected);
  });

  it('names the statement, its place and the inputs that were assumed', () => {
    const answer = grantsPublicAccess(
      policyOf(
        { ...read, Principal: { AWS: '111122223333' } },
        allow({ Principal: assumed('*', 'Readers') }),
      ),
    );
    expect(answer.because).toMatchObject([
      {
        path: 'PolicyDocument.Statement[1]',
        state: 'assumed',
        value: 'Allow s3:GetObject to *',
        assumedFrom: [{ name: 'Readers' }],
      },
    ]);
    expect(answer.because[0]?.place?.source.path).toBe('shop.yaml');
  });

  it('says which piece is missing', () => {
    const answer = grantsPublicAccess(
      policyOf(
        allow({ Principal: { AWS: unknown('input-without-default', 'parameter Readers has no value') } }),
      ),
    );
    expect(answer.because).toMatchObject([
      {
        path: 'PolicyDocument.Statement[0].Principal.AWS',
        state: 'unknown',
        detail: 'parameter Readers has no value',
      },
    ]);
  });
});

describe('grantsOutside', () => {
  const own = new Set(['111122223333', 'o-shop']);
  const outside = (statement: Plain, accounts: ReadonlySet<string> = own): Truth =>
    grantsOutside(policyOf(statement), accounts).truth;

  it.each<[string, Plain, Truth]>([
    ['the own account', { AWS: '111122223333' }, 'no'],
    ['another account', { AWS: 'arn:aws:iam::999988887777:root' }, 'yes'],
    ['the account at deployment', { AWS: text('arn:aws:iam::', ownAccount, ':root') }, 'no'],
    ['a parameter', { AWS: text('arn:aws:iam::', unknown(), ':root') }, 'unknown'],
    ['a service', { Service: 'sns.amazonaws.com' }, 'no'],
    ['everyone', '*', 'yes'],
  ])('%s', (_, principal, expected) => {
    expect(outside(allow({ Principal: principal }))).toBe(expected);
  });

  it('follows conditions to the own accounts and organisations', () => {
    expect(outside(conditioned('StringEquals', 'aws:PrincipalOrgID', 'o-shop'))).toBe('no');
    expect(outside(conditioned('StringEquals', 'aws:PrincipalAccount', '111122223333'))).toBe('no');
    expect(outside(conditioned('StringEquals', 'aws:PrincipalAccount', '999988887777'))).toBe('yes');
    expect(outside(conditioned('StringEquals', 'aws:PrincipalOrgID', 'o-other'))).toBe('unknown');
    expect(outside(conditioned('StringEquals', 'aws:SourceAccount', unknown()))).toBe('unknown');
  });

  it('cannot tell whose account a number is when it knows none', () => {
    expect(outside(allow({ Principal: { AWS: '999988887777' } }), new Set())).toBe('unknown');
  });
});

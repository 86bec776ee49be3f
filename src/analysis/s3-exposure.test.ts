import { describe, expect, it } from 'vitest';
import { declare, reading } from '../estate/testing.ts';
import { assembleEstate } from '../estate/assemble-estate.ts';
import type { Truth } from '../foundation/three-valued.ts';
import { loadRegistry } from '../knowledge/load-knowledge.ts';
import type { Verdict } from '../model/verdict.ts';
import { bucketIsPublic } from './s3-exposure.ts';
import { estateOf, resourceOf } from './template.fixture.ts';

const everyone =
  '{ Effect: Allow, Principal: "*", Action: s3:GetObject, Resource: !Sub "${Catalogue.Arn}/*" }';
const off =
  'BlockPublicAcls: false, BlockPublicPolicy: false, IgnorePublicAcls: false, RestrictPublicBuckets: false';

function exposure(properties: string, statement?: string): Verdict {
  const policy =
    statement === undefined
      ? ''
      : `
  CataloguePolicy:
    Type: AWS::S3::BucketPolicy
    Properties:
      Bucket: !Ref Catalogue
      PolicyDocument: { Statement: [${statement}] }`;
  const estate = estateOf(`
Parameters:
  Unset: { Type: String }
Resources:
  Catalogue:
    Type: AWS::S3::Bucket
    Properties: { ${properties} }${policy}
`);
  return bucketIsPublic(resourceOf(estate, 'Catalogue'), estate);
}

describe('bucketIsPublic', () => {
  it.each<[string, string, string | undefined, Truth]>([
    ['nothing is written', '', undefined, 'no'],
    [
      'the policy is public and all blocks are off',
      `PublicAccessBlockConfiguration: { ${off} }`,
      everyone,
      'yes',
    ],
    ['the policy is public and no block was written', '', everyone, 'unknown'],
    ['the policy is unknown, and a new bucket would refuse a public one', '', '!Ref Unset', 'no'],
    [
      'blocks that are left out are off',
      'PublicAccessBlockConfiguration: { BlockPublicAcls: true }',
      everyone,
      'yes',
    ],
    [
      'the bucket is restricted',
      'PublicAccessBlockConfiguration: { RestrictPublicBuckets: true }',
      everyone,
      'no',
    ],
    [
      'new public policies are refused, old ones are kept',
      'PublicAccessBlockConfiguration: { BlockPublicPolicy: true }',
      everyone,
      'unknown',
    ],
    [
      'the block depends on a parameter',
      'PublicAccessBlockConfiguration: { RestrictPublicBuckets: !Ref Unset }',
      everyone,
      'unknown',
    ],
    [
      'the policy serves CloudFront',
      `PublicAccessBlockConfiguration: { ${off} }`,
      '{ Effect: Allow, Principal: { Service: cloudfront.amazonaws.com }, Action: s3:GetObject, Resource: "*" }',
      'no',
    ],
    ['the policy is unknown', `PublicAccessBlockConfiguration: { ${off} }`, '!Ref Unset', 'unknown'],
    [
      'the policy is unknown behind a restriction',
      'PublicAccessBlockConfiguration: { RestrictPublicBuckets: true, IgnorePublicAcls: true }',
      '!Ref Unset',
      'no',
    ],
    [
      'the ACL is public',
      `AccessControl: PublicRead, OwnershipControls: { Rules: [{ ObjectOwnership: ObjectWriter }] }, PublicAccessBlockConfiguration: { ${off} }`,
      undefined,
      'yes',
    ],
    [
      'a public ACL is ignored',
      'AccessControl: PublicRead, OwnershipControls: { Rules: [{ ObjectOwnership: ObjectWriter }] }, PublicAccessBlockConfiguration: { IgnorePublicAcls: true }',
      undefined,
      'no',
    ],
    [
      'ACLs do not count',
      `AccessControl: PublicRead, OwnershipControls: { Rules: [{ ObjectOwnership: BucketOwnerEnforced }] }, PublicAccessBlockConfiguration: { ${off} }`,
      undefined,
      'no',
    ],
    ['a new bucket would not take the ACL', 'AccessControl: PublicReadWrite', undefined, 'unknown'],
    [
      'every AWS user may read',
      `AccessControl: AuthenticatedRead, OwnershipControls: { Rules: [{ ObjectOwnership: BucketOwnerPreferred }] }, PublicAccessBlockConfiguration: { ${off} }`,
      undefined,
      'yes',
    ],
    ['logs are delivered', 'AccessControl: LogDeliveryWrite', undefined, 'no'],
  ])('%s', (_, properties, statement, expected) => {
    expect(exposure(properties, statement).truth).toBe(expected);
  });

  it('names the statement and the block', () => {
    const { because } = exposure(`PublicAccessBlockConfiguration: { ${off} }`, everyone);
    expect(because.map(setting => setting.path)).toEqual([
      'BucketPolicy.PolicyDocument.Statement[0]',
      'PublicAccessBlockConfiguration.RestrictPublicBuckets',
    ]);
    expect(because[0]?.value).toBe('Allow s3:GetObject to *');
  });

  it('counts the block of the account', () => {
    const publicBucket = declare('AWS::S3::Bucket', 'Catalogue', {
      PublicAccessBlockConfiguration: { RestrictPublicBuckets: false },
    });
    const policy = declare('AWS::S3::BucketPolicy', 'CataloguePolicy', {
      Bucket: { kind: 'reference', target: 'shop#Catalogue', expression: '!Ref Catalogue' },
      PolicyDocument: { Statement: { Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' } },
    });
    const account = declare('Demarc::S3::AccountPublicAccessBlock', 'Account', {
      RestrictPublicBuckets: true,
    });
    const elsewhere = { ...account, root: 'other', key: 'other#Account' };
    const judged = [
      [publicBucket, policy, account],
      [publicBucket, policy, elsewhere],
    ].map(declarations => {
      const estate = assembleEstate([reading(declarations)], loadRegistry());
      return bucketIsPublic(resourceOf(estate, 'Catalogue'), estate).truth;
    });
    expect(judged).toEqual(['no', 'yes']);
  });
});

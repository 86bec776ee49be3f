import { describe, expect, it } from 'vitest';
import type { Declaration } from '../model/declaration.ts';
import { assembleEstate } from './assemble-estate.ts';
import { declare, oneOf, reading, ref, text, unknown, registry } from './testing.ts';

const orders = declare('AWS::S3::Bucket', 'Orders', { BucketName: 'shop-orders' });
const key = declare('AWS::KMS::Key', 'ShopKey');

function assuming(account: string): Declaration {
  const statement = { Resource: `arn:aws:iam::${account}:role/deploy` };
  return declare('AWS::IAM::ManagedPolicy', 'Assume', { PolicyDocument: { Statement: [statement] } });
}

function linksOf(address: string, declarations: readonly Declaration[]) {
  const estate = assembleEstate([reading(declarations)], registry);
  const resource = estate.resources.find(one => one.address === address);
  return resource?.links.map(({ to, path, attribute, condition }) => ({
    to: to.replace('shop#', ''),
    path,
    ...(attribute && { attribute }),
    ...(condition && { condition }),
  }));
}

describe('links', () => {
  it('come from references, in lists and in texts', () => {
    const role = declare('AWS::IAM::Role', 'Worker', {
      Policies: [
        {
          PolicyName: 'read',
          PolicyDocument: {
            Statement: [{ Resource: [text(ref('Orders', 'Arn'), '/*'), ref('ShopKey', 'Arn')] }],
          },
        },
      ],
    });
    expect(linksOf('Worker', [orders, key, role])).toEqual([
      { to: 'Orders', path: 'Policies[].PolicyDocument.Statement[].Resource[]', attribute: 'Arn' },
      { to: 'ShopKey', path: 'Policies[].PolicyDocument.Statement[].Resource[]', attribute: 'Arn' },
    ]);
  });

  it('come from ARNs that are written out, also of a part of a resource', () => {
    const role = declare('AWS::IAM::Role', 'Worker', {
      Policies: [
        {
          PolicyDocument: { Statement: [{ Resource: ['arn:aws:s3:::shop-orders/*', 'arn:aws:s3:::other'] }] },
        },
      ],
    });
    expect(linksOf('Worker', [orders, role])).toEqual([
      { to: 'Orders', path: 'Policies[].PolicyDocument.Statement[].Resource[]', attribute: 'Arn' },
    ]);
  });

  it('come from names that are written out where the registry says what they name', () => {
    const trail = declare('AWS::CloudTrail::Trail', 'Trail', {
      S3BucketName: 'shop-orders',
      TrailName: 'shop-orders',
    });
    expect(linksOf('Trail', [orders, trail])).toEqual([
      { to: 'Orders', path: 'S3BucketName', attribute: 'BucketName' },
    ]);
  });

  it('come from equal texts with the same holes', () => {
    const environment = { ...unknown(), expression: '!Ref Environment' };
    const bucket = declare('AWS::S3::Bucket', 'Logs', { BucketName: text('logs-', environment) });
    const trail = declare('AWS::CloudTrail::Trail', 'Trail', { S3BucketName: text('logs-', environment) });
    expect(linksOf('Trail', [bucket, trail])).toMatchObject([{ to: 'Logs' }]);
    const other = declare('AWS::CloudTrail::Trail', 'Trail', { S3BucketName: text('trails-', environment) });
    expect(linksOf('Trail', [bucket, other])).toEqual([]);
  });

  it('are uncertain where several resources have the name, and gone in another account', () => {
    const copy = declare('AWS::S3::Bucket', 'Copy', { BucketName: 'shop-orders' });
    const trail = declare('AWS::CloudTrail::Trail', 'Trail', { S3BucketName: 'shop-orders' });
    expect(linksOf('Trail', [orders, copy, trail])).toHaveLength(2);
    expect(linksOf('Trail', [orders, copy, trail])?.[0]?.condition).toContain('2 resources');
    const role = declare(
      'AWS::IAM::Role',
      'Role',
      { RoleName: 'deploy' },
      { deployment: { account: '111111111111' } },
    );
    expect(linksOf('Assume', [role, assuming('111111111111')])).toMatchObject([{ to: 'Role' }]);
    expect(linksOf('Assume', [role, assuming('999999999999')])).toEqual([]);
    expect(
      linksOf('Assume', [{ ...role, deployment: {} }, assuming('999999999999')])?.[0]?.condition,
    ).toContain('account');
  });

  it('are conditional inside candidates, unless all of them hold it', () => {
    const queue = declare('AWS::SQS::Queue', 'Queue', { KmsMasterKeyId: oneOf(ref('ShopKey'), undefined) });
    expect(linksOf('Queue', [key, queue])).toEqual([
      { to: 'ShopKey', path: 'KmsMasterKeyId', condition: 'condition IsProduction is not determined' },
    ]);
    const both = declare('AWS::SQS::Queue', 'Queue', {
      RedrivePolicy: oneOf({ k: ref('ShopKey'), a: 1 }, { k: ref('ShopKey') }),
    });
    expect(linksOf('Queue', [key, both])).toEqual([{ to: 'ShopKey', path: 'RedrivePolicy.k' }]);
  });

  it('are made by explicit dependencies, with an empty path', () => {
    const queue = declare('AWS::SQS::Queue', 'Queue', {}, { dependsOn: ['shop#Orders', 'shop#Missing'] });
    expect(linksOf('Queue', [orders, queue])).toEqual([{ to: 'Orders', path: '' }]);
  });

  it('are known at both ends; absent resources refer to nothing', () => {
    const queue = declare('AWS::SQS::Queue', 'Queue', { KmsMasterKeyId: ref('ShopKey') });
    const absent = {
      ...queue,
      key: 'shop#Old',
      address: 'Old',
      existence: { state: 'absent', why: 'false' },
    } as const;
    const estate = assembleEstate([reading([key, queue, absent])], registry);
    expect(estate.byKey.get('shop#ShopKey')?.linkedFrom.map(link => link.from)).toEqual(['shop#Queue']);
    expect(estate.byKey.get('shop#Old')?.links).toHaveLength(1);
    expect(estate.byType.get('AWS::SQS::Queue')).toHaveLength(1);
  });

  it('to a resource that is not made say so', () => {
    const gone = { ...key, existence: { state: 'absent', why: 'condition UseKey does not hold' } } as const;
    const queue = declare('AWS::SQS::Queue', 'Queue', { KmsMasterKeyId: ref('ShopKey') });
    expect(linksOf('Queue', [gone, queue])?.[0]?.condition).toContain('UseKey');
  });
});

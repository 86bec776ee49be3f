import { describe, expect, it } from 'vitest';
import type { Declaration, Unread } from '../model/declaration.ts';
import type { Estate } from '../model/resource.ts';
import { assembleEstate } from './assemble-estate.ts';
import { assemble, declare, elements, read, reading, ref, registry } from './testing.ts';

const orders = declare('AWS::S3::Bucket', 'Orders', { BucketName: 'shop-orders' });
const payments = declare('AWS::S3::Bucket', 'Payments');

function unread(changes: Partial<Unread>): Unread {
  return {
    kind: 'nested-stack',
    what: 'nested stack Access',
    why: 'its template is not in the input',
    advice: 'Add the template.',
    root: 'shop',
    ...changes,
  };
}

function withUnread(note: Unread, ...declarations: readonly Declaration[]): Estate {
  return assembleEstate([reading(declarations, [note])], registry);
}

describe('the closed world', () => {
  const group = declare('AWS::EC2::SecurityGroup', 'Web', { SecurityGroupIngress: [{ FromPort: 443 }] });

  it('is opened by a nested stack only where satellites of CloudFormation reach', () => {
    const estate = withUnread(
      unread({ couldConfigure: ['shop#Orders', 'shop#Web'] }),
      orders,
      payments,
      group,
    );
    expect(read(estate, 'Orders', 'BucketPolicy')).toMatchObject({ state: 'unknown', reason: 'open-world' });
    expect(read(estate, 'Orders', 'VersioningConfiguration.Status')).toMatchObject({ state: 'known' });
    expect(read(estate, 'Payments', 'BucketPolicy')).toMatchObject({ state: 'known' });
    expect(elements(estate, 'Web', 'SecurityGroupIngress').open).toContain('nested stack Access');
  });

  it('is opened everywhere in its root by a macro', () => {
    const other = declare('AWS::S3::Bucket', 'Other', {}, { root: 'backup' });
    const estate = withUnread(
      unread({ kind: 'transform', what: 'macro Tagger', couldConfigure: 'any' }),
      orders,
      other,
    );
    expect(read(estate, 'Orders', 'VersioningConfiguration.Status')).toMatchObject({ reason: 'open-world' });
    expect(read(estate, 'Orders', 'BucketName').value).toBe('shop-orders');
    expect(estate.byKey.get('backup#Other')?.openWorld).toBeUndefined();
  });

  it('is opened by what was handed a resource and is not understood', () => {
    const custom = declare('Custom::BucketHardening', 'Harden', {
      Bucket: ref('Orders'),
      ServiceToken: ref('Web'),
    });
    const estate = assemble(orders, group, custom);
    expect(read(estate, 'Orders', 'BucketEncryption').detail).toContain('Custom::BucketHardening Harden');
    expect(estate.byKey.get('shop#Web')?.openWorld).toBeUndefined();
    const unmapped = declare('aws_s3_bucket_new', 'new', { bucket: ref('Orders') }, { unmapped: 'no table' });
    expect(read(assemble(orders, unmapped), 'Orders', 'BucketEncryption')).toMatchObject({
      reason: 'open-world',
    });
  });

  it('stays closed beside custom resources that are known to set nothing', () => {
    const emptying = declare('Custom::S3AutoDeleteObjects', 'Empty', { BucketName: ref('Orders') });
    expect(read(assemble(orders, emptying), 'Orders', 'BucketEncryption').state).toBe('known');
  });

  it('stays closed for what cannot configure anything', () => {
    expect(read(withUnread(unread({}), orders), 'Orders', 'BucketPolicy').state).toBe('known');
  });
});

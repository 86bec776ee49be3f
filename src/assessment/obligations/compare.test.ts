import { describe, expect, it } from 'vitest';
import { declare, oneOf, type PlainObject, ref, resource, text, unknown } from '../../estate/testing.ts';
import { loadRegistry } from '../../knowledge/load-knowledge.ts';
import type { PropertyShape, RegistryProperty } from '../../model/registry.ts';
import type { Resource } from '../../model/resource.ts';
import { estateOf, knowledge } from '../../responsibility/shop.fixture.ts';
import { copiedTo, copySettings } from './copied-regions.ts';
import { comparePartitions, compareRegions } from './region-constraint.ts';
import { compareRetention, keptFor, keptSettings } from './retention-constraint.ts';

const europe = ['eu-central-1', 'eu-west-1', 'eusc-'];

function at(type: string, address: string, region?: string, properties: PlainObject = {}): Resource {
  const deployment = region === undefined ? {} : { region };
  return resource(declare(type, address, properties, { deployment }));
}

function regions(resources: readonly Resource[]) {
  return compareRegions(resources, copiedTo(resources, estateOf(resources), knowledge), europe);
}

describe('Regions', () => {
  it('fit where every resource is in one that is allowed', () => {
    const shop = [
      at('AWS::S3::Bucket', 'Images', 'eu-central-1'),
      at('AWS::SQS::Queue', 'Orders', 'eusc-de-east-1'),
    ];
    expect(regions(shop)).toMatchObject({
      status: 'fits',
      counts: { inside: 2, outside: 0, unknown: 0, global: 0 },
    });
  });

  it('that are not known are never fine', () => {
    const shop = [at('AWS::S3::Bucket', 'Images', 'eu-central-1'), at('AWS::SQS::Queue', 'Orders')];
    expect(regions(shop)).toMatchObject({
      status: 'unknown',
      counts: { inside: 1, unknown: 1 },
      reasons: ['the Region of one resource is not known'],
      where: ['shop.yaml'],
    });
  });

  it('outside are named, with their places', () => {
    const shop = [at('AWS::S3::Bucket', 'Images', 'us-east-1'), at('AWS::SQS::Queue', 'Orders')];
    expect(regions(shop)).toMatchObject({
      status: 'outside',
      counts: { inside: 0, outside: 1, unknown: 1 },
      reasons: ['one resource in us-east-1', 'the Region of one resource is not known'],
      where: ['shop.yaml:1 Images'],
    });
  });

  it('say nothing of what lies in no single Region', () => {
    const filter = at('AWS::WAFv2::WebACL', 'EdgeFilter', 'us-east-1', { Scope: 'CLOUDFRONT' });
    const shop = [at('AWS::CloudFront::Distribution', 'Front', 'eu-west-1'), filter];
    expect(regions(shop)).toMatchObject({
      status: 'yours-to-show',
      counts: { inside: 0, outside: 0, global: 2 },
    });
    const regional = at('AWS::WAFv2::WebACL', 'Filter', 'us-east-1', { Scope: 'REGIONAL' });
    expect(regions([regional])?.counts.outside).toBe(1);
  });

  it('outside are named up to a number, and counted beyond', () => {
    const queues = Array.from({ length: 1000 }, (_, index) =>
      at('AWS::SQS::Queue', `Q${index}`, 'us-east-1'),
    );
    const found = regions(queues);
    expect(found?.counts.outside).toBe(1000);
    expect(found?.where.at(-1)).toBe('and 800 more');
  });

  it('of an estate without resources are not compared', () => {
    expect(regions([])).toBeUndefined();
  });

  it.each<[string, PlainObject, object]>([
    [
      'AWS::DynamoDB::GlobalTable',
      { Replicas: [{ Region: 'eu-central-1' }, { Region: 'us-west-2' }] },
      { outside: 1, inside: 2, unknown: 0 },
    ],
    [
      'AWS::DynamoDB::GlobalTable',
      { Replicas: [{ Region: unknown() }] },
      { outside: 0, inside: 1, unknown: 1 },
    ],
    ['AWS::DynamoDB::GlobalTable', { Replicas: unknown() }, { outside: 0, inside: 1, unknown: 1 }],
    [
      'AWS::SecretsManager::Secret',
      { ReplicaRegions: [{ Region: oneOf('us-east-1', 'eu-west-1') }] },
      { outside: 0, inside: 1, unknown: 1 },
    ],
    [
      'AWS::ECR::ReplicationConfiguration',
      {
        ReplicationConfiguration: {
          Rules: [{ Destinations: [{ Region: 'ap-south-1', RegistryId: '111111111111' }] }],
        },
      },
      { outside: 1, inside: 1, unknown: 0 },
    ],
    [
      'AWS::Backup::BackupPlan',
      {
        BackupPlan: {
          BackupPlanRule: [
            {
              CopyActions: [
                { DestinationBackupVaultArn: 'arn:aws:backup:us-west-2:111111111111:backup-vault:Orders' },
                {
                  DestinationBackupVaultArn: text(
                    'arn:aws:backup:eu-west-1:',
                    unknown(),
                    ':backup-vault:Orders',
                  ),
                },
                {
                  DestinationBackupVaultArn: text(
                    'arn:aws:backup:',
                    unknown(),
                    ':111111111111:backup-vault:Orders',
                  ),
                },
                { DestinationBackupVaultArn: ref('Vault', 'BackupVaultArn') },
              ],
            },
          ],
        },
      },
      { outside: 1, inside: 2, unknown: 2 },
    ],
  ])('to which %s copies count: %j', (type, properties, counts) => {
    expect(regions([at(type, 'Orders', 'eu-central-1', properties)])?.counts).toMatchObject(counts);
  });

  it('of a vault of the same estate are known by its own place', () => {
    const plan = at('AWS::Backup::BackupPlan', 'Plan', 'eu-central-1', {
      BackupPlan: {
        BackupPlanRule: [{ CopyActions: [{ DestinationBackupVaultArn: ref('Vault', 'BackupVaultArn') }] }],
      },
    });
    const shop = [plan, at('AWS::Backup::BackupVault', 'Vault', 'us-west-2')];
    expect(regions(shop)?.reasons).toEqual([
      'one resource in us-west-2',
      'one setting copies data to us-west-2',
    ]);
  });
});

describe('partitions', () => {
  it('follow from the Region, for global services too', () => {
    const shop = [
      at('AWS::S3::Bucket', 'Drawings', 'us-gov-west-1'),
      at('AWS::IAM::Role', 'Engineer', 'us-east-1'),
      at('AWS::SQS::Queue', 'Orders'),
    ];
    expect(comparePartitions(shop, ['aws-us-gov'])).toMatchObject({
      status: 'outside',
      counts: { inside: 1, outside: 1, unknown: 1, global: 0 },
      reasons: ['one resource in aws', 'the partition of one resource is not known'],
    });
  });
});

function retention(of: 'logs' | 'backups' | 'records', least: number, resources: readonly Resource[]) {
  return compareRetention(of, least, keptSettings(of, resources, estateOf(resources), knowledge));
}

describe('retention', () => {
  it('of logs is compared with what log groups keep; without an end they keep for ever', () => {
    const groups = [
      at('AWS::Logs::LogGroup', 'Audit'),
      at('AWS::Logs::LogGroup', 'Orders', undefined, { RetentionInDays: 30 }),
      at('AWS::Logs::LogGroup', 'Payments', undefined, { RetentionInDays: 400 }),
      at('AWS::Logs::LogGroup', 'Carts', undefined, { RetentionInDays: unknown() }),
      at('AWS::SQS::Queue', 'Queue'),
    ];
    expect(retention('logs', 365, groups)).toMatchObject({
      status: 'outside',
      counts: { inside: 2, outside: 1, unknown: 1, global: 0 },
      where: ['shop.yaml:1 Orders'],
    });
    expect(retention('logs', 365, groups.slice(2))?.status).toBe('unknown');
  });

  it('that is long enough here shows nothing of what is kept elsewhere', () => {
    expect(retention('logs', 365, [at('AWS::Logs::LogGroup', 'Audit')])?.status).toBe('yours-to-show');
  });

  it('of backups is read from databases and plans, with documented defaults', () => {
    const shop = [
      at('AWS::RDS::DBInstance', 'Payments', undefined, { Engine: 'postgres' }),
      at('AWS::Backup::BackupPlan', 'Plan', undefined, {
        BackupPlan: { BackupPlanRule: [{ Lifecycle: { DeleteAfterDays: 90 } }, {}] },
      }),
    ];
    expect(retention('backups', 35, shop)?.counts).toEqual({ inside: 2, outside: 1, unknown: 0, global: 0 });
  });

  it('of records, or of nothing that is there, is not compared', () => {
    expect(retention('records', 365, [at('AWS::Logs::LogGroup', 'Audit')])).toBeUndefined();
    expect(retention('backups', 35, [at('AWS::Logs::LogGroup', 'Audit')])).toBeUndefined();
  });
});

describe('the settings that are read', () => {
  const registry = loadRegistry();

  function shapeAt(type: string, path: string): PropertyShape | undefined {
    let properties: ReadonlyMap<string, RegistryProperty> | undefined = registry.type(type)?.properties;
    let shape: PropertyShape | undefined;
    for (const step of path.split('.')) {
      shape = properties?.get(step)?.shape;
      if (shape?.kind === 'list') shape = shape.element;
      properties = shape?.kind === 'object' ? shape.properties() : undefined;
    }
    return shape;
  }

  const copies = Object.entries(copySettings).map(([type, where]) => [
    type,
    [where?.list, where?.inner, where?.region ?? where?.arn].filter(part => part !== undefined).join('.'),
  ]);
  const kept = Object.values(keptFor).flatMap(types =>
    Object.entries(types).map(([type, { list, days }]) => [
      type,
      list === undefined ? days : `${list}.${days}`,
    ]),
  );

  it.each([...copies, ...kept] as [string, string][])('%s %s is a property of the registry', (type, path) => {
    expect(['string', 'number', 'integer']).toContain(shapeAt(type, path)?.kind);
  });
});

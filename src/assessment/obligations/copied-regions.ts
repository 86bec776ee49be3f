import { createSettingReader, type SettingReader } from '../../estate/read-setting.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import type { Estate, Resource } from '../../model/resource.ts';
import type { Setting } from '../../model/setting.ts';

/** A setting by which AWS copies data to another Region; undefined where the source does not show to which. */
export interface CopiedTo {
  readonly resource: Resource;
  readonly region: string | undefined;
  readonly setting: Setting;
}

interface CopySetting {
  readonly list: string;
  /** A list inside each element of it. */
  readonly inner?: string;
  /** Where the Region stands in an element: by its name, or within an ARN. */
  readonly region?: string;
  readonly arn?: string;
}

/** Settings that name Regions to which data are copied; source: the CloudFormation registry's schema. */
export const copySettings: Readonly<Record<string, CopySetting | undefined>> = {
  'AWS::DynamoDB::GlobalTable': { list: 'Replicas', region: 'Region' },
  'AWS::SecretsManager::Secret': { list: 'ReplicaRegions', region: 'Region' },
  'AWS::ECR::ReplicationConfiguration': {
    list: 'ReplicationConfiguration.Rules',
    inner: 'Destinations',
    region: 'Region',
  },
  'AWS::Backup::BackupPlan': {
    list: 'BackupPlan.BackupPlanRule',
    inner: 'CopyActions',
    arn: 'DestinationBackupVaultArn',
  },
};

/** All such settings of the resources. Elements that may not exist count as if they did: data could go there. */
export function copiedTo(
  resources: readonly Resource[],
  estate: Estate,
  knowledge: Pick<Knowledge, 'defaultsOf'>,
): CopiedTo[] {
  const copying = resources.filter(one => copySettings[one.type] !== undefined);
  if (copying.length === 0) return [];
  const reader = createSettingReader(estate, knowledge);
  return copying.flatMap(resource => {
    const where = copySettings[resource.type];
    return where === undefined ? [] : copiesOf(resource, where, reader, estate);
  });
}

function copiesOf(resource: Resource, where: CopySetting, reader: SettingReader, estate: Estate): CopiedTo[] {
  const outer = reader.readElements(resource, where.list);
  const lists =
    where.inner === undefined
      ? [outer]
      : [
          ...outer.items.map(({ setting }) =>
            reader.readElementsInside(resource, setting, where.inner ?? ''),
          ),
          ...(isOpen(outer) ? [{ ...outer, items: [] }] : []),
        ];
  return lists.flatMap(list => [
    ...list.items.map(({ setting }) => {
      const named = reader.readInside(resource, setting, where.region ?? where.arn ?? '');
      return { resource, setting: named, region: regionOf(named, where, estate) };
    }),
    ...(isOpen(list) ? [{ resource, setting: list.list, region: undefined }] : []),
  ]);
}

/** A list that is not wholly known may hold more. */
function isOpen({ list, open }: { readonly list: Setting; readonly open?: string }): boolean {
  return open !== undefined || list.state === 'unknown';
}

function regionOf({ value, raw, state }: Setting, { arn }: CopySetting, estate: Estate): string | undefined {
  if (state === 'unknown') return undefined;
  if (arn === undefined) return typeof value === 'string' && value !== '' ? value : undefined;
  if (typeof raw === 'object' && raw?.kind === 'reference') {
    return estate.byKey.get(raw.target)?.deployment.region;
  }
  const known = typeof raw === 'object' && raw?.kind === 'text' ? raw.parts[0] : value;
  const parts = typeof known === 'string' ? known.split(':') : [];
  // What stands before a hole is known only as far as a colon ends it.
  return parts.length > 4 && parts[3] !== '' ? parts[3] : undefined;
}

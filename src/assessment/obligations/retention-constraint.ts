import { createSettingReader } from '../../estate/read-setting.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import type { Retained } from '../../model/obligation.ts';
import { absent, atLeast } from '../../model/predicates.ts';
import type { Estate, Resource } from '../../model/resource.ts';
import type { Setting } from '../../model/setting.ts';
import { printPlaces } from '../actions/places.ts';
import type { Compared } from './region-constraint.ts';

interface KeptFor {
  /** A list whose elements each keep something for a time of their own. */
  readonly list?: string;
  readonly days: string;
  /** Whether it is kept for ever where the setting is omitted. */
  readonly endless?: true;
}

/** Settings that say for how many days something is kept; source: the CloudFormation registry's schema. */
export const keptFor: Readonly<Record<Exclude<Retained, 'records'>, Readonly<Record<string, KeptFor>>>> = {
  logs: {
    'AWS::Logs::LogGroup': { days: 'RetentionInDays', endless: true },
    'AWS::CloudTrail::EventDataStore': { days: 'RetentionPeriod' },
  },
  backups: {
    'AWS::RDS::DBInstance': { days: 'BackupRetentionPeriod' },
    'AWS::RDS::DBCluster': { days: 'BackupRetentionPeriod' },
    'AWS::DocDB::DBCluster': { days: 'BackupRetentionPeriod' },
    'AWS::Neptune::DBCluster': { days: 'BackupRetentionPeriod' },
    'AWS::ElastiCache::ReplicationGroup': { days: 'SnapshotRetentionLimit' },
    'AWS::Redshift::Cluster': { days: 'AutomatedSnapshotRetentionPeriod' },
    'AWS::Backup::BackupPlan': {
      list: 'BackupPlan.BackupPlanRule',
      days: 'Lifecycle.DeleteAfterDays',
      endless: true,
    },
  },
};

const nouns = { logs: 'stores of logs', backups: 'backup settings' } as const;

/**
 * Compares for how long the estate's settings keep something with the least number of days. That all of them keep it long
 * enough shows nothing of what is kept elsewhere: that stays the user's to show. undefined where no setting says anything.
 */
export function compareRetention(
  of: Retained,
  least: number,
  resources: readonly Resource[],
  estate: Estate,
  knowledge: Pick<Knowledge, 'defaultsOf'>,
): Compared | undefined {
  if (of === 'records') return undefined;
  const types = keptFor[of];
  const keeping = resources.filter(one => Object.hasOwn(types, one.type));
  if (keeping.length === 0) return undefined;
  const reader = createSettingReader(estate, knowledge);
  const short: { readonly resource: Resource; readonly setting: Setting }[] = [];
  const open: { readonly resource: Resource; readonly setting: Setting }[] = [];
  let inside = 0;

  function compare(resource: Resource, setting: Setting, endless: boolean): void {
    const truth =
      setting.state !== 'unknown' && absent(setting).truth === 'yes'
        ? endless
          ? 'yes'
          : 'unknown'
        : atLeast(setting, least).truth;
    if (truth === 'yes') inside += 1;
    else (truth === 'no' ? short : open).push({ resource, setting });
  }

  for (const resource of keeping) {
    const where = types[resource.type];
    if (where === undefined) continue;
    const endless = where.endless === true;
    if (where.list === undefined) {
      compare(resource, reader.readSetting(resource, where.days), endless);
      continue;
    }
    const { list, items, open: more } = reader.readElements(resource, where.list);
    for (const { setting } of items) {
      compare(resource, reader.readInside(resource, setting, where.days), endless);
    }
    if (more !== undefined || list.state === 'unknown') open.push({ resource, setting: list });
  }
  const counts = { inside, outside: short.length, unknown: open.length, global: 0 };
  if (inside + short.length + open.length === 0) return undefined;
  const noun = nouns[of];
  return {
    status: short.length > 0 ? 'outside' : open.length > 0 ? 'unknown' : 'yours-to-show',
    compared: noun,
    counts,
    reasons: [
      ...(short.length > 0
        ? [
            `${short.length} of ${total(counts)} ${noun} ${short.length === 1 ? 'keeps' : 'keep'} less than ${least} days`,
          ]
        : []),
      ...(open.length > 0 ? [`of ${open.length} it is not known how long`] : []),
      ...(short.length + open.length === 0
        ? [`${total(counts)} ${noun} of this source keep long enough; others are not compared`]
        : []),
    ],
    where: printPlaces(
      (short.length > 0 ? short : open).map(({ resource, setting }) => ({
        place: setting.place ?? resource.place,
        address: resource.address,
      })),
    ),
  };
}

function total({ inside, outside, unknown }: Compared['counts']): number {
  return inside + outside + unknown;
}

import { createSettingReader, type SettingReader } from '../../estate/read-setting.ts';
import type { Truth } from '../../foundation/three-valued.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import type { Retained } from '../../model/obligation.ts';
import { absent, atLeast } from '../../model/predicates.ts';
import type { Estate, Resource } from '../../model/resource.ts';
import type { Setting } from '../../model/setting.ts';
import { NamedPlaces } from './named-places.ts';
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

/** A setting of the estate that says how long something is kept. */
export interface KeptSetting {
  readonly resource: Resource;
  readonly setting: Setting;
  /** Whether what has no end is kept for ever, rather than for a time that is not known. */
  readonly endless: boolean;
  /** A list that is not wholly known: what else it may hold keeps for an unknown time. */
  readonly open?: true;
}

/** All settings of the resources that say how long logs, or backups, are kept. Nothing says it of records. */
export function keptSettings(
  of: Retained,
  resources: readonly Resource[],
  estate: Estate,
  knowledge: Pick<Knowledge, 'defaultsOf'>,
): readonly KeptSetting[] {
  if (of === 'records') return [];
  const types = keptFor[of];
  const keeping = resources.filter(one => Object.hasOwn(types, one.type));
  if (keeping.length === 0) return [];
  const reader = createSettingReader(estate, knowledge);
  return keeping.flatMap(resource => {
    const where = types[resource.type];
    return where === undefined ? [] : settingsOf(resource, where, reader);
  });
}

function settingsOf(
  resource: Resource,
  { list: path, days, endless: forEver }: KeptFor,
  reader: SettingReader,
): KeptSetting[] {
  const endless = forEver === true;
  if (path === undefined) return [{ resource, setting: reader.readSetting(resource, days), endless }];
  const { list, items, open } = reader.readElements(resource, path);
  const found: KeptSetting[] = items.map(({ setting }) => ({
    resource,
    setting: reader.readInside(resource, setting, days),
    endless,
  }));
  if (open !== undefined || list.state === 'unknown') {
    found.push({ resource, setting: list, endless, open: true });
  }
  return found;
}

/**
 * Compares for how long the estate's settings keep something with the least number of days. That all of them keep it long
 * enough shows nothing of what is kept elsewhere: that stays the user's to show. undefined where no setting says anything.
 */
export function compareRetention(
  of: Retained,
  least: number,
  kept: readonly KeptSetting[],
): Compared | undefined {
  if (of === 'records' || kept.length === 0) return undefined;
  const short: KeptSetting[] = [];
  const open: KeptSetting[] = [];
  let inside = 0;
  for (const one of kept) {
    const truth = keepsFor(one, least);
    if (truth === 'yes') inside += 1;
    else (truth === 'no' ? short : open).push(one);
  }
  const counts = { inside, outside: short.length, unknown: open.length, global: 0 };
  const noun = nouns[of];
  const reasons: string[] = [];
  if (short.length > 0) {
    const keep = short.length === 1 ? 'keeps' : 'keep';
    reasons.push(`${short.length} of ${kept.length} ${noun} ${keep} less than ${least} days`);
  }
  if (open.length > 0) reasons.push(`of ${open.length} it is not known how long`);
  if (reasons.length === 0) {
    reasons.push(`${kept.length} ${noun} of this source keep long enough; others are not compared`);
  }
  const places = new NamedPlaces();
  for (const { resource, setting } of short.length > 0 ? short : open) {
    places.add({ place: setting.place ?? resource.place, address: resource.address });
  }
  return {
    status: short.length > 0 ? 'outside' : open.length > 0 ? 'unknown' : 'yours-to-show',
    compared: noun,
    counts,
    reasons,
    where: places.printed(),
  };
}

function keepsFor({ setting, endless, open }: KeptSetting, least: number): Truth {
  if (open === true) return 'unknown';
  if (setting.state !== 'unknown' && absent(setting).truth === 'yes') return endless ? 'yes' : 'unknown';
  return atLeast(setting, least).truth;
}

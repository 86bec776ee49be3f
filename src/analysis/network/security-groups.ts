import type { Estate, Resource } from '../../model/resource.ts';
import type { Setting } from '../../model/setting.ts';
import { type Verdict, any, anyOfVerdicts, verdict } from '../../model/verdict.ts';
import { allOf, type Truth } from '../../foundation/three-valued.ts';
import { readerOf } from '../estate-reader.ts';
import { createMemo, remembered } from '../memo.ts';
import { openFact, type Target, type Targets, targetsOf } from '../targets.ts';
import { type AddressRange, isInternet } from './cidr.ts';
import { type KnownRanges, knownRanges } from './known-ranges.ts';
import { type Ports, ruleCovers } from './ports.ts';
import { usersOf } from './vpc-users.ts';

export type Family = 4 | 6;

const groupType = 'AWS::EC2::SecurityGroup';
/** The resource of Terraform that takes the default group of a VPC over. */
const adoptedGroup = 'aws_default_security_group';

/**
 * Whether one of the groups lets the internet in on a port. Nothing named means the default group of the VPC; `vpcs` are
 * those that can be meant.
 */
export function groupsOpen(
  groups: Targets,
  family: Family,
  ports: Ports,
  estate: Estate,
  vpcs: () => readonly Resource[],
): Verdict {
  const parts: Verdict[] = groups.found.map(group => groupOpen(group, family, ports, estate));
  for (const setting of groups.outside) {
    parts.push(verdict('unknown', missing(setting, 'the security group is not in the input')));
  }
  for (const setting of groups.open) parts.push(verdict('unknown', setting));
  if (groups.omitted !== undefined) {
    parts.push(verdict('no', groups.omitted));
    for (const vpc of vpcs()) parts.push(defaultGroupOpen(vpc, family, ports, estate));
  }
  return anyOfVerdicts(parts);
}

function groupOpen(target: Target, family: Family, ports: Ports, estate: Estate): Verdict {
  const { resource, attribute, condition } = target;
  if (attribute === 'DefaultSecurityGroup') return defaultGroupOpen(resource, family, ports, estate);
  if (resource.type !== groupType) {
    const detail = `${resource.address} stands where a security group belongs`;
    return verdict('unknown', missing(target.setting, detail));
  }
  const answer = openOf(resource, family, ports, estate);
  if (answer.truth !== 'yes' || condition === undefined) return answer;
  return verdict('unknown', missing(target.setting, condition), ...answer.because);
}

/** Whether a security group lets the internet in, over IPv4 or IPv6, on one of the ports, or by a rule for every port. */
export function opensToInternet(group: Resource, ports: Ports | 'every', estate: Estate): Verdict {
  return any(openOf(group, 4, ports, estate), openOf(group, 6, ports, estate));
}

/**
 * Whether a security group lets the internet in on one of the ports. Rules that name other groups let in only what
 * belongs to those, so that groups which refer to each other in circles are not followed at all.
 */
export function openOf(group: Resource, family: Family, ports: Ports | 'every', estate: Estate): Verdict {
  return remembered(estate, `${group.key}\ningress\n${family}\n${String(ports)}`, () => {
    const { rules, list } = rulesOf(group, estate);
    return judgeRules(rules, family, ports, list);
  });
}

interface Rules {
  readonly rules: readonly Rule[];
  readonly list: Setting;
}

const rulesByGroup = createMemo<Rules>();

/** The rules of a group, read once: the same group is asked for many ports. */
function rulesOf(group: Resource, estate: Estate): Rules {
  return rulesByGroup(estate, group.key, () => {
    const reader = readerOf(estate);
    const { list, items, open } = reader.readElements(group, 'SecurityGroupIngress');
    const rules = items.map(({ setting, condition }) =>
      readRule(setting, condition, path => reader.readInside(group, setting, path), group, estate),
    );
    return { rules, list: open === undefined ? list : missing(list, open) };
  });
}

/** The group that AWS makes with a VPC lets in only its own members, until a rule is added to it. */
function defaultGroupOpen(vpc: Resource, family: Family, ports: Ports, estate: Estate): Verdict {
  const rules: Rule[] = [];
  for (const link of vpc.linkedFrom) {
    const rule = estate.byKey.get(link.from);
    if (rule?.type !== 'AWS::EC2::SecurityGroupIngress' || link.attribute !== 'DefaultSecurityGroup')
      continue;
    const read = (path: string): Setting => readerOf(estate).readSetting(rule, path);
    rules.push(readRule(read('GroupId'), link.condition, read, rule, estate));
  }
  const adopted = usersOf(vpc, adoptedGroup, estate).map(({ user, condition }) => {
    const answer = openOf(user, family, ports, estate);
    return answer.truth !== 'yes' || condition === undefined
      ? answer
      : verdict('unknown', openFact('DefaultSecurityGroup', condition, user));
  });
  const state: Setting = {
    path: 'DefaultSecurityGroup',
    state: 'known',
    assumedFrom: [],
    sensitive: false,
    place: vpc.place,
  };
  const own = readerOf(estate).readSetting(vpc, 'DefaultSecurityGroup');
  const closed = vpc.openWorld === undefined ? state : openFact('DefaultSecurityGroup', vpc.openWorld, vpc);
  // What Terraform takes over has the rules that it names and no others.
  const known = own.state === 'unknown' && adopted.length === 0 ? own : closed;
  return anyOfVerdicts([...adopted, judgeRules(rules, family, ports, known)]);
}

interface Rule {
  readonly setting: Setting;
  readonly condition: string | undefined;
  readonly protocol: Setting;
  readonly from: Setting;
  readonly to: Setting;
  readonly sources: Readonly<Record<Family, KnownRanges>>;
  /** The settings of the sources, as the reason of a verdict. */
  readonly named: Readonly<Record<Family, Setting>>;
  readonly list: { readonly setting: Setting; readonly ranges: KnownRanges } | undefined;
}

function readRule(
  setting: Setting,
  condition: string | undefined,
  read: (path: string) => Setting,
  owner: Resource,
  estate: Estate,
): Rule {
  const v4 = read('CidrIp');
  const v6 = read('CidrIpv6');
  const prefixes = read('SourcePrefixListId');
  return {
    setting,
    condition,
    protocol: read('IpProtocol'),
    from: read('FromPort'),
    to: read('ToPort'),
    sources: { 4: rangesOf(v4), 6: rangesOf(v6) },
    named: { 4: v4, 6: v6 },
    list:
      prefixes.raw === undefined && prefixes.state !== 'unknown'
        ? undefined
        : { setting: prefixes, ranges: listRanges(prefixes, owner, estate) },
  };
}

function rangesOf(setting: Setting): KnownRanges {
  return setting.state === 'unknown' && setting.raw === undefined
    ? { ranges: [], open: true }
    : knownRanges(setting.raw);
}

/** A prefix list of the estate is opened; of any other, AWS's own among them, the ranges are not known. */
function listRanges(setting: Setting, owner: Resource, estate: Estate): KnownRanges {
  const targets = targetsOf(setting, owner, estate);
  const [only] = targets.found;
  if (targets.found.length !== 1 || only?.resource.type !== 'AWS::EC2::PrefixList')
    return { ranges: [], open: true };
  const reader = readerOf(estate);
  const entries = reader.readElements(only.resource, 'Entries');
  const ranges: AddressRange[] = [];
  let open = entries.list.state === 'unknown' || entries.open !== undefined;
  for (const entry of entries.items) {
    const known = rangesOf(reader.readInside(only.resource, entry.setting, 'Cidr'));
    if (entry.condition !== undefined) open = true;
    else ranges.push(...known.ranges);
    open ||= known.open;
  }
  return { ranges, open };
}

function judgeRules(listed: readonly Rule[], family: Family, ports: Ports | 'every', list: Setting): Verdict {
  const rules = listed.filter(rule => !isSilent(rule.sources[family]) || rule.list !== undefined);
  if (rules.length === 0) return verdict(list.state === 'unknown' ? 'unknown' : 'no', list);
  const parts: Verdict[] = [];
  if (ports === 'every') parts.push(judgeTogether(rules, family, 'every'));
  else if (ports === undefined) {
    // Rules for the same ports can open the internet in pieces; rules for different ports cannot be added up.
    const samePorts = new Map<string, Rule[]>();
    for (const rule of rules) {
      const key = [rule.protocol, rule.from, rule.to]
        .map(one => `${one.state} ${String(one.value)}`)
        .join('|');
      const known = samePorts.get(key);
      if (known === undefined) samePorts.set(key, [rule]);
      else known.push(rule);
    }
    for (const group of samePorts.values()) parts.push(judgeTogether(group, family, undefined));
  } else {
    for (const port of ports) parts.push(judgeTogether(rules, family, port));
  }
  if (list.state === 'unknown') parts.push(verdict('unknown', list));
  const answer = anyOfVerdicts(parts);
  return answer.truth === 'no' ? verdict('no', list) : answer;
}

/** Rules that open the same port, taken together: their ranges may make up the internet only as a whole. */
function judgeTogether(rules: readonly Rule[], family: Family, port: number | 'every' | undefined): Verdict {
  const ranges: AddressRange[] = [];
  const opening: Setting[] = [];
  const unclear: Setting[] = [];
  for (const rule of rules) {
    const covers = port === 'every' ? coversEvery(rule) : ruleCovers(rule.protocol, rule.from, rule.to, port);
    if (covers === 'no') continue;
    const sources: readonly (readonly [Setting, KnownRanges])[] = [
      [rule.named[family], rule.sources[family]],
      ...(rule.list === undefined ? [] : [[rule.list.setting, rule.list.ranges] as const]),
    ];
    for (const [setting, known] of sources) {
      const here = known.ranges.filter(range => range.family === family);
      const certain = covers === 'yes' && rule.condition === undefined;
      if (certain) ranges.push(...here);
      if (certain && here.length > 0) opening.push(setting);
      if (known.open)
        unclear.push(setting.state === 'unknown' ? setting : missing(setting, 'its ranges are not known'));
      else if (!certain && isInternet(here)) unclear.push(whyUnclear(rule));
    }
  }
  if (isInternet(ranges)) {
    if (opening.length === 1) return { truth: 'yes', because: opening };
    const alone = opening.filter(setting => isInternet(knownRanges(setting.raw).ranges));
    return { truth: 'yes', because: alone.length > 0 ? alone : opening };
  }
  if (unclear.length > 0) return { truth: 'unknown', because: unclear };
  return verdict('no');
}

/** Names no range and hides none. */
function isSilent(known: KnownRanges): boolean {
  return known.ranges.length === 0 && !known.open;
}

/** Ports are a range: a rule for the first and the last port is one for all between them. */
function coversEvery(rule: Rule): Truth {
  return allOf([1, 65535].map(port => ruleCovers(rule.protocol, rule.from, rule.to, port)));
}

function whyUnclear(rule: Rule): Setting {
  if (rule.condition !== undefined) return missing(rule.setting, rule.condition);
  const open = [rule.protocol, rule.from, rule.to].find(setting => setting.state === 'unknown');
  return open ?? missing(rule.setting, 'the ports that it opens are not known');
}

function missing(setting: Setting, detail: string): Setting {
  return { ...setting, state: 'unknown', reason: setting.reason ?? 'reference-not-found', detail };
}

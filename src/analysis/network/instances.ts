import type { Estate, Resource } from '../../model/resource.ts';
import type { Setting } from '../../model/setting.ts';
import { exists, is } from '../../model/predicates.ts';
import { type Verdict, any, anyOfVerdicts, verdict } from '../../model/verdict.ts';
import { readerOf } from '../estate-reader.ts';
import {
  openFact,
  orDefault,
  type Targets,
  targetsAt,
  targetsInList,
  targetsInListInside,
  targetsOf,
} from '../targets.ts';
import type { Presence } from './presence.ts';

const addressSource = 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-ip-addressing.html';

/** Where the settings of an instance's interfaces stand: on itself, in a launch template, in a launch configuration. */
interface Source {
  readonly owner: Resource;
  /** '' or `LaunchTemplateData.`. */
  readonly prefix: string;
}

/** The interfaces of an EC2 instance: its own settings first, then those of its launch template. */
export function instancePresences(instance: Resource, estate: Estate): Presence[] {
  const sources: Source[] = [
    { owner: instance, prefix: '' },
    ...templatesOf(instance, 'LaunchTemplate', estate),
  ];
  const subnets = targetsAt(instance, 'SubnetId', estate);
  const fixed = (): Verdict => elasticAddress(instance, estate);
  return interfacesOf(sources, subnets, fixed, estate);
}

/** The interfaces of the instances that an Auto Scaling group starts. */
export function scalingGroupPresences(group: Resource, estate: Estate): Presence[] {
  const subnets = targetsInList(group, 'VPCZoneIdentifier', estate);
  const configurations = targetsAt(group, 'LaunchConfigurationName', estate);
  if (configurations.found.length > 0) {
    return configurations.found.map(({ resource }) =>
      configurationPresence(resource, group, subnets, estate),
    );
  }
  const sources = [
    ...templatesOf(group, 'LaunchTemplate', estate),
    ...templatesOf(group, 'MixedInstancesPolicy.LaunchTemplate.LaunchTemplateSpecification', estate),
  ];
  const noFixed = (): Verdict => verdict('no', readerOf(estate).readSetting(group, 'VPCZoneIdentifier'));
  if (sources.length > 0) return interfacesOf(sources, subnets, noFixed, estate);
  const detail = 'what it starts its instances from is not in the input';
  return [unknownPresence(group, openFact('LaunchTemplate', detail, group), subnets)];
}

/** A network interface that is a resource of its own. */
export function interfacePresence(own: Resource, estate: Estate): Presence {
  return {
    owner: own,
    subnets: targetsAt(own, 'SubnetId', estate),
    groups: targetsInList(own, 'GroupSet', estate),
    address: (family, subnet) =>
      family === 4
        ? elasticAddress(own, estate)
        : versionSix({ owner: own, prefix: '' }, undefined, subnet, estate),
  };
}

function configurationPresence(
  configuration: Resource,
  group: Resource,
  subnets: Targets,
  estate: Estate,
): Presence {
  const reader = readerOf(estate);
  return {
    owner: group,
    subnets,
    groups: targetsInList(configuration, 'SecurityGroups', estate),
    address: (family, subnet) =>
      family === 4
        ? assigned(reader.readSetting(configuration, 'AssociatePublicIpAddress'), subnet, estate)
        : subnetAssigns(subnet, 'AssignIpv6AddressOnCreation', estate),
  };
}

function templatesOf(owner: Resource, path: string, estate: Estate): Source[] {
  const targets = [`${path}.LaunchTemplateId`, `${path}.LaunchTemplateName`].flatMap(
    name => targetsAt(owner, name, estate).found,
  );
  return targets
    .filter(({ resource }) => resource.type === 'AWS::EC2::LaunchTemplate')
    .slice(0, 1)
    .map(({ resource }) => ({ owner: resource, prefix: 'LaunchTemplateData.' }));
}

/** The interfaces of the first source that lists any; a source without a list has one interface by its plain settings. */
function interfacesOf(
  sources: readonly Source[],
  subnets: Targets,
  fixed: () => Verdict,
  estate: Estate,
): Presence[] {
  const reader = readerOf(estate);
  for (const source of sources) {
    const listed = reader.readElements(source.owner, `${source.prefix}NetworkInterfaces`);
    if (listed.list.raw === undefined && listed.list.state !== 'unknown') continue;
    if (listed.items.length === 0 && listed.list.state === 'unknown') {
      return [unknownPresence(source.owner, listed.list, subnets)];
    }
    return listed.items.map(({ setting }) =>
      listedPresence(source, setting, sources, subnets, fixed, estate),
    );
  }
  const source = sources[0];
  return source === undefined ? [] : [plainPresence(sources, source, subnets, fixed, estate)];
}

/** An interface that is listed. Terraform's instance says only of its address that it is the interface's. */
function listedPresence(
  source: Source,
  setting: Setting,
  sources: readonly Source[],
  subnets: Targets,
  fixed: () => Verdict,
  estate: Estate,
): Presence {
  const reader = readerOf(estate);
  const { owner, prefix } = source;
  const own = targetsOf(reader.readInside(owner, setting, 'NetworkInterfaceId'), owner, estate).found[0];
  if (own !== undefined && own.resource.type === 'AWS::EC2::NetworkInterface') {
    const presence = interfacePresence(own.resource, estate);
    return { ...presence, address: (family, subnet) => any(presence.address(family, subnet), fixed()) };
  }
  const named = targetsOf(reader.readInside(owner, setting, 'SubnetId'), owner, estate);
  const groups = targetsInListInside(owner, setting, prefix === '' ? 'GroupSet' : 'Groups', estate);
  return {
    owner,
    subnets: named.omitted === undefined ? named : subnets,
    groups: groups.omitted === undefined ? groups : firstGroups(sources, estate),
    address: (family, subnet) =>
      family === 4
        ? any(
            assigned(reader.readInside(owner, setting, 'AssociatePublicIpAddress'), subnet, estate),
            fixed(),
          )
        : versionSix(source, setting, subnet, estate),
  };
}

function plainPresence(
  sources: readonly Source[],
  first: Source,
  subnets: Targets,
  fixed: () => Verdict,
  estate: Estate,
): Presence {
  return {
    owner: first.owner,
    subnets,
    groups: firstGroups(sources, estate),
    address: (family, subnet) =>
      family === 4
        ? any(subnetAssigns(subnet, 'MapPublicIpOnLaunch', estate), fixed())
        : versionSix(first, undefined, subnet, estate),
  };
}

function firstGroups(sources: readonly Source[], estate: Estate): Targets {
  let last: Targets = { found: [], outside: [], open: [] };
  for (const { owner, prefix } of sources) {
    last = targetsInList(owner, `${prefix}SecurityGroupIds`, estate);
    if (last.omitted === undefined) return last;
    const named = targetsInList(owner, `${prefix}SecurityGroups`, estate);
    if (named.omitted === undefined) return named;
  }
  return last;
}

/** What is not said on the interface, the subnet decides. */
function assigned(setting: Setting, subnet: Resource | undefined, estate: Estate): Verdict {
  if (setting.state !== 'unknown' && setting.raw === undefined) {
    return subnetAssigns(subnet, 'MapPublicIpOnLaunch', estate);
  }
  return is(setting, true);
}

function subnetAssigns(
  subnet: Resource | undefined,
  path: 'MapPublicIpOnLaunch' | 'AssignIpv6AddressOnCreation',
  estate: Estate,
): Verdict {
  if (subnet === undefined) {
    const detail = 'whether the subnet gives public addresses cannot be told: it is not in the input';
    return verdict('unknown', { path, state: 'unknown', detail, assumedFrom: [], sensitive: false });
  }
  return is(orDefault(readerOf(estate).readSetting(subnet, path), false, addressSource), true);
}

/** IPv6 addresses are all public. */
function versionSix(
  source: Source,
  setting: Setting | undefined,
  subnet: Resource | undefined,
  estate: Estate,
): Verdict {
  const reader = readerOf(estate);
  const read = (path: string): Setting => {
    if (setting !== undefined) {
      const inside = reader.readInside(source.owner, setting, path);
      if (source.prefix !== '' || inside.state === 'unknown' || inside.raw !== undefined) return inside;
    }
    return reader.readSetting(source.owner, `${source.prefix}${path}`);
  };
  const count = read('Ipv6AddressCount');
  const counted: Verdict =
    count.state === 'unknown'
      ? verdict('unknown', count)
      : verdict(Number(count.value ?? 0) > 0 ? 'yes' : 'no', count);
  return any(
    counted,
    exists(read('Ipv6Addresses')),
    subnetAssigns(subnet, 'AssignIpv6AddressOnCreation', estate),
  );
}

/** An Elastic IP address is attached: by an association, or by the address naming the instance. */
function elasticAddress(owner: Resource, estate: Estate): Verdict {
  const reader = readerOf(estate);
  const { list, items, open } = reader.readElements(owner, 'EIPAssociations');
  const parts: Verdict[] = items.map(({ setting, condition }) =>
    verdict(condition === undefined ? 'yes' : 'unknown', setting),
  );
  if (list.state === 'unknown' || open !== undefined) {
    parts.push(verdict('unknown', { ...list, state: 'unknown', detail: open ?? list.detail ?? 'not known' }));
  }
  for (const link of owner.linkedFrom) {
    const address = estate.byKey.get(link.from);
    if (address?.type !== 'AWS::EC2::EIP' || link.path !== 'InstanceId') continue;
    const conditional =
      link.condition ?? (address.existence.state === 'conditional' ? address.existence.why : undefined);
    const setting = reader.readSetting(address, 'InstanceId');
    parts.push(verdict(conditional === undefined ? 'yes' : 'unknown', setting));
  }
  return parts.length === 0 ? verdict('no', list) : anyOfVerdicts(parts);
}

function unknownPresence(owner: Resource, list: Setting, subnets: Targets): Presence {
  return {
    owner,
    subnets,
    groups: { found: [], outside: [], open: [list] },
    address: () => verdict('unknown', list),
  };
}

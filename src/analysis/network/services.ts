import type { Estate, Resource } from '../../model/resource.ts';
import type { Setting } from '../../model/setting.ts';
import { is, startsWith } from '../../model/predicates.ts';
import { type Verdict, all, anyOfVerdicts, negate, verdict } from '../../model/verdict.ts';
import { readerOf } from '../estate-reader.ts';
import { openFact, orDefault, type Targets, targetsAt, targetsInList, targetsOf } from '../targets.ts';
import type { Presence } from './presence.ts';
import { vpcHasInternetGateway } from './routes.ts';

const databaseSource =
  'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-rds-dbinstance.html';
const balancerSource =
  'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticloadbalancingv2-loadbalancer.html';
const serviceSource =
  'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-service-awsvpcconfiguration.html';

/** Whether a database instance has a public address, whatever stands in front of it. */
export function databaseHasPublicAddress(database: Resource, estate: Estate): Verdict {
  return anyOfVerdicts(databasePresences(database, estate).map(presence => presence.address(4, undefined)));
}

/** A database instance. One of a cluster stands where its cluster does and behind the cluster's security groups. */
export function databasePresences(database: Resource, estate: Estate): Presence[] {
  const [cluster] = targetsAt(database, 'DBClusterIdentifier', estate).found;
  const holder = cluster?.resource ?? database;
  const subnets = subnetsOfGroup(holder, 'DBSubnetGroupName', 'SubnetIds', estate);
  const groups = targetsInList(
    holder,
    holder === database ? 'VPCSecurityGroups' : 'VpcSecurityGroupIds',
    estate,
  );
  const flag = readerOf(estate).readSetting(database, 'PubliclyAccessible');
  const address = (): Verdict =>
    flag.state !== 'unknown' && flag.raw === undefined
      ? publicByVpc(subnets, flag, database, estate)
      : is(flag, true);
  return [
    { owner: database, subnets, groups, address: family => (family === 4 ? address() : verdict('no', flag)) },
  ];
}

/** Where the flag is not set, a database is public if an internet gateway is attached to the VPC of its subnets. */
function publicByVpc(subnets: Targets, flag: Setting, database: Resource, estate: Estate): Verdict {
  const answers = subnets.found.flatMap(({ resource }) =>
    targetsAt(resource, 'VpcId', estate).found.map(vpc => vpcHasInternetGateway(vpc.resource, estate)),
  );
  if (answers.length === 0) {
    const detail = 'it is not set: whether the database is public depends on a VPC that is not in the input';
    return verdict('unknown', openFact(flag.path, detail, database, flag.place));
  }
  const answer = anyOfVerdicts(answers);
  const setting = orDefault(
    flag,
    answer.truth === 'yes'
      ? 'public, as the VPC has an internet gateway'
      : 'private, as the VPC has no internet gateway',
    databaseSource,
  );
  return answer.truth === 'unknown' ? answer : { truth: answer.truth, because: [setting] };
}

/** Services with one flag, a subnet group and security groups. */
export function flaggedPresences(
  owner: Resource,
  estate: Estate,
  paths: {
    readonly flag: string;
    readonly default: boolean;
    readonly source: string;
    readonly subnets: (estate: Estate) => Targets;
    readonly groups: string;
  },
): Presence[] {
  const flag = orDefault(readerOf(estate).readSetting(owner, paths.flag), paths.default, paths.source);
  return [
    {
      owner,
      subnets: paths.subnets(estate),
      groups: targetsInList(owner, paths.groups, estate),
      address: family => (family === 4 ? is(flag, true) : verdict('no', flag)),
    },
  ];
}

export function containerServicePresences(service: Resource, estate: Estate): Presence[] {
  const reader = readerOf(estate);
  const at = 'NetworkConfiguration.AwsvpcConfiguration';
  const flag = orDefault(reader.readSetting(service, `${at}.AssignPublicIp`), 'DISABLED', serviceSource);
  return [
    {
      owner: service,
      subnets: targetsInList(service, `${at}.Subnets`, estate),
      groups: targetsInList(service, `${at}.SecurityGroups`, estate),
      address: family => (family === 4 ? is(flag, 'ENABLED') : verdict('no', flag)),
    },
  ];
}

/** Application and Network Load Balancers. A Network Load Balancer without security groups lets everything pass. */
export function loadBalancerPresences(balancer: Resource, estate: Estate): Presence[] {
  const reader = readerOf(estate);
  const scheme = orDefault(reader.readSetting(balancer, 'Scheme'), 'internet-facing', balancerSource);
  const type = orDefault(reader.readSetting(balancer, 'Type'), 'application', balancerSource);
  const groups = targetsInList(balancer, 'SecurityGroups', estate);
  const ungrouped = groups.omitted !== undefined && is(type, 'network').truth === 'yes';
  const stack = reader.readSetting(balancer, 'IpAddressType');
  return [
    {
      owner: balancer,
      subnets: balancerSubnets(balancer, estate),
      groups: ungrouped ? undefined : groups,
      address: family => {
        const facing = all(is(scheme, 'internet-facing'), negate(is(type, 'gateway')));
        return family === 4 ? facing : all(facing, speaksV6(stack));
      },
    },
  ];
}

function speaksV6(stack: Setting): Verdict {
  return startsWith(stack, 'dualstack');
}

function balancerSubnets(balancer: Resource, estate: Estate): Targets {
  const named = targetsInList(balancer, 'Subnets', estate);
  if (named.omitted === undefined) return named;
  const reader = readerOf(estate);
  const mapped = reader.readElements(balancer, 'SubnetMappings');
  if (mapped.items.length === 0) {
    return mapped.list.state === 'unknown' ? { found: [], outside: [], open: [mapped.list] } : named;
  }
  const each = mapped.items.map(({ setting }) =>
    targetsOf(reader.readInside(balancer, setting, 'SubnetId'), balancer, estate),
  );
  return {
    found: each.flatMap(one => one.found),
    outside: each.flatMap(one => one.outside),
    open: each.flatMap(one => one.open),
  };
}

export function classicBalancerPresences(balancer: Resource, estate: Estate): Presence[] {
  const scheme = orDefault(
    readerOf(estate).readSetting(balancer, 'Scheme'),
    'internet-facing',
    balancerSource,
  );
  return [
    {
      owner: balancer,
      subnets: targetsInList(balancer, 'Subnets', estate),
      groups: targetsInList(balancer, 'SecurityGroups', estate),
      address: family => (family === 4 ? is(scheme, 'internet-facing') : verdict('no', scheme)),
    },
  ];
}

/** The subnets of the subnet group that a property names. */
export function subnetsOfGroup(owner: Resource, path: string, list: string, estate: Estate): Targets {
  const groups = targetsAt(owner, path, estate);
  const members = groups.found.map(({ resource, condition }) => {
    const targets = targetsInList(resource, list, estate);
    if (condition === undefined) return targets;
    return {
      ...targets,
      found: targets.found.map(one => ({ ...one, condition: one.condition ?? condition })),
    };
  });
  return {
    found: members.flatMap(one => one.found),
    outside: [...groups.outside, ...members.flatMap(one => one.outside)],
    open: [...groups.open, ...members.flatMap(one => one.open)],
    ...(groups.omitted === undefined ? {} : { omitted: groups.omitted }),
  };
}

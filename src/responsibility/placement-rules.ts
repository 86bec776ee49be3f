import type { Deployment } from '../model/declaration.ts';
import type { Rule } from '../model/knowledge.ts';
import type { Resource } from '../model/resource.ts';
import { anyCondition, type Condition, decided } from './condition.ts';
import { evaluatePredicate, type Evaluation, type Subject } from './evaluate-predicate.ts';
import { placesOf } from './rule-places.ts';

/** The rule that holds where no other place is known. */
export const regionRule = 'region';

/** The classified partitions: nothing of the knowledge may be said of them. */
export const classifiedRule = 'partition-iso';

/**
 * The last stratum: where a resource stands. A Region is the default; premises of the customer are declared; Outposts
 * and special Zones show in settings of the resource or of the subnets that it runs in; partitions follow the Region.
 */
export function placementCondition(rule: Rule, subject: Subject, evaluation: Evaluation): Condition {
  const { resource } = subject;
  if (rule.id === regionRule || rule.when === undefined) return 'yes';
  if (resource === undefined) return evaluatePredicate(rule.when, subject, evaluation);
  const partition = partitionRules[rule.id];
  if (partition !== undefined) {
    const known = partitionOf(resource.deployment);
    if (known !== undefined) return decided(partition.test(known));
  }
  const places = [resource, ...subnetsOf(resource, evaluation)];
  const zone = zoneRules[rule.id];
  if (zone !== undefined && places.some(place => zone.test(zoneOf(place)))) return 'yes';
  const parts: Condition[] = [];
  for (const part of 'any' in rule.when ? rule.when.any : [rule.when]) {
    if (!('property' in part)) {
      parts.push(evaluatePredicate(part, subject, evaluation));
      continue;
    }
    for (const place of places) {
      if (!tellsItsPlace(place.type, part.property) || isLeftOut(place, part.property, evaluation)) continue;
      const at = { ...subject, resource: place, type: place.type };
      parts.push(evaluatePredicate(part, at, evaluation));
    }
  }
  return anyCondition(parts);
}

/**
 * A Region is the default also where something unread could still say otherwise: that a place which nothing names is
 * another one is not assumed.
 */
function isLeftOut(resource: Resource, path: string, { reader }: Evaluation): boolean {
  return placesOf(resource.type, path).every(place => {
    const setting = reader.readSetting(resource, place);
    return setting.reason === 'open-world';
  });
}

/** Whether a rule asks for the partition of a resource. */
export function followsPartition(rule: Rule): boolean {
  return partitionRules[rule.id] !== undefined;
}

/** Whether settings of resources of the type, or of their subnets, can tell where they stand. */
export function isPlacedBySettings(type: string): boolean {
  const tells = Object.values(tellingTypes).some(types => types?.has(type) === true);
  return tells || runInTheirSubnets.has(type) || typesWithZone.has(type);
}

function tellsItsPlace(type: string, property: string): boolean {
  return tellingTypes[property]?.has(type) === true;
}

const partitionRules: Readonly<Record<string, RegExp | undefined>> = {
  'partition-gov': /^aws-us-gov$/,
  'partition-cn': /^aws-cn$/,
  'partition-eusc': /^aws-eusc$/,
  [classifiedRule]: /^aws-iso/,
};

/** Beginnings of Region names by partition; source: the partitions table of AWS's SDKs. */
const partitionPrefixes: readonly (readonly [string, string])[] = [
  ['us-gov-', 'aws-us-gov'],
  ['us-isob-', 'aws-iso-b'],
  ['us-isof-', 'aws-iso-f'],
  ['us-iso-', 'aws-iso'],
  ['eu-isoe-', 'aws-iso-e'],
  ['cn-', 'aws-cn'],
  ['eusc-', 'aws-eusc'],
];

/** The partition that a deployment goes to; undefined while neither it nor the Region is known. */
export function partitionOf({ partition, region }: Deployment): string | undefined {
  if (partition !== undefined || region === undefined) return partition;
  return partitionPrefixes.find(([prefix]) => region.startsWith(prefix))?.[1] ?? 'aws';
}

/**
 * Zones that are no Availability Zones, by their names: `us-west-2-lax-1a`, `us-east-1-wl1-bos-wlz-1`.
 * Source: https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-regions-availability-zones.html
 */
const zoneRules: Readonly<Record<string, RegExp | undefined>> = {
  'local-zone': /^[a-z]{2}(-[a-z]+)+-\d-(?!wl\d)[a-z]{3}-\d[a-z]$/,
  wavelength: /^[a-z]{2}(-[a-z]+)+-\d-wl\d-[a-z]{3}-wlz-\d$/,
};

function zoneOf(resource: Resource): string {
  const zone = resource.view.entries.get('AvailabilityZone')?.value;
  return typeof zone === 'string' && zone.length < 64 ? zone : '';
}

const typesWithZone = new Set([
  'AWS::EC2::Instance',
  'AWS::EC2::Subnet',
  'AWS::EC2::Volume',
  'AWS::EC2::Host',
]);

/** Types whose instances run in the subnets that they name, and so where those stand. */
const runInTheirSubnets = new Set([
  'AWS::AutoScaling::AutoScalingGroup',
  'AWS::EC2::EC2Fleet',
  'AWS::EC2::Instance',
  'AWS::EC2::NetworkInterface',
  'AWS::EC2::SpotFleet',
  'AWS::ECS::Service',
  'AWS::EKS::Nodegroup',
  'AWS::ElasticLoadBalancingV2::LoadBalancer',
]);

/** Types with a property that names an Outpost; source: the CloudFormation registry's schema. */
const typesWithOutpost = new Set([
  'AWS::EC2::CapacityReservation',
  'AWS::EC2::Host',
  'AWS::EC2::Subnet',
  'AWS::EC2::Volume',
  'AWS::EKS::Cluster',
  'AWS::Outposts::Outpost',
  'AWS::Route53Resolver::OutpostResolver',
  'AWS::Route53Resolver::ResolverEndpoint',
  'AWS::S3Outposts::Bucket',
  'AWS::S3Outposts::Endpoint',
]);

/** By property of a placement rule, the types of which it says where they stand; on others it means something else, or nothing. */
const tellingTypes: Readonly<Record<string, ReadonlySet<string> | undefined>> = {
  LaunchType: new Set(['AWS::ECS::Service', 'AWS::ECS::TaskSet']),
  OutpostArn: typesWithOutpost,
  SupportedHardwareType: new Set(['AWS::Outposts::Outpost']),
  Type: new Set(['AWS::EKS::AccessEntry']),
};

function subnetsOf(resource: Resource, { estate }: Evaluation): Resource[] {
  if (!runInTheirSubnets.has(resource.type)) return [];
  const subnets: Resource[] = [];
  for (const link of resource.links) {
    const target = estate.byKey.get(link.to);
    if (target?.type === 'AWS::EC2::Subnet') subnets.push(target);
  }
  return subnets;
}

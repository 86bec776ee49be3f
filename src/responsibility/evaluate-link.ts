import type { Predicate } from '../model/knowledge.ts';
import { isAbsent, type Estate, type Link, type Resource } from '../model/resource.ts';
import type { ResourceKey } from '../model/value.ts';
import { allConditions, anyCondition, type Condition, openFact } from './condition.ts';
import { findNamed, namedLike, type Naming } from './named-properties.ts';

export type LinkPredicate = Extract<Predicate, { readonly link: unknown }>;

/** How properties that name a resource of the type are called, so that one outside the input is recognised too. */
const namingProperties: Readonly<Record<string, Naming>> = {
  'AWS::EC2::SecurityGroup': namedLike(/SecurityGroup(Id|Name)?s?$|^GroupSet$/),
  'AWS::EC2::Subnet': namedLike(
    /^(Vpc)?Subnets?(Id|Ids)?$|^SubnetMappings?$|VPCZoneIdentifier$|SubnetGroupName$/,
  ),
  'AWS::EC2::LaunchTemplate': namedLike(/^LaunchTemplate$/),
};

/** Types that name the other resource from their own side. */
const namesFromItsSide = new Set(['AWS::EKS::AccessEntry', 'AWS::RAM::ResourceShare']);

/** Types that name the other resource in parts of their own, as Terraform writes them. */
const namesInParts = new Set(['AWS::RAM::ResourceShare']);

/**
 * Whether the resource uses another one of the types; with `where`, one for which that holds too. A resource that is
 * named by a literal id lies outside the input: it is linked, but nothing more is known about it.
 */
export function linkCondition(
  { link }: LinkPredicate,
  resource: Resource,
  estate: Estate,
  where: (predicate: Predicate, target: Resource) => Condition,
): Condition {
  const parts: Condition[] = [];
  const types = new Set(link.types);
  let linked = false;
  for (const [one, targetKey] of linksOf(resource, types, estate)) {
    const target = estate.byKey.get(targetKey);
    if (target === undefined || !types.has(target.type) || isAbsent(target)) continue;
    linked = true;
    const part = link.where === undefined ? 'yes' : where(link.where, target);
    const open = one.condition !== undefined || target.existence.state === 'conditional';
    parts.push(
      open ? allConditions([part, openFact(`link ${target.type}`, [`link to ${target.type}`])]) : part,
    );
  }
  if (!linked) {
    for (const type of types) parts.push(namedOutside(resource, type, link.where !== undefined));
  }
  return anyCondition(parts);
}

function* linksOf(resource: Resource, types: ReadonlySet<string>, estate: Estate): Generator<[Link, string]> {
  for (const link of resource.links) if (link.path !== '') yield [link, link.to];
  if (namesInParts.has(resource.type)) {
    for (const part of partsOf(resource.key, estate)) {
      for (const link of part.links) yield [link, link.to];
    }
  }
  for (const type of types) {
    if (!namesFromItsSide.has(type)) continue;
    for (const link of resource.linkedFrom) {
      const from = estate.byKey.get(link.from);
      yield [link, from?.type === 'Demarc::Part' ? (from.parent ?? link.from) : link.from];
    }
  }
}

const partsByParent = new WeakMap<Estate, ReadonlyMap<ResourceKey, readonly Resource[]>>();

function partsOf(parent: ResourceKey, estate: Estate): readonly Resource[] {
  let parts = partsByParent.get(estate);
  if (parts === undefined) {
    const lists = new Map<ResourceKey, Resource[]>();
    for (const part of estate.byType.get('Demarc::Part') ?? []) {
      if (part.parent === undefined) continue;
      const list = lists.get(part.parent);
      if (list === undefined) lists.set(part.parent, [part]);
      else list.push(part);
    }
    parts = lists;
    partsByParent.set(estate, parts);
  }
  return parts.get(parent) ?? [];
}

function namedOutside(resource: Resource, type: string, more: boolean): Condition {
  const naming = namingProperties[type];
  if (naming === undefined) return 'no';
  const named = findNamed(resource.view, naming);
  if (named === 'no') return 'no';
  if (named === 'yes' && !more) return 'yes';
  return openFact(`link ${type} outside`, [`${type} outside the input`]);
}

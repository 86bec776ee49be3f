import { limits } from '../foundation/limits.ts';
import type { Predicate } from '../model/knowledge.ts';
import { isAbsent, type Estate, type Link, type Resource } from '../model/resource.ts';
import { type UnknownReason, unqualified, type Value } from '../model/value.ts';
import { allConditions, anyCondition, type Condition, openFact } from './condition.ts';

export type LinkPredicate = Extract<Predicate, { readonly link: unknown }>;

interface Naming {
  readonly pattern: RegExp;
  /** Names that were compared with the pattern: the same few stand in most resources. */
  readonly compared: Map<string, boolean>;
  /** Answers by the view of a resource: several rules ask for the same one. */
  readonly found: WeakMap<Value & object, Presence>;
}

type Presence = 'yes' | 'no' | 'unknown';

function namedLike(pattern: RegExp): Naming {
  return { pattern, compared: new Map(), found: new WeakMap() };
}

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
    for (const part of estate.byType.get('Demarc::Part') ?? []) {
      if (part.parent !== resource.key) continue;
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

function namedOutside(resource: Resource, type: string, more: boolean): Condition {
  const naming = namingProperties[type];
  if (naming === undefined) return 'no';
  let named = naming.found.get(resource.view);
  if (named === undefined) {
    named = findNamed(resource.view, naming, 0);
    naming.found.set(resource.view, named);
  }
  if (named === 'no') return 'no';
  if (named === 'yes' && !more) return 'yes';
  return openFact(`link ${type} outside`, [`${type} outside the input`]);
}

/** Depth to which properties are searched: `LaunchTemplateData.NetworkInterfaces[].Groups` and the like. */
const searchDepth = 6;

function findNamed(value: Value, naming: Naming, depth: number): Presence {
  const plain = unqualified(value);
  if (depth > Math.min(searchDepth, limits.nesting) || typeof plain !== 'object' || plain === null)
    return 'no';
  let found: Presence = 'no';
  if (plain.kind === 'list') {
    for (const item of plain.items) {
      const inside = findNamed(item.value, naming, depth + 1);
      if (inside === 'yes' && item.condition === undefined) return 'yes';
      if (inside !== 'no') found = 'unknown';
    }
  }
  if (plain.kind !== 'object') return found;
  for (const [name, entry] of plain.entries) {
    const inside = isNaming(name, naming) ? presence(entry.value) : findNamed(entry.value, naming, depth + 1);
    if (inside === 'yes') return 'yes';
    if (inside === 'unknown') found = 'unknown';
  }
  return found;
}

const comparedNames = 10_000;

function isNaming(name: string, { pattern, compared }: Naming): boolean {
  let known = compared.get(name);
  if (known === undefined) {
    known = pattern.test(name);
    if (compared.size > comparedNames) compared.clear();
    compared.set(name, known);
  }
  return known;
}

/** A value that may be omitted under an undetermined condition may name nothing. */
function presence(value: Value): Presence {
  const plain = unqualified(value);
  if (typeof plain !== 'object' || plain === null) return plain === '' ? 'no' : 'yes';
  if (plain.kind === 'list')
    return plain.items.length > 0 ? 'yes' : plain.rest === undefined ? 'no' : 'unknown';
  if (plain.kind !== 'unknown') return 'yes';
  if (plain.candidates !== undefined) return plain.candidates.includes(undefined) ? 'unknown' : 'yes';
  return valueIsGiven.has(plain.reason) ? 'yes' : 'unknown';
}

/** Reasons for which only the content of a value is unknown, not whether there is one. */
const valueIsGiven: ReadonlySet<UnknownReason> = new Set([
  'input-without-default',
  'import-not-in-estate',
  'reference-not-found',
  'runtime-attribute',
]);

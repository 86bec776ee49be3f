import { limits } from '../foundation/limits.ts';
import type { Declaration } from '../model/declaration.ts';
import type { Registry, RegistryType } from '../model/registry.ts';
import type { ObjectValue, ResourceKey, Value } from '../model/value.ts';
import { type ArnParts, arnParts, splitArn, wholesOf } from './arn-parts.ts';
import { comparableText, holeMark, scopeOf } from './name-text.ts';

/** What holds a name or an ARN that is looked up. */
export type Namer = Pick<Declaration, 'key' | 'root' | 'address' | 'language' | 'deployment'>;

/** A resource that a literal name or ARN means, and why that is not certain. */
export interface Named {
  readonly key: ResourceKey;
  readonly condition?: string;
}

/** Finds resources of the estate by the names and ARNs that sources write out instead of referring. */
export interface PhysicalNames {
  /** Resources of `type` whose property `attribute` has this value. */
  byProperty(type: string, attribute: string, value: Value, from: Namer): readonly Named[];
  /** Resources of `type` that the value names, by any property that names resources of the type. */
  byName(type: string, value: Value, from: Namer): readonly Named[];
  /** The resource that an ARN names; an ARN of a part of it (an object in a bucket) means the resource itself. */
  byArn(value: Value, from: Namer): readonly Named[];
  /**
   * The properties whose values a satellite's open reference could hold. Zones are referred to by an id that AWS makes
   * up; their name is looked up only where it is written out.
   */
  namingProperties(type: string): readonly string[];
}

export interface NamedDeclaration {
  readonly declaration: Declaration;
  /** The coerced properties. */
  readonly properties: ObjectValue;
}

interface Owner {
  readonly declaration: Declaration;
  readonly arn: ArnParts | undefined;
}

interface NamingRule {
  readonly properties: readonly string[];
  /** The type's ARN; its resource part still holds `${Variables}`. */
  readonly arn?: ArnParts;
}

const hostedZone = 'AWS::Route53::HostedZone';

/** Names that the schema does not show as such. */
const furtherNames: ReadonlyMap<string, string> = new Map([
  [hostedZone, 'Name'],
  ['AWS::SecretsManager::Secret', 'Name'],
]);

/** Resources of one name that are kept: a name is unique in its account, so that more of them are copies. */
const namesakes = 64;

const nobody: readonly Named[] = [];
const unnamed: NamingRule = { properties: [] };

/** Indexes the names of all declarations given (leave absent ones out: they own no name). Linear. */
export function indexPhysicalNames(declared: Iterable<NamedDeclaration>, registry: Registry): PhysicalNames {
  const rules = new Map<string, NamingRule>();
  const owners = new Map<string, Owner[]>();

  function ruleOf(type: string): NamingRule {
    let rule = rules.get(type);
    if (rule === undefined) {
      const known = registry.type(type);
      rule = known === undefined ? unnamed : namingRule(known);
      rules.set(type, rule);
    }
    return rule;
  }

  /** Each name is kept for its root and for the estate; copies beyond the bound make it no name at all. */
  function add(key: string, owner: Owner): void {
    const scoped = inScope(key, owner.declaration);
    for (const place of [scoped, `${scoped}\n${owner.declaration.root}`]) {
      const list = owners.get(place);
      if (list === undefined) owners.set(place, [owner]);
      else if (list.length < namesakes) list.push(owner);
    }
  }

  for (const { declaration, properties } of declared) {
    const { properties: naming, arn } = ruleOf(declaration.type);
    const owner: Owner = { declaration, arn };
    for (const property of naming) {
      const entry = properties.entries.get(property);
      const name = entry && comparableText(entry.value);
      if (name !== undefined) add(propertyKey(declaration.type, property, name), owner);
    }
    const resource = arn && filledIn(arn.resource, properties);
    if (arn && resource !== undefined) add(arnKey(arn.service, resource), owner);
  }

  /** Resources of the same root go first: copies of one template for several environments share their names. */
  function find(key: string, from: Namer, arn?: ArnParts): readonly Named[] {
    const scoped = inScope(key, from);
    const everywhere = owners.get(scoped);
    if (everywhere === undefined) return nobody;
    const near = (owners.get(`${scoped}\n${from.root}`) ?? []).filter(owner => canBeMeant(owner, from, arn));
    const meant = near.length > 0 ? near : everywhere.filter(owner => canBeMeant(owner, from, arn));
    if (meant.length > limits.candidates) return nobody;
    const several = meant.length > 1 ? `${meant.length} resources of the input have this name` : undefined;
    return meant.map(owner => {
      const condition = several ?? doubtAbout(owner, arn);
      return condition === undefined
        ? { key: owner.declaration.key }
        : { key: owner.declaration.key, condition };
    });
  }

  function byProperty(type: string, attribute: string, value: Value, from: Namer): readonly Named[] {
    if (!ruleOf(type).properties.includes(attribute)) return nobody;
    const name = comparableText(value);
    return name === undefined || name === '' ? nobody : find(propertyKey(type, attribute, name), from);
  }

  function byName(type: string, value: Value, from: Namer): readonly Named[] {
    for (const property of ruleOf(type).properties) {
      const found = byProperty(type, property, value, from);
      if (found.length > 0) return found;
    }
    return nobody;
  }

  function byArn(value: Value, from: Namer): readonly Named[] {
    const arn = arnParts(value);
    if (arn === undefined) return nobody;
    for (const resource of wholesOf(arn)) {
      const found = find(arnKey(arn.service, resource), from, arn);
      if (found.length > 0) return found;
    }
    return nobody;
  }

  return {
    byProperty,
    byName,
    byArn,
    namingProperties: type => (type === hostedZone ? [] : ruleOf(type).properties),
  };
}

function propertyKey(type: string, property: string, name: string): string {
  // Domain names may be written with the dot of the root zone.
  const written = type === hostedZone && name.endsWith('.') ? name.slice(0, -1) : name;
  return `${type}\n${property}\n${written}`;
}

function arnKey(service: string, resource: string): string {
  return `arn\n${service}\n${resource}`;
}

function inScope(key: string, holder: Namer): string {
  return key.includes(holeMark) ? `${key}\n${scopeOf(holder, key)}` : key;
}

/** The properties that name resources of a type: its identifier and the variables of its ARN, where they are settable. */
function namingRule(type: RegistryType): NamingRule {
  const properties = new Set<string>();
  const [identifier] = type.primaryIdentifier;
  if (identifier !== undefined && type.primaryIdentifier.length === 1 && type.properties.has(identifier)) {
    properties.add(identifier);
  }
  const arn = type.arnTemplate === undefined ? undefined : splitArn(type.arnTemplate);
  const variables = [...(arn?.resource.matchAll(/\$\{(\w+)\}/g) ?? [])].map(match =>
    nameBehind(match[1] ?? ''),
  );
  if (variables.length === 1 && variables[0] !== undefined && type.properties.has(variables[0])) {
    properties.add(variables[0]);
  }
  const further = furtherNames.get(type.name);
  if (further !== undefined) properties.add(further);
  return arn === undefined ? { properties: [...properties] } : { properties: [...properties], arn };
}

/** IAM's ARNs hold the path and the name as one. */
function nameBehind(variable: string): string {
  const name = variable.replace(/WithPath$/, '');
  return name === 'PolicyName' ? 'ManagedPolicyName' : name;
}

/** The resource part of the type's ARN with the names of one resource; undefined when one is left to AWS. */
function filledIn(template: string, properties: ObjectValue): string | undefined {
  let complete = true;
  const filled = template.replace(/\$\{(\w+)\}/g, (_, variable: string) => {
    const entry = properties.entries.get(nameBehind(variable));
    const name = entry && comparableText(entry.value);
    const path = variable.endsWith('WithPath') ? properties.entries.get('Path') : undefined;
    const prefix = path === undefined ? '/' : comparableText(path.value);
    if (name === undefined || prefix === undefined) complete = false;
    return `${(prefix ?? '').slice(1)}${name ?? ''}`;
  });
  return complete ? filled : undefined;
}

/** Another account or Region that is written out rules a resource out. */
function canBeMeant(owner: Owner, from: Namer, arn: ArnParts | undefined): boolean {
  if (owner.declaration.key === from.key) return false;
  const { account, region } = owner.declaration.deployment;
  const wantedAccount = arn === undefined ? from.deployment.account : literalField(arn.account);
  const wantedRegion = arn === undefined ? from.deployment.region : literalField(arn.region);
  if (arn !== undefined && (isForeign(arn.account) || isForeign(arn.region))) return false;
  if (owner.arn?.account !== '' && differs(account, wantedAccount)) return false;
  return owner.arn?.region === '' || !differs(region, wantedRegion);
}

function doubtAbout(owner: Owner, arn: ArnParts | undefined): string | undefined {
  const account = arn === undefined ? undefined : literalField(arn.account);
  if (account === undefined || owner.declaration.deployment.account === account) return undefined;
  return `it is not known whether ${owner.declaration.address} is in account ${account}`;
}

function literalField(field: string): string | undefined {
  return field === '' || field === '*' || field.includes(holeMark) ? undefined : field;
}

/** An input that names an account or Region can name any other; the deployment's own pseudo parameters cannot. */
function isForeign(field: string): boolean {
  return field.includes(holeMark) && !/AWS::(?:AccountId|Region)|aws_caller_identity|aws_region/.test(field);
}

function differs(left: string | undefined, right: string | undefined): boolean {
  return left !== undefined && right !== undefined && left !== right;
}

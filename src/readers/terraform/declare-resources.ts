import type { Declaration, Deployment, Existence, Unread } from '../../model/declaration.ts';
import type { Entry, ObjectValue, ResourceKey, Value } from '../../model/value.ts';
import type { ResourceInstance } from './evaluate/terraform-root.ts';
import { objectFrom, plainOf, split } from './evaluate/values.ts';
import { partitionOfRegion } from './evaluate/data-sources.ts';
import type { AwsccTypes } from './awscc.ts';
import type { TypeTable } from './mapping/define-type.ts';
import { type MappedSatellite, mapInstance } from './mapping/map-instance.ts';
import type { ReadRoot } from './read-root.ts';
import { type IdentityOf, modelObject, modelValue } from './registry-values.ts';
import { guessedType } from './service-of-type.ts';

export interface DeclaredRoot {
  readonly declarations: readonly Declaration[];
  readonly unread: readonly Unread[];
}

/** The resources of AWS in a root as declarations in the registry's shape. */
export function declareRoot(
  root: ReadRoot,
  tables: ReadonlyMap<string, TypeTable>,
  awscc: AwsccTypes | undefined,
): DeclaredRoot {
  const declarations: Declaration[] = [];
  const unmappedTypes = new Map<string, ResourceInstance[]>();
  const unmappedArguments = new Map<string, ResourceInstance[]>();
  const others = new Map<string, ResourceInstance[]>();
  const typeOf = new Map<ResourceKey, string>(root.instances.map(instance => [instance.key, instance.type]));
  const identityOf: IdentityOf = target => identityArgument(tables.get(typeOf.get(target) ?? ''));
  for (const instance of root.instances) {
    if (instance.mode !== 'managed') continue;
    if (!/^aws(?:cc)?_/.test(instance.type)) {
      gather(others, instance.type.split('_', 1)[0] ?? instance.type, instance);
      continue;
    }
    const table = tables.get(instance.type);
    const attributes = withDefaultTags(instance, table);
    const registryType = instance.type.startsWith('awscc_') ? awscc?.typeOf(instance.type) : undefined;
    if (awscc !== undefined && registryType !== undefined) {
      const { properties, unmapped } = awscc.properties(registryType, attributes);
      for (const argument of unmapped) gather(unmappedArguments, `${instance.type}.${argument}`, instance);
      const spelt = modelObject(properties, identityOf);
      declarations.push({ ...sharedParts(instance, root), type: registryType, properties: spelt });
      continue;
    }
    if (table === undefined) {
      gather(unmappedTypes, instance.type, instance);
      declarations.push({
        ...sharedParts(instance, root),
        type: guessedType(instance.type),
        properties: modelObject(attributes, identityOf),
        unmapped: `demarc has no table for ${instance.type} yet`,
      });
      continue;
    }
    const mapped = mapInstance(table, attributes, instance.place);
    for (const argument of mapped.unmapped)
      gather(unmappedArguments, `${instance.type}.${argument}`, instance);
    const part =
      table.part === undefined || mapped.parent === undefined
        ? {}
        : {
            part: {
              parentType: table.registry,
              parent: modelValue(mapped.parent, identityOf),
              path: table.part.path,
            },
          };
    declarations.push({
      ...sharedParts(instance, root),
      type: table.part === undefined ? table.registry : 'Demarc::Part',
      properties: modelObject(mapped.properties, identityOf),
      ...part,
    });
    for (const satellite of mapped.satellites)
      declarations.push(inner(satellite, instance, root, identityOf));
    for (const satellite of mapped.satellites) {
      declarations.push(satelliteOf(satellite, instance, root, identityOf));
    }
  }
  return { declarations, unread: notes(root, unmappedTypes, unmappedArguments, others) };
}

/** A resource of the registry that Terraform writes inside of another one: an inline policy, a route. */
function inner(
  satellite: MappedSatellite,
  instance: ResourceInstance,
  root: ReadRoot,
  identityOf: IdentityOf,
): Declaration {
  const { address, key, existence } = instance;
  const place = satellite.place ?? instance.place;
  const named: Entry = { value: { kind: 'reference', target: key, expression: address, place }, place };
  const properties = modelObject(satellite.properties, identityOf);
  const { condition } = satellite;
  return {
    ...sharedParts(instance, root),
    key: `${key}.${satellite.name}`,
    address: `${address}.${satellite.name}`,
    type: satellite.registry,
    properties: { ...properties, entries: new Map([[satellite.namedBy, named], ...properties.entries]) },
    existence:
      condition === undefined || existence.state !== 'certain'
        ? existence
        : { state: 'conditional', why: condition },
    place,
  };
}

function gather(groups: Map<string, ResourceInstance[]>, key: string, instance: ResourceInstance): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [instance]);
  else group.push(instance);
}

function sharedParts(instance: ResourceInstance, root: ReadRoot): Omit<Declaration, 'type' | 'properties'> {
  return {
    key: instance.key,
    address: instance.address,
    root: root.name,
    sourceType: instance.type,
    language: 'terraform',
    basis: root.basis,
    existence: instance.existence,
    deployment: deploymentOf(instance),
    place: instance.place,
    callers: instance.callers,
    dependsOn: instance.dependsOn,
    // Terraform refuses to destroy it, which is what retaining comes to.
    ...(instance.preventDestroy ? { deletionPolicy: 'Retain' } : {}),
  };
}

/** A resource of the registry that Terraform writes inside another: it stands beside it, and names it. */
function satelliteOf(
  satellite: MappedSatellite,
  instance: ResourceInstance,
  root: ReadRoot,
  identityOf: IdentityOf,
): Declaration {
  const { registry, namedBy, name, condition } = satellite;
  const shared = sharedParts(instance, root);
  const place = satellite.place ?? instance.place;
  const owner: Value = { kind: 'reference', target: instance.key, expression: instance.address, place };
  const properties = modelObject(satellite.properties, identityOf);
  const existence: Existence =
    condition === undefined || shared.existence.state !== 'certain'
      ? shared.existence
      : { state: 'conditional', why: condition };
  return {
    ...shared,
    key: `${instance.key}/${name}`,
    address: `${instance.address}/${name}`,
    type: registry,
    properties: { ...properties, entries: new Map(properties.entries).set(namedBy, { value: owner, place }) },
    existence,
    place,
    dependsOn: [],
  };
}

function deploymentOf(instance: ResourceInstance): Deployment {
  const own = plainOf(instance.attributes.entries.get('region')?.value ?? null);
  const given = plainOf(instance.provider.region ?? null);
  const region = typeof own === 'string' ? own : typeof given === 'string' ? given : undefined;
  const { account } = instance.provider;
  return {
    ...(account === undefined ? {} : { account }),
    ...(region === undefined ? {} : { region, partition: partitionOfRegion(region) }),
  };
}

/** The tags that the provider adds to every resource that can have tags. */
function withDefaultTags(instance: ResourceInstance, table: TypeTable | undefined): ObjectValue {
  const { attributes, provider } = instance;
  const shared = provider.defaultTags === undefined ? undefined : split(provider.defaultTags);
  if (shared === undefined || table === undefined || !Object.hasOwn(table.fields, 'tags')) return attributes;
  if (typeof shared.plain !== 'object' || shared.plain === null || shared.plain.kind !== 'object')
    return attributes;
  const before = attributes.entries.get('tags');
  const own = plainOf(before?.value ?? null);
  // Own tags that are not known may replace any of the provider's.
  if (own !== null && (typeof own !== 'object' || own.kind !== 'object')) return attributes;
  const tags = new Map<string, Entry>(shared.plain.entries);
  for (const [key, entry] of own?.entries ?? []) tags.set(key, entry);
  const value: Value = objectFrom(
    tags,
    undefined,
    own?.rest ?? shared.plain.rest,
    own?.place ?? provider.place,
  );
  const place = before?.place ?? provider.place;
  const entries = new Map(attributes.entries).set('tags', place === undefined ? { value } : { value, place });
  return { ...attributes, entries };
}

/** The argument whose value is the resource's name in the registry, where the table says so by its target. */
function identityArgument(table: TypeTable | undefined): string | undefined {
  if (table === undefined || table.part !== undefined) return undefined;
  const kind = table.registry.slice(table.registry.lastIndexOf('::') + 2);
  for (const [argument, field] of Object.entries(table.fields)) {
    if (field === `${kind}Name` || field === 'Name') return argument;
  }
  return undefined;
}

/** What was left out, once for each type or argument: whoever reads the report knows what was not judged. */
function notes(
  root: ReadRoot,
  types: ReadonlyMap<string, readonly ResourceInstance[]>,
  names: ReadonlyMap<string, readonly ResourceInstance[]>,
  others: ReadonlyMap<string, readonly ResourceInstance[]>,
): Unread[] {
  const unread: Unread[] = [];
  for (const [type, instances] of types) {
    unread.push({
      kind: 'resource-type',
      what: type,
      why: `demarc has no table for this type yet: ${counted(instances)} of it listed, not judged`,
      advice:
        'Judge it from a CloudFormation template or a Config snapshot, or wait for a version that knows it.',
      ...placed(instances),
      root: root.name,
    });
  }
  for (const [argument, instances] of names) {
    unread.push({
      kind: 'property',
      what: argument,
      why: 'demarc does not know this argument; what is omitted beside it counts as unknown',
      advice: 'Check its spelling. A newer version of demarc may know it.',
      ...placed(instances),
      root: root.name,
    });
  }
  for (const [provider, instances] of others) {
    if (helpers.has(provider)) continue;
    unread.push({
      kind: 'resource-type',
      what: `${provider}_*`,
      why: `not resources of AWS: ${counted(instances)} not judged`,
      advice: 'demarc judges what lives in AWS; look at these with the tool of their provider.',
      ...placed(instances),
      root: root.name,
    });
  }
  return unread;
}

/** Providers that make no resource anywhere. */
const helpers = new Set([
  'terraform',
  'null',
  'random',
  'time',
  'local',
  'template',
  'archive',
  'external',
  'http',
  'tls',
  'cloudinit',
  'assert',
]);

function counted(instances: readonly ResourceInstance[]): string {
  return instances.length === 1 ? '1 resource' : `${instances.length} resources`;
}

function placed(instances: readonly ResourceInstance[]): { place?: ResourceInstance['place'] } {
  const [first] = instances;
  return first === undefined ? {} : { place: first.place };
}

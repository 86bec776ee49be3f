import { appendTo } from '../../foundation/grouping.ts';
import type { Declaration, Deployment, Existence, Unread } from '../../model/declaration.ts';
import type { Entry, ObjectValue, ResourceKey, Value } from '../../model/value.ts';
import type { ResourceInstance } from './evaluate/terraform-root.ts';
import { objectFrom, plainOf, split } from './evaluate/values.ts';
import { partitionOfRegion } from './evaluate/data-sources.ts';
import type { AwsccTypes } from './awscc.ts';
import { createParentFinder, type FindParent } from './find-parents.ts';
import type { TypeTable } from './mapping/define-type.ts';
import type { MappedSatellite } from './mapping/inner-satellites.ts';
import { mapInstance } from './mapping/map-instance.ts';
import { type Piece, piecesOf } from './mapping/pieces-of-instance.ts';
import type { ReadRoot } from './read-root.ts';
import { type AttributeOf, modelObject, modelValue } from './registry-values.ts';
import { guessedType, registryAttribute } from './service-of-type.ts';

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
  const undecided = new Map<string, ResourceInstance[]>();
  const unmappedArguments = new Map<string, ResourceInstance[]>();
  const others = new Map<string, ResourceInstance[]>();
  const typeOf = new Map<ResourceKey, string>(root.instances.map(instance => [instance.key, instance.type]));
  const attributeOf: AttributeOf = (target, name) => {
    const table = tables.get(typeOf.get(target) ?? '');
    if (name === identityArgument(table)) return undefined;
    return table?.attributes?.[name] ?? registryAttribute(name);
  };
  const findParent = createParentFinder(root.instances, tables);
  for (const instance of root.instances) {
    if (instance.mode !== 'managed') continue;
    if (!/^aws(?:cc)?_/.test(instance.type)) {
      appendTo(others, instance.type.split('_', 1)[0] ?? instance.type, instance);
      continue;
    }
    const table = tables.get(instance.type);
    const attributes = withDefaultTags(instance, table);
    const registryType = instance.type.startsWith('awscc_') ? awscc?.typeOf(instance.type) : undefined;
    if (awscc !== undefined && registryType !== undefined) {
      const { properties, unmapped } = awscc.properties(registryType, attributes);
      for (const argument of unmapped) appendTo(unmappedArguments, `${instance.type}.${argument}`, instance);
      const spelt = modelObject(properties, attributeOf);
      declarations.push({ ...sharedParts(instance, root), type: registryType, properties: spelt });
      continue;
    }
    const pieces = table === undefined ? undefined : piecesOf(table, attributes);
    if (pieces === undefined || typeof pieces === 'string') {
      if (pieces === undefined) appendTo(unmappedTypes, instance.type, instance);
      else appendTo(undecided, pieces, instance);
      declarations.push({
        ...sharedParts(instance, root),
        type: guessedType(instance.type),
        properties: modelObject(attributes, attributeOf),
        unmapped: pieces ?? `demarc has no table for ${instance.type} yet`,
      });
      continue;
    }
    for (const piece of pieces) {
      const declared = declarePiece(piece, instance, root, attributeOf, findParent);
      for (const one of declared.declarations) declarations.push(one);
      for (const argument of declared.unmapped)
        appendTo(unmappedArguments, `${instance.type}.${argument}`, instance);
    }
  }
  return { declarations, unread: notes(root, unmappedTypes, undecided, unmappedArguments, others) };
}

/** One piece of a resource, with the resources of the registry that Terraform writes inside it. */
function declarePiece(
  { table, attributes, suffix }: Piece,
  instance: ResourceInstance,
  root: ReadRoot,
  attributeOf: AttributeOf,
  findParent: FindParent,
): { readonly declarations: readonly Declaration[]; readonly unmapped: readonly string[] } {
  const mapped = mapInstance(table, attributes, instance.place);
  const own = sharedParts(instance, root);
  const shared =
    suffix === '' ? own : { ...own, key: `${own.key}/${suffix}`, address: `${own.address}/${suffix}` };
  const whole: Declaration = {
    ...shared,
    type: table.part === undefined ? table.registry : 'Demarc::Part',
    properties: modelObject(mapped.properties, attributeOf),
    ...(table.part === undefined || mapped.parent === undefined
      ? {}
      : {
          part: {
            parentType: table.registry,
            parent: modelValue(findParent(table, attributes, instance) ?? mapped.parent, attributeOf),
            path: table.part.path,
          },
        }),
  };
  const inside = mapped.satellites.map(one => satelliteOf(one, shared, attributeOf));
  return { declarations: [whole, ...inside], unmapped: mapped.unmapped };
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
  shared: Omit<Declaration, 'type' | 'properties'>,
  attributeOf: AttributeOf,
): Declaration {
  const { registry, namedBy, name, condition } = satellite;
  const place = satellite.place ?? shared.place;
  const owner: Value = { kind: 'reference', target: shared.key, expression: shared.address, place };
  const properties = modelObject(satellite.properties, attributeOf);
  const existence: Existence =
    condition === undefined || shared.existence.state !== 'certain'
      ? shared.existence
      : { state: 'conditional', why: condition };
  return {
    ...shared,
    key: `${shared.key}/${name}`,
    address: `${shared.address}/${name}`,
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
  undecided: ReadonlyMap<string, readonly ResourceInstance[]>,
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
  for (const [why, instances] of undecided) {
    unread.push({
      kind: 'resource-type',
      what: instances[0]?.type ?? '',
      why: `${why}: ${counted(instances)} of it listed, not judged`,
      advice: 'Give the input that it depends on.',
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

import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec';
import { RegionInfo } from '@aws-cdk/region-info';
import type { PropertyType, Resource, ResourceProperties } from '@aws-cdk/service-spec-types';
import { compareText, sortedBy } from '../../src/foundation/stable-order.ts';
import { encodeIndexedFile } from '../../src/knowledge/indexed-file.ts';
import type {
  EncodedNamespace,
  EncodedProperties,
  EncodedProperty,
  EncodedShape,
  EncodedType,
  RegistryHead,
} from '../../src/knowledge/registry-encoding.ts';

type Database = ReturnType<typeof loadAwsServiceSpecSync>;

/** The bytes of `registry.data`, from the published CloudFormation schema and the table of Regions. */
export function encodeRegistry(): Uint8Array {
  const database = loadAwsServiceSpecSync();
  const resources = sortedBy(database.all('resource'), resource => resource.cloudFormationType);
  const namespaces = new Map<string, Resource[]>();
  for (const resource of resources) {
    const namespace = resource.cloudFormationType.split('::').slice(0, 2).join('::');
    namespaces.set(namespace, [...(namespaces.get(namespace) ?? []), resource]);
  }
  const head: RegistryHead = {
    types: Object.fromEntries([...namespaces].map(([name, own]) => [name, own.map(lastName)])),
    regions: encodeRegions(),
  };
  const slices = [...namespaces].map(([name, own]) => [name, encodeNamespace(database, own)] as const);
  return encodeIndexedFile(head, new Map(slices));
}

function encodeRegions(): RegistryHead['regions'] {
  const named = RegionInfo.regions.filter(region => region.partition !== undefined);
  return sortedBy(named, region => region.name).map(region => [
    region.name,
    region.partition ?? '',
    region.domainSuffix ?? '',
  ]);
}

function encodeNamespace(database: Database, resources: readonly Resource[]): EncodedNamespace {
  const nested: [string, EncodedProperties][] = [];
  const indexOf = new Map<string, number>();

  function shape(type: PropertyType): EncodedShape {
    switch (type.type) {
      case 'string':
        return 's';
      case 'number':
        return 'n';
      case 'integer':
        return 'i';
      case 'boolean':
        return 'b';
      case 'date-time':
        return 't';
      case 'array':
        return ['l', shape(type.element)];
      case 'map':
        return ['m', shape(type.element)];
      case 'union':
        return union(type.types);
      case 'ref':
        return nestedIndex(type.reference.$ref);
      case 'tag':
        return tagIndex();
      default:
        return 'j';
    }
  }

  function union(types: readonly PropertyType[]): EncodedShape {
    const options = new Map(types.map(type => shape(type)).map(option => [JSON.stringify(option), option]));
    const [first, ...others] = options.values();
    if (first === undefined) return 'j';
    // Free-form content that may also be written as text is free-form.
    const plain = [first, ...others].every(option => typeof option === 'string');
    if (plain && options.has('"j"')) return 'j';
    return others.length === 0 ? first : ['u', first, ...others];
  }

  function nestedIndex(id: string): number {
    const known = indexOf.get(id);
    if (known !== undefined) return known;
    const definition = database.get('typeDefinition', id);
    // The number is taken before the properties are encoded: a type may contain itself.
    const index = nested.push([definition.name, {}]) - 1;
    indexOf.set(id, index);
    nested[index] = [definition.name, properties(definition.properties)];
    return index;
  }

  function tagIndex(): number {
    const known = indexOf.get('tag');
    if (known !== undefined) return known;
    const index = nested.push(['Tag', { Key: { s: 's', r: 1 }, Value: { s: 's', r: 1 } }]) - 1;
    indexOf.set('tag', index);
    return index;
  }

  function properties(source: ResourceProperties): EncodedProperties {
    const names = Object.keys(source).sort(compareText);
    return Object.fromEntries(
      names.flatMap(name => {
        const property = source[name];
        return property === undefined ? [] : [[name, encodeProperty(property)]];
      }),
    );
  }

  function encodeProperty(property: ResourceProperties[string]): EncodedProperty {
    const encoded = shape(property.type);
    const refers = (property.relationshipRefs ?? []).map(
      reference => [reference.cloudFormationType, reference.propertyName.replace(/\//g, '.')] as const,
    );
    const scrutiny: string = property.scrutinizable ?? 'None';
    if (property.required !== true && refers.length === 0 && scrutiny === 'None') return encoded;
    return {
      s: encoded,
      ...(property.required === true ? { r: 1 as const } : {}),
      ...(refers.length > 0 ? { f: refers } : {}),
      ...(scrutiny === 'None' ? {} : { c: scrutiny }),
    };
  }

  function encodeType(resource: Resource): EncodedType {
    const attributes = sortedBy(Object.entries(resource.attributes), ([name]) => name);
    const { primaryIdentifier, cfnRefIdentifier, arnTemplate, tagInformation } = resource;
    return {
      p: properties(resource.properties),
      ...(attributes.length > 0
        ? { a: Object.fromEntries(attributes.map(([name, attribute]) => [name, shape(attribute.type)])) }
        : {}),
      ...(primaryIdentifier ? { i: primaryIdentifier } : {}),
      ...(cfnRefIdentifier ? { ref: cfnRefIdentifier } : {}),
      ...(arnTemplate ? { arn: arnTemplate } : {}),
      ...(tagInformation ? { tag: tagInformation.tagPropertyName } : {}),
    };
  }

  const types = Object.fromEntries(resources.map(resource => [lastName(resource), encodeType(resource)]));
  return { types, nested };
}

function lastName(resource: Resource): string {
  return resource.cloudFormationType.split('::').slice(2).join('::');
}

import type { PropertyShape, Region, Registry, RegistryProperty, RegistryType } from '../model/registry.ts';
import { openIndexedFile } from './indexed-file.ts';
import {
  type EncodedNamespace,
  type EncodedProperties,
  type EncodedProperty,
  type EncodedShape,
  type EncodedType,
  type RegistryHead,
  type ScalarLetter,
} from './registry-encoding.ts';

/**
 * Opens the bytes of `registry.data`. A namespace is decoded when a type of it is first asked for, a nested type when
 * its properties are; both are kept. Throws when the bytes are not a registry.
 */
export function openRegistry(bytes: Uint8Array): Registry {
  const file = openIndexedFile<RegistryHead, EncodedNamespace>(bytes, 'registry.data');
  const { head } = file;
  const known = new Map(Object.entries(head.types).map(([namespace, names]) => [namespace, new Set(names)]));
  const regions: readonly Region[] = head.regions.map(([name, partition, domainSuffix]) => ({
    name,
    partition,
    domainSuffix,
  }));
  const regionByName = new Map(regions.map(region => [region.name, region]));
  const namespaces = new Map<string, (name: string) => RegistryType | undefined>();
  const types = new Map<string, RegistryType>();
  let names: readonly string[] | undefined;

  function decode(name: string): RegistryType | undefined {
    const cut = name.lastIndexOf('::');
    const namespace = name.slice(0, Math.max(cut, 0));
    if (known.get(namespace)?.has(name.slice(cut + 2)) !== true) return undefined;
    let decoder = namespaces.get(namespace);
    if (decoder === undefined) {
      const slice = file.slice(namespace);
      if (slice === undefined) return undefined;
      decoder = namespaceDecoder(slice);
      namespaces.set(namespace, decoder);
    }
    return decoder(name);
  }

  return {
    regions,
    region: name => regionByName.get(name),
    type(name) {
      const found = types.get(name);
      if (found !== undefined) return found;
      const decoded = decode(name);
      if (decoded !== undefined) types.set(name, decoded);
      return decoded;
    },
    typeNames() {
      names ??= Object.entries(head.types).flatMap(([namespace, own]) =>
        own.map(name => `${namespace}::${name}`),
      );
      return names;
    },
  };
}

const nothing: ReadonlyMap<string, RegistryProperty> = new Map();

function namespaceDecoder(encoded: EncodedNamespace): (name: string) => RegistryType | undefined {
  const nested = new Map<number, PropertyShape>();

  function nestedShape(index: number): PropertyShape {
    const known = nested.get(index);
    if (known !== undefined) return known;
    const [name, encodedProperties] = encoded.nested[index] ?? ['', {}];
    let decoded: ReadonlyMap<string, RegistryProperty> | undefined;
    const shape: PropertyShape = {
      kind: 'object',
      name,
      properties() {
        decoded ??= propertiesOf(encodedProperties);
        return decoded;
      },
    };
    nested.set(index, shape);
    return shape;
  }

  function shapeOf(shape: EncodedShape): PropertyShape {
    if (typeof shape === 'string') return scalarShapes[shape];
    if (typeof shape === 'number') return nestedShape(shape);
    const [kind, first, ...others] = shape;
    if (kind === 'u') return { kind: 'union', options: [first, ...others].map(shapeOf) };
    return { kind: kind === 'l' ? 'list' : 'map', element: shapeOf(first) };
  }

  function propertyOf(property: EncodedProperty): RegistryProperty {
    if (typeof property !== 'object' || 'length' in property) {
      return { shape: shapeOf(property), required: false, refersTo: [] };
    }
    return {
      shape: shapeOf(property.s),
      required: property.r === 1,
      refersTo: (property.f ?? []).map(([type, attribute]) => ({ type, attribute })),
      ...(property.c === undefined ? {} : { scrutiny: property.c }),
    };
  }

  function propertiesOf(properties: EncodedProperties): ReadonlyMap<string, RegistryProperty> {
    const entries = Object.entries(properties);
    if (entries.length === 0) return nothing;
    return new Map(entries.map(([name, property]) => [name, propertyOf(property)]));
  }

  return name => {
    const type: EncodedType | undefined = encoded.types[name.slice(name.lastIndexOf('::') + 2)];
    if (type === undefined) return undefined;
    const primaryIdentifier = type.i ?? [];
    return {
      name,
      properties: propertiesOf(type.p),
      attributes: new Map(Object.entries(type.a ?? {}).map(([key, shape]) => [key, shapeOf(shape)])),
      primaryIdentifier,
      refIdentifier: type.ref ?? primaryIdentifier,
      ...(type.arn === undefined ? {} : { arnTemplate: type.arn }),
      ...(type.tag === undefined ? {} : { tagProperty: type.tag }),
    };
  };
}

const scalarShapes: Readonly<Record<ScalarLetter, PropertyShape>> = {
  s: { kind: 'string' },
  n: { kind: 'number' },
  i: { kind: 'integer' },
  b: { kind: 'boolean' },
  j: { kind: 'json' },
  t: { kind: 'timestamp' },
};

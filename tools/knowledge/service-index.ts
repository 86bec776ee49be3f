import { compareText, sortedBy } from '../../src/foundation/stable-order.ts';
import type { Registry } from '../../src/model/registry.ts';
import type { Service } from '../../src/model/knowledge.ts';
import type { Units, UnitOf } from './read-units.ts';

/** Which service a type belongs to: the one with the longest prefix that the type begins with. */
export interface ServiceIndex {
  serviceOf(type: string): string | undefined;
  /** By namespace: prefixes, longest first, with their service. */
  readonly prefixes: ReadonlyMap<string, readonly (readonly [prefix: string, service: string])[]>;
}

type PrefixOwner = readonly [prefix: string, service: string];

export function indexServices(services: readonly Pick<Service, 'id' | 'typePrefixes'>[]): ServiceIndex {
  const prefixes = new Map<string, PrefixOwner[]>();
  for (const { id, typePrefixes } of services) {
    for (const prefix of typePrefixes) {
      const namespace = namespaceOf(prefix);
      prefixes.set(namespace, [...(prefixes.get(namespace) ?? []), [prefix, id]]);
    }
  }
  for (const [namespace, owners] of prefixes) {
    prefixes.set(
      namespace,
      sortedBy(
        owners,
        ([prefix]) => -prefix.length,
        ([prefix]) => prefix,
      ),
    );
  }
  return {
    prefixes,
    serviceOf: type => prefixes.get(namespaceOf(type))?.find(([prefix]) => type.startsWith(prefix))?.[1],
  };
}

/**
 * A service for each namespace of the registry of which some type belongs to no service: the category is what
 * namespaces.yaml says, else abstracted, which is what most services are.
 */
export function generateServices(registry: Registry, units: Units): readonly Service[] {
  const written = indexServices(units.services.map(unit => unit.value));
  const rules = new Map(
    units.namespaces.flatMap(unit => unit.value.namespaces).map(rule => [rule.namespace, rule]),
  );
  const missing = new Set(
    registry
      .typeNames()
      .filter(type => written.serviceOf(type) === undefined)
      .map(namespaceOf),
  );
  return [...missing].sort(compareText).map(namespace => {
    const rule = rules.get(namespace);
    const [vendor = '', name = ''] = namespace.split('::');
    return {
      id: kebab(vendor === 'AWS' ? name : `${vendor}${name}`),
      title: rule?.title ?? name,
      aliases: [],
      category: rule?.category ?? 'abstracted',
      traits: rule?.traits ?? ['os'],
      typePrefixes: [`${namespace}::`],
      typeOverrides: [],
      cases: [],
      coverage: 'category-default',
      generated: true,
      notes: 'No file of its own yet: the delivery category follows from a rule for its namespace',
      confidence: 'expert',
      source: 'K',
    };
  });
}

/** The cases of a service: those in its folder, those that name a type of it, and those that its file adds; in order. */
export function casesOf(
  service: UnitOf<'services'>['value'],
  cases: readonly UnitOf<'cases'>[],
  index: ServiceIndex,
): readonly string[] {
  const added = new Set(service.alsoCases ?? []);
  const own = cases.filter(
    ({ folder, value }) =>
      folder === service.id ||
      added.has(value.id) ||
      value.resourceTypes.some(type => index.serviceOf(type) === service.id),
  );
  return sortedBy(own, unit => unit.value.order).map(unit => unit.value.id);
}

/** `AWS::S3` of `AWS::S3::Bucket`. */
export function namespaceOf(type: string): string {
  return type.split('::', 2).join('::');
}

function kebab(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1-$2')
    .toLowerCase();
}

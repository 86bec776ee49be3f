import type { Responsibility } from '../model/assessment.ts';
import type { Estate } from '../model/resource.ts';
import type { ResourceKey } from '../model/value.ts';
import { partitionOf } from '../responsibility/placement-rules.ts';

/** Where resources stand and what runs them: what a provider's document must have in its scope. */
export interface Placement {
  /** Services that it takes, by id: that of the resource, and that of a special place it stands in. */
  readonly services: readonly string[];
  readonly region?: string;
  readonly partition?: string;
  readonly account?: string;
}

/** Services of AWS that are places: a Region in scope says nothing of them. */
const servicesOfPlaces: Readonly<Record<string, string | undefined>> = {
  'local-zone': 'local-zones',
  'dedicated-local-zone': 'local-zones',
  wavelength: 'wavelength',
  'outposts-rack': 'outposts',
  'outposts-server': 'outposts',
  'snow-device': 'snow-family',
};

/** The different places of the resources on each table, by table id. */
export function placementsByTable(
  estate: Estate,
  { tables, tableOf }: Responsibility,
  counted: (resource: ResourceKey) => boolean,
): ReadonlyMap<string, readonly Placement[]> {
  const services = new Map(
    tables.map(({ id, service, rules }) => [
      id,
      [
        service,
        ...rules.flatMap(rule =>
          Object.hasOwn(servicesOfPlaces, rule) ? (servicesOfPlaces[rule] ?? []) : [],
        ),
      ],
    ]),
  );
  const found = new Map<string, Map<string, Placement>>();
  for (const [key, table] of tableOf) {
    const resource = counted(key) ? estate.byKey.get(key) : undefined;
    if (resource === undefined) continue;
    const { region, account } = resource.deployment;
    const partition = partitionOf(resource.deployment);
    const places = found.get(table) ?? new Map<string, Placement>();
    found.set(table, places);
    const name = `${partition ?? ''}/${region ?? ''}/${account ?? ''}`;
    if (places.has(name)) continue;
    places.set(name, {
      services: services.get(table) ?? [],
      ...(region === undefined ? {} : { region }),
      ...(partition === undefined ? {} : { partition }),
      ...(account === undefined ? {} : { account }),
    });
  }
  return new Map([...found].map(([table, places]) => [table, [...places.values()]]));
}

/** The places of what is judged once for the boundary: each partition that its resources are in. */
export function placementsOfBoundary(partitions: ReadonlySet<string>): readonly Placement[] {
  if (partitions.size === 0) return [{ services: [] }];
  return [...partitions].sort().map(partition => ({ services: [], partition }));
}

export function placementKey({ services, region, partition, account }: Placement): string {
  return `${services.join('+')}/${partition ?? ''}/${region ?? ''}/${account ?? ''}`;
}

import { compareText } from '../../foundation/stable-order.ts';
import type { ConstraintCounts, ConstraintStatus } from '../../model/judged-obligation.ts';
import type { Resource } from '../../model/resource.ts';
import { partitionOf } from '../../responsibility/placement-rules.ts';
import type { CopiedTo } from './copied-regions.ts';
import { isGlobal } from './global-services.ts';
import { NamedPlaces } from './named-places.ts';

/** What comparing an estate with a constraint comes to. */
export interface Compared {
  readonly status: ConstraintStatus;
  readonly compared: string;
  readonly counts: ConstraintCounts;
  readonly reasons: readonly string[];
  readonly where: readonly string[];
}

interface Tally {
  inside: number;
  unknown: number;
  /** Resources by the Region or partition that is not allowed. */
  readonly outside: Map<string, number>;
  readonly copies: Map<string, number>;
  /** Types that lie in no single Region. */
  readonly global: Map<string, number>;
  readonly places: NamedPlaces;
  readonly unknownPlaces: Set<string>;
}

/** Whether Regions are among those that are named, or begin like one of them. */
function allowedRegions(allowed: readonly string[]): (region: string) => boolean {
  const names = new Set(allowed);
  const beginnings = allowed.filter(one => one.endsWith('-'));
  return region => names.has(region) || beginnings.some(one => region.startsWith(one));
}

/**
 * Compares where resources stand, and where their settings copy data to, with the Regions that are allowed. A resource
 * whose Region is not known is unknown; one that lies in no single Region is neither inside nor outside.
 */
export function compareRegions(
  resources: readonly Resource[],
  copies: readonly CopiedTo[],
  allowed: readonly string[],
): Compared | undefined {
  const tally = newTally();
  const isAllowed = allowedRegions(allowed);
  for (const resource of resources) {
    const { region } = resource.deployment;
    if (isGlobal(resource)) add(tally.global, resource.type);
    else if (region === undefined) markUnknown(tally, resource);
    else if (isAllowed(region)) tally.inside += 1;
    else markOutside(tally, tally.outside, region, resource);
  }
  for (const { resource, region, setting } of copies) {
    if (region === undefined) markUnknown(tally, resource);
    else if (isAllowed(region)) tally.inside += 1;
    else markOutside(tally, tally.copies, region, resource, setting.place);
  }
  return outcome(tally, 'Regions', 'Region');
}

/** The same for partitions: every resource stands in one, those of global services too. */
export function comparePartitions(
  resources: readonly Resource[],
  allowed: readonly string[],
): Compared | undefined {
  const tally = newTally();
  for (const resource of resources) {
    const partition = partitionOf(resource.deployment);
    if (partition === undefined) markUnknown(tally, resource);
    else if (allowed.includes(partition)) tally.inside += 1;
    else markOutside(tally, tally.outside, partition, resource);
  }
  return outcome(tally, 'partitions', 'partition');
}

function newTally(): Tally {
  return {
    inside: 0,
    unknown: 0,
    outside: new Map(),
    copies: new Map(),
    global: new Map(),
    places: new NamedPlaces(),
    unknownPlaces: new Set(),
  };
}

function add(map: Map<string, number>, key: string): void {
  map.set(key, (map.get(key) ?? 0) + 1);
}

function markUnknown(tally: Tally, { place }: Resource): void {
  tally.unknown += 1;
  tally.unknownPlaces.add(place.source.path);
}

function markOutside(
  tally: Tally,
  found: Map<string, number>,
  where: string,
  resource: Resource,
  place = resource.place,
): void {
  add(found, where);
  tally.places.add({ place, address: resource.address });
}

function outcome(tally: Tally, compared: string, noun: string): Compared | undefined {
  const { inside, unknown, outside, copies, global, places } = tally;
  const counts = { inside, outside: places.count, unknown, global: sum(global) };
  if (inside + places.count + unknown + counts.global === 0) return undefined;
  return {
    status:
      counts.outside > 0 ? 'outside' : unknown > 0 ? 'unknown' : counts.global > 0 ? 'yours-to-show' : 'fits',
    compared,
    counts,
    reasons: [
      ...listed(outside).map(([where, count]) => `${things(count)} in ${where}`),
      ...listed(copies).map(
        ([where, count]) =>
          `${count === 1 ? 'one setting copies' : `${count} settings copy`} data to ${where}`,
      ),
      ...(unknown > 0 ? [`the ${noun} of ${things(unknown)} is not known`] : []),
      ...(counts.global > 0 ? [`${things(counts.global)} in no single ${noun} (${named(global)})`] : []),
    ],
    where: places.count > 0 ? places.printed() : [...tally.unknownPlaces].sort(compareText),
  };
}

function things(count: number): string {
  return count === 1 ? 'one resource' : `${count} resources`;
}

function sum(map: ReadonlyMap<string, number>): number {
  let total = 0;
  for (const count of map.values()) total += count;
  return total;
}

function listed(map: ReadonlyMap<string, number>): [string, number][] {
  return [...map].sort(([left], [right]) => compareText(left, right));
}

const namedServices = 4;

/** The services of the types, each once. */
function named(types: ReadonlyMap<string, number>): string {
  const services = [...new Set([...types.keys()].map(type => type.split('::')[1] ?? type))].sort(compareText);
  const rest = services.length - namedServices;
  return `${services.slice(0, namedServices).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}

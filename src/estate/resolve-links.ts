import { limits } from '../foundation/limits.ts';
import type { Place } from '../foundation/source-text.ts';
import type { Declaration } from '../model/declaration.ts';
import type { PropertyShape, RegistryProperty, RegistryType } from '../model/registry.ts';
import type { Link } from '../model/resource.ts';
import type {
  ObjectValue,
  ReferenceValue,
  ResourceKey,
  TextValue,
  UnknownValue,
  Value,
} from '../model/value.ts';
import { elementIn, propertyIn } from './follow-schema.ts';
import type { PhysicalNames } from './physical-names.ts';

/** What links are resolved against. */
export interface LinkTargets {
  readonly names: PhysicalNames;
  /** Why a declared resource is not there; undefined for one that is. */
  absence(key: ResourceKey): string | undefined;
  isDeclared(key: ResourceKey): boolean;
}

type RefersTo = RegistryProperty['refersTo'];

interface Walk {
  readonly from: Declaration;
  readonly targets: LinkTargets;
  readonly path: string[];
  found: Map<string, Link>;
}

const nothing: RefersTo = [];

/**
 * The links of one resource to others of the estate, in the order of its source: references anywhere in its properties
 * and in the holes of texts, ARNs and names that are written out and mean a resource of the estate, explicit
 * dependencies (path ''). Time is linear in the size of the properties.
 */
export function linksOf(
  declaration: Declaration,
  properties: ObjectValue,
  type: RegistryType | undefined,
  targets: LinkTargets,
): readonly Link[] {
  const walk: Walk = { from: declaration, targets, path: [], found: new Map() };
  for (const [name, entry] of properties.entries) {
    const property = type?.properties.get(name);
    walk.path.push(name);
    visit(walk, entry.value, property?.shape, property?.refersTo ?? nothing, undefined, entry.place, 0);
    walk.path.pop();
  }
  for (const key of declaration.dependsOn) emit(walk, key, undefined, undefined, declaration.place);
  return [...walk.found.values()];
}

function visit(
  walk: Walk,
  value: Value,
  shape: PropertyShape | undefined,
  refersTo: RefersTo,
  condition: string | undefined,
  place: Place | undefined,
  depth: number,
): void {
  if (typeof value === 'string') {
    named(walk, value, refersTo, condition, place);
    return;
  }
  if (typeof value !== 'object' || value === null || depth > limits.nesting) return;
  switch (value.kind) {
    case 'reference':
      referred(walk, value, condition, place);
      return;
    case 'text':
      visitText(walk, value, refersTo, condition, place);
      return;
    case 'qualified':
      visit(walk, value.value, shape, refersTo, condition, place, depth + 1);
      return;
    case 'unknown':
      visitCandidates(walk, value, shape, refersTo, condition, place, depth);
      return;
    case 'list': {
      const element = elementIn(shape);
      walk.path.push('[]');
      for (const item of value.items) {
        const uncertain = condition ?? item.condition;
        visit(walk, item.value, element, refersTo, uncertain, item.place ?? place, depth + 1);
      }
      walk.path.pop();
      return;
    }
    case 'object': {
      const values = shape?.kind === 'map' ? shape.element : undefined;
      for (const [name, entry] of value.entries) {
        const property = values === undefined ? propertyIn(shape, name) : undefined;
        walk.path.push(name);
        visit(
          walk,
          entry.value,
          property?.shape ?? values,
          property?.refersTo ?? nothing,
          condition,
          entry.place ?? place,
          depth + 1,
        );
        walk.path.pop();
      }
      return;
    }
    default:
  }
}

function visitText(
  walk: Walk,
  value: TextValue,
  refersTo: RefersTo,
  condition: string | undefined,
  place: Place | undefined,
): void {
  let refers = false;
  for (const part of value.parts) {
    if (typeof part === 'string' || part.kind !== 'reference') continue;
    refers = true;
    referred(walk, part, condition, place);
  }
  if (!refers) named(walk, value, refersTo, condition, place);
}

/** A link that every candidate holds is there whichever it is; any other may not be. */
function visitCandidates(
  walk: Walk,
  value: UnknownValue,
  shape: PropertyShape | undefined,
  refersTo: RefersTo,
  condition: string | undefined,
  place: Place | undefined,
  depth: number,
): void {
  if (value.candidates === undefined) {
    named(walk, value, refersTo, condition, place);
    return;
  }
  const outer = walk.found;
  const found = value.candidates.map(candidate => {
    walk.found = new Map();
    if (candidate !== undefined) visit(walk, candidate, shape, refersTo, condition, place, depth + 1);
    return walk.found;
  });
  walk.found = outer;
  for (const links of found) {
    for (const [key, link] of links) {
      const always = found.every(others => others.has(key) && others.get(key)?.condition === undefined);
      keep(outer, key, always ? link : { ...link, condition: link.condition ?? value.detail });
    }
  }
}

function referred(
  walk: Walk,
  reference: ReferenceValue,
  condition: string | undefined,
  place: Place | undefined,
): void {
  emit(walk, reference.target, reference.attribute, condition, reference.place ?? place);
}

function named(
  walk: Walk,
  value: string | TextValue | UnknownValue,
  refersTo: RefersTo,
  condition: string | undefined,
  place: Place | undefined,
): void {
  const { names } = walk.targets;
  if (typeof value !== 'string' || value.startsWith('arn:')) {
    const found = names.byArn(value, walk.from);
    for (const one of found) emit(walk, one.key, 'Arn', condition ?? one.condition, place);
    if (found.length > 0) return;
  }
  for (const { type, attribute } of refersTo) {
    const found = names.byProperty(type, attribute, value, walk.from);
    for (const one of found) emit(walk, one.key, attribute, condition ?? one.condition, place);
    if (found.length > 0) return;
  }
}

function emit(
  walk: Walk,
  to: ResourceKey,
  attribute: string | undefined,
  condition: string | undefined,
  place: Place | undefined,
): void {
  if (to === walk.from.key || !walk.targets.isDeclared(to)) return;
  const path = walk.path.join('.').replaceAll('.[]', '[]');
  const uncertain = condition ?? walk.targets.absence(to);
  keep(walk.found, `${to}\n${path}\n${attribute ?? ''}`, {
    from: walk.from.key,
    to,
    path,
    ...(attribute === undefined ? {} : { attribute }),
    ...(uncertain === undefined ? {} : { condition: uncertain }),
    ...(place === undefined ? {} : { place }),
  });
}

/** Of two links that say the same, the certain one stays. */
function keep(found: Map<string, Link>, key: string, link: Link): void {
  const known = found.get(key);
  if (known === undefined || (known.condition !== undefined && link.condition === undefined))
    found.set(key, link);
}

/** Small estates of an online shop for the tests of this folder and of the assessment. */
import { declare, type PlainObject, resource } from '../estate/testing.ts';
import { loadKnowledge } from '../knowledge/load-knowledge.ts';
import { type Boundary, nothingDrawn, type Responsibility } from '../model/assessment.ts';
import type { Estate, Resource } from '../model/resource.ts';
import type { DutyAnswer } from '../model/responsibility.ts';
import { computedFacts } from './computed-facts.ts';
import { deriveResponsibility } from './derive-sides.ts';
import type { ComputedFacts } from './facts/computed-fact.ts';

export const knowledge = loadKnowledge();
export const today = '2026-11-24T08:00:00Z';

export const shopBoundary: Boundary = {
  name: 'online shop',
  frameworks: ['nist-csf-2.0', 'iso-27001-2022'],
  ...nothingDrawn,
};

/** An assembled estate of the resources, linked as they say. */
export function estateOf(resources: readonly Resource[]): Estate {
  const byType = new Map<string, Resource[]>();
  for (const one of resources) byType.set(one.type, [...(byType.get(one.type) ?? []), one]);
  return {
    resources,
    byKey: new Map(resources.map(one => [one.key, one])),
    byType,
    roots: [{ name: 'shop', path: 'shop.yaml', language: 'cloudformation', library: false, assumptions: [] }],
    unread: [],
    files: ['shop.yaml'],
  };
}

export function declared(
  type: string,
  properties: PlainObject = {},
  changes: Partial<Resource> = {},
  address = 'Orders',
): Resource {
  return resource(declare(type, address, properties), changes);
}

/** A link from the resource to another, as a property at `path` makes it. */
export function linkTo(other: Resource, path: string, from = 'shop#Orders'): Resource['links'][number] {
  return { from, to: other.key, path };
}

export function derive(
  resources: readonly Resource[],
  boundary: Partial<Boundary> = {},
  facts: ComputedFacts = computedFacts(today),
): Responsibility {
  return deriveResponsibility(estateOf(resources), knowledge, { ...shopBoundary, ...boundary }, facts);
}

/** The answers about one resource by duty. */
export function answersOn(responsibility: Responsibility, one: Resource): ReadonlyMap<string, DutyAnswer> {
  const id = responsibility.tableOf.get(one.key);
  const table = responsibility.tables.find(other => other.id === id);
  if (table === undefined) throw new Error(`${one.address} is on no table`);
  return table.answers;
}

/** `aws`, `customer`, `shared configurable`, `not-applicable`, or the candidates of an open answer. */
export function sideInWords(answer: DutyAnswer | undefined): string {
  if (answer === undefined) return 'no answer';
  if (answer.side === 'undetermined') return `one of ${(answer.candidates ?? []).join(', ')}`;
  return answer.kind === undefined ? answer.side : `${answer.side} ${answer.kind}`;
}

export function sideOf(one: Resource, duty: string, boundary: Partial<Boundary> = {}): string {
  return sideInWords(answersOn(derive([one], boundary), one).get(duty));
}

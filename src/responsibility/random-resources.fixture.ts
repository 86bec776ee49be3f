/** Resources of the knowledge's types with settings that its rules ask for, drawn at random. */
import * as fc from 'fast-check';
import { compareText } from '../foundation/stable-order.ts';
import { loadKnowledge } from '../knowledge/load-knowledge.ts';
import { type Plain, unknown } from '../estate/testing.ts';
import type { Resource } from '../model/resource.ts';
import type { PropertyPredicate } from './evaluate-property.ts';
import { leavesOf } from './predicate-leaves.ts';
import { placesOf } from './rule-places.ts';
import { declared } from './shop.fixture.ts';

const knowledge = loadKnowledge();

/** Every type that a case or an integration names, and some that none does. */
export const types: readonly string[] = [
  ...new Set(
    knowledge
      .ruleIds()
      .flatMap(id => knowledge.rule(id)?.resourceTypes ?? [])
      .filter(type => type.startsWith('AWS::')),
  ),
  'AWS::SQS::Queue',
  'AWS::ECS::Cluster',
  'AWS::Glue::Database',
].sort(compareText);

interface Choice {
  readonly path: string;
  readonly values: readonly Plain[];
}

/** For each path that the rules of the type ask for: the values that they tell apart, and one that none of them names. */
function choicesFor(type: string): Choice[] {
  const values = new Map<string, Plain[]>();
  for (const rule of knowledge.rulesOf(type)) {
    for (const leaf of rule.when === undefined ? [] : leavesOf(rule.when)) {
      if (!('property' in leaf)) continue;
      for (const place of placesOf(type, leaf.property)) {
        values.set(place, [...(values.get(place) ?? ['shop-value']), ...valuesOf(leaf)]);
      }
    }
  }
  return [...values].map(([path, of]) => ({ path, values: [...new Set(of)] }));
}

function valuesOf(predicate: PropertyPredicate): Plain[] {
  if ('equals' in predicate) return [predicate.equals];
  if ('in' in predicate) return [...predicate.in];
  if ('startsWith' in predicate) return [`${predicate.startsWith}shop`];
  if ('endsWith' in predicate) return [`shop${predicate.endsWith}`];
  if ('contains' in predicate) return [`shop${predicate.contains}shop`];
  return [];
}

export interface RandomResource {
  readonly type: string;
  readonly settings: readonly { readonly path: string; readonly value: Plain }[];
}

/** A resource with known settings: each path omitted or with one of its values. */
export const randomResource: fc.Arbitrary<RandomResource> = fc.constantFrom(...types).chain(type => {
  const choices = choicesFor(type);
  const drawn = choices.map(({ path, values }) =>
    fc.option(fc.constantFrom(...values), { nil: undefined, freq: 3 }).map(value => ({ path, value })),
  );
  return fc
    .tuple(...drawn)
    .map(settings => ({ type, settings: settings.filter(one => one.value !== undefined) }));
});

/** Answers to some of the questions; the others stay unanswered. */
export const randomAnswers: fc.Arbitrary<ReadonlyMap<string, string>> = fc
  .tuple(
    ...[...knowledge.questions.values()].map(({ id, answers }) =>
      fc.option(fc.constantFrom(...answers), { nil: undefined }).map(answer => [id, answer] as const),
    ),
  )
  .map(all => new Map(all.flatMap(([id, answer]) => (answer === undefined ? [] : [[id, answer] as const]))));

/** The resource as the estate has it; `hidden` paths are unknown instead of known. */
export function made({ type, settings }: RandomResource, hidden: ReadonlySet<string> = new Set()): Resource {
  const properties: Record<string, Plain> = {};
  for (const { path, value } of settings) {
    put(properties, path, hidden.has(path) ? unknown() : value);
  }
  return declared(type, properties);
}

function put(into: Record<string, Plain>, path: string, value: Plain): void {
  const option = /^(\w+)\[([^\]]+):([^:\]]+)\]$/.exec(path);
  if (option !== null) {
    const [, list = '', namespace = '', name = ''] = option;
    const before = (into[list] ?? []) as readonly Plain[];
    into[list] = [...before, { Namespace: namespace, OptionName: name, Value: value }];
    return;
  }
  const [first = '', ...rest] = path.split('.');
  const name = first.replace(/\[\]$/, '');
  if (rest.length === 0) {
    if (into[name] === undefined) into[name] = first.endsWith('[]') ? [value] : value;
    return;
  }
  const present = into[name];
  if (first.endsWith('[]')) {
    const list = Array.isArray(present) ? (present as Record<string, Plain>[]) : [{}];
    put(list[0] ?? {}, rest.join('.'), value);
    into[name] = list;
    return;
  }
  const inner = isPlain(present) ? present : {};
  put(inner, rest.join('.'), value);
  into[name] = inner;
}

function isPlain(value: Plain): value is Record<string, Plain> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !('kind' in value);
}

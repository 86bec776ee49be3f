import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createSettingReader } from '../../src/estate/read-setting.ts';
import { assembleEstate } from '../../src/estate/assemble-estate.ts';
import { memorySourceTree } from '../../src/foundation/source-tree-memory.ts';
import { loadKnowledge, loadRegistry } from '../../src/knowledge/load-knowledge.ts';
import { nothingDrawn } from '../../src/model/assessment.ts';
import type { Rule } from '../../src/model/knowledge.ts';
import { noReadOptions } from '../../src/model/reader.ts';
import type { Estate, Resource } from '../../src/model/resource.ts';
import { cloudformationReader } from '../../src/readers/cloudformation/read-cloudformation.ts';
import { terraformReader } from '../../src/readers/terraform/read-terraform.ts';
import { computedFacts } from '../../src/responsibility/computed-facts.ts';
import { evaluatePredicate } from '../../src/responsibility/evaluate-predicate.ts';
import { leavesOf } from '../../src/responsibility/predicate-leaves.ts';
import type { RuleExample } from './rule-example.ts';

/** Each row of `examples/` goes through the real reader; a new rule needs one row more. */

const knowledge = loadKnowledge();
const registry = loadRegistry();
const folder = new URL('examples/', import.meta.url);
const examples: RuleExample[] = [];
for (const file of readdirSync(folder).sort()) {
  const module = (await import(new URL(file, folder).href)) as { examples: readonly RuleExample[] };
  examples.push(...module.examples);
}

function estateOf(example: RuleExample): Estate {
  const { cloudformation, terraform } = example;
  if (terraform !== undefined) {
    const tree = memorySourceTree({ 'main.tf': terraform });
    return assembleEstate([terraformReader.read(tree, noReadOptions)], registry);
  }
  const resources = Object.entries(cloudformation ?? {}).map(([id, [type, properties = {}]]) => [
    id,
    { Type: type, Properties: properties },
  ]);
  const template = {
    AWSTemplateFormatVersion: '2010-09-09',
    Parameters: { Input: { Type: 'String' } },
    Resources: Object.fromEntries(resources),
  };
  const tree = memorySourceTree({ 'template.json': JSON.stringify(template) });
  return assembleEstate([cloudformationReader.read(tree, noReadOptions)], registry);
}

function judgedIn(example: RuleExample, estate: Estate): Resource {
  const address = example.address ?? Object.keys(example.cloudformation ?? {})[0];
  const found = estate.resources.find(one => one.address === address);
  if (found === undefined)
    throw new Error(`${address} is none of ${estate.resources.map(one => one.address).join(', ')}`);
  return found;
}

/** What the rule says of the resource: its condition for the type, judged as far as the source decides it. */
function outcomeOf(example: RuleExample): string {
  const estate = estateOf(example);
  const resource = judgedIn(example, estate);
  const rule = knowledge.rulesOf(resource.type).find(one => one.id === example.rule);
  if (rule === undefined) return `no rule for ${resource.type}`;
  if (rule.when === undefined) return 'applies';
  const boundary = {
    name: 'online shop',
    frameworks: [],
    ...nothingDrawn,
    accounts: example.accounts ?? [],
    answers: new Map(Object.entries(example.answers ?? {})),
  };
  const condition = evaluatePredicate(
    rule.when,
    { resource, type: resource.type, domains: new Map() },
    {
      estate,
      knowledge,
      boundary,
      reader: createSettingReader(estate, knowledge),
      facts: computedFacts('2026-11-24T08:00:00Z'),
    },
  );
  if (condition === 'yes') return 'applies';
  return condition === 'no' ? 'does not apply' : 'unknown';
}

describe('what a source shows of an integration', () => {
  it.each(examples.map(example => [example.rule, example.title, example] as const))(
    '%s: %s',
    (_rule, _title, example) => {
      expect(outcomeOf(example)).toBe(example.expected);
    },
  );
});

describe('every integration that a source can show', () => {
  const shown = knowledge
    .ruleIds()
    .flatMap(id => knowledge.rule(id) ?? [])
    .filter(rule => rule.stratum === 'integration' && isShownBySources(rule));

  it('has an example to which it applies', () => {
    const applied = new Set(examples.filter(one => one.expected === 'applies').map(one => one.rule));
    expect(shown.filter(rule => !applied.has(rule.id)).map(rule => rule.id)).toEqual([]);
  });

  it('has one to which it does not, unless it always holds', () => {
    const refused = new Set(examples.filter(one => one.expected === 'does not apply').map(one => one.rule));
    const conditional = shown.filter(rule => conditionsOf(rule).length > 0);
    expect(conditional.filter(rule => !refused.has(rule.id)).map(rule => rule.id)).toEqual([]);
  });
});

/** Rules about the account as a whole, and those that wait for a declaration or an answer alone, show in no source. */
function isShownBySources(rule: Rule): boolean {
  if (rule.resourceTypes.every(type => !type.includes('::'))) return false;
  const leaves = conditionsOf(rule);
  return leaves.length === 0 || leaves.some(leaf => !('declared' in leaf || 'question' in leaf));
}

function conditionsOf({ when, whenFor = {} }: Rule): ReturnType<typeof leavesOf> {
  return [...(when === undefined ? [] : [when]), ...Object.values(whenFor)].flatMap(leavesOf);
}

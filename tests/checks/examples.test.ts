import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { AnyCheck } from '../../src/checks/define-check.ts';
import type { CheckExamples, Example, Language } from '../../src/checks/examples.ts';
import { checks } from '../../src/checks/generated/registry.ts';
import { runChecks } from '../../src/checks/run-checks.ts';
import { assembleEstate } from '../../src/estate/assemble-estate.ts';
import { memorySourceTree } from '../../src/foundation/source-tree-memory.ts';
import { loadKnowledge, loadRegistry } from '../../src/knowledge/load-knowledge.ts';
import type { Finding, FindingStatus } from '../../src/model/finding.ts';
import { noReadOptions } from '../../src/model/reader.ts';
import type { Estate, Resource } from '../../src/model/resource.ts';
import type { ObjectValue } from '../../src/model/value.ts';
import { cloudformationReader } from '../../src/readers/cloudformation/read-cloudformation.ts';
import { terraformReader } from '../../src/readers/terraform/read-terraform.ts';

const knowledge = loadKnowledge();
const registry = loadRegistry();
const folder = new URL('../../src/checks/', import.meta.url);

async function examplesOf(check: AnyCheck): Promise<CheckExamples> {
  const file = readdirSync(folder, { recursive: true, encoding: 'utf8' }).find(path => {
    const [service, name] = path.split(/[\\/]/);
    return `${service}-${name}` === `${check.id}.examples.ts`;
  });
  if (file === undefined) throw new Error(`${check.id} has no examples file beside it`);
  const module = (await import(new URL(file, folder).href)) as { examples: CheckExamples };
  return module.examples;
}

const readers = { cloudformation: cloudformationReader, terraform: terraformReader } as const;
const files = { cloudformation: 'template.yaml', terraform: 'main.tf' } as const;

function estateOf(example: Example, language: Language): Estate {
  const source = example[language];
  if (source === undefined) throw new Error(`${example.title} is not written in ${language}`);
  const tree = memorySourceTree(typeof source === 'string' ? { [files[language]]: source } : source);
  return assembleEstate([readers[language].read(tree, noReadOptions)], registry);
}

const languages: readonly Language[] = ['cloudformation', 'terraform'];

/** The languages that an example is written in. */
function inLanguages(example: Example): Language[] {
  return languages.filter(language => example[language] !== undefined);
}

function judge(check: AnyCheck, estate: Estate): Finding[] {
  return runChecks(estate, knowledge, [check]);
}

/** The same estate with every property of every resource unknown, in an open world. */
function blinded(estate: Estate): Estate {
  const view: ObjectValue = {
    kind: 'object',
    entries: new Map(),
    rest: { kind: 'unknown', reason: 'input-without-default', detail: 'turned to unknown by the test' },
  };
  const openWorld = 'a module that the test did not read may configure it';
  const blind = (resource: Resource): Resource => ({
    ...resource,
    view,
    links: [],
    linkedFrom: [],
    openWorld,
  });
  const resources = estate.resources.map(blind);
  return {
    ...estate,
    resources,
    byKey: new Map(resources.map(resource => [resource.key, resource])),
    byType: new Map([...estate.byType].map(([type, list]) => [type, list.map(blind)])),
  };
}

function expectAll(findings: readonly Finding[], status: FindingStatus): void {
  expect(findings.length).toBeGreaterThan(0);
  for (const finding of findings) {
    expect(`${finding.status}: ${finding.message}`).toMatch(new RegExp(`^${status}: .+`, 's'));
  }
}

describe.each(checks.map(check => [check.id, check] as const))('%s', async (_, check) => {
  const examples = await examplesOf(check);
  const plain: [string, FindingStatus, Example][] = [
    ...examples.good.map(one => ['good', 'passed', one] as [string, FindingStatus, Example]),
    ...examples.bad.map(one => ['bad', 'failed', one] as [string, FindingStatus, Example]),
    ...examples.cannotTell.map(one => ['cannot tell', 'unknown', one] as [string, FindingStatus, Example]),
    ...(examples.notVisible ?? []).map(
      one => ['not visible', 'not-visible', one] as [string, FindingStatus, Example],
    ),
    ...(['assumed', 'conditional', 'partialText'] as const).flatMap(kind =>
      (examples[kind] ?? []).map(one => [kind, one.expect, one] as [string, FindingStatus, Example]),
    ),
  ];

  const written = plain.flatMap(([kind, status, one]) =>
    inLanguages(one).map(language => [`${kind}: ${one.title} (${language})`, status, one, language] as const),
  );
  it.each(written)('%s', (__, status, one, language) => {
    const findings = judge(check, estateOf(one, language));
    expectAll(findings, status);
  });

  const silent = (examples.notApplicable ?? []).flatMap(one =>
    inLanguages(one).map(language => [`${one.title} (${language})`, one, language] as const),
  );
  it.each(silent)('has nothing to say: %s', (__, one, language) => {
    expect(judge(check, estateOf(one, language))).toEqual([]);
  });

  it('has a good, a bad and a cannot-tell example', () => {
    expect(examples.good.length).toBeGreaterThan(0);
    expect(examples.bad.length).toBeGreaterThan(0);
    expect(examples.cannotTell.length).toBeGreaterThan(0);
  });

  it('has every example in both languages, or says why not', () => {
    const all = [...plain.map(([, , one]) => one), ...(examples.notApplicable ?? [])];
    for (const one of all) {
      const expected = one.only === undefined ? languages : [one.only.language];
      expect([one.title, ...inLanguages(one)]).toEqual([one.title, ...expected]);
      expect(one.only?.why).not.toBe('');
    }
  });

  const decided = [...examples.good, ...examples.bad];
  it.each(languages)('says unknown when every setting is unknown (%s)', language => {
    for (const one of decided.filter(each => each[language] !== undefined)) {
      const findings = judge(check, blinded(estateOf(one, language)));
      for (const finding of findings) expect(finding.status).toBe('unknown');
    }
  });

  it('names an existing duty and the settings behind every verdict', () => {
    expect(knowledge.duties.has(check.duty)).toBe(true);
    for (const one of examples.bad) {
      for (const language of inLanguages(one)) {
        for (const finding of judge(check, estateOf(one, language))) {
          expect(finding.because.length).toBeGreaterThan(0);
          expect(finding.place.source.path).toMatch(/\.(yaml|tf)$/);
        }
      }
    }
  });
});

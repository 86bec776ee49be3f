import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { AnyCheck } from '../../src/checks/define-check.ts';
import type { CheckExamples, Example } from '../../src/checks/examples.ts';
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

function estateOf(example: Example): Estate {
  const tree = memorySourceTree({ 'template.yaml': example.cloudformation });
  return assembleEstate([cloudformationReader.read(tree, noReadOptions)], registry);
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

  it.each(plain.map(([kind, status, one]) => [`${kind}: ${one.title}`, status, one] as const))(
    '%s',
    (__, status, one) => {
      const findings = judge(check, estateOf(one));
      expectAll(findings, status);
    },
  );

  it.each((examples.notApplicable ?? []).map(one => [one.title, one] as const))(
    'has nothing to say: %s',
    (__, one) => {
      expect(judge(check, estateOf(one))).toEqual([]);
    },
  );

  it('has a good, a bad and a cannot-tell example', () => {
    expect(examples.good.length).toBeGreaterThan(0);
    expect(examples.bad.length).toBeGreaterThan(0);
    expect(examples.cannotTell.length).toBeGreaterThan(0);
  });

  it('says unknown when every setting is unknown', () => {
    for (const one of [...examples.good, ...examples.bad]) {
      for (const finding of judge(check, blinded(estateOf(one)))) expect(finding.status).toBe('unknown');
    }
  });

  it('names an existing duty and the settings behind every verdict', () => {
    expect(knowledge.duties.has(check.duty)).toBe(true);
    for (const one of examples.bad) {
      for (const finding of judge(check, estateOf(one))) {
        expect(finding.because.length).toBeGreaterThan(0);
        expect(finding.place.source.path).toBe('template.yaml');
      }
    }
  });
});

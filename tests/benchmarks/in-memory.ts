import { type AnyCheck } from '../../src/checks/define-check.ts';
import { checks } from '../../src/checks/generated/registry.ts';
import { runChecks } from '../../src/checks/run-checks.ts';
import { assembleEstate } from '../../src/estate/assemble-estate.ts';
import { memorySourceTree } from '../../src/foundation/source-tree-memory.ts';
import { loadKnowledge, loadRegistry } from '../../src/knowledge/load-knowledge.ts';
import { noReadOptions } from '../../src/model/reader.ts';
import type { Estate } from '../../src/model/resource.ts';
import { cloudformationReader } from '../../src/readers/cloudformation/read-cloudformation.ts';
import { median } from './cold-process.ts';
import { manyTemplates } from './estates.ts';

export interface InMemory {
  readonly checks: number;
  readonly resources: number;
  readonly findings: number;
  /** Median of five runs after a first one, in milliseconds. */
  readonly milliseconds: number;
}

/** Runs `count` checks (those that exist, over and over, without analyses) on about `resources` resources. */
export function checksInMemory(count: number, resources: number): InMemory {
  const plain = checks.filter(check => !restsOnAnalysis(check));
  const many = Array.from({ length: count }, (_, index) => {
    const check = plain[index % plain.length];
    if (check === undefined) throw new Error('there is no check without an analysis');
    return { ...check, id: `${check.id}-${index}` };
  });
  const estate = estateOf(Math.ceil(resources / 15));
  const knowledge = loadKnowledge();
  let findings = runChecks(estate, knowledge, many).length;
  const times: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    const started = performance.now();
    findings = runChecks(estate, knowledge, many).length;
    times.push(performance.now() - started);
  }
  return { checks: count, resources: estate.resources.length, findings, milliseconds: median(times) };
}

function estateOf(templates: number): Estate {
  const read = cloudformationReader.read(memorySourceTree(manyTemplates(templates)), noReadOptions);
  return assembleEstate([read], loadRegistry());
}

function restsOnAnalysis(check: AnyCheck): boolean {
  return Object.values(check.reads).some(read => typeof read === 'object' && read.read === 'analysis');
}

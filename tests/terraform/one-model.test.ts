import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assessment/assess.ts';
import { wholeInput } from '../../src/assessment/boundary.ts';
import { checks } from '../../src/checks/generated/registry.ts';
import { memorySourceTree } from '../../src/foundation/source-tree-memory.ts';
import { loadKnowledge, loadRegistry } from '../../src/knowledge/load-knowledge.ts';
import { noReadOptions, type Reader } from '../../src/model/reader.ts';
import { cloudformationReader } from '../../src/readers/cloudformation/read-cloudformation.ts';
import { terraformReader } from '../../src/readers/terraform/read-terraform.ts';
import { addresses, asPlan, inCloudFormation, inTerraform, type Shop, shops } from './shop-in-languages.ts';

const knowledge = loadKnowledge();
const registry = loadRegistry();

/** What must not depend on the language: verdicts, sides and classes, by CloudFormation's logical ids. */
function judged(reader: Reader, file: string, source: string) {
  const read = reader.read(memorySourceTree({ [file]: source }), noReadOptions);
  const assessment = assess({
    reads: [read],
    knowledge,
    registry,
    checks,
    boundary: wholeInput(),
    now: '2026-11-24T12:00:00Z',
  });
  const idOf = new Map(
    assessment.estate.resources.map(resource => [
      resource.key,
      addresses.get(resource.address) ?? resource.address,
    ]),
  );
  const tables = new Map(assessment.responsibility.tables.map(table => [table.id, table]));
  const shared = new Set(addresses.values());
  const sides: string[] = [];
  for (const [key, id] of assessment.responsibility.tableOf) {
    const name = idOf.get(key) ?? key;
    if (!shared.has(name)) continue;
    for (const [duty, answer] of tables.get(id)?.answers ?? []) sides.push(`${name} ${duty} ${answer.side}`);
  }
  return {
    unread: assessment.estate.unread.map(one => one.what),
    findings: assessment.findings
      .map(({ check, resource, status }) => `${idOf.get(resource)} ${check} ${status}`)
      .sort(),
    sides: sides.sort(),
    classes: assessment.frameworks.flatMap(({ controls }) =>
      controls.map(control => `${control.control} ${control.class} ${control.kinds.join('+')}`),
    ),
  };
}

function inAll(shop: Shop) {
  return {
    cloudformation: judged(cloudformationReader, 'shop.json', inCloudFormation(shop)),
    terraform: judged(terraformReader, 'main.tf', inTerraform(shop)),
    plan: judged(terraformReader, 'plan.json', asPlan(shop)),
  };
}

describe('one estate in three languages', () => {
  it('gets the same verdicts, sides and control classes', () => {
    fc.assert(
      fc.property(shops, shop => {
        const { cloudformation, terraform, plan } = inAll(shop);
        expect(cloudformation.findings.length).toBeGreaterThan(10);
        expect(terraform).toEqual(cloudformation);
        expect(plan).toEqual(cloudformation);
      }),
      { numRuns: 25 },
    );
  });
});

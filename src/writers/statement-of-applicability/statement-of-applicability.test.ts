import { describe, expect, test } from 'vitest';
import { auditReport } from '../control-facts/audit.fixture.ts';
import { confidential } from '../control-facts/audit-stated.fixture.ts';
import { frameworkFacts } from '../control-facts/control-facts.ts';
import { writeDocumentCsv } from '../document/write-document-csv.ts';
import { writeDocumentMarkdown } from '../document/write-document-markdown.ts';
import { implementationWords } from './implementation.ts';
import { soaRows } from './soa-rows.ts';
import { soaFramework, statementOfApplicability } from './statement-of-applicability.ts';

const report = auditReport();

function statement() {
  const document = statementOfApplicability(report);
  if (document === undefined) throw new Error('ISO/IEC 27001 is judged');
  return document;
}

function rows() {
  const facts = frameworkFacts(report, soaFramework);
  if (facts === undefined) throw new Error('ISO/IEC 27001 is judged');
  return soaRows(facts, report);
}

test('the statement of the shop', async () => {
  const text = [...writeDocumentMarkdown(statement())].join('');
  await expect(text).toMatchFileSnapshot('golden/shop.md');
  for (const secret of Object.values(confidential)) expect(text).not.toContain(secret);
});

test('every control has a justification, in or out', () => {
  expect(rows().filter(row => row.applicability.why === '')).toEqual([]);
});

test('no status is rounded up: the weaker half decides', () => {
  expect(rows().map(row => [row.facts.known.id, row.implementation])).toEqual([
    ['iso:A.7.5', 'excluded'],
    ['iso:A.8.2', 'partly'],
    ['iso:A.8.8', 'partly'],
    ['iso:A.8.9', 'cannot tell'],
    ['iso:A.8.20', 'excluded'],
    ['iso:A.8.28', 'cannot tell'],
    ['iso:A.8.30', 'cannot tell'],
  ]);
  for (const { implementation, facts } of rows()) {
    expect(implementation === 'yes').toBe(facts.assessed.satisfied && implementation !== 'excluded');
  }
});

function referencesOf(id: string) {
  return rows().find(row => row.facts.known.id === id)?.references;
}

test('a reference is a policy, a document, evidence; never what a document says', () => {
  expect(referencesOf('iso:A.8.2')).toEqual(['Access policy']);
  expect(referencesOf('iso:A.7.5')).toEqual([
    'Document: soc2-type2 aws-soc2-2026 (2025-10-01 to 2026-09-30)',
  ]);
  expect(referencesOf('iso:A.8.8')?.[0]).toMatch(
    /^Evidence: Patch state of the whole population of 2026-11-10/,
  );
});

describe('the numbers', () => {
  const [summary, table] = statement().tables;

  function line(title: string): readonly (string | number)[] {
    return summary?.rows.find(row => row.cells[0] === title)?.cells.slice(1) ?? [];
  }

  test('add up to the catalogue, theme by theme', () => {
    expect(table?.rows).toHaveLength(7);
    const sum = (titles: readonly string[]): number[] =>
      line('Controls').map((_, index) => titles.reduce((all, title) => all + Number(line(title)[index]), 0));
    expect(sum(['Applicable', 'Excluded by you', 'Excluded by an answer', 'Open'])).toEqual(line('Controls'));
    expect(sum(implementationWords.map(word => `Implemented: ${word}`))).toEqual(line('Controls'));
    expect(line('Controls')).toEqual([1, 6, 7]);
  });

  test('are one record for each control in CSV', () => {
    expect([...writeDocumentCsv(statement())]).toHaveLength(1 + 7);
  });
});

test('objectives of the user stand in a table of their own', () => {
  const { assessment, knowledge } = report;
  const [iso] = assessment.frameworks.filter(one => one.framework === soaFramework);
  const own = { framework: 'own', title: 'Your own objectives', controls: iso?.controls.slice(0, 2) ?? [] };
  const counts = iso?.counts;
  if (counts === undefined) throw new Error('ISO/IEC 27001 is judged');
  const catalogue = knowledge.framework(soaFramework);
  const document = statementOfApplicability({
    ...report,
    knowledge: Object.create(knowledge, {
      framework: { value: (id: string) => (id === 'own' ? catalogue : knowledge.framework(id)) },
    }) as typeof knowledge,
    assessment: { ...assessment, frameworks: [...assessment.frameworks, { ...own, counts }] },
  });
  expect(document?.tables.map(table => [table.name, table.rows.length]).slice(1, 3)).toEqual([
    ['Statement', 7],
    ['Your own controls', 2],
  ]);
});

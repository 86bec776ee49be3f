import { describe, expect, test } from 'vitest';
import type { PartyKind } from '../../model/party.ts';
import { auditReport } from '../control-facts/audit.fixture.ts';
import { confidential } from '../control-facts/audit-stated.fixture.ts';
import { frameworkFacts } from '../control-facts/control-facts.ts';
import { writeDocumentMarkdown } from '../document/write-document-markdown.ts';
import { customersMatrix } from './customers-matrix.ts';
import { customersBearers, customersRows } from './customers-rows.ts';
import { pciMatrix } from './pci-rows.ts';
import { pciFramework, pciResponsibility } from './pci-responsibility.ts';

const report = auditReport();

function matrixOf(of = report) {
  const facts = frameworkFacts(of, pciFramework);
  if (facts === undefined) throw new Error('PCI DSS is judged');
  return pciMatrix(facts, of);
}

function matrixDocument(of = report) {
  const document = pciResponsibility(of);
  if (document === undefined) throw new Error('PCI DSS is judged');
  return document;
}

function customersRowsOf() {
  const facts = frameworkFacts(report, pciFramework);
  if (facts === undefined) throw new Error('PCI DSS is judged');
  return customersRows(facts, report);
}

describe('the responsibility matrix', () => {
  test('of the shop', async () => {
    const text = [...writeDocumentMarkdown(matrixDocument())].join('');
    await expect(text).toMatchFileSnapshot('golden/shop.md');
    for (const secret of Object.values(confidential)) expect(text).not.toContain(secret);
  });

  test('names everybody who is responsible', () => {
    expect(matrixOf().rows.map(row => [row.facts.known.id, row.responsible])).toEqual([
      ['pci:1.2.1', 'AWS and you, through Landing zone team'],
      ['pci:3.5.1', 'open: AWS and you, or not applicable'],
      ['pci:6.3.3', 'you'],
      ['pci:8.3.1', 'you'],
      ['pci:9.2.1', 'Sinnet and NWCD'],
      ['pci:9.5.1', 'nobody: not applicable'],
      ['pci:12.9.2', 'not mapped: decide it by hand'],
    ]);
  });

  test('says of a party what it performs, expects, or says without effect', () => {
    const { rows, parties } = matrixOf();
    expect(parties.map(party => party.id)).toEqual(['landing-zone', 'psp']);
    const parts = rows.flatMap(row =>
      row.parts.map(({ party, does, lines }) => [row.facts.known.id, party.id, does, ...lines]),
    );
    expect(parts).toEqual([
      [
        'pci:1.2.1',
        'landing-zone',
        'all',
        'Base rules of every group (Landing zone statement 3; in force until 2027-03-31)',
      ],
      [
        'pci:3.5.1',
        'psp',
        'no-effect',
        'All of it (Contract of 2024; does not count: lapsed, it ended on 2026-06-30)',
      ],
      [
        'pci:6.3.3',
        'landing-zone',
        'expects',
        'expects of you: Take the images of each month (Landing zone statement 3)',
      ],
    ]);
  });

  test('notes what is stated, and what speaks against it, and changes nobody by it', () => {
    const row = matrixOf().rows.find(one => one.facts.known.id === 'pci:6.3.3');
    expect(row).toMatchObject({
      responsible: 'you',
      notes: ['You state that it does not apply: Others run the machines'],
      applicability: {
        lookAt: ['The estate shows what it is about: Patch the operating system (2 resources).'],
      },
    });
  });

  test('notes what a document names as not tested', () => {
    const row = matrixOf().rows.find(one => one.facts.known.id === 'pci:9.2.1');
    expect(row?.notes).toEqual(['aws-aoc-2026 names it as not tested.']);
  });

  test('has a column for each of a few parties, and one for all others', () => {
    const { assessment } = report;
    const names = Array.from({ length: 12 }, (_, index) => `supplier-${index}`);
    const [first] = assessment.stated.statements;
    if (first === undefined) throw new Error('the landing zone states something');
    const many = {
      ...report,
      assessment: {
        ...assessment,
        boundary: {
          ...assessment.boundary,
          parties: names.map(id => ({ id, name: id, kind: 'supplier' as PartyKind })),
        },
        stated: {
          ...assessment.stated,
          statements: names.map(from => ({ ...first, statement: { ...first.statement, from } })),
        },
      },
    };
    const columns = matrixDocument(many).rows.columns.map(column => column.title);
    expect(columns.filter(title => title.startsWith('supplier-'))).toHaveLength(8);
    expect(columns).toContain('Further parties');
    const row = matrixDocument(many).rows.rows[0]?.cells[columns.indexOf('Further parties')];
    expect(String(row)).toContain('supplier-11: performs some of your part');
  });

  test('its numbers add up to the catalogue, line by line', () => {
    const [summary, , table] = matrixDocument().tables;
    expect(table?.rows).toHaveLength(7);
    const titles = summary?.columns.map(column => column.title) ?? [];
    for (const { cells } of summary?.rows ?? []) {
      const number = (title: string): number => Number(cells[titles.indexOf(title)]);
      const sum = (words: readonly string[]): number => words.reduce((all, word) => all + number(word), 0);
      expect(sum(['AWS', 'AWS and you', 'You', 'Not applicable', 'Open', 'Unmapped'])).toBe(number('All'));
      expect(sum(titles.filter(title => title.startsWith('You: ')))).toBe(number('All'));
      expect(sum(titles.filter(title => title.startsWith('AWS: ')))).toBe(number('All'));
    }
  });
});

describe('the matrix for customers', () => {
  test('of the shop', async () => {
    const document = customersMatrix(report);
    if (document === undefined) throw new Error('PCI DSS is judged');
    const text = [...writeDocumentMarkdown(document)].join('');
    await expect(text).toMatchFileSnapshot('golden/shop-for-customers.md');
    for (const secret of Object.values(confidential)) expect(text).not.toContain(secret);
  });

  test('takes nothing that is not stated of the customer as nothing', () => {
    expect(customersRowsOf().map(row => [row.facts.known.id, row.responsible, row.ours, row.theirs])).toEqual(
      [
        ['pci:1.2.1', 'provider', 'We keep the networks apart', ''],
        ['pci:3.5.1', 'open', 'Have server-side encryption on with the right key', ''],
        ['pci:6.3.3', 'not applicable to the service', '', ''],
        [
          'pci:8.3.1',
          'provider and customer',
          'Grant only needed permissions',
          'Give each of your staff a sign-in of their own',
        ],
        ['pci:9.2.1', 'provider; nothing is stated of the customer', 'Keep power and cooling available', ''],
        ['pci:9.5.1', 'not applicable to the service', '', ''],
        ['pci:12.9.2', 'open', '', ''],
      ],
    );
  });

  test('passes on nothing of the state of the provider, nor words of its suppliers', () => {
    const document = customersMatrix(report);
    const text = document === undefined ? '' : [...writeDocumentMarkdown(document)].join('');
    for (const word of [
      'waived',
      'RISK-12',
      'not met',
      'Base rules of every group',
      'shop-platform@',
      'wiki',
    ]) {
      expect(text).not.toContain(word);
    }
  });

  test('its numbers add up to the catalogue', () => {
    const [summary] = customersMatrix(report)?.tables ?? [];
    const last = summary?.rows.at(-1)?.cells ?? [];
    expect(last[1]).toBe(7);
    expect(last.slice(2)).toHaveLength(customersBearers.length);
    expect(last.slice(2).reduce<number>((sum, cell) => sum + Number(cell), 0)).toBe(7);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { afterAll, describe, expect, test } from 'vitest';
import { folderOf } from './demarc.ts';
import { command } from './in-process.ts';

/** Texts of users that a terminal, a spreadsheet or a browser would run, in every place where a text may stand. */

/** A formula, an escape sequence, a mark that reorders text, a table's pipe, HTML, a link, and another line. */
function hostile(start: string, name: string): string {
  return JSON.stringify(
    `${start}HYPERLINK("http://evil")${name}\u001b]0;x\u0007\u202e|<img src=x onerror=alert(1)>[a](javascript:b)\n=2+2`,
  );
}

const text = (name: string): string => hostile('=', name);

const config = `name: ${text('name')}
owner: ${hostile('+', 'owner')}
frameworks: [nist-csf-2.0, iso-27001-2022, { file: own.yaml }]
auditWindow: { from: 2026-01-01, to: 2026-12-31 }
paths: [${text('paths')}, "."]
dataClass: ${hostile('@', 'class')}
answers: { premises-in-scope: no, internet-facing: yes, service-provider: yes }
obligations:
  - gdpr
  - id: city
    title: ${hostile('-', 'title')}
    kind: contract
    agreements: [{ id: dpa, title: ${text('agreement')} }]
    requires: [${text('requires')}]
    source: ${text('source')}
    shown: [{ constraint: other, date: 2026-06-01, by: ${text('by')}, where: ${text('where')} }]
parties:
  - { id: psp, name: ${hostile('@', 'party')}, kind: supplier }
  - { id: shops, name: ${text('shops')}, kind: own-customers }
statements:
  - from: psp
    provides: [{ duty: org-guardrails, text: ${text('provides')} }, { control: "iso:A.8.17", text: ${text('provides')} }]
    expects: [{ duty: deployment-pipeline, text: ${hostile('+', 'expects')} }]
    source: { title: ${text('statement')}, version: ${text('version')}, date: 2026-01-01 }
    accepted: { by: ${text('accepted')}, on: 2026-01-15 }
    validTo: 2027-03-31
  - from: you
    to: shops
    provides: [{ control: "pci:3.5.1", text: ${text('provided')} }]
    expects: [{ control: "pci:8.3.1", text: ${text('expected')} }]
    source: { title: ${text('own')} }
assurance:
  - id: soc2
    kind: soc2-type2
    title: ${text('document')}
    periods: [{ from: 2025-10-01, to: 2026-09-30 }]
    letterUntil: 2026-12-31
    opinion: unqualified
    readBy: ${text('reader')}
    readOn: 2026-11-20
    reference: ${text('reference')}
    exceptions: [{ duty: root-protection, text: ${text('exception')}, assessment: ${text('assessment')} }]
    userControls: [{ id: ${text('CUEC')}, duty: identity-lifecycle, text: ${text('control')} }]
evidence:
  - { kind: key-inventory, date: 2026-06-30, by: ${text('by')}, where: ${hostile('-', 'where')} }
waivers:
  - { id: ${text('RISK')}, check: s3-bucket-versioning-enabled, reason: ${text('reason')}, owner: ${text('owner')}, approvedBy: ${text('approved')}, expires: 2027-03-31 }
objectives:
  - { id: RTO-4, title: ${hostile('@', 'objective')}, duties: [restore-testing] }
scope:
  - { programme: soc, asOf: 2026-11-20, source: ${text('list')}, inScope: [s3] }
controls:
  - { control: "iso:A.5.1", reason: ${hostile('-', 'reason')}, owner: ${hostile('+', 'owner')}, reference: [${text('policy')}, "javascript:alert(1)"] }
  - { control: "iso:A.8.24", applicable: no, reason: ${text('excluded')} }
  - { control: "csf:PR.DS-01", target: partly-met, reason: ${text('target')}, priority: high, by: 2026-10-31 }
`;

const own = `id: own-controls
namespace: mine
title: ${text('framework')}
version: ${text('version')}
licence: ${text('licence')}
source: ${text('source')}
groups: [{ id: g, title: ${text('group')} }]
controls:
  - { id: "=A-1", title: ${hostile('=', 'title')}, group: g, satisfies: [restore-testing] }
  - { id: "@A-2", title: ${hostile('+', 'title')}, group: g, unmapped: ${hostile('-', 'unmapped')} }
`;

const template = `Resources:
  Orders:
    Type: AWS::S3::Bucket
    Properties:
      Tags: [{ Key: System, Value: ${text('tag')} }]
`;

const shop = folderOf({ 'orders.yaml': template, 'demarc.yaml': config, 'own.yaml': own });
afterAll(() => shop.remove());

async function out(...words: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await command(words, shop.path);
  expect(code, stderr).toBe(0);
  return stdout;
}

/** Command lines as cases with a name. */
function named(commands: readonly (readonly string[])[]) {
  return commands.map(words => ({ words, name: words.join(' ') }));
}

const steering = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/;

const reports = ['csf-profile', 'soa', 'pci-12.8.5'];

describe('at a terminal nothing steers', () => {
  const system = ['.', '--width', '80'];
  test.each(
    named([
      ['scan', ...system, '--all'],
      ...reports.map(format => ['report', ...system, '--format', format, '--as', 'terminal']),
      ['matrix', '--services', 's3,rds', '--config', 'demarc.yaml'],
      ['assurance', 'list', ...system],
      ['assurance', 'check', ...system, '--all'],
      ['frameworks'],
      ['frameworks', 'show', 'own-controls'],
      ...[
        'psp',
        'soc2',
        'own:RTO-4',
        'mine:=A-1',
        'mine:@A-2',
        'org-guardrails',
        'city',
        'key-inventory',
        'iso:A.5.1',
      ].map(id => ['explain', id, ...system]),
    ]),
  )('demarc $name', async ({ words }) => {
    const printed = await out(...words);
    expect(steering.exec(printed)).toBeNull();
    expect(printed.length).toBeGreaterThan(100);
  });
});

/** The fields of a CSV text. */
function fieldsOf(csv: string): string[] {
  return [...csv.matchAll(/(?:^|,|\r\n)(?:"((?:[^"]|"")*)"|([^",\r\n]*))/g)].map(([, quoted, plain]) =>
    quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'),
  );
}

describe('in CSV nothing is a formula', () => {
  const matrix = ['matrix', '--services', 's3', '--config', 'demarc.yaml', '--format', 'csv'];
  test.each(
    named([
      ...reports.map(format => ['report', '.', '--format', format, '--as', 'csv']),
      [...matrix, '--table', 'services'],
      [...matrix, '--table', 'controls'],
    ]),
  )('demarc $name', async ({ words }) => {
    const fields = fieldsOf(await out(...words));
    expect(fields.length).toBeGreaterThan(50);
    expect(fields.filter(field => /^\s*[=+@]/.test(field) || /^\s*-./.test(field))).toEqual([]);
    expect(fields.filter(field => /[\u0000-\u0009\u000b-\u001f\u202e]/.test(field))).toEqual([]);
  });
});

function cellsOf(line = ''): number {
  return line.startsWith('|') ? line.split(/(?<!\\)\|/).length : 0;
}

/** Rows of tables that have more or fewer cells than the row above them. */
function brokenRows(markdown: string): string[] {
  return markdown.split('\n').filter((line, at, all) => {
    const [above, cells] = [cellsOf(all[at - 1]), cellsOf(line)];
    return above > 0 && cells > 0 && above !== cells;
  });
}

describe('in Markdown nothing is HTML, and no table breaks', () => {
  test.each(
    named([
      ...reports.map(format => ['report', '.', '--format', format, '--as', 'markdown']),
      ['matrix', '--services', 's3', '--config', 'demarc.yaml', '--format', 'markdown'],
    ]),
  )('demarc $name', async ({ words }) => {
    const printed = await out(...words);
    expect(printed).not.toMatch(/<(?!br>)/);
    expect(printed).not.toMatch(/(?<!\\)\]\((?!https:)/);
    expect(steering.exec(printed)).toBeNull();
    expect(brokenRows(printed)).toEqual([]);
  });
});

describe('in a workbook every cell is text or a number', () => {
  test.each(
    named([
      ...reports.map(format => ['report', '.', '--format', format]),
      ['matrix', '--services', 's3', '--config', 'demarc.yaml'],
    ]),
  )('demarc $name', async ({ words }) => {
    await out(...words, '-o', 'out.xlsx');
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.load(readFileSync(join(shop.path, 'out.xlsx')).buffer);
    const kinds = new Set<exceljs.ValueType>();
    for (const sheet of workbook.worksheets) {
      sheet.eachRow(row =>
        row.eachCell(cell => {
          kinds.add(cell.type);
          expect(cell.text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u202e]/);
        }),
      );
    }
    const { String: text, Number: number, Merge, RichText, Hyperlink } = exceljs.ValueType;
    expect([...kinds].filter(kind => ![text, number, Merge, RichText, Hyperlink].includes(kind))).toEqual([]);
  });
});

test('programs get the texts as they were written', async () => {
  const scan = JSON.parse(await out('scan', '.', '--format', 'json', '--quiet')) as {
    boundary: { name: string };
  };
  expect(scan.boundary.name).toBe(JSON.parse(text('name')));
});

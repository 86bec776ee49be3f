import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { describe, expect, test } from 'vitest';
import { demarc, folderOf, inFolder, root, shell } from './demarc.ts';

/** The documents for audits, through the real program. */

const shop = join(root, 'examples/online-shop');
const full = ['--config', join(shop, 'demarc.full.yaml')];

/** Each report with its rows, the sheet that holds them, and the column that names the control. */
const reports = [
  { format: 'csf-profile', rows: 106, sheet: 'Profile', title: 'CSF 2.0 organisational profile' },
  { format: 'soa', rows: 93, sheet: 'Statement', title: 'Statement of Applicability' },
  { format: 'pci-12.8.5', rows: 280, sheet: 'Matrix', title: 'PCI DSS 4.0.1 responsibility matrix' },
] as const;

function report(format: string, ...words: readonly string[]): string {
  const { code, stdout, stderr } = demarc(['report', shop, '--format', format, ...full, ...words]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
}

/** A folder that stays until all is done that is awaited. */
async function during(
  files: Readonly<Record<string, string>>,
  use: (cwd: string) => Promise<void>,
): Promise<void> {
  const folder = folderOf(files);
  try {
    await use(folder.path);
  } finally {
    folder.remove();
  }
}

async function workbookOf(words: readonly string[], cwd: string): Promise<exceljs.Workbook> {
  expect(demarc([...words, '-o', 'report.xlsx'], { cwd })).toEqual({
    code: 0,
    stdout: '',
    stderr: 'demarc: wrote report.xlsx\n',
  });
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(readFileSync(join(cwd, 'report.xlsx')).buffer);
  return workbook;
}

/** The texts of a sheet by column title, row by row. */
function tableOf(workbook: exceljs.Workbook, name: string): Record<string, string>[] {
  const sheet = workbook.getWorksheet(name);
  const rows: Record<string, string>[] = [];
  sheet?.eachRow((row, number) => {
    if (number === 1) return;
    const cells: Record<string, string> = {};
    sheet.getRow(1).eachCell((head, column) => {
      cells[head.text] = row.getCell(column).text;
    });
    rows.push(cells);
  });
  return rows;
}

function textsOf(workbook: exceljs.Workbook): string {
  const texts: string[] = [];
  for (const sheet of workbook.worksheets) sheet.eachRow(row => row.eachCell(cell => texts.push(cell.text)));
  return texts.join('\n');
}

describe.each(reports)('$format', ({ format, rows, sheet, title }) => {
  test('as Markdown, on stdout by default: every control, the first page, no heading counted', () => {
    const text = report(format);
    expect(text.startsWith(`# ${title}: Online shop\n`)).toBe(true);
    const ids = [...text.matchAll(/^\| ((?:csf|iso|pci):\S+) \|/gm)].map(match => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(rows);
    for (const label of [
      'Audit window\\*\\*: 2026-01-01 to 2026-12-31',
      'Knowledge\\*\\*: \\d{4}-\\d\\d-\\d\\d\\.[0-9a-f]+',
      'Made\\*\\*: by demarc \\S+ at 2026-11-24T',
      'Expert judgement\\*\\*: \\d+ of \\d+',
      'Whose it is, is open\\*\\*: ',
      'Not mapped to duties\\*\\*: ',
      'Your half cannot be told\\*\\*: ',
      'Not read\\*\\*: ',
    ]) {
      expect(text).toMatch(new RegExp(`- \\*\\*${label}`));
    }
  });

  test('as CSV: one record for each control', () => {
    const records = report(format, '--as', 'csv').split('\r\n');
    expect(records.filter(record => /^"?(csf|iso|pci):/.test(record))).toHaveLength(rows);
    expect(records.at(-1)).toBe('');
  });

  test('as text within the width', () => {
    const text = report(format, '--as', 'terminal', '--width', '80');
    expect(text.split('\n').filter(line => line.length > 80)).toEqual([]);
    expect(text.startsWith(`${title}: Online shop\n`)).toBe(true);
  });

  test('as a workbook that an auditor can open: numbers add up, text stays text', async () => {
    await during({}, async cwd => {
      const workbook = await workbookOf(['report', shop, '--format', format, ...full], cwd);
      const names = workbook.worksheets.map(one => one.name);
      expect(names.slice(0, 2)).toEqual(['About', 'Summary']);
      expect(names).toEqual(
        expect.arrayContaining([sheet, 'Open questions', 'Actions', 'Documents', 'Not read']),
      );
      const table = tableOf(workbook, sheet);
      expect(table).toHaveLength(rows);
      expect(table.every(row => /^(csf|iso|pci):/.test(Object.values(row)[0] ?? ''))).toBe(true);
      const page = workbook.getWorksheet(sheet);
      expect(page?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1, xSplit: 2 });
      expect(page?.autoFilter).toEqual(expect.stringMatching(/^A1:[A-Z]+1$/));
      expect(page?.getCell('B2').alignment).toMatchObject({ wrapText: true });
      for (const one of workbook.worksheets) {
        one.eachRow(row => row.eachCell(cell => expect(cell.type).not.toBe(exceljs.ValueType.Formula)));
      }
    });
  });

  test('has the same bytes each time', () => {
    const line = `demarc report '${shop}' --format ${format} --as xlsx | sha256sum`;
    const first = shell(line).stdout;
    expect(first).toMatch(/^[0-9a-f]{64} /);
    expect(shell(line).stdout).toBe(first);
  });
});

describe('the Statement of Applicability', () => {
  test('prints the reasons that are stated, and tells those that the estate contradicts', async () => {
    await during({}, async cwd => {
      const workbook = await workbookOf(['report', shop, '--format', 'soa', ...full], cwd);
      const rows = new Map(tableOf(workbook, 'Statement').map(row => [row['Control'], row]));
      expect(rows.get('iso:A.5.1')).toMatchObject({
        Applicable: 'yes',
        Justification: expect.stringContaining('Treats R-01'),
        Reference: 'Information security policy 4.2',
        Owner: 'ciso@example.com',
      });
      expect(rows.get('iso:A.8.24')).toMatchObject({
        Applicable: 'no',
        Justification: 'The shop holds no secrets',
        Implemented: 'excluded',
        'To look at': expect.stringMatching(/^The estate shows what it is about: .*\(\d+ resources\)/),
      });
      expect(rows.get('iso:A.8.30')).toMatchObject({
        Applicable: 'open',
        Justification: expect.stringContaining('outsourced-development'),
      });
      expect([...rows.values()].filter(row => row['Justification'] === '')).toEqual([]);
    });
  });

  test('takes an answered question as the reason of an exclusion', () => {
    const config = 'name: Shop\nanswers: { outsourced-development: no, develops-software: no }\n';
    inFolder(
      { 'orders.yaml': 'Resources: { Orders: { Type: AWS::S3::Bucket } }', 'demarc.yaml': config },
      cwd => {
        const { stdout } = demarc(['report', '--format', 'soa'], { cwd });
        expect(stdout).toMatch(
          /\| iso:A\.8\.30 \| [^|]+ \| no \| "Is software written for you by others\?" \(outsourced-development\) is answered no\./,
        );
        expect(stdout).toMatch(/\*\*Excluded\*\*: 0 by you, \d+ by an answered question/);
      },
    );
  });
});

describe('the organisational profile', () => {
  test('shows target, gap, actions, and what is overdue', async () => {
    await during({}, async cwd => {
      const workbook = await workbookOf(['report', shop, '--format', 'csf-profile', ...full], cwd);
      const rows = new Map(tableOf(workbook, 'Profile').map(row => [row['Subcategory'], row]));
      expect(rows.get('csf:PR.DS-01')).toMatchObject({
        Target: "AWS's half relied on, your half met",
        Priority: 'high',
        By: '2027-01-31',
        Owner: 'data@example.com',
        Gap: expect.stringMatching(/Your half: of \d+ check results \d+ fails?/),
        Actions: expect.stringMatching(/^\d+\. Make sure: /),
      });
      expect(rows.get('csf:ID.AM-01')).toMatchObject({
        Included: 'no',
        Gap: '',
        Rationale: 'There is no hardware of ours',
      });
      expect(rows.get('csf:RS.CO-02')).toMatchObject({ By: '2026-10-31 (overdue)' });
      const [all] = tableOf(workbook, 'Summary').slice(-1);
      const { Inherited, Shared, Yours, Open, Unmapped } = all ?? {};
      const sum = [Inherited, Shared, Yours, all?.['Not applicable'], Open, Unmapped].map(Number);
      expect(sum.reduce((left, right) => left + right, 0)).toBe(106);
    });
  });
});

const payments = `name: Payments
answers: { service-provider: yes, stores-account-data: yes }
parties:
  - { id: shops, name: Shops, kind: own-customers }
  - { id: watch, name: Night watch, kind: managed-provider }
statements:
  - from: you
    to: shops
    provides: [{ control: "pci:3.5.1", text: Card numbers are encrypted before they are stored }]
    expects: [{ control: "pci:8.3.1", text: Give each of your staff a sign-in of their own }]
    source: Responsibilities of shops
  - { from: watch, provides: [log-review], source: Contract 2026, evidence: [aoc], validTo: 2027-01-01, accepted: { by: us, on: 2026-01-01 } }
assurance:
  - id: aoc
    kind: pci-aoc
    edition: 4.0.1
    issued: 2026-03-01
    readBy: compliance
    readOn: 2026-03-02
    services: [s3]
    notTested: ["pci:9.4.1"]
    carveOuts: [CONTENT-SUPPLIER]
    exceptions: [{ duty: power-and-cabling, text: CONTENT-FINDING }]
    userControls: [{ id: U1, duty: api-logging, text: CONTENT-EXPECTATION }]
  - { id: division, kind: pci-responsibility-summary, edition: 4.0.1, issued: 2026-03-01, readBy: compliance, readOn: 2026-03-02 }
`;
const cards = { 'cards.yaml': 'Resources: { Cards: { Type: AWS::S3::Bucket } }', 'demarc.yaml': payments };

describe('the PCI matrix', () => {
  test('shows each party, what its part rests on, and nothing of what documents say', async () => {
    await during(cards, async cwd => {
      const workbook = await workbookOf(['report', '--format', 'pci-12.8.5'], cwd);
      const rows = new Map(tableOf(workbook, 'Matrix').map(row => [row['Requirement'], row]));
      expect(rows.get('pci:10.4.1')).toMatchObject({
        Responsible: 'AWS and you, through Night watch for some of it',
        AWS: 'its part',
        You: 'your part',
        'Night watch': expect.stringContaining('Contract 2026; in force until 2027-01-01'),
        "AWS's part rests on": expect.stringMatching(
          /attestation of compliance aoc \(edition 4\.0\.1, of 2026-03-01\)/,
        ),
      });
      expect(rows.get('pci:9.4.1')?.['Note']).toContain('aoc names it as not tested.');
      expect(rows.has('pci:1.2')).toBe(false);
      const parties = tableOf(workbook, 'Parties').map(row => [
        row['Party'],
        row['Attestation of compliance'],
      ]);
      expect(parties).toEqual([
        ['AWS', expect.stringContaining('aoc (edition 4.0.1, of 2026-03-01)')],
        ['Night watch', 'none on record'],
      ]);
      for (const { format } of reports) {
        const { code, stdout } = demarc(['report', '--format', format], { cwd });
        expect(code).toBe(0);
        expect(stdout).not.toContain('CONTENT-');
        expect(textsOf(await workbookOf(['report', '--format', format], cwd))).not.toContain('CONTENT-');
      }
    });
  });

  test('is made for customers by a service provider, without the state of the provider', () => {
    inFolder(cards, cwd => {
      const { code, stdout } = demarc(['report', '--format', 'pci-12.8.5', '--for', 'customers'], { cwd });
      expect(code).toBe(0);
      expect(stdout).toMatch(
        /\| pci:3\.5\.1 \| [^|]+ \| provider \| Card numbers are encrypted before they are stored \|/,
      );
      expect(stdout).toMatch(/\| pci:8\.3\.1 \| [^|]+ \| provider and customer \|/);
      expect([...stdout.matchAll(/^\| pci:\S+ \|/gm)]).toHaveLength(280);
      expect(stdout).not.toMatch(/CONTENT-|not visible here|not met/);
    });
    const { code, stderr } = demarc(['report', shop, '--format', 'pci-12.8.5', '--for', 'customers']);
    expect(code).toBe(2);
    expect(stderr).toContain('a matrix for customers needs an answer first: Do you provide services');
  });
});

test('what is stated of single controls changes nothing of a scan', () => {
  const template = { 'orders.yaml': 'Resources: { Orders: { Type: AWS::S3::Bucket } }' };
  const said = `controls:
  - { control: "iso:A.8.24", applicable: no, reason: No secrets, owner: shop }
  - { control: "csf:PR.DS-01", target: not-needed, reason: No data, references: [] }
`.replace(', references: []', '');
  const judged = (config: string): unknown =>
    inFolder({ ...template, 'demarc.yaml': `name: Shop\n${config}` }, cwd => {
      const { controls, findings, actions } = JSON.parse(
        demarc(['scan', '--format', 'json'], { cwd }).stdout,
      ) as Record<string, unknown>;
      return { controls, findings, actions };
    });
  expect(judged(said)).toEqual(judged(''));
});

test('what is stated of a control is explained beside what is found', () => {
  const { code, stdout } = demarc(['explain', 'iso:A.8.24', shop, ...full]);
  expect(code).toBe(0);
  expect(stdout).toMatch(/Whose here\s+shared/);
  expect(stdout).toMatch(/You state\s+it does not apply\n\s+Your reason\s+The shop holds no secrets/);
});

describe('what cannot be made', () => {
  test.each([
    [['--format', 'soas'], 'there is no report "soas"; did you mean "soa"?'],
    [['--format', 'csf-profil'], 'did you mean "csf-profile"?'],
    [[], 'say which report: --format csf-profile'],
    [['--format', 'soa', '-o', 'soa.pdf'], 'the ending of soa.pdf does not say how to write it'],
    [['--format', 'soa', '--as', 'pdf'], 'Allowed choices are xlsx, csv, markdown, terminal'],
    [['--format', 'soa', '--for', 'customers'], 'soa is not made for customers'],
    [['--format', 'soa', '--boundary', 'nowhere'], 'there is no boundary "nowhere"'],
  ])('%j', (words, message) => {
    const { code, stdout, stderr } = demarc(['report', shop, ...words]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
  });

  test('the help names the reports and has examples', () => {
    const { code, stdout } = demarc(['report', '--help']);
    expect(code).toBe(0);
    for (const { format } of reports) expect(stdout).toContain(format);
    expect(stdout).toContain('demarc report infrastructure/ --format csf-profile -o profile.xlsx');
  });
});

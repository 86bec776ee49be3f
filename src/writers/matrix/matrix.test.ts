import { Ajv } from 'ajv';
import exceljs from 'exceljs';
import { describe, expect, test } from 'vitest';
import { textWidth } from '../terminal/layout.ts';
import type { Matrix } from './matrix.ts';
import { matrixRows, wholeSystem } from './matrix-rows.ts';
import { openQuestions } from './open-questions.ts';
import { shopMatrix } from './shop-matrix.fixture.ts';
import { writeMatrixCsv } from './write-csv.ts';
import { writeMatrixJson } from './write-json.ts';
import { writeMatrixMarkdown } from './write-markdown.ts';
import { writeMatrixTerminal } from './write-terminal.ts';
import { writeMatrixXlsx } from './write-xlsx.ts';

function joined(pieces: Iterable<string>): string {
  return [...pieces].join('');
}

describe('the rows', () => {
  const rows = [...matrixRows(shopMatrix())];

  test('come by service as asked, then the system as a whole', () => {
    expect([...new Set(rows.map(row => row.service))]).toEqual([
      'ec2',
      'ecs-fargate',
      'rds',
      's3',
      wholeSystem,
    ]);
  });

  test('say of a duty whose it is, and both parts in words', () => {
    expect(rows.find(row => row.service === 'rds' && row.duty === 'guest-os-patching')).toMatchObject({
      whose: 'shared',
      phrase: 'shared: AWS performs it, you decide',
      manages: 'you',
      operates: 'AWS',
      awsPart: 'Patch it where AWS runs the OS',
      yourPart: 'Patch or replace instances where you run the OS',
      source: 'AWS Shared Responsibility Model',
    });
  });

  test('name the question that an open duty waits for', () => {
    const open = rows.filter(row => row.side === 'undetermined');
    expect(open.map(row => [row.service, row.duty, row.openUntil])).toEqual([
      ['ec2', 'engine-patching', ['Do you run a database, search, cache or broker yourself on instances?']],
    ]);
  });

  test('two buckets that answer alike share their rows', () => {
    expect(rows.filter(row => row.service === 's3' && row.duty === 'at-rest-enablement')).toHaveLength(1);
  });
});

test('open questions come by what they decide', () => {
  expect(openQuestions(shopMatrix())).toMatchObject([
    { id: 'runs-database-on-instances', answers: ['yes', 'no'], controls: ['csf:PR.PS-02'] },
  ]);
});

describe('in every format', () => {
  test.each([60, 80, 120])('terminal at %i columns', async width => {
    const text = writeMatrixTerminal(shopMatrix(), { width, colour: false, unicode: true });
    await expect(text).toMatchFileSnapshot(`golden/shop-${width}.txt`);
    expect(text.split('\n').filter(line => textWidth(line) > width)).toEqual([]);
  });

  test('Markdown', async () => {
    await expect(joined(writeMatrixMarkdown(shopMatrix()))).toMatchFileSnapshot('golden/shop.md');
  });

  test('CSV of services and of controls', async () => {
    const services = joined(writeMatrixCsv(shopMatrix(), 'services'));
    const controls = joined(writeMatrixCsv(shopMatrix(), 'controls'));
    expect(services + controls).not.toMatch(/[^\r]\n/);
    await expect(services.replaceAll('\r\n', '\n')).toMatchFileSnapshot('golden/services.csv');
    await expect(controls.replaceAll('\r\n', '\n')).toMatchFileSnapshot('golden/controls.csv');
  });

  test('JSON', () => {
    const document: unknown = JSON.parse(joined(writeMatrixJson(shopMatrix())));
    expect(document).toMatchObject({ schemaVersion: '1.0', services: [{ service: 'ec2' }, {}, {}, {}] });
    const hasRows = new Ajv().compile({
      type: 'object',
      properties: { duties: { type: 'array', minItems: 20 } },
    });
    expect(hasRows(document)).toBe(true);
  });
});

/** A service named so that each format would go wrong if it did not escape. */
function hostile(): Matrix {
  const matrix = shopMatrix();
  const [first] = matrix.asked;
  if (first === undefined) throw new Error('the shop asks for services');
  const name = '=HYPERLINK("https://evil.example","x")|<img src=x>\u001b[2J\r\nnext';
  return { ...matrix, asked: [{ ...first, name, notes: ['@SUM(A1)'] }] };
}

describe('a hostile name', () => {
  test('is no formula and no second record in CSV', () => {
    const [, record = ''] = joined(writeMatrixCsv(hostile(), 'services')).split(/\r\n(?=")/);
    expect(record.startsWith(`"'=HYPERLINK(""https`)).toBe(true);
    expect(record).not.toContain('\u001b');
  });

  test('is no markup in Markdown', () => {
    const text = joined(writeMatrixMarkdown(hostile()));
    expect(text).not.toContain('<img');
    expect(text).toContain('\\|&lt;img src=x&gt;');
    expect(text).not.toContain('\u001b');
  });

  test('does not steer the terminal', () => {
    const text = writeMatrixTerminal(hostile(), { width: 80, colour: false, unicode: true });
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
  });

  test('is text in the workbook', async () => {
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.load((await writeMatrixXlsx(hostile())).buffer as ArrayBuffer);
    const cell = workbook.getWorksheet('Matrix by service')?.getCell('A2');
    expect(cell?.type).toBe(exceljs.ValueType.String);
    expect(cell?.text).toContain('=HYPERLINK');
  });
});

describe('the workbook', () => {
  test('has its sheets, a frozen header, filters and wrapped text', async () => {
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.load((await writeMatrixXlsx(shopMatrix())).buffer as ArrayBuffer);
    expect(workbook.worksheets.map(sheet => sheet.name)).toEqual([
      'Read me',
      'Matrix by service',
      'Controls per framework',
      'Questions open',
      'Sources',
    ]);
    const sheet = workbook.getWorksheet('Matrix by service');
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    expect(sheet?.autoFilter).toBe('A1:P1');
    expect(sheet?.getCell('I2').alignment).toMatchObject({ wrapText: true });
    expect(sheet?.rowCount).toBe([...matrixRows(shopMatrix())].length + 1);
    expect(workbook.getWorksheet('Controls per framework')?.rowCount).toBe(8);
    expect(workbook.getWorksheet('Questions open')?.getCell('A2').value).toContain('Do you run a database');
  });

  test('has the same bytes each time', async () => {
    const first = await writeMatrixXlsx(shopMatrix());
    const second = await writeMatrixXlsx(shopMatrix());
    expect(Buffer.compare(first, second)).toBe(0);
    expect(Buffer.from(first).subarray(10, 14).toString('hex')).toBe('00002100');
  });
});

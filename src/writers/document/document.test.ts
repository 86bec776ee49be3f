import exceljs from 'exceljs';
import { describe, expect, test } from 'vitest';
import { textWidth } from '../terminal/layout.ts';
import { type ReportDocument, tableOf } from './document.ts';
import { writeDocumentCsv } from './write-document-csv.ts';
import { writeDocumentMarkdown } from './write-document-markdown.ts';
import { writeDocumentTerminal } from './write-document-terminal.ts';
import { writeDocumentXlsx } from './write-document-xlsx.ts';

interface Order {
  readonly id: string;
  readonly title: string;
  readonly count: number;
  readonly group: string;
}

const orders: readonly Order[] = [
  { id: 'A-1', title: 'Two teapots', count: 2, group: 'Open' },
  { id: 'A-2', title: 'A kettle\nwith its lid', count: 1, group: 'Open' },
  { id: 'A-3', title: 'Cups', count: 12, group: 'Sent' },
];

function documentOf(rows: readonly Order[], subject = 'Online shop'): ReportDocument {
  const table = tableOf<Order>({
    name: 'Orders',
    note: 'Orders of a week.',
    rows,
    frozenColumns: 1,
    columns: [
      { title: 'Order', width: 10, of: row => row.id },
      {
        title: 'What',
        width: 40,
        of: row => row.title,
        fill: row => (row.count > 10 ? 'FFDFF2DF' : undefined),
      },
      { title: 'Pieces', width: 10, of: row => row.count },
    ],
    groupOf: row => row.group,
    strong: row => row.count > 10,
    page: [
      { title: 'Order', of: row => row.id },
      { title: 'What', of: row => row.title },
      { title: 'State', of: row => row.group },
      { title: 'Pieces', of: row => row.count },
    ],
  });
  const numbers = tableOf<Order>({
    name: 'Numbers',
    rows,
    columns: [
      { title: 'Order', width: 10, of: row => row.id },
      { title: 'Pieces', width: 10, of: row => row.count },
    ],
  });
  const nothing = tableOf<Order>({
    name: 'Returns',
    rows: [],
    columns: [{ title: 'Order', width: 10, of: row => row.id }],
  });
  return {
    title: 'Orders of a week',
    subject,
    lead: 'What was ordered.',
    made: { version: '0.1.0', knowledge: '2026.11', at: '2026-11-24T08:00:00.000Z' },
    about: [{ title: 'In short', facts: [['Orders', String(rows.length)]] }],
    tables: [numbers, table, nothing],
    rows: table,
  };
}

const shop = documentOf(orders);
const formula = '=HYPERLINK("https://evil.example","x")';
const hostile = documentOf(
  [{ id: '@SUM(A1)', title: `${formula}|<img src=x>\u001b[2J\r\nnext **bold** ~`, count: 1, group: '-2+3' }],
  '+cmd|calc',
);

async function load(document: ReportDocument): Promise<exceljs.Workbook> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load((await writeDocumentXlsx(document)).buffer as ArrayBuffer);
  return workbook;
}

describe('a workbook', () => {
  test('has a first page and a sheet for each table, with header, columns and filters that stay', async () => {
    const workbook = await load(shop);
    expect(workbook.worksheets.map(sheet => sheet.name)).toEqual(['About', 'Numbers', 'Orders', 'Returns']);
    const about = workbook.getWorksheet('About');
    expect(about?.getCell('B1').text).toBe('Online shop');
    expect(about?.autoFilter).toBeUndefined();
    const notes: string[] = [];
    about?.eachRow(row => notes.push(`${row.getCell(1).text}: ${row.getCell(2).text}`));
    expect(notes).toContain('Orders: 3 rows. Orders of a week.');
    const sheet = workbook.getWorksheet('Orders');
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1, xSplit: 1 });
    expect(sheet?.autoFilter).toBe('A1:C1');
    expect(sheet?.getColumn(2).width).toBe(40);
    expect(sheet?.getCell('B3').alignment).toMatchObject({ wrapText: true, vertical: 'top' });
    expect(sheet?.getCell('B3').text).toBe('A kettle\nwith its lid');
    expect(sheet?.getCell('C4').value).toBe(12);
    expect(sheet?.getCell('B4').fill).toMatchObject({ fgColor: { argb: 'FFDFF2DF' } });
    expect(sheet?.getCell('A4').font).toMatchObject({ bold: true });
  });

  test('holds text as text, whatever it looks like', async () => {
    const workbook = await load(hostile);
    for (const sheet of workbook.worksheets) {
      sheet.eachRow(row => row.eachCell(cell => expect(cell.type).not.toBe(exceljs.ValueType.Formula)));
    }
    expect(workbook.getWorksheet('Orders')?.getCell('B2').text).toContain(formula);
  });

  test('has the same bytes each time', async () => {
    expect(Buffer.compare(await writeDocumentXlsx(shop), await writeDocumentXlsx(shop))).toBe(0);
  });
});

describe('CSV', () => {
  test('is one table, and says of what and from what it was made', () => {
    expect([...writeDocumentCsv(shop)].join('')).toBe(
      [
        'Order,What,Pieces,System,Knowledge,Made at',
        'A-1,Two teapots,2,Online shop,2026.11,2026-11-24T08:00:00.000Z',
        'A-2,"A kettle\nwith its lid",1,Online shop,2026.11,2026-11-24T08:00:00.000Z',
        'A-3,Cups,12,Online shop,2026.11,2026-11-24T08:00:00.000Z',
        '',
      ].join('\r\n'),
    );
  });

  test('runs nothing in a spreadsheet', () => {
    const [, record = ''] = [...writeDocumentCsv(hostile)];
    expect(record.startsWith(`'@SUM(A1),"'=HYPERLINK(""https`)).toBe(true);
    expect(record).toContain(`,'+cmd|calc,`);
    expect(record).not.toContain('\u001b');
  });
});

describe('Markdown', () => {
  test('is a chapter for each table, with a heading for each group', () => {
    expect([...writeDocumentMarkdown(shop)].join('')).toBe(`# Orders of a week: Online shop

What was ordered.

## In short

- **Orders**: 3

## Numbers

| Order | Pieces |
| --- | --- |
| A-1 | 2 |
| A-2 | 1 |
| A-3 | 12 |

## Orders

Orders of a week.

### Open

| Order | What | State | Pieces |
| --- | --- | --- | --- |
| A-1 | Two teapots | Open | 2 |
| A-2 | A kettle<br>with its lid | Open | 1 |

### Sent

| Order | What | State | Pieces |
| --- | --- | --- | --- |
| **A-3** | **Cups** | **Sent** | **12** |

## Returns

None.
`);
  });

  test('has no markup of the input', () => {
    const text = [...writeDocumentMarkdown(hostile)].join('');
    expect(text).not.toMatch(/<img|\u001b|\*\*bold/);
    expect(text).toContain('\\|&lt;img src=x&gt;');
    expect(text.split('\n').filter(line => line.startsWith('next'))).toEqual([]);
  });
});

describe('in a terminal', () => {
  test.each([40, 60, 80, 120])('it fits %i columns', width => {
    const text = writeDocumentTerminal(shop, { width, colour: false, unicode: true });
    expect(text.split('\n').filter(line => textWidth(line) > width)).toEqual([]);
    expect(text).toMatch(/A-3 +12\n/);
    expect(text).toMatch(/A-2 {2}A kettle with its lid\s+Open\n {4}Pieces {2}1/);
    expect(text).toMatch(/Returns ─+\n {2}None\./);
  });

  test('the input does not steer it', () => {
    const text = writeDocumentTerminal(hostile, { width: 80, colour: false, unicode: true });
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
  });
});

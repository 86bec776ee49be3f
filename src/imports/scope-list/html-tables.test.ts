import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHtmlTables } from './html-tables.ts';

describe('tables of a page', () => {
  it('come with the heading before them and the text of their cells', () => {
    const page = `<h1>Services in scope</h1><h4 class="tab">SOC <i></i></h4>
      <table width="100%"><tbody><tr><th><b>SERVICES</b> / PROGRAMS</th><th>SOC 1,2,3</th></tr>
      <tr><td><a href="/s3/"><b>Amazon&nbsp;S3</b></a> [excludes <i>Glacier</i>]</td><td>&#10003;</td></tr></tbody></table>
      <h4>PCI</h4><table><tr><td>Amazon RDS<br>(all engines)<td>&check;</table>`;
    expect(readHtmlTables(page)).toEqual([
      {
        heading: 'SOC',
        rows: [
          ['SERVICES / PROGRAMS', 'SOC 1,2,3'],
          ['Amazon S3 [excludes Glacier]', '✓'],
        ],
      },
      { heading: 'PCI', rows: [['Amazon RDS (all engines)', '✓']] },
    ]);
  });

  it('may leave their tags open, and may hold other tables', () => {
    const page = '<table><tr><td>outer<table><tr><td>inner</table></td><td>next<tr><td>last';
    expect(readHtmlTables(page)).toEqual([
      { heading: '', rows: [['outer', 'next'], ['last']] },
      { heading: '', rows: [['inner']] },
    ]);
  });

  it('repeat a cell that spans columns or rows', () => {
    const page =
      '<table><tr><td rowspan=2>EC2</td><td colspan="2">✓</td></tr><tr><td>a</td><td>b</td></tr></table>';
    expect(readHtmlTables(page)[0]?.rows).toEqual([
      ['EC2', '✓', '✓'],
      ['EC2', 'a', 'b'],
    ]);
  });

  it('are not made of comments, scripts, styles or attributes', () => {
    const page = `<!-- <table><tr><td>old</td></tr></table> --><script>"<table><tr><td>no"</script>
      <style>td > b {}</style><div data-x="<table><tr><td>no</td></tr></table>" title='a > b'>
      <table><tr><td title="1 > 0">yes</td></tr></table>`;
    expect(readHtmlTables(page).map(table => table.rows)).toEqual([[['yes']]]);
  });

  it.each([
    ['', 0],
    ['<', 0],
    ['<table', 1],
    ['<table><', 1],
    ['<table><tr><td>&#x110000;&#0;&nope;</td>', 1],
    ['<!--', 0],
    ['<script><table>', 0],
    ['</table></tr></td>', 0],
    ['<table><tr><td colspan=9999999 rowspan="-1">x', 1],
  ])('%j is read without a fault', (page, count) => {
    expect(readHtmlTables(page)).toHaveLength(count);
  });

  it('of any text are read in bounded time and space', () => {
    const piece = fc.constantFrom(
      '<table>',
      '<tr>',
      '<td>',
      '</td>',
      '</table>',
      '<h2>',
      '</h2>',
      '<',
      '>',
      '"',
      '&amp;',
      'EC2',
      '<!--',
      '-->',
      '<td rowspan=3 colspan=4>',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 200 }), pieces => {
        for (const { rows } of readHtmlTables(pieces.join(''))) {
          for (const row of rows) expect(row.length).toBeGreaterThan(0);
        }
      }),
    );
    const wide = `<table>${'<tr><td rowspan=100 colspan=100>x'.repeat(5000)}`;
    const cells = readHtmlTables(wide)[0]?.rows.reduce((sum, row) => sum + row.length, 0) ?? 0;
    expect(cells).toBeLessThan(220_000);
    expect(readHtmlTables('<table>'.repeat(50_000))).toHaveLength(50_000);
    expect(readHtmlTables('<'.repeat(300_000))).toEqual([]);
    expect(readHtmlTables('<a '.repeat(300_000))).toEqual([]);
  });
});

/**
 * The tables of an HTML page, in the order of the page, with the heading that stands before each. It reads pages as
 * browsers do: tags may be left open, attributes unquoted, tables nested. One pass, no recursion, nothing is run.
 */
export interface HtmlTable {
  /** Text of the last heading before the table; '' where there is none. */
  readonly heading: string;
  /** Cells as text, blanks collapsed. A cell that spans columns or rows stands in each of them. */
  readonly rows: readonly (readonly string[])[];
}

/** A page that says more is not a page of AWS: the rest is left out. */
const cellsAtMost = 200_000;
const spanAtMost = 100;

export function readHtmlTables(html: string): readonly HtmlTable[] {
  const reader = new TableReader();
  for (const token of tokens(html)) {
    if (token.kind === 'text') reader.text(token.text);
    else if (token.closes) reader.close(token.name);
    else reader.open(token.name, token.attributes);
  }
  return reader.finish();
}

interface Tag {
  readonly kind: 'tag';
  readonly name: string;
  readonly closes: boolean;
  readonly attributes: string;
}

type Token = Tag | { readonly kind: 'text'; readonly text: string };

/** Elements whose content is no text of the page. */
const silent: ReadonlySet<string> = new Set(['script', 'style', 'template', 'noscript', 'textarea', 'title']);

function* tokens(html: string): Generator<Token, void, undefined> {
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open === -1) {
      yield { kind: 'text', text: html.slice(at) };
      return;
    }
    if (open > at) yield { kind: 'text', text: html.slice(at, open) };
    if (html.startsWith('<!--', open)) {
      const end = html.indexOf('-->', open + 4);
      if (end === -1) return;
      at = end + 3;
      continue;
    }
    // A sign that begins no tag is text; it must not be searched for an end.
    if (!/[A-Za-z/!?]/.test(html[open + 1] ?? '')) {
      yield { kind: 'text', text: '<' };
      at = open + 1;
      continue;
    }
    const end = endOfTag(html, open + 1);
    const tag = tagOf(html.slice(open + 1, end));
    if (tag === undefined) {
      yield { kind: 'text', text: '<' };
      at = open + 1;
      continue;
    }
    at = end + 1;
    yield tag;
    if (!tag.closes && silent.has(tag.name)) {
      const close = indexOfClosing(html, tag.name, at);
      if (close === -1) return;
      at = close;
    }
  }
}

/** Index of the `>` that ends a tag; one inside quotes does not. */
function endOfTag(html: string, from: number): number {
  let quote = '';
  for (let at = from; at < html.length; at += 1) {
    const character = html[at] ?? '';
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '>') return at;
    else if ((character === '"' || character === "'") && html[at - 1] === '=') quote = character;
  }
  return html.length;
}

function indexOfClosing(html: string, name: string, from: number): number {
  const closing = new RegExp(`</${name}[\\s/>]`, 'gi');
  closing.lastIndex = from;
  return closing.exec(html)?.index ?? -1;
}

function tagOf(inside: string): Tag | undefined {
  const found = /^(\/?)([A-Za-z][A-Za-z0-9-]*)/.exec(inside);
  if (found === null)
    return /^[!?/]/.test(inside) ? { kind: 'tag', name: '!', closes: false, attributes: '' } : undefined;
  const name = (found[2] ?? '').toLowerCase();
  return { kind: 'tag', name, closes: found[1] === '/', attributes: inside.slice(found[0].length) };
}

interface OpenTable {
  readonly heading: string;
  readonly rows: string[][];
  row: string[] | undefined;
  cell: { text: string; readonly columns: number; readonly rows: number } | undefined;
  /** Texts that reach down from rows above, by column, with the number of rows that they still fill. */
  readonly reaching: Map<number, { readonly text: string; left: number }>;
}

class TableReader {
  private readonly finished: { readonly order: number; readonly table: HtmlTable }[] = [];
  private readonly openTables: { readonly order: number; readonly table: OpenTable }[] = [];
  private heading = '';
  private openHeading: { readonly name: string; text: string } | undefined;
  private cells = 0;
  private seen = 0;

  open(name: string, attributes: string): void {
    if (/^h[1-6]$/.test(name)) this.openHeading = { name, text: '' };
    if (name === 'br' || name === 'p' || name === 'li' || name === 'div') this.text(' ');
    if (name === 'table') {
      const table: OpenTable = {
        heading: collapsed(this.heading),
        rows: [],
        row: undefined,
        cell: undefined,
        reaching: new Map(),
      };
      this.openTables.push({ order: this.seen++, table });
      return;
    }
    const table = this.openTables.at(-1)?.table;
    if (table === undefined) return;
    if (name === 'tr') {
      this.endRow(table);
      table.row = [];
    }
    if (name === 'td' || name === 'th') {
      this.endCell(table);
      table.row ??= [];
      table.cell = { text: '', columns: spanOf(attributes, 'colspan'), rows: spanOf(attributes, 'rowspan') };
    }
  }

  close(name: string): void {
    if (this.openHeading?.name === name) {
      this.heading = this.openHeading.text;
      this.openHeading = undefined;
    }
    const current = this.openTables.at(-1);
    if (current === undefined) return;
    const { table } = current;
    if (name === 'td' || name === 'th') this.endCell(table);
    if (name === 'tr') this.endRow(table);
    if (name === 'table') {
      this.endRow(table);
      this.openTables.pop();
      this.finished.push({ order: current.order, table: { heading: table.heading, rows: table.rows } });
    }
  }

  text(text: string): void {
    if (this.openHeading !== undefined) this.openHeading.text += text;
    const cell = this.openTables.at(-1)?.table.cell;
    if (cell !== undefined) cell.text += text;
  }

  finish(): readonly HtmlTable[] {
    while (this.openTables.length > 0) this.close('table');
    return this.finished.sort((left, right) => left.order - right.order).map(({ table }) => table);
  }

  private endCell(table: OpenTable): void {
    const { cell, row } = table;
    if (cell === undefined || row === undefined) return;
    table.cell = undefined;
    this.fillFromAbove(table, row);
    const text = collapsed(cell.text);
    for (let span = 0; span < cell.columns && this.cells < cellsAtMost; span += 1) {
      if (cell.rows > 1) table.reaching.set(row.length, { text, left: cell.rows - 1 });
      row.push(text);
      this.cells += 1;
    }
  }

  private fillFromAbove({ reaching }: OpenTable, row: string[]): void {
    for (let above = reaching.get(row.length); above !== undefined; above = reaching.get(row.length)) {
      above.left -= 1;
      if (above.left <= 0 || this.cells >= cellsAtMost) reaching.delete(row.length);
      row.push(above.text);
      this.cells += 1;
    }
  }

  private endRow(table: OpenTable): void {
    this.endCell(table);
    const { row } = table;
    table.row = undefined;
    if (row === undefined) return;
    this.fillFromAbove(table, row);
    if (row.length > 0) table.rows.push(row);
  }
}

function spanOf(attributes: string, name: string): number {
  const found = new RegExp(`\\b${name}\\s*=\\s*["']?(\\d{1,4})`, 'i').exec(attributes);
  return Math.min(spanAtMost, Math.max(1, Number(found?.[1] ?? '1')));
}

function collapsed(text: string): string {
  return decoded(text)
    .replace(/[\s\u00a0\u200b]+/g, ' ')
    .trim();
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  check: '✓',
  checkmark: '✓',
  reg: '®',
  trade: '™',
  ndash: '–',
  mdash: '—',
  rsquo: '’',
  lsquo: '‘',
};

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,12});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return entities[name.toLowerCase()] ?? whole;
    const code = name[1]?.toLowerCase() === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

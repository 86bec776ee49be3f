import { safeText } from '../../foundation/safe-text.ts';
import type { Ink, Pen } from './pen.ts';

/** Lays plain text out in columns. Colour is added after measuring, since its codes have no width. */

/** Columns that a text takes: wide East Asian characters and emoji two, combining marks none. */
export function textWidth(text: string): number {
  if (/^[\u0020-\u007e]*$/.test(text)) return text.length;
  let width = 0;
  for (const character of text) width += characterWidth(character.codePointAt(0) ?? 0);
  return width;
}

function characterWidth(code: number): number {
  if ((code >= 0x300 && code <= 0x36f) || code === 0x200b || code === 0x200d || code === 0xfe0f) return 0;
  const wide =
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0x1f300 && code <= 0x1faff) ||
    (code >= 0x20000 && code <= 0x3fffd);
  return wide ? 2 : 1;
}

/** Cut to the width, with an ellipsis where something is lost. */
export function fit(pen: Pen, text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  const mark = pen.glyphs.ellipsis.length <= width ? pen.glyphs.ellipsis : '';
  let kept = '';
  let used = mark.length;
  for (const character of text) {
    used += characterWidth(character.codePointAt(0) ?? 0);
    if (used > width) break;
    kept += character;
  }
  return kept.trimEnd() + mark;
}

export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - textWidth(text)));
}

export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - textWidth(text))) + text;
}

/** Lines of at most `width` columns, broken at spaces; a longer word is broken where it must be. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && textWidth(line) + 1 + textWidth(word) > width) {
      lines.push(line);
      line = '';
    }
    line = line === '' ? word : `${line} ${word}`;
    while (textWidth(line) > width) {
      const head = headOf(line, width);
      lines.push(head);
      line = line.slice(head.length);
    }
  }
  if (line !== '' || lines.length === 0) lines.push(line);
  return lines;
}

/** As much of a long word as fits, broken after a separator of a path where there is one in its second half. */
function headOf(text: string, width: number): string {
  let head = '';
  let used = 0;
  for (const character of text) {
    used += characterWidth(character.codePointAt(0) ?? 0);
    if (used > width && head !== '') break;
    head += character;
  }
  const separator = Math.max(...['.', '/', '-', '_', ':', ']'].map(mark => head.lastIndexOf(mark)));
  return separator >= head.length / 2 ? head.slice(0, separator + 1) : head;
}

/** Text of the input or of the knowledge, wrapped behind a first-line lead and a hanging indent. */
export function paragraph(
  pen: Pen,
  text: string,
  lead: string,
  indent = ' '.repeat(lead.length),
  ink: Ink = 'plain',
): string[] {
  const room = Math.max(16, pen.width - Math.max(textWidth(lead), textWidth(indent)));
  return wrap(safeText(text, 8000), room).map(
    (line, index) => (index === 0 ? lead : indent) + pen.ink(ink, line.trimEnd()),
  );
}

/** What is left out of a list, and how to see it. */
export function andMore(pen: Pen, text: string, indent: string): string[] {
  return paragraph(pen, `and ${text}`, indent, indent, 'faint');
}

/** A title with a note at the right end of its line, or below it where the line has no room. */
export function titleWithNote(pen: Pen, title: string, note: string, lead: string): string[] {
  const indent = ' '.repeat(textWidth(lead));
  const room = pen.width - textWidth(lead) - textWidth(title) - textWidth(note);
  if (room < 2) {
    return [
      ...paragraph(pen, title, lead, indent, 'strong'),
      ...paragraph(pen, note, indent, indent, 'faint'),
    ];
  }
  return [
    `${lead}${pen.ink('strong', safeText(title))}${' '.repeat(room)}${pen.ink('faint', safeText(note))}`,
  ];
}

/** A section's title over a rule. */
export function heading(pen: Pen, title: string, aside = ''): string[] {
  const right = aside === '' || textWidth(title) + textWidth(aside) + 3 > pen.width ? '' : aside;
  const ruleLength = pen.width - textWidth(title) - 1 - (right === '' ? 0 : textWidth(right) + 1);
  const rule = pen.glyphs.rule.repeat(Math.max(0, ruleLength));
  return [
    '',
    `${pen.ink('strong', title)} ${pen.ink('faint', rule)}${right === '' ? '' : ` ${pen.ink('faint', right)}`}`,
  ];
}

export interface Cell {
  readonly text: string;
  readonly ink?: Ink;
}

export interface Column {
  readonly title: string;
  readonly align?: 'left' | 'right';
  /** The column that takes what room is left; at least this wide. */
  readonly grows?: number;
  /** Columns that its title may take; a longer one goes on below. Left out: as many as it has. */
  readonly titleWidth?: number;
  /** Columns with a higher number are left out first where the terminal is narrow; 0 always stays. */
  readonly dispensable?: number;
}

/**
 * A table without borders, indented by two. To keep within the width, columns are dropped, then the text of the growing ones
 * goes on below.
 */
export function table(pen: Pen, columns: readonly Column[], rows: readonly (readonly Cell[])[]): string[] {
  const indent = 2;
  let kept = columns.map((_, index) => index);
  const natural = columns.map((column, index) => {
    const titles = column.titleWidth === undefined ? [column.title] : wrap(column.title, column.titleWidth);
    let widest = Math.max(...titles.map(textWidth));
    for (const row of rows) widest = Math.max(widest, textWidth(row[index]?.text ?? ''));
    return widest;
  });
  const needed = (indices: readonly number[]): number =>
    indent +
    indices.reduce((sum, index) => {
      const grows = columns[index]?.grows;
      return sum + (grows === undefined ? (natural[index] ?? 0) : Math.min(grows, natural[index] ?? 0)) + 2;
    }, -2);
  while (needed(kept) > pen.width) {
    const dropped = mostDispensable(columns, kept);
    if (dropped === undefined) break;
    kept = kept.filter(index => index !== dropped);
  }
  let spare = pen.width - needed(kept);
  const widths = kept.map(index => {
    const grows = columns[index]?.grows;
    const width = natural[index] ?? 0;
    if (grows === undefined) return width;
    const least = Math.min(grows, width);
    const taken = Math.min(width, Math.max(8, least + spare));
    spare -= Math.max(0, taken - least);
    return taken;
  });
  const print = (cells: readonly Cell[], fallback: Ink): string[] => {
    const texts = kept.map((index, position) => wrap(cells[index]?.text ?? '', widths[position] ?? 1));
    const height = Math.max(1, ...texts.map(lines => lines.length));
    return Array.from({ length: height }, (_, line) => {
      const parts = kept.map((index, position) => {
        const text = texts[position]?.[line] ?? '';
        const width = widths[position] ?? 0;
        const ink = text === '' ? 'plain' : (cells[index]?.ink ?? fallback);
        if (columns[index]?.align === 'right') return pen.ink(ink, padStart(text, width));
        const last = position === kept.length - 1;
        return pen.ink(ink, last ? text : padEnd(text, width));
      });
      return ' '.repeat(indent) + parts.join('  ');
    });
  };
  const head = print(
    columns.map(column => ({ text: column.title })),
    'faint',
  );
  return [...head, ...rows.flatMap(row => print(row, 'plain'))].map(line => line.trimEnd());
}

function mostDispensable(columns: readonly Column[], kept: readonly number[]): number | undefined {
  let worst: number | undefined;
  for (const index of kept) {
    const rank = columns[index]?.dispensable ?? 0;
    if (rank > 0 && rank >= (columns[worst ?? -1]?.dispensable ?? 0)) worst = index;
  }
  return worst;
}

import { safeText } from '../../foundation/safe-text.ts';
import {
  fit,
  heading,
  padEnd,
  paragraph,
  table,
  textWidth,
  titleWithNote,
  wrap,
} from '../terminal/layout.ts';
import { type Pen, penFor, type TerminalStyle } from '../terminal/pen.ts';
import type { DocumentTable, PageRow, PageTable, ReportDocument } from './document.ts';

/** A report as a person reads it at a terminal: the first page, tables of numbers, then entry by entry. */
export function writeDocumentTerminal(document: ReportDocument, style: TerminalStyle): string {
  const pen = penFor(style);
  const { title, subject, lead, about, tables } = document;
  const lines = [
    pen.ink('strong', fit(pen, safeText(`${title}: ${subject}`), pen.width)),
    ...paragraph(pen, lead, '  ', '  ', 'faint'),
  ];
  for (const group of about) {
    lines.push(...heading(pen, group.title));
    const width = labelWidth(
      pen,
      group.facts.map(([label]) => label),
    );
    for (const [label, text] of group.facts) lines.push(...labelled(pen, label, text, width, '  '));
  }
  for (const one of tables) lines.push(...chapter(pen, one));
  return `${lines.join('\n')}\n`;
}

function chapter(pen: Pen, { name, note, page }: DocumentTable): string[] {
  const lines = heading(pen, name);
  if (note !== undefined) lines.push(...paragraph(pen, note, '  ', '  ', 'faint'));
  if (page.rows.length === 0) lines.push('  None.');
  else if (isNumbers(page)) lines.push(...numbers(pen, page));
  else lines.push(...entries(pen, page));
  return lines;
}

/** A table of which all but the first column are numbers. */
function isNumbers({ rows }: PageTable): boolean {
  return rows.every(({ cells }) => cells.slice(1).every(cell => /^\d*$/.test(cell)));
}

function numbers(pen: Pen, { columns, rows }: PageTable): string[] {
  const empty = columns.map((_, index) => rows.every(({ cells }) => /^0?$/.test(cells[index] ?? '')));
  const [first = '', ...others] = columns;
  const widest = 12;
  const shown = [
    { title: first, grows: 16 },
    ...others.map((title, index) => ({
      title,
      titleWidth: widest,
      align: 'right' as const,
      // Narrow terminals lose columns that are empty throughout before any other.
      dispensable: empty[index + 1] === true ? 100 : index + 1,
    })),
  ];
  const cells = rows.map(row =>
    row.cells.map(cell => ({
      text: safeText(cell),
      ...(row.strong === true ? { ink: 'strong' as const } : {}),
    })),
  );
  return table(pen, shown, cells);
}

/** One entry after the other: id and title, what is decided at the right end, then a line for each further cell. */
function entries(pen: Pen, { columns, rows }: PageTable): string[] {
  const lines: string[] = [];
  let group: string | undefined;
  const width = labelWidth(pen, columns.slice(3));
  for (const row of rows) {
    if (row.group !== undefined && row.group !== group) {
      lines.push('', pen.ink('strong', fit(pen, safeText(row.group), pen.width)));
    }
    group = row.group;
    lines.push(...entry(pen, columns, row, width));
  }
  return lines;
}

function entry(pen: Pen, columns: readonly string[], { cells }: PageRow, width: number): string[] {
  const [id = '', title = '', aside = '', ...rest] = cells;
  const head = title === '' ? oneLine(id) : `${oneLine(id)}  ${oneLine(title)}`;
  const lines = [''];
  const [first = '', ...more] = aside.split('\n');
  lines.push(...titleWithNote(pen, head, oneLine(first), '  '));
  for (const line of more) lines.push(...paragraph(pen, line, '    ', '    ', 'faint'));
  for (const [index, cell] of rest.entries()) {
    if (cell !== '') lines.push(...labelled(pen, columns[index + 3] ?? '', cell, width, '    '));
  }
  return lines;
}

function oneLine(text: string): string {
  return safeText(text.replace(/\s+/g, ' ').trim(), 200);
}

/** As wide as the widest label, as long as two thirds of the line are left for what it labels. */
function labelWidth(pen: Pen, labels: readonly string[]): number {
  const widest = Math.max(0, ...labels.map(label => textWidth(safeText(label))));
  return Math.min(widest, Math.floor(pen.width / 3));
}

function labelled(pen: Pen, label: string, text: string, width: number, indent: string): string[] {
  const labels = wrap(safeText(label), width);
  const room = Math.max(16, pen.width - indent.length - width - 2);
  const texts = text
    .split('\n')
    .filter(line => line !== '')
    .flatMap(line => wrap(safeText(line, 8000), room));
  if (texts.length === 0) return [];
  return Array.from({ length: Math.max(labels.length, texts.length) }, (_, line) =>
    `${indent}${padEnd(labels[line] ?? '', width)}  ${texts[line] ?? ''}`.trimEnd(),
  );
}

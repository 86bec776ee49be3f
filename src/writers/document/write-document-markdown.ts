import { markdownText } from '../escape.ts';
import type { DocumentTable, PageTable, ReportDocument } from './document.ts';

/** A report as a Markdown document, in pieces: the first page, then a chapter for each table. */
export function* writeDocumentMarkdown(document: ReportDocument): Generator<string, void, undefined> {
  const { title, subject, lead, about, tables } = document;
  yield `# ${markdownText(title)}: ${markdownText(subject)}\n\n${markdownText(lead)}\n`;
  for (const group of about) {
    yield `\n## ${markdownText(group.title)}\n\n`;
    for (const [label, text] of group.facts) yield `- **${markdownText(label)}**: ${markdownText(text)}\n`;
  }
  for (const table of tables) yield* chapter(table);
}

function* chapter({ name, note, page }: DocumentTable): Generator<string, void, undefined> {
  yield `\n## ${markdownText(name)}\n`;
  if (note !== undefined) yield `\n${markdownText(note)}\n`;
  if (page.rows.length === 0) yield '\nNone.\n';
  else yield* tableLines(page);
}

function* tableLines({ columns, rows }: PageTable): Generator<string, void, undefined> {
  const head = `\n${row(columns.map(column => markdownText(column)))}${row(columns.map(() => '---'))}`;
  let group: string | undefined;
  let started = false;
  for (const one of rows) {
    if (one.group !== undefined && one.group !== group) yield `\n### ${markdownText(one.group)}\n`;
    if (!started || one.group !== group) yield head;
    group = one.group;
    started = true;
    const cells = one.cells.map(lines);
    yield row(one.strong === true ? cells.map(cell => (cell === '' ? '' : `**${cell}**`)) : cells);
  }
}

/** The only markup that a cell may have: its own line breaks. */
function lines(cell: string): string {
  return cell
    .split('\n')
    .map(line => markdownText(line))
    .filter(line => line !== '')
    .join('<br>');
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |\n`;
}

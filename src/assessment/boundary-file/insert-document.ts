import { SourceText } from '../../foundation/source-text.ts';
import type { AssuranceDocument } from '../../model/assurance.ts';
import { type Printable, yamlItem, yamlMembers } from './print-yaml.ts';
import { readWrittenTree } from './written-tree.ts';

/** The lines that say a document in demarc.yaml, as the members of one mapping. What is not recorded is left out. */
export function documentLines(document: AssuranceDocument): string[] {
  const { party, periods, exceptions, carveOuts, categories, services, regions, accounts } = document;
  const { notTested, userControls } = document;
  return yamlMembers({
    id: document.id,
    kind: document.kind,
    party: party === 'aws' ? undefined : party,
    title: document.title,
    periods: listed(periods.map(({ from, to }) => ({ from, to }))),
    issued: document.issued,
    expires: document.expires,
    letterUntil: document.letterUntil,
    type: document.type,
    edition: document.edition,
    state: document.state,
    refersTo: document.refersTo,
    opinion: document.opinion,
    exceptions: listed(exceptions.map(({ duty, text, assessment }) => ({ duty, text, assessment }))),
    carveOuts: listed(carveOuts),
    impactLevel: document.impactLevel,
    categories: listed(categories),
    services: listed(services),
    regions: listed(regions),
    partition: document.partition,
    accounts: listed(accounts),
    notTested: listed(notTested),
    userControls: listed(userControls.map(({ id, duty, text }) => ({ id, duty, text }))),
    readBy: document.readBy,
    readOn: document.readOn,
    sha256: document.sha256,
    reference: document.reference,
  });
}

function listed(items: readonly Printable[]): readonly Printable[] | undefined {
  return items.length === 0 ? undefined : items;
}

/**
 * The text of a demarc.yaml with documents added to its list `assurance`, every other line as it was. undefined where that
 * cannot be done safely (flow style, an unusual layout): the result is read again and must say what the file said before
 * and the new documents, and nothing else.
 */
export function insertDocuments(
  source: SourceText,
  documents: readonly AssuranceDocument[],
): string | undefined {
  const before = readWrittenTree(source);
  if (!('data' in before)) return undefined;
  const blocks = documents.map(documentLines);
  const ending = source.text.includes('\r\n') ? '\r\n' : '\n';
  const lines = source.text.split(/\r?\n/);
  const inserted = hasList(before.data)
    ? withItems(lines, source.positionAt(before.placeOf([], 'assurance').offset).line - 1, blocks)
    : withList(lines, blocks);
  if (inserted === undefined) return undefined;
  const text = inserted.join(ending);
  const after = readWrittenTree(new SourceText(source.path, text));
  if (!('data' in after)) return undefined;
  const wanted = { ...asRecord(before.data), assurance: [...listIn(before.data), ...blocks.map(dataOf)] };
  return sameData(after.data, wanted) ? text : undefined;
}

function asRecord(data: unknown): Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null ? { ...data } : {};
}

function listIn(data: unknown): readonly unknown[] {
  const list = asRecord(data)['assurance'];
  return Array.isArray(list) ? (list as unknown[]) : [];
}

function hasList(data: unknown): boolean {
  return Object.hasOwn(asRecord(data), 'assurance');
}

/** What the lines of one mapping say, as they are read back. */
function dataOf(block: readonly string[]): unknown {
  const tree = readWrittenTree(new SourceText('', block.join('\n')));
  return 'data' in tree ? tree.data : undefined;
}

function sameData(left: unknown, right: unknown): boolean {
  return canonical(left) === canonical(right);
}

function canonical(data: unknown): string {
  return JSON.stringify(data, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

/** A file without the list gets one at its end. */
function withList(lines: readonly string[], blocks: readonly (readonly string[])[]): string[] {
  const kept = [...lines];
  while (kept.length > 0 && (kept.at(-1) ?? '').trim() === '') kept.pop();
  const items = blocks.flatMap(block => yamlItem(block).map(line => `  ${line}`));
  return [...kept, ...(kept.length === 0 ? [] : ['']), 'assurance:', ...items, ''];
}

/** Behind the last item of a list in block style, indented as the items are. */
function withItems(
  lines: readonly string[],
  keyLine: number,
  blocks: readonly (readonly string[])[],
): string[] | undefined {
  if (!/^assurance:\s*(?:#.*)?$/.test(lines[keyLine] ?? '')) return undefined;
  let indent: number | undefined;
  let last = keyLine;
  for (let index = keyLine + 1; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (/^\s*(?:#.*)?$/.test(line)) continue;
    const own = line.length - line.trimStart().length;
    indent ??= own;
    const inside = own > indent || (own === indent && /^\s*-(?:\s|$)/.test(line));
    if (!inside) break;
    last = index;
  }
  if (indent === undefined || last === keyLine) return undefined;
  const margin = ' '.repeat(indent);
  const items = blocks.flatMap(block => yamlItem(block).map(line => margin + line));
  return [...lines.slice(0, last + 1), ...items, ...lines.slice(last + 1)];
}

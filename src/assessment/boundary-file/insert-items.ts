import { canonicalJson } from '../../foundation/canonical-json.ts';
import { SourceText } from '../../foundation/source-text.ts';
import { yamlItem } from './print-yaml.ts';
import { readWrittenTree } from './written-tree.ts';

/**
 * The text of a demarc.yaml with items added to a list, every other line as it was; `blocks` are the lines of each item,
 * the first without a dash. A list at the top of the file that is not there is made, with `first` before the items.
 * undefined where that cannot be done safely (an unusual layout): the result is read again and must say what the file said
 * before and the new items, and nothing else.
 */
export function insertItems(
  source: SourceText,
  path: readonly PropertyKey[],
  blocks: readonly (readonly string[])[],
  first: readonly string[] = [],
): string | undefined {
  const before = readWrittenTree(source);
  if (!('data' in before)) return undefined;
  const ending = source.text.includes('\r\n') ? '\r\n' : '\n';
  const lines = source.text.split(/\r?\n/);
  const key = String(path.at(-1) ?? '');
  const list = valueAt(before.data, path);
  const isThere = list !== undefined;
  if (!isThere && path.length > 1) return undefined;
  const keyLine = source.positionAt(before.placeOf(path.slice(0, -1), key).offset).line - 1;
  const inserted = isThere
    ? withItems(lines, keyLine, key, blocks)
    : withList(lines, key, [...first.map(item => [item]), ...blocks]);
  if (inserted === undefined) return undefined;
  const text = inserted.join(ending);
  const after = readWrittenTree(new SourceText(source.path, text));
  if (!('data' in after)) return undefined;
  const kept: readonly unknown[] = isThere ? (Array.isArray(list) ? list : []) : first;
  const wanted = withValue(before.data, path, [...kept, ...blocks.map(dataOf)]);
  return sameData(after.data, wanted) ? text : undefined;
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  let here = data;
  for (const step of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, step)) return undefined;
    here = (here as Readonly<Record<PropertyKey, unknown>>)[step];
  }
  return here;
}

/** The data with another value at the path. */
function withValue(data: unknown, path: readonly PropertyKey[], value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  const inner = withValue(valueAt(data, [step]), rest, value);
  if (Array.isArray(data)) return data.map((item: unknown, index) => (index === step ? inner : item));
  return { ...(typeof data === 'object' && data !== null ? data : {}), [step]: inner };
}

/** What the lines of one item say, as they are read back. */
function dataOf(block: readonly string[]): unknown {
  const tree = readWrittenTree(new SourceText('', block.join('\n')));
  return 'data' in tree ? tree.data : undefined;
}

function sameData(left: unknown, right: unknown): boolean {
  return canonicalJson(left) === canonicalJson(right);
}

/** A file without the list gets one at its end. */
function withList(lines: readonly string[], key: string, blocks: readonly (readonly string[])[]): string[] {
  const kept = [...lines];
  while (kept.length > 0 && (kept.at(-1) ?? '').trim() === '') kept.pop();
  const items = blocks.flatMap(block => yamlItem(block).map(line => `  ${line}`));
  return [...kept, ...(kept.length === 0 ? [] : ['']), `${key}:`, ...items, ''];
}

/** Behind the last item of the list, indented as the items are; within the brackets of one that stands on one line. */
function withItems(
  lines: readonly string[],
  keyLine: number,
  key: string,
  blocks: readonly (readonly string[])[],
): string[] | undefined {
  const written = lines[keyLine] ?? '';
  const [before = ''] = /^\s*(?:- +)?/.exec(written) ?? [];
  if (!written.startsWith(`${key}:`, before.length)) return undefined;
  const start = `${before}${key}:`;
  const behind = written.slice(start.length);
  const oneLine = /^(\s*\[)(.*?)(\]\s*(?:#.*)?)$/.exec(behind);
  if (oneLine !== null) {
    const [, open = '', inside = '', close = ''] = oneLine;
    if (blocks.some(block => block.length > 1)) return undefined;
    const items = [inside.trim().replace(/,$/, ''), ...blocks.flat()].filter(item => item !== '');
    return lines.map((line, index) =>
      index === keyLine ? `${start}${open}${items.join(', ')}${close}` : line,
    );
  }
  if (!/^\s*(?:#.*)?$/.test(behind)) return undefined;
  let indent: number | undefined;
  let last = keyLine;
  for (let index = keyLine + 1; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (/^\s*(?:#.*)?$/.test(line)) continue;
    const own = line.length - line.trimStart().length;
    indent ??= own;
    // A list may stand as deep as its key, but never less deep.
    if (own < before.length) break;
    const inside = own > indent || (own === indent && /^\s*-(?:\s|$)/.test(line));
    if (!inside) break;
    last = index;
  }
  if (indent === undefined || last === keyLine) return undefined;
  const margin = ' '.repeat(indent);
  const items = blocks.flatMap(block => yamlItem(block).map(line => margin + line));
  return [...lines.slice(0, last + 1), ...items, ...lines.slice(last + 1)];
}

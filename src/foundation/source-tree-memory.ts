import { decodeText } from './decode-text.ts';
import { compareText } from './stable-order.ts';
import { type ReadOutcome, resolveInside, type SourceEntry, type SourceTree } from './source-tree.ts';

/** A source tree of texts or bytes held in memory: for tests, examples of checks, archives and git revisions. */
export function memorySourceTree(
  files: Readonly<Record<string, string | Uint8Array>>,
  name = 'memory',
): SourceTree {
  const encoder = new TextEncoder();
  const contents = new Map(
    Object.entries(files).map(([path, content]) => [
      path,
      typeof content === 'string' ? encoder.encode(content) : content,
    ]),
  );
  const entries: SourceEntry[] = [...contents]
    .map(([path, bytes]) => ({ path, size: bytes.length }))
    .sort((left, right) => compareText(left.path, right.path));

  function readBytes(path: string): ReadOutcome<Uint8Array> {
    const inside = resolveInside('', path);
    if (inside === undefined) {
      return { ok: false, why: 'outside', detail: 'the path leaves the folder that was given' };
    }
    const bytes = contents.get(inside);
    if (bytes === undefined) return { ok: false, why: 'missing', detail: 'no such file' };
    return { ok: true, value: bytes };
  }

  return {
    name,
    list: () => entries,
    leftOut: () => [],
    readBytes,
    readText(path) {
      const bytes = readBytes(path);
      return bytes.ok ? decodeText(bytes.value) : bytes;
    },
  };
}

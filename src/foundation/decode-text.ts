import type { ReadOutcome } from './source-tree.ts';

/** Decodes UTF-8 strictly: empty, UTF-16, binary (a NUL byte) and malformed input are told apart. A byte order mark is dropped. */
export function decodeText(bytes: Uint8Array): ReadOutcome<string> {
  if (bytes.length === 0) return { ok: false, why: 'empty', detail: 'the file has no content' };
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return { ok: false, why: 'not-utf-8', detail: 'the file is UTF-16; save it as UTF-8' };
  }
  if (bytes.subarray(0, 8192).includes(0)) {
    return { ok: false, why: 'binary', detail: 'the file holds binary data, not text' };
  }
  try {
    return { ok: true, value: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { ok: false, why: 'not-utf-8', detail: 'the file is not valid UTF-8' };
  }
}

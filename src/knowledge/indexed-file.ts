/**
 * One ASCII file with an index of slices, so that a reader parses only what it needs:
 *
 *     demarc-data 1
 *     <characters of the index>
 *     <index: JSON, { head, slices: { name: [offset, length] } }>
 *     <slices, one JSON text after the other>
 *
 * ASCII makes a byte offset and a character offset the same thing.
 */
const magic = 'demarc-data 1\n';

export interface IndexedFile<Head, Slice> {
  /** What is wanted of every reader: parsed with the index. */
  readonly head: Head;
  readonly sliceNames: readonly string[];
  /** The parsed slice, or undefined where there is none of that name. Parsed anew on each call. */
  slice(name: string): Slice | undefined;
}

/** The bytes of an indexed file. Slices keep the order of the map. */
export function encodeIndexedFile(head: unknown, slices: ReadonlyMap<string, unknown>): Uint8Array {
  const texts: string[] = [];
  // Entries rather than an object filled by name: `__proto__` is a name like any other.
  const places: (readonly [name: string, place: readonly [number, number]])[] = [];
  let offset = 0;
  for (const [name, content] of slices) {
    const text = asciiJson(content);
    places.push([name, [offset, text.length]]);
    texts.push(text);
    offset += text.length + 1;
  }
  const indexText = asciiJson({ head, slices: Object.fromEntries(places) });
  return new TextEncoder().encode(`${magic}${indexText.length}\n${indexText}\n${texts.join('\n')}\n`);
}

/**
 * Reads the index only. The types are trusted: the build validated what it wrote. Throws an Error that names the file
 * when the bytes are not such a file.
 */
export function openIndexedFile<Head, Slice>(bytes: Uint8Array, title: string): IndexedFile<Head, Slice> {
  const start = magic.length;
  if (textOf(bytes, 0, start) !== magic) throw damaged(title, 'it does not begin as expected');
  const lineEnd = bytes.indexOf(10, start);
  const indexLength = Number(textOf(bytes, start, Math.max(start, lineEnd)));
  const body = lineEnd + 1 + indexLength + 1;
  if (lineEnd < 0 || !Number.isInteger(indexLength) || body > bytes.length)
    throw damaged(title, 'it is cut off');
  const index: Index<Head> = parse(textOf(bytes, lineEnd + 1, body - 1), title);
  if (!isIndex(index)) throw damaged(title, 'its index is not readable');
  const slices = new Map(Object.entries(index.slices));
  return {
    head: index.head,
    sliceNames: [...slices.keys()],
    slice(name) {
      const place = slices.get(name);
      if (place === undefined) return undefined;
      const [offset, length] = place;
      const content: Slice = parse(textOf(bytes, body + offset, body + offset + length), title);
      return content;
    },
  };
}

function asciiJson(content: unknown): string {
  return JSON.stringify(content).replace(
    /[^\n -~]/g,
    unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

const decoder = new TextDecoder();

function textOf(bytes: Uint8Array, from: number, to: number): string {
  return decoder.decode(bytes.subarray(from, to));
}

/** What JSON.parse gives: typed by who asked, since the build validated what it wrote. */
function parse(text: string, title: string): ReturnType<typeof JSON.parse> {
  try {
    return JSON.parse(text);
  } catch {
    throw damaged(title, 'one of its parts is not readable');
  }
}

function damaged(title: string, why: string): Error {
  return new Error(`${title} is damaged: ${why}. Run "npm run build" again, or install demarc again.`);
}

interface Index<Head> {
  readonly head: Head;
  readonly slices: Readonly<Record<string, readonly [number, number]>>;
}

function isIndex(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return 'head' in value && 'slices' in value && typeof value.slices === 'object' && value.slices !== null;
}

/** A run of addresses of one family, both ends included. */
export interface AddressRange {
  readonly family: 4 | 6;
  readonly first: bigint;
  readonly last: bigint;
}

/** One address (`203.0.113.7`) or a block (`10.0.0.0/8`, `2001:db8::/32`); undefined for anything else. Host bits are ignored. */
export function parseRange(text: string): AddressRange | undefined {
  if (text.length > 64) return undefined;
  const slash = text.indexOf('/');
  const address = slash === -1 ? text : text.slice(0, slash);
  const family = address.includes(':') ? 6 : 4;
  const bits = family === 4 ? 32 : 128;
  const prefix = slash === -1 ? bits : wholeNumber(text.slice(slash + 1), bits);
  const number = family === 4 ? parseV4(address) : parseV6(address);
  if (prefix === undefined || number === undefined) return undefined;
  const size = 1n << BigInt(bits - prefix);
  const first = number - (number % size);
  return { family, first, last: first + size - 1n };
}

function parseV4(text: string): bigint | undefined {
  const fields = text.split('.');
  if (fields.length !== 4) return undefined;
  let result = 0n;
  for (const field of fields) {
    const number = wholeNumber(field, 255);
    if (number === undefined) return undefined;
    result = result * 256n + BigInt(number);
  }
  return result;
}

function parseV6(text: string): bigint | undefined {
  const halves = text.split('::');
  if (halves.length > 2) return undefined;
  const before = groupsOf(halves[0] ?? '');
  const after = groupsOf(halves[1] ?? '');
  if (before === undefined || after === undefined) return undefined;
  const missing = 8 - before.length - after.length;
  if (halves.length === 1 ? missing !== 0 : missing < 1) return undefined;
  const groups = [...before, ...Array.from({ length: missing }, () => 0), ...after];
  return groups.reduce((sum, group) => sum * 65536n + BigInt(group), 0n);
}

function groupsOf(text: string): number[] | undefined {
  if (text === '') return [];
  const groups: number[] = [];
  for (const field of text.split(':')) {
    if (field.includes('.')) {
      const embedded = parseV4(field);
      if (embedded === undefined) return undefined;
      groups.push(Number(embedded / 65536n), Number(embedded % 65536n));
    } else if (/^[0-9a-fA-F]{1,4}$/.test(field)) groups.push(Number.parseInt(field, 16));
    else return undefined;
  }
  return groups;
}

function wholeNumber(text: string, largest: number): number | undefined {
  if (!/^\d{1,3}$/.test(text)) return undefined;
  const number = Number(text);
  return number <= largest ? number : undefined;
}

/**
 * Whether the ranges together are the internet, not some part of it. AWS's own measure for public bucket policies is
 * taken: a block broader than /8 (IPv4) or /32 (IPv6), private blocks aside. Ranges that touch count as one, so that
 * the internet cut in halves, or in any number of pieces, is still the internet.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html
 */
export function isInternet(ranges: readonly AddressRange[]): boolean {
  return ranges.length > 0 && (holdsPublicRun(ranges, 4, 1n << 24n) || holdsPublicRun(ranges, 6, 1n << 96n));
}

/** At least one address of the range can be reached from the internet. */
export function hasPublicAddresses(range: AddressRange): boolean {
  return holdsPublicRun([range], range.family, 0n);
}

/** Every address of `inner` lies in `outer`. */
export function containsRange(outer: AddressRange, inner: AddressRange): boolean {
  return outer.family === inner.family && outer.first <= inner.first && inner.last <= outer.last;
}

/** The ranges together hold more public addresses in a row than the number given. */
function holdsPublicRun(ranges: readonly AddressRange[], family: 4 | 6, size: bigint): boolean {
  for (const run of merged(ranges.filter(range => range.family === family))) {
    if (run.last - run.first < size) continue;
    if (publicPieces(run).some(piece => piece.last - piece.first >= size)) return true;
  }
  return false;
}

function merged(ranges: readonly AddressRange[]): AddressRange[] {
  const sorted = [...ranges].sort((left, right) =>
    left.first < right.first ? -1 : left.first > right.first ? 1 : 0,
  );
  const runs: AddressRange[] = [];
  for (const range of sorted) {
    const last = runs.at(-1);
    if (last !== undefined && range.first <= last.last + 1n) {
      if (range.last > last.last) runs[runs.length - 1] = { ...last, last: range.last };
    } else runs.push(range);
  }
  return runs;
}

function publicPieces(range: AddressRange): AddressRange[] {
  let pieces = [range];
  for (const reserved of range.family === 4 ? notPublicV4 : notPublicV6) {
    pieces = pieces.flatMap(piece => cutOut(piece, reserved));
  }
  return pieces;
}

function cutOut(range: AddressRange, hole: AddressRange): AddressRange[] {
  if (hole.last < range.first || range.last < hole.first) return [range];
  const left = range.first < hole.first ? [{ ...range, last: hole.first - 1n }] : [];
  const right = hole.last < range.last ? [{ ...range, first: hole.last + 1n }] : [];
  return [...left, ...right];
}

/** Private, shared, loopback, link-local, multicast and reserved blocks (RFC 6890). */
const notPublicV4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '224.0.0.0/3',
].flatMap(block => parseRange(block) ?? []);

/** Everything but the global unicast block 2000::/3 (RFC 4291). */
const notPublicV6: readonly AddressRange[] = [
  { family: 6, first: 0n, last: (1n << 125n) - 1n },
  { family: 6, first: 2n << 125n, last: (1n << 128n) - 1n },
];

import type { Value } from '../../../../model/value.ts';
import { failed, listOfValues } from '../values.ts';
import { type FunctionTable, many, scalars } from './function-entry.ts';

/** Address ranges, of both versions of IP. */
export const networkFunctions: FunctionTable = {
  cidrhost: {
    about: 'An address inside a range, by number.',
    arity: [2, 2],
    call: scalars(['text', 'number'], host),
  },
  cidrnetmask: { about: 'The mask of an IPv4 range.', arity: [1, 1], call: scalars(['text'], netmask) },
  cidrsubnet: {
    about: 'A part of a range, by added bits and number.',
    arity: [3, 3],
    call: scalars(['text', 'number', 'number'], subnet),
  },
  cidrsubnets: {
    about: 'Successive parts of a range, by added bits.',
    arity: [1, many],
    call: scalars(['text', 'number'], subnets),
  },
};

interface Range {
  readonly address: bigint;
  readonly prefix: number;
  readonly bits: 32 | 128;
}

/** Reads `10.0.0.0/16` or `2001:db8::/32`; the address is cut to the range's first. */
export function parseRange(text: string): Range | undefined {
  const match = /^([0-9a-fA-F:.]+)\/(\d{1,3})$/.exec(text);
  if (match === null) return undefined;
  const version4 = parseVersion4(match[1] ?? '');
  const address = version4 ?? parseVersion6(match[1] ?? '');
  const bits = version4 === undefined ? 128 : 32;
  const prefix = Number(match[2]);
  if (address === undefined || prefix > bits) return undefined;
  const hostBits = BigInt(bits - prefix);
  return { address: (address >> hostBits) << hostBits, prefix, bits };
}

function parseVersion4(text: string): bigint | undefined {
  const parts = text.split('.');
  if (parts.length !== 4) return undefined;
  let address = 0n;
  for (const part of parts) {
    // Terraform still accepts leading zeros here, as decimal.
    if (!/^\d{1,3}$/.test(part) || Number(part) > 255) return undefined;
    address = (address << 8n) | BigInt(part);
  }
  return address;
}

function parseVersion6(text: string): bigint | undefined {
  const halves = text.split('::');
  if (halves.length > 2 || !text.includes(':')) return undefined;
  const groups = halves.map(half => (half === '' ? [] : half.split(':')).flatMap(expandVersion4));
  const [head = [], tail] = groups;
  const missing = 8 - head.length - (tail?.length ?? 0);
  if (tail === undefined ? missing !== 0 : missing < 1) return undefined;
  const all = tail === undefined ? head : [...head, ...Array.from({ length: missing }, () => '0'), ...tail];
  let address = 0n;
  for (const group of all) {
    if (!/^[0-9a-fA-F]{1,4}$/.test(group)) return undefined;
    address = (address << 16n) | BigInt(`0x${group}`);
  }
  return address;
}

/** `::ffff:10.0.0.1`: the last group may be an address of version 4. */
function expandVersion4(group: string): string[] {
  if (!group.includes('.')) return [group];
  const address = parseVersion4(group);
  return address === undefined ? ['x'] : [(address >> 16n).toString(16), (address & 0xffffn).toString(16)];
}

function addressText(address: bigint, bits: 32 | 128): string {
  if (bits === 32) return [24n, 16n, 8n, 0n].map(shift => String((address >> shift) & 255n)).join('.');
  const groups = Array.from({ length: 8 }, (_, at) =>
    ((address >> BigInt(112 - at * 16)) & 0xffffn).toString(16),
  );
  if (address >> 32n === 0xffffn) return addressText(address & 0xffffffffn, 32);
  let best = { start: -1, length: 1 };
  for (let start = 0; start < 8; start++) {
    let length = 0;
    while (groups[start + length] === '0') length++;
    if (length > best.length) best = { start, length };
  }
  if (best.start === -1) return groups.join(':');
  return `${groups.slice(0, best.start).join(':')}::${groups.slice(best.start + best.length).join(':')}`;
}

function notRange(text: string): Value {
  return failed(`${JSON.stringify(text)} is no address range in CIDR notation`);
}

function host(text: string, number: number): Value {
  const range = parseRange(text);
  if (range === undefined) return notRange(text);
  if (!Number.isInteger(number)) return failed('the host number must be whole');
  const size = 1n << BigInt(range.bits - range.prefix);
  const offset = number < 0 ? size + BigInt(number) : BigInt(number);
  if (offset < 0n || offset >= size) return failed(`the range has no host ${number}`);
  return addressText(range.address + offset, range.bits);
}

function netmask(text: string): Value {
  const range = parseRange(text);
  if (range === undefined) return notRange(text);
  if (range.bits !== 32) return failed('a mask is defined for IPv4 only');
  const hostBits = BigInt(32 - range.prefix);
  return addressText((0xffffffffn >> hostBits) << hostBits, 32);
}

function subnet(text: string, added: number, number: number): Value {
  const range = parseRange(text);
  if (range === undefined) return notRange(text);
  if (!Number.isInteger(added) || added < 0 || !Number.isInteger(number) || number < 0) {
    return failed('bits and number must be whole and not negative');
  }
  const prefix = range.prefix + added;
  if (prefix > range.bits) return failed(`${added} more bits do not fit into ${text}`);
  if (BigInt(number) >= 1n << BigInt(added)) return failed(`${added} bits have no number ${number}`);
  const address = range.address + (BigInt(number) << BigInt(range.bits - prefix));
  return `${addressText(address, range.bits)}/${prefix}`;
}

function subnets(text: string, ...added: number[]): Value {
  const range = parseRange(text);
  if (range === undefined) return notRange(text);
  if (added.length > 1024) return failed('more than 1024 parts are asked for');
  const end = range.address + (1n << BigInt(range.bits - range.prefix));
  let next = range.address;
  const parts: Value[] = [];
  for (const bits of added) {
    if (!Number.isInteger(bits) || bits < 1) return failed('each part must add at least 1 bit');
    const prefix = range.prefix + bits;
    if (prefix > range.bits) return failed(`${bits} more bits do not fit into ${text}`);
    const size = 1n << BigInt(range.bits - prefix);
    // A larger part starts at the next multiple of its size.
    const start = ((next + size - 1n) / size) * size;
    if (start + size > end) return failed(`${text} has no room for all parts`);
    parts.push(`${addressText(start, range.bits)}/${prefix}`);
    next = start + size;
  }
  return listOfValues(parts, 'list');
}

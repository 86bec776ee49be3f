import { anyOf, type Truth } from '../../foundation/three-valued.ts';
import { isList, isUnknown, unqualified, type Value } from '../../model/value.ts';
import { type AddressRange, isInternet, parseRange } from './cidr.ts';

/** Ranges that may be open, as far as their texts are known. */
export interface KnownRanges {
  readonly ranges: readonly AddressRange[];
  /** Set when a range is not known and could be any. */
  readonly open: boolean;
}

/** The ranges of one value or a list of them. A prefix length that is known keeps a range small whatever its address is. */
export function knownRanges(values: Value | undefined): KnownRanges {
  const ranges: AddressRange[] = [];
  let open = false;
  const add = (value: Value, certain: boolean, depth: number): void => {
    const plain = unqualified(value);
    if (isList(plain)) {
      if (depth > 0) return;
      for (const item of plain.items) add(item.value, certain && item.condition === undefined, depth + 1);
      if (plain.rest !== undefined) open = true;
      return;
    }
    if (typeof plain === 'string') {
      const range = parseRange(plain);
      // What is no range matches nothing.
      if (range !== undefined && certain) ranges.push(range);
      else if (range !== undefined && isInternet([range])) open = true;
      return;
    }
    if (isUnknown(plain) && plain.candidates !== undefined && depth < 3) {
      const only = plain.candidates.length === 1;
      for (const candidate of plain.candidates) {
        if (candidate !== undefined) add(candidate, certain && only, depth + 1);
      }
      return;
    }
    if (!isSmall(plain)) open = true;
  };
  if (values !== undefined) add(values, true, 0);
  return { ranges, open };
}

/** The ranges together are the internet; unknown where only a range that is not known could make them so. */
export function areInternet(known: KnownRanges): Truth {
  return anyOf([isInternet(known.ranges) ? 'yes' : 'no', known.open ? 'unknown' : 'no']);
}

/** Text that ends with a prefix length which makes the range a small one in either family, or a reference to one address. */
function isSmall(value: Value): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (value.kind === 'reference') return true;
  if (value.kind !== 'text') return false;
  const last = value.parts.at(-1);
  if (typeof last !== 'string') return false;
  const slash = last.lastIndexOf('/');
  const prefix = slash === -1 ? Number.NaN : Number(last.slice(slash + 1));
  return prefix >= (value.parts.some(part => typeof part === 'string' && part.includes(':')) ? 32 : 8);
}

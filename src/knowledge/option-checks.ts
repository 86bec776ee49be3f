import type { SecurityOption } from '../model/knowledge.ts';

/** What a check says of the settings that it reads: own paths as they are, those of other types after the type. */
interface ReadingCheck {
  readonly id: string;
  readonly types: readonly string[];
  readonly reads?: readonly string[];
  readonly duty: string;
}

/**
 * Ids of the checks that judge a security option: those that read its property, what lies inside of it or what it lies in.
 * Reading is not enough where a check uses the setting for another duty: the duties must be the same.
 */
export function checksOfOption(
  { type, path, duty }: Pick<SecurityOption, 'type' | 'path' | 'duty'>,
  checks: Iterable<ReadingCheck>,
): string[] {
  if (path === undefined) return [];
  const found: string[] = [];
  for (const check of checks) {
    if (check.duty !== duty) continue;
    const own = check.types.includes(type);
    const reads = (check.reads ?? []).flatMap(read => {
      const [first = '', second] = read.split(' ', 2);
      if (second !== undefined) return first === type ? [second] : [];
      return own ? [first] : [];
    });
    if (reads.some(read => overlap(read, path))) found.push(check.id);
  }
  return found;
}

/** `Encryption` and `Encryption.Rules[].Algorithm` speak of the same setting; `Encrypted` and `EncryptedBy` do not. */
function overlap(left: string, right: string): boolean {
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  if (!long.startsWith(short)) return false;
  return long.length === short.length || /^[.[]/.test(long.slice(short.length));
}

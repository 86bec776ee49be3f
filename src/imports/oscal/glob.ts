/**
 * Whether a text matches a pattern as OSCAL's `matching` has them: `*` stands for any run of characters, `?` for one,
 * `[ab]`, `[a-z]` and `[!a]` for one of (or none of) those; a backslash takes the next character as it is. Never more
 * than (length of the pattern) times (length of the text) steps.
 */
export function matchesGlob(pattern: readonly GlobPart[], text: string): boolean {
  let part = 0;
  let at = 0;
  /** Where to go on after the last `*`, when what follows it does not fit. */
  let star = -1;
  let starAt = 0;
  while (at < text.length) {
    const current = pattern[part];
    if (current?.kind === 'run') {
      star = part;
      starAt = at;
      part += 1;
    } else if (current !== undefined && fits(current, text[at] ?? '')) {
      part += 1;
      at += 1;
    } else if (star !== -1) {
      starAt += 1;
      at = starAt;
      part = star + 1;
    } else return false;
  }
  while (pattern[part]?.kind === 'run') part += 1;
  return part === pattern.length;
}

export type GlobPart =
  | { readonly kind: 'run' }
  | { readonly kind: 'any' }
  | { readonly kind: 'one'; readonly character: string }
  | { readonly kind: 'set'; readonly none: boolean; readonly ranges: readonly (readonly [string, string])[] };

/** The parts of a pattern. A bracket without an end stands for itself. */
export function parseGlob(pattern: string): GlobPart[] {
  const parts: GlobPart[] = [];
  for (let at = 0; at < pattern.length; at += 1) {
    const character = pattern[at] ?? '';
    if (character === '*') {
      if (parts.at(-1)?.kind !== 'run') parts.push({ kind: 'run' });
    } else if (character === '?') parts.push({ kind: 'any' });
    else if (character === '[') {
      const end = pattern.indexOf(']', pattern[at + 1] === '!' ? at + 3 : at + 2);
      if (end === -1) parts.push({ kind: 'one', character });
      else {
        parts.push(setOf(pattern.slice(at + 1, end)));
        at = end;
      }
    } else if (character === '\\' && at + 1 < pattern.length) {
      at += 1;
      parts.push({ kind: 'one', character: pattern[at] ?? '' });
    } else parts.push({ kind: 'one', character });
  }
  return parts;
}

function setOf(written: string): GlobPart {
  const none = written.startsWith('!');
  const inside = none ? written.slice(1) : written;
  const ranges: [string, string][] = [];
  for (let at = 0; at < inside.length; at += 1) {
    const from = inside[at] ?? '';
    const to = inside[at + 2];
    if (inside[at + 1] === '-' && to !== undefined) {
      ranges.push([from, to]);
      at += 2;
    } else ranges.push([from, from]);
  }
  return { kind: 'set', none, ranges };
}

function fits(part: GlobPart, character: string): boolean {
  switch (part.kind) {
    case 'run':
    case 'any':
      return true;
    case 'one':
      return part.character === character;
    case 'set':
      return part.ranges.some(([from, to]) => from <= character && character <= to) !== part.none;
  }
}

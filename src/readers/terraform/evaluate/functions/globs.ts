/**
 * A file pattern of `fileset` as a regular expression: `*` and `?` inside one part of the path, `**` for any folders,
 * `[a-z]`, `{a,b}`. undefined where it is malformed. It is run by the same bounded machine as `regex`.
 */
export function globPattern(pattern: string): string | undefined {
  if (pattern.length > 1000) return undefined;
  let source = '^';
  let braces = 0;
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern[at] ?? '';
    if (character === '*') {
      if (pattern[at + 1] !== '*') source += '[^/]*';
      else if (pattern[at + 2] === '/') {
        source += '(?:.*/)?';
        at += 2;
      } else {
        source += '.*';
        at++;
      }
    } else if (character === '?') source += '[^/]';
    else if (character === '[') {
      const end = pattern.indexOf(']', at + 2);
      if (end === -1) return undefined;
      const inner = pattern.slice(at + 1, end).replace(/^[!^]/, '');
      const negated = inner.length < end - at - 1;
      source += `[${negated ? '^/' : ''}${inner.replace(/[\\[\]^]/g, '\\$&')}]`;
      at = end;
    } else if (character === '{') {
      braces++;
      source += '(?:';
    } else if (character === '}' && braces > 0) {
      braces--;
      source += ')';
    } else if (character === ',' && braces > 0) source += '|';
    else if (character === '\\') {
      at++;
      source += escaped(pattern[at] ?? '\\');
    } else source += escaped(character);
  }
  return braces > 0 ? undefined : `(?s)${source}$`;
}

function escaped(character: string): string {
  return character.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

import type { Truth } from '../../foundation/three-valued.ts';
import { Fuel } from '../fuel.ts';

/** AWS accepts no action name and no ARN that is longer. */
const longestPattern = 2048;

/** Stands in a pattern's text for a piece that is not known: one character for each distinct piece. */
export const firstHole = 0xe000;
export const lastHole = 0xf8ff;

/**
 * Whether an action (or ARN) matches a policy's pattern: `*` is any run of characters, `?` any one. Actions compare
 * without regard to case. unknown for texts longer than AWS accepts.
 * @example matchesPattern('s3:Get*', 's3:GetObject', { ignoreCase: true }) // 'yes'
 */
export function matchesPattern(
  pattern: string,
  text: string,
  options: { readonly ignoreCase: boolean; readonly fuel?: Fuel },
): Truth {
  return compare(pattern, text, options, false);
}

/**
 * Whether everything that `inner` matches is matched by `outer` too; both may hold wildcards and holes. A hole is
 * covered by `*` and by the same hole; where only its content could decide, the answer is unknown.
 */
export function coversPattern(
  outer: string,
  inner: string,
  options: { readonly ignoreCase: boolean; readonly fuel?: Fuel },
): Truth {
  const truth = compare(outer, inner, options, true);
  return truth === 'no' && (hasHole(outer) || hasHole(inner)) ? 'unknown' : truth;
}

/** Whether two patterns can have nothing in common. Two patterns that both hold wildcards are told apart by their beginnings only. */
export function disjointPatterns(
  left: string,
  right: string,
  options: { readonly ignoreCase: boolean; readonly fuel?: Fuel },
): Truth {
  if (hasHole(left) || hasHole(right)) return 'unknown';
  if (!hasWildcard(left)) return negated(matchesPattern(right, left, options));
  if (!hasWildcard(right)) return negated(matchesPattern(left, right, options));
  const a = fold(beginning(left), options.ignoreCase);
  const b = fold(beginning(right), options.ignoreCase);
  return a.startsWith(b) || b.startsWith(a) ? 'unknown' : 'yes';
}

export function hasWildcard(text: string): boolean {
  return text.includes('*') || text.includes('?');
}

/** A pattern of stars only, which matches everything. */
export function matchesEverything(pattern: string): boolean {
  for (const character of pattern) if (character !== '*') return false;
  return pattern !== '';
}

function compare(
  pattern: string,
  text: string,
  options: { readonly ignoreCase: boolean; readonly fuel?: Fuel },
  wildcardsInText: boolean,
): Truth {
  if (pattern.length > longestPattern || text.length > longestPattern) {
    return matchesEverything(pattern) ? 'yes' : 'unknown';
  }
  const p = fold(pattern, options.ignoreCase);
  const t = fold(text, options.ignoreCase);
  return walk(p, t, wildcardsInText, options.fuel ?? new Fuel(Number.MAX_SAFE_INTEGER));
}

/**
 * The one star that was met last is the only place to come back to: an earlier star could take no more than the last
 * one can. Steps are at most the product of the two lengths, however the pattern is built.
 */
function walk(pattern: string, text: string, wildcardsInText: boolean, fuel: Fuel): Truth {
  let at = 0;
  let next = 0;
  let star = -1;
  let resume = 0;
  while (at < text.length) {
    if (!fuel.spend(1)) return 'unknown';
    const wanted = pattern[next];
    if (wanted === '*') {
      star = next++;
      resume = at;
    } else if (wanted !== undefined && fits(wanted, text[at] ?? '', wildcardsInText)) {
      next++;
      at++;
    } else if (star !== -1) {
      next = star + 1;
      at = ++resume;
    } else return 'no';
  }
  while (pattern[next] === '*') next++;
  return next === pattern.length ? 'yes' : 'no';
}

function fits(wanted: string, found: string, wildcardsInText: boolean): boolean {
  if (wanted !== '?') return wanted === found;
  // One character covers neither a run of any length nor a piece whose length is not known.
  return !(wildcardsInText && (found === '*' || isHole(found)));
}

function fold(text: string, ignoreCase: boolean): string {
  return ignoreCase ? text.toLowerCase() : text;
}

function beginning(pattern: string): string {
  let end = 0;
  while (end < pattern.length && pattern[end] !== '*' && pattern[end] !== '?') end++;
  return pattern.slice(0, end);
}

export function hasHole(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= firstHole && code <= lastHole) return true;
  }
  return false;
}

function isHole(character: string): boolean {
  const code = character.charCodeAt(0);
  return code >= firstHole && code <= lastHole;
}

function negated(truth: Truth): Truth {
  if (truth === 'unknown') return truth;
  return truth === 'yes' ? 'no' : 'yes';
}

import { agreed, anyOf, type Truth, truthOf } from '../foundation/three-valued.ts';
import type { Setting } from './setting.ts';
import { isList, isScalar, unqualified, type Value } from './value.ts';
import { type Verdict, verdict } from './verdict.ts';

/**
 * Predicates over one setting. Each answers unknown for an unknown setting, unless all its candidates agree.
 * An omitted setting without a default satisfies none of them but `absent`.
 */
export function is<T extends string | number | boolean>(setting: Setting<T> | Setting, expected: T): Verdict {
  return test(setting, (value, raw) => sameScalar(value, raw, expected));
}

export function isOneOf<T extends string | number>(
  setting: Setting<T> | Setting,
  expected: readonly T[],
): Verdict {
  return test(setting, (value, raw) => anyOf(expected.map(one => truthful(sameScalar(value, raw, one)))));
}

export function startsWith(setting: Setting, prefix: string): Verdict {
  return test(setting, (value, raw) => textTest(value, raw, text => text.startsWith(prefix), prefix));
}

export function endsWith(setting: Setting, suffix: string): Verdict {
  return test(setting, (value, raw) =>
    textTest(value, raw, text => text.endsWith(suffix), undefined, suffix),
  );
}

/** The text, or any element of the list of texts, contains the part. */
export function contains(setting: Setting, part: string): Verdict {
  return test(setting, (value, raw) => {
    if (typeof value === 'string') return value.includes(part);
    if (typeof raw === 'object' && raw !== null && raw.kind === 'text') {
      return raw.parts.some(piece => typeof piece === 'string' && piece.includes(part)) ? 'yes' : 'unknown';
    }
    return containsDeep(raw, part);
  });
}

export function matches(setting: Setting, pattern: RegExp): Verdict {
  return test(setting, (value, raw) => {
    if (typeof value === 'string' || typeof value === 'number') return pattern.test(String(value));
    return isDynamic(raw) ? 'unknown' : false;
  });
}

/** Decides on the text of the setting; values that are not plain text are judged by `other`, unknown without it. */
export function decide(
  setting: Setting,
  decision: (value: string) => Truth,
  other: (raw: Value) => Truth = () => 'unknown',
): Verdict {
  return test(setting, (value, raw) => {
    if (typeof value === 'string' || typeof value === 'number') return decision(String(value));
    return raw === undefined ? 'unknown' : other(raw);
  });
}

export function atLeast(setting: Setting, minimum: number): Verdict {
  return test(setting, (value, raw) => numberTest(value, raw, number => number >= minimum));
}

export function atMost(setting: Setting, maximum: number): Verdict {
  return test(setting, (value, raw) => numberTest(value, raw, number => number <= maximum));
}

/** The port lies in the range; both ends omitted means every port. */
export function covers(from: Setting, to: Setting, port: number): Verdict {
  const low = omitted(from) ? verdict('yes', from) : atMost(from, port);
  const high = omitted(to) ? verdict('yes', to) : atLeast(to, port);
  if (low.truth === 'no') return low;
  if (high.truth === 'no') return high;
  const truth: Truth = low.truth === 'unknown' || high.truth === 'unknown' ? 'unknown' : 'yes';
  return verdict(truth, ...low.because, ...high.because);
}

/** The setting has a value, whatever it is: a reference or text with holes counts, a list needs an element. */
export function exists(setting: Setting): Verdict {
  if (setting.state !== 'unknown') {
    const truth = hasValue(setting) ? isThere(setting.raw) : 'no';
    return verdict(truth, truth === 'unknown' ? uncertain(setting) : setting);
  }
  if (setting.candidates === undefined) return verdict('unknown', setting);
  const truths = setting.candidates.map(one => (one === undefined ? 'no' : isThere(unqualified(one))));
  return verdict(agreed(truths), setting);
}

/** A list that may turn out to have no element, with the reason. */
function uncertain(setting: Setting): Setting {
  const list = isList(setting.raw) ? setting.raw : undefined;
  const detail = list?.items[0]?.condition ?? list?.rest?.detail;
  return { ...setting, state: 'unknown', ...(detail === undefined ? {} : { detail }) };
}

/** Elements that may be missing leave it open whether the list has any. */
function isThere(raw: Value | undefined): Truth {
  if (!isList(raw)) return 'yes';
  if (raw.items.some(item => item.condition === undefined)) return 'yes';
  return raw.items.length > 0 || raw.rest !== undefined ? 'unknown' : 'no';
}

export function absent(setting: Setting): Verdict {
  const present = exists(setting);
  if (present.truth === 'unknown') return present;
  return verdict(present.truth === 'yes' ? 'no' : 'yes', setting);
}

function omitted(setting: Setting): boolean {
  return setting.state !== 'unknown' && !hasValue(setting);
}

function hasValue(setting: Setting): boolean {
  return setting.value !== undefined || setting.raw !== undefined;
}

type Answer = Truth | boolean;

function test(setting: Setting, answer: (value: unknown, raw: Value | undefined) => Answer): Verdict {
  if (setting.state !== 'unknown') {
    if (!hasValue(setting)) return verdict('no', setting);
    return verdict(truthful(answer(setting.value, setting.raw)), setting);
  }
  if (setting.candidates === undefined) return verdict('unknown', setting);
  const truths = setting.candidates.map(candidate => {
    if (candidate === undefined) return 'no';
    const plain = unqualified(candidate);
    return truthful(answer(isScalar(plain) ? plain : undefined, plain));
  });
  return verdict(agreed(truths), setting);
}

function truthful(answer: Answer): Truth {
  return typeof answer === 'boolean' ? truthOf(answer) : answer;
}

function sameScalar(value: unknown, raw: Value | undefined, expected: string | number | boolean): Answer {
  if (value === undefined) {
    if (typeof raw === 'object' && raw !== null && (raw.kind === 'list' || raw.kind === 'object'))
      return 'no';
    return couldEqual(raw, String(expected)) ? 'unknown' : 'no';
  }
  const scalar = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return scalar && String(value) === String(expected);
}

/** Text that begins or ends with a hole may still be anything there. */
function textTest(
  value: unknown,
  raw: Value | undefined,
  decide: (text: string) => boolean,
  prefix?: string,
  suffix?: string,
): Answer {
  if (typeof value === 'string') return decide(value);
  if (typeof raw !== 'object' || raw === null) return false;
  if (raw.kind !== 'text') return isDynamic(raw) ? 'unknown' : false;
  const edge = prefix === undefined ? raw.parts.at(-1) : raw.parts[0];
  if (typeof edge !== 'string') return 'unknown';
  const wanted = prefix ?? suffix ?? '';
  const compared = prefix === undefined ? edge.slice(-wanted.length) : edge.slice(0, wanted.length);
  if (compared === wanted) return 'yes';
  if (edge.length >= wanted.length) return 'no';
  const possible = prefix === undefined ? wanted.endsWith(edge) : wanted.startsWith(edge);
  return possible ? 'unknown' : 'no';
}

/** Whether text with holes can turn out to be `expected`: its known parts must occur in it, in order, at the ends. */
function couldEqual(raw: Value | undefined, expected: string): boolean {
  if (typeof raw !== 'object' || raw === null || raw.kind !== 'text') return true;
  let at = 0;
  for (const [index, part] of raw.parts.entries()) {
    if (typeof part !== 'string') continue;
    if (index === raw.parts.length - 1) {
      return expected.length - at >= part.length && expected.endsWith(part);
    }
    const found = index === 0 ? (expected.startsWith(part) ? 0 : -1) : expected.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  return true;
}

function numberTest(value: unknown, raw: Value | undefined, decide: (value: number) => boolean): Answer {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof number === 'number' && !Number.isNaN(number)) return decide(number);
  return isDynamic(raw) ? 'unknown' : false;
}

function isDynamic(raw: Value | undefined): boolean {
  return (
    typeof raw === 'object' && raw !== null && ['text', 'reference', 'secret', 'unknown'].includes(raw.kind)
  );
}

function containsDeep(raw: Value | undefined, part: string): Truth {
  if (typeof raw === 'string') return truthOf(raw.includes(part));
  if (typeof raw !== 'object' || raw === null) return 'no';
  if (raw.kind === 'qualified') return containsDeep(raw.value, part);
  if (raw.kind === 'list') {
    return anyTruth(
      raw.items.map(item => weaken(containsDeep(item.value, part), item.condition !== undefined)),
      raw.rest !== undefined,
    );
  }
  if (raw.kind === 'object') {
    const inside = [...raw.entries.values()].map(entry => containsDeep(entry.value, part));
    return anyTruth(inside, raw.rest !== undefined);
  }
  if (raw.kind === 'text') {
    return raw.parts.some(piece => typeof piece === 'string' && piece.includes(part)) ? 'yes' : 'unknown';
  }
  return 'unknown';
}

function weaken(truth: Truth, uncertain: boolean): Truth {
  return uncertain && truth === 'yes' ? 'unknown' : truth;
}

function anyTruth(truths: readonly Truth[], open: boolean): Truth {
  if (truths.includes('yes')) return 'yes';
  return open || truths.includes('unknown') ? 'unknown' : 'no';
}

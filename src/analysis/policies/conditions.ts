import { allOf, anyOf, not, type Truth, truthOf } from '../../foundation/three-valued.ts';
import { isList, isObject, isUnknown, type ObjectValue, unqualified, type Value } from '../../model/value.ts';
import { everyElement, judge, type PlainValue, scalarText, someElement } from '../values.ts';
import { type KeyKind, kindOfKey } from './condition-keys.ts';
import type { Principal } from './principals.ts';

/** One line of a condition block: an operator, a key and the values, of which one must match. */
export interface Clause {
  /** In lower case, without its prefix and suffix. */
  readonly operator: string;
  /** `ForAnyValue:` or `ForAllValues:`. */
  readonly set: 'any' | 'all' | undefined;
  readonly ifExists: boolean;
  readonly key: string;
  readonly values: Value;
}

/** A set of callers with bounds (everyone but the public, the own accounts), as a question about those that a policy names. */
export interface Bound {
  /** The principal belongs to the set. */
  readonly principal: (principal: Principal) => Truth;
  /** All who have one of the values of a condition key belong to the set. `exact`: wildcards mean nothing in the values. */
  readonly holds: (kind: KeyKind, values: Value, exact: boolean) => Truth;
}

/**
 * Whether an Allow statement with this condition speaks of a bounded set of callers only, whoever its principal is.
 * One bounding clause is enough, since all must match. A clause that a request without the key passes bounds nothing.
 */
export function narrows(condition: Value | undefined, bound: Bound): Truth {
  return judgeCondition(condition, 'no', ({ clauses, open }) => {
    const found = clauses.map(clause => clauseBounds(clause, clauses, bound));
    return anyOf(open ? [...found, 'unknown'] : found);
  });
}

/**
 * Whether a Deny statement with this condition leaves a bounded set of callers at most. It denies only where all its
 * clauses match, so that each of them must spare a bounded set. Without a condition it spares nobody.
 */
export function sparesOnly(condition: Value | undefined, bound: Bound): Truth {
  return judgeCondition(condition, 'yes', ({ clauses, open }) => {
    const found = clauses.map(clause => clauseSpares(clause, bound));
    return allOf(open ? [...found, 'unknown'] : found);
  });
}

/** The clauses of a condition block. `open` is set where there may be more than are shown. */
export interface Clauses {
  readonly clauses: readonly Clause[];
  readonly open: boolean;
}

/** Answers with `without` where there is no condition. Candidates must agree. */
export function judgeCondition(
  condition: Value | undefined,
  without: Truth,
  test: (read: Clauses) => Truth,
): Truth {
  return judge(condition, without, plain => (isObject(plain) ? test(readClauses(plain)) : 'unknown'));
}

function readClauses(block: ObjectValue): Clauses {
  const clauses: Clause[] = [];
  let open = block.rest !== undefined;
  for (const [operator, entry] of block.entries) {
    const keys = unqualified(entry.value);
    if (!isObject(keys)) {
      open = true;
      continue;
    }
    if (keys.rest !== undefined) open = true;
    for (const [key, values] of keys.entries) clauses.push(clauseOf(operator, key, values.value));
  }
  return { clauses, open };
}

function clauseOf(written: string, key: string, values: Value): Clause {
  let operator = written.toLowerCase();
  let set: Clause['set'];
  if (operator.startsWith('foranyvalue:')) set = 'any';
  else if (operator.startsWith('forallvalues:')) set = 'all';
  if (set !== undefined) operator = operator.slice(operator.indexOf(':') + 1);
  const ifExists = operator.endsWith('ifexists');
  if (ifExists) operator = operator.slice(0, -'ifexists'.length);
  return { operator, set, ifExists, key: key.toLowerCase(), values };
}

const exactOperators: ReadonlySet<string> = new Set([
  'stringequals',
  'stringequalsignorecase',
  'binaryequals',
]);
const patternOperators: ReadonlySet<string> = new Set(['stringlike', 'arnlike', 'arnequals', 'ipaddress']);
const exactExceptions: ReadonlySet<string> = new Set(['stringnotequals', 'stringnotequalsignorecase']);
const patternExceptions: ReadonlySet<string> = new Set([
  'stringnotlike',
  'arnnotlike',
  'arnnotequals',
  'notipaddress',
]);

function clauseBounds(clause: Clause, all: readonly Clause[], bound: Bound): Truth {
  const kind = kindOfKey(clause.key);
  if (kind === undefined) return 'no';
  const positive = positiveClause(clause, kind, bound);
  if (positive === 'no') return 'no';
  // With ForAllValues or IfExists a request without the key passes, unless another clause asks for the key.
  if (clause.set !== 'all' && !clause.ifExists) return positive;
  return allOf([positive, requiresKey(clause.key, all)]);
}

function positiveClause(clause: Clause, kind: KeyKind, bound: Bound): Truth {
  if (kind === 'flag')
    return clause.operator === 'bool'
      ? allOf([isFlag(clause.values, 'true'), bound.holds(kind, clause.values, true)])
      : 'no';
  if (exactOperators.has(clause.operator)) return bound.holds(kind, clause.values, true);
  if (patternOperators.has(clause.operator)) return bound.holds(kind, clause.values, false);
  return 'no';
}

function requiresKey(key: string, all: readonly Clause[]): Truth {
  return anyOf(
    all.map(other => (other.operator === 'null' && other.key === key ? isFlag(other.values, 'false') : 'no')),
  );
}

function clauseSpares(clause: Clause, bound: Bound): Truth {
  const kind = kindOfKey(clause.key);
  if (kind === undefined) return 'no';
  // A request without the key is denied by `IfExists` only.
  if (kind === 'flag') {
    if (clause.operator !== 'bool' || !clause.ifExists) return 'no';
    return allOf([isFlag(clause.values, 'false'), bound.holds(kind, clause.values, true)]);
  }
  // `ForAnyValue:` does not match a request without the key, which then is not denied.
  if (clause.set === 'any') return 'no';
  if (exactExceptions.has(clause.operator)) return bound.holds(kind, clause.values, true);
  if (patternExceptions.has(clause.operator)) return bound.holds(kind, clause.values, false);
  return 'no';
}

/** Every value is the flag given (`true`, `false`), however it is written. */
export function isFlag(values: Value, flag: 'true' | 'false'): Truth {
  return not(
    someElement(values, one => {
      const text = scalarText(one);
      return text === undefined ? 'unknown' : truthOf(text.toLowerCase() !== flag);
    }),
  );
}

/**
 * Every value passes the test. With an exact operator a value that is not known is still one value, whatever it is:
 * no wildcard can be meant by it. Where the values may be left out, the key may be too, and then nothing is asked.
 */
export function everyValue(values: Value, exact: boolean, test: (value: PlainValue) => Truth): Truth {
  const whole = unqualified(values);
  if (exact && isUnknown(whole) && whole.candidates === undefined) return 'yes';
  return judge(values, 'no', plain => {
    if (!exact) return everyElement(plain, test);
    const items: readonly Value[] = isList(plain) ? plain.items.map(item => item.value) : [plain];
    return allOf(
      items.map(item => {
        const one = unqualified(item);
        return isUnknown(one) ? 'yes' : test(one);
      }),
    );
  });
}

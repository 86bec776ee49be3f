import { allOf, not, type Truth, truthOf } from '../../foundation/three-valued.ts';
import type { Value } from '../../model/value.ts';
import type { Fuel } from '../fuel.ts';
import { everyElement, judge, scalarText, someElement } from '../values.ts';
import { type Bound, sparesOnly } from './conditions.ts';
import { coversPattern, disjointPatterns, matchesEverything } from './match-action.ts';
import { judgeStatement, type Policy, type Statement, type StatementBody } from './parse-policy.ts';
import { Holes } from './pattern-text.ts';
import { namesEveryone, somePrincipal } from './principals.ts';

/** Answers for one Allow statement whether Deny statements of the policy take it back from all but a bounded set of callers. */
export type DenyCoverage = (allow: StatementBody) => Truth;

/**
 * Prepares the Deny statements of a policy. A Deny counts where it speaks to everyone, spares a bounded set at most and
 * covers all actions and resources that the Allow grants. When the fuel is used up the answer is unknown.
 */
export function denyCoverage(policy: Policy, bound: Bound, fuel: Fuel): DenyCoverage {
  const holes = new Holes();
  let denies: readonly CountingDeny[] | undefined;
  return allow => {
    // Most policies grant nobody anything that a Deny could take back.
    denies ??= countingDenies(policy, bound);
    let result: Truth = policy.open === undefined ? 'no' : 'unknown';
    for (const { statement, counts } of denies) {
      if (!fuel.spend(1)) return 'unknown';
      const covered = judgeStatement(statement, deny =>
        allOf([
          covers(deny.action, deny.notAction, allow.action, allow.notAction, {
            holes,
            fuel,
            ignoreCase: true,
          }),
          coversResources(deny, allow, { holes, fuel, ignoreCase: false }),
        ]),
      );
      const truth = allOf([counts, covered]);
      if (truth === 'yes') return 'yes';
      if (truth === 'unknown') result = 'unknown';
    }
    return result;
  };
}

interface CountingDeny {
  readonly statement: Statement;
  readonly counts: Truth;
}

function countingDenies(policy: Policy, bound: Bound): CountingDeny[] {
  const denies: CountingDeny[] = [];
  for (const statement of policy.statements) {
    const counts = judgeStatement(statement, body => {
      const denied = isEffect(body, 'Deny');
      if (denied === 'no') return denied;
      return allOf([denied, deniesEveryone(body, bound), sparesOnly(body.condition, bound)]);
    });
    if (counts !== 'no') denies.push({ statement, counts });
  }
  return denies;
}

export function isEffect(body: StatementBody, effect: 'Allow' | 'Deny'): Truth {
  return judge(body.effect, 'no', plain => {
    const text = scalarText(plain);
    if (text === undefined) return 'unknown';
    return text === effect ? 'yes' : 'no';
  });
}

/** With NotPrincipal those listed are spared: all of them must belong to the bounded set. */
function deniesEveryone(body: StatementBody, bound: Bound): Truth {
  if (body.notPrincipal === undefined) return namesEveryone(body);
  return not(somePrincipal(body.notPrincipal, principal => not(bound.principal(principal))));
}

interface Comparing {
  readonly holes: Holes;
  readonly fuel: Fuel;
  readonly ignoreCase: boolean;
}

/** Policies that trust a role have no resource: both speak of the role itself. */
function coversResources(deny: StatementBody, allow: StatementBody, by: Comparing): Truth {
  if (deny.resource === undefined && deny.notResource === undefined) return 'yes';
  if (allow.resource === undefined && allow.notResource === undefined) return 'unknown';
  return covers(deny.resource, deny.notResource, allow.resource, allow.notResource, by);
}

/** Whether the first pair (`Action`, `NotAction`) takes in everything that the second pair names. */
function covers(
  outer: Value | undefined,
  notOuter: Value | undefined,
  inner: Value | undefined,
  notInner: Value | undefined,
  by: Comparing,
): Truth {
  if (outer !== undefined) {
    // Whatever is granted, `*` takes it back, known or not.
    const whole = someElement(outer, one => matchesAll(one, by));
    if (whole === 'yes' || notInner !== undefined) return whole;
    return everyElement(inner, one => someElement(outer, other => compared(other, one, by, coversPattern)));
  }
  if (notOuter === undefined) return 'no';
  if (notInner === undefined) {
    return everyElement(inner, one =>
      everyElement(notOuter, other => compared(other, one, by, disjointPatterns)),
    );
  }
  return everyElement(notOuter, one =>
    someElement(notInner, other => compared(other, one, by, coversPattern)),
  );
}

function compared(
  outer: Parameters<Holes['patternOf']>[0],
  inner: Parameters<Holes['patternOf']>[0],
  by: Comparing,
  compare: typeof coversPattern,
): Truth {
  const left = by.holes.patternOf(outer);
  const right = by.holes.patternOf(inner);
  if (left === undefined) return 'unknown';
  if (right === undefined) return matchesEverything(left) && compare === coversPattern ? 'yes' : 'unknown';
  if (!by.fuel.spend(left.length + right.length)) return 'unknown';
  return compare(left, right, by);
}

function matchesAll(value: Parameters<Holes['patternOf']>[0], by: Comparing): Truth {
  const pattern = by.holes.patternOf(value);
  if (pattern === undefined) return 'unknown';
  return truthOf(matchesEverything(pattern) || pattern === '*:*');
}

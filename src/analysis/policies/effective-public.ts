import { allOf, not, type Truth } from '../../foundation/three-valued.ts';
import type { Setting } from '../../model/setting.ts';
import { type Verdict, verdict } from '../../model/verdict.ts';
import { Fuel } from '../fuel.ts';
import { inside, notEveryone } from './bounds.ts';
import { type Bound, narrows } from './conditions.ts';
import { denyCoverage, isEffect } from './deny-coverage.ts';
import {
  judgePolicies,
  judgeStatement,
  parsePolicy,
  type Policy,
  type Statement,
  type StatementBody,
} from './parse-policy.ts';
import { somePrincipal } from './principals.ts';
import { decidedSetting, openSetting } from './statement-setting.ts';

/** Steps that comparing one policy's Deny statements with its Allow statements may take. */
const comparisonSteps = 5_000_000;

/**
 * Whether a resource policy lets everyone in: a statement that allows a principal without bounds, that no condition holds
 * to a bounded set of callers and no Deny takes back. yes and unknown name the statements; no policy grants nothing.
 */
export function grantsPublicAccess(document: Setting): Verdict {
  return judgePolicies(parsePolicy(document), 'no', policy => reachesBeyond(policy, notEveryone, document));
}

/**
 * Whether a resource or trust policy lets somebody in from outside the own accounts and organisations. `own` holds
 * account numbers and organisation ids; the account that the resource itself lives in is always own. Without any
 * number in it the account behind a number is unknown.
 */
export function grantsOutside(document: Setting, own: ReadonlySet<string>): Verdict {
  return judgePolicies(parsePolicy(document), 'no', policy => reachesBeyond(policy, inside(own), document));
}

function reachesBeyond(policy: Policy, bound: Bound, document: Setting): Verdict {
  const fuel = new Fuel(comparisonSteps);
  const denied = denyCoverage(policy, bound, fuel);
  return someStatement(policy, document, body => {
    const beyond = allOf([isEffect(body, 'Allow'), speaksBeyond(body, bound)]);
    if (beyond === 'no') return beyond;
    const granted = allOf([beyond, not(narrows(body.condition, bound))]);
    return granted === 'no' ? granted : allOf([granted, not(denied(body))]);
  });
}

/** The statement names somebody beyond the bound. With NotPrincipal it names everyone but those listed. */
function speaksBeyond(body: StatementBody, bound: Bound): Truth {
  if (body.notPrincipal !== undefined) return 'yes';
  return somePrincipal(body.principal, principal => not(bound.principal(principal)));
}

/**
 * At least one statement passes the test: yes and unknown rest on those statements, no on the whole document, with
 * `otherwise` as its value in words.
 */
export function someStatement(
  policy: Policy,
  document: Setting,
  test: (body: StatementBody, statement: Statement) => Truth,
  otherwise?: string,
): Verdict {
  const passing: Setting[] = [];
  const open: Setting[] = policy.open === undefined ? [] : [policy.open];
  for (const statement of policy.statements) {
    const truth =
      statement.bodies.length === 0 ? 'unknown' : judgeStatement(statement, body => test(body, statement));
    if (truth === 'yes') passing.push(decidedSetting(statement));
    else if (truth === 'unknown') open.push(openSetting(statement));
  }
  if (passing.length > 0) return { truth: 'yes', because: passing };
  if (open.length > 0) return { truth: 'unknown', because: open };
  return verdict(
    'no',
    otherwise === undefined ? document : { ...document, raw: undefined, value: otherwise },
  );
}

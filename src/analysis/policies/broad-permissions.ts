import { allOf, anyOf, type Truth, truthOf } from '../../foundation/three-valued.ts';
import type { Setting } from '../../model/setting.ts';
import type { Verdict } from '../../model/verdict.ts';
import { type PlainValue, scalarText, someElement } from '../values.ts';
import { isEffect } from './deny-coverage.ts';
import { someStatement } from './effective-public.ts';
import { matchesEverything } from './match-action.ts';
import {
  judgePolicies,
  judgeStatement,
  parsePolicy,
  type Policy,
  type StatementBody,
} from './parse-policy.ts';
import { textParts } from './pattern-text.ts';

/**
 * Whether an identity policy makes its holder an administrator: a statement allows action `*` on resource `*`, under
 * whatever condition, and no statement denies everything. No policy allows nothing.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_job-functions.html
 */
export function allowsEverything(document: Setting): Verdict {
  return judgePolicies(parsePolicy(document), 'no', policy =>
    someAllowed(policy, document, body => allOf([someElement(body.action, isAnyAction), onEverything(body)])),
  );
}

/**
 * Whether an identity policy allows every action of a service (`s3:*`, also `*`) on resource `*`. A statement with
 * NotAction allows every action of all services that it does not list.
 */
export function allowsServiceWildcard(document: Setting): Verdict {
  return judgePolicies(parsePolicy(document), 'no', policy =>
    someAllowed(policy, document, body => {
      const whole = body.notAction === undefined ? someElement(body.action, isWholeService) : 'yes';
      return allOf([whole, onEverything(body)]);
    }),
  );
}

/** A statement that allows and passes the test, in a policy that does not take everything back. */
function someAllowed(policy: Policy, document: Setting, test: (body: StatementBody) => Truth): Verdict {
  const nothingLeft = anyOf(policy.statements.map(statement => judgeStatement(statement, deniesEverything)));
  return someStatement(policy, document, body => {
    const allowed = allOf([isEffect(body, 'Allow'), test(body)]);
    if (allowed === 'no' || nothingLeft === 'yes') return 'no';
    return nothingLeft === 'unknown' ? 'unknown' : allowed;
  });
}

function deniesEverything(body: StatementBody): Truth {
  return allOf([
    isEffect(body, 'Deny'),
    truthOf(body.condition === undefined),
    someElement(body.action, isAnyAction),
    onEverything(body),
  ]);
}

/** The statement speaks of every resource; with NotResource of all but a few. */
function onEverything(body: StatementBody): Truth {
  if (body.notResource !== undefined) return 'yes';
  return someElement(body.resource, value => {
    const text = scalarText(value);
    return text === undefined ? wholeText(value) : truthOf(isWholeArn(text));
  });
}

/** `*`, or an ARN in which nothing is fixed (`arn:aws:*`, `arn:*:*:*:*:*`). */
function isWholeArn(text: string): boolean {
  if (matchesEverything(text)) return true;
  if (!text.startsWith('arn:')) return false;
  const fields = text.split(':');
  const free = fields.slice(2);
  return free.length > 0 && free.every(matchesEverything);
}

function isAnyAction(value: PlainValue): Truth {
  const text = scalarText(value);
  if (text === undefined) return wholeText(value);
  return truthOf(matchesEverything(text) || text.split(':').every(matchesEverything));
}

function isWholeService(value: PlainValue): Truth {
  const text = scalarText(value);
  if (text !== undefined) return truthOf(matchesEverything(text.slice(text.indexOf(':') + 1)));
  const last = textParts(value)?.at(-1);
  if (typeof last !== 'string') return textParts(value) === undefined ? 'no' : 'unknown';
  const colon = last.lastIndexOf(':');
  if (colon !== -1) return truthOf(matchesEverything(last.slice(colon + 1)));
  return matchesEverything(last) ? 'unknown' : 'no';
}

/** Text with holes is `*` only where everything known of it is. */
function wholeText(value: PlainValue): Truth {
  const parts = textParts(value);
  if (parts === undefined) return 'no';
  if (parts.length === 1 && typeof parts[0] === 'object' && parts[0].kind === 'reference') return 'no';
  return parts.some(part => typeof part === 'string' && !matchesEverything(part)) ? 'no' : 'unknown';
}

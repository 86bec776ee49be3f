import { isAccountId, isOwnAccount, knownText, splitArn } from '../../analysis/policies/arn-parts.ts';
import {
  judgePolicies,
  judgeStatement,
  parsePolicy,
  type StatementBody,
} from '../../analysis/policies/parse-policy.ts';
import { type Principal, somePrincipal } from '../../analysis/policies/principals.ts';
import { judge, type PlainValue, scalarText, someElement } from '../../analysis/values.ts';
import { allOf, anyOf, type Truth, truthOf } from '../../foundation/three-valued.ts';
import type { Resource } from '../../model/resource.ts';
import type { Setting } from '../../model/setting.ts';
import type { Value } from '../../model/value.ts';
import { verdict } from '../../model/verdict.ts';
import { type FactAnswer, type FactContext, unknownFor } from './computed-fact.ts';

/**
 * Whether an account lies outside the boundary: it is not the resource's own and not among those that demarc.yaml lists.
 * Without a list nothing but the own account is known: the same organisation may have more of them.
 */
export function isOutside(account: string, resource: Resource, { boundary }: FactContext): Truth {
  if (account === resource.deployment.account || boundary.accounts.includes(account)) return 'no';
  return boundary.accounts.length > 0 ? 'yes' : 'unknown';
}

/** The answer with what would decide it: the list of accounts where there is none, else the value itself. */
export function accountAnswer(truth: Truth, what: string, { boundary }: FactContext): FactAnswer {
  if (truth !== 'unknown') return { truth, missing: [] };
  return unknownFor(
    boundary.accounts.length > 0 ? what : 'accounts of the boundary (accounts in demarc.yaml)',
  );
}

/** A policy document allows something to an account outside, or to everyone. */
export function policyLetsInAccountOutside(
  document: Setting,
  resource: Resource,
  context: FactContext,
): FactAnswer {
  const { truth } = judgePolicies(parsePolicy(document), 'no', policy => {
    const truths = policy.statements.map(statement =>
      judgeStatement(statement, body => letsInAccountOutside(body, resource, context)),
    );
    if (policy.open !== undefined) truths.push('unknown');
    return verdict(anyOf(truths), document);
  });
  return accountAnswer(truth, `setting ${document.path}`, context);
}

function letsInAccountOutside(body: StatementBody, resource: Resource, context: FactContext): Truth {
  const allows = judge(body.effect, 'no', effect => truthOf(scalarText(effect) === 'Allow'));
  if (allows === 'no') return 'no';
  // A condition may keep everyone else out again (`kms:CallerAccount`); which it does is not judged here.
  const limited = body.condition !== undefined;
  const everyone: Truth = limited ? 'unknown' : 'yes';
  if (body.notPrincipal !== undefined) return allOf([allows, everyone]);
  const named = somePrincipal(body.principal, principal =>
    principal.kind === 'everyone' ? everyone : principalOutside(principal, resource, context),
  );
  return allOf([allows, named]);
}

function principalOutside(principal: Principal, resource: Resource, context: FactContext): Truth {
  if (principal.kind === 'account') {
    return principal.id === undefined ? 'no' : isOutside(principal.id, resource, context);
  }
  return principal.kind === 'service' || principal.kind === 'federated' ? 'no' : 'unknown';
}

/** An element of the list (or the value itself) names an account outside: as a bare id or in an ARN. */
export function namesAccountOutside(
  value: Value | undefined,
  resource: Resource,
  context: FactContext,
): Truth {
  return someElement(value, one => oneNamesOutside(one, resource, context));
}

function oneNamesOutside(value: PlainValue, resource: Resource, context: FactContext): Truth {
  if (typeof value === 'object' && value?.kind === 'reference') {
    return context.estate.byKey.has(value.target) ? 'no' : 'unknown';
  }
  const arn = splitArn(value);
  if (arn === undefined) {
    const text = scalarText(value);
    if (text === undefined) return startsInEstate(value, context) ? 'no' : 'unknown';
    return isAccountId(text) ? isOutside(text, resource, context) : 'no';
  }
  const account = knownText(arn.account);
  if (account !== undefined) return isAccountId(account) ? isOutside(account, resource, context) : 'no';
  const [only] = arn.account;
  return only !== undefined && isOwnAccount(only) ? 'no' : 'unknown';
}

/** `${Layer.Arn}:1`: an ARN of a resource of the estate with something behind it. */
function startsInEstate(value: PlainValue, context: FactContext): boolean {
  if (typeof value !== 'object' || value?.kind !== 'text') return false;
  const [start] = value.parts;
  return typeof start === 'object' && start.kind === 'reference' && context.estate.byKey.has(start.target);
}

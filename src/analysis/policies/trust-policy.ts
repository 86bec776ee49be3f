import { allOf, anyOf, not, type Truth, truthOf } from '../../foundation/three-valued.ts';
import type { Setting } from '../../model/setting.ts';
import type { ResourceKey, Value } from '../../model/value.ts';
import { any, type Verdict } from '../../model/verdict.ts';
import { type PlainValue, scalarText, someElement } from '../values.ts';
import { inside } from './bounds.ts';
import { type Bound, type Clause, everyValue, judgeCondition, narrows } from './conditions.ts';
import { isEffect } from './deny-coverage.ts';
import { grantsPublicAccess, someStatement } from './effective-public.ts';
import { hasWildcard, matchesEverything, matchesPattern } from './match-action.ts';
import { judgePolicies, parsePolicy, type StatementBody } from './parse-policy.ts';
import { textParts } from './pattern-text.ts';
import { type Principal, somePrincipal } from './principals.ts';

/** The host name of an identity provider that is a resource of the estate; undefined where it is not known. */
export type ProviderOf = (target: ResourceKey) => string | undefined;

/**
 * Providers at which everybody can have an account of their own, so that the audience must say whose application it is.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_oidc_manual.html
 */
const openSignIn: ReadonlySet<string> = new Set([
  'cognito-identity.amazonaws.com',
  'accounts.google.com',
  'graph.facebook.com',
  'www.amazon.com',
]);

/**
 * Pipelines of many customers behind one provider: only the subject says whose pipeline it is. Its first two fields
 * name the owner (`repo:shop/orders`, `project_path:shop/orders`, `organization:shop`).
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-idp_oidc.html
 */
const sharedPipelines: ReadonlySet<string> = new Set([
  'token.actions.githubusercontent.com',
  'gitlab.com',
  'app.terraform.io',
  'agent.buildkite.com',
]);

/** Whether a role trusts everyone: every AWS account, or every user of a provider at which anyone can sign up. */
export function trustsEveryone(document: Setting): Verdict {
  const anySignIn = judgePolicies(parsePolicy(document), 'no', policy =>
    someStatement(policy, document, body =>
      allOf([
        isEffect(body, 'Allow'),
        somePrincipal(body.principal, isOpenSignIn),
        not(hasClause(body.condition, clause => isOneApplication(clause))),
      ]),
    ),
  );
  return any(grantsPublicAccess(document), anySignIn);
}

function isOpenSignIn(principal: Principal): Truth {
  if (principal.kind === 'unknown') return mayBeFederated(principal.group) ? 'unknown' : 'no';
  return truthOf(
    principal.kind === 'federated' && principal.provider !== undefined && openSignIn.has(principal.provider),
  );
}

/** A principal that is not known can be a provider where its kind is not known, or is that of providers. */
function mayBeFederated(group: string | undefined): boolean {
  return group === undefined || group === 'Federated';
}

function isOneApplication(clause: Clause): Truth {
  const claim = clause.key.slice(clause.key.lastIndexOf(':') + 1);
  return claim === 'aud' || claim === 'app_id' || claim === 'sub'
    ? hasFixedValues(clause, isFixedText)
    : 'no';
}

/**
 * Whether a role lets an account outside of the own ones assume it without an external id. Accounts of an organisation
 * that a condition names are no third parties. Without any own account known, whose a number is is unknown.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_common-scenarios_third-party.html
 */
export function trustsThirdPartyWithoutExternalId(document: Setting, own: ReadonlySet<string>): Verdict {
  const known = inside(own);
  const orOrganisation: Bound = {
    principal: known.principal,
    holds: (kind, values, exact) =>
      kind === 'organisation' || kind === 'organisation-path' ? 'yes' : known.holds(kind, values, exact),
  };
  return trustsAccountBeyond(document, orOrganisation, body =>
    allOf([not(narrows(body.condition, orOrganisation)), not(hasClause(body.condition, asksExternalId))]),
  );
}

/** Whether a role lets an account outside of the own ones assume it, under whatever condition. */
export function trustsThirdParty(document: Setting, own: ReadonlySet<string>): Verdict {
  return trustsAccountBeyond(document, inside(own), () => 'yes');
}

/** Everyone is no account in particular: that is a question of its own. */
function trustsAccountBeyond(document: Setting, bound: Bound, test: (body: StatementBody) => Truth): Verdict {
  return judgePolicies(parsePolicy(document), 'no', policy =>
    someStatement(policy, document, body =>
      allOf([
        isEffect(body, 'Allow'),
        allowsAction(body, 'sts:AssumeRole'),
        somePrincipal(body.principal, principal =>
          principal.kind === 'everyone' ? 'no' : not(bound.principal(principal)),
        ),
        test(body),
      ]),
    ),
  );
}

function asksExternalId(clause: Clause): Truth {
  return clause.key === 'sts:externalid' ? hasFixedValues(clause, isFixedText) : 'no';
}

/** Whether the role trusts a provider that serves the pipelines of many customers. */
export function trustsSharedPipeline(document: Setting, providerOf: ProviderOf): Verdict {
  return judgePolicies(parsePolicy(document), 'no', policy =>
    someStatement(policy, document, body =>
      allOf([
        isEffect(body, 'Allow'),
        somePrincipal(body.principal, one => isSharedPipeline(one, providerOf)),
      ]),
    ),
  );
}

/** Whether a pipeline of somebody else could take the role: no condition holds the subject to a named owner and repository. */
export function trustsForeignPipeline(document: Setting, providerOf: ProviderOf): Verdict {
  return judgePolicies(parsePolicy(document), 'no', policy =>
    someStatement(policy, document, body =>
      allOf([
        isEffect(body, 'Allow'),
        somePrincipal(body.principal, one => isSharedPipeline(one, providerOf)),
        not(hasClause(body.condition, namesOwner)),
      ]),
    ),
  );
}

function isSharedPipeline(principal: Principal, providerOf: ProviderOf): Truth {
  if (principal.kind === 'unknown') {
    return mayBeFederated(principal.group) ? 'unknown' : 'no';
  }
  if (principal.kind !== 'federated') return 'no';
  const provider =
    principal.provider ?? (principal.target === undefined ? undefined : providerOf(principal.target));
  return provider === undefined ? 'unknown' : truthOf(sharedPipelines.has(provider));
}

function namesOwner(clause: Clause): Truth {
  const claim = clause.key.slice(clause.key.lastIndexOf(':') + 1);
  if (claim === 'repository' || claim === 'repository_id') return hasFixedValues(clause, isFixedText);
  return claim === 'sub' ? hasFixedValues(clause, isFixedOwner) : 'no';
}

/** At least one clause passes the test; clauses that are not shown could. */
function hasClause(condition: Value | undefined, test: (clause: Clause) => Truth): Truth {
  return judgeCondition(condition, 'no', ({ clauses, open }) =>
    anyOf([...clauses.map(test), open ? 'unknown' : 'no']),
  );
}

/** The clause cannot be passed without the key, and all values that it accepts pass the test. */
function hasFixedValues(clause: Clause, test: (value: PlainValue) => Truth): Truth {
  if (clause.ifExists || clause.set === 'all') return 'no';
  if (clause.operator === 'stringequals' || clause.operator === 'stringequalsignorecase') {
    return everyValue(clause.values, true, () => 'yes');
  }
  return clause.operator === 'stringlike' ? everyValue(clause.values, false, test) : 'no';
}

function isFixedText(value: PlainValue): Truth {
  const parts = textParts(value);
  if (parts === undefined) return 'unknown';
  let result: Truth = 'yes';
  for (const part of parts) {
    if (typeof part !== 'string') result = part.kind === 'reference' ? result : 'unknown';
    else if (matchesEverything(part) || hasWildcard(part)) return 'no';
  }
  return result;
}

/** The first two fields of the subject hold no wildcard. */
function isFixedOwner(value: PlainValue): Truth {
  const parts = textParts(value);
  if (parts === undefined) return 'unknown';
  let colons = 0;
  let result: Truth = 'yes';
  for (const part of parts) {
    if (typeof part !== 'string') {
      if (part.kind !== 'reference') result = 'unknown';
      continue;
    }
    for (const character of part) {
      if (character === ':' && ++colons === 2) return result;
      if (character === '*' || character === '?') return 'no';
    }
  }
  return result;
}

function allowsAction(body: StatementBody, action: string): Truth {
  if (body.notAction !== undefined) return 'yes';
  return someElement(body.action, value => {
    const text = scalarText(value);
    return text === undefined ? 'unknown' : matchesPattern(text, action, { ignoreCase: true });
  });
}

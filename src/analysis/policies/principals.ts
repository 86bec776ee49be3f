import { anyOf, type Truth, truthOf } from '../../foundation/three-valued.ts';
import { isObject, type ResourceKey, type Value } from '../../model/value.ts';
import { judge, type PlainValue, scalarText, someElement } from '../values.ts';
import { isAccountId, isOwnAccount, knownText, splitArn } from './arn-parts.ts';
import { matchesEverything } from './match-action.ts';
import type { StatementBody } from './parse-policy.ts';
import { textParts } from './pattern-text.ts';

/** Who one principal of a statement is. Organisations are never principals: only conditions name them. */
export type Principal =
  | { readonly kind: 'everyone' }
  /** An account, or a user or role in it; `id` is undefined for the account that the resource itself lives in. */
  | { readonly kind: 'account'; readonly id?: string }
  | { readonly kind: 'service'; readonly name?: string }
  /** An identity provider whose users sign in; `provider` as its host name where it is known, `target` where it is a resource. */
  | { readonly kind: 'federated'; readonly provider?: string; readonly target?: ResourceKey }
  /** Somebody named by an id from which no account can be told, but certainly not everyone. */
  | { readonly kind: 'someone' }
  /** `group` is the kind of principal where that is known. */
  | { readonly kind: 'unknown'; readonly group?: Group };

/** The kinds of principal element, with the name under which the policy lists them. */
type Group = 'AWS' | 'Service' | 'Federated' | 'CanonicalUser';

const groups: ReadonlySet<string> = new Set<Group>(['AWS', 'Service', 'Federated', 'CanonicalUser']);

/** At least one principal of the element (`Principal` or `NotPrincipal`) passes the test. */
export function somePrincipal(element: Value | undefined, test: (principal: Principal) => Truth): Truth {
  return judge(element, 'no', plain => {
    if (!isObject(plain)) return test(principalOf('AWS', plain));
    const found: Truth[] = plain.rest === undefined ? [] : ['unknown'];
    for (const [name, entry] of plain.entries) {
      const group = groups.has(name) ? (name as Group) : undefined;
      // Some groups hold nobody who could pass the test, whoever is named in them.
      if (group !== undefined && test({ kind: 'unknown', group }) === 'no') continue;
      found.push(
        someElement(entry.value, one =>
          test(group === undefined ? { kind: 'unknown' } : principalOf(group, one)),
        ),
      );
    }
    return anyOf(found);
  });
}

/** The statement speaks of everyone: `*` in any form, or everyone but those listed. */
export function namesEveryone(body: StatementBody): Truth {
  if (body.notPrincipal !== undefined) return 'yes';
  return somePrincipal(body.principal, isEveryone);
}

export function isEveryone(principal: Principal): Truth {
  if (principal.kind !== 'unknown') return truthOf(principal.kind === 'everyone');
  return principal.group === 'Service' || principal.group === 'CanonicalUser' ? 'no' : 'unknown';
}

function principalOf(group: Group, value: PlainValue): Principal {
  const parts = textParts(value);
  const text = scalarText(value);
  if (parts === undefined) return { kind: 'unknown' };
  switch (group) {
    case 'Service':
      return text === undefined ? { kind: 'service' } : { kind: 'service', name: text.toLowerCase() };
    case 'Federated':
      return text !== undefined && matchesEverything(text) ? { kind: 'everyone' } : federated(value);
    case 'CanonicalUser':
      return { kind: 'someone' };
    default:
      return awsPrincipal(value, text);
  }
}

function awsPrincipal(value: PlainValue, text: string | undefined): Principal {
  if (text !== undefined) {
    if (matchesEverything(text)) return { kind: 'everyone' };
    // An account number written without quotes is read as a number and loses leading zeros.
    if (typeof value === 'number') return { kind: 'account', id: text.padStart(12, '0') };
    if (isAccountId(text)) return { kind: 'account', id: text };
  }
  if (typeof value === 'object' && value?.kind === 'reference') return { kind: 'account' };
  const arn = splitArn(value);
  if (arn !== undefined) {
    const account = knownText(arn.account);
    if (account !== undefined && isAccountId(account)) return { kind: 'account', id: account };
    const only = arn.account.length === 1 ? arn.account[0] : undefined;
    if (only !== undefined && isOwnAccount(only)) return { kind: 'account' };
    // The origin identities of CloudFront stand below an account of that name.
    if (account === 'cloudfront') return { kind: 'service', name: 'cloudfront.amazonaws.com' };
    return account === undefined ? { kind: 'someone' } : { kind: 'unknown' };
  }
  const parts = textParts(value) ?? [];
  const only = parts.length === 1 ? parts[0] : undefined;
  if (only !== undefined && isOwnAccount(only)) return { kind: 'account' };
  if (text !== undefined) return isUniqueId(text) ? { kind: 'someone' } : { kind: 'unknown' };
  // `*` must stand alone: text with any other known character is somebody in particular.
  const other = parts.some(part => typeof part === 'string' && !matchesEverything(part));
  return { kind: other ? 'someone' : 'unknown' };
}

/** Ids that AWS gives to users and roles; they replace the ARN of one that was deleted. */
function isUniqueId(text: string): boolean {
  return text.startsWith('AIDA') || text.startsWith('AROA');
}

/** The end of a provider's ARN names it, even where its account is not known. */
function federated(value: PlainValue): Principal {
  if (typeof value === 'object' && value?.kind === 'reference')
    return { kind: 'federated', target: value.target };
  const arn = splitArn(value);
  if (arn === undefined) {
    const host = scalarText(value);
    return host === undefined ? { kind: 'federated' } : { kind: 'federated', provider: host.toLowerCase() };
  }
  const [only] = arn.resource;
  if (arn.resource.length === 1 && typeof only === 'object' && only.kind === 'reference') {
    return { kind: 'federated', target: only.target };
  }
  const resource = knownText(arn.resource);
  if (resource === undefined) return { kind: 'federated' };
  return { kind: 'federated', provider: resource.replace(/^oidc-provider\//, '').toLowerCase() };
}

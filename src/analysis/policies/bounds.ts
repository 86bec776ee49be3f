import { not, type Truth, truthOf } from '../../foundation/three-valued.ts';
import type { TextPart, Value } from '../../model/value.ts';
import { areInternet, knownRanges } from '../network/known-ranges.ts';
import { judge, type PlainValue, scalarText } from '../values.ts';
import { isAccountId, isOneAccount, isOwnAccount, knownText, splitArn } from './arn-parts.ts';
import { type Bound, everyValue } from './conditions.ts';
import type { KeyKind } from './condition-keys.ts';
import { hasWildcard } from './match-action.ts';
import { textParts } from './pattern-text.ts';
import { isEveryone } from './principals.ts';

/**
 * Callers that are a bounded set: AWS's meaning of "not public". A value must be fixed; in an ARN the account is
 * enough, since nobody else can have it (AWS says so for access points; for other ARNs its own check is stricter).
 */
export const notEveryone: Bound = {
  principal: principal => not(isEveryone(principal)),
  holds(kind, values, exact) {
    if (kind === 'address' && !exact) {
      return judge(values, 'no', plain => not(areInternet(knownRanges(plain))));
    }
    if (kind === 'flag' || kind === 'service-name') return 'yes';
    return everyValue(values, exact, value => {
      const variable = fixedByOwner(kind, value);
      if (variable !== undefined) return variable;
      return exact ? 'yes' : isFixed(kind, value);
    });
  },
};

/** Callers that belong to the accounts (twelve digits) or organisations (`o-...`) given, or to the resource's own account. */
export function inside(own: ReadonlySet<string>): Bound {
  return {
    principal(principal) {
      if (principal.kind === 'service' || principal.kind === 'federated') return 'yes';
      if (principal.kind === 'everyone') return 'no';
      if (principal.kind === 'unknown' && principal.group === 'Service') return 'yes';
      if (principal.kind !== 'account') return 'unknown';
      return principal.id === undefined ? 'yes' : accountInside([principal.id], own);
    },
    holds(kind, values) {
      if (kind === 'flag' || kind === 'service-name') return 'yes';
      return everyValue(values, false, value => isInside(kind, value, own));
    },
  };
}

/** A policy variable that names the owner of the resource itself is fixed; what another variable allows is not known here. */
function fixedByOwner(kind: KeyKind, value: PlainValue): Truth | undefined {
  const text = scalarText(value)?.toLowerCase();
  if (text === undefined || !text.includes('${')) return undefined;
  if (kind === 'account' && text === '${aws:resourceaccount}') return 'yes';
  if (kind === 'organisation' && text === '${aws:resourceorgid}') return 'yes';
  return 'unknown';
}

/** Whether a pattern can only match one account, organisation, network or resource of a known owner. */
function isFixed(kind: KeyKind, value: PlainValue): Truth {
  const parts = textParts(value);
  if (parts === undefined) return 'unknown';
  if (kind === 'organisation-path') return fixedParts(before(parts, '/'));
  if (kind === 'user-id') return fixedParts(before(parts, ':'));
  if (kind !== 'arn') return fixedParts(parts);
  const arn = splitArn(value);
  if (arn === undefined) return fixedParts(before(parts, '/'));
  if (isOneAccount(arn.account)) return 'yes';
  if (arn.account.length > 0) return fixedParts(arn.account);
  // No account stands in the ARNs of buckets, hosted zones and a few others: then the name itself must be fixed.
  return fixedParts(knownText(arn.service) === 's3' ? before(arn.resource, '/') : arn.resource);
}

/** yes for text without wildcards; a reference names one thing, any other piece may hold a wildcard. */
function fixedParts(parts: readonly TextPart[]): Truth {
  let result: Truth = truthOf(parts.length > 0);
  for (const part of parts) {
    if (typeof part === 'string') {
      if (hasWildcard(part)) return 'no';
    } else if (part.kind !== 'reference' && !isOwnAccount(part)) result = 'unknown';
  }
  return result;
}

/** The parts up to the first separator. */
function before(parts: readonly TextPart[], separator: string): readonly TextPart[] {
  const found: TextPart[] = [];
  for (const part of parts) {
    const at = typeof part === 'string' ? part.indexOf(separator) : -1;
    if (typeof part !== 'string' || at === -1) {
      found.push(part);
      continue;
    }
    if (at > 0) found.push(part.slice(0, at));
    break;
  }
  return found;
}

function isInside(kind: KeyKind, value: PlainValue, own: ReadonlySet<string>): Truth {
  const variable = fixedByOwner(kind, value);
  if (variable !== undefined) return variable;
  if (kind === 'account') return accountInside(textParts(value), own);
  if (kind === 'organisation' || kind === 'organisation-path') {
    const text = scalarText(value);
    return text !== undefined && own.has(text.split('/')[0] ?? '') ? 'yes' : 'unknown';
  }
  if (kind === 'arn') {
    const arn = splitArn(value);
    if (arn !== undefined && arn.account.length > 0) return accountInside(arn.account, own);
  }
  // Networks, ids and things of this estate: whose they are is known for the things only.
  return isReference(value) ? 'yes' : 'unknown';
}

/** Whether the account is one of the own ones. Without any own account known, a number says nothing. */
export function accountInside(parts: readonly TextPart[] | undefined, own: ReadonlySet<string>): Truth {
  const only = parts?.length === 1 ? parts[0] : undefined;
  if (only === undefined) return 'unknown';
  if (typeof only !== 'string') return isOwnAccount(only) ? 'yes' : 'unknown';
  if (own.has(only)) return 'yes';
  if (hasWildcard(only)) return 'no';
  return isAccountId(only) && hasAccount(own) ? 'no' : 'unknown';
}

function hasAccount(own: ReadonlySet<string>): boolean {
  for (const one of own) if (isAccountId(one)) return true;
  return false;
}

function isReference(value: Value): boolean {
  return typeof value === 'object' && value !== null && value.kind === 'reference';
}

import { agreed } from '../../foundation/three-valued.ts';
import { exists, is, matches } from '../../model/predicates.ts';
import type { Estate, Resource } from '../../model/resource.ts';
import type { Setting } from '../../model/setting.ts';
import { isUnknown } from '../../model/value.ts';
import { all, any, negate, type Verdict, verdict } from '../../model/verdict.ts';
import { readerOf } from '../estate-reader.ts';
import { isOwnAccount } from './arn-parts.ts';
import { notEveryone } from './bounds.ts';

/** Whether a permission of a Lambda function lets everyone call it: principal `*`, held to nobody in particular. */
export function permissionIsPublic(permission: Resource, estate: Estate): Verdict {
  const reader = readerOf(estate);
  const everyone = is(reader.readSetting(permission, 'Principal'), '*');
  const bounded = any(
    namesSource(permission, estate),
    isGiven(reader.readSetting(permission, 'PrincipalOrgID'), permission),
    isGiven(reader.readSetting(permission, 'EventSourceToken'), permission),
  );
  return all(everyone, negate(bounded));
}

/** Whether the permission is for a service of AWS, which calls on behalf of whoever sets it up. */
export function isForService(permission: Resource, estate: Estate): Verdict {
  return matches(readerOf(estate).readSetting(permission, 'Principal'), /\.amazonaws\.com(\.cn)?$/);
}

/** Whether the permission holds the caller to one account, or to resources of one account. */
export function namesSource(permission: Resource, estate: Estate): Verdict {
  const reader = readerOf(estate);
  const account = isGiven(reader.readSetting(permission, 'SourceAccount'), permission);
  return any(account, boundedArn(reader.readSetting(permission, 'SourceArn')));
}

function boundedArn(arn: Setting): Verdict {
  if (arn.state === 'unknown' && arn.candidates !== undefined) {
    const truths = arn.candidates.map(value =>
      value === undefined ? 'no' : notEveryone.holds('arn', value, false),
    );
    return verdict(agreed(truths), arn);
  }
  if (arn.raw === undefined) return verdict(arn.state === 'unknown' ? 'unknown' : 'no', arn);
  return verdict(notEveryone.holds('arn', arn.raw, false), arn);
}

/**
 * What refers to a parameter of a template, to a variable that must not be null or to the own account is given, whatever
 * it will be.
 */
function isGiven(setting: Setting, permission: Resource): Verdict {
  const { raw } = setting;
  if (!isUnknown(raw)) return exists(setting);
  const isParameter =
    permission.language === 'cloudformation' &&
    raw.reason === 'input-without-default' &&
    raw.expression !== undefined;
  const given = isParameter || raw.given === true || isOwnAccount(raw);
  return given ? verdict('yes', setting) : exists(setting);
}

import { exists, is, matches } from '../../model/predicates.ts';
import type { Estate, Resource } from '../../model/resource.ts';
import type { Setting } from '../../model/setting.ts';
import { all, any, negate, type Verdict, verdict } from '../../model/verdict.ts';
import { readerOf } from '../estate-reader.ts';
import { notEveryone } from './bounds.ts';

/** Whether a permission of a Lambda function lets everyone call it: principal `*`, held to nobody in particular. */
export function permissionIsPublic(permission: Resource, estate: Estate): Verdict {
  const reader = readerOf(estate);
  const everyone = is(reader.readSetting(permission, 'Principal'), '*');
  const bounded = any(
    namesSource(permission, estate),
    exists(reader.readSetting(permission, 'PrincipalOrgID')),
    exists(reader.readSetting(permission, 'EventSourceToken')),
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
  const account = exists(reader.readSetting(permission, 'SourceAccount'));
  const arn = reader.readSetting(permission, 'SourceArn');
  return any(account, boundedArn(arn));
}

function boundedArn(arn: Setting): Verdict {
  if (arn.raw === undefined) return arn.state === 'unknown' ? verdict('unknown', arn) : verdict('no', arn);
  return verdict(notEveryone.holds('arn', arn.raw, false), arn);
}

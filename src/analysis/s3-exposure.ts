import { allOf, not, type Truth } from '../foundation/three-valued.ts';
import { is, isOneOf } from '../model/predicates.ts';
import { type Estate, isAbsent, type Resource } from '../model/resource.ts';
import type { Setting } from '../model/setting.ts';
import { type Verdict, all, any, anyOfVerdicts, verdict } from '../model/verdict.ts';
import { readerOf } from './estate-reader.ts';
import { grantsPublicAccess } from './policies/effective-public.ts';
import { orDefault } from './targets.ts';

/** Since April 2023 new buckets block public access and have no ACLs. */
const defaultsSource = 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/create-bucket-faq.html';
const block = 'PublicAccessBlockConfiguration';

/**
 * Whether everyone can get at a bucket: by its policy or by its ACL, as far as no block stands in the way. Never from
 * one flag. The blocks of the account count where they are in the estate; those of an organisation are never visible.
 *
 * A block that is not written counts as on, as AWS makes new buckets. But a new bucket takes neither a public policy nor
 * a public ACL: a template which certainly has one describes a bucket from before that time, or fails. Then it is unknown.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html
 */
export function bucketIsPublic(bucket: Resource, estate: Estate): Verdict {
  return any(publicByPolicy(bucket, estate), publicByAcl(bucket, estate));
}

function publicByPolicy(bucket: Resource, estate: Estate): Verdict {
  const granted = grantsPublicAccess(readerOf(estate).readSetting(bucket, 'BucketPolicy.PolicyDocument'));
  return behindBlock(granted, granted, 'RestrictPublicBuckets', 'BlockPublicPolicy', bucket, estate);
}

function publicByAcl(bucket: Resource, estate: Estate): Verdict {
  const reader = readerOf(estate);
  const acl = reader.readSetting(bucket, 'AccessControl');
  const granted = isOneOf(acl, ['PublicRead', 'PublicReadWrite', 'AuthenticatedRead']);
  if (granted.truth === 'no') return granted;
  const ownership = aclsCount(bucket, estate);
  return behindBlock(granted, all(granted, ownership), 'IgnorePublicAcls', 'BlockPublicAcls', bucket, estate);
}

/** ACLs count unless the bucket's owner owns every object. */
function aclsCount(bucket: Resource, estate: Estate): Verdict {
  const reader = readerOf(estate);
  const { list, items } = reader.readElements(bucket, 'OwnershipControls.Rules');
  if (items.length > 0) {
    return anyOfVerdicts(
      items.map(({ setting }) =>
        isOneOf(reader.readInside(bucket, setting, 'ObjectOwnership'), [
          'BucketOwnerPreferred',
          'ObjectWriter',
        ]),
      ),
    );
  }
  if (list.state === 'unknown') return verdict('unknown', list);
  return verdict('unknown', contradicted(list, 'without OwnershipControls a new bucket takes no ACL'));
}

/**
 * A public grant, as it is written and as far as it counts, behind the two flags that stop it: `heals` takes its effect
 * away whenever it is on; `refuses` only stops a new one from being set, so that a grant from before may still stand.
 */
function behindBlock(
  written: Verdict,
  granted: Verdict,
  heals: string,
  refuses: string,
  bucket: Resource,
  estate: Estate,
): Verdict {
  if (granted.truth === 'no') return granted;
  const account = accountFlag(bucket, heals, estate);
  const whole = readerOf(estate).readSetting(bucket, block);
  if (account.truth !== 'yes' && whole.state !== 'unknown' && whole.raw === undefined) {
    if (written.truth === 'unknown') {
      return verdict('no', orDefault(whole, 'on in all four ways', defaultsSource));
    }
    const detail = `it is not set, and a new bucket, which has ${refuses} on, would refuse what makes this one public`;
    return verdict('unknown', contradicted(whole, detail), ...written.because);
  }
  const blocked = any(flagOf(bucket, heals, estate), account);
  if (blocked.truth === 'yes') return { truth: 'no', because: blocked.because };
  const refused = flagOf(bucket, refuses, estate);
  if (refused.truth === 'yes' && blocked.truth === 'no') {
    const open = refused.because.map(setting =>
      contradicted(setting, 'it refuses a new public grant, but keeps one that was there before'),
    );
    return { truth: 'unknown', because: open };
  }
  const truth: Truth = allOf([granted.truth, not(blocked.truth)]);
  if (truth === 'unknown') {
    const open = [granted, blocked].filter(one => one.truth === 'unknown').flatMap(one => one.because);
    return { truth, because: open };
  }
  return { truth, because: [...granted.because, ...blocked.because] };
}

/** A flag of the bucket's own block. Flags that a written block leaves out are off. */
function flagOf(bucket: Resource, name: string, estate: Estate): Verdict {
  const reader = readerOf(estate);
  return is(orDefault(reader.readSetting(bucket, `${block}.${name}`), false, defaultsSource), true);
}

/** The block of the account that the bucket lives in, where it is in the estate. */
function accountFlag(bucket: Resource, name: string, estate: Estate): Verdict {
  const parts: Verdict[] = [];
  for (const account of estate.byType.get('Demarc::S3::AccountPublicAccessBlock') ?? []) {
    if (isAbsent(account) || !sameAccount(account, bucket)) continue;
    const flag = is(orDefault(readerOf(estate).readSetting(account, name), false, defaultsSource), true);
    const uncertain = account.existence.state === 'conditional' && flag.truth === 'yes';
    parts.push(uncertain ? { truth: 'unknown', because: flag.because } : flag);
  }
  return anyOfVerdicts(parts);
}

/** Two resources of one root share an account unless the source says otherwise. */
function sameAccount(left: Resource, right: Resource): boolean {
  if (left.deployment.account !== undefined && right.deployment.account !== undefined) {
    return left.deployment.account === right.deployment.account;
  }
  return left.root === right.root;
}

function contradicted(setting: Setting, detail: string): Setting {
  return { ...setting, state: 'unknown', reason: 'open-world', detail, defaultSource: defaultsSource };
}

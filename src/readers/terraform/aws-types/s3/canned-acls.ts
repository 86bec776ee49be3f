import { isList, isObject, unqualified, type Value } from '../../../../model/value.ts';

/** The canned access control lists of S3 in the words of the registry. */
export const cannedAcls: Readonly<Record<string, string>> = {
  private: 'Private',
  'public-read': 'PublicRead',
  'public-read-write': 'PublicReadWrite',
  'authenticated-read': 'AuthenticatedRead',
  'log-delivery-write': 'LogDeliveryWrite',
  'bucket-owner-read': 'BucketOwnerRead',
  'bucket-owner-full-control': 'BucketOwnerFullControl',
  'aws-exec-read': 'AwsExecRead',
};

const groups = 'http://acs.amazonaws.com/groups/';

/**
 * The canned list that grants come to. The registry knows no grants, so that the widest of them counts: to everyone, to
 * every AWS account, to S3's own log delivery. Grants to named accounts only are `NamedGrants`, which is no canned list;
 * a single one can only be the owner's.
 * Source: https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html
 */
export function aclOfGrants(value: Value): Value {
  const blocks = unqualified(value);
  if (!isList(blocks) && !isObject(blocks)) return value;
  const grants = isList(blocks) ? blocks.items.map(item => unqualified(item.value)) : [blocks];
  let words: ReadonlySet<string> = new Set();
  for (const grant of grants) {
    if (!isObject(grant)) return open(value, 'a grant is not known');
    const grantee = onlyBlock(grant.entries.get('grantee')?.value) ?? grant;
    const uri = isObject(grantee) ? unqualified(grantee.entries.get('uri')?.value ?? '') : undefined;
    if (typeof uri !== 'string') return open(value, 'whom a grant is for is not known');
    const given = permissionsOf(
      grant.entries.get('permissions')?.value ?? grant.entries.get('permission')?.value,
    );
    words = new Set([...words, wordOf(uri, given)]);
  }
  if (isList(blocks) && blocks.rest !== undefined) return open(value, blocks.rest.detail);
  const widest = ['PublicReadWrite', 'PublicRead', 'AuthenticatedRead', 'LogDeliveryWrite'];
  const found = widest.find(word => words.has(word));
  return found ?? (grants.length > 1 ? 'NamedGrants' : 'Private');
}

function wordOf(uri: string, permissions: readonly string[] | undefined): string {
  if (uri === `${groups}s3/LogDelivery`) return 'LogDeliveryWrite';
  if (uri === `${groups}global/AuthenticatedUsers`) return 'AuthenticatedRead';
  if (uri !== `${groups}global/AllUsers`) return 'NamedGrants';
  const reads = permissions?.every(one => one === 'READ' || one === 'READ_ACP') ?? false;
  return reads ? 'PublicRead' : 'PublicReadWrite';
}

/** undefined where they are not known in full. */
function permissionsOf(value: Value | undefined): readonly string[] | undefined {
  const plain = unqualified(value ?? null);
  const values = isList(plain) ? plain.items.map(item => unqualified(item.value)) : [plain];
  const texts = values.filter(one => typeof one === 'string');
  return texts.length === values.length && !(isList(plain) && plain.rest) ? texts : undefined;
}

function onlyBlock(value: Value | undefined): Value | undefined {
  const plain = unqualified(value ?? null);
  if (isObject(plain)) return plain;
  return isList(plain) ? unqualified(plain.items[0]?.value ?? null) : undefined;
}

function open(value: Value, detail: string): Value {
  const plain = unqualified(value);
  const place = typeof plain === 'object' && plain !== null && 'place' in plain ? plain.place : undefined;
  return { kind: 'unknown', reason: 'evaluation-failed', detail, ...(place === undefined ? {} : { place }) };
}

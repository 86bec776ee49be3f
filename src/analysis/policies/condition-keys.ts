/**
 * Condition keys by which a statement can be held to a bounded set of callers, and what their values name.
 * After the keys that AWS lists under "The meaning of public" for S3 and the global condition keys of the IAM guide.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 */
export type KeyKind =
  | 'account'
  | 'organisation'
  | 'organisation-path'
  | 'arn'
  | 'identifier'
  | 'address'
  | 'user-id'
  | 'service-name'
  | 'flag'
  | 'shared-secret';

const kinds: Readonly<Record<string, KeyKind>> = {
  'aws:principalaccount': 'account',
  'aws:sourceaccount': 'account',
  'aws:sourceowner': 'account',
  'aws:vpceaccount': 'account',
  'kms:calleraccount': 'account',
  's3:dataaccesspointaccount': 'account',
  'aws:principalorgid': 'organisation',
  'aws:sourceorgid': 'organisation',
  'aws:vpceorgid': 'organisation',
  'aws:principalorgpaths': 'organisation-path',
  'aws:sourceorgpaths': 'organisation-path',
  'aws:vpceorgpaths': 'organisation-path',
  'aws:principalarn': 'arn',
  'aws:sourcearn': 'arn',
  's3:dataaccesspointarn': 'arn',
  'elasticfilesystem:accesspointarn': 'arn',
  'lambda:sourcefunctionarn': 'arn',
  'aws:sourcevpc': 'identifier',
  'aws:sourcevpce': 'identifier',
  'aws:sourcevpcarn': 'arn',
  'aws:sourceip': 'address',
  'aws:userid': 'user-id',
  'aws:principalservicename': 'service-name',
  'aws:principalservicenameslist': 'service-name',
  'aws:principalisawsservice': 'flag',
  'elasticfilesystem:accessedviamounttarget': 'flag',
  's3:x-amz-server-side-encryption-aws-kms-key-id': 'identifier',
  'lambda:eventsourcetoken': 'shared-secret',
};

const byKey: ReadonlyMap<string, KeyKind> = new Map(Object.entries(kinds));

/** What the values of a condition key name, where they bound who may call; keys compare without regard to case. */
export function kindOfKey(key: string): KeyKind | undefined {
  return byKey.get(key.toLowerCase());
}

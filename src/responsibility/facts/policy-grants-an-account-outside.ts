import { isAbsent, type Resource } from '../../model/resource.ts';
import { accountAnswer, namesAccountOutside, policyLetsInAccountOutside } from './accounts.ts';
import { anyAnswer, type FactAnswer, type FactContext, no, unknownFor } from './computed-fact.ts';

/** The policy of the resource, or its share, lets in an account that does not belong to the boundary. */
export function policyGrantsAnAccountOutside(resource: Resource, context: FactContext): FactAnswer {
  if (resource.type === 'AWS::RAM::ResourceShare') {
    const principals = context.reader.readSetting(resource, 'Principals');
    if (principals.state === 'unknown' && principals.raw === undefined) {
      return unknownFor('setting Principals');
    }
    const truth = namesAccountOutside(principals.raw, resource, context);
    return accountAnswer(truth, 'setting Principals', context);
  }
  if (resource.type === 'AWS::KMS::Key') {
    const policy = context.reader.readSetting(resource, 'KeyPolicy');
    return policyLetsInAccountOutside(policy, resource, context);
  }
  return resource.type === 'AWS::S3::Bucket' ? bucketPolicies(resource, context) : no;
}

function bucketPolicies(bucket: Resource, context: FactContext): FactAnswer {
  const answers: FactAnswer[] = [];
  for (const key of bucket.satellites) {
    const policy = context.estate.byKey.get(key);
    if (policy?.type !== 'AWS::S3::BucketPolicy' || isAbsent(policy)) continue;
    const document = context.reader.readSetting(policy, 'PolicyDocument');
    const answer = policyLetsInAccountOutside(document, bucket, context);
    const uncertain = policy.existence.state === 'conditional' && answer.truth === 'yes';
    answers.push(uncertain ? unknownFor('bucket policy') : answer);
  }
  if (answers.length === 0 && bucket.openWorld !== undefined) return unknownFor('bucket policy');
  return anyAnswer(answers);
}

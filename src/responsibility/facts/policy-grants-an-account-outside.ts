import type { Resource } from '../../model/resource.ts';
import { accountAnswer, namesAccountOutside, policyLetsInAccountOutside } from './accounts.ts';
import { type FactAnswer, type FactContext, no, unknownFor } from './computed-fact.ts';

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
  if (resource.type !== 'AWS::S3::Bucket') return no;
  // Bucket policies are joined to the view of their bucket.
  const policy = context.reader.readSetting(resource, 'BucketPolicy.PolicyDocument');
  return policyLetsInAccountOutside(policy, resource, context);
}

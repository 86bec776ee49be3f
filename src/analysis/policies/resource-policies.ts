import type { Estate, Resource } from '../../model/resource.ts';
import { type Verdict, verdict } from '../../model/verdict.ts';
import { readerOf } from '../estate-reader.ts';
import { openFact } from '../targets.ts';
import { grantsPublicAccess } from './effective-public.ts';

/** Where the policy of a resource stands in its view; satellites that hold one are judged alone where their parent is elsewhere. */
const policyPaths: ReadonlyMap<string, string> = new Map([
  ['AWS::S3::BucketPolicy', 'PolicyDocument'],
  ['AWS::SQS::Queue', 'QueuePolicy.PolicyDocument'],
  ['AWS::SQS::QueuePolicy', 'PolicyDocument'],
  ['AWS::SNS::Topic', 'TopicPolicy.PolicyDocument'],
  ['AWS::SNS::TopicPolicy', 'PolicyDocument'],
  ['AWS::KMS::Key', 'KeyPolicy'],
  ['AWS::ECR::Repository', 'RepositoryPolicyText'],
  ['AWS::SecretsManager::Secret', 'ResourcePolicy.ResourcePolicy'],
  ['AWS::SecretsManager::ResourcePolicy', 'ResourcePolicy'],
  ['AWS::OpenSearchService::Domain', 'AccessPolicies'],
]);

/** Whether the policy of the resource lets everyone in. Without a policy only its own account is let in. */
export function resourcePolicyIsPublic(resource: Resource, estate: Estate): Verdict {
  const path = policyPaths.get(resource.type);
  if (path === undefined) {
    return verdict(
      'unknown',
      openFact('', `where the policy of ${resource.type} stands is not known`, resource),
    );
  }
  return grantsPublicAccess(readerOf(estate).readSetting(resource, path));
}

/** A satellite whose parent is in the estate is judged there. */
export function isJudgedAlone(resource: Resource): Verdict {
  return verdict(resource.parent === undefined ? 'yes' : 'no');
}

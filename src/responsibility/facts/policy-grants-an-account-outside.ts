import type { Resource } from '../../model/resource.ts';
import { accountAnswer, namesAccountOutside, policyLetsInAccountOutside } from './accounts.ts';
import { type FactAnswer, type FactContext, no, unknownFor } from './computed-fact.ts';

/** Where the policy of a resource stands in its view; policies that are resources of their own are joined to it. */
const policyPaths: Readonly<Record<string, string>> = {
  'AWS::Backup::BackupVault': 'AccessPolicy',
  'AWS::DynamoDB::Table': 'ResourcePolicy.PolicyDocument',
  'AWS::ECR::Repository': 'RepositoryPolicyText',
  'AWS::EFS::FileSystem': 'FileSystemPolicy',
  'AWS::Elasticsearch::Domain': 'AccessPolicies',
  'AWS::Events::EventBus': 'Policy',
  'AWS::Events::EventBusPolicy': 'Statement',
  'AWS::KMS::Key': 'KeyPolicy',
  'AWS::Kinesis::ResourcePolicy': 'ResourcePolicy',
  'AWS::Logs::Destination': 'DestinationPolicy',
  'AWS::OpenSearchService::Domain': 'AccessPolicies',
  'AWS::S3::AccessPoint': 'Policy',
  'AWS::S3::Bucket': 'BucketPolicy.PolicyDocument',
  'AWS::SecretsManager::Secret': 'ResourcePolicy.ResourcePolicy',
  'AWS::SNS::Topic': 'TopicPolicy.PolicyDocument',
  'AWS::SQS::Queue': 'QueuePolicy.PolicyDocument',
};

/** Types that name those whom they let in without a policy document. */
const principalPaths: Readonly<Record<string, string>> = {
  'AWS::EC2::VPCEndpointServicePermissions': 'AllowedPrincipals',
  'AWS::Events::EventBusPolicy': 'Principal',
  'AWS::Lambda::LayerVersionPermission': 'Principal',
  'AWS::Lambda::Permission': 'Principal',
  'AWS::RAM::ResourceShare': 'Principals',
};

/** The policy of the resource, or its share, lets in an account that does not belong to the boundary. */
export function policyGrantsAnAccountOutside(resource: Resource, context: FactContext): FactAnswer {
  const named = namedDirectly(resource, context);
  const path = policyPaths[resource.type];
  if (path === undefined || named.truth === 'yes') return named;
  const granted = policyLetsInAccountOutside(context.reader.readSetting(resource, path), resource, context);
  return granted.truth === 'no' ? named : granted;
}

function namedDirectly(resource: Resource, context: FactContext): FactAnswer {
  const path = principalPaths[resource.type];
  if (path === undefined) return no;
  const { raw, state } = context.reader.readSetting(resource, path);
  if (state === 'unknown' && raw === undefined) return unknownFor(`setting ${path}`);
  return accountAnswer(namesAccountOutside(raw, resource, context), `setting ${path}`, context);
}

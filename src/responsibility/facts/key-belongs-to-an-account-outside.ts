import type { Resource } from '../../model/resource.ts';
import { accountAnswer, namesAccountOutside } from './accounts.ts';
import { type FactAnswer, type FactContext, no } from './computed-fact.ts';
import { truthAt } from './truth-at.ts';

/** By type, the property that names the key of KMS. Source: the resource type references of AWS CloudFormation. */
const keyPaths: Readonly<Record<string, string>> = {
  'AWS::Backup::BackupVault': 'EncryptionKeyArn',
  'AWS::EC2::Volume': 'KmsKeyId',
  'AWS::EFS::FileSystem': 'KmsKeyId',
  'AWS::Kinesis::Stream': 'StreamEncryption.KeyId',
  'AWS::Logs::LogGroup': 'KmsKeyId',
  'AWS::RDS::DBCluster': 'KmsKeyId',
  'AWS::RDS::DBInstance': 'KmsKeyId',
  'AWS::Redshift::Cluster': 'KmsKeyId',
  'AWS::S3::Bucket':
    'BucketEncryption.ServerSideEncryptionConfiguration[].ServerSideEncryptionByDefault.KMSMasterKeyID',
  'AWS::SecretsManager::Secret': 'KmsKeyId',
  'AWS::SNS::Topic': 'KmsMasterKeyId',
  'AWS::SQS::Queue': 'KmsMasterKeyId',
};

/** The data is encrypted with a key of an account that does not belong to the boundary. A bare key id is of the own account. */
export function keyBelongsToAnAccountOutside(resource: Resource, context: FactContext): FactAnswer {
  const path = keyPaths[resource.type];
  if (path === undefined) return no;
  const truth = truthAt(resource, path, context, ({ raw }) => namesAccountOutside(raw, resource, context));
  return accountAnswer(truth, `setting ${path}`, context);
}

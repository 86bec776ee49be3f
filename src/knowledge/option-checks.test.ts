import { expect, test } from 'vitest';
import { checksOfOption } from './option-checks.ts';

const encrypted = {
  id: 'rds-instance-encrypted',
  types: ['AWS::RDS::DBInstance'],
  reads: ['StorageEncrypted', 'AWS::RDS::DBCluster StorageEncrypted'],
  duty: 'encryption-at-rest',
};
const logged = {
  id: 's3-bucket-access-logged',
  types: ['AWS::S3::Bucket'],
  reads: ['LoggingConfiguration.DestinationBucketName'],
  duty: 'service-logging',
};
const checks = [encrypted, logged];

test('a check judges the option whose property it reads, for the same duty', () => {
  const option = { type: 'AWS::RDS::DBInstance', path: 'StorageEncrypted', duty: 'encryption-at-rest' };
  expect(checksOfOption(option, checks)).toEqual(['rds-instance-encrypted']);
  expect(checksOfOption({ ...option, duty: 'key-management' }, checks)).toEqual([]);
  expect(checksOfOption({ ...option, path: 'StorageEncryptedBy' }, checks)).toEqual([]);
});

test('a property of another type counts for that type only', () => {
  const option = { type: 'AWS::RDS::DBCluster', path: 'StorageEncrypted', duty: 'encryption-at-rest' };
  expect(checksOfOption(option, checks)).toEqual(['rds-instance-encrypted']);
});

test('an object and what lies in it are the same setting', () => {
  const option = { type: 'AWS::S3::Bucket', path: 'LoggingConfiguration', duty: 'service-logging' };
  expect(checksOfOption(option, checks)).toEqual(['s3-bucket-access-logged']);
});

test('an option without a property is judged by no check', () => {
  expect(checksOfOption({ type: 'AWS::S3::Bucket', duty: 'service-logging' }, checks)).toEqual([]);
});

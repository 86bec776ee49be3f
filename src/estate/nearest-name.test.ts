import { expect, it } from 'vitest';
import { nearestName, nearestType } from './nearest-name.ts';
import { registry } from './testing.ts';

const bucket = [...(registry.type('AWS::S3::Bucket')?.properties.keys() ?? [])];

it.each([
  ['bucketname', 'BucketName'],
  ['VersionConfiguration', 'VersioningConfiguration'],
  ['VersioningConfig', 'VersioningConfiguration'],
  ['Tag', 'Tags'],
  ['Colour', undefined],
  ['x'.repeat(5000), undefined],
])('%.30s is nearest to %s', (name, expected) => {
  expect(nearestName(name, bucket)).toBe(expected);
});

it.each([
  ['AWS::S3::Buckets', 'AWS::S3::Bucket'],
  ['AWS::S3::Object', undefined],
  ['AWS::Labmda::Function', 'AWS::Lambda::Function'],
  ['AWS::Nowhere::Nothing', undefined],
])('%s is nearest to the type %s', (name, expected) => {
  expect(nearestType(name, registry.typeNames())).toBe(expected);
});

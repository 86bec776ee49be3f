import { describe, expect, test } from 'vitest';
import { memorySourceTree } from '../../../foundation/source-tree-memory.ts';
import { noReadOptions } from '../../../model/reader.ts';
import { cloudformationReader } from '../read-cloudformation.ts';
import { declarationAt, shownProperties } from '../shown-value.fixture.ts';
import { cdkAssemblyReader } from './read-cdk-assembly.ts';

function stackArtifact(environment: string, templateFile: string, more: object = {}): object {
  return { type: 'aws:cloudformation:stack', environment, properties: { templateFile, ...more } };
}

const files: Readonly<Record<string, string>> = {
  'infra/package.json': '{"name": "infra"}',
  'infra/cdk.out/manifest.json': JSON.stringify({
    version: '36.0.0',
    missing: [{ key: 'vpc-provider:account=1', provider: 'vpc-provider' }],
    artifacts: {
      Tree: { type: 'cdk:tree', properties: { file: 'tree.json' } },
      'Network.assets': { type: 'cdk:asset-manifest', properties: { file: 'Network.assets.json' } },
      Network: stackArtifact('aws://111122223333/eu-central-1', 'Network.template.json'),
      Orders: stackArtifact('aws://111122223333/eu-central-1', 'Orders.template.json', {
        stackName: 'shop-orders',
        parameters: { Stage: 'prod' },
      }),
      Lost: stackArtifact('aws://unknown-account/unknown-region', 'Lost.template.json'),
      'assembly-Backup': { type: 'cdk:cloud-assembly', properties: { directoryName: 'assembly-Backup' } },
    },
  }),
  'infra/cdk.out/Network.template.json': JSON.stringify({
    Resources: { Vpc: { Type: 'AWS::EC2::VPC' } },
    Outputs: { Vpc: { Value: { Ref: 'Vpc' }, Export: { Name: 'Network:ExportsOutputRefVpc' } } },
  }),
  'infra/cdk.out/Orders.template.json': JSON.stringify({
    Parameters: { Stage: { Type: 'String' } },
    Resources: {
      Reader: {
        Type: 'AWS::EC2::SecurityGroup',
        Properties: { VpcId: { 'Fn::GetStackOutput': { StackName: 'Network', OutputName: 'Vpc' } } },
      },
      Access: {
        Type: 'AWS::EC2::SecurityGroup',
        Properties: {
          VpcId: { 'Fn::ImportValue': 'Network:ExportsOutputRefVpc' },
          GroupName: { 'Fn::Sub': '${AWS::StackName}-${Stage}-${AWS::Region}-${AWS::AccountId}' },
        },
      },
      Tables: {
        Type: 'AWS::CloudFormation::Stack',
        Properties: { TemplateURL: { 'Fn::Sub': 'https://s3.${AWS::URLSuffix}/cdk/0123abcd.json' } },
        Metadata: {
          'aws:asset:path': 'OrdersTables.nested.template.json',
          'aws:asset:property': 'TemplateURL',
        },
      },
    },
  }),
  'infra/cdk.out/OrdersTables.nested.template.json': JSON.stringify({
    Resources: { Orders: { Type: 'AWS::DynamoDB::Table' } },
  }),
  'infra/cdk.out/assembly-Backup/manifest.json': JSON.stringify({
    version: '36.0.0',
    artifacts: {
      BackupWest: stackArtifact('aws://111122223333/eu-west-1', 'BackupWest.template.json', {
        stackName: 'backup',
      }),
      BackupNorth: stackArtifact('aws://111122223333/eu-north-1', 'BackupNorth.template.json', {
        stackName: 'backup',
      }),
    },
  }),
  'infra/cdk.out/assembly-Backup/BackupWest.template.json':
    '{"Resources":{"Vault":{"Type":"AWS::Backup::BackupVault"}}}',
  'infra/cdk.out/assembly-Backup/BackupNorth.template.json':
    '{"Resources":{"Vault":{"Type":"AWS::Backup::BackupVault"}}}',
};

describe('a CDK cloud assembly', () => {
  const tree = memorySourceTree(files);
  const estate = cdkAssemblyReader.read(tree, noReadOptions);

  test('is recognised by its manifest, and left alone by the template reader', () => {
    expect(cdkAssemblyReader.recognise(tree)).toEqual(['infra/cdk.out/manifest.json']);
    expect(cloudformationReader.recognise(tree)).toEqual([]);
  });

  test('gives stacks by name, also of assemblies inside it and of one name in two Regions', () => {
    expect(estate.roots.map(root => root.name)).toEqual([
      'Network',
      'shop-orders',
      'backup (111122223333/eu-west-1)',
      'backup (111122223333/eu-north-1)',
    ]);
    expect(estate.declarations.map(one => one.key)).toEqual([
      'Network#Vpc',
      'shop-orders#Reader',
      'shop-orders#Access',
      'shop-orders#Tables',
      'shop-orders#Tables/Orders',
      'backup (111122223333/eu-west-1)#Vault',
      'backup (111122223333/eu-north-1)#Vault',
    ]);
  });

  test('knows account, Region, stack name and parameters', () => {
    expect(declarationAt(estate, 'Vpc').deployment).toEqual({
      account: '111122223333',
      region: 'eu-central-1',
      partition: 'aws',
    });
    expect(shownProperties(estate, 'Access')).toEqual({
      VpcId: '→Vpc',
      GroupName: 'shop-orders-prod-eu-central-1-111122223333',
    });
  });

  test('finds the output of a stack by the name of the stack', () => {
    expect(shownProperties(estate, 'Reader')).toEqual({ VpcId: '→Vpc' });
  });

  test('says what is missing', () => {
    expect(estate.unread.map(one => [one.kind, one.what])).toEqual([
      ['input', 'vpc-provider:account=1'],
      ['template', 'infra/cdk.out/Lost.template.json'],
    ]);
  });
});

function manifest(artifacts: object): string {
  return JSON.stringify({ version: '36.0.0', artifacts });
}

describe('a broken assembly', () => {
  const stack = stackArtifact('aws://1/eu-west-1', 'A.template.json');

  test.each([
    ['a manifest cut short', manifest({ A: stack }).slice(0, -20), 'file'],
    [
      'a template outside',
      manifest({ A: stackArtifact('aws://1/eu-west-1', '../../secret.json') }),
      'template',
    ],
    ['a stack without a template', manifest({ A: { type: 'aws:cloudformation:stack' } }), 'template'],
    [
      'an assembly inside itself',
      manifest({ A: { type: 'cdk:cloud-assembly', properties: { directoryName: '.' } } }),
      'file',
    ],
  ])('%s is said', (_name, text, kind) => {
    const estate = cdkAssemblyReader.read(memorySourceTree({ 'cdk.out/manifest.json': text }), noReadOptions);
    expect(estate.declarations).toEqual([]);
    expect(estate.unread.map(one => one.kind)).toEqual([kind]);
  });

  test('names the place in a template that is not JSON', () => {
    const estate = cdkAssemblyReader.read(
      memorySourceTree({
        'cdk.out/manifest.json': manifest({ A: stack }),
        'cdk.out/A.template.json': '{"Resources": {"Vpc": ',
      }),
      noReadOptions,
    );
    expect(estate.unread).toMatchObject([
      { kind: 'syntax', place: { source: { path: 'cdk.out/A.template.json' } } },
    ]);
  });
});

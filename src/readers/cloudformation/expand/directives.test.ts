import { describe, expect, test } from 'vitest';
import { printPlace } from '../../../foundation/source-text.ts';
import { declarationAt, readFiles, shownProperties } from '../shown-value.fixture.ts';

describe('Fn::ForEach', () => {
  test('makes resources, conditions, outputs and properties', () => {
    const estate = readFiles({
      'shop.yaml': `
Transform: AWS::LanguageExtensions
Parameters:
  Queues: {Type: CommaDelimitedList, Default: 'Orders,Payments'}
Conditions:
  'Fn::ForEach::Enabled':
    - Name
    - !Ref Queues
    - 'Has\${Name}': !Equals ['\${Name}', Orders]
Resources:
  'Fn::ForEach::Queues':
    - Name
    - !Ref Queues
    - '\${Name}Queue':
        Type: AWS::SQS::Queue
        Condition: 'Has\${Name}'
        Properties:
          QueueName: !Sub 'shop-\${Name}'
          Tags:
            - Key: name
              Value: !Ref Name
          Attributes:
            'Fn::ForEach::Flags':
              - Flag
              - [Encrypted, Fifo]
              - 'Is\${Flag}': !Sub '\${Name}\${Flag}'
`,
    });
    expect(estate.unread).toEqual([]);
    expect(shownProperties(estate, 'OrdersQueue')).toEqual({
      QueueName: 'shop-Orders',
      Tags: [{ Key: 'name', Value: 'Orders' }],
      Attributes: { IsEncrypted: 'OrdersEncrypted', IsFifo: 'OrdersFifo' },
    });
    expect(declarationAt(estate, 'OrdersQueue').existence.state).toBe('certain');
    expect(declarationAt(estate, 'PaymentsQueue').existence.state).toBe('absent');
    expect(printPlace(declarationAt(estate, 'PaymentsQueue').place).line).toBe(14);
  });

  test('takes only letters and digits of an item for a logical id', () => {
    const estate = readFiles({
      'shop.yaml': `
Resources:
  'Fn::ForEach::Ranges':
    - Range
    - [10.0.0.0/16, 10.1.0.0/16]
    - 'Vpc&{Range}':
        Type: AWS::EC2::VPC
        Properties: {CidrBlock: !Ref Range}
`,
    });
    expect(estate.declarations.map(one => one.address)).toEqual(['Vpc1000016', 'Vpc1010016']);
    expect(shownProperties(estate, 'Vpc1010016')).toEqual({ CidrBlock: '10.1.0.0/16' });
  });

  test('loops inside loops', () => {
    const estate = readFiles({
      'shop.yaml': `
Resources:
  'Fn::ForEach::Services':
    - Service
    - [Orders, Payments]
    - 'Fn::ForEach::Zones':
        - Zone
        - [a, b]
        - 'Subnet\${Service}\${Zone}': {Type: AWS::EC2::Subnet, Properties: {Tags: [{Value: !Ref Service}]}}
`,
    });
    expect(estate.declarations.map(one => one.address)).toEqual([
      'SubnetOrdersa',
      'SubnetOrdersb',
      'SubnetPaymentsa',
      'SubnetPaymentsb',
    ]);
  });

  test('over an unknown collection gives one uncertain instance', () => {
    const estate = readFiles({
      'shop.yaml': `
Parameters: {Queues: {Type: CommaDelimitedList}}
Resources:
  'Fn::ForEach::Queues':
    - Name
    - !Ref Queues
    - '\${Name}Queue':
        Type: AWS::SQS::Queue
        Properties: {QueueName: !Sub 'shop-\${Name}', DeadLetters: !GetAtt '\${Name}Dead.Arn'}
      '\${Name}Dead': {Type: AWS::SQS::Queue, DependsOn: '\${Name}Queue'}
`,
    });
    expect(estate.declarations.map(one => [one.address, one.existence.state])).toEqual([
      ['*Queue', 'conditional'],
      ['*Dead', 'conditional'],
    ]);
    expect(shownProperties(estate, '*Queue')).toEqual({
      QueueName: 'shop-<input-without-default>',
      DeadLetters: '→*Dead.Arn',
    });
    expect(declarationAt(estate, '*Dead').dependsOn).toEqual(['shop.yaml#*Queue']);
  });

  test('is bounded', () => {
    const items = Array.from({ length: 100 }, (_, index) => `i${index}`).join(',');
    let body = "'Q${A}${B}${C}${D}': {Type: AWS::SQS::Queue}";
    for (const name of ['D', 'C', 'B', 'A'])
      body = `'Fn::ForEach::L${name}': [${name}, [${items}], {${body}}]`;
    const estate = readFiles({ 'bomb.yaml': `Resources: {${body}}\n` });
    expect(estate.declarations.length).toBeLessThan(120_000);
    expect(estate.unread.some(one => one.kind === 'limit')).toBe(true);
  });
});

describe('AWS::Include', () => {
  test('puts a file of the tree in, wherever it stands', () => {
    const estate = readFiles({
      'shop.yaml': `
Transform: {Name: AWS::Include, Parameters: {Location: mappings.yaml}}
Resources:
  Orders:
    Type: AWS::S3::Bucket
    Properties:
      BucketName: !FindInMap [Names, orders, bucket]
      Fn::Transform: {Name: AWS::Include, Parameters: {Location: s3://shop-snippets/snippets/encryption.yaml}}
  Fn::Transform: {Name: AWS::Include, Parameters: {Location: snippets/queue.json}}
`,
      'mappings.yaml': 'Mappings: {Names: {orders: {bucket: shop-orders}}}\n',
      'snippets/encryption.yaml': 'VersioningConfiguration: {Status: Enabled}\n',
      'snippets/queue.json':
        '{"Queue": {"Type": "AWS::SQS::Queue", "Properties": {"QueueName": {"Ref": "Orders"}}}}',
    });
    expect(shownProperties(estate, 'Orders')).toEqual({
      BucketName: 'shop-orders',
      VersioningConfiguration: { Status: 'Enabled' },
    });
    expect(shownProperties(estate, 'Queue')).toEqual({ QueueName: '→Orders' });
    expect(printPlace(declarationAt(estate, 'Queue').place).file).toBe('snippets/queue.json');
    expect(estate.unread).toEqual([]);
  });

  test('of a file that is not there opens the resource that it stands in', () => {
    const estate = readFiles({
      'shop.yaml': `
Resources:
  Orders:
    Type: AWS::S3::Bucket
    Properties: {BucketName: shop, Fn::Transform: {Name: AWS::Include, Parameters: {Location: s3://elsewhere/x.yaml}}}
`,
    });
    expect(shownProperties(estate, 'Orders')).toEqual({ BucketName: 'shop', '…': 'unread-transform' });
    expect(estate.unread).toMatchObject([
      { kind: 'transform', couldConfigure: ['shop.yaml#Orders'], root: 'shop.yaml' },
    ]);
  });
});

describe('macros', () => {
  test('are said, and the resources are still read', () => {
    const estate = readFiles({
      'shop.yaml': `
Transform: [AWS::LanguageExtensions, CompanyDefaults]
Resources:
  Orders: {Type: AWS::S3::Bucket, Properties: {BucketName: !Ref MadeByMacro}}
`,
    });
    expect(shownProperties(estate, 'Orders')).toEqual({ BucketName: '<unread-transform>' });
    expect(estate.unread).toMatchObject([
      { kind: 'transform', what: 'CompanyDefaults', couldConfigure: 'any' },
    ]);
  });

  test('that add nothing are said without opening the world', () => {
    const estate = readFiles({
      'shop.yaml': 'Transform: AWS::CodeDeployBlueGreen\nResources: {Orders: {Type: AWS::S3::Bucket}}\n',
    });
    expect(estate.unread).toHaveLength(1);
    expect(estate.unread[0]).not.toHaveProperty('couldConfigure');
  });
});

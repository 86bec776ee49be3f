import { describe, expect, test } from 'vitest';
import { printPlace } from '../../foundation/source-text.ts';
import { declarationAt, readFiles, shownProperties } from './shown-value.fixture.ts';

const network = `
Parameters:
  Cidr: {Type: String, Default: 10.0.0.0/16}
  FlowLogs: {Type: String}
Conditions:
  HasFlowLogs: !Equals [!Ref FlowLogs, 'true']
Resources:
  Vpc: {Type: AWS::EC2::VPC, Properties: {CidrBlock: !Ref Cidr}}
  FlowLog: {Type: AWS::EC2::FlowLog, Condition: HasFlowLogs, Properties: {ResourceId: !Ref Vpc}}
Outputs:
  VpcId: {Value: !Ref Vpc}
  Range: {Value: !Ref Cidr}
`;

const shop = `
Parameters:
  Logs: {Type: String, Default: 'false'}
Resources:
  Network:
    Type: AWS::CloudFormation::Stack
    Properties:
      TemplateURL: network.yaml
      Parameters: {FlowLogs: !Ref Logs}
  Orders:
    Type: AWS::CloudFormation::Stack
    Properties:
      TemplateURL: https://shop-templates.s3.amazonaws.com/v3/services/orders.yaml
      Parameters: {Vpc: !GetAtt Network.Outputs.VpcId, Range: !GetAtt Network.Outputs.Range}
`;

const orders = `
Parameters:
  Vpc: {Type: AWS::EC2::VPC::Id}
  Range: {Type: String}
Resources:
  Access:
    Type: AWS::EC2::SecurityGroup
    Properties:
      VpcId: !Ref Vpc
      SecurityGroupIngress: [{CidrIp: !Ref Range}]
`;

describe('nested stacks', () => {
  const estate = readFiles({ 'shop.yaml': shop, 'network.yaml': network, 'services/orders.yaml': orders });

  test('only what no other template nests is a root', () => {
    expect(estate.roots.map(root => root.name)).toEqual(['shop.yaml']);
    expect(estate.declarations.map(one => one.address)).toEqual([
      'Network',
      'Network/Vpc',
      'Network/FlowLog',
      'Orders',
      'Orders/Access',
    ]);
    expect(estate.files).toEqual(['network.yaml', 'services/orders.yaml', 'shop.yaml']);
  });

  test('values pass down as parameters and up as outputs', () => {
    expect(shownProperties(estate, 'Orders/Access')).toEqual({
      VpcId: '→Network/Vpc',
      SecurityGroupIngress: [{ CidrIp: { value: '10.0.0.0/16', assumed: 'Network/Cidr' } }],
    });
  });

  test('a condition inside is decided by the default outside', () => {
    expect(declarationAt(estate, 'Network/FlowLog').existence).toMatchObject({
      state: 'absent-by-default-input',
      inputs: [{ name: 'Logs' }],
    });
  });

  test('a resource inside names the place that called it', () => {
    const { callers, place } = declarationAt(estate, 'Network/Vpc');
    expect(callers.map(printPlace)).toEqual([{ file: 'shop.yaml', line: 5, column: 3 }]);
    expect(printPlace(place).file).toBe('network.yaml');
  });

  test('a URL of which only the end fits is an assumption', () => {
    expect(estate.roots[0]?.assumptions.map(one => [one.input.name, one.value])).toContainEqual([
      'TemplateURL of Orders',
      'services/orders.yaml',
    ]);
  });

  test('what is inside a stack that may not exist may not exist', () => {
    const conditional = shop
      .replace('Resources:', 'Conditions: {Never: !Equals [a, b]}\nResources:')
      .replace('  Network:\n', '  Network:\n    Condition: Never\n');
    const { declarations } = readFiles({ 'shop.yaml': conditional, 'network.yaml': network });
    expect(declarations.find(one => one.address === 'Network/Vpc')?.existence).toEqual({
      state: 'absent',
      why: 'nested stack Network: condition Never does not hold',
    });
  });
});

function nests(other: string): string {
  return `
Resources:
  Vpc: {Type: AWS::EC2::VPC}
  Other: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: ${other}}}
`;
}

describe('nested stacks that cannot be read', () => {
  test('name what they were handed and could configure', () => {
    const estate = readFiles({
      'shop.yaml': `
Resources:
  Orders: {Type: AWS::S3::Bucket}
  Audit:
    Type: AWS::CloudFormation::Stack
    Properties:
      TemplateURL: https://audit.example.com/templates/audit.yaml
      Parameters: {Bucket: !Ref Orders, Name: !Sub '\${Orders.Arn}/x'}
  Reader:
    Type: AWS::S3::BucketPolicy
    Properties: {Bucket: !GetAtt Audit.Outputs.Bucket}
`,
    });
    expect(estate.unread).toMatchObject([
      { kind: 'nested-stack', what: 'Audit', couldConfigure: ['shop.yaml#Orders'], root: 'shop.yaml' },
    ]);
    expect(shownProperties(estate, 'Reader')).toEqual({ Bucket: '<unread-module>' });
  });

  test('stacks that nest each other are read once and said', () => {
    const estate = readFiles({ 'a.yaml': nests('b.yaml'), 'b.yaml': nests('a.yaml') });
    expect(estate.roots.map(root => root.name)).toEqual(['a.yaml']);
    expect(estate.declarations.map(one => one.address)).toEqual(['Vpc', 'Other', 'Other/Vpc', 'Other/Other']);
    expect(estate.unread.map(one => one.why)).toEqual(['a.yaml nests itself']);
  });

  test('a template that many copies nest many times stays bounded', () => {
    const levels = 12;
    const files: Record<string, string> = {};
    for (let level = 0; level < levels; level += 1) {
      const copies = Array.from(
        { length: 10 },
        (_, copy) =>
          `  S${copy}: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: l${level + 1}.yaml}}`,
      );
      files[`l${level}.yaml`] = `Resources:\n${copies.join('\n')}\n`;
    }
    files[`l${levels}.yaml`] = 'Resources:\n  Topic: {Type: AWS::SNS::Topic}\n';
    const estate = readFiles(files);
    expect(estate.unread.some(one => one.why.includes('more than 2000 nested stacks'))).toBe(true);
  });

  test('outputs in a circle are said, and unknown', () => {
    const estate = readFiles({
      'shop.yaml': `
Resources:
  Left: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: part.yaml, Parameters: {In: !GetAtt Right.Outputs.Out}}}
  Right: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: part.yaml, Parameters: {In: !GetAtt Left.Outputs.Out}}}
`,
      'part.yaml': `
Parameters: {In: {Type: String}}
Resources: {Topic: {Type: AWS::SNS::Topic, Properties: {TopicName: !Ref In}}}
Outputs: {Out: {Value: !Ref In}}
`,
    });
    expect(shownProperties(estate, 'Left/Topic')).toEqual({ TopicName: '<unread-module>' });
    expect(estate.declarations).toHaveLength(4);
    expect(estate.unread.map(one => one.what)).toEqual(['Right', 'Left → Right → Left']);
  });
});

describe('resources that bring others along', () => {
  test('modules and stack sets are said, with what they were handed', () => {
    const { unread, declarations } = readFiles({
      'shop.yaml': `
Resources:
  Orders: {Type: AWS::S3::Bucket}
  Audit: {Type: Shop::S3::Audit::MODULE, Properties: {Bucket: !Ref Orders}}
  Everywhere: {Type: AWS::CloudFormation::StackSet, Properties: {TemplateURL: https://x.example/other.yaml}}
  Known: {Type: AWS::CloudFormation::StackSet, Properties: {TemplateURL: baseline.yaml}}
`,
      'baseline.yaml': 'Resources: {Trail: {Type: AWS::CloudTrail::Trail}}\n',
    });
    expect(unread).toMatchObject([
      { kind: 'module', what: 'Audit', couldConfigure: ['shop.yaml#Orders'] },
      { kind: 'nested-stack', what: 'Everywhere', couldConfigure: [] },
    ]);
    expect(declarations.map(one => one.key)).toContain('baseline.yaml#Trail');
  });
});

import * as fc from 'fast-check';
import { dump } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import type { Declaration } from '../../model/declaration.ts';
import { readFiles, shown } from './shown-value.fixture.ts';

const wrongTypes: readonly string[] = [
  '5',
  'true',
  '~',
  '[]',
  '{}',
  '[[], {}]',
  '{Type: 5}',
  '!Ref X',
  '{Fn::If: [a]}',
];

describe('wrong types everywhere', () => {
  test.each(['Parameters', 'Mappings', 'Conditions', 'Outputs', 'Transform', 'Metadata'])('%s', section => {
    for (const wrong of wrongTypes) {
      const estate = readFiles({
        'orders.yaml': `${section}: ${wrong}\nResources: {Orders: {Type: AWS::S3::Bucket, Properties: {BucketName: !Ref X}}}\n`,
      });
      expect(estate.declarations.map(one => one.address)).toEqual(['Orders']);
    }
  });

  test.each(['Parameters', 'Mappings', 'Conditions', 'Outputs'])('inside %s', section => {
    for (const wrong of wrongTypes) {
      const estate = readFiles({
        'orders.yaml': `${section}: {X: ${wrong}}\nResources: {Orders: {Type: AWS::S3::Bucket, Condition: X, Properties: {BucketName: !Ref X, Tags: !FindInMap [X, X, X]}}}\n`,
      });
      expect(estate.declarations.map(one => one.address)).toEqual(['Orders']);
    }
  });

  test.each(['Type', 'Properties', 'Condition', 'DependsOn', 'DeletionPolicy', 'Metadata'])(
    '%s of a resource',
    key => {
      for (const wrong of wrongTypes) {
        const type = key === 'Type' ? '' : 'Type: AWS::S3::Bucket, ';
        const estate = readFiles({
          'orders.yaml': `AWSTemplateFormatVersion: '2010-09-09'\nResources: {Orders: {${type}${key}: ${wrong}}, Payments: {Type: AWS::SQS::Queue}}\n`,
        });
        expect(estate.declarations.at(-1)?.address).toBe('Payments');
        expect(estate.declarations.length + estate.unread.length).toBeGreaterThanOrEqual(2);
      }
    },
  );

  test.each([
    'Ref',
    'Fn::GetAtt',
    'Fn::Sub',
    'Fn::Join',
    'Fn::Select',
    'Fn::Split',
    'Fn::If',
    'Fn::FindInMap',
    'Fn::Cidr',
    'Fn::ImportValue',
    'Fn::GetAZs',
    'Fn::Base64',
    'Fn::Length',
    'Fn::ToJsonString',
    'Fn::Transform',
    'Fn::And',
    'Fn::Or',
    'Fn::Not',
    'Fn::Equals',
    'Fn::GetStackOutput',
    'Fn::ForEach::X',
  ])('argument of %s', name => {
    for (const wrong of [
      ...wrongTypes,
      '[a, b, c, d, e]',
      "['', '']",
      '[[a], [b]]',
      '{a: b}',
      '[{Ref: X}, {Ref: X}, {Ref: X}]',
    ]) {
      const estate = readFiles({
        'orders.yaml': `Resources: {Orders: {Type: AWS::S3::Bucket, Properties: {BucketName: {'${name}': ${wrong}}}}}\n`,
      });
      expect(estate.declarations).toHaveLength(1);
    }
  });
});

describe('depth, size and circles', () => {
  test('100,000 levels of JSON are said with their place', () => {
    const deep = `{"Resources":{"Orders":{"Type":"AWS::S3::Bucket","Properties":${'{"a":'.repeat(100_000)}`;
    const estate = readFiles({ 'orders.json': deep });
    expect(estate.unread).toMatchObject([{ kind: 'syntax', what: 'orders.json' }]);
    expect(estate.unread[0]?.place?.offset).toBeGreaterThan(0);
  });

  test('a text beyond what CloudFormation could take is not read, and said', () => {
    const estate = readFiles({
      'orders.yaml': `Resources: {Orders: {Type: AWS::S3::Bucket}}\n#${' '.repeat(6_300_000)}`,
    });
    expect(estate.unread).toMatchObject([{ kind: 'limit', what: 'orders.yaml' }]);
  });

  test('a chain of 20,000 conditions', () => {
    const chain = Array.from(
      { length: 20_000 },
      (_, index) => `  C${index}: !Not [!Condition C${index + 1}]`,
    );
    const estate = readFiles({
      'orders.yaml': `Conditions:\n${chain.join('\n')}\n  C20000: !Equals [a, a]\nResources:\n  Orders: {Type: AWS::S3::Bucket, Condition: C0}\n`,
    });
    expect(estate.declarations[0]?.existence.state).toBe('conditional');
  });

  test('conditions in a circle are said and unknown', () => {
    const estate = readFiles({
      'orders.yaml':
        'Conditions: {A: !Not [!Condition B], B: !Not [!Condition A]}\nResources: {Orders: {Type: AWS::S3::Bucket, Condition: A}}\n',
    });
    expect(estate.declarations[0]?.existence.state).toBe('conditional');
    expect(estate.unread).toMatchObject([{ kind: 'reference', why: 'it depends on itself' }]);
  });

  test('text that doubles two hundred times', () => {
    let text = 'x';
    for (let level = 0; level < 60; level += 1) text = `!Sub ['\${A}\${A}', {A: ${text}}]`;
    const estate = readFiles({
      'orders.yaml': `Resources: {Orders: {Type: AWS::S3::Bucket, Properties: {BucketName: ${text}}}}\n`,
    });
    expect(estate.declarations).toHaveLength(1);
  });

  test('aliases that ask for billions of values', () => {
    const lines = ['x0: &x0 [a, a, a, a, a, a, a, a, a, a]'];
    for (let level = 1; level < 10; level += 1) {
      lines.push(`x${level}: &x${level} [${Array.from({ length: 10 }, () => `*x${level - 1}`).join(', ')}]`);
    }
    const estate = readFiles({
      'orders.yaml': `${lines.join('\n')}\nResources: {Orders: {Type: AWS::S3::Bucket, Properties: {Tags: *x9}}}\n`,
    });
    expect(estate.declarations).toHaveLength(1);
    expect(estate.unread.some(one => one.kind === 'limit')).toBe(true);
  });

  test('messages of one kind about one file are few, the rest counted', () => {
    const resources = Array.from(
      { length: 500 },
      (_, index) => `  R${index}: {Type: A, Properties: {X: !Ref N${index}}}`,
    );
    const { unread } = readFiles({
      'orders.yaml': `Resources:\n  Q: {Type: AWS::SQS::Queue}\n${resources.join('\n')}\n`,
    });
    expect(unread).toHaveLength(21);
    expect(unread.at(-1)?.why).toBe('480 more of this kind in this file');
  });

  test('names that steer a terminal come as they are only where they are data', () => {
    const { unread } = readFiles({
      'orders.yaml': 'Resources: {Orders: {Type: AWS::S3::Bucket, Properties: {X: !Reverse "\\e[31mred"}}}\n',
    });
    expect(JSON.stringify(unread[0]?.what)).not.toContain('\\u001b');
  });
});

const scalar = fc.oneof(
  fc.constantFrom(
    'Orders',
    'Stage',
    'AWS::Region',
    'AWS::NoValue',
    'HasX',
    '${Orders.Arn}/*',
    '{{resolve:ssm:/a}}',
    '',
  ),
  fc.string({ maxLength: 8 }),
  fc.integer(),
  fc.boolean(),
);
const functionName = fc.constantFrom(
  'Ref',
  'Fn::GetAtt',
  'Fn::Sub',
  'Fn::Join',
  'Fn::Select',
  'Fn::Split',
  'Fn::If',
  'Fn::FindInMap',
  'Fn::Cidr',
  'Fn::ImportValue',
  'Fn::Length',
  'Fn::ToJsonString',
  'Fn::Equals',
  'Fn::Not',
  'Condition',
  'Fn::ForEach::L',
);
const { expression } = fc.letrec<{ expression: unknown }>(tie => ({
  expression: fc.oneof(
    { depthSize: 'small' },
    scalar,
    fc.array(tie('expression'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom('Key', 'Value', 'Tags'), tie('expression'), { maxKeys: 3 }),
    fc.tuple(functionName, tie('expression')).map(([name, argument]) => ({ [name]: argument })),
  ),
}));
const template = fc.record({
  AWSTemplateFormatVersion: fc.constant('2010-09-09'),
  Parameters: fc.constant({ Stage: { Type: 'String' }, Size: { Type: 'String', Default: 'small' } }),
  Mappings: fc.constant({ Orders: { small: { Value: 'a' }, large: { Value: ['b'] } } }),
  Conditions: fc.dictionary(fc.constantFrom('HasX', 'IsProd', 'Orders'), expression, { maxKeys: 3 }),
  Resources: fc.dictionary(
    fc.constantFrom('Orders', 'Payments', 'Stock'),
    fc.record({
      Type: fc.constantFrom('AWS::S3::Bucket', 'Custom::Thing', 'AWS::CloudFormation::Stack'),
      Condition: fc.constantFrom('HasX', 'IsProd', 'Missing'),
      Properties: fc.dictionary(fc.constantFrom('Name', 'TemplateURL', 'Parameters'), expression, {
        maxKeys: 3,
      }),
    }),
    { minKeys: 1, maxKeys: 3 },
  ),
  Outputs: fc.dictionary(fc.constantFrom('Arn', 'Id'), fc.record({ Value: expression }), { maxKeys: 2 }),
});

function described(declarations: readonly Declaration[]): unknown {
  return declarations.map(one => ({
    address: one.address,
    type: one.type,
    existence: one.existence.state,
    properties: shown(one.properties),
  }));
}

describe('any template', () => {
  test('is read to its end, every resource declared', () => {
    fc.assert(
      fc.property(template, content => {
        const estate = readFiles({ 'orders.json': JSON.stringify(content) });
        expect(estate.declarations.map(one => one.address)).toEqual(
          expect.arrayContaining(Object.keys(content.Resources)),
        );
        expect(estate.unread.some(one => one.advice.includes('fault of demarc'))).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  test('gives the same in JSON and in YAML', () => {
    fc.assert(
      fc.property(template, content => {
        const json = readFiles({ 'orders.json': JSON.stringify(content) });
        const yaml = readFiles({ 'orders.json': dump(content, { noRefs: true }) });
        expect(described(yaml.declarations)).toEqual(described(json.declarations));
      }),
      { numRuns: 150 },
    );
  });

  test('cut short or garbled, never stops the reading of the others', () => {
    const whole = JSON.stringify({
      Resources: { Orders: { Type: 'AWS::S3::Bucket', Properties: { A: [1, { Ref: 'B' }] } } },
    });
    fc.assert(
      fc.property(fc.nat(whole.length), fc.string({ maxLength: 3 }), (at, junk) => {
        const garbled = whole.slice(0, at) + junk + whole.slice(at + junk.length);
        const estate = readFiles({
          'a.json': garbled,
          'z.yaml': 'Resources: {Stock: {Type: AWS::SQS::Queue}}\n',
        });
        expect(estate.declarations.at(-1)?.address).toBe('Stock');
      }),
      { numRuns: 300 },
    );
  });
});

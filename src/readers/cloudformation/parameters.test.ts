import { describe, expect, test } from 'vitest';
import { declarationAt, readFiles, shown, shownProperties } from './shown-value.fixture.ts';

const template = `
Parameters:
  Stage: {Type: String, Default: prod}
  Password: {Type: String, NoEcho: true}
  Token: {Type: String, NoEcho: 'true', Default: changeme}
  Ports: {Type: List<Number>, Default: '80,443'}
  Number: {Type: Number, Default: 5}
  Flag: {Type: String, Default: true}
  Image: {Type: AWS::SSM::Parameter::Value<AWS::EC2::Image::Id>, Default: /aws/service/ami}
  Secret: {Type: String, Default: '{{resolve:ssm:/shop/stage:1}}'}
  Many: {Type: String, AllowedValues: [a, b, c, d, e, f, g, h, i]}
Resources:
  Orders:
    Type: AWS::RDS::DBInstance
    Properties:
      Stage: !Ref Stage
      Password: !Ref Password
      Token: !Sub 'x-\${Token}'
      Ports: !Ref Ports
      Number: !Ref Number
      Flag: !Ref Flag
      Image: !Ref Image
      Secret: !Ref Secret
      Many: !Ref Many
`;

describe('parameters', () => {
  const estate = readFiles({ 'shop.yaml': template });

  test('take their defaults as assumptions, and are text', () => {
    expect(shownProperties(estate, 'Orders')).toEqual({
      Stage: { value: 'prod', assumed: 'Stage' },
      Password: { value: '<input-without-default>', sensitive: true },
      Token: { value: 'x-changeme', assumed: 'Token', sensitive: true },
      Ports: { value: ['80', '443'], assumed: 'Ports' },
      Number: { value: '5', assumed: 'Number' },
      Flag: { value: 'true', assumed: 'Flag' },
      Image: '{ssm /aws/service/ami}',
      Secret: { value: '{ssm /shop/stage}', assumed: 'Secret' },
      Many: '<input-without-default>',
    });
  });

  test('with NoEcho are never printed', () => {
    const values = estate.roots[0]?.assumptions.map(one => one.value) ?? [];
    expect(values).toContain('(hidden)');
    expect(values.join(' ')).not.toContain('changeme');
  });
});

function stage(options: Parameters<typeof readFiles>[1], files: Record<string, string> = {}): unknown {
  const estate = readFiles({ 'shop.yaml': template, ...files }, options);
  const entry = declarationAt(estate, 'Orders').properties.entries.get('Stage');
  return { stage: shown(entry?.value), unread: estate.unread.map(one => one.kind), files: estate.files };
}

describe('values for parameters', () => {
  test('given one by one', () => {
    expect(stage({ inputs: new Map([['Stage', 'test']]) })).toMatchObject({ stage: 'test', unread: [] });
  });

  test.each([
    ['of the AWS CLI', '[{"ParameterKey": "Stage", "ParameterValue": "test"}]'],
    ['of the AWS CLI, short', '["Stage=test"]'],
    ['of CodePipeline', '{"Parameters": {"Stage": "test"}, "Tags": {"team": "shop"}}'],
    ['as a plain map', 'Stage: test'],
  ])('in a file %s', (_name, text) => {
    expect(stage({ inputFiles: ['test.json'] }, { 'test.json': text })).toMatchObject({
      stage: 'test',
      unread: [],
      files: ['shop.yaml', 'test.json'],
    });
  });

  test('given one by one win over those of a file', () => {
    const files = { 'test.json': '{"Stage": "test"}' };
    expect(stage({ inputFiles: ['test.json'], inputs: new Map([['Stage', 'demo']]) }, files)).toMatchObject({
      stage: 'demo',
    });
  });

  test('that stay as they are deployed are not known', () => {
    const files = { 'test.json': '[{"ParameterKey": "Stage", "UsePreviousValue": true}]' };
    expect(stage({ inputFiles: ['test.json'] }, files)).toMatchObject({ stage: '<input-without-default>' });
  });

  test.each([
    ['a file that is not there', {}],
    ['a file that is no JSON', { 'test.json': '{"Stage":' }],
    ['a file without parameters', { 'test.json': '12' }],
    ['an entry without a key', { 'test.json': '[{"Key": "Stage"}]' }],
    ['a value that is no text', { 'test.json': '{"Stage": {"a": 1}}' }],
    ['a name that no template has', { 'test.json': '{"Stge": "test"}' }],
  ])('%s is said', (_name, files) => {
    expect(stage({ inputFiles: ['test.json'] }, files)).toMatchObject({ unread: ['input'] });
  });
});

import { describe, expect, test } from 'vitest';
import { readFiles, shownProperties } from '../shown-value.fixture.ts';

const surroundings = {
  Parameters: {
    Stage: { Type: 'String', Default: 'prod' },
    Team: { Type: 'String' },
    Size: { Type: 'String', AllowedValues: ['small', 'large'] },
    Zones: { Type: 'CommaDelimitedList', Default: 'a, b ,c' },
    Unset: { Type: 'CommaDelimitedList' },
  },
  Mappings: {
    Capacity: { small: { Units: 5, Zones: ['a'] }, large: { Units: 50, Zones: ['a', 'b'] } },
  },
  Conditions: {
    Always: { 'Fn::Equals': ['x', 'x'] },
    Never: { 'Fn::Not': [{ Condition: 'Always' }] },
    IsProd: { 'Fn::Equals': [{ Ref: 'Stage' }, 'prod'] },
    HasTeam: { 'Fn::Not': [{ 'Fn::Equals': [{ Ref: 'Team' }, ''] }] },
  },
};

const json = JSON.stringify(surroundings);

/** The value of one expression, written in JSON's long form or YAML's short one. */
function evaluated(expression: string, region?: string): unknown {
  const template = `${json.slice(0, -1)},"Resources":{
    "Vpc":{"Type":"AWS::EC2::VPC","Properties":{"CidrBlock":"10.0.0.0/16"}},
    "Payments":{"Type":"Custom::Payments"},
    "Orders":{"Type":"AWS::S3::Bucket","Properties":{"Setting": EXPRESSION}}}}`;
  const estate = readFiles(
    { 'shop.yaml': template.replace('EXPRESSION', () => expression) },
    region === undefined ? {} : { region },
  );
  const properties = shownProperties(estate, 'Orders') as Record<string, unknown>;
  return 'Setting' in properties ? properties['Setting'] : '(omitted)';
}

type Case = readonly [name: string, long: string, short: string, expected: unknown];

const cases: readonly Case[] = [
  ['Ref to a resource', '{"Ref": "Vpc"}', '!Ref Vpc', '→Vpc'],
  [
    'Ref to a parameter with a default',
    '{"Ref": "Stage"}',
    '!Ref Stage',
    { value: 'prod', assumed: 'Stage' },
  ],
  ['Ref to a parameter without one', '{"Ref": "Team"}', '!Ref Team', '<input-without-default>'],
  ['Ref to allowed values', '{"Ref": "Size"}', '!Ref Size', { oneOf: ['small', 'large'] }],
  ['Ref to a list', '{"Ref": "Zones"}', '!Ref Zones', { value: ['a', 'b', 'c'], assumed: 'Zones' }],
  ['Ref to nothing', '{"Ref": "Nowhere"}', '!Ref Nowhere', '<reference-not-found>'],
  ['Ref to AWS::NoValue', '{"Ref": "AWS::NoValue"}', '!Ref AWS::NoValue', '(omitted)'],
  ['Ref to a pseudo parameter', '{"Ref": "AWS::Region"}', '!Ref "AWS::Region"', '<input-without-default>'],
  ['GetAtt as text', '{"Fn::GetAtt": "Vpc.CidrBlock"}', '!GetAtt Vpc.CidrBlock', '→Vpc.CidrBlock'],
  ['GetAtt as list', '{"Fn::GetAtt": ["Vpc", "A.B"]}', '!GetAtt [Vpc, A.B]', '→Vpc.A.B'],
  [
    'GetAtt of a custom resource',
    '{"Fn::GetAtt": ["Payments", "Key"]}',
    '!GetAtt Payments.Key',
    '<runtime-attribute>',
  ],
  ['Sub of names', '{"Fn::Sub": "${Vpc}-${Vpc.Arn}"}', "!Sub '${Vpc}-${Vpc.Arn}'", '→Vpc-→Vpc.Arn'],
  ['Sub of one name alone', '{"Fn::Sub": "${Vpc}"}', "!Sub '${Vpc}'", '→Vpc'],
  ['Sub with a literal', '{"Fn::Sub": "a${!b}c"}', "!Sub 'a${!b}c'", 'a${b}c'],
  [
    'Sub with variables',
    '{"Fn::Sub": ["${Stage}-${X}", {"X": {"Ref": "Team"}}]}',
    "!Sub ['${Stage}-${X}', {X: !Ref Team}]",
    { value: 'prod-<input-without-default>', assumed: 'Stage' },
  ],
  ['Sub that leaves text open', '{"Fn::Sub": "a-${b"}', "!Sub 'a-${b'", 'a-${b'],
  ['Join', '{"Fn::Join": ["-", ["a", {"Ref": "Vpc"}, 1]]}', '!Join ["-", [a, !Ref Vpc, 1]]', 'a-→Vpc-1'],
  [
    'Join of a list parameter',
    '{"Fn::Join": [",", {"Ref": "Zones"}]}',
    '!Join [",", !Ref Zones]',
    { value: 'a,b,c', assumed: 'Zones' },
  ],
  [
    'Join of an unknown list',
    '{"Fn::Join": [",", {"Ref": "Unset"}]}',
    '!Join [",", !Ref Unset]',
    '<evaluation-failed>',
  ],
  [
    'Join of items that may be missing',
    '{"Fn::Join": ["", ["a", {"Fn::If": ["HasTeam", "b", {"Ref": "AWS::NoValue"}]}]]}',
    '!Join ["", [a, !If [HasTeam, b, !Ref "AWS::NoValue"]]]',
    'a<condition-undetermined>',
  ],
  ['Select', '{"Fn::Select": ["1", ["a", "b"]]}', '!Select [1, [a, b]]', 'b'],
  [
    'Select of a parameter',
    '{"Fn::Select": [0, {"Ref": "Zones"}]}',
    '!Select [0, !Ref Zones]',
    { value: 'a', assumed: 'Zones' },
  ],
  ['Select beyond the end', '{"Fn::Select": [7, ["a"]]}', '!Select [7, [a]]', '<evaluation-failed>'],
  [
    'Select behind an item that may be missing',
    '{"Fn::Select": [0, [{"Fn::If": ["HasTeam", "a", {"Ref": "AWS::NoValue"}]}, "b"]]}',
    '!Select [0, [!If [HasTeam, a, !Ref AWS::NoValue], b]]',
    { oneOf: ['a', 'b'] },
  ],
  ['Select of a zone', '{"Fn::Select": [0, {"Fn::GetAZs": ""}]}', '!Select [0, !GetAZs ""]', '<data-source>'],
  ['Split', '{"Fn::Split": ["/", "a/b"]}', '!Split ["/", a/b]', ['a', 'b']],
  [
    'Split of ids',
    '{"Fn::Split": [",", {"Fn::Sub": "${Vpc},a-${AWS::Region},"}]}',
    "!Split [',', !Sub '${Vpc},a-${AWS::Region},']",
    ['→Vpc', 'a-<input-without-default>', ''],
  ],
  [
    'Split of text with a hole',
    '{"Fn::Split": ["/", {"Fn::Sub": "a/b/${Team}/c"}]}',
    "!Split ['/', !Sub 'a/b/${Team}/c']",
    ['a', 'b', '…evaluation-failed'],
  ],
  [
    'FindInMap',
    '{"Fn::FindInMap": ["Capacity", "small", "Units"]}',
    '!FindInMap [Capacity, small, Units]',
    5,
  ],
  [
    'FindInMap by candidates',
    '{"Fn::FindInMap": ["Capacity", {"Ref": "Size"}, "Units"]}',
    '!FindInMap [Capacity, !Ref Size, Units]',
    { oneOf: [5, 50] },
  ],
  [
    'FindInMap by an unknown key',
    '{"Fn::FindInMap": ["Capacity", {"Ref": "Team"}, "Zones"]}',
    '!FindInMap [Capacity, !Ref Team, Zones]',
    { oneOf: [['a'], ['a', 'b']] },
  ],
  [
    'FindInMap with a default',
    '{"Fn::FindInMap": ["Capacity", "huge", "Units", {"DefaultValue": 1}]}',
    '!FindInMap [Capacity, huge, Units, {DefaultValue: 1}]',
    1,
  ],
  [
    'FindInMap of nothing',
    '{"Fn::FindInMap": ["Capacity", "huge", "Units"]}',
    '!FindInMap [Capacity, huge, Units]',
    '<evaluation-failed>',
  ],
  ['If that holds', '{"Fn::If": ["Always", 1, 2]}', '!If [Always, 1, 2]', 1],
  ['If that does not hold', '{"Fn::If": ["Never", 1, 2]}', '!If [Never, 1, 2]', 2],
  ['If by a default', '{"Fn::If": ["IsProd", 1, 2]}', '!If [IsProd, 1, 2]', { value: 1, assumed: 'Stage' }],
  ['If that is not determined', '{"Fn::If": ["HasTeam", 1, 2]}', '!If [HasTeam, 1, 2]', { oneOf: [1, 2] }],
  ['If whose branches agree', '{"Fn::If": ["HasTeam", "a", "a"]}', '!If [HasTeam, a, a]', 'a'],
  [
    'If that may omit',
    '{"Fn::If": ["HasTeam", 1, {"Ref": "AWS::NoValue"}]}',
    '!If [HasTeam, 1, !Ref AWS::NoValue]',
    { oneOf: [1, '(omitted)'] },
  ],
  [
    'If inside a list',
    '["a", {"Fn::If": ["HasTeam", "b", {"Ref": "AWS::NoValue"}]}, {"Fn::If": ["Never", "c", {"Ref": "AWS::NoValue"}]}]',
    '[a, !If [HasTeam, b, !Ref AWS::NoValue], !If [Never, c, !Ref AWS::NoValue]]',
    ['a', { perhaps: 'b' }],
  ],
  ['If of an unknown condition', '{"Fn::If": ["Nowhere", 1, 2]}', '!If [Nowhere, 1, 2]', { oneOf: [1, 2] }],
  [
    'And',
    '{"Fn::And": [{"Condition": "Always"}, {"Condition": "Never"}]}',
    '!And [!Condition Always, !Condition Never]',
    false,
  ],
  [
    'Or',
    '{"Fn::Or": [{"Condition": "Always"}, {"Condition": "HasTeam"}]}',
    '!Or [!Condition Always, !Condition HasTeam]',
    true,
  ],
  ['Not', '{"Fn::Not": [{"Fn::Equals": [1, "1"]}]}', '!Not [!Equals [1, "1"]]', false],
  [
    'Equals of a hole that cannot fit',
    '{"Fn::Equals": [{"Fn::Sub": "x-${Team}"}, "y"]}',
    "!Equals [!Sub 'x-${Team}', y]",
    false,
  ],
  [
    'ImportValue of nothing',
    '{"Fn::ImportValue": "Net-Vpc"}',
    '!ImportValue Net-Vpc',
    '<import-not-in-estate>',
  ],
  ['GetAZs', '{"Fn::GetAZs": {"Ref": "AWS::Region"}}', '!GetAZs {Ref: "AWS::Region"}', ['…data-source']],
  [
    'Cidr',
    '{"Fn::Cidr": [{"Fn::GetAtt": ["Vpc", "CidrBlock"]}, 2, 8]}',
    '!Cidr [!GetAtt Vpc.CidrBlock, 2, 8]',
    ['10.0.0.0/24', '10.0.1.0/24'],
  ],
  [
    'Cidr of IPv6',
    '{"Fn::Cidr": ["2001:db8:1234::/56", 2, 64]}',
    '!Cidr ["2001:db8:1234::/56", 2, 64]',
    ['2001:db8:1234::/64', '2001:db8:1234:1::/64'],
  ],
  [
    'Cidr that does not fit',
    '{"Fn::Cidr": ["10.0.0.0/28", 200, 8]}',
    '!Cidr [10.0.0.0/28, 200, 8]',
    '<evaluation-failed>',
  ],
  [
    'Cidr of an unknown block',
    '{"Fn::Cidr": [{"Ref": "Team"}, 2, 8]}',
    '!Cidr [!Ref Team, 2, 8]',
    ['<input-without-default>', '<input-without-default>'],
  ],
  ['Base64', '{"Fn::Base64": {"Fn::Sub": "run ${Vpc}"}}', "{'Fn::Base64': !Sub 'run ${Vpc}'}", 'run →Vpc'],
  ['Length', '{"Fn::Length": {"Ref": "Zones"}}', '!Length [a, b, c]', 3],
  [
    'ToJsonString',
    '{"Fn::ToJsonString": {"a": [1, "x\\"y", {"Ref": "Vpc"}]}}',
    "!ToJsonString {a: [1, 'x\"y', !Ref Vpc]}",
    '{"a":[1,"x\\"y","→Vpc"]}',
  ],
  [
    'a secret',
    '"{{resolve:secretsmanager:payments:SecretString:password}}"',
    "'{{resolve:secretsmanager:payments:SecretString:password}}'",
    '{secretsmanager payments}',
  ],
  [
    'a secret inside text',
    '{"Fn::Sub": "postgres://{{resolve:ssm-secure:/payments/db:3}}@${Vpc}"}',
    "!Sub 'postgres://{{resolve:ssm-secure:/payments/db:3}}@${Vpc}'",
    'postgres://{ssm-secure /payments/db}@→Vpc',
  ],
  [
    'a secret named by a resource',
    '{"Fn::Sub": "{{resolve:secretsmanager:${Vpc}:SecretString:password}}"}',
    "!Sub '{{resolve:secretsmanager:${Vpc}:SecretString:password}}'",
    '{secretsmanager ${Vpc}}',
  ],
  ['a function that does not exist', '{"Fn::Reverse": ["a"]}', '!Reverse [a]', '<evaluation-failed>'],
];

describe.each(cases)('%s', (name, long, short, expected) => {
  test('in long form', () => {
    const value = evaluated(long);
    // A known list was written for the short form of Length, a parameter for the long one.
    expect(value).toEqual(name === 'Length' ? { value: expected, assumed: 'Zones' } : expected);
  });

  test('in short form', () => {
    expect(evaluated(short)).toEqual(expected);
  });
});

describe('pseudo parameters follow the Region', () => {
  test.each([
    ['eu-central-1', 'aws', 'amazonaws.com'],
    ['cn-north-1', 'aws-cn', 'amazonaws.com.cn'],
    ['us-gov-west-1', 'aws-us-gov', 'amazonaws.com'],
    ['eusc-de-east-1', 'aws-eusc', 'amazonaws.eu'],
  ])('%s', (region, partition, suffix) => {
    expect(evaluated("!Sub '${AWS::Region} ${AWS::Partition} ${AWS::URLSuffix}'", region)).toBe(
      `${region} ${partition} ${suffix}`,
    );
  });
});

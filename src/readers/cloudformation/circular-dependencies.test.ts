import { describe, expect, test } from 'vitest';
import { readFiles } from './shown-value.fixture.ts';

function circles(resources: string, conditions = ''): readonly string[] {
  return readFiles({ 'shop.yaml': `${conditions}\nResources:\n${resources}` }).unread.map(one => one.what);
}

describe('circles between resources', () => {
  test('are said once', () => {
    const resources = `
  Web: {Type: AWS::EC2::SecurityGroup, Properties: {SecurityGroupIngress: [{SourceSecurityGroupId: !Ref Orders}]}}
  Orders: {Type: AWS::EC2::SecurityGroup, DependsOn: Database}
  Database: {Type: AWS::EC2::SecurityGroup, Properties: {GroupDescription: !Sub 'of \${Web.GroupId}'}}
  Stock: {Type: AWS::EC2::SecurityGroup, Properties: {GroupDescription: !Ref Web}}
`;
    expect(circles(resources)).toEqual(['Web → Orders → Database → Web']);
  });

  test('of a resource with itself', () => {
    expect(circles('  Web: {Type: AWS::EC2::SecurityGroup, Properties: {X: !Ref Web}}\n')).toEqual([
      'Web → Web',
    ]);
  });

  test('that only an undetermined branch closes are none', () => {
    const conditions = 'Parameters: {P: {Type: String}}\nConditions: {C: !Equals [!Ref P, x]}';
    expect(
      circles('  Web: {Type: AWS::EC2::SecurityGroup, Properties: {X: !If [C, !Ref Web, y]}}\n', conditions),
    ).toEqual([]);
  });

  test('are found along a chain of 20,000', () => {
    const chain = Array.from(
      { length: 20_000 },
      (_, index) => `  R${index}: {Type: A::B::C, DependsOn: R${index + 1}}`,
    );
    expect(circles(`${chain.join('\n')}\n  R20000: {Type: AWS::SQS::Queue, DependsOn: R0}\n`)).toHaveLength(
      1,
    );
  });
});

import { describe, expect, test } from 'vitest';
import { readSam, shownProperty } from '../serverless.fixture.ts';
import { policyTemplateNames, policyTemplateParameters } from './policy-templates.ts';

describe('policy templates', () => {
  const names = policyTemplateNames();

  test('are all of the published ones, each once', () => {
    expect(names).toHaveLength(78);
    expect(new Set(names).size).toBe(78);
  });

  test('each fills in all its parameters', () => {
    const written = names.map(name => {
      const parameters = policyTemplateParameters(name).map(one => `${one}: orders`);
      return `        - ${name}: {${parameters.join(', ')}}`;
    });
    const estate = readSam(`
  Orders:
    Type: AWS::Serverless::Function
    Properties:
      Policies:
${written.join('\n')}
`);
    expect(estate.unread).toEqual([]);
    const policies = JSON.stringify(shownProperty(estate, 'OrdersRole', 'Policies'));
    expect(policies).not.toContain('evaluation-failed');
    expect(policies.match(/"PolicyName"/g)).toHaveLength(78);
  });

  test('have the parameters that are documented', () => {
    expect(policyTemplateParameters('EFSWriteAccessPolicy')).toEqual(['FileSystem', 'AccessPoint']);
    expect(policyTemplateParameters('DynamoDBStreamReadPolicy')).toEqual(['TableName', 'StreamName']);
    expect(policyTemplateParameters('VPCAccessPolicy')).toEqual([]);
  });
});

describe('policies under conditions', () => {
  test('are there under them, managed and inline apart', () => {
    const estate = readSam(
      `
  Orders:
    Type: AWS::Serverless::Function
    Properties:
      Policies:
        - !If [Live, AWSLambdaRole, !Ref 'AWS::NoValue']
        - !If [Live, {S3ReadPolicy: {BucketName: images}}, AmazonSQSFullAccess]
        - !Ref 'AWS::NoValue'
        - !ImportValue shop-policy
`,
      `Parameters: {Stage: {Type: String}}
Conditions: {Live: !Equals [!Ref Stage, live]}`,
    );
    const aws = 'arn:<input-without-default>:iam::aws:policy';
    expect(shownProperty(estate, 'OrdersRole', 'ManagedPolicyArns')).toEqual([
      `${aws}/service-role/AWSLambdaBasicExecutionRole`,
      { perhaps: `${aws}/service-role/AWSLambdaRole` },
      { perhaps: `${aws}/AmazonSQSFullAccess` },
      '<import-not-in-estate>',
    ]);
    expect(shownProperty(estate, 'OrdersRole', 'Policies')).toMatchObject([
      { perhaps: { PolicyName: 'OrdersRolePolicy1' } },
    ]);
  });

  test('a single document or name needs no list', () => {
    const estate = readSam(`
  Orders: {Type: AWS::Serverless::Function, Properties: {Policies: AdministratorAccess}}
  Stock:
    Type: AWS::Serverless::Function
    Properties: {Policies: {Statement: {Effect: Allow, Action: '*', Resource: '*'}}}
`);
    expect(JSON.stringify(shownProperty(estate, 'OrdersRole', 'ManagedPolicyArns'))).toContain(
      'policy/AdministratorAccess',
    );
    expect(shownProperty(estate, 'StockRole', 'Policies')).toEqual([
      {
        PolicyName: 'StockRolePolicy0',
        PolicyDocument: { Statement: { Effect: 'Allow', Action: '*', Resource: '*' } },
      },
    ]);
  });
});

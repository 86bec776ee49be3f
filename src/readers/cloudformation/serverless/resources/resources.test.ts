import { describe, expect, test } from 'vitest';
import { declarationAt, readFiles, shownProperties } from '../../shown-value.fixture.ts';
import { outline, readSam, shownProperty } from '../serverless.fixture.ts';

describe('a workflow', () => {
  const estate = readSam(`
  Checkout:
    Type: AWS::Serverless::StateMachine
    Properties:
      Type: EXPRESS
      Definition: {StartAt: Pay, States: {Pay: {Type: Task, Resource: !GetAtt Pay.Arn, End: true}}}
      Logging: {Level: ALL, IncludeExecutionData: false}
      Tracing: {Enabled: true}
      Policies: [LambdaInvokePolicy: {FunctionName: !Ref Pay}]
      AutoPublishAlias: live
      Events:
        Start: {Type: Api, Properties: {Path: /checkout, Method: post}}
        Nightly: {Type: Schedule, Properties: {Schedule: rate(1 day)}}
        Later: {Type: ScheduleV2, Properties: {ScheduleExpression: rate(1 day)}}
  Pay: {Type: AWS::Serverless::Function}
`);

  test('has a role, a version and alias, and starters with roles', () => {
    expect(estate.unread).toEqual([]);
    expect(outline(estate)).toEqual([
      'Checkout AWS::StepFunctions::StateMachine',
      'CheckoutRole AWS::IAM::Role',
      'CheckoutVersion AWS::StepFunctions::StateMachineVersion',
      'CheckoutAliaslive AWS::StepFunctions::StateMachineAlias',
      'CheckoutStartRole AWS::IAM::Role',
      'CheckoutNightlyRole AWS::IAM::Role',
      'CheckoutNightly AWS::Events::Rule',
      'CheckoutLater AWS::Scheduler::Schedule',
      'CheckoutLaterRole AWS::IAM::Role',
      'Pay AWS::Lambda::Function',
      'PayRole AWS::IAM::Role',
      'ServerlessRestApi AWS::ApiGateway::RestApi',
      'ServerlessRestApiDeployment AWS::ApiGateway::Deployment',
      'ServerlessRestApiProdStage AWS::ApiGateway::Stage',
    ]);
    expect(shownProperties(estate, 'Checkout')).toEqual({
      DefinitionString: '{"StartAt":"Pay","States":{"Pay":{"Type":"Task","Resource":"→Pay.Arn","End":true}}}',
      RoleArn: '→CheckoutRole.Arn',
      StateMachineType: 'EXPRESS',
      LoggingConfiguration: { Level: 'ALL', IncludeExecutionData: false },
      TracingConfiguration: { Enabled: true },
      Tags: [{ Key: 'stateMachine:createdBy', Value: 'SAM' }],
    });
    expect(shownProperty(estate, 'CheckoutNightly', 'Targets')).toEqual([
      { Arn: '→Checkout', Id: 'CheckoutNightlyStepFunctionsTarget', RoleArn: '→CheckoutNightlyRole.Arn' },
    ]);
  });
});

describe('a layer', () => {
  test('keeps its id, and old versions unless told otherwise', () => {
    const estate = readSam(`
  Shared: {Type: AWS::Serverless::LayerVersion, Properties: {ContentUri: s3://builds/shared.zip}}
  Small: {Type: AWS::Serverless::LayerVersion, Properties: {ContentUri: ./small, RetentionPolicy: Delete}}
`);
    expect(shownProperties(estate, 'Shared')).toEqual({
      Content: { S3Bucket: 'builds', S3Key: 'shared.zip' },
      LayerName: 'Shared',
    });
    expect(declarationAt(estate, 'Shared').deletionPolicy).toBe('Retain');
    expect(declarationAt(estate, 'Small').deletionPolicy).toBe('Delete');
  });
});

describe('a nested application', () => {
  test('beside the template is read as a nested stack; one of the repository is said', () => {
    const estate = readFiles({
      'shop.yaml': `Transform: AWS::Serverless-2016-10-31
Resources:
  Payments: {Type: AWS::Serverless::Application, Properties: {Location: payments.yaml}}
  Logger:
    Type: AWS::Serverless::Application
    Properties:
      Location: {ApplicationId: 'arn:aws:serverlessrepo:us-east-1:111122223333:applications/logger', SemanticVersion: 1.0.0}
`,
      'payments.yaml': `Transform: AWS::Serverless-2016-10-31
Resources: {Charge: {Type: AWS::Serverless::Function, Properties: {InlineCode: x}}}
`,
    });
    expect(outline(estate)).toEqual([
      'Payments AWS::CloudFormation::Stack',
      'Payments/Charge AWS::Lambda::Function',
      'Payments/ChargeRole AWS::IAM::Role',
      'Logger AWS::CloudFormation::Stack',
    ]);
    expect(estate.unread.map(one => [one.kind, one.what, one.why])).toEqual([
      [
        'nested-stack',
        'Logger',
        'the template is that of an application of the Serverless Application Repository',
      ],
    ]);
  });
});

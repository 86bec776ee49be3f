import { describe, expect, test } from 'vitest';
import { shownProperties } from '../../shown-value.fixture.ts';
import { lineOf, outline, readSam, shownProperty } from '../serverless.fixture.ts';

describe('a function that is published', () => {
  const estate = readSam(`
  Checkout:
    Type: AWS::Serverless::Function
    Properties:
      AutoPublishAlias: live
      ProvisionedConcurrencyConfig: {ProvisionedConcurrentExecutions: 2}
      DeploymentPreference:
        Type: Canary10Percent5Minutes
        Alarms: [!Ref Errors]
        Hooks: {PreTraffic: !Ref Probe}
  Probe: {Type: AWS::Serverless::Function}
  Errors: {Type: AWS::CloudWatch::Alarm}
`);

  test('has a version, an alias and a deployment group', () => {
    expect(outline(estate).slice(0, 7)).toEqual([
      'Checkout AWS::Lambda::Function',
      'CheckoutVersion AWS::Lambda::Version',
      'CheckoutAliaslive AWS::Lambda::Alias',
      'ServerlessDeploymentApplication AWS::CodeDeploy::Application',
      'CodeDeployServiceRole AWS::IAM::Role',
      'CheckoutDeploymentGroup AWS::CodeDeploy::DeploymentGroup',
      'CheckoutRole AWS::IAM::Role',
    ]);
    expect(shownProperties(estate, 'CheckoutAliaslive')).toEqual({
      Name: 'live',
      FunctionName: '→Checkout',
      FunctionVersion: '→CheckoutVersion.Version',
      ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 2 },
    });
    expect(shownProperties(estate, 'CheckoutDeploymentGroup')).toMatchObject({
      AlarmConfiguration: { Enabled: true, Alarms: [{ Name: '→Errors' }] },
      DeploymentConfigName: 'CodeDeployDefault.LambdaCanary10Percent5Minutes',
      ServiceRoleArn: '→CodeDeployServiceRole.Arn',
    });
    expect(lineOf(estate, 'CheckoutVersion')).toBe(10);
    expect(lineOf(estate, 'CheckoutDeploymentGroup')).toBe(12);
  });
});

describe('a function URL', () => {
  test('without credentials is opened to everyone, which stands where the URL is written', () => {
    const estate = readSam(`
  Webhook:
    Type: AWS::Serverless::Function
    Properties:
      FunctionUrlConfig: {AuthType: NONE, Cors: {AllowOrigins: ['*']}}
`);
    expect(shownProperties(estate, 'WebhookUrl')).toEqual({
      TargetFunctionArn: '→Webhook',
      AuthType: 'NONE',
      Cors: { AllowOrigins: ['*'] },
    });
    expect(shownProperties(estate, 'WebhookUrlPublicPermissions')).toEqual({
      FunctionName: '→Webhook',
      Principal: '*',
      Action: 'lambda:InvokeFunctionUrl',
      FunctionUrlAuthType: 'NONE',
    });
    expect(lineOf(estate, 'WebhookUrl')).toBe(10);
    expect(lineOf(estate, 'WebhookUrlPublicPermissions')).toBe(10);
  });

  test('with credentials is not', () => {
    const estate = readSam(`
  Webhook: {Type: AWS::Serverless::Function, Properties: {FunctionUrlConfig: {AuthType: AWS_IAM}}}
`);
    expect(outline(estate)).toEqual([
      'Webhook AWS::Lambda::Function',
      'WebhookUrl AWS::Lambda::Url',
      'WebhookRole AWS::IAM::Role',
    ]);
  });
});

/** An inline policy that allows one action on one resource. */
function allowed(name: string, action: string, resource: string): unknown {
  return {
    PolicyName: name,
    PolicyDocument: {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: action, Resource: resource }],
    },
  };
}

describe('destinations and dead letters', () => {
  const estate = readSam(`
  Mailer:
    Type: AWS::Serverless::Function
    Properties:
      DeadLetterQueue: {Type: SQS, TargetArn: !GetAtt Lost.Arn}
      EventInvokeConfig:
        MaximumRetryAttempts: 1
        DestinationConfig:
          OnSuccess: {Type: SQS}
          OnFailure: {Type: SNS, Destination: !Ref Alerts}
  Lost: {Type: AWS::SQS::Queue}
  Alerts: {Type: AWS::SNS::Topic}
  Reader: {Type: AWS::SSM::Parameter, Properties: {Type: String, Value: !Ref Mailer.DestinationQueue}}
`);

  test('are made where none is given, and the role may send there', () => {
    expect(shownProperties(estate, 'MailerEventInvokeConfig')).toEqual({
      FunctionName: '→Mailer',
      Qualifier: '$LATEST',
      DestinationConfig: {
        OnSuccess: { Destination: '→MailerEventInvokeConfigOnSuccessQueue.Arn' },
        OnFailure: { Destination: '→Alerts' },
      },
      MaximumRetryAttempts: 1,
    });
    expect(shownProperty(estate, 'Mailer', 'DeadLetterConfig')).toEqual({ TargetArn: '→Lost.Arn' });
    expect(shownProperty(estate, 'MailerRole', 'Policies')).toEqual([
      allowed('DeadLetterQueuePolicy', 'sqs:SendMessage', '→Lost.Arn'),
      allowed(
        'MailerEventInvokeConfigOnSuccessSQSPolicy',
        'sqs:SendMessage',
        '→MailerEventInvokeConfigOnSuccessQueue.Arn',
      ),
      allowed('MailerEventInvokeConfigOnFailureSNSPolicy', 'sns:publish', '→Alerts'),
    ]);
    expect(shownProperty(estate, 'Reader', 'Value')).toBe('→MailerEventInvokeConfigOnSuccessQueue');
  });
});

describe('code', () => {
  test.each([
    ['CodeUri: ./functions/orders', { S3Bucket: '<known-after-apply>', S3Key: '<known-after-apply>' }],
    ['CodeUri: s3://builds/a.zip?versionId=7', { S3Bucket: 'builds', S3Key: 'a.zip', S3ObjectVersion: '7' }],
    ['CodeUri: {Bucket: builds, Key: a.zip}', { S3Bucket: 'builds', S3Key: 'a.zip' }],
    ['InlineCode: exports.handler = 1', { ZipFile: 'exports.handler = 1' }],
    ['{PackageType: Image, ImageUri: shop/orders:1}', { ImageUri: 'shop/orders:1' }],
    ['PackageType: Image', { ImageUri: '<known-after-apply>' }],
  ])('%s', (written, code) => {
    const properties = written.startsWith('{') ? written : `{${written}}`;
    const estate = readSam(`  Orders: {Type: AWS::Serverless::Function, Properties: ${properties}}`);
    expect(shownProperty(estate, 'Orders', 'Code')).toEqual(code);
  });
});

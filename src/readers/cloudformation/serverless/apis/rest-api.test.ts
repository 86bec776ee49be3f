import { describe, expect, test } from 'vitest';
import { readFiles, shownProperties } from '../../shown-value.fixture.ts';
import { lineOf, outline, readSam, shownProperty } from '../serverless.fixture.ts';

/** The operations of an API's document: `method path` with what each asks of its callers. */
function operations(estate: ReturnType<typeof readSam>, api: string): Record<string, unknown> {
  const body = shownProperty(estate, api, 'Body') as {
    paths: Record<string, Record<string, Record<string, unknown>>>;
  };
  const found: Record<string, unknown> = {};
  for (const [path, item] of Object.entries(body.paths)) {
    for (const [method, operation] of Object.entries(item)) {
      found[`${method} ${path}`] = operation['security'] ?? 'open';
    }
  }
  return found;
}

describe('the implicit API', () => {
  const estate = readSam(`
  Orders:
    Type: AWS::Serverless::Function
    Properties:
      Events:
        List: {Type: Api, Properties: {Path: /orders, Method: GET}}
        Any:
          Type: Api
          Properties: {Path: '/orders/{id}', Method: any}
`);

  test('has the routes of the events, a deployment and a stage', () => {
    expect(outline(estate).slice(-3)).toEqual([
      'ServerlessRestApi AWS::ApiGateway::RestApi',
      'ServerlessRestApiDeployment AWS::ApiGateway::Deployment',
      'ServerlessRestApiProdStage AWS::ApiGateway::Stage',
    ]);
    const uri =
      'arn:<input-without-default>:apigateway:<input-without-default>:lambda:path/2015-03-31/functions/→Orders.Arn/invocations';
    const operation = {
      'x-amazon-apigateway-integration': { httpMethod: 'POST', type: 'aws_proxy', uri },
      responses: {},
    };
    expect(shownProperty(estate, 'ServerlessRestApi', 'Body')).toEqual({
      swagger: '2.0',
      info: { version: '1.0', title: '<input-without-default>' },
      paths: {
        '/orders': { get: operation },
        '/orders/{id}': { 'x-amazon-apigateway-any-method': operation },
      },
    });
    expect(shownProperty(estate, 'OrdersAnyPermissionProd', 'SourceArn')).toBe(
      'arn:<input-without-default>:execute-api:<input-without-default>:<input-without-default>:→ServerlessRestApi/*/*/orders/*',
    );
    expect(lineOf(estate, 'ServerlessRestApi')).toBe(11);
    expect(estate.unread).toEqual([]);
  });
});

describe('who may call', () => {
  const estate = readSam(`
  Shop:
    Type: AWS::Serverless::Api
    Properties:
      StageName: live
      Cors: "'https://shop.example'"
      Auth:
        DefaultAuthorizer: Customers
        Authorizers:
          Customers: {UserPoolArn: !GetAtt Pool.Arn, AuthorizationScopes: [orders]}
          Staff: {FunctionArn: !GetAtt Guard.Arn, FunctionPayloadType: REQUEST, Identity: {Headers: [X-Staff]}}
        ResourcePolicy: {IpRangeWhitelist: [192.0.2.0/24]}
  Pool: {Type: AWS::Cognito::UserPool}
  Guard: {Type: AWS::Serverless::Function}
  Orders:
    Type: AWS::Serverless::Function
    Properties:
      Events:
        A: {Type: Api, Properties: {RestApiId: !Ref Shop, Path: /a, Method: get}}
        B: {Type: Api, Properties: {RestApiId: !Ref Shop, Path: /b, Method: get, Auth: {Authorizer: NONE}}}
        C: {Type: Api, Properties: {RestApiId: !Ref Shop, Path: /c, Method: get, Auth: {Authorizer: Staff}}}
        D: {Type: Api, Properties: {RestApiId: !Ref Shop, Path: /d, Method: get, Auth: {Authorizer: AWS_IAM}}}
        E: {Type: Api, Properties: {RestApiId: !Ref Shop, Path: /e, Method: get, Auth: {ApiKeyRequired: true}}}
        F: {Type: Api, Properties: {RestApiId: !Ref Shop, Path: /f, Method: get, Auth: {Authorizer: Nobody}}}
`);

  test('stands on each operation, from the event or from the API', () => {
    const found = operations(estate, 'Shop');
    expect(Object.fromEntries(Object.entries(found).filter(([key]) => key.startsWith('get')))).toEqual({
      'get /a': [{ Customers: ['orders'] }],
      'get /b': [],
      'get /c': [{ Staff: [] }],
      'get /d': [{ AWS_IAM: [] }],
      'get /e': [{ Customers: ['orders'] }, { api_key: [] }],
      'get /f': '<evaluation-failed>',
    });
    expect(found['options /a']).toEqual([{ Customers: ['orders'] }]);
    expect(estate.unread.map(one => one.what)).toEqual(['Authorizer of event OrdersF']);
  });

  test('is defined for each authorizer, and the API may ask the function', () => {
    const body = shownProperty(estate, 'Shop', 'Body') as Record<string, unknown>;
    expect(body['securityDefinitions']).toMatchObject({
      Customers: {
        'x-amazon-apigateway-authorizer': { type: 'cognito_user_pools', providerARNs: ['→Pool.Arn'] },
      },
      Staff: {
        'x-amazon-apigateway-authorizer': {
          type: 'request',
          identitySource: 'method.request.header.X-Staff',
        },
      },
      AWS_IAM: { 'x-amazon-apigateway-authtype': 'awsSigv4' },
      api_key: { name: 'x-api-key' },
    });
    expect(shownProperty(estate, 'ShopStaffAuthorizerPermission', 'FunctionName')).toBe('→Guard.Arn');
  });

  test('is narrowed by the resource policy for all routes', () => {
    const body = shownProperty(estate, 'Shop', 'Body') as Record<
      string,
      { Statement: { Resource: string[] }[] }
    >;
    const policy = body['x-amazon-apigateway-policy'];
    expect(policy?.Statement).toMatchObject([
      { Effect: 'Allow', Principal: '*', Action: 'execute-api:Invoke' },
      { Effect: 'Deny', Principal: '*', Condition: { NotIpAddress: { 'aws:SourceIp': ['192.0.2.0/24'] } } },
    ]);
    expect(policy?.Statement[0]?.Resource).toContain('execute-api:/live/GET/a');
  });
});

/** An API with a definition of its own and an event that asks for one more route. */
function defined(more: string): ReturnType<typeof readSam> {
  return readSam(`
  Shop:
    Type: AWS::Serverless::Api
    Properties:
      StageName: live
      ${more}
      Auth: {DefaultAuthorizer: AWS_IAM}
      DefinitionBody:
        swagger: '2.0'
        paths:
          /have: {get: {x-amazon-apigateway-integration: {type: http, uri: 'https://a'}}}
          /said: {get: {security: [], x-amazon-apigateway-integration: {type: http, uri: 'https://a'}}}
  Orders:
    Type: AWS::Serverless::Function
    Properties: {Events: {A: {Type: Api, Properties: {RestApiId: !Ref Shop, Path: /new, Method: get}}}}
`);
}

describe('a definition that is given', () => {
  test('keeps its routes, to which the standard applies; events add to it only on demand', () => {
    const own = { 'get /have': [{ AWS_IAM: [] }], 'get /said': [] };
    expect(operations(defined('Name: shop'), 'Shop')).toEqual(own);
    const merged = operations(defined('MergeDefinitions: true'), 'Shop');
    expect(merged).toEqual({ ...own, 'get /new': [{ AWS_IAM: [] }] });
  });

  test('may be included from a file, or lie beside the template', () => {
    const api = '{openapi: 3.0.1, paths: {/a: {get: {x-amazon-apigateway-integration: {uri: u}}}}}';
    const estate = readFiles({
      'shop.yaml': `Transform: AWS::Serverless-2016-10-31
Resources:
  Included:
    Type: AWS::Serverless::Api
    Properties:
      StageName: live
      Auth: {DefaultAuthorizer: AWS_IAM}
      DefinitionBody: {Fn::Transform: {Name: AWS::Include, Parameters: {Location: api.yaml}}}
  Beside: {Type: AWS::Serverless::Api, Properties: {StageName: live, DefinitionUri: ./api.yaml}}
  Elsewhere: {Type: AWS::Serverless::Api, Properties: {StageName: live, DefinitionUri: s3://builds/api.yaml}}
`,
      'api.yaml': api,
    });
    expect(operations(estate, 'Included')).toEqual({ 'get /a': [{ AWS_IAM: [] }] });
    expect(operations(estate, 'Beside')).toEqual({ 'get /a': 'open' });
    expect(shownProperty(estate, 'Elsewhere', 'BodyS3Location')).toEqual({
      Bucket: 'builds',
      Key: 'api.yaml',
    });
    expect(estate.unread).toEqual([]);
  });
});

describe('an API with everything', () => {
  const estate = readSam(
    `
  Shop:
    Type: AWS::Serverless::Api
    Properties:
      StageName: !Ref Stage
      OpenApiVersion: 3.0.1
      EndpointConfiguration: {Type: PRIVATE, VPCEndpointIds: [vpce-1]}
      TracingEnabled: true
      AccessLogSetting: {DestinationArn: !GetAtt Log.Arn}
      MethodSettings: [{HttpMethod: '*', ResourcePath: '/*', LoggingLevel: INFO}]
      Domain:
        DomainName: shop.example
        CertificateArn: arn:aws:acm:eu-west-1:111122223333:certificate/1
        BasePath: [orders, /]
        SecurityPolicy: TLS_1_2
        Route53: {HostedZoneId: Z1}
      Auth: {UsagePlan: {CreateUsagePlan: PER_API, Quota: {Limit: 100, Period: DAY}}}
  Log: {Type: AWS::Logs::LogGroup}
`,
    'Parameters: {Stage: {Type: String}}',
  );

  test('has stage, domain, mappings, record, plan and key', () => {
    expect(outline(estate).slice(0, -1)).toEqual([
      'Shop AWS::ApiGateway::RestApi',
      'ShopDeployment AWS::ApiGateway::Deployment',
      'ShopStage AWS::ApiGateway::Stage',
      'ApiGatewayDomainName AWS::ApiGateway::DomainName',
      'ShopordersBasePathMapping AWS::ApiGateway::BasePathMapping',
      'ShopBasePathMapping AWS::ApiGateway::BasePathMapping',
      'RecordSetGroup AWS::Route53::RecordSetGroup',
      'ShopUsagePlan AWS::ApiGateway::UsagePlan',
      'ShopApiKey AWS::ApiGateway::ApiKey',
      'ShopUsagePlanKey AWS::ApiGateway::UsagePlanKey',
    ]);
    expect(shownProperties(estate, 'ShopStage')).toEqual({
      RestApiId: '→Shop',
      DeploymentId: '→ShopDeployment',
      StageName: '<input-without-default>',
      AccessLogSetting: { DestinationArn: '→Log.Arn' },
      MethodSettings: [{ HttpMethod: '*', ResourcePath: '/*', LoggingLevel: 'INFO' }],
      TracingEnabled: true,
    });
    expect(shownProperty(estate, 'Shop', 'EndpointConfiguration')).toEqual({
      Types: ['PRIVATE'],
      VpcEndpointIds: ['vpce-1'],
    });
    expect(shownProperties(estate, 'ApiGatewayDomainName')).toMatchObject({
      DomainName: 'shop.example',
      EndpointConfiguration: { Types: ['REGIONAL'] },
      SecurityPolicy: 'TLS_1_2',
    });
  });
});

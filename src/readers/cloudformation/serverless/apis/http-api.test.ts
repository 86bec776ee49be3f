import { describe, expect, test } from 'vitest';
import { shownProperties } from '../../shown-value.fixture.ts';
import { outline, readSam, shownProperty } from '../serverless.fixture.ts';

describe('an HTTP API', () => {
  const estate = readSam(`
  Shop:
    Type: AWS::Serverless::HttpApi
    Properties:
      CorsConfiguration: {AllowOrigins: ['https://shop.example']}
      AccessLogSettings: {DestinationArn: arn:aws:logs:eu-west-1:111122223333:log-group:shop}
      Auth:
        DefaultAuthorizer: Customers
        EnableIamAuthorizer: true
        Authorizers:
          Customers:
            IdentitySource: $request.header.Authorization
            JwtConfiguration: {issuer: 'https://login.example', audience: [shop]}
  Orders:
    Type: AWS::Serverless::Function
    Properties:
      Events:
        List: {Type: HttpApi, Properties: {ApiId: !Ref Shop, Path: /orders, Method: get}}
        Open: {Type: HttpApi, Properties: {ApiId: !Ref Shop, Path: /health, Method: get, Auth: {Authorizer: NONE}}}
        Staff:
          Type: HttpApi
          Properties:
            ApiId: !Ref Shop
            Path: '/orders/{id}'
            Method: any
            Auth: {Authorizer: AWS_IAM}
            RouteSettings: {ThrottlingBurstLimit: 5}
        Rest: {Type: HttpApi}
`);

  test('has a document with routes and authorizers, and a stage', () => {
    expect(estate.unread).toEqual([]);
    const uri =
      'arn:<input-without-default>:apigateway:<input-without-default>:lambda:path/2015-03-31/functions/→Orders.Arn/invocations';
    const integration = { httpMethod: 'POST', type: 'aws_proxy', uri, payloadFormatVersion: '2.0' };
    const operation = { 'x-amazon-apigateway-integration': integration, responses: {} };
    expect(shownProperty(estate, 'Shop', 'Body')).toEqual({
      openapi: '3.0.1',
      info: { version: '1.0', title: '<input-without-default>' },
      paths: {
        '/orders': { get: { ...operation, security: [{ Customers: [] }] } },
        '/health': { get: { ...operation, security: [] } },
        '/orders/{id}': {
          'x-amazon-apigateway-any-method': {
            ...operation,
            parameters: [{ name: 'id', in: 'path', required: true }],
            security: [{ AWS_IAM: [] }],
          },
        },
      },
      components: {
        securitySchemes: {
          Customers: {
            type: 'oauth2',
            'x-amazon-apigateway-authorizer': {
              type: 'jwt',
              jwtConfiguration: { issuer: 'https://login.example', audience: ['shop'] },
              identitySource: '$request.header.Authorization',
            },
          },
          AWS_IAM: {
            type: 'apiKey',
            name: 'Authorization',
            in: 'header',
            'x-amazon-apigateway-authtype': 'awsSigv4',
          },
        },
      },
      'x-amazon-apigateway-cors': { allowOrigins: ['https://shop.example'] },
      tags: [{ name: 'httpapi:createdBy', 'x-amazon-apigateway-tag-value': 'SAM' }],
    });
    expect(shownProperties(estate, 'ShopApiGatewayDefaultStage')).toEqual({
      ApiId: '→Shop',
      StageName: '$default',
      AutoDeploy: true,
      AccessLogSettings: { DestinationArn: 'arn:aws:logs:eu-west-1:111122223333:log-group:shop' },
      RouteSettings: { 'ANY /orders/{id}': { ThrottlingBurstLimit: 5 } },
      Tags: { 'httpapi:createdBy': 'SAM' },
    });
  });

  test('an event that names no API brings the implicit one along, with its default route', () => {
    expect(outline(estate).slice(-2)).toEqual([
      'ServerlessHttpApi AWS::ApiGatewayV2::Api',
      'ServerlessHttpApiApiGatewayDefaultStage AWS::ApiGatewayV2::Stage',
    ]);
    expect(shownProperty(estate, 'ServerlessHttpApi', 'Body')).toMatchObject({
      paths: { $default: { 'x-amazon-apigateway-any-method': { isDefaultRoute: true } } },
    });
  });
});

import { mappingNode, type Pair, pairNode, scalarNode, type TemplateNode } from '../../tree/template-tree.ts';
import { type Expansion, make, report } from '../expansion.ts';
import { given, isTrue, itemsOf, literal, ref, sub, textIn, treeOf } from '../sam-nodes.ts';
import type { SamResource } from '../sam-resource.ts';
import { type ApiSecurity, apiKeyScheme, awsIam } from './api-security.ts';

const sigV4 = {
  type: 'apiKey',
  name: 'Authorization',
  in: 'header',
  'x-amazon-apigateway-authtype': 'awsSigv4',
};

/** The security schemes of a REST API's OpenAPI document. */
export function restSecuritySchemes(
  expansion: Expansion,
  resource: SamResource,
  security: ApiSecurity,
): TemplateNode | undefined {
  const origin = security.auth ?? resource.pair;
  const schemes: Pair[] = [];
  for (const [name, pair] of security.authorizers) {
    schemes.push(pairNode(pair, name, restScheme(expansion, resource, name, pair)));
  }
  if (security.usesIam) schemes.push(pairNode(origin, awsIam, treeOf(origin, sigV4)));
  if (security.usesApiKey) {
    const scheme = { type: 'apiKey', name: 'x-api-key', in: 'header' };
    schemes.push(pairNode(origin, apiKeyScheme, treeOf(origin, scheme)));
  }
  return schemes.length === 0 ? undefined : mappingNode(origin, schemes);
}

function restScheme(expansion: Expansion, resource: SamResource, name: string, pair: Pair): TemplateNode {
  const settings = pair.value;
  const identity = given(settings, 'Identity');
  const header = given(identity, 'Header') ?? scalarNode(pair, 'Authorization');
  const pool = given(settings, 'UserPoolArn');
  const common = {
    authorizerResultTtlInSeconds: given(identity, 'ReauthorizeEvery'),
    identityValidationExpression: given(identity, 'ValidationExpression'),
  };
  if (pool !== undefined) {
    return treeOf(pair, {
      type: 'apiKey',
      name: header,
      in: 'header',
      'x-amazon-apigateway-authtype': 'cognito_user_pools',
      'x-amazon-apigateway-authorizer': {
        type: 'cognito_user_pools',
        providerARNs: itemsOf(pool),
        ...common,
      },
    });
  }
  const arn = given(settings, 'FunctionArn');
  if (arn === undefined) return notUnderstood(expansion, resource, name, pair);
  permitAuthorizer(
    expansion,
    resource,
    name,
    pair,
    arn,
    !isTrue(expansion.scope, given(settings, 'DisableFunctionDefaultPermissions')),
  );
  const request =
    literal(expansion.scope, given(settings, 'FunctionPayloadType'))?.toUpperCase() === 'REQUEST';
  return treeOf(pair, {
    type: 'apiKey',
    name: request ? 'Unused' : header,
    in: 'header',
    'x-amazon-apigateway-authtype': 'custom',
    'x-amazon-apigateway-authorizer': {
      type: request ? 'request' : 'token',
      authorizerUri: authorizerUri(pair, arn),
      authorizerCredentials: given(settings, 'FunctionInvokeRole'),
      identitySource: request ? restIdentitySource(identity) : undefined,
      ...common,
    },
  });
}

function restIdentitySource(identity: TemplateNode | undefined): string | undefined {
  const sources = identitySources(identity, {
    Headers: 'method.request.header.',
    QueryStrings: 'method.request.querystring.',
    StageVariables: 'stageVariables.',
    Context: 'context.',
  });
  return sources.length === 0 ? undefined : sources.join(', ');
}

function identitySources(
  identity: TemplateNode | undefined,
  prefixes: Readonly<Record<string, string>>,
): string[] {
  const sources: string[] = [];
  for (const [name, prefix] of Object.entries(prefixes)) {
    for (const item of itemsOf(given(identity, name))) {
      const text = textIn(item);
      if (text !== undefined) sources.push(`${prefix}${text}`);
    }
  }
  return sources;
}

/** The security schemes of an HTTP API's OpenAPI document. */
export function httpSecuritySchemes(
  expansion: Expansion,
  resource: SamResource,
  security: ApiSecurity,
): TemplateNode | undefined {
  const origin = security.auth ?? resource.pair;
  const schemes: Pair[] = [];
  for (const [name, pair] of security.authorizers) {
    schemes.push(pairNode(pair, name, httpScheme(expansion, resource, name, pair)));
  }
  if (security.usesIam) schemes.push(pairNode(origin, awsIam, treeOf(origin, sigV4)));
  return schemes.length === 0 ? undefined : mappingNode(origin, schemes);
}

function httpScheme(expansion: Expansion, resource: SamResource, name: string, pair: Pair): TemplateNode {
  const settings = pair.value;
  const jwt = given(settings, 'JwtConfiguration');
  if (jwt !== undefined) {
    return treeOf(pair, {
      type: 'oauth2',
      'x-amazon-apigateway-authorizer': {
        type: 'jwt',
        jwtConfiguration: jwt,
        identitySource: given(settings, 'IdentitySource'),
      },
    });
  }
  const arn = given(settings, 'FunctionArn');
  if (arn === undefined) return notUnderstood(expansion, resource, name, pair);
  permitAuthorizer(
    expansion,
    resource,
    name,
    pair,
    arn,
    isTrue(expansion.scope, given(settings, 'EnableFunctionDefaultPermissions')),
  );
  const identity = given(settings, 'Identity');
  const sources = identitySources(identity, {
    Headers: '$request.header.',
    QueryStrings: '$request.querystring.',
    StageVariables: '$stageVariables.',
    Context: '$context.',
  });
  return treeOf(pair, {
    type: 'apiKey',
    name: 'Unused',
    in: 'header',
    'x-amazon-apigateway-authorizer': {
      type: 'request',
      authorizerUri: authorizerUri(pair, arn),
      authorizerCredentials: given(settings, 'FunctionInvokeRole'),
      authorizerResultTtlInSeconds: given(identity, 'ReauthorizeEvery'),
      identitySource: sources.length === 0 ? undefined : sources,
      authorizerPayloadFormatVersion: given(settings, 'AuthorizerPayloadFormatVersion'),
      enableSimpleResponses: given(settings, 'EnableSimpleResponses'),
    },
  });
}

function notUnderstood(expansion: Expansion, resource: SamResource, name: string, pair: Pair): TemplateNode {
  report(expansion, 'property', `authorizer ${name} of ${resource.id}`, {
    why: 'it names neither a user pool, a token issuer nor a function, so who it lets in is not known',
    advice: 'Give the authorizer a UserPoolArn, a JwtConfiguration or a FunctionArn.',
    place: pair,
  });
  return pair.value;
}

function authorizerUri(pair: Pair, arn: TemplateNode): TemplateNode {
  const path = 'arn:${AWS::Partition}:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions';
  return sub(pair, `${path}/\${FunctionArn}/invocations`, { FunctionArn: arn });
}

/** Lets the API call the function that checks its callers. */
function permitAuthorizer(
  expansion: Expansion,
  resource: SamResource,
  name: string,
  pair: Pair,
  arn: TemplateNode,
  wanted: boolean,
): void {
  if (!wanted) return;
  const source = 'arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:${Api}/authorizers/*';
  make(
    expansion,
    resource,
    `${resource.id}${name}AuthorizerPermission`,
    'AWS::Lambda::Permission',
    {
      Action: 'lambda:InvokeFunction',
      FunctionName: arn,
      Principal: 'apigateway.amazonaws.com',
      SourceArn: sub(pair, source, { Api: ref(pair, resource.id) }),
    },
    { origin: pair },
  );
}

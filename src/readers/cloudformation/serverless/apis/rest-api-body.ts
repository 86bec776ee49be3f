import {
  type MappingNode,
  mappingNode,
  type Pair,
  pairNode,
  pairOf,
  type TemplateNode,
} from '../../tree/template-tree.ts';
import { bucketOf, type Expansion } from '../expansion.ts';
import { given, isTrue, literal, plainMapping, ref, sub, treeOf, withSetting } from '../sam-nodes.ts';
import type { ApiRoute, SamResource } from '../sam-resource.ts';
import { type ApiSecurity, apiSecurity, routeSecurity, standardSecurity } from './api-security.ts';
import { restSecuritySchemes } from './authorizers.ts';
import { withCorsOperations } from './cors.ts';
import {
  anyMethod,
  withOperations,
  definitionOf,
  isMethod,
  mapOperations,
  newDocument,
  withComponents,
  withEntries,
  withSection,
} from './open-api-document.ts';
import { parametersOf } from './request-parameters.ts';
import { type PolicyRoute, resourcePolicyStatements, withStatements } from './resource-policy.ts';

const integrationKey = 'x-amazon-apigateway-integration';

/** The OpenAPI document of a REST API, or where it lies. */
export function restBody(
  expansion: Expansion,
  resource: SamResource,
): { readonly body?: TemplateNode; readonly uri?: TemplateNode } {
  const { pair, properties } = resource;
  const definition = definitionOf(expansion, resource);
  if (definition.state === 'opaque') return { body: definition.node };
  if (definition.state === 'remote') return { uri: definition.uri };
  const version = literal(expansion.scope, given(properties, 'OpenApiVersion'));
  const fresh = definition.state === 'none';
  let document = fresh
    ? newDocument(pair, version ?? '2.0', ref(pair, 'AWS::StackName'))
    : definition.document;
  const openApi3 = pairOf(document, 'openapi') !== undefined || version?.startsWith('3') === true;
  const security = apiSecurity(expansion, resource);
  const routes = expansion.routes.get(resource.id) ?? [];
  // A document of one's own already says which routes there are; events add to it only where that is asked for.
  if (fresh || isTrue(expansion.scope, given(properties, 'MergeDefinitions'))) {
    document = withOperations(document, routes, route => operationOf(expansion, security, route, openApi3));
  }
  document = withRoutePolicies(document, resource, routes);
  document = withStandardSecurity(document, security);
  const cors = given(properties, 'Cors');
  if (cors !== undefined)
    document = withCorsOperations(document, cors, corsSecurity(expansion, security, resource));
  document = withSchemes(document, restSecuritySchemes(expansion, resource, security), openApi3);
  document = withModels(document, given(properties, 'Models'), openApi3);
  document = withEntries(
    document,
    'x-amazon-apigateway-gateway-responses',
    gatewayResponses(given(properties, 'GatewayResponses')),
  );
  document = withResourcePolicy(document, resource, security);
  return { body: withEndpointSwitch(document, given(properties, 'DisableExecuteApiEndpoint')) };
}

function operationOf(
  expansion: Expansion,
  security: ApiSecurity,
  route: ApiRoute,
  openApi3: boolean,
): Readonly<Record<string, unknown>> {
  const asked = routeSecurity(expansion, security, route);
  return {
    [integrationKey]: {
      ...route.integration,
      credentials:
        route.integration['credentials'] ?? credentialsOf(expansion, security, route, asked.usesIam),
    },
    ...route.operation,
    ...parametersOf(expansion, route, openApi3),
    security: asked.security,
  };
}

/** With whose rights the API calls the function, where callers sign with AWS credentials: with the caller's own, unless said otherwise. */
function credentialsOf(
  expansion: Expansion,
  security: ApiSecurity,
  route: ApiRoute,
  usesIam: boolean,
): TemplateNode | undefined {
  const role =
    given(given(route.event.properties, 'Auth'), 'InvokeRole') ?? given(security.auth, 'InvokeRole');
  const text = literal(expansion.scope, role);
  if (text === 'NONE') return undefined;
  if (role !== undefined && text !== 'CALLER_CREDENTIALS') return role;
  if (role === undefined && !usesIam) return undefined;
  return sub(route.event.pair, 'arn:${AWS::Partition}:iam::*:user/*');
}

/** Operations of the document that say nothing of their own get the API's standard. */
function withStandardSecurity(document: MappingNode, security: ApiSecurity): MappingNode {
  if (security.standard === undefined && !security.apiKeyRequired) return document;
  return mapOperations(document, (operation, pair) => {
    if (pair.key.toLowerCase() === 'options') return operation;
    if (given(operation, 'security') !== undefined || given(operation, integrationKey) === undefined)
      return operation;
    const standard = standardSecurity(security, pair);
    return standard === undefined ? operation : withSetting(operation, 'security', standard);
  });
}

/** The browser's question is asked of the standard authorizer, too, unless Auth says otherwise. */
function corsSecurity(
  expansion: Expansion,
  security: ApiSecurity,
  resource: SamResource,
): TemplateNode | undefined {
  const includes = (name: string): boolean => {
    const node = given(security.auth, name);
    return node === undefined || isTrue(expansion.scope, node);
  };
  return standardSecurity(
    {
      ...security,
      standard: includes('AddDefaultAuthorizerToCorsPreflight') ? security.standard : undefined,
      apiKeyRequired: includes('AddApiKeyRequiredToCorsPreflight') && security.apiKeyRequired,
    },
    resource.pair,
  );
}

function withSchemes(
  document: MappingNode,
  schemes: TemplateNode | undefined,
  openApi3: boolean,
): MappingNode {
  if (schemes === undefined) return document;
  if (!openApi3) return withEntries(document, 'securityDefinitions', schemes);
  return withComponents(document, 'securitySchemes', schemes);
}

function withModels(document: MappingNode, models: TemplateNode | undefined, openApi3: boolean): MappingNode {
  const map = plainMapping(models);
  if (map === undefined) return document;
  const schemas = mappingNode(
    map,
    map.pairs.map(pair => pairNode(pair, pair.key.toLowerCase(), pair.value)),
  );
  return openApi3
    ? withComponents(document, 'schemas', schemas)
    : withEntries(document, 'definitions', schemas);
}

function gatewayResponses(responses: TemplateNode | undefined): TemplateNode | undefined {
  const map = plainMapping(responses);
  if (map === undefined) return undefined;
  const written = map.pairs.map(pair =>
    pairNode(
      pair,
      pair.key,
      treeOf(pair, {
        statusCode: given(pair.value, 'StatusCode'),
        responseParameters: gatewayParameters(given(pair.value, 'ResponseParameters')),
        responseTemplates: given(pair.value, 'ResponseTemplates'),
      }),
    ),
  );
  return mappingNode(map, written);
}

function gatewayParameters(parameters: TemplateNode | undefined): TemplateNode | undefined {
  if (parameters === undefined) return undefined;
  const prefixes = { Headers: 'header', Paths: 'path', QueryStrings: 'querystring' };
  const written: Pair[] = [];
  for (const [name, prefix] of Object.entries(prefixes)) {
    for (const pair of plainMapping(given(parameters, name))?.pairs ?? []) {
      written.push(pairNode(pair, `gatewayresponse.${prefix}.${pair.key}`, pair.value));
    }
  }
  return mappingNode(parameters, written);
}

const policyKey = 'x-amazon-apigateway-policy';

/** The resource policies of single routes: each holds for all methods of the path. */
function withRoutePolicies(
  document: MappingNode,
  resource: SamResource,
  routes: readonly ApiRoute[],
): MappingNode {
  const stage = given(resource.properties, 'StageName');
  const byPath = new Map<string, PolicyRoute[]>();
  for (const one of routesIn(document)) bucketOf(byPath, one.path).push(one);
  const statements: TemplateNode[] = [];
  for (const { event, path } of routes) {
    const policy = given(given(event.properties, 'Auth'), 'ResourcePolicy');
    if (policy !== undefined)
      statements.push(...resourcePolicyStatements(policy, byPath.get(path) ?? [], stage));
  }
  return withSection(document, policyKey, withStatements(given(document, policyKey), statements));
}

/** The resource policy of the API as a whole. */
function withResourcePolicy(
  document: MappingNode,
  resource: SamResource,
  security: ApiSecurity,
): MappingNode {
  const policy = given(security.auth, 'ResourcePolicy');
  if (policy === undefined) return document;
  const statements = resourcePolicyStatements(
    policy,
    routesIn(document),
    given(resource.properties, 'StageName'),
  );
  return withSection(document, policyKey, withStatements(given(document, policyKey), statements));
}

function routesIn(document: MappingNode): readonly PolicyRoute[] {
  const routes: PolicyRoute[] = [];
  for (const path of plainMapping(given(document, 'paths'))?.pairs ?? []) {
    for (const pair of plainMapping(path.value)?.pairs ?? []) {
      if (!isMethod(pair.key)) continue;
      const any = pair.key === 'any' || pair.key === anyMethod;
      routes.push({ method: any ? '*' : pair.key.toUpperCase(), path: path.key });
    }
  }
  return routes;
}

function withEndpointSwitch(document: MappingNode, disabled: TemplateNode | undefined): MappingNode {
  if (disabled === undefined) return document;
  const key = 'x-amazon-apigateway-endpoint-configuration';
  return withEntries(document, key, treeOf(disabled, { disableExecuteApiEndpoint: disabled }));
}

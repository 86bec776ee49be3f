import { mappingNode, pairNode, scalarNode, type TemplateNode } from '../../tree/template-tree.ts';
import { type Expansion, make } from '../expansion.ts';
import { given, isTrue, literal, plainMapping, ref, treeOf, withSetting } from '../sam-nodes.ts';
import type { ApiRoute, SamResource } from '../sam-resource.ts';
import { tagMap } from '../tag-list.ts';
import { s3Location } from '../uploaded-file.ts';
import { apiSecurity, routeSecurity, standardSecurity } from './api-security.ts';
import { httpSecuritySchemes } from './authorizers.ts';
import { expandHttpDomain } from './custom-domain.ts';
import {
  anyMethod,
  definitionOf,
  mapOperations,
  newDocument,
  withComponents,
  withOperations,
} from './open-api-document.ts';
import { stageIdOf } from './stage-id.ts';

const integrationKey = 'x-amazon-apigateway-integration';

/** An HTTP API with its document and stage, which API Gateway deploys by itself. */
export function expandHttpApi(expansion: Expansion, resource: SamResource): void {
  const { id, properties, pair } = resource;
  const { body, uri } = httpBody(expansion, resource);
  const settings: Record<string, unknown> = {
    Body: body,
    FailOnWarnings: given(properties, 'FailOnWarnings'),
    DisableExecuteApiEndpoint: given(properties, 'DisableExecuteApiEndpoint'),
  };
  if (uri !== undefined) {
    const { bucket, key, version } = s3Location(expansion.scope, uri);
    settings['BodyS3Location'] = treeOf(uri, { Bucket: bucket, Key: key, Version: version });
  }
  for (const open of resource.open) settings[open.key] = open.value;
  make(expansion, resource, id, 'AWS::ApiGatewayV2::Api', settings, { itself: true });

  const name = given(properties, 'StageName');
  const standardStage = name === undefined || literal(expansion.scope, name) === '$default';
  const stage = standardStage ? `${id}ApiGatewayDefaultStage` : stageIdOf(resource);
  make(expansion, resource, stage, 'AWS::ApiGatewayV2::Stage', {
    ApiId: ref(pair, id),
    StageName: name ?? '$default',
    AutoDeploy: scalarNode(pair, 'true', true),
    AccessLogSettings: given(properties, 'AccessLogSettings'),
    DefaultRouteSettings: given(properties, 'DefaultRouteSettings'),
    RouteSettings: routeSettings(expansion, resource),
    StageVariables: given(properties, 'StageVariables'),
    Tags: tagMap(pair, given(properties, 'Tags'), 'httpapi:createdBy'),
  });
  expansion.names.set(`${id}.Stage`, stage);
  expandHttpDomain(expansion, resource, stage);
}

/** Settings of single routes: the API's own, and those that events bring along. */
function routeSettings(expansion: Expansion, resource: SamResource): TemplateNode | undefined {
  const own = given(resource.properties, 'RouteSettings');
  const settings = plainMapping(own);
  if (own !== undefined && settings === undefined) return own;
  const pairs = new Map((settings?.pairs ?? []).map(pair => [pair.key, pair]));
  for (const route of expansion.routes.get(resource.id) ?? []) {
    const added = given(route.event.properties, 'RouteSettings');
    if (added === undefined) continue;
    const key = route.path === '$default' ? '$default' : `${verbOf(route)} ${route.path}`;
    pairs.set(key, pairNode(added, key, added));
  }
  return pairs.size === 0 ? settings : mappingNode(settings ?? resource.pair, [...pairs.values()]);
}

function verbOf(route: ApiRoute): string {
  return route.method === anyMethod ? 'ANY' : route.method.toUpperCase();
}

function httpBody(
  expansion: Expansion,
  resource: SamResource,
): { readonly body?: TemplateNode; readonly uri?: TemplateNode } {
  const { pair, properties } = resource;
  const definition = definitionOf(expansion, resource);
  if (definition.state === 'opaque') return { body: definition.node };
  if (definition.state === 'remote') return { uri: definition.uri };
  const title = given(properties, 'Name') ?? ref(pair, 'AWS::StackName');
  let document =
    definition.state === 'none'
      ? newDocument(pair, '3.0.1', title, given(properties, 'Description'))
      : definition.document;
  const security = apiSecurity(expansion, resource);
  document = withOperations(document, expansion.routes.get(resource.id) ?? [], route => ({
    [integrationKey]: route.integration,
    ...route.operation,
    security: routeSecurity(expansion, security, route).security,
  }));
  if (security.standard !== undefined) {
    document = mapOperations(document, (operation, operationPair) => {
      if (given(operation, 'security') !== undefined || given(operation, integrationKey) === undefined)
        return operation;
      const standard = standardSecurity(security, operationPair);
      return standard === undefined ? operation : withSetting(operation, 'security', standard);
    });
  }
  const schemes = httpSecuritySchemes(expansion, resource, security);
  if (schemes !== undefined) document = withComponents(document, 'securitySchemes', schemes);
  const cors = corsOf(expansion, given(properties, 'CorsConfiguration'));
  if (cors !== undefined) document = withSetting(document, 'x-amazon-apigateway-cors', cors);
  const tags = plainMapping(tagMap(pair, given(properties, 'Tags'), 'httpapi:createdBy'));
  if (tags !== undefined && given(document, 'tags') === undefined) {
    const list = tags.pairs.map(tag => ({ name: tag.key, 'x-amazon-apigateway-tag-value': tag.value }));
    document = withSetting(document, 'tags', treeOf(tags, list));
  }
  const disabled = given(properties, 'DisableExecuteApiEndpoint');
  if (disabled !== undefined && given(document, 'servers') === undefined) {
    const configuration = { disableExecuteApiEndpoint: disabled };
    document = withSetting(
      document,
      'servers',
      treeOf(disabled, [{ 'x-amazon-apigateway-endpoint-configuration': configuration }]),
    );
  }
  return { body: document };
}

/** `true` lets every site call; a map is written with small first letters. */
function corsOf(expansion: Expansion, cors: TemplateNode | undefined): TemplateNode | undefined {
  if (cors === undefined) return undefined;
  const map = plainMapping(cors);
  if (map === undefined)
    return isTrue(expansion.scope, cors) ? treeOf(cors, { allowOrigins: ['*'] }) : undefined;
  const settings = map.pairs.map(pair =>
    pairNode(pair, `${pair.key.charAt(0).toLowerCase()}${pair.key.slice(1)}`, pair.value),
  );
  return mappingNode(cors, settings);
}

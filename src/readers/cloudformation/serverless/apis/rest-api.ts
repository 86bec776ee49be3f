import type { TemplateNode } from '../../tree/template-tree.ts';
import { type Expansion, make } from '../expansion.ts';
import { given, itemsOf, plainMapping, ref, treeOf } from '../sam-nodes.ts';
import type { SamResource } from '../sam-resource.ts';
import { tagList } from '../tag-list.ts';
import { s3Location } from '../uploaded-file.ts';
import { expandRestDomain } from './custom-domain.ts';
import { restBody } from './rest-api-body.ts';
import { stageIdOf } from './stage-id.ts';
import { expandUsagePlan } from './usage-plan.ts';

const sameInApi: readonly string[] = [
  'Name',
  'Description',
  'BinaryMediaTypes',
  'MinimumCompressionSize',
  'ApiKeySourceType',
  'FailOnWarnings',
  'Mode',
  'Policy',
  'DisableExecuteApiEndpoint',
  'SecurityPolicy',
  'EndpointAccessMode',
];

const sameInStage: readonly string[] = [
  'AccessLogSetting',
  'CacheClusterEnabled',
  'CacheClusterSize',
  'CanarySetting',
  'MethodSettings',
  'TracingEnabled',
  'Variables',
];

/**
 * A REST API with its document, deployment and stage. SAM puts a hash of the document behind the deployment's id; here it
 * is the id without it.
 */
export function expandRestApi(expansion: Expansion, resource: SamResource): void {
  const { id, properties, pair } = resource;
  const settings: Record<string, unknown> = {};
  for (const name of sameInApi) settings[name] = given(properties, name);
  const body = restBody(expansion, resource);
  if (body.body !== undefined) settings['Body'] = body.body;
  if (body.uri !== undefined) {
    const { bucket, key, version } = s3Location(expansion.scope, body.uri);
    settings['BodyS3Location'] = treeOf(body.uri, { Bucket: bucket, Key: key, Version: version });
  }
  const endpoint = given(properties, 'EndpointConfiguration');
  if (endpoint !== undefined) addEndpoint(settings, endpoint);
  for (const open of resource.open) settings[open.key] = open.value;
  make(expansion, resource, id, 'AWS::ApiGateway::RestApi', settings, { itself: true });

  const deployment = `${id}Deployment`;
  const document3 = given(properties, 'OpenApiVersion') !== undefined;
  make(expansion, resource, deployment, 'AWS::ApiGateway::Deployment', {
    RestApiId: ref(pair, id),
    // Without a version of OpenAPI, SAM deploys once more to a stage of this name.
    StageName: document3 ? undefined : 'Stage',
  });
  const stage = stageIdOf(resource);
  const stageSettings: Record<string, unknown> = {};
  for (const name of sameInStage) stageSettings[name] = given(properties, name);
  make(expansion, resource, stage, 'AWS::ApiGateway::Stage', {
    RestApiId: ref(pair, id),
    DeploymentId: ref(pair, deployment),
    StageName: given(properties, 'StageName'),
    ...stageSettings,
    Tags: tagList(pair, given(properties, 'Tags')),
  });
  expansion.names.set(`${id}.Stage`, stage);
  expansion.names.set(`${id}.Deployment`, deployment);
  expandRestDomain(expansion, resource, stage);
  expandUsagePlan(expansion, resource, stage);
}

function addEndpoint(settings: Record<string, unknown>, endpoint: TemplateNode): void {
  const map = plainMapping(endpoint);
  const type = map === undefined ? endpoint : given(map, 'Type');
  settings['EndpointConfiguration'] = treeOf(endpoint, {
    Types: type === undefined ? undefined : itemsOf(type),
    VpcEndpointIds: given(map, 'VPCEndpointIds') ?? given(map, 'VpcEndpointIds'),
    IpAddressType: given(map, 'IpAddressType'),
  });
  if (type !== undefined) settings['Parameters'] = treeOf(endpoint, { endpointConfigurationTypes: type });
}

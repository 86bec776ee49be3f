import type { TemplateNode } from '../../tree/template-tree.ts';
import { permit, reportEvent } from '../events/event-source.ts';
import { bucketOf, declaredType, type Expansion } from '../expansion.ts';
import type { FunctionTarget } from '../functions/function-target.ts';
import { given, idPart, literal, ref, referredId, sub, textIn } from '../sam-nodes.ts';
import type { ApiRoute, EventSource } from '../sam-resource.ts';
import { mergedProperties } from './merged-properties.ts';
import { anyMethod } from './open-api-document.ts';

/** The REST API that SAM makes where an event names none. */
export const implicitRestApi = 'ServerlessRestApi';
/** The HTTP API that SAM makes where an event names none. */
export const implicitHttpApi = 'ServerlessHttpApi';

/** A route of a REST API that calls the function. */
export function addApiEvent(expansion: Expansion, target: FunctionTarget, event: EventSource): void {
  const api = apiOf(expansion, event, 'RestApiId', implicitRestApi);
  const type = declaredType(expansion, api.id);
  const place = pathAndMethod(expansion, event);
  if (place === undefined) return;
  const [path, method] = place;
  permitApi(
    expansion,
    target,
    event,
    api.node,
    path,
    method,
    `${event.id}Permission${stagePart(expansion, api.id)}`,
  );
  // An API in CloudFormation's own form says for itself which routes it has.
  if (api.id === undefined || (type !== undefined && type !== 'AWS::Serverless::Api')) return;
  addRoute(expansion, api.id, {
    owner: target.resource,
    event,
    path,
    method,
    integration: {
      httpMethod: 'POST',
      type: 'aws_proxy',
      uri: invocation(event, target.arnInText),
      timeoutInMillis: given(event.properties, 'TimeoutInMillis'),
      responseTransferMode: given(event.properties, 'ResponseTransferMode'),
    },
    operation: { responses: {} },
  });
}

/** A route of an HTTP API that calls the function; without path and method it is the one for everything else. */
export function addHttpApiEvent(expansion: Expansion, target: FunctionTarget, event: EventSource): void {
  const api = apiOf(expansion, event, 'ApiId', implicitHttpApi);
  const place = pathAndMethod(expansion, event, '$default');
  if (place === undefined) return;
  const [path, method] = place;
  permitApi(expansion, target, event, api.node, path, method, `${event.id}Permission`);
  if (api.id === undefined) return;
  addRoute(expansion, api.id, {
    owner: target.resource,
    event,
    path,
    method,
    integration: {
      httpMethod: 'POST',
      type: 'aws_proxy',
      uri: invocation(event, target.arnInText),
      payloadFormatVersion: given(event.properties, 'PayloadFormatVersion') ?? '2.0',
      timeoutInMillis: given(event.properties, 'TimeoutInMillis'),
    },
    operation: {
      isDefaultRoute: path === '$default' ? true : undefined,
      responses: {},
      parameters: pathParameters(path),
    },
  });
}

export function addRoute(expansion: Expansion, api: string, route: ApiRoute): void {
  bucketOf(expansion.routes, api).push(route);
}

/** The API that an event belongs to: one of the template, the implicit one, or one that is elsewhere (no id). */
export function apiOf(
  expansion: Expansion,
  event: EventSource,
  property: string,
  implicit: string,
): { readonly id: string | undefined; readonly node: TemplateNode } {
  const node = given(event.properties, property);
  if (node === undefined) return { id: implicit, node: ref(event.pair, implicit) };
  const id = referredId(node);
  if (id !== undefined && expansion.declared.has(id)) return { id, node };
  // Some name the API by its logical id alone.
  const text = textIn(node);
  if (text !== undefined && expansion.declared.has(text)) return { id: text, node: ref(node, text) };
  return { id: undefined, node };
}

/** Path and method of an event; said where they are not known. */
export function pathAndMethod(
  expansion: Expansion,
  event: EventSource,
  fallback?: string,
): readonly [path: string, method: string] | undefined {
  const { scope } = expansion;
  const pathNode = given(event.properties, 'Path');
  const methodNode = given(event.properties, 'Method');
  const path = pathNode === undefined ? fallback : literal(scope, pathNode);
  const method =
    methodNode === undefined && fallback !== undefined ? 'any' : literal(scope, methodNode)?.toLowerCase();
  if (path === undefined || method === undefined || path.length > longestPath) {
    reportEvent(expansion, event, 'its Path and Method are not known');
    return undefined;
  }
  return [path, method === 'any' ? anyMethod : method];
}

/** Characters of a path: far more than API Gateway takes. */
const longestPath = 2_048;

function permitApi(
  expansion: Expansion,
  target: FunctionTarget,
  event: EventSource,
  api: TemplateNode,
  path: string,
  method: string,
  id: string,
): void {
  const verb = method === anyMethod ? '*' : method.toUpperCase();
  const route = path === '$default' ? '*' : `${verb}${path.replaceAll(/\{[^}]*\}/g, '*')}`;
  // A `${` in a path would be a hole of Sub: a path has none, but the input may.
  const arn = `arn:\${AWS::Partition}:execute-api:\${AWS::Region}:\${AWS::AccountId}:\${Api}/*/${route.replaceAll('${', '${!')}`;
  permit(
    expansion,
    target,
    event,
    'apigateway.amazonaws.com',
    { SourceArn: sub(event.pair, arn, { Api: api }) },
    id,
  );
}

/** The stage in the id of a permission, as SAM writes it: its name, or `Stage` where a function gives the name. */
function stagePart(expansion: Expansion, api: string | undefined): string {
  if (api === undefined) return 'Stage';
  if (!expansion.declared.has(api)) return 'Prod';
  const name = textIn(given(mergedProperties(expansion, api), 'StageName'));
  return name === undefined ? 'Stage' : idPart(name) === name ? name : '';
}

function invocation(event: EventSource, arn: string): TemplateNode {
  const path = 'arn:${AWS::Partition}:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions';
  return sub(event.pair, `${path}/${arn}/invocations`);
}

function pathParameters(path: string): unknown {
  const names = [...path.matchAll(/\{([^}]+)\}/g)].map(match => match[1]);
  return names.length === 0 ? undefined : names.map(name => ({ name, in: 'path', required: true }));
}

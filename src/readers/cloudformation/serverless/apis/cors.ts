import { type MappingNode, mappingNode, pairNode, type TemplateNode } from '../../tree/template-tree.ts';
import { given, plainMapping, treeOf, withSetting } from '../sam-nodes.ts';
import { isMethod } from './open-api-document.ts';

/**
 * Answers the question of browsers, which sites may call the API, on each path that does not answer it itself. `security`
 * is what these operations ask of their callers.
 */
export function withCorsOperations(
  document: MappingNode,
  cors: TemplateNode,
  security: TemplateNode | undefined,
): MappingNode {
  const paths = plainMapping(given(document, 'paths'));
  if (paths === undefined) return document;
  const changed = paths.pairs.map(path => {
    const item = plainMapping(path.value);
    if (item === undefined || item.pairs.some(pair => pair.key.toLowerCase() === 'options')) return path;
    const operation = optionsOperation(cors, methodsOf(item), security);
    return { ...path, value: mappingNode(item, [...item.pairs, pairNode(cors, 'options', operation)]) };
  });
  return withSetting(document, 'paths', mappingNode(paths, changed));
}

function methodsOf(item: MappingNode): string {
  const names = new Set(['OPTIONS']);
  for (const pair of item.pairs) {
    if (!isMethod(pair.key)) continue;
    if (pair.key === 'any' || pair.key.startsWith('x-')) return `'DELETE,GET,HEAD,OPTIONS,PATCH,POST,PUT'`;
    names.add(pair.key.toUpperCase());
  }
  return `'${[...names].sort().join(',')}'`;
}

function optionsOperation(
  cors: TemplateNode,
  methods: string,
  security: TemplateNode | undefined,
): TemplateNode {
  const map = plainMapping(cors);
  const headers: Record<string, TemplateNode | string | undefined> = {
    'Access-Control-Allow-Origin': map === undefined ? cors : (given(map, 'AllowOrigin') ?? `'*'`),
    'Access-Control-Allow-Headers': given(map, 'AllowHeaders'),
    'Access-Control-Allow-Methods': given(map, 'AllowMethods') ?? methods,
    'Access-Control-Max-Age': given(map, 'MaxAge'),
    'Access-Control-Allow-Credentials': given(map, 'AllowCredentials') === undefined ? undefined : `'true'`,
  };
  const parameters: Record<string, unknown> = {};
  const answered: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value === undefined) continue;
    parameters[`method.response.header.${name}`] = value;
    answered[name] = { type: 'string' };
  }
  return treeOf(cors, {
    summary: 'CORS support',
    responses: { 200: { description: 'Default response for CORS method', headers: answered } },
    security,
    'x-amazon-apigateway-integration': {
      type: 'mock',
      requestTemplates: { 'application/json': '{"statusCode": 200}' },
      responses: { default: { statusCode: '200', responseParameters: parameters } },
    },
  });
}

import {
  mappingNode,
  type MappingNode,
  type Origin,
  type Pair,
  pairNode,
  type TemplateNode,
} from '../../tree/template-tree.ts';
import { expandDirectives } from '../../expand/directives.ts';
import { transformed } from '../../expand/includes.ts';
import type { Expansion } from '../expansion.ts';
import { given, mapUnder, onlyIf, plainMapping, treeOf, withSetting } from '../sam-nodes.ts';
import type { ApiRoute, SamResource } from '../sam-resource.ts';
import { localDocument } from '../uploaded-file.ts';

/** The definition of an API as the template gives it. */
export type Definition =
  /** A document that can be added to. */
  | { readonly state: 'document'; readonly document: MappingNode; readonly local: boolean }
  /** What stands there is used as it is: a macro, a function call. */
  | { readonly state: 'opaque'; readonly node: TemplateNode }
  /** It lies in a bucket, or nowhere that is known. */
  | { readonly state: 'remote'; readonly uri: TemplateNode }
  | { readonly state: 'none' };

export function definitionOf(expansion: Expansion, resource: SamResource): Definition {
  const { scope } = expansion;
  const body = given(resource.properties, 'DefinitionBody');
  if (body === undefined) {
    const uri = given(resource.properties, 'DefinitionUri');
    if (uri === undefined) return { state: 'none' };
    const document = plainMapping(localDocument(scope, uri));
    return document === undefined ? { state: 'remote', uri } : { state: 'document', document, local: true };
  }
  if (body.kind === 'mapping' && body.call?.key === 'Fn::Transform') {
    const result = transformed(scope, body.call.value);
    const document = result.state === 'included' ? plainMapping(result.node) : undefined;
    return document === undefined
      ? { state: 'opaque', node: body }
      : { state: 'document', document, local: false };
  }
  const document = plainMapping(body);
  if (document === undefined) return { state: 'opaque', node: body };
  if (!document.directives) return { state: 'document', document, local: false };
  const expanded = expandDirectives(scope, document);
  if (expanded.rest !== undefined) return { state: 'opaque', node: body };
  return { state: 'document', document: expanded.node, local: false };
}

/** Stands for all methods. */
export const anyMethod = 'x-amazon-apigateway-any-method';

const methods = new Set(['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace', 'any']);

export function isMethod(key: string): boolean {
  return methods.has(key.toLowerCase()) || key === anyMethod;
}

/** Changes every operation of a document's paths that has something behind it; a path or operation under an If stays as it is. */
export function mapOperations(
  document: MappingNode,
  change: (operation: MappingNode, pair: Pair) => MappingNode,
): MappingNode {
  const paths = plainMapping(given(document, 'paths'));
  if (paths === undefined) return document;
  const changed = paths.pairs.map(path => {
    const item = plainMapping(path.value);
    if (item === undefined) return path;
    const operations = item.pairs.map(pair => {
      const operation = isMethod(pair.key) ? plainMapping(pair.value) : undefined;
      return operation === undefined ? pair : { ...pair, value: change(operation, pair) };
    });
    return { ...path, value: mappingNode(item, operations) };
  });
  return withSetting(document, 'paths', mappingNode(paths, changed));
}

/**
 * Puts operations among the paths of a document. Where the owner of the event exists only under a condition, so does the
 * operation. What the document has already under a path and method stays.
 */
export function withOperations(
  document: MappingNode,
  routes: readonly ApiRoute[],
  operationOf: (route: ApiRoute) => Readonly<Record<string, unknown>>,
): MappingNode {
  const [first] = routes;
  if (first === undefined) return document;
  const paths = mapUnder(document, 'paths', first.event.pair);
  if (paths === undefined) return document;
  const items = new Map<string, PathItem>();
  for (const pair of paths.pairs) items.set(pair.key, pathItem(pair));
  for (const route of routes) {
    const { event, owner, path, method } = route;
    const item = items.get(path) ?? { pair: event.pair, operations: new Map<string, Pair>() };
    items.set(path, item);
    const { operations } = item;
    if (operations === undefined) continue;
    const same = operations.get(method) ?? (method === anyMethod ? operations.get('any') : undefined);
    if (same !== undefined && given(same.value, 'x-amazon-apigateway-integration') !== undefined) continue;
    const node = onlyIf(event.pair, owner.condition, treeOf(event.pair, operationOf(route)));
    const key = same?.key ?? method;
    operations.set(key, pairNode(event.pair, key, node));
  }
  const pairs = [...items].map(([path, { pair, operations }]) => {
    if (operations === undefined) return pair;
    return pairNode(pair, path, mappingNode(pair, [...operations.values()]));
  });
  return withSetting(document, 'paths', mappingNode(paths, pairs));
}

/** A path while operations are added; without operations where it is no plain map. */
interface PathItem {
  readonly pair: Pair;
  readonly operations: Map<string, Pair> | undefined;
}

function pathItem(pair: Pair): PathItem {
  const operations = plainMapping(pair.value)?.pairs.map((one): [string, Pair] => [one.key, one]);
  return { pair, operations: operations === undefined ? undefined : new Map(operations) };
}

/** The document with an extension or section set, unless there is nothing to set. */
export function withSection(
  document: MappingNode,
  key: string,
  value: TemplateNode | undefined,
): MappingNode {
  return value === undefined ? document : withSetting(document, key, value);
}

/** Adds entries to a section that is a map; entries that are there already stay. */
export function withEntries(
  document: MappingNode,
  key: string,
  added: TemplateNode | undefined,
): MappingNode {
  const entries = plainMapping(added);
  if (entries === undefined || entries.pairs.length === 0) return document;
  const existing = given(document, key);
  const map = existing === undefined ? mappingNode(entries, []) : plainMapping(existing);
  if (map === undefined) return document;
  const names = new Set(map.pairs.map(pair => pair.key));
  const pairs = [...map.pairs, ...entries.pairs.filter(pair => !names.has(pair.key))];
  return withSetting(document, key, mappingNode(map, pairs));
}

/** Adds to a section inside `components`. */
export function withComponents(document: MappingNode, section: string, entries: TemplateNode): MappingNode {
  const components = plainMapping(given(document, 'components') ?? treeOf(entries, {}));
  if (components === undefined) return document;
  return withSetting(document, 'components', withEntries(components, section, entries));
}

/** An empty document of one version of OpenAPI, with the name of the API as its title. */
export function newDocument(
  origin: Origin,
  version: string,
  title: TemplateNode,
  description?: TemplateNode,
): MappingNode {
  return mappingNode(origin, [
    pairNode(origin, version.startsWith('3') ? 'openapi' : 'swagger', treeOf(origin, version)),
    pairNode(origin, 'info', treeOf(origin, { version: '1.0', title, description })),
    pairNode(origin, 'paths', mappingNode(origin, [])),
  ]);
}

import { scalarNode, type TemplateNode } from '../../tree/template-tree.ts';
import type { Expansion } from '../expansion.ts';
import { given, isTrue, itemsOf, literal, plainMapping, textIn, treeOf } from '../sam-nodes.ts';
import type { ApiRoute } from '../sam-resource.ts';

/** The parameters, the body and the validation that an event of a REST API asks for. */
export function parametersOf(
  expansion: Expansion,
  route: ApiRoute,
  openApi3: boolean,
): Readonly<Record<string, unknown>> {
  const { scope } = expansion;
  const { properties, pair } = route.event;
  const parameters: unknown[] = [];
  const result: Record<string, unknown> = {};
  const model = given(properties, 'RequestModel');
  const name = literal(scope, given(model, 'Model'))?.toLowerCase();
  if (model !== undefined && name !== undefined) {
    const required = given(model, 'Required');
    if (openApi3) {
      const schema = { $ref: `#/components/schemas/${name}` };
      result['requestBody'] = { content: { 'application/json': { schema } }, required };
    } else parameters.push({ in: 'body', name, required, schema: { $ref: `#/definitions/${name}` } });
    const validator = validatorOf(
      isTrue(scope, given(model, 'ValidateBody')),
      isTrue(scope, given(model, 'ValidateParameters')),
    );
    if (validator !== undefined) result['x-amazon-apigateway-request-validator'] = validator;
  }
  for (const item of itemsOf(given(properties, 'RequestParameters'))) {
    const parameter = parameterOf(item);
    if (parameter !== undefined) parameters.push(parameter);
  }
  if (parameters.length > 0) result['parameters'] = treeOf(pair, parameters);
  return result;
}

function validatorOf(body: boolean, parameters: boolean): string | undefined {
  if (body) return parameters ? 'full' : 'body-only';
  return parameters ? 'params-only' : undefined;
}

/** `method.request.header.X`, alone or as the key of a map with `Required`. */
function parameterOf(item: TemplateNode): TemplateNode | undefined {
  const [pair] = plainMapping(item)?.pairs ?? [];
  const text = textIn(item) ?? pair?.key;
  const parts = text === undefined ? null : /^method\.request\.(querystring|path|header)\.(.+)$/.exec(text);
  if (parts?.[1] === undefined || parts[2] === undefined) return undefined;
  const required = given(pair?.value, 'Required') ?? scalarNode(item, 'false', true);
  return treeOf(item, {
    name: parts[2],
    in: parts[1] === 'querystring' ? 'query' : parts[1],
    required,
    type: 'string',
  });
}

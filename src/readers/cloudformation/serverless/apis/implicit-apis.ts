import {
  functionNode,
  pairNode,
  scalarNode,
  sequenceNode,
  type TemplateNode,
} from '../../tree/template-tree.ts';
import { type Expansion, makeCondition } from '../expansion.ts';
import { given, treeOf, withSetting } from '../sam-nodes.ts';
import type { ApiRoute, SamResource } from '../sam-resource.ts';
import { implicitHttpApi, implicitRestApi } from './api-event.ts';
import { expandHttpApi } from './http-api.ts';
import { mergedProperties } from './merged-properties.ts';
import { expandRestApi } from './rest-api.ts';

/** The APIs that no resource declares, but that events need. */
export function expandImplicitApis(expansion: Expansion): void {
  const rest = implicitApi(expansion, implicitRestApi, 'Api');
  if (rest !== undefined) {
    const properties = withSetting(rest.properties, 'StageName', scalarNode(rest.pair, 'Prod'));
    expandRestApi(expansion, { ...rest, properties });
  }
  const http = implicitApi(expansion, implicitHttpApi, 'HttpApi');
  if (http !== undefined) expandHttpApi(expansion, http);
}

/** An implicit API as a resource: its place is that of the first event, it exists where any of its events does. */
function implicitApi(expansion: Expansion, id: string, type: string): SamResource | undefined {
  const routes = expansion.declared.has(id) ? undefined : expansion.routes.get(id);
  const [first] = routes ?? [];
  if (routes === undefined || first === undefined) return undefined;
  const { pair } = first.event;
  const properties = mergedProperties(expansion, id, type, pair);
  if (properties === undefined) return undefined;
  const names = new Set<string>();
  let always = false;
  for (const { owner } of routes) {
    if (owner.condition === undefined) always = true;
    else names.add(owner.condition);
  }
  const condition = always ? undefined : anyOfConditions(expansion, `${id}Condition`, [...names], pair);
  const body = treeOf(pair, {
    Condition: condition,
    DeletionPolicy: policyOf(routes, 'DeletionPolicy'),
    UpdateReplacePolicy: policyOf(routes, 'UpdateReplacePolicy'),
  });
  return { id, type, pair: pairNode(pair, id, body), body, properties, open: [], condition };
}

/** What happens to an implicit API in the end: what happens to the first of its functions that says so. */
function policyOf(routes: readonly ApiRoute[], name: string): TemplateNode | undefined {
  for (const { owner } of routes) {
    const policy = given(owner.body, name);
    if (policy !== undefined) return policy;
  }
  return undefined;
}

function anyOfConditions(
  expansion: Expansion,
  name: string,
  conditions: readonly string[],
  origin: SamResource['pair'],
): string | undefined {
  const [only] = conditions;
  if (conditions.length === 1) return only;
  const parts = conditions.map(condition => treeOf(origin, { Condition: condition }));
  makeCondition(expansion, name, functionNode(origin, 'Fn::Or', sequenceNode(origin, parts)));
  return name;
}

import { isScalar, isUnknown, type UnknownValue, type Value } from '../../../model/value.ts';
import { childOf, type MappingNode, type TemplateNode } from '../tree/template-tree.ts';
import { mapPossible, oneOf } from './candidates.ts';
import { failed } from './failure.ts';
import { renderExpression } from './render-expression.ts';
import { type Scope, unknown } from './scope.ts';

/**
 * `Fn::FindInMap`: a value of the Mappings. A key that is not known leaves every value below it possible
 * (an image by Region). A fourth argument may give a default (AWS::LanguageExtensions).
 */
export function evaluateFindInMap(
  scope: Scope,
  argument: TemplateNode,
  call: MappingNode,
): Value | undefined {
  if (argument.kind !== 'sequence' || argument.items.length < 3) {
    return failed(scope, call, 'FindInMap takes the name of a map and two keys');
  }
  const [mapNode, topNode, secondNode, optionsNode] = argument.items;
  const map = mapNode === undefined ? undefined : scope.evaluate(mapNode);
  const top = topNode === undefined ? undefined : scope.evaluate(topNode);
  const second = secondNode === undefined ? undefined : scope.evaluate(secondNode);
  if (map === undefined || top === undefined || second === undefined) {
    return failed(scope, call, 'FindInMap lacks the name of a map or a key');
  }
  const search: Search = { scope, call, fallback: childOf(optionsNode, 'DefaultValue') };
  return mapPossible(map, call, name => {
    if (!isScalar(name)) {
      return unknown('evaluation-failed', 'which map is meant is not known', call, renderExpression(call));
    }
    const pair = scope.sections.mappings.get(String(name));
    const found =
      pair === undefined
        ? notThere
        : mapPossible(top, call, key =>
            lookUp(search, pair.value, key, node =>
              mapPossible(second, call, inner => lookUp(search, node, inner, leaf => scope.evaluate(leaf))),
            ),
          );
    return found === notThere
      ? nothingFound(
          search,
          pair === undefined ? `there is no map ${String(name)}` : 'the map has no such key',
        )
      : found;
  });
}

interface Search {
  readonly scope: Scope;
  readonly call: MappingNode;
  /** What is taken where the map has no such key. */
  readonly fallback: TemplateNode | undefined;
}

/** Stands for a key that is not there, until it is clear whether another one is. */
const notThere: UnknownValue = unknown('evaluation-failed', 'the map has no such key');

function lookUp(
  search: Search,
  node: TemplateNode,
  key: Value,
  then: (node: TemplateNode) => Value | undefined,
): Value | undefined {
  if (node.kind !== 'mapping') return notThere;
  const { call } = search;
  if (isScalar(key)) {
    const child = childOf(node, String(key));
    return child === undefined ? notThere : then(child);
  }
  const detail = isUnknown(key) ? key.detail : 'the key is not known';
  const reason = isUnknown(key) ? key.reason : 'evaluation-failed';
  // Many more than can be kept need not be looked at. Where a branch lacks the next key, nothing could be deployed.
  const possible = node.pairs.length > 64 ? [] : node.pairs.map(pair => then(pair.value));
  const found = possible.filter(value => value !== notThere);
  if (possible.length > 0 && found.length === 0) return notThere;
  if (search.fallback !== undefined) found.push(search.scope.evaluate(search.fallback));
  if (possible.length === 0) return unknown(reason, detail, call, renderExpression(call));
  return oneOf(found, reason, detail, call, renderExpression(call));
}

function nothingFound({ scope, call, fallback }: Search, what: string): Value | undefined {
  if (fallback !== undefined) return scope.evaluate(fallback);
  if (scope.unreadTransform === undefined) return failed(scope, call, what);
  return unknown(
    'unread-transform',
    `${scope.unreadTransform} was not expanded`,
    call,
    renderExpression(call),
  );
}

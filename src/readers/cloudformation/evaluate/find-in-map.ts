import { isScalar, isUnknown, type Value } from '../../../model/value.ts';
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
  const fallback = childOf(optionsNode, 'DefaultValue');
  const missing = (what: string): Value | undefined =>
    fallback === undefined ? notThere(scope, call, what) : scope.evaluate(fallback);
  return mapPossible(map, call, name => {
    if (!isScalar(name))
      return unknown('evaluation-failed', 'which map is meant is not known', call, renderExpression(call));
    const pair = scope.sections.mappings.get(String(name));
    if (pair === undefined) return missing(`there is no map ${String(name)}`);
    return mapPossible(top, call, key =>
      lookUp(pair.value, key, call, missing, node =>
        mapPossible(second, call, inner => lookUp(node, inner, call, missing, leaf => scope.evaluate(leaf))),
      ),
    );
  });
}

function lookUp(
  node: TemplateNode,
  key: Value,
  call: MappingNode,
  missing: (what: string) => Value | undefined,
  then: (node: TemplateNode) => Value | undefined,
): Value | undefined {
  if (node.kind !== 'mapping') return missing('the map is not built of keys and values');
  if (isScalar(key)) {
    const child = childOf(node, String(key));
    return child === undefined ? missing(`the map has no key ${String(key)}`) : then(child);
  }
  const detail = isUnknown(key) ? key.detail : 'the key is not known';
  const reason = isUnknown(key) ? key.reason : 'evaluation-failed';
  // One more than can be kept is enough to see that they are too many.
  const possible = node.pairs.length > 64 ? [] : node.pairs.map(pair => then(pair.value));
  if (possible.length === 0) return unknown(reason, detail, call, renderExpression(call));
  return oneOf(possible, reason, detail, call, renderExpression(call));
}

function notThere(scope: Scope, call: MappingNode, what: string): Value {
  if (scope.unreadTransform !== undefined) {
    return unknown(
      'unread-transform',
      `${scope.unreadTransform} was not expanded`,
      call,
      renderExpression(call),
    );
  }
  return failed(scope, call, what);
}

import {
  isList,
  isScalar,
  isUnknown,
  type ListValue,
  unqualified,
  type Value,
} from '../../../model/value.ts';
import { scalarValue } from '../tree/plain-scalar.ts';
import type { MappingNode, TemplateNode } from '../tree/template-tree.ts';
import { mapPossible, oneOf } from './candidates.ts';
import { failed } from './failure.ts';
import { renderExpression } from './render-expression.ts';
import { type Scope, unknown } from './scope.ts';
import { splitText } from './split-text.ts';

/** `Fn::Select`: the item at an index, counted from 0. */
export function evaluateSelect(scope: Scope, argument: TemplateNode, call: MappingNode): Value | undefined {
  if (argument.kind !== 'sequence' || argument.items.length !== 2) {
    return failed(scope, call, 'Select takes an index and a list');
  }
  const [first, second] = argument.items;
  const position = first === undefined ? undefined : scope.evaluate(first);
  const list = second === undefined ? undefined : scope.evaluate(second);
  if (position === undefined || list === undefined)
    return failed(scope, call, 'Select has no index or no list');
  return mapPossible(position, call, index =>
    mapPossible(list, call, plain => select(scope, index, plain, call)),
  );
}

function select(scope: Scope, position: Value, list: Value, call: MappingNode): Value | undefined {
  const expression = renderExpression(call);
  if (!isScalar(position)) {
    const detail = isUnknown(position) ? position.detail : 'the index is not known';
    return unknown('evaluation-failed', detail, call, expression);
  }
  const index = Number(position);
  if (!Number.isInteger(index) || index < 0)
    return failed(scope, call, 'the index of Select is no whole number');
  if (!isList(list)) {
    if (isScalar(list)) return failed(scope, call, 'Select takes a list');
    if (isUnknown(list)) return unknown(list.reason, list.detail, call, expression);
    return unknown('evaluation-failed', 'the list that Select takes from is not known', call, expression);
  }
  const before = list.items.slice(0, index + 1);
  if (before.some(item => item.condition !== undefined))
    return selectUncertain(list, index, call, expression);
  const item = list.items[index];
  if (item !== undefined) return item.value;
  if (list.rest !== undefined) return unknown(list.rest.reason, list.rest.detail, call, expression);
  return failed(scope, call, `the list has ${list.items.length} items, the index is ${index}`);
}

/** With items that may be missing, the wanted one is among those from the index back to the certain ones before it. */
function selectUncertain(
  list: ListValue,
  index: number,
  call: MappingNode,
  expression: string,
): Value | undefined {
  const uncertain = list.items.filter(item => item.condition !== undefined).length;
  const possible = list.items.slice(index, index + uncertain + 1).map(item => item.value);
  const condition = list.items.find(item => item.condition !== undefined)?.condition ?? '';
  if (list.rest !== undefined || possible.length === 0) {
    return unknown('condition-undetermined', condition, call, expression);
  }
  return oneOf(possible, 'condition-undetermined', condition, call, expression);
}

/** `Fn::Split`: a text cut at a delimiter. */
export function evaluateSplit(scope: Scope, argument: TemplateNode, call: MappingNode): Value | undefined {
  if (argument.kind !== 'sequence' || argument.items.length !== 2) {
    return failed(scope, call, 'Split takes a delimiter and a text');
  }
  const [first, second] = argument.items;
  const delimiter =
    first?.kind === 'scalar' ? first.text : first === undefined ? undefined : scope.evaluate(first);
  const text = second === undefined ? undefined : scope.evaluate(second);
  if (typeof delimiter !== 'string' || text === undefined)
    return failed(scope, call, 'Split has no delimiter or no text');
  return mapPossible(text, call, plain => {
    const list = splitText(plain, delimiter, call);
    if (list !== undefined) return list;
    if (isUnknown(plain)) return unknown(plain.reason, plain.detail, call, renderExpression(call));
    if (isList(plain)) return failed(scope, call, 'Split takes a text');
    return unknown('evaluation-failed', 'the text that is split is not known', call, renderExpression(call));
  });
}

/** `Fn::Length`: how many items a list has. */
export function evaluateLength(scope: Scope, argument: TemplateNode, call: MappingNode): Value | undefined {
  const list = scope.evaluate(argument);
  if (list === undefined) return failed(scope, call, 'Length takes a list');
  return mapPossible(list, call, plain => {
    if (!isList(plain)) {
      if (isScalar(plain)) return failed(scope, call, 'Length takes a list');
      return unknown('evaluation-failed', 'the list is not known', call, renderExpression(call));
    }
    if (plain.rest !== undefined || plain.items.some(item => item.condition !== undefined)) {
      return unknown('evaluation-failed', 'how long the list is is not known', call, renderExpression(call));
    }
    return plain.items.length;
  });
}

/** `Fn::GetAZs`: which zones an account has in a Region is known to AWS alone. */
export function evaluateGetAzs(scope: Scope, argument: TemplateNode, call: MappingNode): Value | undefined {
  const none = argument.kind === 'scalar' && (scalarValue(argument) ?? '') === '';
  const region = none ? undefined : scope.evaluate(argument);
  const plain = region === undefined ? '' : unqualified(region);
  const where = typeof plain === 'string' && plain !== '' ? plain : (scope.deployment.region ?? 'the Region');
  return {
    kind: 'list',
    items: [],
    rest: unknown('data-source', `the availability zones of ${where}`, call, renderExpression(call)),
    place: call,
  };
}

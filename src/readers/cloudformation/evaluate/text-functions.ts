import { limits } from '../../../foundation/limits.ts';
import { isList, isUnknown, type ListItem, qualify, unqualified, type Value } from '../../../model/value.ts';
import type { MappingNode, Pair, TemplateNode } from '../tree/template-tree.ts';
import { mapPossible } from './candidates.ts';
import { concatenate } from './concatenate.ts';
import { failed } from './failure.ts';
import { jsonText } from './json-text.ts';
import { attributeOf, referTo } from './references.ts';
import { renderExpression } from './render-expression.ts';
import { type Scope, unknown } from './scope.ts';

/** `Fn::Sub`: a text, or a text and its own variables. What is not known stays a hole. */
export function evaluateSub(scope: Scope, argument: TemplateNode, call: MappingNode): Value | undefined {
  if (argument.kind === 'scalar') return substitute(scope, argument.text, undefined, call);
  if (argument.kind === 'value') return argument.value;
  if (argument.kind !== 'sequence')
    return failed(scope, call, 'Sub takes a text, or a text and a map of variables');
  const [template, variables] = argument.items;
  const text =
    template === undefined
      ? undefined
      : template.kind === 'scalar'
        ? template.text
        : scope.evaluate(template);
  if (typeof text !== 'string') return failed(scope, call, 'the text that Sub fills in is not known');
  if (variables !== undefined && variables.kind !== 'mapping') {
    return failed(scope, call, 'the variables of Sub are no map');
  }
  return substitute(scope, text, variables?.pairs, call);
}

function substitute(
  scope: Scope,
  text: string,
  variables: readonly Pair[] | undefined,
  call: MappingNode,
): Value {
  const pieces: Value[] = [];
  /** A variable that stands many times in the text is evaluated once. */
  const evaluated = variables === undefined ? undefined : new Map<string, Value>();
  let at = 0;
  while (at < text.length) {
    const start = text.indexOf('${', at);
    const end = start === -1 ? -1 : text.indexOf('}', start);
    if (end === -1) break;
    if (start > at) pieces.push(text.slice(at, start));
    const name = text.slice(start + 2, end).trim();
    if (name.startsWith('!')) pieces.push(`\${${name.slice(1)}}`);
    else {
      const value = evaluated?.get(name) ?? variable(scope, name, variables, call);
      evaluated?.set(name, value);
      pieces.push(value);
    }
    at = end + 1;
  }
  if (at < text.length) pieces.push(text.slice(at));
  return concatenate(pieces, call);
}

function variable(
  scope: Scope,
  name: string,
  variables: readonly Pair[] | undefined,
  call: MappingNode,
): Value {
  const own = variables?.find(pair => pair.key === name);
  const expression = `\${${name}}`;
  let value: Value | undefined;
  if (own !== undefined) value = scope.evaluate(own.value);
  else {
    const dot = name.indexOf('.');
    value =
      dot > 0 && !scope.sections.parameters.has(name)
        ? attributeOf(scope, name.slice(0, dot), name.slice(dot + 1), call, expression)
        : referTo(scope, name, call, expression);
  }
  return (
    value ?? unknown('evaluation-failed', `${expression} is omitted, but the text needs it`, call, expression)
  );
}

/** `Fn::Join`: a delimiter and a list. Items that may be missing become holes. */
export function evaluateJoin(scope: Scope, argument: TemplateNode, call: MappingNode): Value | undefined {
  if (argument.kind !== 'sequence' || argument.items.length !== 2) {
    return failed(scope, call, 'Join takes a delimiter and a list');
  }
  const [first, second] = argument.items;
  const delimiter = first?.kind === 'scalar' ? first.text : first === undefined ? '' : scope.evaluate(first);
  const list = second === undefined ? undefined : scope.evaluate(second);
  if (typeof delimiter !== 'string') return failed(scope, call, 'the delimiter of Join is no text');
  if (list === undefined) return '';
  return mapPossible(list, call, plain => joinList(scope, plain, delimiter, call));
}

function joinList(scope: Scope, list: Value, delimiter: string, call: MappingNode): Value {
  if (!isList(list)) {
    if (isUnknown(list) || (typeof list === 'object' && list !== null && list.kind === 'reference')) {
      return unknown(
        'evaluation-failed',
        'the list that is joined is not known',
        call,
        renderExpression(call),
      );
    }
    return failed(scope, call, 'Join takes a list');
  }
  const pieces: Value[] = [];
  for (const item of list.items) {
    if (item.condition !== undefined) {
      pieces.push(perhaps(item, pieces.length === 0 ? '' : delimiter, call));
      continue;
    }
    if (pieces.length > 0 && delimiter !== '') pieces.push(delimiter);
    pieces.push(item.value);
  }
  if (list.rest !== undefined) pieces.push(list.rest);
  return concatenate(pieces, call);
}

function perhaps(item: ListItem, delimiter: string, call: MappingNode): Value {
  const hole = unknown('condition-undetermined', item.condition ?? '', call);
  const plain = unqualified(item.value);
  return typeof plain === 'string' ? { ...hole, candidates: [`${delimiter}${plain}`, ''] } : hole;
}

/**
 * `Fn::Base64` keeps the clear text (user data is read as it will run): encoding around holes is impossible, and
 * nothing that judges it wants the encoded form.
 */
export function evaluateBase64(scope: Scope, argument: TemplateNode): Value | undefined {
  return scope.evaluate(argument);
}

/** `Fn::ToJsonString`: the JSON text of an object or list, with holes where parts are not known. */
export function evaluateToJsonString(
  scope: Scope,
  argument: TemplateNode,
  call: MappingNode,
): Value | undefined {
  const value = scope.evaluate(argument);
  if (value === undefined) return failed(scope, call, 'ToJsonString has nothing to write');
  const { pieces, assumedFrom, sensitive, length } = jsonText(value);
  if (length > limits.textLength)
    return unknown('limit-reached', 'the JSON text grows beyond what can be read', call);
  return qualify(concatenate(pieces, call), assumedFrom, sensitive);
}

import { limits } from '../../foundation/limits.ts';
import {
  type InputDefault,
  isUnknown,
  listOf,
  type ListValue,
  qualify,
  unqualified,
  type Value,
} from '../../model/value.ts';
import { withDynamicReferences } from './evaluate/dynamic-references.ts';
import { printValue } from './print-value.ts';
import { type ParameterBound, type Scope, unknown } from './evaluate/scope.ts';
import { splitText } from './evaluate/split-text.ts';
import { scalarValue } from './tree/plain-scalar.ts';
import { childOf, type Pair, type TemplateNode, textOf } from './tree/template-tree.ts';

/** The value of a parameter of the template: given, else its default (assumed), else unknown with its allowed values. */
export function parameterValue(scope: Scope, name: string, declared: Pair): Value {
  const value = scope.memo.parameters.get(name) ?? evaluateParameter(scope, name, declared);
  scope.memo.parameters.set(name, value);
  const bound = scope.memo.assumption?.parameters.get(name);
  return bound === undefined ? value : withinBound(value, bound, name, declared);
}

/** A parameter inside something that exists only for some of its values. */
function withinBound(value: Value, bound: ParameterBound, name: string, declared: Pair): Value {
  const plain = unqualified(value);
  const sensitive =
    typeof value === 'object' && value !== null && value.kind === 'qualified' && value.sensitive;
  if (typeof plain !== 'string' && !isUnknown(plain)) return value;
  if (bound.is !== undefined) return plain === bound.is ? value : qualify(bound.is, [], sensitive);
  if (!isUnknown(plain) && !bound.isNot.has(plain)) return value;
  const allowed = isUnknown(plain) ? plain.candidates : allowedValues(declared);
  const detail = `parameter ${name} is not given, and its default does not apply here`;
  const left = allowed?.filter(one => typeof one !== 'string' || !bound.isNot.has(one));
  const [only] = left ?? [];
  if (left?.length === 1 && only !== undefined) return qualify(only, [], sensitive);
  const missing = isUnknown(plain)
    ? plain
    : unknown('input-without-default', detail, declared.value, `!Ref ${name}`);
  const few = left !== undefined && left.length > 0 && left.length <= limits.candidates;
  return qualify(few ? { ...missing, candidates: left } : missing, [], sensitive);
}

function evaluateParameter(scope: Scope, name: string, declared: Pair): Value {
  const type = textOf(declared.value, 'Type') ?? 'String';
  const noEcho = textOf(declared.value, 'NoEcho')?.toLowerCase() === 'true';
  const expression = `!Ref ${name}`;
  if (type.startsWith('AWS::SSM::Parameter::Value')) {
    const key = scope.given.get(name) ?? textOf(declared.value, 'Default');
    // A single value is known by the name that it is looked up under; a list is not.
    if (typeof key === 'string' && key !== '' && !type.includes('List<')) {
      return { kind: 'secret', store: 'ssm', name: key, place: declared.value };
    }
    return unknown(
      'data-source',
      `parameter ${name} is looked up in the parameter store`,
      declared.value,
      expression,
    );
  }
  const list = type === 'CommaDelimitedList' || type.startsWith('List<');
  const given = scope.given.get(name);
  if (given !== undefined) return qualify(list ? asList(given, declared.value) : given, [], noEcho);
  const fallback = childOf(declared.value, 'Default');
  if (fallback === undefined) return qualify(withoutDefault(declared, name, list, expression), [], noEcho);
  const input: InputDefault = { name: `${scope.prefix}${name}`, place: declared };
  const text = defaultValue(fallback);
  const value = list ? asList(text, fallback) : text;
  scope.assumptions.set(input.name, { input, value: noEcho ? '(hidden)' : printValue(value) });
  return qualify(value, [input], noEcho);
}

function withoutDefault(declared: Pair, name: string, list: boolean, expression: string): Value {
  const detail = `parameter ${name} has no default and no value was given`;
  const missing = unknown('input-without-default', detail, declared.value, expression);
  const allowed = list ? undefined : allowedValues(declared);
  if (allowed === undefined || allowed.length > limits.candidates) return missing;
  return { ...missing, candidates: allowed };
}

function allowedValues(declared: Pair): readonly Value[] | undefined {
  const allowed = childOf(declared.value, 'AllowedValues');
  if (allowed?.kind !== 'sequence' || allowed.items.length === 0) return undefined;
  return allowed.items.map(defaultValue);
}

/** Parameters are text, whatever YAML takes their default for; a list is written with commas. */
function defaultValue(node: TemplateNode): Value {
  if (node.kind === 'value') return node.value;
  if (node.kind === 'sequence') {
    return node.items.map(item => (item.kind === 'scalar' ? item.text : '')).join(',');
  }
  if (node.kind !== 'scalar') return unknown('wrong-type', 'the default is not text', node);
  if (scalarValue(node) === null) return '';
  return node.text.includes('{{resolve:') ? withDynamicReferences(node.text, node) : node.text;
}

/** Splits what a list parameter was given; blanks around the commas do not count. */
function asList(value: Value, node: TemplateNode): Value {
  if (isUnknown(value) && value.candidates !== undefined) {
    return unknown(value.reason, value.detail, node, value.expression);
  }
  if (typeof value === 'object' && value !== null) {
    if (value.kind === 'qualified')
      return qualify(asList(value.value, node), value.assumedFrom, value.sensitive);
    // One id is a list of one; an attribute may be a list itself.
    if (value.kind === 'reference' && value.attribute === undefined) return listOf([value], node);
  }
  const split = splitText(value, ',', node);
  if (split === undefined) return value;
  return trimmed(split);
}

function trimmed(list: ListValue): ListValue {
  return {
    ...list,
    items: list.items.map(item =>
      typeof item.value === 'string' ? { ...item, value: item.value.trim() } : item,
    ),
  };
}

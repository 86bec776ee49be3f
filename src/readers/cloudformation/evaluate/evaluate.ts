import { limits } from '../../../foundation/limits.ts';
import { type Entry, isUnknown, type ListItem, type UnknownValue, type Value } from '../../../model/value.ts';
import { expandDirectives } from '../expand/directives.ts';
import { limitReached } from '../report.ts';
import { scalarValue } from '../tree/plain-scalar.ts';
import {
  type MappingNode,
  type ScalarNode,
  type SequenceNode,
  type TemplateNode,
} from '../tree/template-tree.ts';
import { evaluateCidr } from './cidr.ts';
import { evaluateIf, truthOfNode } from './conditions.ts';
import { withDynamicReferences } from './dynamic-references.ts';
import { failed } from './failure.ts';
import { evaluateFindInMap } from './find-in-map.ts';
import { evaluateGetStackOutput, evaluateImportValue } from './imports.ts';
import { evaluateGetAzs, evaluateLength, evaluateSelect, evaluateSplit } from './list-functions.ts';
import { evaluateGetAtt, evaluateRef } from './references.ts';
import { type Scope, unknown } from './scope.ts';
import { evaluateBase64, evaluateJoin, evaluateSub, evaluateToJsonString } from './text-functions.ts';
import { evaluateTransform } from './transform-function.ts';

type FunctionRule = (scope: Scope, argument: TemplateNode, call: MappingNode) => Value | undefined;

const functions: ReadonlyMap<string, FunctionRule> = new Map<string, FunctionRule>([
  ['Ref', evaluateRef],
  ['Fn::GetAtt', evaluateGetAtt],
  ['Fn::Sub', evaluateSub],
  ['Fn::Join', evaluateJoin],
  ['Fn::Select', evaluateSelect],
  ['Fn::Split', evaluateSplit],
  ['Fn::If', evaluateIf],
  ['Fn::FindInMap', evaluateFindInMap],
  ['Fn::ImportValue', evaluateImportValue],
  ['Fn::GetStackOutput', evaluateGetStackOutput],
  ['Fn::GetAZs', evaluateGetAzs],
  ['Fn::Cidr', evaluateCidr],
  ['Fn::Base64', evaluateBase64],
  ['Fn::Length', evaluateLength],
  ['Fn::ToJsonString', evaluateToJsonString],
  ['Fn::Transform', evaluateTransform],
  ['Fn::And', evaluateCondition],
  ['Fn::Or', evaluateCondition],
  ['Fn::Not', evaluateCondition],
  ['Fn::Equals', evaluateCondition],
]);

/** Evaluations inside one another, over all stacks: bounds the recursion. */
const deepest = 2 * limits.nesting;

/** The value of a node; undefined where it is omitted (AWS::NoValue, an empty value). */
export function evaluateNode(scope: Scope, node: TemplateNode): Value | undefined {
  const { session } = scope;
  session.steps += 1;
  if (node.kind === 'scalar') return evaluateScalar(scope, node);
  if (node.kind === 'value') return node.value;
  if (session.depth >= deepest || session.steps > session.fuel) return outOfBounds(scope, node);
  session.depth += 1;
  const value = node.kind === 'mapping' ? evaluateMapping(scope, node) : evaluateSequence(scope, node);
  session.depth -= 1;
  return value;
}

function outOfBounds(scope: Scope, node: TemplateNode): UnknownValue {
  const { session } = scope;
  const why =
    session.steps > session.fuel
      ? `more than ${session.fuel} values had to be evaluated`
      : `expressions are nested more than ${deepest} deep`;
  limitReached(
    session.report,
    'evaluation',
    why,
    { source: node.source, offset: session.steps > session.fuel ? 0 : node.offset },
    scope.root,
  );
  return unknown('limit-reached', why, node);
}

function evaluateScalar(scope: Scope, node: ScalarNode): Value | undefined {
  if (scope.dynamicReferences && node.text.includes('{{resolve:'))
    return withDynamicReferences(node.text, node);
  const value = scalarValue(node);
  if (value !== null) return value;
  scope.session.report.add({
    kind: 'property',
    what: 'empty value',
    why: 'CloudFormation does not accept null; the value was read as omitted',
    advice: 'Remove the key, or give it a value.',
    place: node,
    root: scope.root,
  });
  return undefined;
}

function evaluateMapping(scope: Scope, node: MappingNode): Value | undefined {
  const call = node.call;
  if (call !== undefined) {
    const rule = functions.get(call.key);
    if (rule !== undefined) return rule(scope, call.value, node);
    return notAFunction(scope, node, call.key);
  }
  if (node.directives) return evaluateDirectives(scope, node);
  return objectOf(scope, node);
}

function notAFunction(scope: Scope, node: MappingNode, name: string): Value {
  const tool = name.startsWith('Fn::Rain::') ? ' but a directive of the tool rain, which writes it out' : '';
  return failed(scope, node, `${name} is no function of CloudFormation${tool}`);
}

function objectOf(scope: Scope, node: MappingNode, rest?: UnknownValue): Value {
  const entries = new Map<string, Entry>();
  for (const pair of node.pairs) {
    const value = evaluateNode(scope, pair.value);
    if (value !== undefined) entries.set(pair.key, { value, place: pair });
  }
  return rest === undefined
    ? { kind: 'object', entries, place: node }
    : { kind: 'object', entries, rest, place: node };
}

/** Loops and included files inside properties. */
function evaluateDirectives(scope: Scope, node: MappingNode): Value {
  const expanded = expandDirectives(scope, node);
  return objectOf(scope, expanded.node, expanded.rest);
}

function evaluateSequence(scope: Scope, node: SequenceNode): Value {
  const items: ListItem[] = [];
  for (const item of node.items) {
    const value = evaluateNode(scope, item);
    if (value === undefined) continue;
    if (isUnknown(value) && value.candidates?.includes(undefined) === true)
      items.push(conditionalItem(value, item));
    else items.push({ value, place: item });
  }
  // As in the tree: a short copy instead of an array with room to grow.
  return { kind: 'list', items: items.length < 12 ? items.slice() : items, place: node };
}

/** An item of which one candidate is its omission: it may be missing, and has the other candidates as its value. */
function conditionalItem(value: UnknownValue, item: TemplateNode): ListItem {
  const present = (value.candidates ?? []).filter(candidate => candidate !== undefined);
  const [only] = present;
  const itself = present.length === 1 && only !== undefined ? only : { ...value, candidates: present };
  return { value: itself, condition: value.detail, place: item };
}

/** A condition that stands where a value belongs. */
function evaluateCondition(scope: Scope, _argument: TemplateNode, call: MappingNode): Value {
  const { truth, why } = truthOfNode(scope, call);
  if (truth !== 'unknown') return truth === 'yes';
  return { ...unknown('condition-undetermined', why, call), candidates: [true, false] };
}

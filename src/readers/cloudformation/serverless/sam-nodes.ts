import { isScalar, unqualified, type UnknownReason } from '../../../model/value.ts';
import { type Scope, unknown } from '../evaluate/scope.ts';
import {
  childOf,
  functionNode,
  isTemplateNode,
  type MappingNode,
  mappingNode,
  type Origin,
  type Pair,
  pairNode,
  pairOf,
  scalarNode,
  sequenceNode,
  type TemplateNode,
  valueNode,
} from '../tree/template-tree.ts';

/** A property that was really given: not empty and not AWS::NoValue. */
export function given(node: TemplateNode | undefined, key: string): TemplateNode | undefined {
  const child = childOf(node, key);
  return child === undefined || isNothing(child) ? undefined : child;
}

/** The pair of a property that was really given: its place is that of the key. */
export function givenPair(node: TemplateNode | undefined, key: string): Pair | undefined {
  return given(node, key) === undefined ? undefined : pairOf(node, key);
}

/** An empty value or `!Ref AWS::NoValue`: CloudFormation takes the property as omitted. */
export function isNothing(node: TemplateNode): boolean {
  if (node.kind === 'scalar')
    return node.plain && (node.text === '' || node.text === '~' || node.text === 'null');
  return node.kind === 'mapping' && node.call?.key === 'Ref' && textIn(node.call.value) === 'AWS::NoValue';
}

/** The text of a scalar as written, or of a value that a loop put in its place. */
export function textIn(node: TemplateNode | undefined): string | undefined {
  if (node?.kind === 'scalar') return node.text;
  if (node?.kind !== 'value') return undefined;
  const plain = unqualified(node.value);
  return isScalar(plain) && plain !== null ? String(plain) : undefined;
}

/** The text that a node surely has: as written, through a parameter, or from a mapping; undefined where it is not known. */
export function literal(scope: Scope, node: TemplateNode | undefined): string | undefined {
  const text = textIn(node);
  if (text !== undefined || node === undefined) return text;
  if (node.kind !== 'mapping' || node.call === undefined) return undefined;
  const { key, value } = node.call;
  const target = key === 'Ref' ? textIn(value) : undefined;
  // Nothing that the transform itself makes is there yet: only what it cannot change may be asked for.
  if (key !== 'Fn::FindInMap' && (target === undefined || !scope.sections.parameters.has(target)))
    return undefined;
  const evaluated = scope.evaluate(node);
  const plain = evaluated === undefined ? undefined : unqualified(evaluated);
  return isScalar(plain) && plain !== null ? String(plain) : undefined;
}

export function isTrue(scope: Scope, node: TemplateNode | undefined): boolean {
  return literal(scope, node)?.toLowerCase() === 'true';
}

/** A map of settings; undefined for a function call, a list or a scalar. */
export function plainMapping(node: TemplateNode | undefined): MappingNode | undefined {
  return node?.kind === 'mapping' && node.call === undefined ? node : undefined;
}

/** The items of a list; a single value is a list of one. */
export function itemsOf(node: TemplateNode | undefined): readonly TemplateNode[] {
  if (node === undefined) return [];
  return node.kind === 'sequence' ? node.items : [node];
}

/** What `!Ref X` names; undefined for anything else. */
export function referredId(node: TemplateNode | undefined): string | undefined {
  return node?.kind === 'mapping' && node.call?.key === 'Ref' ? textIn(node.call.value) : undefined;
}

/** What `!Ref X` or `!GetAtt X.Arn` names. */
export function resourceNamed(node: TemplateNode | undefined): string | undefined {
  if (node?.kind !== 'mapping' || node.call === undefined) return undefined;
  if (node.call.key !== 'Fn::GetAtt') return referredId(node);
  const [first] = itemsOf(node.call.value);
  return textIn(first)?.split('.')[0];
}

/**
 * A plain JavaScript value as a tree. What comes from the template keeps its own place, and so does the key before it;
 * everything else has the place of `origin`. `undefined` entries are left out.
 */
export function treeOf(origin: Origin, value: unknown): TemplateNode {
  if (isTemplateNode(value)) return value;
  if (Array.isArray(value)) {
    return sequenceNode(
      origin,
      value.map(item => treeOf(origin, item)),
    );
  }
  if (typeof value === 'object' && value !== null) {
    const pairs: Pair[] = [];
    for (const [key, child] of Object.entries(value)) {
      if (child === undefined) continue;
      const node = treeOf(origin, child);
      pairs.push(pairNode(node, key, node));
    }
    return mappingNode(origin, pairs);
  }
  return scalarNode(origin, String(value), typeof value !== 'string');
}

export function ref(origin: Origin, id: string): MappingNode {
  return functionNode(origin, 'Ref', scalarNode(origin, id));
}

export function getAtt(origin: Origin, id: string, attribute: string): MappingNode {
  const names = sequenceNode(origin, [scalarNode(origin, id), scalarNode(origin, attribute)]);
  return functionNode(origin, 'Fn::GetAtt', names);
}

/** `Fn::Sub` of a text and, where it has some, its own variables. */
export function sub(
  origin: Origin,
  text: string,
  variables: Readonly<Record<string, TemplateNode>> = {},
): MappingNode {
  const pairs = Object.entries(variables).map(([name, value]) => pairNode(origin, name, value));
  const template = scalarNode(origin, text);
  const argument =
    pairs.length === 0 ? template : sequenceNode(origin, [template, mappingNode(origin, pairs)]);
  return functionNode(origin, 'Fn::Sub', argument);
}

export function noValue(origin: Origin): MappingNode {
  return ref(origin, 'AWS::NoValue');
}

export function either(
  origin: Origin,
  condition: TemplateNode,
  yes: TemplateNode,
  no: TemplateNode,
): MappingNode {
  return functionNode(origin, 'Fn::If', sequenceNode(origin, [condition, yes, no]));
}

/** A value that is there only where the condition holds. */
export function onlyIf(origin: Origin, condition: string | undefined, value: TemplateNode): TemplateNode {
  return condition === undefined
    ? value
    : either(origin, scalarNode(origin, condition), value, noValue(origin));
}

/** The three parts of `!If [condition, yes, no]`. */
export function branchesOf(
  node: TemplateNode,
): readonly [condition: TemplateNode, yes: TemplateNode, no: TemplateNode] | undefined {
  if (node.kind !== 'mapping' || node.call?.key !== 'Fn::If') return undefined;
  const [condition, yes, no, more] = itemsOf(node.call.value);
  if (condition === undefined || yes === undefined || no === undefined || more !== undefined)
    return undefined;
  return [condition, yes, no];
}

export function unknownNode(origin: Origin, reason: UnknownReason, detail: string): TemplateNode {
  const value = unknown(reason, detail);
  return valueNode(origin, { ...value, place: { source: origin.source, offset: origin.offset } });
}

/** Logical ids are letters and digits. */
export function idPart(text: string): string {
  return text.replaceAll(/[^0-9A-Za-z]/g, '');
}

/** The map under a key, an empty one where there is none; undefined where something else stands there. */
export function mapUnder(node: TemplateNode, key: string, origin: Origin): MappingNode | undefined {
  const child = given(node, key);
  return child === undefined ? mappingNode(origin, []) : plainMapping(child);
}

/** The map with one of its values replaced, or added. */
export function withSetting(map: MappingNode, key: string, value: TemplateNode): MappingNode {
  const at = map.pairs.findIndex(pair => pair.key === key);
  const pairs = [...map.pairs];
  const before = pairs[at];
  if (before === undefined) pairs.push(pairNode(value, key, value));
  else pairs[at] = { ...before, value };
  return mappingNode(map, pairs);
}

import type { SourceText } from '../../../foundation/source-text.ts';
import type { Value } from '../../../model/value.ts';

/**
 * The syntax tree of a template: YAML and JSON alike, short tags already in long form (`!Ref X` is `{Ref: X}`).
 * Every node and pair carries its source and offset and so is a `Place` itself: a value may point at it for free.
 * Nodes that a transform makes up take the place of the node that they come from.
 */
export type TemplateNode = MappingNode | SequenceNode | ScalarNode | ValueNode;

interface NodeBase {
  readonly source: SourceText;
  readonly offset: number;
}

export interface MappingNode extends NodeBase {
  readonly kind: 'mapping';
  /** In source order; keys are unique (the last of duplicates is kept). */
  readonly pairs: readonly Pair[];
  /** Its only pair, where that calls an intrinsic function: `{Ref: X}`, `{'Fn::Sub': ...}`. */
  readonly call: Pair | undefined;
  /** Has a key that is expanded in place: `Fn::Transform`, `Fn::ForEach::...`. */
  readonly directives: boolean;
}

/** One key and its value; its place is the key's. */
export interface Pair extends NodeBase {
  readonly key: string;
  readonly value: TemplateNode;
}

export interface SequenceNode extends NodeBase {
  readonly kind: 'sequence';
  readonly items: readonly TemplateNode[];
}

export interface ScalarNode extends NodeBase {
  readonly kind: 'scalar';
  readonly text: string;
  /** Written without quotes: `true` is a boolean and `443` a number only then. */
  readonly plain: boolean;
}

/** A value that is already evaluated: what a transform or a loop put in place of an expression. */
export interface ValueNode extends NodeBase {
  readonly kind: 'value';
  readonly value: Value;
}

/** Where a made-up node comes from: any node or pair will do. */
export type Origin = NodeBase;

export function mappingNode(origin: Origin, pairs: readonly Pair[]): MappingNode {
  return {
    kind: 'mapping',
    source: origin.source,
    offset: origin.offset,
    pairs,
    call: functionCall(pairs),
    directives: pairs.some(pair => isDirective(pair.key)),
  };
}

export function pairNode(origin: Origin, key: string, value: TemplateNode): Pair {
  return { source: origin.source, offset: origin.offset, key, value };
}

export function sequenceNode(origin: Origin, items: readonly TemplateNode[]): SequenceNode {
  return { kind: 'sequence', source: origin.source, offset: origin.offset, items };
}

export function scalarNode(origin: Origin, text: string, plain = false): ScalarNode {
  return { kind: 'scalar', source: origin.source, offset: origin.offset, text, plain };
}

export function valueNode(origin: Origin, value: Value): ValueNode {
  return { kind: 'value', source: origin.source, offset: origin.offset, value };
}

/** `{name: argument}`, as in `{Ref: Bucket}` or `{'Fn::GetAtt': [Bucket, Arn]}`. */
export function functionNode(origin: Origin, name: string, argument: TemplateNode): MappingNode {
  return mappingNode(origin, [pairNode(origin, name, argument)]);
}

/** A plain JavaScript value as a tree, all at one place; strings become quoted scalars, `undefined` entries are left out. */
export function treeOf(origin: Origin, value: unknown): TemplateNode {
  if (isTemplateNode(value)) return value;
  if (Array.isArray(value))
    return sequenceNode(
      origin,
      value.map(item => treeOf(origin, item)),
    );
  if (typeof value === 'object' && value !== null) {
    const pairs: Pair[] = [];
    for (const [key, child] of Object.entries(value)) {
      if (child !== undefined) pairs.push(pairNode(origin, key, treeOf(origin, child)));
    }
    return mappingNode(origin, pairs);
  }
  return scalarNode(origin, String(value), typeof value !== 'string');
}

export function isTemplateNode(value: unknown): value is TemplateNode {
  if (typeof value !== 'object' || value === null || !('kind' in value) || !('offset' in value)) return false;
  return ['mapping', 'sequence', 'scalar', 'value'].includes(String(value.kind));
}

export function isDirective(key: string): boolean {
  return key.startsWith('Fn::') && (key === 'Fn::Transform' || key.startsWith('Fn::ForEach::'));
}

/** The pair with this key; undefined where the node is no mapping or has no such key. */
export function pairOf(node: TemplateNode | undefined, key: string): Pair | undefined {
  if (node?.kind !== 'mapping') return undefined;
  for (const pair of node.pairs) if (pair.key === key) return pair;
  return undefined;
}

export function childOf(node: TemplateNode | undefined, key: string): TemplateNode | undefined {
  return pairOf(node, key)?.value;
}

/** The text of a scalar child, as written. */
export function textOf(node: TemplateNode | undefined, key: string): string | undefined {
  const child = childOf(node, key);
  return child?.kind === 'scalar' ? child.text : undefined;
}

/** The only pair, where it calls an intrinsic function. */
export function functionCall(pairs: readonly Pair[]): Pair | undefined {
  const pair = pairs[0];
  if (pair === undefined || pairs.length !== 1) return undefined;
  const { key } = pair;
  if (key.charCodeAt(0) === 82) return key === 'Ref' ? pair : undefined;
  if (key.charCodeAt(0) !== 70 || !key.startsWith('Fn::')) return undefined;
  return key.startsWith('Fn::ForEach::') ? undefined : pair;
}

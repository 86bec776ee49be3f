/**
 * The syntax tree of Terraform's language, the same for native syntax and JSON. Every node keeps its offsets in the
 * file's text, so that a place costs nothing until it is printed.
 */
export interface Body {
  readonly attributes: readonly Attribute[];
  readonly blocks: readonly Block[];
  /** Set when a part of the body could not be parsed: what is missing may have stood there. */
  readonly damaged?: boolean;
}

export interface Attribute {
  readonly name: string;
  readonly value: Expression;
  readonly start: number;
}

export interface Block {
  readonly type: string;
  readonly labels: readonly string[];
  readonly body: Body;
  readonly start: number;
  readonly end: number;
}

export type Expression =
  | Literal
  | Template
  | Variable
  | AttributeAccess
  | Index
  | Splat
  | SplatItem
  | Call
  | Unary
  | Binary
  | Conditional
  | Tuple
  | ObjectConstructor
  | For
  | Invalid;

interface Node {
  readonly start: number;
  readonly end: number;
}

export interface Literal extends Node {
  readonly kind: 'literal';
  readonly value: string | number | boolean | null;
  /** Set for a number with more digits than a JavaScript number keeps. */
  readonly inexact?: boolean;
}

export interface Template extends Node {
  readonly kind: 'template';
  readonly parts: readonly TemplatePart[];
}

export type TemplatePart = string | Expression | IfDirective | ForDirective;

export interface IfDirective {
  readonly kind: 'if-directive';
  readonly condition: Expression;
  readonly yes: readonly TemplatePart[];
  readonly no: readonly TemplatePart[];
}

export interface ForDirective {
  readonly kind: 'for-directive';
  readonly keyName?: string;
  readonly valueName: string;
  readonly collection: Expression;
  readonly body: readonly TemplatePart[];
}

export interface Variable extends Node {
  readonly kind: 'variable';
  readonly name: string;
}

export interface AttributeAccess extends Node {
  readonly kind: 'attribute';
  readonly on: Expression;
  readonly name: string;
}

export interface Index extends Node {
  readonly kind: 'index';
  readonly on: Expression;
  readonly key: Expression;
}

/** `on[*].rest` or `on.*.rest`: `each` is evaluated for every element, which stands in it as a `splat-item`. */
export interface Splat extends Node {
  readonly kind: 'splat';
  readonly on: Expression;
  readonly each: Expression;
}

export interface SplatItem extends Node {
  readonly kind: 'splat-item';
}

export interface Call extends Node {
  readonly kind: 'call';
  /** With its namespace: `provider::aws::arn_parse`. */
  readonly name: string;
  readonly args: readonly Expression[];
  /** The last argument is expanded (`...`). */
  readonly expand: boolean;
}

export interface Unary extends Node {
  readonly kind: 'unary';
  readonly operator: '-' | '!';
  readonly operand: Expression;
}

export type BinaryOperator =
  | '||'
  | '&&'
  | '=='
  | '!='
  | '<'
  | '>'
  | '<='
  | '>='
  | '+'
  | '-'
  | '*'
  | '/'
  | '%';

export interface Binary extends Node {
  readonly kind: 'binary';
  readonly operator: BinaryOperator;
  readonly left: Expression;
  readonly right: Expression;
}

export interface Conditional extends Node {
  readonly kind: 'conditional';
  readonly condition: Expression;
  readonly yes: Expression;
  readonly no: Expression;
}

export interface Tuple extends Node {
  readonly kind: 'tuple';
  readonly items: readonly Expression[];
}

export interface ObjectConstructor extends Node {
  readonly kind: 'object';
  readonly items: readonly { readonly key: Expression; readonly value: Expression }[];
}

export interface For extends Node {
  readonly kind: 'for';
  readonly keyName?: string;
  readonly valueName: string;
  readonly collection: Expression;
  /** Set for an object result. */
  readonly key?: Expression;
  readonly value: Expression;
  readonly condition?: Expression;
  /** Values of equal keys are gathered in lists (`...`). */
  readonly group: boolean;
}

/** An expression that could not be parsed; the fault is reported beside it. */
export interface Invalid extends Node {
  readonly kind: 'invalid';
  readonly why: string;
}

/** Something that is not valid syntax. */
export interface Fault {
  readonly message: string;
  readonly offset: number;
}

export interface ParsedBody {
  readonly body: Body;
  readonly faults: readonly Fault[];
  /** Further faults, only counted. */
  readonly faultsLeftOut: number;
}

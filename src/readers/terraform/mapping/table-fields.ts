import type { Value } from '../../../model/value.ts';

/** What a table says of single arguments and blocks. Keys of `Fields` are Terraform's names. */

/** What happens to one argument or block. */
export type Field =
  /** The value goes to this path as it is; text, numbers, lists and JSON text are coerced later by the registry's types. */
  | string
  | Inside
  | Elements
  | Item
  | Choice
  | Pairs
  | PairOf
  | Keyed
  | Named
  | Nested
  | Plucked
  | Member
  | Wrapped
  | Scaled
  | JsonText
  | Rewritten
  | Several
  | Constant
  | Converted
  | Satellite
  | Satellites
  | Ignored
  | Spread;

export type Fields = Readonly<Record<string, Field>>;

/** A nested block (one at most), whose arguments go to full paths. `presence`: an object that exists with the block. */
export interface Inside {
  readonly to: 'inside';
  readonly fields: Fields;
  readonly presence?: string;
}

/** Nested blocks, or a list of objects: each becomes an element of the list at `path`; targets are the element's paths. */
export interface Elements {
  readonly to: 'elements';
  readonly path: string;
  readonly fields: Fields;
}

/** Values that are written otherwise: `true` -> `Enabled`; null: as if omitted. One that is not listed goes on unchanged. */
export interface Choice {
  readonly to: 'choice';
  readonly path: string;
  readonly values: Readonly<Record<string, string | number | boolean | null>>;
}

/** A map becomes a list of `{ Key, Value }` (or other names for the two). */
export interface Pairs {
  readonly to: 'pairs';
  readonly path: string;
  readonly key: string;
  readonly value: string;
}

/** One argument becomes one `{ Key: name, Value: value }` of a list of attributes. */
export interface PairOf {
  readonly to: 'pair';
  readonly path: string;
  readonly name: string;
  readonly key: string;
  readonly value: string;
}

/** Nested blocks with a name and a value each become one map: `parameter { name value }` -> `Parameters`. */
export interface Keyed {
  readonly to: 'keyed';
  readonly path: string;
  readonly key: string;
  readonly value: string;
}

/** Nested blocks with a name each become one map of objects: `static_value` of `parameter { name }` -> `Parameters.<name>`. */
export interface Named {
  readonly to: 'named';
  readonly path: string;
  readonly key: string;
  readonly fields: Fields;
}

/**
 * A nested block (one at most), or nested blocks where `many`, whose targets are relative to the object, or element, at
 * `path`. `fields` is asked for when it is needed, so that a statement can hold statements.
 */
export interface Nested {
  readonly to: 'nested';
  readonly path: string;
  readonly many: boolean;
  readonly fields: () => Fields;
}

/** Nested blocks of which each gives one plain value: `regular_expression { regex_string }` -> a list of texts. */
export interface Plucked {
  readonly to: 'plucked';
  readonly path: string;
  readonly argument: string;
}

/** One argument becomes a property of that element of a list whose `key` is `name`; others may set its other properties. */
export interface Member {
  readonly to: 'member';
  readonly path: string;
  readonly key: string;
  readonly name: string;
  readonly property: string;
}

/** JSON text in the API's spelling, decoded around its holes: names get a capital, but for those below `verbatim` ones. */
export interface JsonText {
  readonly to: 'json';
  readonly path: string;
  /** Members (as the JSON spells them) whose own members are free names: labels, options. */
  readonly verbatim: readonly string[];
}

/** Text written otherwise: `pattern` is replaced by `replacement`, as `String.replace` does it. */
export interface Rewritten {
  readonly to: 'rewritten';
  readonly path: string;
  readonly pattern: RegExp;
  readonly replacement: string;
}

/** One argument that is a resource of its own in the registry (an inline policy): `property` of it, `namedBy` names this one. */
export interface Satellite {
  readonly to: 'satellite';
  readonly registry: string;
  readonly namedBy: string;
  readonly property: string;
  /** One for each value of a list. */
  readonly each?: true;
}

/** Nested blocks of which each is a resource of its own in the registry: a route of a table. Targets are its paths. */
export interface Satellites {
  readonly to: 'satellites';
  readonly registry: string;
  readonly namedBy: string;
  readonly fields: Fields;
}

/** Whatever the value is: that the argument is given says this. */
export interface Constant {
  readonly to: 'constant';
  readonly path: string;
  readonly value: string | number | boolean;
}

/**
 * What the registry says in another way altogether: a function of the argument's value, for what no other field can say.
 * undefined: it says nothing.
 */
export interface Converted {
  readonly to: 'converted';
  readonly path: string;
  readonly convert: (value: Value) => Value | undefined;
}

/** One argument that says several things. */
export interface Several {
  readonly to: 'several';
  readonly fields: readonly Field[];
}

/** One argument is a property of the element at `index` of a list of which Terraform spells out each: `tunnel1_inside_cidr`. */
export interface Item {
  readonly to: 'item';
  readonly path: string;
  readonly index: number;
  readonly property: string;
  readonly convert?: (value: Value) => Value;
}

/** Each element of a list of plain values becomes an object with that value as its one property. */
export interface Wrapped {
  readonly to: 'wrapped';
  readonly path: string;
  readonly property: string;
}

/** A number in another unit. */
export interface Scaled {
  readonly to: 'scaled';
  readonly path: string;
  readonly factor: number;
}

/** Known, and of no meaning for the registry's shape: a switch of the provider (`force_destroy`), a computed copy. */
export interface Ignored {
  readonly to: 'ignored';
}

/**
 * Nested blocks of which each becomes several elements: one for each value of the list arguments named in `by`
 * (`cidr_blocks` -> one rule for each range). A block without any of them becomes one element.
 */
export interface Spread {
  readonly to: 'spread';
  readonly path: string;
  readonly fields: Fields;
  readonly by: Readonly<Record<string, string>>;
}

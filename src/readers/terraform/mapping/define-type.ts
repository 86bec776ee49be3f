import type { PropertyPaths } from '../../../model/generated/property-paths/index.ts';
import type { Json, List } from '../../../model/property-path-kinds.ts';

/**
 * How one `aws_*` type becomes a registry type: a declarative table, read by `map-instance.ts`. Keys are Terraform's
 * arguments and nested blocks; targets are flat registry paths, typed against the registry, so that a wrong target does
 * not compile. An argument that no table names keeps every omitted setting of its resource unknown: nothing is lost.
 */
export interface TypeTable {
  /** `aws_s3_bucket`. */
  readonly terraform: string;
  /** `AWS::S3::Bucket`; for a part, the type of its parent. */
  readonly registry: string;
  readonly fields: Fields;
  /** What the provider sets when an argument is omitted, where it differs from what AWS does: registry path -> value. */
  readonly providerDefaults: Readonly<Record<string, ProviderDefault>>;
  /**
   * Set for a type that has no registry type of its own: it configures the resource that the argument `parent` names.
   * `element`: each resource is one element of the list at the path, and targets are the element's paths.
   */
  readonly part?: { readonly parent: string; readonly path: string; readonly element?: true };
}

/** A value, or a value that the provider sets only where none of the arguments `unless` is given. */
export type ProviderDefault = Plain | { readonly value: Plain; readonly unless: readonly string[] };

type Plain = string | number | boolean;

/** The tables of one service: what a file of `aws-types` exports. */
export type TypeTables = readonly TypeTable[];

/** What happens to one argument or block. */
export type Field =
  /** The value goes to this path as it is; text, numbers, lists and JSON text are coerced later by the registry's types. */
  | string
  | Inside
  | Elements
  | Choice
  | Pairs
  | PairOf
  | Keyed
  | Named
  | Nested
  | Member
  | Wrapped
  | Scaled
  | JsonText
  | Rewritten
  | Several
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
}

/** Nested blocks of which each is a resource of its own in the registry: a route of a table. Targets are its paths. */
export interface Satellites {
  readonly to: 'satellites';
  readonly registry: string;
  readonly namedBy: string;
  readonly fields: Fields;
}

/** One argument that says several things. */
export interface Several {
  readonly to: 'several';
  readonly fields: readonly Field[];
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

type Mapped = keyof PropertyPaths;
type Path<P> = keyof P & string;

type FieldFor<P> =
  | Path<P>
  | Ignored
  | Inside
  | Elements
  | Spread
  | Choice
  | Pairs
  | PairOf
  | Keyed
  | Named
  | Nested
  | Member
  | Wrapped
  | Scaled
  | JsonText
  | Rewritten
  | Several
  | Satellite
  | Satellites;

type FieldsFor<P> = Readonly<Record<string, FieldFor<P>>>;

/** The constructors of fields for one registry type; `path` arguments are held to its paths. */
export interface FieldKit<P> {
  readonly inside: (fields: FieldsFor<P>, presence?: Path<P>) => Inside;
  readonly elements: <K extends Path<P>>(
    path: K,
    fields: (kit: FieldKit<ElementOf<P[NoInfer<K>]>>) => FieldsFor<ElementOf<P[NoInfer<K>]>>,
  ) => Elements;
  readonly spread: <K extends Path<P>>(
    path: K,
    by: Readonly<Record<string, Path<ElementOf<P[K]>>>>,
    fields: FieldsFor<ElementOf<P[K]>>,
  ) => Spread;
  readonly choose: (path: Path<P>, values: Choice['values']) => Choice;
  /** Tags by default: `{ Key, Value }`. */
  readonly pairs: (path: Path<P>, key?: string, value?: string) => Pairs;
  readonly pair: (path: Path<P>, name: string, key?: string, value?: string) => PairOf;
  readonly keyed: (path: Path<P>, key: string, value: string) => Keyed;
  readonly named: (path: Path<P>, key: string, fields: Fields) => Named;
  readonly nested: (path: Path<P>, fields: () => Fields) => Nested;
  readonly nestedList: (path: Path<P>, fields: () => Fields) => Nested;
  readonly member: <K extends Path<P>>(
    path: K,
    key: Path<ElementOf<P[NoInfer<K>]>>,
    name: string,
    property: Path<ElementOf<P[NoInfer<K>]>>,
  ) => Member;
  readonly wrapped: (path: Path<P>, property: string) => Wrapped;
  readonly scaled: (path: Path<P>, factor: number) => Scaled;
  readonly json: (path: Path<P>, verbatim?: readonly string[]) => JsonText;
  readonly rewritten: (path: Path<P>, pattern: RegExp, replacement: string) => Rewritten;
  readonly several: (...fields: readonly FieldFor<P>[]) => Several;
  readonly satellite: <T extends Mapped>(
    registry: T,
    namedBy: Path<PropertyPaths[NoInfer<T>]>,
    property: Path<PropertyPaths[NoInfer<T>]>,
  ) => Satellite;
  readonly satellites: <T extends Mapped>(
    registry: T,
    namedBy: Path<PropertyPaths[NoInfer<T>]>,
    fields: (kit: FieldKit<PropertyPaths[NoInfer<T>]>) => FieldsFor<PropertyPaths[NoInfer<T>]>,
  ) => Satellites;
  readonly ignored: Ignored;
}

type ElementOf<V> = V extends List<infer E> ? E : V extends Json ? Record<string, Json> : never;

const ignored: Ignored = { to: 'ignored' };

const kit: FieldKit<Record<string, never>> = {
  inside: (fields, presence) => ({
    to: 'inside',
    fields: fields,
    ...(presence === undefined ? {} : { presence }),
  }),
  elements: (path, fields) => ({ to: 'elements', path, fields: fields(kit) }),
  spread: (path, by, fields) => ({ to: 'spread', path, by, fields: fields }),
  choose: (path, values) => ({ to: 'choice', path, values }),
  pairs: (path, key = 'Key', value = 'Value') => ({ to: 'pairs', path, key, value }),
  pair: (path, name, key = 'Key', value = 'Value') => ({ to: 'pair', path, name, key, value }),
  keyed: (path, key, value) => ({ to: 'keyed', path, key, value }),
  named: (path, key, fields) => ({ to: 'named', path, key, fields }),
  nested: (path, fields) => ({ to: 'nested', path, many: false, fields }),
  nestedList: (path, fields) => ({ to: 'nested', path, many: true, fields }),
  member: (path, key, name, property) => ({ to: 'member', path, key, name, property }),
  wrapped: (path, property) => ({ to: 'wrapped', path, property }),
  scaled: (path, factor) => ({ to: 'scaled', path, factor }),
  json: (path, verbatim = []) => ({ to: 'json', path, verbatim }),
  rewritten: (path, pattern, replacement) => ({ to: 'rewritten', path, pattern, replacement }),
  several: (...fields) => ({ to: 'several', fields }),
  satellite: (registry, namedBy, property) => ({ to: 'satellite', registry, namedBy, property }),
  satellites: (registry, namedBy, fields) => ({
    to: 'satellites',
    registry,
    namedBy,
    fields: fields(kit),
  }),
  ignored,
};

interface TypeOptions<P> {
  readonly fields: (kit: FieldKit<P>) => FieldsFor<P>;
  /** Attributes that only the provider fills: plans and states have them, sources do not. `arn` goes without saying. */
  readonly computed?: readonly string[];
  readonly providerDefaults?: Partial<Readonly<Record<Path<P>, ProviderDefault>>>;
}

/**
 * Fields that several types share, or that hold themselves, relative to one object. Types cannot tell which object, so
 * that only the test of all tables holds their targets to the registry.
 */
export function defineFields(fields: (kit: FieldKit<Record<string, Json>>) => Fields): Fields {
  return fields(kit);
}

/** An `aws_*` type with a registry type of its own. */
export function defineType<T extends Mapped>(
  terraform: string,
  registry: T,
  options: TypeOptions<PropertyPaths[T]>,
): TypeTable {
  return {
    terraform,
    registry,
    fields: fieldsOf(options),
    providerDefaults: (options.providerDefaults ?? {}) as TypeTable['providerDefaults'],
  };
}

function fieldsOf<P>({ fields, computed = [] }: TypeOptions<P>): Fields {
  return { ...Object.fromEntries(computed.map(name => [name, ignored])), ...fields(kit) };
}

/**
 * An `aws_*` type that configures another resource and has no registry type: targets are paths of the parent, all of
 * them at or below `path` ('' where it sets several properties of the parent). `parent`: the argument that names it.
 */
export function definePart<T extends Mapped>(
  terraform: string,
  registry: T,
  part: { readonly parent: string; readonly path: Path<PropertyPaths[T]> | '' },
  options: TypeOptions<PropertyPaths[T]>,
): TypeTable {
  return { ...defineType(terraform, registry, options), part };
}

/**
 * An `aws_*` type of which each resource is one element of a list of another resource: a target of a rule. Targets are
 * the element's paths. `parent`: the argument that names the other resource.
 */
export function defineElement<T extends Mapped, K extends Path<PropertyPaths[T]>>(
  terraform: string,
  registry: T,
  part: { readonly parent: string; readonly path: K },
  options: TypeOptions<ElementOf<PropertyPaths[T][NoInfer<K>]>>,
): TypeTable {
  return {
    terraform,
    registry,
    fields: fieldsOf(options),
    providerDefaults: (options.providerDefaults ?? {}) as TypeTable['providerDefaults'],
    part: { ...part, element: true },
  };
}

import type { PropertyPaths } from '../../../model/generated/property-paths/index.ts';
import type { Json, List } from '../../../model/property-path-kinds.ts';
import type {
  Choice,
  Constant,
  Converted,
  Elements,
  Fields,
  Ignored,
  Inside,
  Item,
  JsonText,
  Keyed,
  Member,
  Named,
  Nested,
  PairOf,
  Pairs,
  Plucked,
  Rewritten,
  Satellite,
  Satellites,
  Scaled,
  Several,
  Spread,
  Wrapped,
} from './table-fields.ts';

export type { Field, Fields, Spread } from './table-fields.ts';

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
   * `element`: each resource is one element of the list at the path, and targets are the element's paths. `by`: where
   * `parent` alone does not tell which one, arguments of the part whose values those arguments of the parent have.
   */
  readonly part?: {
    readonly parent: string;
    readonly path: string;
    readonly element?: true;
    readonly by?: Readonly<Record<string, string>>;
  };
  /** Attributes that the registry spells otherwise than by their words: `default_security_group_id`. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** It was there before Terraform took it over: what the source does not set stays as it was. Says what it is. */
  readonly adopts?: string;
  /** List arguments of which each value makes a resource of its own in the registry: a rule for each range. */
  readonly each?: readonly string[];
  /** The type is one of several in the registry: the table of the first that fits the arguments counts. */
  readonly variants?: readonly Variant[];
  /** Parts of further resources that the same resource configures, each where its parent is named. */
  readonly also?: readonly TypeTable[];
}

/** Fits where the argument is given, and is `value` where there is one. */
export interface Variant {
  readonly argument: string;
  readonly value?: string;
  readonly table: TypeTable;
}

/** A value, or a value that the provider sets only where none of the arguments `unless` is given. */
export type ProviderDefault = Plain | { readonly value: Plain; readonly unless: readonly string[] };

type Plain = string | number | boolean | readonly never[];

/** The tables of one service: what a file of `aws-types` exports. */
export type TypeTables = readonly TypeTable[];

type Mapped = keyof PropertyPaths;
type Path<P> = keyof P & string;

type FieldFor<P> =
  | Path<P>
  | Ignored
  | Inside
  | Elements
  | Item
  | Spread
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
    fields:
      | FieldsFor<ElementOf<P[NoInfer<K>]>>
      | ((kit: FieldKit<ElementOf<P[NoInfer<K>]>>) => FieldsFor<ElementOf<P[NoInfer<K>]>>),
  ) => Spread;
  readonly choose: (path: Path<P>, values: Choice['values']) => Choice;
  /** Tags by default: `{ Key, Value }`. */
  readonly pairs: (path: Path<P>, key?: string, value?: string) => Pairs;
  readonly pair: (path: Path<P>, name: string, key?: string, value?: string) => PairOf;
  readonly keyed: (path: Path<P>, key: string, value: string) => Keyed;
  readonly named: (path: Path<P>, key: string, fields: Fields) => Named;
  readonly nested: (path: Path<P>, fields: () => Fields) => Nested;
  readonly plucked: (path: Path<P>, argument: string) => Plucked;
  readonly nestedList: (path: Path<P>, fields: () => Fields) => Nested;
  readonly member: <K extends Path<P>>(
    path: K,
    key: Path<ElementOf<P[NoInfer<K>]>>,
    name: string,
    property: Path<ElementOf<P[NoInfer<K>]>>,
  ) => Member;
  readonly item: <K extends Path<P>>(
    path: K,
    index: number,
    property: Path<ElementOf<P[NoInfer<K>]>>,
    convert?: Item['convert'],
  ) => Item;
  readonly wrapped: (path: Path<P>, property: string) => Wrapped;
  readonly scaled: (path: Path<P>, factor: number) => Scaled;
  readonly json: (path: Path<P>, verbatim?: readonly string[]) => JsonText;
  readonly rewritten: (path: Path<P>, pattern: RegExp, replacement: string) => Rewritten;
  readonly constant: (path: Path<P>, value: Constant['value']) => Constant;
  readonly converted: (path: Path<P>, convert: Converted['convert']) => Converted;
  readonly several: (...fields: readonly FieldFor<P>[]) => Several;
  readonly satellite: <T extends Mapped>(
    registry: T,
    namedBy: Path<PropertyPaths[NoInfer<T>]>,
    property: Path<PropertyPaths[NoInfer<T>]>,
  ) => Satellite;
  /** One for each value of a list. */
  readonly satelliteEach: <T extends Mapped>(
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
  spread: (path, by, fields) => ({
    to: 'spread',
    path,
    by,
    fields: typeof fields === 'function' ? fields(kit) : fields,
  }),
  choose: (path, values) => ({ to: 'choice', path, values }),
  pairs: (path, key = 'Key', value = 'Value') => ({ to: 'pairs', path, key, value }),
  pair: (path, name, key = 'Key', value = 'Value') => ({ to: 'pair', path, name, key, value }),
  keyed: (path, key, value) => ({ to: 'keyed', path, key, value }),
  named: (path, key, fields) => ({ to: 'named', path, key, fields }),
  nested: (path, fields) => ({ to: 'nested', path, many: false, fields }),
  plucked: (path, argument) => ({ to: 'plucked', path, argument }),
  nestedList: (path, fields) => ({ to: 'nested', path, many: true, fields }),
  member: (path, key, name, property) => ({ to: 'member', path, key, name, property }),
  item: (path, index, property, convert) => ({
    to: 'item',
    path,
    index,
    property,
    ...(convert === undefined ? {} : { convert }),
  }),
  wrapped: (path, property) => ({ to: 'wrapped', path, property }),
  scaled: (path, factor) => ({ to: 'scaled', path, factor }),
  json: (path, verbatim = []) => ({ to: 'json', path, verbatim }),
  rewritten: (path, pattern, replacement) => ({ to: 'rewritten', path, pattern, replacement }),
  constant: (path, value) => ({ to: 'constant', path, value }),
  converted: (path, convert) => ({ to: 'converted', path, convert }),
  several: (...fields) => ({ to: 'several', fields }),
  satellite: (registry, namedBy, property) => ({ to: 'satellite', registry, namedBy, property }),
  satelliteEach: (registry, namedBy, property) => ({
    to: 'satellite',
    registry,
    namedBy,
    property,
    each: true,
  }),
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
  readonly attributes?: TypeTable['attributes'];
  readonly adopts?: string;
  readonly each?: readonly string[];
  readonly also?: readonly TypeTable[];
}

/**
 * Fields that several types share, or that hold themselves, relative to one object. Types cannot tell which object, so
 * that only the test of all tables holds their targets to the registry.
 */
export function defineFields(fields: (kit: FieldKit<Record<string, Json>>) => Fields): Fields {
  return fields(kit);
}

/** Fields that several tables of one registry type share, held to its paths. */
export function fieldsOfType<T extends Mapped>(
  _registry: T,
  fields: (kit: FieldKit<PropertyPaths[T]>) => FieldsFor<PropertyPaths[T]>,
): FieldsFor<PropertyPaths[T]> {
  return fields(kit);
}

/** An `aws_*` type with a registry type of its own. */
export function defineType<T extends Mapped>(
  terraform: string,
  registry: T,
  options: TypeOptions<PropertyPaths[T]>,
): TypeTable {
  return tableOf(terraform, registry, options);
}

function tableOf<P>(terraform: string, registry: string, options: TypeOptions<P>): TypeTable {
  const { attributes, adopts, each, also } = options;
  return {
    terraform,
    registry,
    fields: fieldsOf(options),
    providerDefaults: (options.providerDefaults ?? {}) as TypeTable['providerDefaults'],
    ...(attributes === undefined ? {} : { attributes }),
    ...(adopts === undefined ? {} : { adopts }),
    ...(each === undefined ? {} : { each }),
    ...(also === undefined ? {} : { also }),
  };
}

/**
 * An `aws_*` type without a counterpart in the registry that demarc knows by a name of its own (`Demarc::S3::Object`):
 * it configures nothing else, and its properties are spelt as the registry would.
 */
export function defineOwn(
  terraform: string,
  type: `Demarc::${string}::${string}`,
  options: TypeOptions<Record<string, Json>>,
): TypeTable {
  return tableOf(terraform, type, options);
}

/** An `aws_*` type that is one of several registry types, by its arguments. */
export function defineVariants(terraform: string, first: Variant, ...others: readonly Variant[]): TypeTable {
  return { ...first.table, terraform, variants: [first, ...others] };
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
  part: {
    readonly parent: string;
    readonly path: Path<PropertyPaths[T]> | '';
    readonly by?: Readonly<Record<string, string>>;
  },
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
  part: { readonly parent: string; readonly path: K; readonly by?: Readonly<Record<string, string>> },
  options: TypeOptions<ElementOf<PropertyPaths[T][NoInfer<K>]>>,
): TypeTable {
  return { ...tableOf(terraform, registry, options), part: { ...part, element: true } };
}

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
  readonly providerDefaults: Readonly<Record<string, string | number | boolean>>;
  /** Set for a type that has no registry type of its own: it configures the resource that the argument `parent` names. */
  readonly part?: { readonly parent: string; readonly path: string };
}

/** The tables of one service: what a file of `aws-types` exports. */
export type TypeTables = readonly TypeTable[];

/** What happens to one argument or block. */
export type Field =
  /** The value goes to this path as it is; text, numbers, lists and JSON text are coerced later by the registry's types. */
  string | Inside | Elements | Choice | Pairs | PairOf | Wrapped | Scaled | Ignored | Spread;

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

/** Values that are written otherwise: `true` -> `Enabled`. A value that is not listed goes on unchanged. */
export interface Choice {
  readonly to: 'choice';
  readonly path: string;
  readonly values: Readonly<Record<string, string | number | boolean>>;
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
  | Wrapped
  | Scaled;

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
  readonly wrapped: (path: Path<P>, property: string) => Wrapped;
  readonly scaled: (path: Path<P>, factor: number) => Scaled;
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
  wrapped: (path, property) => ({ to: 'wrapped', path, property }),
  scaled: (path, factor) => ({ to: 'scaled', path, factor }),
  ignored,
};

interface TypeOptions<P> {
  readonly fields: (kit: FieldKit<P>) => FieldsFor<P>;
  readonly providerDefaults?: Partial<Readonly<Record<Path<P>, string | number | boolean>>>;
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
    fields: options.fields(kit),
    providerDefaults: (options.providerDefaults ?? {}) as TypeTable['providerDefaults'],
  };
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

/** How `registry.data` writes the registry's schema: short keys, and the plain shape alone where nothing else is said. */

/** string, number, integer, boolean, json, timestamp */
export type ScalarLetter = 's' | 'n' | 'i' | 'b' | 'j' | 't';

/** A letter; the number of a nested type in its slice; `l`ist, `m`ap and `u`nion of shapes. */
export type EncodedShape =
  | ScalarLetter
  | number
  | readonly ['l' | 'm', EncodedShape]
  | readonly ['u', EncodedShape, ...EncodedShape[]];

/** The shape alone, or with what else is known: `r`equired, re`f`erences, s`c`rutiny. */
export type EncodedProperty =
  | EncodedShape
  | {
      readonly s: EncodedShape;
      readonly r?: 1;
      readonly f?: readonly (readonly [type: string, attribute: string])[];
      readonly c?: string;
    };

export type EncodedProperties = Readonly<Record<string, EncodedProperty>>;

export interface EncodedType {
  readonly p: EncodedProperties;
  /** Attributes. */
  readonly a?: Readonly<Record<string, EncodedShape>>;
  /** Primary identifier. */
  readonly i?: readonly string[];
  /** What Ref gives, where it is not the primary identifier. */
  readonly ref?: readonly string[];
  readonly arn?: string;
  readonly tag?: string;
}

/** One service namespace. */
export interface EncodedNamespace {
  readonly types: Readonly<Record<string, EncodedType>>;
  /** Nested types, named by their place in this list. */
  readonly nested: readonly (readonly [name: string, properties: EncodedProperties])[];
}

export interface RegistryHead {
  /** Type names by namespace, without it: `"AWS::S3": ["Bucket", ...]`. */
  readonly types: Readonly<Record<string, readonly string[]>>;
  readonly regions: readonly (readonly [name: string, partition: string, domainSuffix: string])[];
}

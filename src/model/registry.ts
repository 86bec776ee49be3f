/** The slim CloudFormation registry schema: what a resource type's properties are, by type, decoded on demand. */
export interface Registry {
  /** undefined for a type that the registry does not know. */
  type(name: string): RegistryType | undefined;
  typeNames(): readonly string[];
  region(name: string): Region | undefined;
  readonly regions: readonly Region[];
}

export interface RegistryType {
  readonly name: string;
  readonly properties: ReadonlyMap<string, RegistryProperty>;
  /** Read-only attributes (`Arn`) and their types. */
  readonly attributes: ReadonlyMap<string, PropertyShape>;
  readonly primaryIdentifier: readonly string[];
  /** What `Ref` gives; the primary identifier where not stated. */
  readonly refIdentifier: readonly string[];
  readonly arnTemplate?: string;
  readonly tagProperty?: string;
}

export interface RegistryProperty {
  readonly shape: PropertyShape;
  readonly required: boolean;
  /** Types whose identifiers or attributes the property holds. */
  readonly refersTo: readonly { readonly type: string; readonly attribute: string }[];
  /** Holds a policy or network rules that deserve a look. */
  readonly scrutiny?: string;
}

export type PropertyShape =
  | { readonly kind: 'string' | 'number' | 'integer' | 'boolean' | 'json' | 'timestamp' }
  | { readonly kind: 'list'; readonly element: PropertyShape }
  | { readonly kind: 'map'; readonly element: PropertyShape }
  /** A nested type; its properties are decoded on demand, so that recursive types are no problem. */
  | { readonly kind: 'object'; readonly name: string; properties(): ReadonlyMap<string, RegistryProperty> }
  /** Any of several: the first that fits. */
  | { readonly kind: 'union'; readonly options: readonly PropertyShape[] };

export interface Region {
  readonly name: string;
  readonly partition: string;
  readonly domainSuffix: string;
}

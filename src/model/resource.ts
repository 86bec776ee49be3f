import type { Place } from '../foundation/source-text.ts';
import type { Declaration, Root, Unread } from './declaration.ts';
import type { ObjectValue, ResourceKey } from './value.ts';

/** One AWS resource of the assembled estate: coerced to the registry's types, joined with its satellites, linked. */
export interface Resource extends Declaration {
  /** The declared properties with those of its satellites joined in and coerced; what checks and cases read. */
  readonly view: ObjectValue;
  readonly links: readonly Link[];
  /** Links that point here. */
  readonly linkedFrom: readonly Link[];
  /** Resources that configure this one (a bucket policy, a rule of a security group). */
  readonly satellites: readonly ResourceKey[];
  /** Set on a satellite whose parent is in the estate. */
  readonly parent?: ResourceKey;
  /** Why no default of AWS may be assumed for any setting here; undefined in a closed world. */
  readonly openWorld?: string;
  /** Property paths that alone could still be set elsewhere, and why (a satellite in a nested stack that was not read). */
  readonly openPaths?: ReadonlyMap<string, string>;
}

export interface Link {
  readonly from: ResourceKey;
  readonly to: ResourceKey;
  /** Property path at which the reference stands; '' for an explicit dependency. */
  readonly path: string;
  readonly attribute?: string;
  /** Why the link may not exist (an undetermined condition). */
  readonly condition?: string;
  readonly place?: Place;
}

/** All resources read together. Absent resources are in it: listed and counted, never judged as if they were there. */
export interface Estate {
  readonly resources: readonly Resource[];
  readonly byKey: ReadonlyMap<ResourceKey, Resource>;
  /** Present or conditional resources by registry type; no absent ones. */
  readonly byType: ReadonlyMap<string, readonly Resource[]>;
  readonly roots: readonly Root[];
  readonly unread: readonly Unread[];
  readonly files: readonly string[];
}

export function isAbsent(resource: Declaration): boolean {
  return resource.existence.state === 'absent' || resource.existence.state === 'absent-by-default-input';
}

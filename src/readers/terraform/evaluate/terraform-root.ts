import type { Place } from '../../../foundation/source-text.ts';
import type { Assumption, Existence, Unread } from '../../../model/declaration.ts';
import type { InputDefault, ObjectValue, ResourceKey, Value } from '../../../model/value.ts';

/** One root module with all that it calls, evaluated as far as the source determines it. */
export interface TerraformRoot {
  /** Path of the root module's folder relative to the tree; `.` for the tree's own. */
  readonly name: string;
  readonly folder: string;
  /** Nothing calls it, and it looks like a module for others rather than a deployment. */
  readonly library: boolean;
  readonly instances: readonly ResourceInstance[];
  readonly moves: readonly { readonly from: string; readonly to: string; readonly place: Place }[];
  readonly imports: readonly { readonly to: string; readonly id: Value; readonly place: Place }[];
  readonly removed: readonly { readonly from: string; readonly place: Place }[];
  readonly assumptions: readonly Assumption[];
  readonly unread: readonly Unread[];
  /** Files that were read for it, of its modules too. */
  readonly files: readonly string[];
  /** An output of the root module, evaluated when asked for. */
  output(name: string): Value | undefined;
}

/** One resource after loops, in Terraform's own shape: nested blocks are lists of objects. */
export interface ResourceInstance {
  readonly key: ResourceKey;
  /** `module.web["a"].aws_instance.app[0]`; `[*]` stands for instances whose keys are not known. */
  readonly address: string;
  readonly mode: 'managed' | 'data' | 'ephemeral';
  readonly type: string;
  readonly name: string;
  /** `module.web["a"]`; empty in the root module. */
  readonly module: string;
  readonly instanceKey?: string | number;
  readonly attributes: ObjectValue;
  readonly existence: Existence;
  readonly provider: ProviderSettings;
  readonly dependsOn: readonly ResourceKey[];
  readonly place: Place;
  /** Module calls that led here, innermost first. */
  readonly callers: readonly Place[];
  readonly preventDestroy?: boolean;
}

/** What the provider configuration of a resource says about where it lives. */
export interface ProviderSettings {
  /** `aws`, `aws.west`. */
  readonly name: string;
  readonly region?: Value;
  readonly account?: string;
  /** ARN of the role that is assumed. */
  readonly role?: Value;
  readonly defaultTags?: Value;
  readonly place?: Place;
}

/** Values given from outside. */
export interface TerraformInputs {
  readonly values: ReadonlyMap<string, string>;
  readonly files: readonly string[];
  readonly account?: string;
  readonly region?: string;
  /** Folders of the tree for modules that are not local, by name of the call or by source. */
  readonly modules?: ReadonlyMap<string, string>;
}

export function existsAbsent(existence: Existence): boolean {
  return existence.state === 'absent' || existence.state === 'absent-by-default-input';
}

/** A resource inside a module exists only if the module does. */
export function bothExist(outer: Existence, inner: Existence): Existence {
  if (existsAbsent(outer)) return outer;
  if (existsAbsent(inner)) return inner;
  return outer.state === 'conditional' ? outer : inner;
}

/** No instances: because the source says so, or only because of the defaults that were assumed. */
export function absence(why: string, inputs: readonly InputDefault[]): Existence {
  return inputs.length === 0 ? { state: 'absent', why } : { state: 'absent-by-default-input', why, inputs };
}

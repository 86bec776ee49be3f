import type { Place } from '../foundation/source-text.ts';
import type { InputDefault, ObjectValue, ResourceKey, Value } from './value.ts';

/** Whether a resource is really there, as far as the source says. */
export type Existence =
  | { readonly state: 'certain' }
  /** It depends on something that is not known here. */
  | { readonly state: 'conditional'; readonly why: string }
  /** The source itself says that it is not made. */
  | { readonly state: 'absent'; readonly why: string }
  /** Only the default of an input says that it is not made. */
  | {
      readonly state: 'absent-by-default-input';
      readonly why: string;
      readonly inputs: readonly InputDefault[];
    };

export const certain: Existence = { state: 'certain' };

/** How strong a fact is: source code, a plan, a dated reading, dated and repeated evidence. */
export type Basis = 'declared' | 'planned' | 'observed' | 'operated';

/** Where a resource will live, as far as the source says. */
export interface Deployment {
  readonly account?: string;
  readonly region?: string;
  readonly partition?: string;
}

/** One resource as a reader found it, in the registry's shape, before the estate is assembled. */
export interface Declaration {
  readonly key: ResourceKey;
  /** The source's own address: a logical id (`Network/Vpc` inside a nested stack), a Terraform address, an ARN. */
  readonly address: string;
  /** Identity of the root it belongs to: stack name in an assembly, else the path of the root template or folder. */
  readonly root: string;
  /** Registry type (`AWS::S3::Bucket`), or one of demarc's own (`Demarc::…`). */
  readonly type: string;
  /** The type as the source writes it. */
  readonly sourceType: string;
  readonly language: 'cloudformation' | 'terraform' | 'service-list' | 'snapshot';
  readonly basis: Basis;
  readonly properties: ObjectValue;
  readonly existence: Existence;
  readonly deployment: Deployment;
  readonly place: Place;
  /** Calls that led here, innermost first: nested stacks, modules. */
  readonly callers: readonly Place[];
  /** Explicit ordering (`DependsOn`, `depends_on`), as keys. */
  readonly dependsOn: readonly ResourceKey[];
  /** `Retain`, `Snapshot`, `Delete`... where the source says what happens on deletion or replacement. */
  readonly deletionPolicy?: Value;
  readonly updateReplacePolicy?: Value;
  /** Set when the source's type has no mapping: the properties are not in the registry's shape and are not judged. */
  readonly unmapped?: string;
  /** A part of another resource that has no registry type of its own (`Demarc::Part`): where it belongs. */
  readonly part?: { readonly parentType: string; readonly parent: Value; readonly path: string };
}

/** Something that was met and not read, not decided or not understood. Each is listed in every report. */
export interface Unread {
  readonly kind: UnreadKind;
  /** What it is: a path, a module source, a transform, a type. */
  readonly what: string;
  readonly why: string;
  /** What the user can do about it. */
  readonly advice: string;
  readonly place?: Place;
  /**
   * For the closed world: the resources that it was handed and could configure further; 'any' when that cannot be told.
   * Left out where it cannot configure a resource of the estate at all.
   */
  readonly couldConfigure?: readonly ResourceKey[] | 'any';
  /** The root whose closed world it opens. */
  readonly root?: string;
}

export type UnreadKind =
  | 'file'
  | 'folder'
  | 'syntax'
  | 'template'
  | 'nested-stack'
  | 'module'
  | 'transform'
  | 'resource-type'
  | 'property'
  | 'reference'
  | 'input'
  | 'limit';

/** What one reader gives for one source tree. */
export interface ReadEstate {
  readonly declarations: readonly Declaration[];
  readonly unread: readonly Unread[];
  readonly roots: readonly Root[];
  /** Files that were taken into account, relative to the tree, sorted. */
  readonly files: readonly string[];
  /** Files that were looked at and are not this reader's (`package.json`): counted, not a fault. */
  readonly ignored: number;
}

/** A template, stack or directory that nothing else in the input calls. */
export interface Root {
  readonly name: string;
  readonly path: string;
  readonly language: Declaration['language'];
  /** An uncalled module directory is a library: its findings are grouped and not counted as the estate. */
  readonly library: boolean;
  readonly assumptions: readonly Assumption[];
}

/** An input whose default was taken, listed in the report. */
export interface Assumption {
  readonly input: InputDefault;
  /** The default as printed; never a sensitive one. */
  readonly value: string;
}

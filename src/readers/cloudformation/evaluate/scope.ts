import type { Place } from '../../../foundation/source-text.ts';
import type { SourceTree } from '../../../foundation/source-tree.ts';
import type { Truth } from '../../../foundation/three-valued.ts';
import type { Assumption, Deployment, Existence } from '../../../model/declaration.ts';
import type { ReadOptions } from '../../../model/reader.ts';
import type { InputDefault, ResourceKey, UnknownValue, Value } from '../../../model/value.ts';
import type { FilePaths } from '../local-file.ts';
import type { Report } from '../report.ts';
import type { ParsedTemplate } from '../template.ts';
import type { Pair, TemplateNode } from '../tree/template-tree.ts';

/** Files of the tree, parsed on first use. */
export interface FileStore {
  /** Templates, which another may nest. */
  readonly templatePaths: FilePaths;
  /** All files that a template may include. */
  readonly includePaths: FilePaths;
  template(path: string): ParsedTemplate | undefined;
  /** Any YAML or JSON file as a tree; undefined where it cannot be read. */
  tree(path: string): TemplateNode | undefined;
  /** Files that were read, so far. */
  readonly used: ReadonlySet<string>;
}

/** What all stacks of one reading share. The three look-ups reach from one stack into another. */
export interface Session {
  readonly tree: SourceTree;
  readonly options: ReadOptions;
  readonly report: Report;
  /** Nodes evaluated so far. */
  steps: number;
  /** Nodes that this reading may evaluate: bounds loops and copies of stacks, never what stands in the input once. */
  readonly fuel: number;
  /** Nested stacks opened so far, copies of one template counted. */
  openedStacks: number;
  /** Parsed files by path, with the ones that templates include. */
  readonly files: FileStore;
  /** Evaluations inside one another at this moment. */
  depth: number;
  /** The stack that a resource of type AWS::CloudFormation::Stack stands for; undefined where its template is not read. */
  readonly nestedStack: (scope: Scope, logicalId: string) => Scope | undefined;
  /** Resources that some stack of the tree exports. */
  readonly exportedResources: () => readonly ResourceKey[];
  /** The value that some stack of the tree exports under this name. */
  readonly imported: (scope: Scope, name: Value, node: TemplateNode) => Value;
  /** The value of an output of the stack with this name. */
  readonly stackOutput: (
    scope: Scope,
    stackName: Value,
    output: Value,
    region: Value | undefined,
    node: TemplateNode,
  ) => Value;
}

/** One stack: a template together with the values that it was given. Holds what was already evaluated. */
export interface Scope {
  readonly session: Session;
  readonly path: string;
  /** Identity of the root, first part of every key. */
  readonly root: string;
  /** '' for a root, `Network/` inside a nested stack. */
  readonly prefix: string;
  /** The stack that nests this one. */
  readonly parent: Scope | undefined;
  /** Whether the stack itself is made. */
  readonly existence: Existence;
  readonly callers: readonly Place[];
  readonly deployment: Deployment;
  readonly stackName: string | undefined;
  /** Values handed to parameters: by the parent stack, by the user, by a parameter file. */
  readonly given: ReadonlyMap<string, Value>;
  /** Filled while the template is opened: parameters and mappings first, then what loops and transforms make. */
  sections: Sections;
  /** Name of a macro that may have changed anything here, when one was not expanded. */
  unreadTransform: string | undefined;
  /** The text has `{{resolve:` somewhere. */
  readonly dynamicReferences: boolean;
  readonly memo: Memo;
  /** Defaults and other things taken for granted, by name: one map for a root and all stacks inside it. */
  readonly assumptions: Map<string, Assumption>;
  evaluate(node: TemplateNode): Value | undefined;
}

export interface Sections {
  readonly parameters: ReadonlyMap<string, Pair>;
  readonly mappings: ReadonlyMap<string, Pair>;
  readonly conditions: ReadonlyMap<string, Pair>;
  readonly resources: ReadonlyMap<string, Pair>;
  readonly outputs: ReadonlyMap<string, Pair>;
  /** Resources of a loop over an unknown collection: why it is not sure that they exist, by logical id. */
  readonly uncertain: ReadonlyMap<string, string>;
}

export const noSections: Sections = {
  parameters: new Map(),
  mappings: new Map(),
  conditions: new Map(),
  resources: new Map(),
  outputs: new Map(),
  uncertain: new Map(),
};

export interface Memo {
  readonly keys: Map<string, ResourceKey>;
  readonly parameters: Map<string, Value>;
  readonly pseudo: Map<string, Value | undefined>;
  readonly outputs: Map<string, Value | undefined>;
  readonly conditions: Map<string, ConditionResult>;
  /** Set while a resource that depends on a condition is evaluated. */
  assumption: Assumed | undefined;
  /** Names being evaluated at this moment, for circles. */
  readonly running: Set<string>;
  readonly children: Map<string, Scope | undefined>;
  /** The resource being evaluated. */
  resource: string | undefined;
  /** Logical ids that the resource being evaluated surely depends on; undefined where nobody asks. */
  mentioned: Set<string> | undefined;
}

/** Conditions taken as given, what they say of parameters, and what other conditions give under them. */
export interface Assumed {
  readonly conditions: ReadonlyMap<string, boolean>;
  readonly parameters: ReadonlyMap<string, ParameterBound>;
  readonly results: Map<string, ConditionResult>;
}

export interface ConditionResult {
  readonly truth: Truth;
  /** Inputs whose defaults decided it. */
  readonly assumedFrom: readonly InputDefault[];
  /** For a person, where it is unknown: what is missing. */
  readonly why: string;
}

/** What a parameter is, or surely is not, while something is assumed. */
export interface ParameterBound {
  readonly is?: string;
  readonly isNot: ReadonlySet<string>;
}

export function newMemo(): Memo {
  return {
    keys: new Map(),
    parameters: new Map(),
    pseudo: new Map(),
    outputs: new Map(),
    conditions: new Map(),
    assumption: undefined,
    running: new Set(),
    children: new Map(),
    resource: undefined,
    mentioned: undefined,
  };
}

/** The key of a resource; the same text each time, so that a thousand references to it share one. */
export function keyOf(scope: Scope, logicalId: string): ResourceKey {
  const { keys } = scope.memo;
  let key = keys.get(logicalId);
  if (key === undefined) {
    key = `${scope.root}#${scope.prefix}${logicalId}`;
    keys.set(logicalId, key);
  }
  return key;
}

export function unknown(
  reason: UnknownValue['reason'],
  detail: string,
  node?: TemplateNode,
  expression?: string,
): UnknownValue {
  return {
    kind: 'unknown',
    reason,
    detail,
    ...(expression === undefined ? {} : { expression }),
    ...(node === undefined ? {} : { place: node }),
  };
}

/** Evaluates under other assumptions than the present ones, and puts those back. */
export function withAssumption<T>(scope: Scope, assumption: Assumed | undefined, evaluate: () => T): T {
  const before = scope.memo.assumption;
  scope.memo.assumption = assumption;
  const result = evaluate();
  scope.memo.assumption = before;
  return result;
}

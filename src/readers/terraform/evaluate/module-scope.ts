import type { Place, SourceText } from '../../../foundation/source-text.ts';
import type { SourceTree } from '../../../foundation/source-tree.ts';
import type { Existence } from '../../../model/declaration.ts';
import type { ResourceKey, Value } from '../../../model/value.ts';
import type { Expression } from '../hcl/ast.ts';
import type { LoopInstance } from './expand-loop.ts';
import type { GivenValue } from './input-values.ts';
import type { Env, Machine } from './machine.ts';
import type { ModuleConfig, ModuleConfigs, ResourceConfig } from './module-config.ts';
import type { Path } from './references.ts';
import type { Reporter } from './reporter.ts';
import type { ProviderSettings, TerraformInputs } from './terraform-root.ts';

/** What all module instances of one root share. */
export interface RootContext {
  readonly tree: SourceTree;
  readonly machine: Machine;
  readonly configs: ModuleConfigs;
  readonly rootName: string;
  /** Folder where Terraform would run: relative paths of `file()` start there. */
  readonly rootFolder: string;
  readonly given: ReadonlyMap<string, GivenValue>;
  readonly inputs: TerraformInputs;
  readonly reporter: Reporter;
  /** Folders of modules that are installed, by the path of calls (`vpc.subnets`). */
  readonly installed: ReadonlyMap<string, string>;
  /** Names under evaluation, for the message about a circle. */
  readonly path: string[];
  modules: number;
}

/** One instance of a module: what its names mean. */
export interface ModuleScope {
  readonly context: RootContext;
  readonly config: ModuleConfig;
  /** `module.web["a"]`; empty for the root. */
  readonly address: string;
  readonly existence: Existence;
  readonly callers: readonly Place[];
  env(source: SourceText, names?: ReadonlyMap<string, Value>): Env;
  provider(name: string): ProviderSettings;
  /** Instances of a resource after its loop; at least one, possibly absent. */
  instances(resource: ResourceConfig): readonly ResourceRef[];
  /** The expressions behind a name: of a local value, of the argument for a variable, of a module's output. */
  follow(path: Path): readonly { readonly scope: ModuleScope; readonly expression: Expression }[];
  /** Evaluates once under a name; a name that needs itself is said and unknown. */
  once(name: string, place: Place, compute: () => Value): Value;
}

/** One instance of a resource, of which nothing need be evaluated yet. */
export interface ResourceRef {
  readonly scope: ModuleScope;
  readonly resource: ResourceConfig;
  readonly instance: LoopInstance;
  readonly address: string;
  readonly key: ResourceKey;
  readonly existence: Existence;
}

export function resourceEnv(ref: ResourceRef): Env {
  return ref.scope.env(ref.resource.source, ref.instance.names);
}

export function placeOfResource(ref: ResourceRef): Place {
  return { source: ref.resource.source, offset: ref.resource.block.start };
}

/** The key of an instance as Terraform writes it behind an address. */
export function keySuffix(instance: LoopInstance): string {
  if (instance.template) return '[*]';
  if (instance.key === undefined) return '';
  if (typeof instance.key === 'number') return `[${instance.key}]`;
  return `[${JSON.stringify(instance.key).replace(/([$%])\{/g, '$1$1{')}]`;
}

/** The provider configuration that a resource names, else the default one of its type: `aws`, `aws.west`. */
export function providerName(resource: ResourceConfig): string {
  const given = resource.body.attributes.get('provider')?.value;
  return (given && staticPath(given)) ?? resource.type.split('_', 1)[0] ?? resource.type;
}

/** `aws.west` for the expression of that form. */
export function staticPath(expression: Expression): string | undefined {
  if (expression.kind === 'variable') return expression.name;
  if (expression.kind === 'literal' && typeof expression.value === 'string') return expression.value;
  if (expression.kind !== 'attribute') return undefined;
  const on = staticPath(expression.on);
  return on && `${on}.${expression.name}`;
}

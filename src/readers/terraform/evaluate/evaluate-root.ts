import { limits } from '../../../foundation/limits.ts';
import type { Place } from '../../../foundation/source-text.ts';
import type { SourceTree } from '../../../foundation/source-tree.ts';
import type { Assumption, Unread } from '../../../model/declaration.ts';
import type { ResourceKey, Value } from '../../../model/value.ts';
import type { Expression } from '../hcl/ast.ts';
import { evaluate } from './evaluate-expression.ts';
import { readInputs } from './input-values.ts';
import { Machine } from './machine.ts';
import { type Declared, type ModuleConfig, type ModuleConfigs, resourceAddress } from './module-config.ts';
import { ModuleInstance } from './module-instance.ts';
import { placeOfResource, providerName, type ResourceRef, type RootContext } from './module-scope.ts';
import { installedModules } from './module-sources.ts';
import { referencesOf } from './references.ts';
import { Reporter } from './reporter.ts';
import { evaluateBody } from './resource-body.ts';
import { firstBlock } from './sourced-body.ts';
import { certain } from '../../../model/declaration.ts';
import type { ResourceInstance, TerraformInputs, TerraformRoot } from './terraform-root.ts';
import { checkValidations } from './variables.ts';
import { encodeJson } from './functions/json-text.ts';
import { plainOf, split } from './values.ts';
import type { GivenValue } from './input-values.ts';

export interface RootRequest {
  readonly tree: SourceTree;
  readonly configs: ModuleConfigs;
  /** Name of the root in keys and reports. */
  readonly name: string;
  /** Folder of its configuration. */
  readonly folder: string;
  readonly library: boolean;
  readonly inputs: TerraformInputs;
  /** Values that something else gives for its variables (Terragrunt), weaker than those of the user. */
  readonly given?: ReadonlyMap<string, Value>;
}

/** Reads one root module with all the modules that it calls. Never throws; what is not read is in `unread`. */
export function evaluateRoot(request: RootRequest): TerraformRoot {
  const { tree, configs, name, folder, inputs } = request;
  const reporter = new Reporter(name);
  const machine = new Machine(tree, evaluate);
  const unread: Unread[] = [];
  const files = new Set<string>();
  const given = new Map<string, GivenValue>();
  for (const [variable, value] of request.given ?? []) given.set(variable, { value: () => value });
  for (const [variable, value] of readInputs(tree, folder, inputs, machine, unread, files))
    given.set(variable, value);
  const context: RootContext = {
    tree,
    machine,
    configs,
    rootName: name,
    rootFolder: folder,
    given,
    inputs,
    reporter,
    installed: installedModules(tree, folder),
    path: [],
    modules: 1,
  };
  for (const one of unread) reporter.add(one);
  const config = configs.load(folder) ?? emptyConfig(folder);
  const root = new ModuleInstance(context, config, '', '', certain, []);
  const instances = walk(root, context, files);
  if (machine.exhausted !== undefined) {
    reporter.add({
      kind: 'limit',
      what: name,
      why: machine.exhausted,
      advice: 'Read the plan instead (terraform show -json).',
      couldConfigure: 'any',
    });
  }
  return {
    name,
    folder,
    library: request.library,
    instances,
    ...refactorings(root),
    assumptions: assumptions(root, given),
    unread: reporter.all(),
    files: [...files].sort(),
    output: output => root.output(output),
  };
}

function emptyConfig(folder: string): ModuleConfig {
  return {
    folder,
    files: [],
    variables: new Map(),
    locals: new Map(),
    outputs: new Map(),
    resources: new Map(),
    modules: new Map(),
    providers: new Map(),
    terraform: [],
    refactorings: [],
    unread: [],
  };
}

/** All resources of a module and of those that it calls, depth first in source order. */
function walk(root: ModuleInstance, context: RootContext, files: Set<string>): ResourceInstance[] {
  const instances: ResourceInstance[] = [];
  const waiting: ModuleInstance[] = [root];
  const dependencies: { readonly ref: ResourceRef; readonly paths: readonly (readonly string[])[] }[] = [];
  const byBase = new Map<string, ResourceKey[]>();
  const keysByModule = new Map<string, ResourceKey[]>();
  let left: number = limits.resources;
  for (let module = waiting.pop(); module !== undefined; module = waiting.pop()) {
    for (const file of module.config.files) files.add(file);
    for (const unread of module.config.unread) context.reporter.add(unread);
    for (const variable of module.config.variables.values()) validate(variable, module);
    for (const resource of module.config.resources.values()) {
      const refs = module.instances(resource);
      left -= refs.length;
      if (left < 0) return tooMany(context, instances);
      const base = resourceAddress(resource.mode, resource.type, resource.name);
      const keys = refs.map(ref => ref.key);
      byBase.set(`${module.address}|${base}`, keys);
      const together = keysByModule.get(module.address) ?? [];
      if (together.length < 1000) together.push(...keys.slice(0, 1000));
      keysByModule.set(module.address, together);
      const paths = dependsOn(resource);
      for (const ref of refs) {
        if (paths.length > 0) dependencies.push({ ref, paths });
        instances.push(instanceOf(ref, module));
      }
    }
    waiting.push(...module.children().toReversed());
  }
  return withDependencies(instances, dependencies, byBase, keysByModule);
}

function tooMany(context: RootContext, instances: ResourceInstance[]): ResourceInstance[] {
  context.reporter.add({
    kind: 'limit',
    what: context.rootName,
    why: `there are more than ${limits.resources} resources; the rest is not read`,
    advice: 'Read the plan, or the parts of the configuration one by one.',
    couldConfigure: 'any',
  });
  return instances;
}

function validate(variable: Declared, module: ModuleInstance): void {
  if (firstBlock(variable.body, 'validation') === undefined) return;
  const value = module.variableValue(variable.name);
  checkValidations(variable, value, module.env(variable.source), module.context, module.address);
}

function instanceOf(ref: ResourceRef, module: ModuleInstance): ResourceInstance {
  const { resource, instance } = ref;
  const place = placeOfResource(ref);
  const env = module.env(resource.source, instance.names);
  const protection = firstBlock(resource.body, 'lifecycle')?.block.body.attributes.find(
    attribute => attribute.name === 'prevent_destroy',
  )?.value;
  return {
    key: ref.key,
    address: ref.address,
    mode: resource.mode,
    type: resource.type,
    name: resource.name,
    module: module.address,
    ...(instance.key === undefined ? {} : { instanceKey: instance.key }),
    attributes: evaluateBody(resource.body, env, place, true),
    existence: ref.existence,
    provider: module.provider(providerName(resource)),
    dependsOn: [],
    place,
    callers: module.callers,
    ...(protection?.kind === 'literal' && protection.value === true ? { preventDestroy: true } : {}),
  };
}

function dependsOn(resource: Declared): (readonly string[])[] {
  const list: Expression | undefined = resource.body.attributes.get('depends_on')?.value;
  return list === undefined ? [] : referencesOf(list).filter(path => path.length > 1);
}

/** Puts the keys for `depends_on` in, once all instances are known. */
function withDependencies(
  instances: ResourceInstance[],
  dependencies: readonly { readonly ref: ResourceRef; readonly paths: readonly (readonly string[])[] }[],
  byBase: ReadonlyMap<string, readonly ResourceKey[]>,
  byModule: ReadonlyMap<string, readonly ResourceKey[]>,
): ResourceInstance[] {
  if (dependencies.length === 0) return instances;
  const found = new Map<ResourceKey, ResourceKey[]>();
  const modules = [...byModule.keys()];
  for (const { ref, paths } of dependencies) {
    const { address } = ref.scope;
    const keys = paths.flatMap(path => {
      const [first = '', second = ''] = path;
      if (first === 'module') {
        const called = `${address === '' ? '' : `${address}.`}module.${second}`;
        return modules
          .filter(
            module => module === called || module.startsWith(`${called}[`) || module.startsWith(`${called}.`),
          )
          .flatMap(module => byModule.get(module) ?? []);
      }
      const base = first === 'data' ? path.slice(0, 3).join('.') : `${first}.${second}`;
      return byBase.get(`${address}|${base}`) ?? [];
    });
    found.set(ref.key, [...new Set(keys)].slice(0, 1000));
  }
  return instances.map(instance => {
    const keys = found.get(instance.key);
    return keys === undefined || keys.length === 0 ? instance : { ...instance, dependsOn: keys };
  });
}

/** `moved`, `import` and `removed` blocks of the root module, as addresses. */
function refactorings(root: ModuleInstance): Pick<TerraformRoot, 'moves' | 'imports' | 'removed'> {
  const moves: { from: string; to: string; place: Place }[] = [];
  const imports: { to: string; id: Value; place: Place }[] = [];
  const removed: { from: string; place: Place }[] = [];
  for (const declared of root.config.refactorings) {
    const place = { source: declared.source, offset: declared.block.start };
    const text = (name: string): string | undefined => {
      const value = declared.body.attributes.get(name)?.value;
      return value && declared.source.text.slice(value.start, value.end).replace(/\s+/g, '');
    };
    const from = text('from');
    const to = text('to');
    if (declared.block.type === 'moved' && from !== undefined && to !== undefined)
      moves.push({ from, to, place });
    if (declared.block.type === 'removed' && from !== undefined) removed.push({ from, place });
    const id = declared.body.attributes.get('id');
    if (declared.block.type === 'import' && to !== undefined && id !== undefined) {
      imports.push({ to, id: root.context.machine.evaluate(id.value, root.env(declared.source)), place });
    }
  }
  return { moves, imports, removed };
}

/** Variables of the root whose default was taken. */
function assumptions(root: ModuleInstance, given: ReadonlyMap<string, GivenValue>): Assumption[] {
  const assumed: Assumption[] = [];
  for (const declared of root.config.variables.values()) {
    if (given.has(declared.name) || !declared.body.attributes.has('default')) continue;
    const { marks } = split(root.variableValue(declared.name));
    const place = { source: declared.source, offset: declared.block.start };
    const value = marks.sensitive ? '(sensitive)' : printed(root.variableValue(declared.name));
    assumed.push({ input: { name: declared.name, place }, value });
  }
  return assumed;
}

function printed(value: Value): string {
  const text = plainOf(encodeJson(value));
  const shown = typeof text === 'string' ? text : 'not known';
  return shown.length > 200 ? `${shown.slice(0, 199)}…` : shown;
}

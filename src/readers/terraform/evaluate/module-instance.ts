import { limits } from '../../../foundation/limits.ts';
import type { Place, SourceText } from '../../../foundation/source-text.ts';
import { certain, type Existence } from '../../../model/declaration.ts';
import type { ResourceKey, Value } from '../../../model/value.ts';
import { expandLoop, type Loop, type LoopInstance } from './expand-loop.ts';
import type { Env } from './machine.ts';
import { type Declared, type ModuleConfig, resourceAddress, type ResourceConfig } from './module-config.ts';
import {
  keySuffix,
  type ModuleScope,
  type ResourceRef,
  type RootContext,
  staticPath,
} from './module-scope.ts';
import type { Expression } from '../hcl/ast.ts';
import type { Path } from './references.ts';
import { moduleNames, unreadModule } from './module-names.ts';
import { findModule } from './module-sources.ts';
import { defaultProvider, readProvider } from './provider-settings.ts';
import { instancesValue, groupValue } from './resource-attributes.ts';
import { reachedResources } from './reached-resources.ts';
import { bothExist, existsAbsent, type ProviderSettings } from './terraform-root.ts';
import { childVariable, rootVariable } from './variables.ts';
import { type Handle, type HandleValue, mark, noMarks, objectOfValues, unknown } from './values.ts';

/** Module instances of one root: each has its own names and values. */
const mostModules = 20_000;

/** Stands for what is being evaluated: to need it then is a circle. */
const evaluating = Symbol('evaluating');

interface Caller {
  readonly scope: ModuleInstance;
  readonly call: Declared;
  readonly instance: LoopInstance;
}

interface ModuleGroup {
  readonly loop: Loop;
  /** undefined where the module is not read. */
  readonly instances: readonly ModuleInstance[] | undefined;
}

/** One instance of a module. Everything in it is evaluated when first asked for, and then remembered. */
export class ModuleInstance implements ModuleScope {
  private readonly values = new Map<string, Value | typeof evaluating>();
  private readonly loops = new Map<ResourceConfig, readonly ResourceRef[]>();
  private readonly calls = new Map<string, ModuleGroup | typeof evaluating>();
  private readonly providers = new Map<string, ProviderSettings>();
  private readonly names: ReadonlyMap<string, Value>;
  /** Folders of this module and of those that led here. */
  private readonly folders: readonly string[];

  constructor(
    readonly context: RootContext,
    readonly config: ModuleConfig,
    readonly address: string,
    /** Names of the calls that led here, without keys: `vpc.subnets`. */
    readonly callPath: string,
    readonly existence: Existence,
    readonly callers: readonly Place[],
    private readonly caller?: Caller,
  ) {
    this.folders = [config.folder, ...(caller?.scope.folders ?? [])];
    this.names = moduleNames(context, config, address, {
      variable: name => this.variable(name),
      local: name => this.local(name),
      module: name => this.moduleValue(name),
      resource: (mode, type, name) => this.resource(mode, type, name),
    });
  }

  env(source: SourceText, names?: ReadonlyMap<string, Value>): Env {
    const { context } = this;
    return {
      machine: context.machine,
      source,
      folder: context.rootFolder,
      lookup: name => names?.get(name) ?? this.names.get(name),
    };
  }

  once(name: string, place: Place, compute: () => Value): Value {
    const before = this.values.get(name);
    if (before === evaluating) return this.circle(name, place);
    if (before !== undefined) return before;
    this.values.set(name, evaluating);
    const { path, machine } = this.context;
    path.push(this.absolute(name));
    const failures = machine.failures;
    const value = compute();
    machine.failures = failures;
    path.pop();
    this.values.set(name, value);
    return value;
  }

  private absolute(name: string): string {
    return this.address === '' || name.startsWith('module.') ? name : `${this.address}.${name}`;
  }

  private circle(name: string, place: Place): Value {
    const full = this.absolute(name);
    const { path, reporter } = this.context;
    const start = path.indexOf(full);
    const round = [...path.slice(Math.max(0, start)), full];
    const shown = round.length > 12 ? [...round.slice(0, 10), '…', full] : round;
    const why = `it refers to itself: ${shown.join(' → ')}`;
    reporter.add({
      kind: 'reference',
      what: full,
      why,
      advice: 'Break the circle; Terraform refuses it too.',
      place,
    });
    return unknown('evaluation-failed', why, full, place);
  }

  private variable(name: string): Value | undefined {
    const declared = this.config.variables.get(name);
    if (declared === undefined) return undefined;
    const place = { source: declared.source, offset: declared.block.start };
    const env = this.env(declared.source);
    return this.once(`var.${name}`, place, () => {
      const { caller } = this;
      if (caller === undefined) return rootVariable(declared, env, this.context);
      const argument = caller.call.body.attributes.get(name);
      const given =
        argument &&
        caller.scope.context.machine.evaluate(
          argument.value,
          caller.scope.env(argument.source, caller.instance.names),
        );
      return childVariable(declared, given, env, this.context, caller.call, existsAbsent(this.existence));
    });
  }

  private local(name: string): Value | undefined {
    const attribute = this.config.locals.get(name);
    if (attribute === undefined) return undefined;
    const place = { source: attribute.source, offset: attribute.start };
    return this.once(`local.${name}`, place, () =>
      this.context.machine.evaluate(attribute.value, this.env(attribute.source)),
    );
  }

  /** An output of this instance; undefined where there is none. */
  output(name: string): Value | undefined {
    const declared = this.config.outputs.get(name);
    const attribute = declared?.body.attributes.get('value');
    if (declared === undefined || attribute === undefined) return undefined;
    const place = { source: declared.source, offset: declared.block.start };
    const secret = declared.body.attributes.get('sensitive')?.value;
    const sensitive = secret?.kind === 'literal' && secret.value === true;
    return this.once(`output.${name}`, place, () => {
      const value = this.context.machine.evaluate(attribute.value, this.env(attribute.source));
      return sensitive ? mark(value, { ...noMarks, sensitive }) : value;
    });
  }

  private resource(mode: ResourceConfig['mode'], type: string, name: string): Value | undefined {
    const key = resourceAddress(mode, type, name);
    const resource = this.config.resources.get(key);
    if (resource === undefined) return undefined;
    const place = { source: resource.source, offset: resource.block.start };
    return this.once(`${key} (all)`, place, () => {
      const refs = this.instances(resource);
      const single =
        refs.length === 1 &&
        !resource.body.attributes.has('count') &&
        !resource.body.attributes.has('for_each');
      const kind = single ? 'single' : resource.body.attributes.has('count') ? 'count' : 'for_each';
      return groupValue(kind, refs, this.absolute(key));
    });
  }

  instances(resource: ResourceConfig): readonly ResourceRef[] {
    const before = this.loops.get(resource);
    if (before !== undefined) return before;
    const base = resourceAddress(resource.mode, resource.type, resource.name);
    const loop = this.expand(`${base} (loop)`, resource);
    const refs = loop.instances.map((instance): ResourceRef => {
      const address = this.absoluteResource(base) + keySuffix(instance);
      const key: ResourceKey = `${this.context.rootName}#${address}`;
      const existence = bothExist(this.existence, instance.existence);
      return { scope: this, resource, instance, address, key, existence };
    });
    this.loops.set(resource, refs);
    return refs;
  }

  private absoluteResource(base: string): string {
    return this.address === '' ? base : `${this.address}.${base}`;
  }

  /** Expands the loop of a resource or call; one that needs itself is a circle, said, with keys that are not known. */
  private expand(name: string, declared: Declared): Loop {
    const place = { source: declared.source, offset: declared.block.start };
    let loop: Loop | undefined;
    const outcome = this.once(name, place, () => {
      loop = expandLoop(declared.body, this.env(declared.source));
      return true;
    });
    const open = unknown('evaluation-failed', 'the number of instances depends on itself');
    const existence: Existence = { state: 'conditional', why: open.detail };
    const kind = declared.body.attributes.has('count') ? 'count' : 'for_each';
    if (loop === undefined) {
      const names = new Map<string, Value>([
        ['each', open],
        ['count', open],
      ]);
      return {
        kind,
        instances: [{ template: true, existence: outcome === true ? certain : existence, names }],
      };
    }
    if (loop.fault !== undefined) {
      this.context.reporter.add({
        kind: loop.fault.limit ? 'limit' : 'property',
        what: this.absoluteResource(declared.block.labels.join('.')),
        why: loop.fault.why,
        advice: loop.fault.limit
          ? 'Read the plan instead.'
          : 'Correct the argument; Terraform refuses it too.',
        place: loop.fault.place,
      });
    }
    return loop;
  }

  private moduleValue(name: string): Value | undefined {
    const call = this.config.modules.get(name);
    if (call === undefined) return undefined;
    const group = this.moduleGroup(call);
    const expression = this.absolute(`module.${name}`);
    if (group === undefined || group.instances === undefined) return unreadModule(this.context, expression);
    const elements = group.instances.map((instance, at) => ({
      key: group.loop.instances[at]?.key,
      template: group.loop.instances[at]?.template === true,
      existence: group.loop.instances[at]?.existence ?? certain,
      value: instance.handle(),
    }));
    return instancesValue(group.loop.kind, elements, expression);
  }

  private handle(): HandleValue {
    const handle: Handle = {
      attribute: name => this.output(name),
      whole: () =>
        objectOfValues(
          [...this.config.outputs.keys()].map((name): [string, Value] => [name, this.output(name) ?? null]),
        ),
    };
    return {
      kind: 'reference',
      target: `${this.context.rootName}#${this.address}`,
      expression: this.address,
      handle,
    };
  }

  /** Instances of all modules that this one calls, in source order; those that are not read are said. */
  children(): ModuleInstance[] {
    return [...this.config.modules.values()].flatMap(call => this.moduleGroup(call)?.instances ?? []);
  }

  /** undefined where the call's own loop needs it. */
  private moduleGroup(call: Declared): ModuleGroup | undefined {
    const before = this.calls.get(call.name);
    if (before === evaluating) return undefined;
    if (before !== undefined) return before;
    this.calls.set(call.name, evaluating);
    const group = this.expandCall(call);
    this.calls.set(call.name, group);
    return group;
  }

  private expandCall(call: Declared): ModuleGroup {
    const place: Place = { source: call.source, offset: call.block.start };
    const loop = this.expand(`module.${call.name} (loop)`, call);
    const callPath = this.callPath === '' ? call.name : `${this.callPath}.${call.name}`;
    const source = findModule(this.context, this.config.folder, call, callPath);
    const fault = source.found ? this.refusal(source.folder, loop.instances.length) : source;
    const config = source.found ? this.context.configs.load(source.folder) : undefined;
    if (fault !== undefined || config === undefined) {
      this.context.reporter.add({
        kind: 'module',
        what: fault?.what ?? call.name,
        why: fault?.why ?? 'the folder holds no Terraform files',
        advice: fault?.advice ?? 'Correct the source.',
        place,
        couldConfigure: reachedResources(this, call),
      });
      return { loop, instances: undefined };
    }
    this.context.modules += loop.instances.length;
    const instances = loop.instances.map(instance => {
      const address = this.absoluteResource(`module.${call.name}`) + keySuffix(instance);
      const existence = bothExist(this.existence, instance.existence);
      const caller = { scope: this, call, instance };
      return new ModuleInstance(
        this.context,
        config,
        address,
        callPath,
        existence,
        [place, ...this.callers],
        caller,
      );
    });
    return { loop, instances };
  }

  /** Why a module that is on disk is not read all the same. */
  private refusal(folder: string, count: number): { what: string; why: string; advice: string } | undefined {
    const elsewhere = 'Read the plan instead.';
    if (this.folders.includes(folder)) {
      return {
        what: folder,
        why: 'the module calls itself',
        advice: 'Break the circle; Terraform refuses it too.',
      };
    }
    if (this.folders.length > limits.stackDepth) {
      return {
        what: folder,
        why: `modules are nested more than ${limits.stackDepth} deep`,
        advice: elsewhere,
      };
    }
    if (this.context.modules + count > mostModules) {
      return {
        what: folder,
        why: `there are more than ${mostModules} module instances`,
        advice: elsewhere,
      };
    }
    return undefined;
  }

  provider(name: string): ProviderSettings {
    const before = this.providers.get(name);
    if (before !== undefined) return before;
    // Taken until the block is read, for one that refers to itself.
    this.providers.set(name, { name });
    const settings = this.findProvider(name);
    this.providers.set(name, settings);
    return settings;
  }

  private findProvider(name: string): ProviderSettings {
    const { caller, context } = this;
    const passed = caller && passedProvider(caller.call, name);
    if (caller !== undefined && passed !== undefined) return caller.scope.provider(passed);
    const declared = this.config.providers.get(name);
    if (declared !== undefined)
      return readProvider(name, declared, this.env(declared.source), context.inputs);
    // Only the default configuration passes down by itself.
    if (caller !== undefined && !name.includes('.')) return caller.scope.provider(name);
    return defaultProvider(name, context.inputs);
  }

  follow([first = '', second = '', third = '']: Path): { scope: ModuleScope; expression: Expression }[] {
    if (first === 'local') {
      const local = this.config.locals.get(second);
      return local === undefined ? [] : [{ scope: this, expression: local.value }];
    }
    if (first === 'var') {
      const argument = this.caller?.call.body.attributes.get(second);
      if (this.caller === undefined || argument === undefined) return [];
      return [{ scope: this.caller.scope, expression: argument.value }];
    }
    const call = first === 'module' ? this.config.modules.get(second) : undefined;
    const children = (call && this.moduleGroup(call)?.instances) ?? [];
    return children.flatMap(child => {
      const outputs = third === '' ? [...child.config.outputs.values()] : [child.config.outputs.get(third)];
      return outputs.flatMap(output => {
        const value = output?.body.attributes.get('value')?.value;
        return value === undefined ? [] : [{ scope: child, expression: value }];
      });
    });
  }

  /** The value that a variable of this instance has; for validation and messages. */
  variableValue(name: string): Value {
    return this.variable(name) ?? null;
  }
}

/** The caller's configuration that a call passes under a name (`providers = { aws.dns = aws.main }`). */
function passedProvider(call: Declared, name: string): string | undefined {
  const map = call.body.attributes.get('providers')?.value;
  if (map?.kind !== 'object') return undefined;
  const item = map.items.find(one => staticPath(one.key) === name);
  return item && staticPath(item.value);
}

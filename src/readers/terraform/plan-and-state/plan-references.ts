import type { ReferenceValue, ResourceKey } from '../../../model/value.ts';
import type { JsonNode } from '../hcl/json-document.ts';
import { itemsOf, member, textMember } from './json-values.ts';

export interface PlannedInstance {
  readonly key: ResourceKey;
  readonly address: string;
  /** `module.web["a"]`, empty for the root. */
  readonly module: string;
  /** `aws_s3_bucket.logs`. */
  readonly base: string;
  readonly instanceKey: string | number | undefined;
}

/**
 * Finds which resource a value that is known only after creation comes from: the plan's configuration lists the names
 * that each expression refers to. Only what is beyond doubt becomes a reference.
 */
export class PlanReferences {
  private readonly instances = new Map<string, PlannedInstance[]>();
  private readonly resources = new Map<JsonNode, Map<string, JsonNode>>();

  constructor(
    private readonly configuration: JsonNode | undefined,
    instances: readonly PlannedInstance[],
  ) {
    for (const instance of instances) {
      const key = `${instance.module}|${instance.base}`;
      const group = this.instances.get(key);
      if (group === undefined) this.instances.set(key, [instance]);
      else group.push(instance);
    }
  }

  /** The reference at a path of an instance's arguments; undefined where it is none, or not a single one. */
  at(instance: PlannedInstance, path: readonly (string | number)[]): ReferenceValue | undefined {
    const config = this.moduleConfig(instance.module);
    const resource = config && this.resourceConfig(config, instance.base);
    const expression = resource && expressionAt(member(resource, 'expressions'), path);
    const names = itemsOf(member(expression, 'references'));
    return this.resolve(names, instance, instance.module, 0);
  }

  /** The configuration of a resource: for its provider and dependencies. */
  resource(instance: PlannedInstance): JsonNode | undefined {
    const config = this.moduleConfig(instance.module);
    return config && this.resourceConfig(config, instance.base);
  }

  private resolve(
    nodes: readonly JsonNode[],
    from: PlannedInstance,
    module: string,
    depth: number,
  ): ReferenceValue | undefined {
    if (depth > 16) return undefined;
    const names = nodes.flatMap(node => (node.kind === 'string' ? [node.value] : []));
    const loop = names.some(name => /^(?:each\.|count\.)/.test(name));
    const used = names.filter(name => !/^(?:each\.|count\.|path\.|terraform\.)/.test(name));
    // Each traversal is listed with its prefixes: `aws_x.y.id`, `aws_x.y`.
    const whole = used.filter(
      name =>
        !used.some(
          other => other !== name && /^[.[]/.test(other.slice(name.length)) && other.startsWith(name),
        ),
    );
    const [only] = whole;
    if (only === undefined || whole.length > 1) return undefined;
    const parts =
      /^(?:var\.([\w-]+)|module\.([\w-]+)(?:\[[^\]]*\])?\.([\w-]+)|((?:[\w-]+)\.(?:[\w-]+))(\[[^\]]*\])?(?:\.(.*))?)/.exec(
        only,
      );
    if (parts === null) return undefined;
    const [, variable, called, output, base, index, attribute] = parts;
    if (variable !== undefined) return this.argument(variable, from, module, depth);
    if (called !== undefined && output !== undefined) {
      const inside = childModule(module, called);
      const config = this.moduleConfig(module);
      const child = member(member(member(config, 'module_calls'), called), 'module');
      const expression = member(member(member(child, 'outputs'), output), 'expression');
      return this.resolve(itemsOf(member(expression, 'references')), from, inside, depth + 1);
    }
    if (base === undefined || base.startsWith('local.') || base.startsWith('data.')) return undefined;
    const target = this.pick(module, base, index, loop ? from.instanceKey : undefined);
    if (target === undefined) return undefined;
    const expression = `${target.address}${attribute === undefined ? '' : `.${attribute}`}`;
    return {
      kind: 'reference',
      target: target.key,
      expression,
      ...(attribute === undefined ? {} : { attribute }),
    };
  }

  private argument(
    variable: string,
    from: PlannedInstance,
    module: string,
    depth: number,
  ): ReferenceValue | undefined {
    const call = lastCall(module);
    if (call === undefined) return undefined;
    const config = this.moduleConfig(call.parent);
    const expressions = member(member(member(config, 'module_calls'), call.name), 'expressions');
    const references = member(member(expressions, variable), 'references');
    return this.resolve(itemsOf(references), from, call.parent, depth + 1);
  }

  private pick(
    module: string,
    base: string,
    index: string | undefined,
    key: string | number | undefined,
  ): PlannedInstance | undefined {
    // A module with a loop is written without its key where a reference led into it.
    const group =
      this.instances.get(`${module}|${base}`) ??
      [...this.instances].find(
        ([name]) => name.endsWith(`|${base}`) && withoutKeys(name) === `${withoutKeys(module)}|${base}`,
      )?.[1];
    if (group === undefined) return undefined;
    if (index !== undefined) return group.find(one => JSON.stringify(one.instanceKey) === index.slice(1, -1));
    if (key !== undefined) {
      const same = group.find(one => one.instanceKey === key);
      if (same !== undefined) return same;
    }
    return group.length === 1 ? group[0] : undefined;
  }

  private moduleConfig(module: string): JsonNode | undefined {
    let config = member(this.configuration, 'root_module');
    for (const name of callNames(module)) {
      config = member(member(member(config, 'module_calls'), name), 'module');
    }
    return config;
  }

  private resourceConfig(config: JsonNode, base: string): JsonNode | undefined {
    let resources = this.resources.get(config);
    if (resources === undefined) {
      resources = new Map();
      for (const resource of itemsOf(member(config, 'resources'))) {
        const address = textMember(resource, 'address');
        if (address !== undefined) resources.set(address, resource);
      }
      this.resources.set(config, resources);
    }
    return resources.get(base);
  }
}

function expressionAt(
  expressions: JsonNode | undefined,
  path: readonly (string | number)[],
): JsonNode | undefined {
  let at = expressions;
  for (const step of path) {
    // Where the expression gives the whole value, it stands for all its parts.
    if (member(at, 'references') !== undefined) return at;
    if (typeof step === 'string') at = member(at, step);
    else if (at?.kind === 'array') at = at.items[step] ?? at.items[0];
  }
  return at;
}

/** Names of the calls in a module address: `module.a["x"].module.b` gives a, b. */
export function callNames(module: string): string[] {
  return [...module.matchAll(/(?:^|\.)module\.([\w-]+)(?:\[(?:"(?:[^"\\]|\\.)*"|[^\]]*)\])?/g)].map(
    match => match[1] ?? '',
  );
}

function withoutKeys(module: string): string {
  return (
    callNames(module.split('|', 1)[0] ?? '').join('.') +
    (module.includes('|') ? module.slice(module.indexOf('|')) : '')
  );
}

function childModule(module: string, name: string): string {
  return module === '' ? `module.${name}` : `${module}.module.${name}`;
}

function lastCall(module: string): { parent: string; name: string } | undefined {
  const match = /^(?:(.*)\.)?module\.([\w-]+)(?:\[(?:"(?:[^"\\]|\\.)*"|\d+)\])?$/.exec(module);
  return match === null ? undefined : { parent: match[1] ?? '', name: match[2] ?? '' };
}

import { compareText } from '../../foundation/stable-order.ts';
import { folderOf, type SourceTree } from '../../foundation/source-tree.ts';
import type { Unread } from '../../model/declaration.ts';
import type { Value } from '../../model/value.ts';
import { evaluate } from './evaluate/evaluate-expression.ts';
import { type Env, Machine } from './evaluate/machine.ts';
import { localModuleFolder, type ModuleConfigs, parseFile, plainArgument } from './evaluate/module-config.ts';
import { type Handle, type HandleValue, isFailed, plainOf, unknown } from './evaluate/values.ts';
import { sourced } from './evaluate/sourced-body.ts';

/** A Terragrunt unit: a folder whose `terragrunt.hcl` runs a module with inputs of its own. */
export interface TerragruntUnit {
  readonly folder: string;
  readonly path: string;
  /** Folder of the module that it runs; undefined where that is not on disk. */
  readonly module: string | undefined;
  readonly given: ReadonlyMap<string, Value>;
  readonly unread: readonly Unread[];
}

/** Units of the tree. Inputs are taken as far as they are plain values; what Terragrunt itself computes is unknown. */
export function terragruntUnits(tree: SourceTree, configs: ModuleConfigs): TerragruntUnit[] {
  return tree
    .list()
    .map(entry => entry.path)
    .filter(path => /(?:^|\/)terragrunt\.hcl$/.test(path) && !path.includes('.terragrunt-cache/'))
    .sort(compareText)
    .flatMap(path => readUnit(tree, configs, path) ?? []);
}

function readUnit(tree: SourceTree, configs: ModuleConfigs, path: string): TerragruntUnit | undefined {
  const unread: Unread[] = [];
  const file = parseFile(tree, path, 'configuration', unread);
  const folder = folderOf(path);
  if (file === undefined) return undefined;
  const body = sourced(file.parsed.body, file.source);
  const terraform = body.blocks.find(({ block }) => block.type === 'terraform');
  const source = terraform && plainArgument(sourced(terraform.block.body, file.source), 'source');
  const local = source === undefined ? undefined : localModuleFolder(folder, source);
  const own = configs.load(folder) === undefined ? undefined : folder;
  // A file without a module of its own only holds what others include.
  if (terraform === undefined && own === undefined) return undefined;
  const module = local !== undefined && local !== null && configs.load(local) !== undefined ? local : own;
  const place = { source: file.source, offset: terraform?.block.start ?? 0 };
  if (module === undefined) {
    const what = source ?? 'a source that Terragrunt computes';
    const advice = 'Read the plan instead (terragrunt show -json), or give a folder that holds the module.';
    unread.push({
      kind: 'module',
      what,
      why: 'the module of the Terragrunt unit is not on disk',
      advice,
      place,
      couldConfigure: [],
    });
  }
  const computed = body.blocks.some(({ block }) => block.type === 'include' || block.type === 'dependency');
  if (computed) {
    const advice = 'Read the plan instead for the whole picture (terragrunt show -json).';
    const why = 'what Terragrunt includes, generates or takes from other units is not evaluated: unknown';
    unread.push({ kind: 'input', what: path, why, advice, place });
  }
  return { folder, path, module, given: inputsOf(tree, folder, body, file.source), unread };
}

function inputsOf(
  tree: SourceTree,
  folder: string,
  body: ReturnType<typeof sourced>,
  source: Env['source'],
): Map<string, Value> {
  const machine = new Machine(tree, evaluate);
  const inputs = body.attributes.get('inputs');
  const given = new Map<string, Value>();
  if (inputs === undefined) return given;
  const locals = new Map(
    body.blocks
      .filter(({ block }) => block.type === 'locals')
      .flatMap(({ block }) =>
        block.body.attributes.map(attribute => [attribute.name, attribute.value] as const),
      ),
  );
  const memo = new Map<string, Value>();
  const local: Handle = {
    attribute: name => {
      const expression = locals.get(name);
      if (expression === undefined) return undefined;
      const before = memo.get(name);
      if (before !== undefined) return before;
      memo.set(name, computed(`local.${name}`));
      const value = machine.evaluate(expression, env);
      memo.set(name, value);
      return value;
    },
    whole: () => computed('local'),
  };
  const localValue: HandleValue = { kind: 'reference', target: folder, expression: 'local', handle: local };
  const env: Env = {
    machine,
    source,
    folder,
    lookup: name => (name === 'local' ? localValue : computed(name)),
  };
  const all = plainOf(machine.evaluate(inputs.value, env));
  if (typeof all !== 'object' || all === null || all.kind !== 'object') return given;
  for (const [name, entry] of all.entries) {
    // Terragrunt's own functions fail here; there they give something.
    given.set(name, isFailed(plainOf(entry.value)) ? computed(name) : entry.value);
  }
  return given;
}

function computed(name: string): Value {
  return unknown('input-without-default', 'Terragrunt computes it', name);
}

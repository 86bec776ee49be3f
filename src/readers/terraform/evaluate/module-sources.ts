import { resolveInside, type SourceTree } from '../../../foundation/source-tree.ts';
import { parseJsonDocument } from '../hcl/json-document.ts';
import type { RootContext } from './module-scope.ts';
import { type Declared, localModuleFolder, plainArgument } from './module-config.ts';

export type ModuleSource =
  | { readonly found: true; readonly folder: string }
  | { readonly found: false; readonly what: string; readonly why: string; readonly advice: string };

/**
 * Modules that `terraform init` has put on disk, by the path of their calls (`vpc.subnets`): as its manifest says, and
 * only where they lie inside the tree.
 */
export function installedModules(tree: SourceTree, folder: string): Map<string, string> {
  const installed = new Map<string, string>();
  const path =
    folder === '' ? '.terraform/modules/modules.json' : `${folder}/.terraform/modules/modules.json`;
  const content = tree.readText(path);
  const node = content.ok ? parseJsonDocument(content.value).node : undefined;
  const modules =
    node?.kind === 'object' ? node.members.find(member => member.name === 'Modules')?.value : undefined;
  if (modules?.kind !== 'array') return installed;
  for (const module of modules.items) {
    if (module.kind !== 'object') continue;
    const text = (name: string): string | undefined => {
      const value = module.members.find(member => member.name === name)?.value;
      return value?.kind === 'string' ? value.value : undefined;
    };
    const key = text('Key');
    const inside = resolveInside(folder, text('Dir') ?? '..');
    if (key !== undefined && key !== '' && inside !== undefined) installed.set(key, inside);
  }
  return installed;
}

/** Where the configuration of a called module lies. `callPath` is the path of calls (`vpc.subnets`). */
export function findModule(
  context: RootContext,
  from: string,
  call: Declared,
  callPath: string,
): ModuleSource {
  const source = plainArgument(call.body, 'source');
  const version = plainArgument(call.body, 'version');
  if (source === undefined) {
    return {
      found: false,
      what: `module "${call.name}"`,
      why: 'its source is not a plain text',
      advice: 'Write the source as a plain text, as Terraform demands.',
    };
  }
  const local = localModuleFolder(from, source);
  if (local === null) {
    return {
      found: false,
      what: source,
      why: 'its source lies outside the folder that was given',
      advice: 'Give a folder that holds both the root module and its modules.',
    };
  }
  const mapped = context.inputs.modules?.get(call.name) ?? context.inputs.modules?.get(source);
  const folder =
    local ??
    (mapped === undefined ? undefined : resolveInside('', mapped)) ??
    context.installed.get(callPath);
  if (folder !== undefined && context.configs.load(folder) !== undefined) return { found: true, folder };
  if (local !== undefined) {
    return {
      found: false,
      what: source,
      why: 'the folder holds no Terraform files',
      advice: 'Correct the source, or give a folder that holds the module.',
    };
  }
  return {
    found: false,
    what: version === undefined ? source : `${source} ${version}`,
    why: 'the module is not on disk, and nothing is fetched',
    advice: 'Run `terraform init` first, so that it lies below .terraform/modules, or name its folder.',
  };
}

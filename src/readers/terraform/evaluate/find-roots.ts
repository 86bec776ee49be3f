import { folderOf, type SourceTree } from '../../../foundation/source-tree.ts';
import { localModuleFolder, type ModuleConfig, type ModuleConfigs, plainArgument } from './module-config.ts';

export interface FoundRoot {
  readonly folder: string;
  readonly library: boolean;
}

/**
 * Root modules of the tree: folders that no other calls. Of folders that call one another in a circle, the first counts.
 * What lies below `.terraform` was fetched for a root and is read through it.
 */
export function findRoots(tree: SourceTree, configs: ModuleConfigs): FoundRoot[] {
  const folders = configs.folderNames().filter(folder => !/(?:^|\/)\.terraform(?:\/|$)/.test(folder));
  const calls = new Map(folders.map(folder => [folder, calledFolders(configs.load(folder))]));
  const called = new Set([...calls.values()].flat());
  const roots = folders.filter(folder => !called.has(folder));
  const reached = new Set<string>();
  const reach = (start: string): void => {
    const waiting = [start];
    for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
      if (reached.has(folder)) continue;
      reached.add(folder);
      waiting.push(...(calls.get(folder) ?? []));
    }
  };
  for (const root of roots) reach(root);
  for (const folder of folders) {
    if (reached.has(folder)) continue;
    roots.push(folder);
    reach(folder);
  }
  const valuesFolders = new Set(
    tree
      .list()
      .filter(entry => /\.(?:tfvars|tfvars\.json)$/.test(entry.path) || entry.path.endsWith('terragrunt.hcl'))
      .map(entry => folderOf(entry.path)),
  );
  return roots
    .sort()
    .map(folder => ({ folder, library: looksLikeLibrary(folder, configs.load(folder), valuesFolders) }));
}

function calledFolders(config: ModuleConfig | undefined): string[] {
  const called: string[] = [];
  for (const call of config?.modules.values() ?? []) {
    const source = plainArgument(call.body, 'source');
    const folder = source === undefined ? undefined : localModuleFolder(config?.folder ?? '', source);
    if (folder !== undefined && folder !== null && folder !== config?.folder) called.push(folder);
  }
  return called;
}

/** A module for others: no provider, no backend, no values of its own, and either inputs that it demands or its place says so. */
function looksLikeLibrary(
  folder: string,
  config: ModuleConfig | undefined,
  valuesFolders: ReadonlySet<string>,
): boolean {
  if (config === undefined || folder === '' || valuesFolders.has(folder)) return false;
  if (config.providers.size > 0) return false;
  const deploys = config.terraform.some(({ body }) =>
    body.blocks.some(({ block }) => block.type === 'backend' || block.type === 'cloud'),
  );
  if (deploys) return false;
  const demands = [...config.variables.values()].some(({ body }) => !body.attributes.has('default'));
  return demands || /(?:^|\/)modules(?:\/|$)/.test(folder);
}

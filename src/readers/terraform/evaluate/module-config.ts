import { SourceText } from '../../../foundation/source-text.ts';
import { resolveInside, type SourceTree } from '../../../foundation/source-tree.ts';
import { limits } from '../../../foundation/limits.ts';
import type { Unread } from '../../../model/declaration.ts';
import type { Attribute, Block, ParsedBody } from '../hcl/ast.ts';
import { parseNative } from '../hcl/parse-body.ts';
import { parseJson } from '../hcl/parse-json.ts';
import { overridden, sourced, type SourcedBody } from './sourced-body.ts';

/** What the files of one folder declare, before anything is evaluated. */
export interface ModuleConfig {
  readonly folder: string;
  readonly files: readonly string[];
  readonly variables: ReadonlyMap<string, Declared>;
  readonly locals: ReadonlyMap<string, Attribute & { readonly source: SourceText }>;
  readonly outputs: ReadonlyMap<string, Declared>;
  readonly resources: ReadonlyMap<string, ResourceConfig>;
  readonly modules: ReadonlyMap<string, Declared>;
  /** Provider blocks by `aws` or `aws.west`. */
  readonly providers: ReadonlyMap<string, Declared>;
  readonly terraform: readonly Declared[];
  /** `moved`, `import`, `removed`, in source order. */
  readonly refactorings: readonly Declared[];
  /** What could not be read. */
  readonly unread: readonly Unread[];
}

export interface Declared {
  readonly name: string;
  readonly body: SourcedBody;
  readonly block: Block;
  readonly source: SourceText;
}

export interface ResourceConfig extends Declared {
  readonly mode: 'managed' | 'data' | 'ephemeral';
  readonly type: string;
}

/** Reads and parses each folder once, however many modules use it. */
export class ModuleConfigs {
  private readonly configs = new Map<string, ModuleConfig>();
  private readonly folders: ReadonlyMap<string, readonly string[]>;

  constructor(private readonly tree: SourceTree) {
    this.folders = configurationFolders(tree);
  }

  /** Folders that hold configuration files, sorted. */
  folderNames(): readonly string[] {
    return [...this.folders.keys()].sort();
  }

  /** undefined where the folder holds no configuration. */
  load(folder: string): ModuleConfig | undefined {
    const before = this.configs.get(folder);
    if (before !== undefined) return before;
    const files = this.folders.get(folder);
    if (files === undefined) return undefined;
    const config = readFolder(this.tree, folder, files);
    this.configs.set(folder, config);
    return config;
  }
}

/** Configuration files by folder. Of `main.tofu` and `main.tf` the first counts, as for OpenTofu. */
function configurationFolders(tree: SourceTree): Map<string, string[]> {
  const folders = new Map<string, string[]>();
  const all = new Set(tree.list().map(entry => entry.path));
  for (const path of all) {
    const match = /^(?:(.*)\/)?([^/.][^/]*)\.(tf|tofu)(\.json)?$/.exec(path);
    if (match === null || path.endsWith('~')) continue;
    const [, folder = '', stem = '', language, json = ''] = match;
    if (language === 'tf' && all.has(`${folder === '' ? '' : `${folder}/`}${stem}.tofu${json}`)) continue;
    const files = folders.get(folder) ?? [];
    files.push(path);
    folders.set(folder, files);
  }
  return folders;
}

/** Parses a file; what cannot be read is said. */
export function parseFile(
  tree: SourceTree,
  path: string,
  kind: 'configuration' | 'values',
  unread: Unread[],
): { source: SourceText; parsed: ParsedBody } | undefined {
  const content = tree.readText(path);
  if (!content.ok) {
    if (content.why === 'empty') return undefined;
    unread.push({
      kind: 'file',
      what: path,
      why: content.detail,
      advice: 'Give the file as UTF-8 text, or leave it out.',
      couldConfigure: 'any',
    });
    return undefined;
  }
  const source = new SourceText(path, content.value);
  const parsed = path.endsWith('.json') ? parseJson(content.value, kind) : parseNative(content.value);
  const more = parsed.faultsLeftOut > 0 ? ` (and ${parsed.faultsLeftOut} further faults in this file)` : '';
  for (const [at, fault] of parsed.faults.entries()) {
    unread.push({
      kind: 'syntax',
      what: path,
      why: fault.message + (at === parsed.faults.length - 1 ? more : ''),
      advice: 'Correct the syntax (`terraform fmt` names the same place); the rest of the file was read.',
      place: { source, offset: fault.offset },
      // A broken argument stays an unknown one; only lost blocks could hold anything.
      ...(parsed.body.damaged ? { couldConfigure: 'any' as const } : {}),
    });
  }
  return { source, parsed };
}

interface Building {
  readonly variables: Map<string, Declared>;
  readonly locals: Map<string, Attribute & { readonly source: SourceText }>;
  readonly outputs: Map<string, Declared>;
  readonly resources: Map<string, ResourceConfig>;
  readonly modules: Map<string, Declared>;
  readonly providers: Map<string, Declared>;
  readonly terraform: Declared[];
  readonly refactorings: Declared[];
  readonly unread: Unread[];
}

function readFolder(tree: SourceTree, folder: string, files: readonly string[]): ModuleConfig {
  const building: Building = {
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
  const sorted = files.toSorted();
  for (const path of [...sorted.filter(path => !isOverride(path)), ...sorted.filter(isOverride)]) {
    const file = parseFile(tree, path, 'configuration', building.unread);
    if (file === undefined) continue;
    const override = isOverride(path);
    for (const block of file.parsed.body.blocks) addBlock(building, block, file.source, override);
    for (const attribute of file.parsed.body.attributes) {
      report(
        building,
        file.source,
        attribute.start,
        `the argument "${attribute.name}" stands outside any block`,
      );
    }
  }
  return { folder, files: sorted, ...building };
}

function isOverride(path: string): boolean {
  return /(?:^|[/_])override\.(?:tf|tofu)(?:\.json)?$/.test(path);
}

function report(building: Building, source: SourceText, offset: number, why: string): void {
  if (building.unread.length > limits.messagesPerFile * 50) return;
  const place = { source, offset };
  building.unread.push({
    kind: 'syntax',
    what: source.path,
    why,
    advice: 'Correct the configuration.',
    place,
  });
}

function addBlock(building: Building, block: Block, source: SourceText, override: boolean): void {
  const [first = '', second = ''] = block.labels;
  const body = sourced(block.body, source);
  const declared: Declared = { name: first, body, block, source };
  switch (block.type) {
    case 'locals':
      for (const attribute of body.attributes.values()) {
        if (building.locals.has(attribute.name) && !override) {
          report(building, source, attribute.start, `the local value "${attribute.name}" is defined twice`);
        } else building.locals.set(attribute.name, attribute);
      }
      return;
    case 'resource':
    case 'data':
    case 'ephemeral': {
      if (block.labels.length !== 2)
        return report(building, source, block.start, `${block.type} needs a type and a name`);
      const mode = block.type === 'resource' ? 'managed' : block.type;
      const key = resourceAddress(mode, first, second);
      const resource: ResourceConfig = { ...declared, name: second, mode, type: first };
      return put(building, building.resources, key, resource, override);
    }
    case 'provider': {
      const alias = block.body.attributes.find(attribute => attribute.name === 'alias')?.value;
      const suffix = alias?.kind === 'literal' && typeof alias.value === 'string' ? `.${alias.value}` : '';
      return put(building, building.providers, first + suffix, declared, override);
    }
    case 'variable':
      return put(building, building.variables, first, declared, override);
    case 'output':
      return put(building, building.outputs, first, declared, override);
    case 'module':
      return put(building, building.modules, first, declared, override);
    case 'terraform':
      building.terraform.push(declared);
      return;
    case 'moved':
    case 'import':
    case 'removed':
      building.refactorings.push(declared);
      return;
    case 'check':
      return;
    default:
      report(building, source, block.start, `"${block.type}" is not a block of Terraform`);
  }
}

function put<T extends Declared>(
  building: Building,
  into: Map<string, T>,
  key: string,
  declared: T,
  override: boolean,
): void {
  const before = into.get(key);
  if (key === '')
    return report(building, declared.source, declared.block.start, `${declared.block.type} needs a name`);
  if (before === undefined) into.set(key, declared);
  else if (override) into.set(key, { ...before, body: overridden(before.body, declared.body) });
  else
    report(
      building,
      declared.source,
      declared.block.start,
      `${declared.block.type} "${key}" is declared twice`,
    );
}

/** `aws_vpc.main`, `data.aws_ami.linux`. */
export function resourceAddress(mode: ResourceConfig['mode'], type: string, name: string): string {
  return mode === 'managed' ? `${type}.${name}` : `${mode}.${type}.${name}`;
}

/** The text of an argument that must be a plain text, such as a module's source. */
export function plainArgument(body: SourcedBody, name: string): string | undefined {
  const value = body.attributes.get(name)?.value;
  return value?.kind === 'literal' && typeof value.value === 'string' ? value.value : undefined;
}

/** Folder of a local module (`./x`, `../x`) as called from a folder; null where it leaves the tree. */
export function localModuleFolder(from: string, source: string): string | null | undefined {
  if (!/^\.\.?(?:\/|$)/.test(source)) return undefined;
  return resolveInside(from, source.replace(/\/\/+/g, '/')) ?? null;
}

import { compareText } from '../../foundation/stable-order.ts';
import { folderOf, type SourceTree } from '../../foundation/source-tree.ts';
import type { Declaration, ReadEstate, Root, Unread } from '../../model/declaration.ts';
import type { Reader, ReadOptions } from '../../model/reader.ts';
import { tableGroups } from './aws-types/generated/registry.ts';
import { AwsccTypes } from './awscc.ts';
import { declareRoot } from './declare-resources.ts';
import { evaluateRoot } from './evaluate/evaluate-root.ts';
import { findRoots } from './evaluate/find-roots.ts';
import { ModuleConfigs } from './evaluate/module-config.ts';
import type { TerraformInputs } from './evaluate/terraform-root.ts';
import type { TypeTable } from './mapping/define-type.ts';
import { valuesFiles } from './plan-and-state/recognise-values.ts';
import { readValuesFile } from './plan-and-state/read-values-file.ts';
import type { ReadRoot } from './read-root.ts';
import { terragruntUnits } from './terragrunt.ts';

/** Reads Terraform and OpenTofu: source with its modules, plans, states. */
export const terraformReader: Reader = {
  id: 'terraform',
  title: 'Terraform source, plans and states',
  recognise,
  read,
};

/** Source and values files; `.terraform` belongs to the roots that fetched it. */
function recognise(tree: SourceTree): readonly string[] {
  const source = tree
    .list()
    .map(entry => entry.path)
    .filter(path => /\.(?:tf|tofu)(?:\.json)?$|\.tfvars(?:\.json)?$|(?:^|\/)terragrunt\.hcl$/.test(path))
    .filter(path => !/(?:^|\/)\.terra(?:form|grunt-cache)\//.test(path));
  return [...source, ...valuesFiles(tree).keys()].sort(compareText);
}

function read(tree: SourceTree, options: ReadOptions): ReadEstate {
  const inputs: TerraformInputs = {
    values: options.inputs,
    files: options.inputFiles,
    ...(options.account === undefined ? {} : { account: options.account }),
    ...(options.region === undefined ? {} : { region: options.region }),
    ...(options.modules === undefined ? {} : { modules: options.modules }),
  };
  const tables = new Map<string, TypeTable>(tableGroups.flat().map(table => [table.terraform, table]));
  const awscc = options.registry === undefined ? undefined : new AwsccTypes(options.registry);
  const declarations: Declaration[] = [];
  const unread: Unread[] = [];
  const roots: Root[] = [];
  const files = new Set<string>();
  for (const root of readRoots(tree, inputs, tables)) {
    const declared = declareRoot(root, tables, awscc);
    for (const declaration of declared.declarations) declarations.push(declaration);
    unread.push(...root.unread, ...declared.unread);
    roots.push({
      name: root.name,
      path: root.path,
      language: 'terraform',
      library: root.library,
      assumptions: root.assumptions,
    });
    for (const file of root.files) files.add(file);
  }
  const ignored = tree.list().filter(entry => !files.has(entry.path)).length;
  return { declarations, unread, roots, files: [...files].sort(compareText), ignored };
}

/** One root after the other, so that no more than one is held at a time. */
function* readRoots(
  tree: SourceTree,
  inputs: TerraformInputs,
  tables: ReadonlyMap<string, TypeTable>,
): Generator<ReadRoot> {
  const configs = new ModuleConfigs(tree);
  const units = terragruntUnits(tree, configs);
  const run = new Set(units.flatMap(unit => (unit.module === undefined ? [] : [unit.module])));
  const sourceFolders = new Set<string>();
  for (const { folder, library } of findRoots(tree, configs)) {
    sourceFolders.add(folder);
    // What a Terragrunt unit runs is read with the unit's inputs.
    if (run.has(folder)) continue;
    const name = folder === '' ? '.' : folder;
    yield guarded(name, () => {
      const root = evaluateRoot({ tree, configs, name, folder, library, inputs });
      return { ...root, path: name, basis: 'declared' };
    });
  }
  for (const unit of units) {
    const name = unit.folder === '' ? '.' : unit.folder;
    yield guarded(name, () => {
      const folder = unit.module ?? unit.folder;
      const root = evaluateRoot({ tree, configs, name, folder, library: false, inputs, given: unit.given });
      const unread = [...unit.unread.map(one => ({ ...one, root: name })), ...root.unread];
      return { ...root, path: name, basis: 'declared', unread, files: [...root.files, unit.path] };
    });
  }
  for (const [path, kind] of valuesFiles(tree)) {
    // A state beside its source would show every resource twice; it is read when it is given by itself.
    if (kind === 'raw-state' && sourceFolders.has(folderOf(path))) continue;
    yield guarded(path, () => readValuesFile(tree, path, kind, inputs, tables));
  }
}

/** One root that goes beyond every bound costs itself only: it is said, and the others are read. */
function guarded(name: string, readRoot: () => ReadRoot): ReadRoot {
  try {
    return readRoot();
  } catch (fault) {
    // The stack or the memory for one text: anything else is a fault of demarc's own, and must be seen.
    if (!(fault instanceof RangeError)) throw fault;
    const unread: Unread = {
      kind: 'limit',
      what: name,
      why: `reading it goes beyond a bound: ${fault.message}`,
      advice: 'Read the plan instead (terraform show -json).',
      couldConfigure: 'any',
      root: name,
    };
    return {
      name,
      path: name,
      library: false,
      basis: 'declared',
      instances: [],
      assumptions: [],
      unread: [unread],
      files: [],
    };
  }
}

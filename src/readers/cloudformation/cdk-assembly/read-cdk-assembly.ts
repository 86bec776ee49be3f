import { compareText } from '../../../foundation/stable-order.ts';
import { folderOf, type SourceTree } from '../../../foundation/source-tree.ts';
import { certain, type ReadEstate } from '../../../model/declaration.ts';
import type { Reader, ReadOptions } from '../../../model/reader.ts';
import type { Value } from '../../../model/value.ts';
import { declareRoots, deploymentOf, guarded, rootOf } from '../declare-roots.ts';
import type { Scope, Session } from '../evaluate/scope.ts';
import { newFileStore } from '../file-store.ts';
import { filePaths } from '../local-file.ts';
import { newSession } from '../new-session.ts';
import { openStack } from '../open-stack.ts';
import { readGivenParameters, reportUnusedParameters } from '../parameter-files.ts';
import { assemblyFolders } from '../recognise.ts';
import { newReport, type Report } from '../report.ts';
import { reportFaults, reportNotRead } from '../report-faults.ts';
import { type AssemblyStack, readManifest } from './manifest.ts';

/** Reads CDK cloud assemblies (`cdk.out`): every stack with its name, account and Region, as `cdk synth` made them. */
export const cdkAssemblyReader: Reader = {
  id: 'cdk-assembly',
  title: 'CDK cloud assemblies',
  recognise: tree => outermostAssemblies(tree).map(folder => `${folder}manifest.json`),
  read: readAssemblies,
};

function readAssemblies(tree: SourceTree, options: ReadOptions): ReadEstate {
  const report = newReport();
  const folders = outermostAssemblies(tree);
  const entries = tree
    .list()
    .filter(entry => entry.path.endsWith('.json') && folders.some(folder => entry.path.startsWith(folder)));
  const paths = filePaths(entries.map(entry => entry.path));
  const sourceLength = entries.reduce((sum, entry) => sum + entry.size, 0);
  const files = newFileStore(tree, { templatePaths: paths, includePaths: paths }, new Map());
  const parameters = readGivenParameters(tree, options, report);
  const roots: Scope[] = [];
  const session = newSession(tree, options, report, files, () => roots, sourceLength);
  const manifests = folders.map(folder => `${folder}manifest.json`);
  const stacks = manifests.flatMap(path => readManifest(tree, path, report));
  const names = rootNames(stacks);
  for (const stack of stacks) {
    const given = new Map<string, Value>([...stack.parameters, ...parameters.values]);
    const scope = openAssemblyStack(session, stack, names.get(stack) ?? stack.id, given, report);
    if (scope !== undefined) roots.push(scope);
  }
  reportUnusedParameters(parameters, roots, tree, report);
  const declarations = declareRoots(roots, report);
  return {
    declarations,
    unread: report.finish(),
    roots: roots.map(rootOf),
    files: [...new Set([...manifests, ...files.used, ...parameters.files])].sort(compareText),
    ignored: 0,
  };
}

function openAssemblyStack(
  session: Session,
  stack: AssemblyStack,
  root: string,
  given: ReadonlyMap<string, Value>,
  report: Report,
): Scope | undefined {
  const parsed = session.files.template(stack.templatePath);
  if (parsed?.state !== 'template') {
    reportNotRead(parsed, stack.templatePath, stack.place, report);
    return undefined;
  }
  reportFaults(parsed.template, report);
  const { options } = session;
  const account = stack.account ?? options.account;
  const region = stack.region ?? options.region;
  return guarded(report, stack.templatePath, root, () =>
    openStack(session, parsed.template, {
      root,
      prefix: '',
      parent: undefined,
      existence: certain,
      callers: [],
      deployment: deploymentOf({
        ...(account === undefined ? {} : { account }),
        ...(region === undefined ? {} : { region }),
      }),
      stackName: stack.stackName,
      given,
      assumptions: new Map(),
    }),
  );
}

/** The stack's name; where two stacks share it (one per Region), what sets them apart is added. */
function rootNames(stacks: readonly AssemblyStack[]): ReadonlyMap<AssemblyStack, string> {
  const names = new Map<AssemblyStack, string>();
  const taken = new Set<string>();
  const shared = new Set<string>();
  for (const stack of stacks) {
    if (taken.has(stack.stackName)) shared.add(stack.stackName);
    taken.add(stack.stackName);
  }
  const given = new Set<string>();
  for (const stack of stacks) {
    let name = stack.stackName;
    if (shared.has(name)) {
      const where = [stack.account, stack.region].filter(part => part !== undefined).join('/');
      name = where === '' ? `${name} (${stack.displayName})` : `${name} (${where})`;
    }
    if (given.has(name)) name = `${folderOf(stack.templatePath)}/${stack.id}`;
    given.add(name);
    names.set(stack, name);
  }
  return names;
}

/** Folders of assemblies that lie in no other assembly, each with a final slash. */
function outermostAssemblies(tree: SourceTree): readonly string[] {
  const folders = assemblyFolders(tree);
  return folders.filter(folder => !folders.some(other => other !== folder && folder.startsWith(other)));
}

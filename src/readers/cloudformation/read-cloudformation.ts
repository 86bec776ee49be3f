import { compareText } from '../../foundation/stable-order.ts';
import type { SourceTree } from '../../foundation/source-tree.ts';
import { certain, type ReadEstate } from '../../model/declaration.ts';
import type { Reader, ReadOptions } from '../../model/reader.ts';
import { declareRoots, deploymentOf, guarded, rootOf } from './declare-roots.ts';
import type { FileStore, Scope } from './evaluate/scope.ts';
import { newFileStore } from './file-store.ts';
import { findRoots } from './find-roots.ts';
import { filePaths } from './local-file.ts';
import { newSession } from './new-session.ts';
import { openStack } from './open-stack.ts';
import { readGivenParameters, reportUnusedParameters } from './parameter-files.ts';
import { scanForTemplates, type TemplateScan } from './recognise.ts';
import { newReport } from './report.ts';
import { reportFailed, reportFaults, reportUnreadable } from './report-faults.ts';
import type { FailedTemplate, Template } from './template.ts';

/** Reads CloudFormation templates (YAML and JSON) of a tree: each that no other nests is a stack of its own. */
export const cloudformationReader: Reader = {
  id: 'cloudformation',
  title: 'CloudFormation templates',
  recognise(tree) {
    const scan = scanForTemplates(tree);
    return [...scan.templates.keys(), ...scan.unreadable.map(file => file.path)].sort(compareText);
  },
  read: readTemplates,
};

function readTemplates(tree: SourceTree, options: ReadOptions): ReadEstate {
  const scan = scanForTemplates(tree);
  const report = newReport();
  reportUnreadable(scan.unreadable, report);
  const files = newFileStore(tree, pathsOf(scan), scan.templates);
  const parameters = readGivenParameters(tree, options, report);
  const roots: Scope[] = [];
  let sourceLength = 0;
  for (const source of scan.templates.values()) sourceLength += source.text.length;
  const session = newSession(tree, options, report, files, () => roots, sourceLength);
  const templates: Template[] = [];
  const others = [...scan.others];
  const failures: FailedTemplate[] = [];
  for (const path of scan.templates.keys()) {
    const parsed = files.template(path);
    if (parsed?.state === 'template') {
      templates.push(parsed.template);
      reportFaults(parsed.template, report);
    } else if (parsed?.state === 'broken' || parsed?.state === 'no-resources') failures.push(parsed);
    else others.push(path);
  }
  const deployment = deploymentOf(options);
  for (const template of findRoots(session, templates)) {
    const root = template.path;
    const scope = guarded(report, root, root, () =>
      openStack(session, template, {
        root,
        prefix: '',
        parent: undefined,
        existence: certain,
        callers: [],
        deployment,
        stackName: undefined,
        given: parameters.values,
        assumptions: new Map(),
      }),
    );
    if (scope !== undefined) roots.push(scope);
  }
  reportUnusedParameters(parameters, roots, tree, report);
  const declarations = declareRoots(roots, report);
  for (const failure of failures) reportFailed(failure, session.exportedResources, report);
  const used = new Set([...files.used, ...parameters.files]);
  return {
    declarations,
    unread: report.finish(),
    roots: roots.map(rootOf),
    files: [...used].sort(compareText),
    ignored: others.filter(path => !used.has(path)).length,
  };
}

function pathsOf(scan: TemplateScan): Pick<FileStore, 'templatePaths' | 'includePaths'> {
  const templatePaths = [...scan.templates.keys()];
  const includePaths = [...templatePaths, ...scan.others].sort(compareText);
  return { templatePaths: filePaths(templatePaths), includePaths: filePaths(includePaths) };
}

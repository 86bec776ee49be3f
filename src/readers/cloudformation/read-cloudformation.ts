import { compareText } from '../../foundation/stable-order.ts';
import type { SourceTree } from '../../foundation/source-tree.ts';
import {
  certain,
  type Declaration,
  type Deployment,
  type ReadEstate,
  type Root,
} from '../../model/declaration.ts';
import type { Reader, ReadOptions } from '../../model/reader.ts';
import { declareResources } from './declare-resources.ts';
import type { Scope, Session } from './evaluate/scope.ts';
import { newFileStore } from './file-store.ts';
import { findRoots } from './find-roots.ts';
import { newSession } from './new-session.ts';
import { openStack } from './open-stack.ts';
import { readGivenParameters } from './parameter-files.ts';
import { partitionOf } from './pseudo-parameters.ts';
import { scanForTemplates } from './recognise.ts';
import { newReport, type Report } from './report.ts';
import { reportFaults, reportParsed, reportUnreadable } from './report-faults.ts';
import type { Template } from './template.ts';

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
  const files = newFileStore(tree, [...scan.templates.keys()], scan.templates);
  const parameters = readGivenParameters(tree, options, report);
  const roots: Scope[] = [];
  const session = newSession(tree, options, report, files, () => roots);
  const templates: Template[] = [];
  let ignored = scan.ignored;
  for (const [path, source] of scan.templates) {
    const parsed = files.template(path);
    if (parsed?.state === 'template') {
      templates.push(parsed.template);
      reportFaults(parsed.template, report);
    } else if (parsed !== undefined && !reportParsed(parsed, source, report)) ignored += 1;
  }
  const deployment = deploymentOf(options);
  for (const template of findRoots(session, templates)) {
    const root = template.path;
    const scope = guarded(report, template, () =>
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
  return finish(roots, report, { ignored, files: [...files.used, ...parameters.files], session });
}

interface Finish {
  readonly ignored: number;
  readonly files: readonly string[];
  readonly session: Session;
}

function finish(roots: readonly Scope[], report: Report, { ignored, files, session }: Finish): ReadEstate {
  const declarations = declareRoots(roots, report);
  return {
    declarations,
    unread: report.finish(),
    roots: roots.map(rootOf),
    files: [...new Set([...files, ...session.files.used])].sort(compareText),
    ignored,
  };
}

/** Declares the resources of all roots. A template that breaks the reader is said, and the others are still read. */
export function declareRoots(roots: readonly Scope[], report: Report): readonly Declaration[] {
  const all: Declaration[] = [];
  for (const scope of roots) {
    const declarations: Declaration[] = [];
    guarded(report, scope, () => declareResources(scope, declarations));
    for (const declaration of declarations) all.push(declaration);
  }
  return all;
}

export function rootOf(scope: Scope): Root {
  return {
    name: scope.root,
    path: scope.path,
    language: 'cloudformation',
    library: false,
    assumptions: [...scope.assumptions.values()],
  };
}

/** The last resort: whatever a template does to the reader, the rest is read. */
export function guarded<T>(
  report: Report,
  template: { readonly path: string },
  work: () => T,
): T | undefined {
  try {
    return work();
  } catch (error) {
    report.add({
      kind: 'template',
      what: template.path,
      why: `it could not be evaluated to its end (${error instanceof RangeError ? 'too large or too deep' : 'unexpected content'})`,
      advice: 'Please report this template as a fault of demarc.',
      couldConfigure: 'any',
      root: template.path,
    });
    return undefined;
  }
}

export function deploymentOf(where: { readonly account?: string; readonly region?: string }): Deployment {
  return {
    ...(where.account === undefined ? {} : { account: where.account }),
    ...(where.region === undefined
      ? {}
      : { region: where.region, partition: partitionOf(where.region).partition }),
  };
}

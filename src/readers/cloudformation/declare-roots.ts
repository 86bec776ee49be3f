import type { Declaration, Deployment, Root } from '../../model/declaration.ts';
import { declareResources } from './declare-resources.ts';
import type { Scope } from './evaluate/scope.ts';
import { partitionOf } from './pseudo-parameters.ts';
import type { Report } from './report.ts';

/** Declares the resources of all roots. A template that breaks the reader is said, and the others are still read. */
export function declareRoots(roots: readonly Scope[], report: Report): readonly Declaration[] {
  const all: Declaration[] = [];
  for (const scope of roots) {
    const declarations: Declaration[] = [];
    // One that broke off left the depth where it was.
    scope.session.depth = 0;
    guarded(report, scope.path, scope.root, () => declareResources(scope, declarations));
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
export function guarded<T>(report: Report, path: string, root: string, work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    report.add({
      kind: 'template',
      what: path,
      why: `it could not be evaluated to its end (${error instanceof RangeError ? 'too large or too deep' : 'unexpected content'})`,
      advice: 'Please report this template as a fault of demarc.',
      couldConfigure: 'any',
      root,
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

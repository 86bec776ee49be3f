import type { SourceTree } from '../../foundation/source-tree.ts';
import type { ReadOptions } from '../../model/reader.ts';
import type { FileStore, Scope, Session } from './evaluate/scope.ts';
import { newExportIndex } from './exports.ts';
import { openNestedStack } from './nested-stacks.ts';
import type { Report } from './report.ts';

/** What the stacks of one reading share. `roots` are the stacks that nothing nests, once they are opened. */
export function newSession(
  tree: SourceTree,
  options: ReadOptions,
  report: Report,
  files: FileStore,
  roots: () => readonly Scope[],
): Session {
  const exports = newExportIndex(roots);
  return {
    tree,
    options,
    report,
    files,
    steps: 0,
    openedStacks: 0,
    depth: 0,
    nestedStack: openNestedStack,
    imported: exports.imported,
    stackOutput: exports.stackOutput,
  };
}

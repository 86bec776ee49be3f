import type { SourceTree } from '../../foundation/source-tree.ts';
import type { ReadOptions } from '../../model/reader.ts';
import type { FileStore, Scope, Session } from './evaluate/scope.ts';
import { newExportIndex } from './exports.ts';
import { openNestedStack } from './nested-stacks.ts';
import type { Report } from './report.ts';

/** Nodes beyond those of the source itself that loops and copies of nested stacks may make: some 30 full templates. */
const spareNodes = 2_000_000;

/**
 * What the stacks of one reading share. `roots` are the stacks that nothing nests, once they are opened;
 * `sourceLength` is how many characters all templates have together: an upper bound of their nodes.
 */
export function newSession(
  tree: SourceTree,
  options: ReadOptions,
  report: Report,
  files: FileStore,
  roots: () => readonly Scope[],
  sourceLength: number,
): Session {
  const exports = newExportIndex(roots);
  return {
    tree,
    options,
    report,
    files,
    steps: 0,
    fuel: spareNodes + sourceLength,
    openedStacks: 0,
    depth: 0,
    nestedStack: openNestedStack,
    exportedResources: exports.exportedResources,
    imported: exports.imported,
    stackOutput: exports.stackOutput,
  };
}

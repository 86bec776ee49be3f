import type { SourceTree } from '../foundation/source-tree.ts';
import type { ReadEstate } from './declaration.ts';
import type { Registry } from './registry.ts';

/** Turns one source tree into declarations. Pure: files come from the tree, nothing is fetched or executed. */
export interface Reader {
  readonly id: string;
  readonly title: string;
  /** Paths of the tree that are this reader's, judged by name and content; cheap. */
  recognise(tree: SourceTree): readonly string[];
  read(tree: SourceTree, options: ReadOptions): ReadEstate;
}

export interface ReadOptions {
  /** Values given for parameters or variables (`--parameters`, `--var`), over defaults and parameter files. */
  readonly inputs: ReadonlyMap<string, string>;
  /** Parameter or variable files that the user named, relative to the tree. */
  readonly inputFiles: readonly string[];
  /** Where the estate is deployed, when the user or demarc.yaml says so. */
  readonly account?: string;
  readonly region?: string;
  /** Folders of the tree for Terraform modules that are not local, by name of the call or by source. */
  readonly modules?: ReadonlyMap<string, string>;
  /** For sources that speak the registry's own language in another spelling (the Terraform provider awscc). */
  readonly registry?: Registry;
}

export const noReadOptions: ReadOptions = { inputs: new Map(), inputFiles: [] };

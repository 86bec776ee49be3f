import type { Assumption, Basis, Unread } from '../../model/declaration.ts';
import type { ResourceInstance } from './evaluate/terraform-root.ts';

/** What was read of one root: from source, from a plan or from a state. */
export interface ReadRoot {
  /** Identity of the root in keys and reports. */
  readonly name: string;
  /** Folder or file that it was read from. */
  readonly path: string;
  readonly library: boolean;
  readonly basis: Basis;
  readonly instances: readonly ResourceInstance[];
  readonly assumptions: readonly Assumption[];
  readonly unread: readonly Unread[];
  readonly files: readonly string[];
}

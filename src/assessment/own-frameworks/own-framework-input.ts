import type { SourceText } from '../../foundation/source-text.ts';
import type { ReadFile } from '../../imports/oscal/find-source.ts';
import type { KnownNames } from '../boundary-file/written-scope.ts';
import type { FileProblem } from '../boundary-file/written-tree.ts';

/** What is asked for: the file, and what its own words are replaced or completed by. */
export interface OwnFrameworkRequest {
  readonly file: string;
  readonly id?: string | undefined;
  readonly namespace?: string | undefined;
  readonly title?: string | undefined;
  readonly licence?: string | undefined;
  /** A file that maps its controls: YAML, or an OSCAL mapping collection. */
  readonly mapping?: string | undefined;
  /** A known framework whose ids its own are: their mapping is taken over. */
  readonly through?: string | undefined;
  /** A known crosswalk, of whose catalogues one has its ids. */
  readonly crosswalk?: string | undefined;
}

export interface OwnFrameworkInput {
  readonly request: OwnFrameworkRequest;
  readonly known: KnownNames;
  /** A file that the request names; undefined where it is told that it cannot be read. */
  readonly open: (key: 'file' | 'mapping', path: string) => SourceText | undefined;
  /** The path by which `read` reads the file, and how it reads what an OSCAL profile imports. */
  readonly path: string;
  readonly read: ReadFile;
  /** Tells what is wrong with the request itself. */
  readonly tell: (key: keyof OwnFrameworkRequest, message: string) => void;
  /** Takes what is wrong with files. */
  readonly problems: FileProblem[];
}

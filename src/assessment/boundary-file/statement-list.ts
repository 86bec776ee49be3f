import { safeText } from '../../foundation/safe-text.ts';
import type { WrittenBoundary } from './file-schema.ts';
import { type Including, type Located, withIncluded } from './included-files.ts';
import {
  checkOwnList,
  checkProviderFile,
  isProviderFile,
  type ProviderFile,
  type ProviderStated,
  providerStated,
  readProviderFile,
} from './provider-files.ts';
import {
  type StatementNames,
  statementsSchema,
  type WrittenStatement,
  type WrittenStatementFile,
  type WrittenStatements,
} from './statements.ts';
import type { Path } from './written-scope.ts';

/** Statements as they are written, here and in the files that are named. */
export interface WrittenStatementList {
  readonly statements: readonly Located<WrittenStatement>[];
  /** Files that are a provider's OSCAL, also those that could not be read. */
  readonly files: readonly ProviderFile[];
  readonly providers: readonly ReadProvider[];
}

/** A provider's OSCAL that could be read. */
export interface ReadProvider {
  readonly file: ProviderFile;
  readonly stated: ProviderStated;
}

/** The statements of the list and of the lists that it names; files that are OSCAL stand apart. */
export function writtenStatements(
  { statements: written = [] }: WrittenBoundary,
  path: Path,
  including: Including,
): WrittenStatementList {
  const { scope } = including;
  const files: ProviderFile[] = [];
  const providers: ReadProvider[] = [];
  const statements = withIncluded<WrittenStatement, WrittenStatements, WrittenStatementFile>(
    written,
    path,
    including,
    {
      schema: statementsSchema,
      key: 'statements',
      // A party cannot accept its own statement: only who names the file can.
      take: (whole, named) => whole.statements.map(one => ({ ...one, accepted: named.accepted })),
      takeOther(source, named, at) {
        if (!isProviderFile(source)) {
          checkOwnList(named, at, scope);
          return false;
        }
        const file = { named, source, path: at, scope };
        files.push(file);
        const oscal = readProviderFile(file);
        if (oscal !== undefined) providers.push({ file, stated: providerStated(file, oscal) });
        return true;
      },
    },
  );
  return { statements, files, providers };
}

/** What demarc.yaml says of the files, and that each document is recorded under an id of its own. */
export function checkProviderFiles(
  { files, providers }: WrittenStatementList,
  recorded: readonly string[],
  names: StatementNames,
): void {
  const own = new Map(providers.map(({ file, stated }) => [file, stated.document.id]));
  for (const file of files) {
    // What a document states is not backed by the document itself.
    const others = names.documents.filter(id => id !== own.get(file));
    checkProviderFile(file, { ...names, documents: others });
  }
  const taken = new Set(recorded);
  for (const { file, stated } of providers) {
    const { id } = stated.document;
    if (taken.has(id)) {
      const message = `"${safeText(id, 80)}" is the id of another document: the file is named twice, or needs an "id" of its own.`;
      file.scope.add(file.path, message);
    }
    taken.add(id);
  }
}

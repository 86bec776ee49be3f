import { given } from '../../foundation/given.ts';
import { safeText } from '../../foundation/safe-text.ts';
import type { SourceText } from '../../foundation/source-text.ts';
import { meansOscal } from '../../imports/provider-oscal/oscal-document.ts';
import { type ProviderOscal, readProviderOscal } from '../../imports/provider-oscal/read-provider-oscal.ts';
import { type AssuranceDocument, nothingRecorded } from '../../model/assurance.ts';
import type { ImportedDocument, Statement } from '../../model/party.ts';
import {
  checkAccepted,
  checkEvidenceNames,
  type StatementNames,
  type WrittenStatementFile,
} from './statements.ts';
import type { Path, WrittenScope } from './written-scope.ts';

/** A provider's own OSCAL that the file names, in the place of a list of statements. */
export interface ProviderFile {
  readonly named: WrittenStatementFile;
  readonly source: SourceText;
  readonly path: Path;
  readonly scope: WrittenScope;
}

/** What such a file comes to. */
export interface ProviderStated {
  readonly statements: readonly Statement[];
  readonly document: AssuranceDocument;
  readonly imported: ImportedDocument;
}

/** The kind that a provider's statement for programs is recorded as. */
const packageKind = 'oscal-package';

/** Whose controls a document speaks of where nobody says it. */
const usualFramework = 'nist-800-53-r5';

/** Keys that say of a file in OSCAL what a list of statements says itself. */
const providerKeys = [
  'from',
  'framework',
  'id',
  'validFrom',
  'validTo',
  'evidence',
  'importedOn',
  'partition',
] as const;

/** Whether a file that stands among the statements is a provider's OSCAL, told by what is in it. */
export function isProviderFile({ text }: SourceText): boolean {
  return meansOscal(text);
}

/** What is said of a list of statements that only holds for OSCAL. */
export function checkOwnList(named: WrittenStatementFile, path: Path, scope: WrittenScope): void {
  for (const key of providerKeys) {
    if (named[key] === undefined) continue;
    scope.add(path, `"${key}" is for a file in OSCAL: a list of statements says it itself.`, key);
  }
}

/** The id that the document of a file is recorded under; undefined where the file cannot be read. */
export function idOfDocument({ named }: ProviderFile, { uuid }: ProviderOscal): string {
  return named.id ?? `${named.from ?? ''}-oscal-${uuid.slice(0, 8)}`;
}

/** Reads the file; what is wrong in it is told at its own lines. */
export function readProviderFile({ named, source, path, scope }: ProviderFile): ProviderOscal | undefined {
  const { known, problems } = scope;
  const id = named.framework ?? usualFramework;
  const framework = known.framework(id);
  if (framework === undefined) {
    scope.addUnknown(
      [...path, 'framework'],
      'framework',
      id,
      known.frameworkIds(),
      'demarc frameworks lists them.',
    );
    return undefined;
  }
  const result = readProviderOscal(source, framework, known);
  if (result.ok) return result.value;
  problems.push(...result.problems);
  return undefined;
}

/** What is said of the file in demarc.yaml: party, dates, what backs it. */
export function checkProviderFile({ named, path, scope }: ProviderFile, names: StatementNames): void {
  const { from, validFrom, validTo, evidence = [], accepted, importedOn } = named;
  if (from === undefined) {
    scope.add(
      path,
      `"from" is missing: name the party whose document this is (${names.parties.join(', ')}).`,
    );
  } else if (from === 'you') {
    scope.add(
      [...path, 'from'],
      'a plan of your own states nothing to you: name the party that it comes from.',
    );
  } else if (!names.parties.includes(from)) {
    scope.addUnknown([...path, 'from'], 'party', from, names.parties);
  }
  checkEvidenceNames(evidence, [...path, 'evidence'], scope, names.documents);
  scope.checkDay([...path, 'validFrom'], validFrom);
  scope.checkDay([...path, 'validTo'], validTo);
  scope.checkOrder(path, validFrom, validTo, 'the statement');
  checkAccepted(accepted, from, path, scope);
  scope.checkDay([...path, 'importedOn'], importedOn);
}

/**
 * The document as one statement, as a recorded document of the party, and as what was read from where. Who accepts the
 * file in demarc.yaml has read it; the document itself accepts nothing.
 */
export function providerStated(file: ProviderFile, oscal: ProviderOscal): ProviderStated {
  const { from = '', validFrom, validTo, evidence = [], accepted, importedOn, partition } = file.named;
  const { model, title, version, uuid, lastModified, published, oscalVersion, provides, expects } = oscal;
  const id = idOfDocument(file, oscal);
  const statement: Statement = {
    from,
    to: 'you',
    provides,
    expects,
    evidence,
    ...given({ validFrom, validTo, accepted }),
    source: { title, version, uuid, date: lastModified },
    document: id,
  };
  return {
    statements: provides.length + expects.length === 0 ? [] : [statement],
    document: {
      id,
      kind: packageKind,
      party: from,
      title,
      version,
      uuid,
      sha256: oscal.sha256,
      speaksOf: [...new Set([...provides, ...expects].flatMap(one => one.control ?? []))],
      issued: published ?? lastModified,
      ...given({ expires: validTo, partition, importedOn, readBy: accepted?.by, readOn: accepted?.on }),
      ...nothingRecorded,
    },
    imported: {
      file: safeText(file.named.file, 300),
      party: from,
      document: id,
      model,
      oscalVersion,
      framework: file.named.framework ?? usualFramework,
      provided: provides.length,
      expected: expects.length,
      leftOut: oscal.leftOut,
      notes: oscal.notes,
    },
  };
}

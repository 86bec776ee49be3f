import type { SourceText } from '../../foundation/source-text.ts';
import type { AssuranceDocument } from '../../model/assurance.ts';
import { insertItems } from './insert-items.ts';
import { type Printable, yamlMembers } from './print-yaml.ts';

/** The lines that say a document in demarc.yaml, as the members of one mapping. What is not recorded is left out. */
export function documentLines(document: AssuranceDocument): string[] {
  const { party, periods, exceptions, carveOuts, categories, services, regions, accounts } = document;
  const { notTested, userControls } = document;
  return yamlMembers({
    id: document.id,
    kind: document.kind,
    party: party === 'aws' ? undefined : party,
    title: document.title,
    periods: listed(periods.map(({ from, to }) => ({ from, to }))),
    issued: document.issued,
    expires: document.expires,
    letterUntil: document.letterUntil,
    type: document.type,
    edition: document.edition,
    state: document.state,
    refersTo: document.refersTo,
    opinion: document.opinion,
    exceptions: listed(exceptions.map(({ duty, text, assessment }) => ({ duty, text, assessment }))),
    carveOuts: listed(carveOuts),
    impactLevel: document.impactLevel,
    categories: listed(categories),
    services: listed(services),
    regions: listed(regions),
    partition: document.partition,
    accounts: listed(accounts),
    notTested: listed(notTested),
    userControls: listed(userControls.map(({ id, duty, text }) => ({ id, duty, text }))),
    readBy: document.readBy,
    readOn: document.readOn,
    sha256: document.sha256,
    reference: document.reference,
  });
}

function listed(items: readonly Printable[]): readonly Printable[] | undefined {
  return items.length === 0 ? undefined : items;
}

/** The text of a demarc.yaml with documents added to its list `assurance`; undefined where that cannot be done safely. */
export function insertDocuments(
  source: SourceText,
  documents: readonly AssuranceDocument[],
): string | undefined {
  return insertItems(source, ['assurance'], documents.map(documentLines));
}

import type { AssuranceDocument } from '../../model/assurance.ts';
import type { Party } from '../../model/party.ts';
import { documentWords } from '../control-facts/half-words.ts';
import { type DocumentTable, tableOf } from '../document/document.ts';
import type { Report } from '../report.ts';
import { documentStatusWords, partyKindWords, sourceWords, statementStatusWords } from '../stated-words.ts';
import { performs } from './party-parts.ts';
import type { PciMatrix } from './pci-rows.ts';

/** The chain, link by link: what each is responsible for, and what shows that it is compliant. */
export function partiesTable(matrix: PciMatrix, report: Report): DocumentTable {
  const { boundary, stated } = report.assessment;
  const chain: readonly Party[] = [
    { id: 'aws', name: 'AWS', kind: 'cloud-provider' },
    ...boundary.parties.filter(party => party.kind !== 'own-customers'),
  ];
  const statusOf = new Map(stated.documents.map(one => [one.id, one.status]));
  const documents = (party: Party, fits: (document: AssuranceDocument) => boolean): string =>
    boundary.documents
      .filter(one => one.party === party.id && fits(one))
      .map(one => {
        const status = statusOf.get(one.id);
        return `${documentWords(one, report.knowledge)}${status === undefined ? '' : `, ${documentStatusWords[status]}`}`;
      })
      .join('\n');
  const attestation = (party: Party): string =>
    documents(party, one => one.kind === 'pci-aoc') || 'none on record';
  const division = (party: Party): string =>
    documents(party, one => one.kind === 'pci-responsibility-summary') || 'none on record';
  const others = (party: Party): string =>
    documents(party, one => one.kind !== 'pci-aoc' && one.kind !== 'pci-responsibility-summary');
  const statements = (party: Party): string =>
    stated.statements
      .filter(({ statement }) => statement.from === party.id)
      .map(({ statement, status, reason }) => {
        const until = statement.validTo === undefined ? '' : ` until ${statement.validTo}`;
        const stands = `${statementStatusWords[status]}${status === 'in-force' ? until : reason === undefined ? '' : `: ${reason}`}`;
        return `${sourceWords(statement.source)}: ${stands}`;
      })
      .join('\n');
  return tableOf({
    name: 'Parties',
    note: 'PCI DSS 12.8 asks for the list of service providers, their status, and who is responsible for what. A party without an attestation is part of your own assessment.',
    rows: chain,
    columns: [
      { title: 'Party', width: 26, of: party => party.name },
      { title: 'Stands as', width: 22, of: party => partyKindWords[party.kind] },
      { title: 'Requirements', width: 16, of: party => requirementsWords(party, matrix) },
      { title: 'Attestation of compliance', width: 44, of: attestation },
      { title: 'Responsibility summary', width: 44, of: division },
      { title: 'Other documents', width: 44, of: others },
      { title: 'Statements', width: 50, of: statements },
      { title: 'Id', width: 20, of: party => party.id },
    ],
    page: [
      { title: 'Party', of: party => party.name },
      { title: 'Stands as', of: party => partyKindWords[party.kind] },
      { title: 'Requirements', of: party => requirementsWords(party, matrix) },
      { title: 'Attestation of compliance', of: attestation },
      { title: 'Responsibility summary', of: division },
      { title: 'Other documents', of: others },
      { title: 'Statements', of: statements },
    ],
  });
}

function requirementsWords(party: Party, { rows }: PciMatrix): string {
  if (party.id === 'aws') {
    const sole = rows.filter(row => row.bearer === 'provider').length;
    const shared = rows.filter(row => row.bearer === 'shared').length;
    return `${sole} alone, ${shared} shared`;
  }
  const own = rows.flatMap(row => row.parts.filter(part => part.party.id === party.id));
  const helping = own.filter(performs).length;
  const idle = own.filter(part => part.does === 'no-effect').length;
  const counted = helping === 0 ? 'none' : `${helping} for you`;
  return idle === 0 ? counted : `${counted}; ${idle} stated without effect`;
}

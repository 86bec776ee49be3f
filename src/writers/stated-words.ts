import type {
  Boundary,
  Exemption,
  JudgedDocument,
  JudgedStatement,
  ProvidedDuty,
  StatementStatus,
} from '../model/assessment.ts';
import type { PartyKind } from '../model/party.ts';
import type { Report } from './report.ts';

/** Words for what the user stated: parties, statements, documents, waivers. */

export const partyKindWords: Readonly<Record<PartyKind, string>> = {
  'cloud-provider': 'cloud provider',
  operator: "operator in AWS's place",
  'managed-provider': 'managed provider',
  'platform-team': 'platform team',
  supplier: 'supplier',
  'workload-team': 'workload team',
  'own-customers': 'your customers',
};

export const statementStatusWords: Readonly<Record<StatementStatus, string>> = {
  'in-force': 'in force',
  'not-accepted': 'not accepted',
  'without-evidence': 'without evidence',
  'without-end': 'without an end',
  'not-yet': 'not yet in force',
  lapsed: 'lapsed',
};

export const documentStatusWords: Readonly<Record<JudgedDocument['status'], string>> = {
  'relied-on': 'relied on',
  claimed: 'claimed',
  lapsed: 'lapsed',
  none: 'of no use',
};

/** How reports name a party. */
export function partyName(id: string, { parties }: Pick<Boundary, 'parties'>): string {
  if (id === 'aws') return 'AWS';
  return parties.find(party => party.id === id)?.name ?? id;
}

/** Why a finding asks for nothing now, for a place behind it; '' where it asks. */
export function exemptionWords(exemption: Exemption | undefined, boundary: Boundary): string {
  if (exemption === undefined) return '';
  if (exemption.kind === 'provided') {
    return ` (provided by ${partyName(exemption.party, boundary)} until ${exemption.until})`;
  }
  const { id, expires } = exemption.waiver;
  return ` (waived until ${expires}: ${id})`;
}

/** `provided by Landing zone team (statement of 2026, until 2026-12-31)`, each once. */
export function providedWords(provided: readonly ProvidedDuty[], boundary: Boundary): string {
  const phrases = provided.map(
    ({ party, statement, until }) => `${partyName(party, boundary)} (${statement}, until ${until})`,
  );
  return [...new Set(phrases)].join(', ');
}

/** What one statement says, in a line. */
export function statementPhrase(
  { statement, status, reason }: JudgedStatement,
  { assessment: { boundary } }: Report,
): string {
  const { from, to, provides, expects, source, validTo } = statement;
  const receiver =
    to === 'you' ? '' : to === 'all' ? ' to whoever builds on it' : ` to ${partyName(to, boundary)}`;
  const parts = [
    ...(provides.length === 0
      ? []
      : [`provides ${provides.map(one => one.duty ?? one.control ?? '').join(', ')}`]),
    ...(expects.length === 0
      ? []
      : [`expects ${expects.length === 1 ? 'one thing' : `${expects.length} things`}`]),
  ];
  const until = validTo === undefined ? '' : ` until ${validTo}`;
  const why = reason === undefined ? '' : `: ${reason}`;
  return `${partyName(from, boundary)} ${parts.join(' and ')}${receiver} (${source.title}; ${statementStatusWords[status]}${status === 'in-force' ? until : why})`;
}

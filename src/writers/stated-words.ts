import { appendTo } from '../foundation/grouping.ts';
import { given } from '../foundation/given.ts';
import { fedrampControlId, readNistControlId } from '../knowledge/nist-control-id.ts';
import type {
  Assessment,
  Boundary,
  Exemption,
  JudgedDocument,
  JudgedStatement,
  ProvidedDuty,
  Requirement,
  StatementStatus,
} from '../model/assessment.ts';
import type {
  Citation,
  ImportedDocument,
  LeftOutPart,
  PartyKind,
  Provision,
  StatementSource,
} from '../model/party.ts';
import { inOneLine, provisionPhrase } from '../model/provision-phrase.ts';
import type { Report } from './report.ts';
import { counted, grouped } from './words.ts';

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

/** `CSP IaaS System Security Plan 0.3 of 2024-02-01, uuid 11111111-...`: where the very words stand. */
export function citationWords({ title, version, date, uuid }: Citation): string {
  return `${sourceWords({ title, ...given({ version, date }) })}, uuid ${uuid}`;
}

/** Several places, those of one document together. */
export function citationsWords(cited: readonly Citation[]): string {
  const byDocument = new Map<string, string[]>();
  for (const { title, version, date, uuid } of cited) {
    const document = sourceWords({ title, ...given({ version, date }) });
    appendTo(byDocument, document, uuid);
  }
  const places = [...byDocument].map(
    ([document, uuids]) => `${document}, ${uuids.length === 1 ? 'uuid' : 'uuids'} ${uuids.join(', ')}`,
  );
  return places.join('; ');
}

/** `Landing zone statement 3 of 2026-01-01`. */
export function sourceWords({ title, version, date }: StatementSource): string {
  return `${title}${version === undefined ? '' : ` ${version}`}${date === undefined ? '' : ` of ${date}`}`;
}

/** `AC-02(a)`, as the sheets of FedRAMP write a part of a control; '' where the whole of it is meant. */
export function partWords(control: string | undefined, part: string | undefined): string {
  if (control === undefined || part === undefined) return '';
  const bare = control.slice(control.indexOf(':') + 1);
  const nist = control.startsWith('80053:') ? readNistControlId(bare) : undefined;
  return nist === undefined ? `${bare} part ${part}` : fedrampControlId({ ...nist, part });
}

/** One thing that a party says it does for a control, with its status and the place where it says so. */
export interface StatedOfControl {
  readonly party: string;
  /** In one line. */
  readonly words: string;
  readonly status: StatementStatus;
  readonly source: string;
  readonly uuid?: string;
}

/** All that parties state about each control, also by statements that do not count yet. */
export function statedByControl({ boundary, stated }: Assessment): ReadonlyMap<string, StatedOfControl[]> {
  const byControl = new Map<string, StatedOfControl[]>();
  for (const { statement, status } of stated.statements) {
    const { from, source } = statement;
    for (const one of statement.provides) {
      if (one.control === undefined) continue;
      const list = byControl.get(one.control) ?? [];
      byControl.set(one.control, list);
      list.push({
        party: partyName(from, boundary),
        words: provisionPhrase(one),
        status,
        source: one.uuid === undefined ? sourceWords(source) : citationWords({ ...source, uuid: one.uuid }),
        ...given({ uuid: one.uuid }),
      });
    }
  }
  return byControl;
}

/** That in a line, with the place where it stands and why it does not count, where it does not. */
export function statedLine({ party, words, status, source }: StatedOfControl): string {
  const open = status === 'in-force' ? '' : `; ${statementStatusWords[status]}`;
  return `${party}${words === '' ? '' : `: ${words}`} (${source}${open})`;
}

/** What is expected of the user in words: `AC-02(a), Managed PostgreSQL: Say who gets which role.` */
export function requirementWords({ control, part, component, text }: Requirement): string {
  const place = [partWords(control, part), component ?? ''].filter(one => one !== '').join(', ');
  return `${place === '' ? '' : `${place}: `}${inOneLine(text)}`;
}

/** Where a requirement stands: the very place where there is one, else the title. */
export function requirementSource({ source, cited }: Requirement): string {
  return cited === undefined ? source : citationWords(cited);
}

/** What a file in OSCAL was read as: `aws/ssp.json, system-security-plan 1.1.2: 2 things provided, 2 expected`. */
export function importedWords(imported: ImportedDocument | undefined): string {
  if (imported === undefined) return '';
  const { file, model, oscalVersion, framework, provided, expected } = imported;
  const stated = `${counted(provided, 'thing')} provided, ${grouped(expected)} expected`;
  return `${file}, ${model} (OSCAL ${oscalVersion}) for ${framework}: ${stated}`;
}

export function leftOutWords({ what, count }: LeftOutPart): string {
  return `${what} (${grouped(count)})`;
}

const namedSubjects = 6;

/** What a statement provides: its duties and controls where they are few, else how many there are; parts by themselves. */
function providesWords(provides: readonly Provision[]): string {
  const whole = new Set<string>();
  const parts = new Set<string>();
  for (const { duty, control, partial } of provides) {
    (partial === true ? parts : whole).add(duty ?? control ?? '');
  }
  const phrases = [
    ...(whole.size === 0 ? [] : [subjectWords(whole)]),
    ...(parts.size === 0 ? [] : [`parts of ${subjectWords(parts)}`]),
  ];
  return `provides ${phrases.join(' and ')}`;
}

function subjectWords(subjects: ReadonlySet<string>): string {
  if (subjects.size <= namedSubjects) return [...subjects].join(', ');
  return counted(subjects.size, 'duty or control', 'duties and controls');
}

/** What one statement says, in a line. */
export function statementPhrase(
  { statement, status, reason }: JudgedStatement,
  { assessment: { boundary } }: Report,
): string {
  const { from, to, provides, expects, source, validTo, document } = statement;
  const receiver =
    to === 'you' ? '' : to === 'all' ? ' to whoever builds on it' : ` to ${partyName(to, boundary)}`;
  const parts = [
    ...(provides.length === 0 ? [] : [providesWords(provides)]),
    ...(expects.length === 0
      ? []
      : [`expects ${expects.length === 1 ? 'one thing' : `${expects.length} things`}`]),
  ];
  const until = validTo === undefined ? '' : ` until ${validTo}`;
  const why = reason === undefined ? '' : `: ${reason}`;
  return `${partyName(from, boundary)} ${parts.join(' and ')}${receiver} (${document === undefined ? source.title : sourceWords(source)}; ${statementStatusWords[status]}${status === 'in-force' ? until : why})`;
}

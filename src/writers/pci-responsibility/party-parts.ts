import type { JudgedStatement } from '../../model/assessment.ts';
import type { Party, Statement } from '../../model/party.ts';
import { inOneLine, provisionPhrase } from '../../model/provision-phrase.ts';
import type { ControlFacts } from '../control-facts/control-facts.ts';
import type { Report } from '../report.ts';
import { citationWords, sourceWords, statementStatusWords } from '../stated-words.ts';

/** What another party does of one requirement, by its statements. */
export interface PartyPart {
  readonly party: Party;
  /** all: all that is yours. part: some of it. no-effect: it says so, and it does not count. expects: it asks something of you. */
  readonly does: 'all' | 'part' | 'no-effect' | 'expects';
  readonly lines: readonly string[];
}

/** The parties on the user's side, or between, with what they state to the user: a matrix has a column for each. */
export type StatementsByParty = ReadonlyMap<Party, readonly JudgedStatement[]>;

export function statementsByParty({ assessment }: Report): StatementsByParty {
  const byId = new Map<string, JudgedStatement[]>();
  for (const judged of assessment.stated.statements) {
    const { from, to } = judged.statement;
    if (to !== 'you' && to !== 'all') continue;
    const known = byId.get(from);
    if (known === undefined) byId.set(from, [judged]);
    else known.push(judged);
  }
  const elsewhere = new Set(['cloud-provider', 'operator', 'own-customers']);
  const stating = new Map<Party, readonly JudgedStatement[]>();
  for (const party of assessment.boundary.parties) {
    const statements = byId.get(party.id);
    if (statements !== undefined && !elsewhere.has(party.kind)) stating.set(party, statements);
  }
  return stating;
}

/** What each of the parties states of a requirement; none for those that say nothing of it. */
export function partyParts(
  facts: ControlFacts,
  stating: StatementsByParty,
  report: Report,
): readonly PartyPart[] {
  return [...stating].flatMap(([party, statements]) => partOf(facts, party, statements, report) ?? []);
}

function partOf(
  facts: ControlFacts,
  party: Party,
  statements: readonly JudgedStatement[],
  { knowledge }: Report,
): PartyPart | undefined {
  const subjects = subjectsOf(facts);
  const { customer } = facts.assessed;
  const alone = customer.status === 'provided' && customer.provided.every(one => one.party === party.id);
  const lines = new Set<string>();
  let does: PartyPart['does'] | undefined;
  for (const { statement, status, reason } of statements) {
    const { validTo } = statement;
    for (const provision of statement.provides) {
      const { duty, control, scope } = provision;
      if (!subjects.has(duty ?? control ?? '')) continue;
      const counts = status === 'in-force';
      does = strongest(does, counts ? (alone ? 'all' : 'part') : 'no-effect');
      const whole = provision.partial === true ? 'Some of it' : 'All of it';
      const title = duty === undefined ? whole : (knowledge.duties.get(duty)?.title ?? duty);
      const where = scope.length === 0 ? '' : `, for ${scope.join(' and ')}`;
      const stands = counts
        ? `in force${validTo === undefined ? '' : ` until ${validTo}`}`
        : `does not count: ${statementStatusWords[status]}${reason === undefined ? '' : `, ${reason}`}`;
      lines.add(
        `${provisionPhrase(provision) || title}${where} (${placeOf(statement, provision)}; ${stands})`,
      );
    }
    for (const expectation of statement.expects) {
      const { duty, control, text } = expectation;
      if (!subjects.has(duty ?? control ?? '')) continue;
      does = strongest(does, 'expects');
      lines.add(`expects of you: ${inOneLine(text)} (${placeOf(statement, expectation)})`);
    }
  }
  return does === undefined ? undefined : { party, does, lines: [...lines] };
}

/** Where it stands: the very place in a document for programs, else the statement. */
function placeOf({ source }: Statement, { uuid }: { readonly uuid?: string }): string {
  return uuid === undefined ? sourceWords(source) : citationWords({ ...source, uuid });
}

const order: readonly PartyPart['does'][] = ['all', 'part', 'no-effect', 'expects'];

function strongest(known: PartyPart['does'] | undefined, found: PartyPart['does']): PartyPart['does'] {
  return known !== undefined && order.indexOf(known) < order.indexOf(found) ? known : found;
}

/** The requirement itself and the duties that satisfy it: what a statement may name. */
export function subjectsOf({ known, assessed }: ControlFacts): ReadonlySet<string> {
  const duties = assessed.duties.filter(({ role }) => role === 'satisfies' || role === 'parallel');
  return new Set([known.id, ...duties.map(({ duty }) => duty)]);
}

/** What it comes to, before the lines that say it in full. */
export const doesWords: Readonly<Record<PartyPart['does'], string>> = {
  all: 'performs your part',
  part: 'performs some of your part',
  'no-effect': 'states it, without effect',
  expects: '',
};

/** Whether it performs anything that is the user's. */
export function performs({ does }: PartyPart): boolean {
  return does === 'all' || does === 'part';
}

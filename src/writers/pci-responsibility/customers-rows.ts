import type { JudgedStatement } from '../../model/assessment.ts';
import { type ControlFacts, type FrameworkFacts } from '../control-facts/control-facts.ts';
import type { Report } from '../report.ts';
import { sourceWords } from '../stated-words.ts';
import { partyParts, performs, statementsByParty, subjectsOf } from './party-parts.ts';

/** One requirement as a service provider tells its customers of it: nothing of the provider's own state. */
export interface CustomersRow {
  readonly facts: ControlFacts;
  readonly responsible: CustomersBearer;
  /** What the provider does. */
  readonly ours: string;
  /** Service providers through which it does so. */
  readonly through: string;
  /** What is left to the customer, as stated. */
  readonly theirs: string;
  readonly statements: string;
}

export const customersBearers = [
  'provider',
  'provider and customer',
  'customer',
  'provider; nothing is stated of the customer',
  'not applicable to the service',
  'open',
] as const;
export type CustomersBearer = (typeof customersBearers)[number];

/** What the user states to its customers, or to whoever builds on it, as long as it is not over or still to come. */
export function statementsToCustomers({ assessment }: Report): readonly JudgedStatement[] {
  const customers = new Set(
    assessment.boundary.parties.filter(party => party.kind === 'own-customers').map(party => party.id),
  );
  return assessment.stated.statements.filter(
    ({ statement: { from, to }, status }) =>
      from === 'you' && (to === 'all' || customers.has(to)) && status !== 'lapsed' && status !== 'not-yet',
  );
}

export function customersRows({ controls }: FrameworkFacts, report: Report): readonly CustomersRow[] {
  const statements = statementsToCustomers(report);
  const services = new Set(['supplier', 'managed-provider']);
  const stating = new Map([...statementsByParty(report)].filter(([party]) => services.has(party.kind)));
  return controls.map((facts): CustomersRow => {
    const { provides, whole, expects, titles } = statedOf(facts, statements, report);
    const helpers = partyParts(facts, stating, report)
      .filter(performs)
      .map(one => one.party.name);
    const { provider } = facts.assessed;
    const through = [...(provider.status === 'not-needed' ? [] : [provider.party]), ...helpers];
    return {
      facts,
      responsible: bearerOf(facts, whole, expects.length > 0),
      ours: provides.length > 0 ? provides.join('\n') : ownPart(facts, report),
      through: through.join(', '),
      theirs: expects.join('\n'),
      statements: titles.join('\n'),
    };
  });
}

interface StatedToCustomers {
  readonly provides: readonly string[];
  /** The requirement as such is provided, not only a duty that it asks for. */
  readonly whole: boolean;
  readonly expects: readonly string[];
  readonly titles: readonly string[];
}

function statedOf(
  facts: ControlFacts,
  statements: readonly JudgedStatement[],
  { knowledge }: Report,
): StatedToCustomers {
  const subjects = subjectsOf(facts);
  const provides = new Set<string>();
  const expects = new Set<string>();
  const titles = new Set<string>();
  let whole = false;
  for (const { statement } of statements) {
    const source = sourceWords(statement.source);
    for (const { duty, control, text, partial } of statement.provides) {
      if (!subjects.has(duty ?? control ?? '')) continue;
      if (control !== undefined && partial !== true) whole = true;
      provides.add(text ?? (duty === undefined ? 'All of it' : (knowledge.duties.get(duty)?.title ?? duty)));
      titles.add(source);
    }
    for (const { duty, control, text } of statement.expects) {
      if (!subjects.has(duty ?? control ?? '')) continue;
      expects.add(text);
      titles.add(source);
    }
  }
  return { provides: [...provides], whole, expects: [...expects], titles: [...titles] };
}

function bearerOf({ assessed, said }: ControlFacts, provides: boolean, expects: boolean): CustomersBearer {
  if (provides) return expects ? 'provider and customer' : 'provider';
  if (said?.applicable === 'no') return expects ? 'customer' : 'not applicable to the service';
  switch (assessed.class) {
    case 'not-applicable':
      return expects ? 'customer' : 'not applicable to the service';
    case 'undetermined':
    case 'unmapped':
      return 'open';
    case 'inherited':
    case 'shared':
    case 'customer-specific':
      return expects ? 'provider and customer' : 'provider; nothing is stated of the customer';
  }
}

/** The duties of the requirement by title: words of other parties and documents are not passed on. */
function ownPart({ assessed, said }: ControlFacts, { knowledge }: Report): string {
  if (said?.applicable === 'no') return '';
  const titles = assessed.duties
    .filter(({ role }) => role === 'satisfies' || role === 'parallel')
    .filter(({ sides }) => [...sides.keys()].some(side => side !== 'not-applicable'))
    .map(({ duty }) => knowledge.duties.get(duty)?.title ?? duty);
  return titles.join('; ');
}

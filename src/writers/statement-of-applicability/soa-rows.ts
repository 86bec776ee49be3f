import { type Applicability, applicabilityOf } from '../control-facts/applicability.ts';
import type { ControlFacts, FrameworkFacts } from '../control-facts/control-facts.ts';
import { documentWords } from '../control-facts/half-words.ts';
import type { Report } from '../report.ts';
import { partyName, statedLine } from '../stated-words.ts';
import { type Implementation, implementationOf } from './implementation.ts';

/** One control of the statement. */
export interface SoaRow {
  readonly facts: ControlFacts;
  readonly applicability: Applicability;
  readonly implementation: Implementation;
  /** How it is carried out: the parts in words. */
  readonly how: string;
  readonly references: readonly string[];
}

export function soaRows({ controls }: FrameworkFacts, report: Report): readonly SoaRow[] {
  return controls.map(facts => {
    const applicability = applicabilityOf(facts, report);
    return {
      facts,
      applicability,
      implementation: implementationOf(facts, applicability),
      how: howCell(facts),
      references: referencesOf(facts, report),
    };
  });
}

/** Who says that a control is in or out. */
export const saidByWords: Readonly<Record<Applicability['by'], string>> = {
  stated: 'stated by you',
  answered: 'an answered question, or nothing here',
  found: 'found by demarc: no reason of yours is stated',
  nobody: 'nobody yet',
};

function howCell({ awsPart, yourPart, stated, assessed }: ControlFacts): string {
  return [
    ...(yourPart === '' ? [] : [`You: ${yourPart}`]),
    ...(awsPart === '' ? [] : [`${assessed.provider.party}: ${awsPart}`]),
    ...stated.map(one => `Stated by ${statedLine(one)}`),
  ].join('\n');
}

/** Policies as stated, then what the halves rest on: documents, statements, evidence, waivers. */
function referencesOf({ said, assessed, evidence }: ControlFacts, report: Report): string[] {
  const { boundary } = report.assessment;
  const { provider, customer } = assessed;
  const documents = boundary.documents.filter(one => provider.documents.includes(one.id));
  const statements = customer.provided.map(
    ({ party, statement, until }) =>
      `Statement: ${statement} of ${partyName(party, boundary)}, until ${until}`,
  );
  return [
    ...(said?.references ?? []),
    ...documents.map(one => `Document: ${documentWords(one, report.knowledge)}`),
    ...new Set(statements),
    ...evidence.onRecord.map(one => `Evidence: ${one}`),
    ...customer.waivers.map(one => `Waiver: ${one}`),
  ];
}

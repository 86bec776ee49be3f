import type { ControlAssessment, Requirement } from '../../model/assessment.ts';
import type { Report } from '../report.ts';
import { partyName, requirementSource, requirementWords } from '../stated-words.ts';
import { customerStatusWords } from '../words.ts';

/** What a party expects of the user for its own part of a control to hold. */
export interface Expectation {
  readonly party: string;
  /** With who expects it, where it says so and how it stands. */
  readonly words: string;
}

/** The expectations that name a control or a duty that satisfies it. What documents expect is content of theirs: only that they do is told. */
export function expectationsOf(
  { control, duties }: ControlAssessment,
  { assessment }: Report,
): readonly Expectation[] {
  const { boundary, stated } = assessment;
  const deciding = new Set(
    duties.filter(({ role }) => role === 'satisfies' || role === 'parallel').map(({ duty }) => duty),
  );
  const fits = (one: Requirement): boolean =>
    one.control === control || (one.duty !== undefined && deciding.has(one.duty));
  const found = stated.requirements.filter(fits).map((one): Expectation => {
    const document = boundary.documents.find(({ id }) => one.id.startsWith(`${id}/`));
    const text =
      document === undefined
        ? `${requirementWords(one)} (${requirementSource(one)}; ${customerStatusWords[one.status]})`
        : `what stands in ${document.id} under ${one.id.slice(document.id.length + 1)} (${customerStatusWords[one.status]})`;
    const words = `${partyName(one.party, boundary)}: ${text}`;
    return { party: one.party, words };
  });
  return found;
}

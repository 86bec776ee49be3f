import type { ControlAssessment, JudgedEvidence } from '../../model/assessment.ts';
import type { Report } from '../report.ts';
import { counted } from '../words.ts';

/** What is on record for the user's half of a control, and what is not. */
export interface EvidenceFacts {
  /** The newest first within a kind; one that does not count says why. */
  readonly onRecord: readonly string[];
  readonly missing: readonly string[];
}

/** The duties of the user's half: what another party performs asks for no evidence of the user's. */
export function dutiesOfYours({ duties, customer }: ControlAssessment): readonly string[] {
  const provided = new Set(customer.provided.map(one => one.duty));
  if (customer.status === 'not-needed' || provided.has(undefined)) return [];
  return duties
    .filter(({ duty, role, sides }) => {
      const decides = role === 'satisfies' || role === 'parallel';
      return (
        decides &&
        !provided.has(duty) &&
        (sides.has('customer') || sides.has('shared') || sides.has('undetermined'))
      );
    })
    .map(({ duty }) => duty);
}

export function evidenceFacts(control: ControlAssessment, { assessment, knowledge }: Report): EvidenceFacts {
  const duties = dutiesOfYours(control);
  const kinds = new Set(duties.flatMap(duty => knowledge.duties.get(duty)?.evidence ?? []));
  const records = assessment.stated.evidence.filter(
    ({ record }) =>
      kinds.has(record.kind) &&
      (record.duties.length === 0 || record.duties.some(duty => duties.includes(duty))),
  );
  return {
    onRecord: records.map(one => recordWords(one, knowledge)),
    missing: control.customer.evidenceMissing.map(kind => knowledge.evidenceKinds.get(kind)?.what ?? kind),
  };
}

/** `Key inventory of 2026-06-30 by shop (147 days old), kept at wiki`. */
function recordWords(
  { record, ageDays, stale }: JudgedEvidence,
  { evidenceKinds }: Report['knowledge'],
): string {
  const { kind, date, by, where } = record;
  const age = ageDays < 0 ? 'of a later day' : `${counted(ageDays, 'day')} old`;
  const kept = where === undefined ? '' : `, kept at ${where}`;
  const counts = stale === undefined ? '' : `; does not count: ${stale}`;
  return `${evidenceKinds.get(kind)?.what ?? kind} of ${date} by ${by} (${age})${kept}${counts}`;
}

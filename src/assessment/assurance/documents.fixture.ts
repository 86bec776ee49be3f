import { type AssuranceDocument, nothingRecorded } from '../../model/assurance.ts';
import type { Asked } from './assurance-rule.ts';

/** A document of AWS's that says nothing but its kind, with what a test is about. */
export function document(kind: string, rest: Partial<AssuranceDocument> = {}): AssuranceDocument {
  return {
    id: kind,
    kind,
    party: 'aws',
    ...nothingRecorded,
    ...rest,
  };
}

/** Read by a person before the day of the tests. */
export const read = { readBy: 'compliance@example.com', readOn: '2026-11-20' };

/** The year 2026, on 24 November. */
export const asked: Asked = {
  from: '2026-01-01',
  day: '2026-11-24',
  windowEnd: '2026-12-31',
  windowStated: true,
  letterMonths: 3,
};

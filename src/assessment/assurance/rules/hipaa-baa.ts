import type { AssuranceRule } from '../assurance-rule.ts';
import { bestOf, inForce } from '../covered-days.ts';

/** An agreement: in force on the day asked, for each service that is eligible. */
export const hipaaBaa: AssuranceRule = {
  kind: 'hipaa-baa',
  most: 'relied-on',
  programmes: ['hipaa'],
  judgeTime: (documents, asked) => bestOf(documents.map(one => inForce(one, asked.day))),
};

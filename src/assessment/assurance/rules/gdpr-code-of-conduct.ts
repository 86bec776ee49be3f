import type { AssuranceRule } from '../assurance-rule.ts';
import { bestOf, inForce } from '../covered-days.ts';

/** In force on the day asked, for the services that are declared: each by itself. */
export const gdprCodeOfConduct: AssuranceRule = {
  kind: 'gdpr-code-of-conduct',
  most: 'relied-on',
  programmes: [],
  judgeTime: (documents, asked) => bestOf(documents.map(one => inForce(one, asked.day))),
};

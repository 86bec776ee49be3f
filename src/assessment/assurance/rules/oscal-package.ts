import type { AssuranceRule } from '../assurance-rule.ts';
import { bestOf, inForce } from '../covered-days.ts';

/** A provider's statement for programs: no audit. Its version and date must be named. */
export const oscalPackage: AssuranceRule = {
  kind: 'oscal-package',
  most: 'claimed',
  programmes: [],
  judgeTime: (documents, asked) => bestOf(documents.map(one => inForce(one, asked.day))),
};

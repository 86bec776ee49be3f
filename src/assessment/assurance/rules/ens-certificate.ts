import type { AssuranceRule } from '../assurance-rule.ts';
import { bestOf, datesCover } from '../covered-days.ts';

/** As an ISO certificate: until its dates end, its successor must be recorded. */
export const ensCertificate: AssuranceRule = {
  kind: 'ens-certificate',
  most: 'relied-on',
  programmes: ['ens-high'],
  judgeTime: (documents, asked) =>
    bestOf(documents.map(one => datesCover(one, asked.windowEnd, 'the end of the audit window'))),
};

import type { AssuranceRule } from '../assurance-rule.ts';
import { bestOf, datesCover } from '../covered-days.ts';

/** Its dates must cover the end of the audit window: until then its successor must be recorded. */
export const isoCertificate: AssuranceRule = {
  kind: 'iso-certificate',
  most: 'relied-on',
  programmes: ['iso'],
  judgeTime: (documents, asked) =>
    bestOf(documents.map(one => datesCover(one, asked.windowEnd, 'the end of the audit window'))),
};

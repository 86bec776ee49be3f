import type { AssuranceRule } from '../assurance-rule.ts';
import { bestOf, datesCover } from '../covered-days.ts';

/** As an ISO certificate, for the edition in force; no scope list has a column for it. */
export const hdsCertificate: AssuranceRule = {
  kind: 'hds-certificate',
  most: 'relied-on',
  programmes: [],
  judgeTime: (documents, asked) =>
    bestOf(documents.map(one => datesCover(one, asked.windowEnd, 'the end of the audit window'))),
  limits: ({ edition }) =>
    edition !== undefined && /^v?2(\.\d+)?$/i.test(edition)
      ? undefined
      : 'its edition is not recorded as 2, the one in force',
};

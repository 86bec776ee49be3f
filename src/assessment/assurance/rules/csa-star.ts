import type { AssuranceRule } from '../assurance-rule.ts';
import { bestOf, datesCover, monthsCover } from '../covered-days.ts';

/** Level 1 are the provider's own answers, made anew each year; level 2 is a certificate. */
export const csaStar: AssuranceRule = {
  kind: 'csa-star',
  most: 'relied-on',
  programmes: ['csa-star', 'iso'],
  judgeTime: (documents, asked) =>
    bestOf(
      documents.map(one =>
        one.type === '2'
          ? datesCover(one, asked.windowEnd, 'the end of the audit window')
          : monthsCover(one, asked.day, 12),
      ),
    ),
  limits: ({ type }) => (type === '2' ? undefined : "level 1 is the provider's own word"),
};

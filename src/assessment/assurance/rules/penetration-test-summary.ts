import type { AssuranceRule } from '../assurance-rule.ts';
import { bestOf, monthsCover } from '../covered-days.ts';

/** An input to the review of a supplier, for twelve months after the test. */
export const penetrationTestSummary: AssuranceRule = {
  kind: 'penetration-test-summary',
  most: 'claimed',
  programmes: [],
  judgeTime: (documents, asked) => bestOf(documents.map(one => monthsCover(one, asked.day, 12))),
};

import type { AssuranceRule } from '../assurance-rule.ts';

/** It lengthens the reports that it belongs to, and proves nothing alone. */
export const bridgeLetter: AssuranceRule = {
  kind: 'bridge-letter',
  most: 'nothing',
  programmes: [],
  judgeTime(documents, asked) {
    const ends = documents.flatMap(one => one.periods.map(period => period.to));
    const latest = ends.reduce((last, end) => (end > last ? end : last), '');
    if (latest === '')
      return { word: 'open', reason: 'the time that it speaks for ("periods") is not recorded' };
    if (latest >= asked.day) return { word: 'holds', until: latest };
    return { word: 'lapsed', reason: `it speaks for the time until ${latest}` };
  },
};

import type { AssuranceRule } from '../assurance-rule.ts';
import { periodsCover } from '../covered-periods.ts';

/** The public summary: it shows no tests and no deviations, so that reading it proves nothing more. */
export const soc3: AssuranceRule = {
  kind: 'soc3',
  most: 'claimed',
  programmes: ['soc'],
  judgeTime: periodsCover,
};

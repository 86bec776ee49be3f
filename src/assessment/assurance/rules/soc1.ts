import type { AssuranceRule } from '../assurance-rule.ts';
import { periodsCover } from '../covered-periods.ts';

/** As SOC 2, for controls over financial reporting; it is no security report. */
export const soc1: AssuranceRule = {
  kind: 'soc1',
  most: 'relied-on',
  programmes: ['soc'],
  judgeTime: periodsCover,
  limits: ({ type }) =>
    type === '1' ? 'a type 1 report judges the design on one day, not the operation' : undefined,
};

import type { AssuranceRule } from '../assurance-rule.ts';
import { periodsCover } from '../covered-periods.ts';

/** An auditor tested the controls over the period; a report on their design alone shows less. */
export const soc2Type2: AssuranceRule = {
  kind: 'soc2-type2',
  most: 'relied-on',
  programmes: ['soc'],
  judgeTime: periodsCover,
  limits: ({ type }) =>
    type === '1' ? 'a type 1 report judges the design on one day, not the operation' : undefined,
};

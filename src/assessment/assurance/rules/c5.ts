import type { AssuranceRule } from '../assurance-rule.ts';
import { periodsCover } from '../covered-periods.ts';

/** Type 2 as SOC 2. */
export const c5: AssuranceRule = {
  kind: 'c5',
  most: 'relied-on',
  programmes: ['c5'],
  judgeTime: periodsCover,
  limits: ({ type }) =>
    type === '2'
      ? undefined
      : 'only an attestation of type 2 judges the operation, and its type is not recorded as 2',
};

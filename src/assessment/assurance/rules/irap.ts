import type { AssuranceRule } from '../assurance-rule.ts';
import { bestOf, inForce, monthsCover } from '../covered-days.ts';
import { levelShortfall } from '../impact-levels.ts';

/** Months after which an assessment is made again; an agency's own rule is recorded as `expires`. Expert judgement. */
const usualMonths = 24;

export const irap: AssuranceRule = {
  kind: 'irap',
  most: 'relied-on',
  programmes: ['irap'],
  judgeTime: (documents, asked) =>
    bestOf(
      documents.map(one =>
        one.expires === undefined ? monthsCover(one, asked.day, usualMonths) : inForce(one, asked.day),
      ),
    ),
  limits: ({ impactLevel }, asked) => levelShortfall(impactLevel, asked.impactLevel),
};

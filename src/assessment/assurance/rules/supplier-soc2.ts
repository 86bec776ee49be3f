import type { AssuranceRule } from '../assurance-rule.ts';
import { bestOf, datesCover } from '../covered-days.ts';
import { periodsCover } from '../covered-periods.ts';

/** A supplier's report is judged by its periods; a platform team's own package by its dates. */
export const supplierSoc2: AssuranceRule = {
  kind: 'supplier-soc2',
  most: 'relied-on',
  programmes: [],
  judgeTime(documents, asked, letters) {
    const packages = documents.filter(one => one.periods.length === 0 && one.expires !== undefined);
    const reports = documents.filter(one => !packages.includes(one));
    return bestOf([
      ...packages.map(one => datesCover(one, asked.day, 'the day asked')),
      ...(reports.length === 0 ? [] : [periodsCover(reports, asked, letters)]),
    ]);
  },
  limits: ({ type }) =>
    type === '1' ? 'a type 1 report judges the design on one day, not the operation' : undefined,
};

import type { AssuranceRule } from '../assurance-rule.ts';
import { bestOf, inForce } from '../covered-days.ts';
import { levelShortfall } from '../impact-levels.ts';

/** Authorised on the day asked, and at least at the level of the system. */
export const fedrampAuthorisation: AssuranceRule = {
  kind: 'fedramp-authorisation',
  most: 'relied-on',
  programmes: ['fedramp-high', 'fedramp-moderate'],
  programmesOf: ({ impactLevel }) =>
    impactLevel?.toLowerCase() === 'high' ? ['fedramp-high'] : ['fedramp-moderate'],
  judgeTime: (documents, asked) => bestOf(documents.map(one => inForce(one, asked.day))),
  limits: ({ state, impactLevel }, asked) =>
    state === 'authorised'
      ? levelShortfall(impactLevel, asked.impactLevel)
      : 'its state is not recorded as authorised',
};

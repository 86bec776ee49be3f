import type { AssuranceDocument } from '../../../model/assurance.ts';
import type { AssuranceRule } from '../assurance-rule.ts';
import { bestOf, inForce } from '../covered-days.ts';
import { levelShortfall } from '../impact-levels.ts';

/** Authorised on the day asked, at least at the impact level of the system. */
export const dodAuthorisation: AssuranceRule = {
  kind: 'dod-authorisation',
  most: 'relied-on',
  programmes: ['dod-il2', 'dod-il2-govcloud', 'dod-il4', 'dod-il5', 'dod-il6'],
  programmesOf,
  judgeTime: (documents, asked) => bestOf(documents.map(one => inForce(one, asked.day))),
  limits: ({ state, impactLevel }, asked) =>
    state === 'authorised'
      ? levelShortfall(impactLevel, asked.impactLevel)
      : 'its state is not recorded as authorised',
};

/** Columns of scope lists are by level, and level 2 has one for each of two partitions. */
function programmesOf({ impactLevel, partition }: AssuranceDocument): readonly string[] {
  const level = impactLevel?.trim().toLowerCase() ?? '';
  if (level === 'il2') return [partition === 'aws-us-gov' ? 'dod-il2-govcloud' : 'dod-il2'];
  return /^il[456]$/.test(level) ? [`dod-${level}`] : [];
}

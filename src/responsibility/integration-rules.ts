import type { Knowledge, Rule } from '../model/knowledge.ts';
import { rulesOfStratum } from './case-rules.ts';

/** The fourth stratum: integrations with another party (an identity provider, a supplier, a platform team) of a type. */
export function integrationRules(type: string, knowledge: Pick<Knowledge, 'rulesOf'>): Rule[] {
  return rulesOfStratum('integration', type, knowledge);
}

import type { Rule } from '../model/knowledge.ts';
import type { Confidence, Facets, Portions, TraceStep } from '../model/responsibility.ts';
import type { Condition } from './condition.ts';

/** A rule with what is known of its condition on one resource, or on the boundary. Rules that do not match are left out. */
export interface AppliedRule {
  readonly rule: Rule;
  readonly condition: Exclude<Condition, 'no'>;
}

/** One statement about one duty. Steps come in the order of the strata: a later one wins. */
export interface Step {
  readonly stratum: TraceStep['stratum'];
  readonly rule: string;
  /** For words: what the rule is about. */
  readonly title: string;
  readonly condition: Condition;
  readonly facets: Facets;
  readonly portions?: Portions;
  readonly party?: string;
  readonly source: string;
  readonly confidence: Confidence;
  /**
   * makes-apply: the duty applies because the rule says so. moves: it only moves a duty that applies anyway.
   * takes-over: it only takes over what the customer performs, never what AWS does.
   */
  readonly effect: 'makes-apply' | 'moves' | 'takes-over';
}

/** The source of what no page says. */
const judgement = 'K';

/** The step that a rule is for a duty; undefined when it says nothing of it. */
export function stepOf(
  { rule, condition }: AppliedRule,
  duty: string,
  effect: Step['effect'],
): Step | undefined {
  const facets = rule.overrides[duty];
  if (facets === undefined) return undefined;
  const judged = rule.unsourced?.includes(duty) === true;
  return {
    stratum: rule.stratum,
    rule: rule.id,
    title: rule.title,
    condition,
    facets,
    portions: rule.portions[duty],
    party: rule.party,
    source: judged ? judgement : rule.source,
    confidence: judged ? 'expert' : rule.confidence,
    effect,
  };
}

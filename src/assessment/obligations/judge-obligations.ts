import { sortedBy } from '../../foundation/stable-order.ts';
import type { Boundary } from '../../model/assessment.ts';
import type { CustomerStatus } from '../../model/half-status.ts';
import type { Applies, JudgedObligation } from '../../model/judged-obligation.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import type { Obligation, StatedObligation } from '../../model/obligation.ts';
import type { Estate, Resource } from '../../model/resource.ts';
import type { AssuranceJudge } from '../assurance/assurance-judge.ts';
import type { Placement } from '../placements.ts';
import { answersSay } from './applies.ts';
import { type ConstraintContext, constraintContext, judgeConstraints } from './judge-constraints.ts';
import { type DocumentContext, judgeAgreements, judgeAssurance } from './judge-documents.ts';
import { judgeFrameworks, openFrameworks } from './judge-frameworks.ts';

export interface ObligationInput {
  readonly boundary: Boundary;
  readonly knowledge: Knowledge;
  readonly estate: Estate;
  /** The resources of the boundary that count. */
  readonly resources: readonly Resource[];
  /** The places in which they stand. */
  readonly placements: readonly Placement[];
  readonly judge: AssuranceJudge;
  /** The day on which dates are judged. */
  readonly day: string;
  /** How the user's own half of a duty stands. */
  readonly ofDuty: (duty: string) => CustomerStatus;
}

/**
 * Every obligation that is stated or known: whether it binds, and where it does, how what it demands stands. Nothing here
 * flows back: no side, class, finding or status of a control is worked out from it.
 */
export function judgeObligations(input: ObligationInput): JudgedObligation[] {
  const { boundary, knowledge, day, estate, resources } = input;
  const constraints = constraintContext(resources, estate, knowledge, day);
  const stated = new Map(boundary.obligations.map(one => [one.id, one]));
  const others = [...knowledge.obligations.values()].filter(one => !stated.has(one.id));
  const judged = [
    ...boundary.obligations.map(one => judgeOne(one.obligation, one, input, constraints)),
    ...others.map(one => judgeOne(one, undefined, input, constraints)),
  ];
  return sortedBy(
    judged,
    one => order.indexOf(one.applies),
    one => one.id,
  );
}

const order: readonly Applies[] = ['stated', 'by-answer', 'undetermined', 'ended', 'no'];

function judgeOne(
  obligation: Obligation,
  stated: StatedObligation | undefined,
  input: ObligationInput,
  constraints: ConstraintContext,
): JudgedObligation {
  const { boundary, knowledge, day, ofDuty } = input;
  const say = answersSay(obligation.appliesWhen, boundary.answers);
  const applies = appliesOf(stated, say.truth, day);
  const { id, title, kind } = obligation;
  const { since, until, note, shown = [] } = stated ?? {};
  const contradicted = applies === 'stated' && obligation.appliesWhen !== undefined && say.truth === 'no';
  const head = {
    id,
    title,
    kind,
    applies,
    obligation,
    ...(since === undefined || since <= day ? {} : { from: since }),
    ...(until === undefined ? {} : { until }),
    ...(note === undefined ? {} : { note }),
    questions: applies === 'undetermined' ? say.open : [],
    contradictedBy: contradicted ? say.against : [],
  };
  if (applies !== 'stated' && applies !== 'by-answer') return { ...head, ...nothingDemanded };
  const documents: DocumentContext = input;
  const frameworks = judgeFrameworks(obligation.frameworks, boundary, knowledge);
  const assurance = judgeAssurance(obligation, documents);
  const agreements = judgeAgreements(obligation, documents);
  const compared = judgeConstraints(obligation, shown, constraints);
  return {
    ...head,
    frameworks,
    assurance,
    agreements,
    constraints: compared,
    duties: obligation.duties
      .filter(duty => knowledge.duties.has(duty))
      .map(duty => ({ duty, status: ofDuty(duty) })),
    open:
      openFrameworks(frameworks) +
      assurance.filter(one => one.status !== 'relied-on').length +
      agreements.filter(one => one.status !== 'recorded' && one.status !== 'by-terms').length +
      compared.filter(one => one.status !== 'fits' && one.status !== 'shown').length,
  };
}

function appliesOf(
  stated: StatedObligation | undefined,
  truth: 'yes' | 'no' | 'unknown',
  day: string,
): Applies {
  if (stated !== undefined) return stated.until !== undefined && stated.until < day ? 'ended' : 'stated';
  if (truth === 'unknown') return 'undetermined';
  return truth === 'yes' ? 'by-answer' : 'no';
}

const nothingDemanded = {
  frameworks: [],
  assurance: [],
  agreements: [],
  constraints: [],
  duties: [],
  open: 0,
} as const;

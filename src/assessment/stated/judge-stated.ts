import { appendTo } from '../../foundation/grouping.ts';
import { sortedBy } from '../../foundation/stable-order.ts';
import type {
  Boundary,
  Exemption,
  FrameworkAssessment,
  JudgedDocument,
  JudgedStated,
  JudgedStatement,
  Responsibility,
} from '../../model/assessment.ts';
import type { AssuranceDocument, Waiver } from '../../model/assurance.ts';
import type { Finding } from '../../model/finding.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import type { Estate } from '../../model/resource.ts';
import type { ResourceKey } from '../../model/value.ts';
import { type AssuranceJudge, assuranceJudge } from '../assurance/assurance-judge.ts';
import { judgeScopeLists } from '../assurance/scope-answer.ts';
import { askedOf, referenceDay } from '../reference-day.ts';
import { exemptFindings, judgeWaivers, waiversInForce } from './exemptions.ts';
import { type FreshEvidence, freshEvidence, judgeEvidence } from './fresh-evidence.ts';
import { type Provisions, provisionsOf } from './provisions.ts';
import { type OwnStatus, requirementsOf } from './requirements.ts';
import { statementConflicts } from './statement-conflicts.ts';
import { type StatedText, statedTextOf } from './stated-text.ts';
import { judgeStatements } from './statement-status.ts';

export interface StatedInput {
  readonly boundary: Boundary;
  readonly knowledge: Knowledge;
  readonly estate: Estate;
  readonly responsibility: Responsibility;
  readonly findings: readonly Finding[];
  readonly dutyOf: (check: string) => string | undefined;
  readonly counted: (resource: ResourceKey) => boolean;
  readonly now: string;
}

/** What the user stated, as far as it counts on the day: what the halves of the controls are judged with. */
export interface StatedFacts {
  readonly day: string;
  readonly judge: AssuranceJudge;
  readonly evidence: FreshEvidence;
  readonly statements: readonly JudgedStatement[];
  readonly provisions: Provisions;
  readonly exemptions: ReadonlyMap<Finding, Exemption>;
  readonly covered: ReadonlyMap<Waiver, number>;
  /** Ids of waivers in force, by control. */
  readonly waivedControls: ReadonlyMap<string, readonly string[]>;
  /** What parties before the customer say that they do. */
  readonly statedText: StatedText;
}

export function factsOfStated(input: StatedInput): StatedFacts {
  const { boundary, knowledge, estate, responsibility, findings, dutyOf, counted, now } = input;
  const day = referenceDay(boundary, now);
  const judge = assuranceJudge({ boundary, knowledge, asked: askedOf(boundary, now) });
  const evidence = freshEvidence(boundary, knowledge, now);
  const documents = new Map(documentsInForce(boundary, judge).map(one => [one.id, one]));
  const statements = judgeStatements(boundary.statements, { day, evidence, documents });
  const providers = providersOf(boundary);
  const provisions = provisionsOf(statements, providers, estate, responsibility, counted);
  const waivers = waiversInForce(boundary, day);
  return {
    day,
    judge,
    evidence,
    statements,
    provisions,
    ...exemptFindings(findings, estate, dutyOf, provisions, waivers),
    waivedControls: waivedControls(waivers),
    statedText: statedTextOf(statements, providers, boundary.parties),
  };
}

/** The parties that stand before the customer on the provider's side. */
function providersOf({ parties }: Boundary): ReadonlySet<string> {
  const kinds = new Set(['cloud-provider', 'operator']);
  return new Set(['aws', ...parties.filter(party => kinds.has(party.kind)).map(party => party.id)]);
}

/** Documents whose time rule is not known to be broken. */
function documentsInForce({ documents }: Boundary, judge: AssuranceJudge): AssuranceDocument[] {
  return documents.filter(document => {
    const { fit, time } = judge.byItself(document);
    return time.word !== 'lapsed' && (fit.goes !== 'useless' || document.kind === 'bridge-letter');
  });
}

function waivedControls(waivers: readonly Waiver[]): ReadonlyMap<string, readonly string[]> {
  const byControl = new Map<string, string[]>();
  for (const { id, control } of sortedBy(waivers, one => one.id)) {
    if (control !== undefined) appendTo(byControl, control, id);
  }
  return byControl;
}

/** All that was stated, judged: for reports and for the list of what remains. */
export function judgedStated(
  { boundary, knowledge }: StatedInput,
  facts: StatedFacts,
  frameworks: readonly FrameworkAssessment[],
  own: OwnStatus,
): JudgedStated {
  const { day, judge, statements, exemptions, covered } = facts;
  const waived = new Set(
    frameworks.flatMap(({ controls }) =>
      controls.filter(one => one.customer.status === 'waived').map(one => one.control),
    ),
  );
  return {
    day,
    statements,
    imported: boundary.imported,
    conflicts: statementConflicts(statements),
    requirements: requirementsOf(statements, documentsInForce(boundary, judge), own),
    waivers: judgeWaivers(boundary.waivers, day, covered, waived),
    documents: judgedDocuments(boundary, judge, frameworks),
    scopeLists: judgeScopeLists(boundary.scopeLists, day),
    evidence: judgeEvidence(boundary, knowledge, day),
    exemptions,
  };
}

function judgedDocuments(
  { documents }: Boundary,
  judge: AssuranceJudge,
  frameworks: readonly FrameworkAssessment[],
): JudgedDocument[] {
  const controls = new Map<string, string[]>();
  for (const one of frameworks.flatMap(framework => framework.controls)) {
    for (const id of one.provider.documents) appendTo(controls, id, one.control);
  }
  const judged = documents.map((document): JudgedDocument => {
    const { fit, time } = judge.byItself(document);
    const isLetter = document.kind === 'bridge-letter';
    const status =
      fit.goes === 'useless' && !isLetter
        ? 'none'
        : time.word === 'lapsed'
          ? 'lapsed'
          : fit.goes === 'full' && time.word === 'holds'
            ? 'relied-on'
            : 'claimed';
    return {
      id: document.id,
      kind: document.kind,
      party: document.party,
      status,
      reasons: [fit.reason, time.reason].flatMap(reason => reason ?? []),
      ...(time.until === undefined ? {} : { until: time.until }),
      controls: controls.get(document.id) ?? [],
    };
  });
  return sortedBy(judged, one => one.id);
}

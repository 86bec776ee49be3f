import type {
  ControlAssessment,
  ControlClass,
  ControlDuty,
  FrameworkAssessment,
} from '../model/assessment.ts';
import type { Control, Framework, Knowledge } from '../model/knowledge.ts';
import type { Confidence } from '../model/responsibility.ts';
import type { AssuranceJudge } from './assurance/assurance-judge.ts';
import { classifyControl } from './control-class.ts';
import { customerHalf } from './customer-half.ts';
import type { DutyFindings } from './duty-findings.ts';
import { type DutyPart, type DutyParts, sidesOf } from './duty-parts.ts';
import type { Placement } from './placements.ts';
import { ownFramework } from './own-objectives.ts';
import { providerHalf } from './provider-half.ts';
import type { FreshEvidence } from './stated/fresh-evidence.ts';
import type { Provisions } from './stated/provisions.ts';
import type { StatedText } from './stated/stated-text.ts';

export interface FrameworkContext {
  readonly knowledge: Knowledge;
  readonly answers: ReadonlyMap<string, string>;
  readonly parts: DutyParts;
  readonly findings: ReadonlyMap<string, DutyFindings>;
  readonly evidence: FreshEvidence;
  readonly provisions: Provisions;
  /** Ids of waivers in force, by control. */
  readonly waivers: ReadonlyMap<string, readonly string[]>;
  readonly judge: AssuranceJudge;
  readonly placementsOf: (part: DutyPart) => readonly Placement[];
  /** What a party before the customer says that it does. */
  readonly statedText: StatedText;
}

/** Every control of a framework, judged for the boundary; headings are none. The counts add up to the catalogue. */
export function assessFramework(framework: Framework, context: FrameworkContext): FrameworkAssessment {
  const counts: Record<ControlClass, number> = {
    inherited: 0,
    shared: 0,
    'customer-specific': 0,
    'not-applicable': 0,
    undetermined: 0,
    unmapped: 0,
  };
  const controls: ControlAssessment[] = [];
  for (const control of framework.controls) {
    if (control.heading === true) continue;
    const assessed = assessControl(control, framework, context);
    counts[assessed.class] += 1;
    controls.push(assessed);
  }
  return { framework: framework.id, title: framework.title, controls, counts };
}

function assessControl(control: Control, framework: Framework, context: FrameworkContext): ControlAssessment {
  const { knowledge, answers, parts, findings, evidence, provisions, waivers } = context;
  const { duties, questions } = knowledge;
  const judged = classifyControl(control, { duties, questions, answers, parts });
  const deciding = decidingParts(control, parts);
  const provider = providerHalf(judged.class, deciding, {
    knowledge,
    ...programmeOf(framework, knowledge),
    control: control.id,
    judge: context.judge,
    placementsOf: context.placementsOf,
    statedText: context.statedText,
  });
  const customer = customerHalf(
    judged.class,
    deciding,
    { duties, findings, evidence, provisions, waivers },
    control.id,
  );
  return {
    control: control.id,
    title: control.title,
    ...judged,
    duties: control.duties.map(row => controlDuty(row, parts)),
    provider,
    customer,
    satisfied: isSatisfied(judged.class, provider, customer),
    confidence: weakest(control, deciding),
  };
}

/**
 * What a document must be relied on for: the framework itself; of one that the user brings along the catalogue that it
 * stands for, else what own objectives rest on, for it is nobody's programme.
 */
function programmeOf(
  { namespace, version, file, standsFor }: Framework,
  knowledge: Pick<Knowledge, 'framework'>,
): { readonly namespace: string; readonly edition: string } {
  const known = standsFor === undefined ? undefined : knowledge.framework(standsFor);
  if (known !== undefined) return { namespace: known.namespace, edition: known.version };
  return { namespace: file === undefined ? namespace : ownFramework, edition: version };
}

/** The answers of the duties that decide the class; those that contribute or are input never do. */
function decidingParts(control: Control, parts: DutyParts): DutyPart[] {
  const duties = new Set<string>();
  for (const { duty, role } of control.duties) {
    if (role === 'satisfies' || role === 'parallel') duties.add(duty);
  }
  return [...duties].flatMap(duty => parts.get(duty) ?? []);
}

function controlDuty({ duty, role }: Control['duties'][number], parts: DutyParts): ControlDuty {
  return { duty, role, sides: sidesOf(parts.get(duty) ?? []) };
}

/** Both halves hold. What does not apply, or is not mapped or determined, is not counted as satisfied. */
function isSatisfied(
  ofClass: ControlClass,
  provider: ControlAssessment['provider'],
  customer: ControlAssessment['customer'],
): boolean {
  if (ofClass === 'not-applicable' || ofClass === 'undetermined' || ofClass === 'unmapped') return false;
  const providerHolds = provider.status === 'relied-on' || provider.status === 'not-needed';
  const customerHolds = ['met', 'provided', 'not-needed'].includes(customer.status);
  return providerHolds && customerHolds;
}

function weakest(control: Control, parts: readonly DutyPart[]): Confidence {
  if (control.confidence === 'expert') return 'expert';
  return parts.some(({ answer }) => answer.confidence === 'expert') ? 'expert' : 'sourced';
}

import type { CheckMetadata } from '../../checks/define-check.ts';
import type {
  Boundary,
  ControlAssessment,
  FrameworkAssessment,
  JudgedStated,
  Responsibility,
} from '../../model/assessment.ts';
import type { Finding } from '../../model/finding.ts';
import type { JudgedObligation } from '../../model/judged-obligation.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import type { Estate } from '../../model/resource.ts';
import type { ResourceKey } from '../../model/value.ts';

/** What the list of remaining work is made from. */
export interface WorkContext {
  readonly knowledge: Knowledge;
  readonly boundary: Boundary;
  readonly estate: Estate;
  readonly responsibility: Responsibility;
  readonly findings: readonly Finding[];
  readonly frameworks: readonly FrameworkAssessment[];
  readonly stated: JudgedStated;
  readonly obligations: readonly JudgedObligation[];
  /** ISO 8601, given from outside. */
  readonly at: string;
  readonly checks: ReadonlyMap<string, CheckMetadata>;
  /** Whether a resource is part of the estate: those of an uncalled library are not. */
  readonly counted: (resource: ResourceKey) => boolean;
}

/** Who does a kind of work where the boundary names nobody. */
export const roles = {
  workload: 'workload team',
  system: 'system owner',
  control: 'control owner',
  reviewer: 'reviewer of assurance documents',
} as const;

/** How reports name a party. */
export function partyName(id: string, { boundary }: Pick<WorkContext, 'boundary'>): string {
  if (id === 'aws') return 'AWS';
  return boundary.parties.find(party => party.id === id)?.name ?? id;
}

export function allControls(context: WorkContext): ControlAssessment[] {
  return context.frameworks.flatMap(framework => framework.controls);
}

/** Controls whose customer half rests on the duty, by duty, in the order of the frameworks. */
export function controlsByDuty(context: WorkContext): ReadonlyMap<string, readonly string[]> {
  const byDuty = new Map<string, string[]>();
  for (const control of allControls(context)) {
    if (control.customer.status === 'not-needed' || control.class === 'unmapped') continue;
    for (const { duty, role } of control.duties) {
      if (role !== 'satisfies' && role !== 'parallel') continue;
      const controls = byDuty.get(duty) ?? [];
      if (!controls.includes(control.control)) controls.push(control.control);
      byDuty.set(duty, controls);
    }
  }
  return byDuty;
}

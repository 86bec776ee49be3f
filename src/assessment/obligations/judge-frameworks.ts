import type { Boundary } from '../../model/assessment.ts';
import type { FrameworkStatus, JudgedFramework } from '../../model/judged-obligation.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import type { DemandedFramework } from '../../model/obligation.ts';

/** Which of the catalogues that an obligation speaks of the boundary is judged by. */
export function judgeFrameworks(
  demanded: readonly DemandedFramework[],
  { frameworks, impactLevel }: Pick<Boundary, 'frameworks' | 'impactLevel'>,
  knowledge: Pick<Knowledge, 'framework'>,
): JudgedFramework[] {
  const chosen = new Set(frameworks);
  const level = impactLevel?.trim().toLowerCase();
  const anyAccepted = demanded.some(one => one.relation === 'accepts' && isChosen(one.framework));

  /** Who chose a whole catalogue chose each part of it. */
  function isChosen(id: string): boolean {
    const whole = knowledge.framework(id)?.selection?.of;
    return chosen.has(id) || (whole !== undefined && chosen.has(whole));
  }

  function statusOf({ framework, relation, level: meant }: DemandedFramework): FrameworkStatus {
    if (meant !== undefined && level !== undefined && meant !== level) return 'not-needed';
    if (isChosen(framework)) return 'chosen';
    if (relation === 'helps' || (relation === 'accepts' && anyAccepted)) return 'not-needed';
    return meant !== undefined && level === undefined ? 'level-open' : 'not-chosen';
  }

  return demanded.map(one => ({ ...one, status: statusOf(one) }));
}

/** How many things are left open by them: of several that would do, one is needed; a level is one thing to state. */
export function openFrameworks(judged: readonly JudgedFramework[]): number {
  const missing = judged.filter(one => one.relation === 'demands' && one.status === 'not-chosen').length;
  const accepted = judged.some(one => one.relation === 'accepts' && one.status === 'not-chosen');
  const level = judged.some(one => one.status === 'level-open');
  return missing + (accepted ? 1 : 0) + (level ? 1 : 0);
}

import { sortedBy } from '../../foundation/stable-order.ts';
import type { Boundary, Exemption, JudgedWaiver } from '../../model/assessment.ts';
import type { Waiver } from '../../model/assurance.ts';
import type { Finding } from '../../model/finding.ts';
import type { Estate } from '../../model/resource.ts';
import type { Provisions } from './provisions.ts';

export interface Exempted {
  readonly exemptions: ReadonlyMap<Finding, Exemption>;
  /** Waivers of checks that are in force, with the number of findings that each covers. */
  readonly covered: ReadonlyMap<Waiver, number>;
}

/**
 * Findings that did not pass and ask for nothing now: another party answers for them, or their risk is accepted. They keep
 * their status and stay in every count.
 */
export function exemptFindings(
  findings: readonly Finding[],
  estate: Estate,
  dutyOf: (check: string) => string | undefined,
  provisions: Provisions,
  waivers: readonly Waiver[],
): Exempted {
  const bySubject = new Map<string, Waiver>();
  for (const waiver of sortedBy(waivers, one => one.id).toReversed()) {
    if (waiver.check !== undefined) bySubject.set(subjectOf(waiver.check, waiver.resource), waiver);
  }
  const exemptions = new Map<Finding, Exemption>();
  const covered = new Map<Waiver, number>();
  for (const finding of findings) {
    if (finding.status === 'passed') continue;
    const resource = estate.byKey.get(finding.resource);
    const duty = dutyOf(finding.check);
    if (resource === undefined) continue;
    const provided = duty === undefined ? undefined : provisions.on(duty, resource);
    if (provided !== undefined) {
      const { party, statement, until } = provided;
      exemptions.set(finding, { kind: 'provided', party, statement, until });
      continue;
    }
    const { check } = finding;
    const waiver =
      bySubject.get(subjectOf(check, resource.address)) ?? bySubject.get(subjectOf(check, undefined));
    if (waiver === undefined) continue;
    exemptions.set(finding, { kind: 'waived', waiver });
    covered.set(waiver, (covered.get(waiver) ?? 0) + 1);
  }
  return { exemptions, covered };
}

/** What a waiver of a check covers: one resource, or all of them. */
function subjectOf(check: string, resource: string | undefined): string {
  return JSON.stringify([check, resource ?? null]);
}

/** Waivers that have not lapsed on a day. */
export function waiversInForce({ waivers }: Pick<Boundary, 'waivers'>, day: string): Waiver[] {
  return waivers.filter(waiver => waiver.expires >= day);
}

/** Every waiver with its status. `usedControls`: controls whose half is waived. */
export function judgeWaivers(
  waivers: readonly Waiver[],
  day: string,
  covered: ReadonlyMap<Waiver, number>,
  usedControls: ReadonlySet<string>,
): JudgedWaiver[] {
  const judged = waivers.map((waiver): JudgedWaiver => {
    const findings = covered.get(waiver) ?? 0;
    const used = findings > 0 || (waiver.control !== undefined && usedControls.has(waiver.control));
    return { waiver, status: waiver.expires < day ? 'lapsed' : used ? 'in-force' : 'unused', findings };
  });
  return sortedBy(judged, ({ waiver }) => waiver.id);
}

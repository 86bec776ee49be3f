import type { Exemption } from '../model/assessment.ts';
import type { Waiver } from '../model/assurance.ts';
import type { Basis } from '../model/declaration.ts';
import type { Finding } from '../model/finding.ts';
import type { Estate } from '../model/resource.ts';
import type { ResourceKey } from '../model/value.ts';

/** What the checks of one duty found on the resources of the boundary. */
export interface DutyFindings {
  /** On resources that are certainly there: only those can make anything met. */
  readonly passed: number;
  readonly failed: readonly Finding[];
  /** Not decided, not evaluated, or failed on a resource that may not exist. */
  readonly undecided: readonly Finding[];
  /** Failed or not decided, and their risk is accepted. */
  readonly waived: readonly { readonly finding: Finding; readonly waiver: Waiver }[];
  /** The weakest basis among what was decided. */
  readonly basis?: Basis;
}

export const noFindings: DutyFindings = { passed: 0, failed: [], undecided: [], waived: [] };

const basisOrder: readonly Basis[] = ['declared', 'planned', 'observed', 'operated'];

/** The weaker of two bases: what is only declared weakens what was observed. */
export function weakerBasis(left: Basis | undefined, right: Basis | undefined): Basis | undefined {
  if (left === undefined || right === undefined) return left ?? right;
  return basisOrder.indexOf(left) <= basisOrder.indexOf(right) ? left : right;
}

/**
 * Findings by the duty that their check tests. `dutyOf` gives the duty of a check; findings of others are left out, and so
 * are those for which another party answers.
 */
export function findingsByDuty(
  findings: readonly Finding[],
  estate: Estate,
  dutyOf: (check: string) => string | undefined,
  counted: (resource: ResourceKey) => boolean,
  exemptions: ReadonlyMap<Finding, Exemption> = new Map(),
): ReadonlyMap<string, DutyFindings> {
  const byDuty = new Map<string, OpenFindings>();
  for (const finding of findings) {
    const duty = dutyOf(finding.check);
    if (duty === undefined || !counted(finding.resource)) continue;
    let found = byDuty.get(duty);
    if (found === undefined) {
      found = { passed: 0, failed: [], undecided: [], waived: [], basis: undefined };
      byDuty.set(duty, found);
    }
    const exemption = exemptions.get(finding);
    if (exemption?.kind === 'provided') continue;
    if (exemption === undefined) add(finding, found, estate);
    else if (finding.status !== 'not-visible') found.waived.push({ finding, waiver: exemption.waiver });
  }
  return byDuty;
}

interface OpenFindings {
  passed: number;
  failed: Finding[];
  undecided: Finding[];
  waived: { finding: Finding; waiver: Waiver }[];
  basis: Basis | undefined;
}

function add(finding: Finding, into: OpenFindings, estate: Estate): void {
  if (finding.status === 'not-visible') return;
  const decided = finding.status === 'passed' || finding.status === 'failed';
  if (!decided) {
    into.undecided.push(finding);
    return;
  }
  if (finding.ifCreated !== undefined) {
    if (finding.status === 'failed') into.undecided.push(finding);
    return;
  }
  if (finding.status === 'passed') into.passed += 1;
  else into.failed.push(finding);
  into.basis = weakerBasis(into.basis, estate.byKey.get(finding.resource)?.basis);
}

import type { Finding } from '../../model/finding.ts';
import { type DraftAction, tierOfSeverity } from './draft-action.ts';
import { printPlaces } from './places.ts';
import { controlsByDuty, roles, type WorkContext } from './work-context.ts';

/** One action for each check that fails somewhere: all places at once, since one change of practice mends them all. */
export function fixActions(context: WorkContext): DraftAction[] {
  const controls = controlsByDuty(context);
  const failing = groupByCheck(context, finding => finding.status === 'failed');
  return [...failing].flatMap(([id, findings]) => {
    const check = context.checks.get(id);
    if (check === undefined) return [];
    const onlyIfCreated = findings.every(finding => finding.ifCreated !== undefined);
    return {
      id: `fix:${id}`,
      kind: 'fix',
      who: context.boundary.owner ?? roles.workload,
      what: `Make sure: ${check.title}`,
      how: check.fix,
      where: printPlaces(findings.map(finding => placeOf(finding, context))),
      duties: [check.duty],
      controls: controls.get(check.duty) ?? [],
      findings: findings.map(finding => finding.fingerprint),
      source: check.source,
      tier: tierOfSeverity[check.severity] + (onlyIfCreated ? 1 : 0),
    };
  });
}

export function groupByCheck(
  context: WorkContext,
  wanted: (finding: Finding) => boolean,
): ReadonlyMap<string, readonly Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of context.findings) {
    if (!wanted(finding) || !context.counted(finding.resource)) continue;
    // Another party answers for it, or its risk is accepted.
    if (context.stated.exemptions.has(finding)) continue;
    const group = groups.get(finding.check) ?? [];
    group.push(finding);
    groups.set(finding.check, group);
  }
  return groups;
}

export function placeOf(
  finding: Finding,
  { estate }: WorkContext,
): { place: Finding['place']; address: string } {
  const address = estate.byKey.get(finding.resource)?.address ?? finding.resource;
  return {
    place: finding.place,
    address: finding.ifCreated === undefined ? address : `${address} (if created)`,
  };
}

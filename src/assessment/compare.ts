import { groupedBy } from '../foundation/grouping.ts';
import { sortedBy } from '../foundation/stable-order.ts';
import type { Assessment } from '../model/assessment.ts';
import type { Comparison, ControlMove, DutyMove, FindingChange, ResourceShare } from '../model/comparison.ts';
import type { Finding } from '../model/finding.ts';
import type { Resource } from '../model/resource.ts';
import type { DutyAnswer, ResponsibilityTable } from '../model/responsibility.ts';

/**
 * What a change makes you responsible for, or relieves you of; new and fixed findings; controls that move.
 * Resources are the same where root and address are; where the two sides share no root (a state and a plan), where the
 * address is. Findings match by check and resource first, then one to one by what was found (a move).
 */
export function compareAssessments(before: Assessment, after: Assessment): Comparison {
  const identity = identityOf(before, after);
  const old = judgedBy(before, identity);
  const now = judgedBy(after, identity);
  const moved: DutyMove[] = [];
  const added: ResourceShare[] = [];
  for (const [id, { resource, table }] of now) {
    const earlier = old.get(id);
    if (earlier === undefined) added.push(shareOf(resource, table));
    else moved.push(...dutyMoves(resource, earlier.table, table));
  }
  const removed = [...old]
    .filter(([id]) => !now.has(id))
    .map(([, { resource, table }]) => shareOf(resource, table));
  return {
    added,
    removed,
    moved,
    findings: compareFindings(before, after, identity),
    controls: controlMoves(before, after),
  };
}

type Identity = (resource: Resource) => string;

function identityOf(before: Assessment, after: Assessment): Identity {
  const roots = new Set(before.estate.roots.map(root => root.name));
  const common = after.estate.roots.some(root => roots.has(root.name));
  return common ? resource => `${resource.root}#${resource.address}` : resource => resource.address;
}

interface Judged {
  readonly resource: Resource;
  readonly table: ResponsibilityTable;
}

function judgedBy({ estate, responsibility }: Assessment, identity: Identity): Map<string, Judged> {
  const tables = new Map(responsibility.tables.map(table => [table.id, table]));
  const judged = new Map<string, Judged>();
  for (const [key, id] of responsibility.tableOf) {
    const resource = estate.byKey.get(key);
    const table = tables.get(id);
    if (resource !== undefined && table !== undefined) judged.set(identity(resource), { resource, table });
  }
  return judged;
}

function shareOf(resource: Resource, table: ResponsibilityTable): ResourceShare {
  const counts = { yours: 0, shared: 0, aws: 0, open: 0 };
  for (const { side } of table.answers.values()) {
    if (side === 'customer') counts.yours += 1;
    else if (side === 'shared') counts.shared += 1;
    else if (side === 'aws') counts.aws += 1;
    else if (side === 'undetermined') counts.open += 1;
  }
  return { resource, deploymentOption: table.deploymentOption, ...counts };
}

function dutyMoves(resource: Resource, earlier: ResponsibilityTable, table: ResponsibilityTable): DutyMove[] {
  const moves: DutyMove[] = [];
  for (const [duty, after] of table.answers) {
    const before = earlier.answers.get(duty);
    if (before !== undefined && !sameSide(before, after)) moves.push({ resource, duty, before, after });
  }
  return moves;
}

function sameSide(left: DutyAnswer, right: DutyAnswer): boolean {
  return left.side === right.side && left.kind === right.kind;
}

function compareFindings(before: Assessment, after: Assessment, identity: Identity): Comparison['findings'] {
  const nameOf = (assessment: Assessment) => (finding: Finding) => {
    const resource = assessment.estate.byKey.get(finding.resource);
    return resource === undefined ? finding.fingerprint : `${finding.check} ${identity(resource)}`;
  };
  const nowBy = new Map(after.findings.map(finding => [nameOf(after)(finding), finding]));
  const oldBy = new Map(before.findings.map(finding => [nameOf(before)(finding), finding]));
  const gone = failedOnly(before).filter(finding => nowBy.get(nameOf(before)(finding))?.status !== 'failed');
  const come = failedOnly(after).filter(finding => oldBy.get(nameOf(after)(finding))?.status !== 'failed');
  // A finding of a resource that vanished, and one of a resource that came, with the same content: it was moved.
  const vanished = groupedBy(
    gone.filter(finding => !nowBy.has(nameOf(before)(finding))),
    finding => finding.moveFingerprint,
  );
  const movedAway = new Set<Finding>();
  const appeared = come.filter(finding => {
    if (oldBy.has(nameOf(after)(finding))) return true;
    const from = vanished.get(finding.moveFingerprint)?.shift();
    if (from !== undefined) movedAway.add(from);
    return from === undefined;
  });
  const fixed = gone.filter(finding => !movedAway.has(finding));
  return {
    appeared: appeared.flatMap(finding => changeOf(finding, after)),
    fixed: fixed.flatMap(finding =>
      changeOf(finding, before, nowBy.get(nameOf(before)(finding))?.status ?? 'gone'),
    ),
    stayed: failedOnly(after).length - appeared.length,
  };
}

function failedOnly(assessment: Assessment): Finding[] {
  return assessment.findings.filter(finding => finding.status === 'failed');
}

function changeOf(finding: Finding, assessment: Assessment, now?: FindingChange['now']): FindingChange[] {
  const resource = assessment.estate.byKey.get(finding.resource);
  if (resource === undefined) return [];
  return [now === undefined ? { finding, resource } : { finding, resource, now }];
}

function controlMoves(before: Assessment, after: Assessment): ControlMove[] {
  const moves: ControlMove[] = [];
  for (const framework of after.frameworks) {
    const earlier = before.frameworks.find(one => one.framework === framework.framework);
    const old = new Map(earlier?.controls.map(control => [control.control, control]));
    for (const control of framework.controls) {
      const was = old.get(control.control);
      if (was === undefined) continue;
      if (was.class === control.class && was.customer.status === control.customer.status) continue;
      moves.push({
        framework: framework.framework,
        control: control.control,
        title: control.title,
        before: { class: was.class, customer: was.customer.status },
        after: { class: control.class, customer: control.customer.status },
      });
    }
  }
  return sortedBy(
    moves,
    move => move.framework,
    move => move.control,
  );
}

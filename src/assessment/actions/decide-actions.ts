import { appendTo } from '../../foundation/grouping.ts';
import type { Finding } from '../../model/finding.ts';
import { sortedBy } from '../../foundation/stable-order.ts';
import type { ResponsibilityTable } from '../../model/responsibility.ts';
import type { ResourceKey } from '../../model/value.ts';
import { type DraftAction, tierOfSeverity, tierOfUnread } from './draft-action.ts';
import { groupByCheck, placeOf } from './fix-actions.ts';
import { printPlaces } from './places.ts';
import { allControls, controlsByDuty, roles, type WorkContext } from './work-context.ts';

const namedReasons = 3;

/** Checks that the source leaves open, and settings that leave open whose a duty is. */
export function decideActions(context: WorkContext): DraftAction[] {
  return [...openChecks(context), ...openSides(context)];
}

function openChecks(context: WorkContext): DraftAction[] {
  const controls = controlsByDuty(context);
  const open = groupByCheck(context, finding => finding.status === 'unknown');
  return [...open].flatMap(([id, findings]) => {
    const check = context.checks.get(id);
    if (check === undefined) return [];
    return {
      id: `decide:check:${id}`,
      kind: 'decide',
      who: context.boundary.owner ?? roles.workload,
      what: `Find out: ${check.title}`,
      how: `What is missing: ${reasonsOf(findings)}. Give the values (--parameters), or add what was not read.`,
      where: printPlaces(findings.map(finding => placeOf(finding, context))),
      duties: [check.duty],
      controls: controls.get(check.duty) ?? [],
      findings: findings.map(finding => finding.fingerprint),
      source: check.source,
      tier: tierOfSeverity[check.severity] + 2,
    };
  });
}

/** The most frequent reasons, in words. */
function reasonsOf(findings: readonly Finding[]): string {
  const counts = new Map<string, number>();
  for (const { because } of findings) {
    for (const { path, detail } of because) {
      const reason = `${path.replace(/\[\d+\]/g, '[]')} (${detail ?? 'not wholly known'})`;
      counts.set(reason, (counts.get(reason) ?? 0) + 1);
    }
  }
  const ranked = sortedBy(
    counts,
    ([, count]) => -count,
    ([reason]) => reason,
  );
  if (ranked.length === 0) return 'settings that the source does not show';
  return shortList(ranked.map(([reason]) => reason));
}

/** One action for each type of resource on which facts, not questions, leave open whose some duties are. */
function openSides(context: WorkContext): DraftAction[] {
  const resourcesOn = resourcesByTable(context);
  const byType = new Map<string, { facts: Set<string>; duties: Set<string>; resources: ResourceKey[] }>();
  for (const table of context.responsibility.tables) {
    const resources = resourcesOn.get(table.id) ?? [];
    const open = openFactsOf(table, context);
    if (resources.length === 0 || open.size === 0) continue;
    const entry = byType.get(table.type) ?? { facts: new Set(), duties: new Set(), resources: [] };
    for (const [fact, duties] of open) {
      entry.facts.add(fact);
      for (const duty of duties) entry.duties.add(duty);
    }
    entry.resources.push(...resources);
    byType.set(table.type, entry);
  }
  return [...byType].map(([type, { facts, duties, resources }]) => ({
    id: `decide:sides:${type}`,
    kind: 'decide',
    who: context.boundary.owner ?? roles.workload,
    what: `Settle whose ${counted(duties.size, 'duty', 'duties')} on ${type} ${duties.size === 1 ? 'is' : 'are'}`,
    how: `What is missing: ${shortList(sortedBy(facts, fact => fact))}. Give the values (--parameters), write them out in the source, or add what was not read; until then every side that they could mean stays possible.`,
    where: printPlaces(
      resources.flatMap(key => {
        const resource = context.estate.byKey.get(key);
        return resource === undefined ? [] : { place: resource.place, address: resource.address };
      }),
    ),
    duties: sortedBy(duties, duty => duty),
    controls: allControls(context)
      .filter(control => control.missing.some(missing => facts.has(missing)))
      .map(control => control.control),
    findings: [],
    tier: tierOfUnread,
  }));
}

function counted(count: number, one: string, many: string): string {
  return count === 1 ? `one ${one}` : `${count} ${many}`;
}

function shortList(all: readonly string[]): string {
  const rest = all.length - namedReasons;
  const named = all.slice(0, namedReasons).join(', ');
  return rest > 0 ? `${named} and ${rest} more` : named;
}

function openFactsOf(table: ResponsibilityTable, { knowledge }: WorkContext): ReadonlyMap<string, string[]> {
  const facts = new Map<string, string[]>();
  for (const { duty, missing } of table.answers.values()) {
    for (const fact of missing) {
      if (!knowledge.questions.has(fact)) appendTo(facts, fact, duty);
    }
  }
  return facts;
}

function resourcesByTable({
  responsibility,
  counted,
}: WorkContext): ReadonlyMap<string, readonly ResourceKey[]> {
  const byTable = new Map<string, ResourceKey[]>();
  for (const [resource, table] of responsibility.tableOf) {
    if (!counted(resource)) continue;
    const resources = byTable.get(table) ?? [];
    resources.push(resource);
    byTable.set(table, resources);
  }
  return byTable;
}

import { sortedBy } from '../../foundation/stable-order.ts';
import type { DutyAnswer, ResponsibilityTable } from '../../model/responsibility.ts';
import type { Report } from '../report.ts';
import { sideWords } from '../words.ts';
import { resourcesPerTable } from './layer-counts.ts';

/** One way in which a service is used in this estate. */
export interface DeploymentOption {
  readonly option: string;
  readonly service: string;
  readonly category: ResponsibilityTable['category'];
  readonly resources: number;
  readonly tables: readonly ResponsibilityTable[];
}

const categoryOrder: readonly ResponsibilityTable['category'][] = [
  'infrastructure',
  'managed',
  'abstracted',
  'network',
  'unclassified',
];

/** The deployment options in use: those that leave you most first, then by number of resources. */
export function deploymentOptions(report: Report): readonly DeploymentOption[] {
  const uses = resourcesPerTable(report);
  const byName = new Map<
    string,
    { option: DeploymentOption; count: number; tables: ResponsibilityTable[] }
  >();
  for (const table of report.assessment.responsibility.tables) {
    const count = uses.get(table.id) ?? 0;
    if (count === 0) continue;
    const name = `${table.service}\n${table.category}\n${table.deploymentOption}`;
    const known = byName.get(name);
    if (known !== undefined) {
      known.count += count;
      known.tables.push(table);
      continue;
    }
    const option = {
      option: table.deploymentOption,
      service: table.service,
      category: table.category,
      resources: 0,
      tables: [],
    };
    byName.set(name, { option, count, tables: [table] });
  }
  const options = [...byName.values()].map(({ option, count, tables }) => ({
    ...option,
    resources: count,
    tables,
  }));
  return sortedBy(
    options,
    option => categoryOrder.indexOf(option.category),
    option => -option.resources,
    option => option.option,
    option => option.service,
  );
}

/** Whose a duty is under the tables of an option, in a word or two; `mixed` where its resources differ, '-' where it does not apply. */
export function sideUnder(tables: readonly ResponsibilityTable[], duty: string): string {
  const words = new Set<string>();
  for (const table of tables) {
    const answer = table.answers.get(duty);
    if (answer !== undefined && answer.side !== 'not-applicable') words.add(cellWord(answer));
  }
  if (words.size === 0) return '-';
  if (words.size > 1) return 'mixed';
  return [...words][0] ?? '-';
}

function cellWord(answer: DutyAnswer): string {
  if (answer.side === 'shared') return sharedWords[answer.kind ?? 'open'];
  return sideWords[answer.side];
}

const sharedWords = { configurable: 'AWS, you decide', divided: 'both', open: 'shared' } as const;

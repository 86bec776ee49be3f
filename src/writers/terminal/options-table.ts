import { safeText } from '../../foundation/safe-text.ts';
import type { Report } from '../report.ts';
import { deploymentOptions, sideUnder } from '../summary/deployment-options.ts';
import { counted, grouped } from '../words.ts';
import { andMore, type Cell, type Column, heading, table } from './layout.ts';
import type { Ink, Pen } from './pen.ts';

/** Duties that tell deployment options apart at a glance; the last are left out first where there is little room. */
const tellingDuties: readonly {
  readonly title: string;
  readonly duty: string;
  readonly dispensable?: number;
}[] = [
  { title: 'OS patching', duty: 'guest-os-patching' },
  { title: 'Runtime', duty: 'runtime-patching', dispensable: 2 },
  { title: 'Engine', duty: 'engine-patching', dispensable: 3 },
  { title: 'Backups', duty: 'backup-configuration', dispensable: 4 },
  { title: 'Encryption', duty: 'at-rest-enablement', dispensable: 5 },
];

const shownByDefault = 14;

/** The ways in which services are used here, and whose the telling duties are under each. */
export function optionsTable(report: Report, pen: Pen, all: boolean): string[] {
  const options = deploymentOptions(report);
  if (options.length === 0) return [];
  const columns: Column[] = [
    { title: 'Deployment option', grows: 24 },
    { title: 'Uses', align: 'right' },
    { title: 'Category', dispensable: 6 },
    ...tellingDuties.map(({ title, dispensable = 0 }) => ({ title, dispensable })),
  ];
  // An option to which none of these duties applies (a role, a queue's policy) tells nothing here.
  const telling = options.filter(option =>
    tellingDuties.some(({ duty }) => sideUnder(option.tables, duty) !== '-'),
  );
  const shown = all ? options : telling.slice(0, shownByDefault);
  const rows = shown.map(option => [
    { text: safeText(option.option, 80) },
    { text: grouped(option.resources) },
    { text: option.category, ink: 'faint' as const },
    ...tellingDuties.map(({ duty }) => sideCell(sideUnder(option.tables, duty))),
  ]);
  const rest = options.length - shown.length;
  return [
    ...heading(pen, 'How you use AWS', counted(options.length, 'deployment option')),
    ...table(pen, columns, rows),
    ...(rest > 0 ? andMore(pen, `${counted(rest, 'more option')}: --all shows them`, '  ') : []),
  ];
}

function sideCell(text: string): Cell {
  return { text, ink: inkOf(text) };
}

function inkOf(text: string): Ink {
  switch (text) {
    case 'you':
      return 'you';
    case 'AWS':
      return 'aws';
    case 'open':
      return 'open';
    case '-':
      return 'faint';
    default:
      return 'shared';
  }
}

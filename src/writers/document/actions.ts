import type { Action } from '../../model/assessment.ts';
import type { FrameworkFacts } from '../control-facts/control-facts.ts';
import { printableAction } from '../control-facts/printable.ts';
import { type Report, reportedWhere } from '../report.ts';
import { type DocumentTable, tableOf } from './document.ts';

/** What remains to be done for the report's controls. The numbers are those of `demarc scan` for the same frameworks. */
export function actionsTable(report: Report, { assessed }: FrameworkFacts): DocumentTable {
  const { boundary, actions } = report.assessment;
  const own = new Set(assessed.controls.map(one => one.control));
  const controlsOf = ({ controls }: Action): string[] => controls.filter(one => own.has(one));
  return tableOf({
    name: 'Actions',
    note: 'In the order in which they help most. One action may close many controls; their numbers are those that the rows name.',
    rows: actions.filter(one => controlsOf(one).length > 0).map(one => printableAction(one, boundary)),
    columns: [
      { title: 'No.', width: 6, of: row => row.rank },
      { title: 'Action', width: 56, of: row => row.what },
      { title: 'Who', width: 24, of: row => row.who },
      { title: 'How', width: 70, of: row => row.how },
      {
        title: 'Where',
        width: 44,
        of: row => row.where.map(place => reportedWhere(report, place)).join('\n'),
      },
      { title: 'Controls', width: 44, of: row => controlsOf(row).join(', ') },
      { title: 'How many', width: 10, of: row => controlsOf(row).length },
      { title: 'Kind', width: 12, of: row => row.kind },
    ],
    page: [
      { title: 'No.', of: row => row.rank },
      { title: 'Action', of: row => row.what },
      { title: 'Who', of: row => row.who },
      { title: 'How', of: row => row.how },
      { title: 'Where', of: row => wherePage(row, report) },
      { title: 'Controls', of: row => shortList(controlsOf(row)) },
    ],
  });
}

const placesOnPage = 5;

function wherePage({ where }: Action, report: Report): string {
  const named = where.slice(0, placesOnPage).map(place => reportedWhere(report, place));
  const rest = where.length - placesOnPage;
  return [...named, ...(rest > 0 ? [`and ${rest} more`] : [])].join('\n');
}

const controlsOnPage = 12;

function shortList(ids: readonly string[]): string {
  const rest = ids.length - controlsOnPage;
  const named = ids.slice(0, controlsOnPage).join(', ');
  return rest > 0 ? `${named} and ${rest} more` : named;
}

const actionsNamed = 5;

/** The actions of one control for a cell: the first few in words, the numbers of the others. */
export function actionsCell(actions: readonly Action[], { assessment }: Report): string {
  const named = actions
    .slice(0, actionsNamed)
    .map(action => `${action.rank}. ${printableAction(action, assessment.boundary).what}`);
  const rest = actions.slice(actionsNamed).map(action => action.rank);
  return [...named, ...(rest.length === 0 ? [] : [`also ${rest.join(', ')}`])].join('\n');
}

import { safeText } from '../../foundation/safe-text.ts';
import type { Action } from '../../model/assessment.ts';
import { type Report, reportedWhere } from '../report.ts';
import { counted, grouped } from '../words.ts';
import { andMore, heading, padStart, paragraph } from './layout.ts';
import type { Pen } from './pen.ts';

const shownByDefault = 8;
const namedPlaces = 3;
const namedControls = 5;

/** What to do next, the most useful first: who, what, where, how, and the controls that it helps to close. */
export function remainingWork(report: Report, pen: Pen, all: boolean): string[] {
  const { actions } = report.assessment;
  const lines = heading(pen, 'What remains', counted(actions.length, 'action'));
  if (actions.length === 0) return [...lines, '  Nothing is left to do on what was read.'];
  const ranked = [...actions].sort((left, right) => left.rank - right.rank || (left.id < right.id ? -1 : 1));
  const shown = all ? ranked : ranked.slice(0, shownByDefault);
  const numberWidth = String(shown.length).length;
  for (const [index, action] of shown.entries())
    lines.push(...oneAction(report, pen, action, { number: index + 1, numberWidth }));
  const rest = actions.length - shown.length;
  if (rest > 0) lines.push('', ...andMore(pen, `${counted(rest, 'more action')}: --all shows them`, '  '));
  return lines;
}

function oneAction(
  report: Report,
  pen: Pen,
  action: Action,
  { number, numberWidth }: { readonly number: number; readonly numberWidth: number },
): string[] {
  const lead = `  ${padStart(String(number), numberWidth)}. `;
  const indent = ' '.repeat(lead.length);
  const lines = paragraph(pen, action.what, lead, indent, 'strong');
  if (action.where.length > 0) lines.push(...paragraph(pen, places(report, action), `${indent}where  `));
  if (action.how !== '') lines.push(...paragraph(pen, action.how, `${indent}how    `));
  lines.push(...paragraph(pen, action.who, `${indent}who    `));
  if (action.controls.length > 0) lines.push(...paragraph(pen, closes(action), `${indent}closes `));
  return lines;
}

function places(report: Report, action: Action): string {
  const named = action.where.slice(0, namedPlaces).map(place => safeText(reportedWhere(report, place), 160));
  const rest = action.where.length - named.length;
  return named.join(', ') + (rest > 0 ? ` and ${grouped(rest)} more` : '');
}

function closes(action: Action): string {
  const named = action.controls.slice(0, namedControls).join(', ');
  const rest = action.controls.length - Math.min(namedControls, action.controls.length);
  return `${named}${rest > 0 ? ` and ${counted(rest, 'more control')}` : ''}`;
}

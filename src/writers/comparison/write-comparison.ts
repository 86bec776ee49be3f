import type { Comparison, DutyMove, FindingChange, ResourceShare } from '../../model/comparison.ts';
import type { DutyAnswer } from '../../model/responsibility.ts';
import { type Report, reportedPlace } from '../report.ts';
import { andMore, heading, paragraph, titleWithNote } from '../terminal/layout.ts';
import { type Pen, penFor, type TerminalStyle } from '../terminal/pen.ts';
import { counted, sidePhrase } from '../words.ts';

/** Both reports that a comparison was made of: their words, places and knowledge. */
export interface ComparedReports {
  readonly before: Report;
  readonly after: Report;
}

const shownByDefault = 12;

/** What a change makes yours, relieves you of, breaks and mends, as a person reads it. Ends with a line break. */
export function writeComparison(
  comparison: Comparison,
  { before, after }: ComparedReports,
  style: TerminalStyle,
  all: boolean,
): string {
  const pen = penFor(style);
  const note = `${before.inputs.join(' ')} ${pen.glyphs.arrow} ${after.inputs.join(' ')}`;
  const lines = titleWithNote(pen, 'What the change means', note, '');
  if (isEmpty(comparison)) {
    const stayed = comparison.findings.stayed;
    const left = stayed === 0 ? '' : ` ${counted(stayed, 'failed check')} stay as they were.`;
    return `${[...lines, ...paragraph(pen, `The line does not move.${left}`, '  ')].join('\n')}\n`;
  }
  const limit = all ? Number.POSITIVE_INFINITY : shownByDefault;
  lines.push(
    ...shares(pen, 'What it adds', comparison.added, limit),
    ...shares(pen, 'What it takes away', comparison.removed, limit),
    ...dutyMoves(pen, comparison.moved, after, limit),
    ...findingChanges(pen, 'What it breaks', comparison.findings.appeared, after, limit),
    ...findingChanges(pen, 'What it mends', comparison.findings.fixed, before, limit),
    ...controls(pen, comparison, limit),
  );
  const { stayed } = comparison.findings;
  if (stayed > 0)
    lines.push('', ...paragraph(pen, `${counted(stayed, 'check')} failed before and still fail.`, ''));
  return `${lines.join('\n')}\n`;
}

function isEmpty({ added, removed, moved, findings, controls: moves }: Comparison): boolean {
  return [added, removed, moved, findings.appeared, findings.fixed, moves].every(list => list.length === 0);
}

function shares(pen: Pen, title: string, list: readonly ResourceShare[], limit: number): string[] {
  if (list.length === 0) return [];
  const lines = heading(pen, title, counted(list.length, 'resource'));
  for (const { resource, deploymentOption, yours, shared, aws, open } of list.slice(0, limit)) {
    const counts = [
      `${yours} yours`,
      `${shared} shared`,
      `${aws} AWS's`,
      ...(open > 0 ? [`${open} open`] : []),
    ];
    lines.push(
      ...paragraph(
        pen,
        `${resource.address}: ${deploymentOption}: ${counts.join(', ')}`,
        `  ${pen.glyphs.bullet} `,
      ),
    );
  }
  return [...lines, ...rest(pen, list.length - limit)];
}

function dutyMoves(pen: Pen, moves: readonly DutyMove[], report: Report, limit: number): string[] {
  if (moves.length === 0) return [];
  const lines = heading(pen, 'Where the line moves', counted(moves.length, 'duty', 'duties'));
  for (const { resource, duty, before, after } of moves.slice(0, limit)) {
    const title = report.knowledge.duties.get(duty)?.title ?? duty;
    const text = `${resource.address}: ${title}: ${sideOf(before)} ${pen.glyphs.arrow} ${sideOf(after)}`;
    lines.push(...paragraph(pen, text, `  ${pen.glyphs.bullet} `));
  }
  return [...lines, ...rest(pen, moves.length - limit)];
}

function sideOf(answer: DutyAnswer): string {
  return sidePhrase(
    answer.kind === undefined ? { side: answer.side } : { side: answer.side, kind: answer.kind },
  );
}

function findingChanges(
  pen: Pen,
  title: string,
  changes: readonly FindingChange[],
  report: Report,
  limit: number,
): string[] {
  if (changes.length === 0) return [];
  const lines = heading(pen, title, counted(changes.length, 'check'));
  for (const { finding, resource, now } of changes.slice(0, limit)) {
    const { file, line } = reportedPlace(report, finding.place);
    const what = report.checks.get(finding.check)?.title ?? finding.check;
    const became = now === undefined ? '' : ` (now ${outcome[now]})`;
    lines.push(
      ...paragraph(pen, `${finding.severity}: ${what}${became}`, `  ${pen.glyphs.bullet} `),
      ...paragraph(pen, `${file}:${line} ${resource.address}: ${finding.message}`, '    ', '    ', 'faint'),
    );
  }
  return [...lines, ...rest(pen, changes.length - limit)];
}

const outcome: Readonly<Record<NonNullable<FindingChange['now']>, string>> = {
  passed: 'passed',
  failed: 'failed',
  unknown: 'not decided any more',
  'not-visible': 'not visible any more',
  'not-evaluated': 'not evaluated any more',
  gone: 'gone with its resource',
};

function controls(pen: Pen, { controls: moves }: Comparison, limit: number): string[] {
  if (moves.length === 0) return [];
  const lines = heading(pen, 'Controls that change', counted(moves.length, 'control'));
  for (const { control, title, before, after } of moves.slice(0, limit)) {
    const changes = [
      ...(before.class === after.class ? [] : [`${before.class} ${pen.glyphs.arrow} ${after.class}`]),
      ...(before.customer === after.customer
        ? []
        : [`your half ${before.customer} ${pen.glyphs.arrow} ${after.customer}`]),
    ];
    lines.push(...paragraph(pen, `${control} ${title}: ${changes.join('; ')}`, `  ${pen.glyphs.bullet} `));
  }
  return [...lines, ...rest(pen, moves.length - limit)];
}

function rest(pen: Pen, left: number): string[] {
  return left > 0 ? andMore(pen, `${left} more: --all shows them`, '  ') : [];
}

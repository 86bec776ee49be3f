import { safeText } from '../../foundation/safe-text.ts';
import type { Unread } from '../../model/declaration.ts';
import { type Report, reportedPlace } from '../report.ts';
import { countConfidence } from '../summary/confidence-counts.ts';
import { countEstate } from '../summary/estate-counts.ts';
import { countByStatus, countUnknownReasons, groupFindings, reasonWords } from '../summary/finding-groups.ts';
import { counted, grouped } from '../words.ts';
import { andMore, heading, padStart, paragraph } from './layout.ts';
import type { Pen } from './pen.ts';

const unreadByDefault = 6;
const reasonsShown = 5;
const assumptionsByDefault = 6;

/** What could not be read or decided and what to do about it, what was assumed, and what rests on judgement. */
export function notDecided(report: Report, pen: Pen, all: boolean): string[] {
  return [
    ...heading(pen, 'What this report does not know'),
    ...unreadLines(report, pen, all),
    ...unknownLines(report, pen, all),
    ...openDuties(report, pen),
    ...absentLines(report, pen, all),
    ...assumptionLines(report, pen, all),
    ...undeclaredLines(report, pen, all),
    ...confidenceLines(report, pen),
  ];
}

function unreadLines(report: Report, pen: Pen, all: boolean): string[] {
  const { unread } = report.assessment.estate;
  if (unread.length === 0) return paragraph(pen, 'Everything that was met was read.', '  ');
  const lines = paragraph(pen, `${counted(unread.length, 'thing')} not read:`, '  ');
  const groups = groupUnread(unread);
  const shown = all ? groups : groups.slice(0, unreadByDefault);
  for (const [first, ...others] of shown) {
    const place = first.place === undefined ? undefined : reportedPlace(report, first.place);
    const where = place === undefined ? '' : `${safeText(place.file)}:${place.line} `;
    const also = others.length > 0 ? ` (and ${grouped(others.length)} more like it)` : '';
    lines.push(
      ...paragraph(pen, `${where}${first.what}: ${first.why}${also}`, `  ${pen.glyphs.bullet} `, '    '),
    );
    if (first.advice !== '')
      lines.push(...paragraph(pen, first.advice, `    ${pen.glyphs.arrow} `, '      ', 'faint'));
  }
  const rest = groups.length - shown.length;
  if (rest > 0) lines.push(...andMore(pen, `${counted(rest, 'more kind')}: --all shows them`, '    '));
  return lines;
}

type UnreadGroup = readonly [Unread, ...Unread[]];

/** Things that were not read for the same reason and with the same advice are told once. */
function groupUnread(unread: readonly Unread[]): readonly UnreadGroup[] {
  const groups = new Map<string, [Unread, ...Unread[]]>();
  for (const one of unread) {
    const key = `${one.kind}\n${one.why}\n${one.advice}`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [one]);
    else known.push(one);
  }
  return [...groups.values()];
}

function unknownLines(report: Report, pen: Pen, all: boolean): string[] {
  const counts = countByStatus(report);
  const judged = counts.passed + counts.failed + counts.unknown;
  const lines: string[] = [];
  if (counts.unknown > 0) {
    const share = ((100 * counts.unknown) / judged).toFixed(1);
    const text = `${counted(counts.unknown, 'check result')} of ${grouped(judged)} (${share} %) cannot be told. Why:`;
    lines.push('', ...paragraph(pen, text, '  '));
    const reasons = countUnknownReasons(report);
    const width = grouped(reasons[0]?.count ?? 0).length;
    for (const { reason, count } of reasons.slice(0, all ? reasons.length : reasonsShown)) {
      lines.push(...paragraph(pen, reasonWords[reason], `    ${padStart(grouped(count), width)}  `));
    }
    if (all) lines.push(...unknownList(report, pen));
  }
  if (counts['not-visible'] > 0) {
    const text = `${counted(counts['not-visible'], 'check result')} can never be seen in this input (account or organisation level).`;
    lines.push('', ...paragraph(pen, text, '  '));
  }
  if (counts['not-evaluated'] > 0) {
    const text = `${counted(counts['not-evaluated'], 'check result')} not evaluated: the resource's type or properties were not read.`;
    lines.push('', ...paragraph(pen, text, '  '));
  }
  return lines;
}

function unknownList(report: Report, pen: Pen): string[] {
  const lines: string[] = [];
  for (const group of groupFindings(report, 'unknown')) {
    const [finding] = group.findings;
    const place = reportedPlace(report, finding.place);
    const address = report.assessment.estate.byKey.get(finding.resource)?.address ?? finding.resource;
    const text = `${safeText(place.file)}:${place.line} ${address}: ${group.check}: ${finding.message}`;
    lines.push(...paragraph(pen, text, `    ${pen.glyphs.bullet} `, '      ', 'faint'));
  }
  return lines;
}

/** Questions and facts that would decide duties and controls, those that decide most first. */
function openDuties(report: Report, pen: Pen): string[] {
  const decides = new Map<string, number>();
  for (const framework of report.assessment.frameworks) {
    for (const control of framework.controls) {
      if (control.class !== 'undetermined') continue;
      for (const missing of control.missing) decides.set(missing, (decides.get(missing) ?? 0) + 1);
    }
  }
  if (decides.size === 0) return [];
  const ranked = [...decides].sort((left, right) => right[1] - left[1] || (left[0] < right[0] ? -1 : 1));
  const lines = [
    '',
    ...paragraph(pen, `${counted(decides.size, 'answer')} would decide open controls:`, '  '),
  ];
  for (const [missing, controls] of ranked.slice(0, reasonsShown)) {
    const question = report.knowledge.questions.get(missing);
    const decided = counted(controls, 'control');
    const text =
      question === undefined ? `${missing} (${decided})` : `${question.text} (${missing}: ${decided})`;
    lines.push(...paragraph(pen, text, `  ${pen.glyphs.bullet} `, '    '));
  }
  return lines;
}

function absentLines(report: Report, pen: Pen, all: boolean): string[] {
  const { byExistence } = countEstate(report);
  const total = byExistence.absent + byExistence['absent-by-default-input'];
  if (total === 0) return [];
  const lines = [
    '',
    ...paragraph(pen, `${counted(total, 'resource')} declared but not made, so not judged:`, '  '),
  ];
  const reasons = new Map<string, number>();
  for (const { existence } of report.assessment.estate.resources) {
    if (existence.state !== 'absent' && existence.state !== 'absent-by-default-input') continue;
    reasons.set(existence.why, (reasons.get(existence.why) ?? 0) + 1);
  }
  const ranked = [...reasons].sort((left, right) => right[1] - left[1] || (left[0] < right[0] ? -1 : 1));
  const shown = ranked.slice(0, all ? ranked.length : reasonsShown);
  for (const [why, count] of shown) {
    lines.push(...paragraph(pen, `${counted(count, 'resource')}: ${why}`, `  ${pen.glyphs.bullet} `, '    '));
  }
  const rest = ranked.length - shown.length;
  if (rest > 0) lines.push(...andMore(pen, `${counted(rest, 'more reason')}: --all shows them`, '    '));
  if (byExistence['absent-by-default-input'] > 0) {
    const advice = '--judge-defaults judges those that only a default leaves out as if they may exist.';
    lines.push(...paragraph(pen, advice, `    ${pen.glyphs.arrow} `, '      ', 'faint'));
  }
  return lines;
}

function assumptionLines(report: Report, pen: Pen, all: boolean): string[] {
  const assumptions = report.assessment.estate.roots.flatMap(root => root.assumptions);
  if (assumptions.length === 0) return [];
  const shown = assumptions.slice(0, all ? assumptions.length : assumptionsByDefault);
  const named = shown
    .map(({ input, value }) => `${safeText(input.name, 60)}=${safeText(value, 40)}`)
    .join(', ');
  const rest = assumptions.length - shown.length;
  const more = rest > 0 ? ` and ${grouped(rest)} more (--all)` : '';
  const text = `${counted(assumptions.length, 'input')} had no value given, so the default was taken: ${named}${more}`;
  return ['', ...paragraph(pen, text, '  ')];
}

function undeclaredLines(report: Report, pen: Pen, all: boolean): string[] {
  const facts = report.assessment.responsibility.assumptions;
  if (facts.length === 0) return [];
  const shown = facts.slice(0, all ? facts.length : reasonsShown);
  const named = shown.map(({ fact, resources }) =>
    resources === 0 ? fact : `${fact} (${counted(resources, 'resource')})`,
  );
  const rest = facts.length - shown.length;
  const more = rest > 0 ? `; and ${grouped(rest)} more (--all)` : '';
  const text = `Not assumed, since no template shows it and nobody declared it: ${named.join('; ')}${more}`;
  return ['', ...paragraph(pen, text, '  ')];
}

function confidenceLines(report: Report, pen: Pen): string[] {
  const counts = countConfidence(report);
  if (counts.expertAnswers + counts.expertControls === 0) return [];
  const answers = `${grouped(counts.expertAnswers)} of ${counted(counts.answers, 'answer')} about duties`;
  const controls =
    counts.controls > 0
      ? ` and ${grouped(counts.expertControls)} of ${counted(counts.controls, 'control mapping')}`
      : '';
  const text = `Unsourced: ${answers}${controls} rest on expert judgement, not yet checked against a page of AWS or of the framework. demarc explain says which.`;
  return ['', ...paragraph(pen, text, '  ')];
}

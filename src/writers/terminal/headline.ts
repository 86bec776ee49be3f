import { safeText } from '../../foundation/safe-text.ts';
import { type Severity, severities } from '../../model/finding.ts';
import type { Report } from '../report.ts';
import { countConfidence } from '../summary/confidence-counts.ts';
import { countEstate } from '../summary/estate-counts.ts';
import { countByStatus, countFailedBySeverity } from '../summary/finding-groups.ts';
import { countLayers, sharedOf, sumOf, totalOf } from '../summary/layer-counts.ts';
import { counted, grouped } from '../words.ts';
import { fit, padEnd, paragraph, textWidth } from './layout.ts';
import type { Ink, Pen } from './pen.ts';

/** What was read, and the three things to know first: where the line runs, what is wrong, what is open. */
export function headline(report: Report, pen: Pen): string[] {
  const { boundary } = report.assessment;
  const title = fit(pen, `demarc: ${safeText(boundary.name, 100)}`, pen.width);
  const knowledge = `knowledge ${safeText(report.assessment.knowledgeVersion, 30)}`;
  const room = pen.width - textWidth(title) - textWidth(knowledge);
  const first = pen.ink('strong', title);
  return [
    room < 2 ? first : first + ' '.repeat(room) + pen.ink('faint', knowledge),
    ...row(pen, 'Read', readPhrase(report)),
    ...row(pen, 'The line', linePhrase(report)),
    ...row(pen, 'Your side', findingsPhrase(report), findingsInk(report)),
    ...row(pen, 'Sourced', sourcedPhrase(report)),
  ];
}

function row(pen: Pen, label: string, text: string, ink: Ink = 'plain'): string[] {
  return paragraph(pen, text, `  ${padEnd(label, 11)}`, ' '.repeat(13), ink);
}

function readPhrase(report: Report): string {
  const estate = countEstate(report);
  const { certain, conditional, absent } = estate.byExistence;
  const absentByDefault = estate.byExistence['absent-by-default-input'];
  const kinds = [
    `${grouped(certain)} certain`,
    ...(conditional > 0 ? [`${grouped(conditional)} conditional`] : []),
    ...(absent > 0 ? [`${grouped(absent)} not made`] : []),
    ...(absentByDefault > 0 ? [`${grouped(absentByDefault)} not made unless an input is changed`] : []),
  ];
  const resources = counted(estate.resources, 'resource');
  const files = counted(estate.files, 'file');
  const unread = estate.unread > 0 ? `. ${counted(estate.unread, 'thing')} could not be read` : '';
  if (estate.resources === 0) return `no resources in ${files}${unread}`;
  return `${resources} of ${counted(estate.types, 'type')} in ${files}: ${kinds.join(', ')}${unread}`;
}

function linePhrase(report: Report): string {
  const sum = sumOf(countLayers(report));
  const open = sum.undetermined > 0 ? `, ${grouped(sum.undetermined)} open` : '';
  const duties = counted(totalOf(sum), 'duty', 'duties');
  return `${duties}: ${grouped(sum.yours)} yours, ${grouped(sharedOf(sum))} shared, ${grouped(sum.aws)} AWS's${open}`;
}

function findingsPhrase(report: Report): string {
  const counts = countByStatus(report);
  const judged = counts.passed + counts.failed + counts.unknown;
  if (judged === 0) return 'no check applies to these resources';
  const open = counts.unknown > 0 ? `, ${grouped(counts.unknown)} cannot be told from this input` : '';
  if (counts.failed === 0) return `nothing failed of ${counted(judged, 'check result')}${open}`;
  return `${grouped(counts.failed)} of ${counted(judged, 'check result')} failed (${bySeverity(countFailedBySeverity(report))})${open}`;
}

function sourcedPhrase(report: Report): string {
  const { answers, expertAnswers } = countConfidence(report);
  const sourced = `${grouped(answers - expertAnswers)} of ${counted(answers, 'answer')} rest on a page of AWS`;
  return expertAnswers === 0
    ? sourced
    : `${sourced}, ${grouped(expertAnswers)} on expert judgement (unsourced)`;
}

function bySeverity(counts: Readonly<Record<Severity, number>>): string {
  return severities
    .filter(severity => counts[severity] > 0)
    .map(severity => `${grouped(counts[severity])} ${severity}`)
    .join(', ');
}

function findingsInk(report: Report): Ink {
  const counts = countFailedBySeverity(report);
  if (counts.critical + counts.high > 0) return 'bad';
  return counts.medium + counts.low > 0 ? 'warn' : 'plain';
}

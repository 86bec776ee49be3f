import { safeText } from '../../foundation/safe-text.ts';
import type { Severity } from '../../model/finding.ts';
import { reportedPlace, type Report } from '../report.ts';
import { exemptionWords } from '../stated-words.ts';
import { countByStatus, type FindingGroup, groupFindings } from '../summary/finding-groups.ts';
import { counted, grouped } from '../words.ts';
import { andMore, heading, padEnd, paragraph, titleWithNote } from './layout.ts';
import type { Ink, Pen } from './pen.ts';

const groupsByDefault = 12;
const placesPerCheck = 3;

const severityInks: Readonly<Record<Severity, Ink>> = {
  critical: 'bad',
  high: 'bad',
  medium: 'warn',
  low: 'plain',
};

/** Failed checks by severity, each with what was expected, where it is not so, what was found and how to mend it. */
export function findingsList(report: Report, pen: Pen, all: boolean): string[] {
  const byCheck = groupByCheck(groupFindings(report, 'failed'));
  const counts = countByStatus(report);
  const aside = `${grouped(counts.failed)} failed, ${grouped(counts.passed)} passed, ${grouped(counts.unknown)} open`;
  const lines = heading(pen, 'What is not as it should be', aside);
  if (byCheck.length === 0) {
    return [...lines, ...paragraph(pen, nothingFailed(counts.passed + counts.unknown), '  ')];
  }
  const shown = all ? byCheck : byCheck.slice(0, groupsByDefault);
  for (const groups of shown) lines.push(...oneCheck(report, pen, groups, all));
  const rest = byCheck.length - shown.length;
  if (rest > 0)
    lines.push('', ...andMore(pen, `${counted(rest, 'more failed check')}: --all shows them`, '  '));
  return lines;
}

function nothingFailed(judged: number): string {
  if (judged === 0) return 'No check applies to these resources.';
  return 'Nothing failed. What is open stands further below: open is not passed.';
}

type CheckGroups = readonly [FindingGroup, ...FindingGroup[]];

/** Groups of one check brought together, in the order of each check's first group. */
function groupByCheck(groups: readonly FindingGroup[]): readonly CheckGroups[] {
  const byCheck = new Map<string, [FindingGroup, ...FindingGroup[]]>();
  for (const group of groups) {
    const known = byCheck.get(group.check);
    if (known === undefined) byCheck.set(group.check, [group]);
    else known.push(group);
  }
  return [...byCheck.values()];
}

function oneCheck(report: Report, pen: Pen, groups: CheckGroups, all: boolean): string[] {
  const { check: id, severity } = groups[0];
  const check = report.checks.get(id);
  const lead = `  ${padEnd(severity, 8)} `;
  const [first = '', ...more] = titleWithNote(
    pen,
    `expected: ${check?.title ?? id}`,
    check === undefined ? '' : id,
    lead,
  );
  const lines = ['', pen.ink(severityInks[severity], lead) + first.slice(lead.length), ...more];
  const shown = all ? groups : groups.slice(0, placesPerCheck);
  for (const [index, group] of shown.entries()) {
    lines.push(...onePlace(report, pen, group));
    // Places of which the same is to be said stand together above it.
    const [finding] = group.findings;
    if (shown[index + 1]?.findings[0].message !== finding.message) {
      lines.push(...paragraph(pen, `found: ${finding.message}`, ' '.repeat(13), ' '.repeat(13)));
    }
  }
  const rest = groups.length - shown.length;
  if (rest > 0) lines.push(...andMore(pen, counted(rest, 'more place'), ' '.repeat(11)));
  if (check !== undefined)
    lines.push(...paragraph(pen, check.fix, `           ${pen.glyphs.arrow} `, ' '.repeat(13)));
  return lines;
}

function onePlace(report: Report, pen: Pen, group: FindingGroup): string[] {
  const [finding, ...others] = group.findings;
  const place = reportedPlace(report, finding.place);
  const resource = report.assessment.estate.byKey.get(finding.resource);
  const address = resource?.address ?? finding.resource;
  const also = others.length > 0 ? ` and ${counted(others.length, 'more instance')}` : '';
  const where = `${safeText(place.file)}:${place.line}`;
  const created = finding.ifCreated === undefined ? '' : ' (if it is created)';
  const { boundary, stated } = report.assessment;
  const exempt = exemptionWords(stated.exemptions.get(finding), boundary);
  const text = `${where}  ${address}${also}${created}${exempt}`;
  return paragraph(pen, text, ' '.repeat(11), ' '.repeat(13), 'you');
}

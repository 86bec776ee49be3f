import { type ControlClass, controlClasses, type FrameworkAssessment } from '../../model/assessment.ts';
import type { Framework } from '../../model/knowledge.ts';
import { safeText } from '../../foundation/safe-text.ts';
import type { Report } from '../report.ts';
import { countHalves, type HalfCounts } from '../summary/control-halves.ts';
import { classWords, counted, customerStatusWords, grouped, providerStatusWords } from '../words.ts';
import { type Cell, heading, paragraph, table } from './layout.ts';
import type { Ink, Pen } from './pen.ts';

const classInks: Readonly<Record<ControlClass, Ink>> = {
  inherited: 'aws',
  shared: 'shared',
  'customer-specific': 'you',
  'not-applicable': 'faint',
  undetermined: 'open',
  unmapped: 'faint',
};

/** Per framework: the classes, which add up to the catalogue, and how both halves of the controls stand. */
export function frameworkTable(report: Report, pen: Pen): string[] {
  const { frameworks } = report.assessment;
  if (frameworks.length === 0) return [];
  const lines = heading(pen, 'Controls', 'whose they are, and how both halves stand');
  lines.push(...classTable(frameworks, pen));
  for (const framework of frameworks) {
    lines.push(
      '',
      ...bothHalves(framework, pen),
      ...origin(report.knowledge.framework(framework.framework), pen),
    );
  }
  if (frameworks.some(framework => countHalves(framework).provider.claimed > 0)) {
    const text =
      'claimed: AWS says so in public. Read its report and record it (demarc assurance add), and the half is relied on.';
    lines.push('', ...paragraph(pen, text, '  ', '  ', 'faint'));
  }
  return lines;
}

/** One line per framework with the number of controls in each class; they add up to the catalogue. */
export function classTable(frameworks: readonly FrameworkAssessment[], pen: Pen): string[] {
  if (pen.width < 66) return classParagraphs(frameworks, pen);
  const columns = [
    { title: 'Framework', grows: 14 },
    ...controlClasses.map(one => ({
      title: shortClass(one),
      align: 'right' as const,
      dispensable: frameworks.every(framework => framework.counts[one] === 0) ? 1 : 0,
    })),
    { title: 'all', align: 'right' as const },
  ];
  const rows = frameworks.map(framework => [
    { text: framework.title },
    ...controlClasses.map((one): Cell => {
      const count = framework.counts[one];
      return { text: grouped(count), ink: count === 0 ? 'faint' : classInks[one] };
    }),
    { text: grouped(framework.controls.length), ink: 'strong' as const },
  ]);
  return table(pen, columns, rows);
}

/** The same counts in words, where a table of all classes has no room. */
function classParagraphs(frameworks: readonly FrameworkAssessment[], pen: Pen): string[] {
  return frameworks.flatMap(framework => {
    const counts = controlClasses
      .filter(one => framework.counts[one] > 0)
      .map(one => `${grouped(framework.counts[one])} ${classWords[one]}`);
    const text = `${framework.title}: ${counted(framework.controls.length, 'control')}, ${counts.join(', ')}`;
    return paragraph(pen, text, '  ', '    ');
  });
}

function bothHalves(framework: FrameworkAssessment, pen: Pen): string[] {
  const halves = countHalves(framework);
  const satisfied = `${grouped(halves.satisfied)} of ${counted(framework.controls.length, 'control')} satisfied on both halves`;
  return [
    ...paragraph(pen, `${framework.title}: ${satisfied}`, '  ', '    '),
    ...paragraph(pen, yourHalf(halves), '    your half   ', ' '.repeat(16), 'faint'),
    ...paragraph(pen, awsHalf(halves), "    AWS's half  ", ' '.repeat(16), 'faint'),
  ];
}

/** Where a framework of the user's own comes from. */
function origin(framework: Framework | undefined, pen: Pen): string[] {
  if (framework?.file === undefined) return [];
  const { file, licence, source } = framework;
  const text = `${safeText(file, 160)}; licence: ${safeText(licence, 160)}; source: ${safeText(source, 160)}`;
  return paragraph(pen, text, '    your own    ', ' '.repeat(16), 'faint');
}

function yourHalf(halves: HalfCounts): string {
  const order = [
    'met',
    'provided',
    'partly-met',
    'not-met',
    'unknown',
    'not-visible',
    'waived',
    'not-needed',
  ] as const;
  return order
    .filter(status => halves.customer[status] > 0)
    .map(status => `${grouped(halves.customer[status])} ${customerStatusWords[status]}`)
    .join(', ');
}

function awsHalf(halves: HalfCounts): string {
  const order = ['relied-on', 'claimed', 'lapsed', 'out-of-scope', 'none', 'not-needed'] as const;
  return order
    .filter(status => halves.provider[status] > 0)
    .map(status => `${grouped(halves.provider[status])} ${providerStatusWords[status]}`)
    .join(', ');
}

function shortClass(one: ControlClass): string {
  if (one === 'not-applicable') return 'n/a';
  return classWords[one];
}

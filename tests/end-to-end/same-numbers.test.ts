import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { describe, expect, test } from 'vitest';
import { root } from './demarc.ts';
import { among, command } from './in-process.ts';

/** The same estate says the same numbers in JSON, at the terminal, in the matrix and in each form of a report. */

const shop = 'examples/online-shop';

async function out(...words: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await command(words, root);
  expect(code, stderr).toBe(0);
  return stdout;
}

interface Scan {
  readonly estate: { readonly unread: number; readonly assumptions: number };
  readonly summary: {
    readonly findings: Readonly<Record<string, number>>;
    readonly failedBySeverity: Readonly<Record<string, number>>;
    readonly confidence: Readonly<
      Record<'answers' | 'expertAnswers' | 'controls' | 'expertControls', number>
    >;
  };
  readonly frameworks: readonly FrameworkCounts[];
  readonly controls: readonly {
    readonly framework: string;
    readonly class: string;
    readonly confidence: string;
    readonly satisfied: boolean;
    readonly provider: { readonly status: string };
    readonly customer: { readonly status: string };
  }[];
  readonly findings: readonly { readonly status: string; readonly severity: string }[];
  readonly actions: readonly { readonly what: string; readonly controls: readonly string[] }[];
  readonly unread: readonly unknown[];
  readonly assumptions: readonly unknown[];
}

interface FrameworkCounts {
  readonly framework: string;
  readonly title: string;
  readonly controls: number;
  readonly classes: Readonly<Record<string, number>>;
  readonly provider?: Readonly<Record<string, number>>;
  readonly customer?: Readonly<Record<string, number>>;
  readonly satisfied?: number;
}

function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((all, one) => all + one, 0);
}

/** How often each word stands among the items; words that stand nowhere are left out. */
function tally<T>(items: readonly T[], word: (item: T) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[word(item)] = (counts[word(item)] ?? 0) + 1;
  return counts;
}

function withoutZeros(counts: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count !== 0));
}

const grouped = (count: number): string => count.toLocaleString('en-US');

/** Classes in the order in which tables show them. */
const classes = ['inherited', 'shared', 'customer-specific', 'not-applicable', 'undetermined', 'unmapped'];

function classRow({ title, controls, classes: counts }: FrameworkCounts): RegExp {
  const numbers = [...classes.map(one => counts[one] ?? 0), controls].map(grouped);
  return new RegExp(`${title.replace(/[.()]/g, '\\$&')} +${numbers.join(' +')}\n`);
}

describe.each(['demarc.yaml', 'demarc.full.yaml'])('the shop with %s', async config => {
  const given = [shop, '--config', `${shop}/${config}`];
  const scan = JSON.parse(await out('scan', ...given, '--format', 'json', '--quiet')) as Scan;
  const { summary, frameworks, controls, findings, actions, estate } = scan;

  test('counts in the JSON what the JSON lists', () => {
    for (const one of frameworks) {
      const own = controls.filter(control => control.framework === one.framework);
      expect(own).toHaveLength(one.controls);
      expect(withoutZeros(one.classes)).toEqual(tally(own, control => control.class));
      expect(withoutZeros(one.provider ?? {})).toEqual(tally(own, control => control.provider.status));
      expect(withoutZeros(one.customer ?? {})).toEqual(tally(own, control => control.customer.status));
      expect([one.classes, one.provider ?? {}, one.customer ?? {}].map(sum)).toEqual(
        Array.from({ length: 3 }, () => one.controls),
      );
      expect(one.satisfied).toBe(own.filter(control => control.satisfied).length);
    }
    expect(withoutZeros(summary.findings)).toEqual(tally(findings, finding => finding.status));
    const failed = findings.filter(finding => finding.status === 'failed');
    expect(withoutZeros(summary.failedBySeverity)).toEqual(tally(failed, finding => finding.severity));
    expect(summary.confidence.controls).toBe(controls.length);
    expect(summary.confidence.expertControls).toBe(
      controls.filter(control => control.confidence === 'expert').length,
    );
    expect([estate.unread, estate.assumptions]).toEqual([scan.unread.length, scan.assumptions.length]);
  });

  test('says the same at the terminal', async () => {
    const text = await out('scan', ...given, '--all', '--quiet', '--width', '140');
    for (const one of frameworks) {
      expect(text).toMatch(classRow(one));
      expect(text).toContain(
        `${one.title}: ${one.satisfied ?? 0} of ${one.controls} controls satisfied on both halves`,
      );
    }
    const { passed = 0, failed = 0, unknown = 0 } = summary.findings;
    expect(text).toContain(`${failed} of ${passed + failed + unknown} check results failed`);
    expect(text).toContain(`${failed} failed, ${passed} passed, ${unknown} open`);
    expect(text).toContain(`${actions.length} actions`);
    const { answers, expertAnswers, expertControls } = summary.confidence;
    expect(text).toContain(
      `${grouped(answers - expertAnswers)} of ${grouped(answers)} answers rest on a page of AWS, ${grouped(expertAnswers)} on expert judgement`,
    );
    expect(text.replace(/\s+/g, ' ')).toContain(
      `${grouped(expertAnswers)} of ${grouped(answers)} answers about duties and ${expertControls} of ${controls.length} control mappings`,
    );
    expect(text).toContain('Everything that was met was read.');
    expect(scan.unread).toEqual([]);
  });

  test.each([
    ['csf-profile', 'nist-csf-2.0', 'Profile', 'Actions'],
    ['soa', 'iso-27001-2022', 'Statement', 'Actions'],
  ])('says the same in %s, as Markdown, CSV and workbook', async (format, framework, sheet, todo) => {
    const counts = frameworks.find(one => one.framework === framework);
    const own = controls.filter(one => one.framework === framework);
    const report = ['report', ...given, '--format', format];
    const markdown = await out(...report, '--as', 'markdown');
    const { answers, expertAnswers } = summary.confidence;
    expect(markdown).toContain(`${grouped(expertAnswers)} of ${grouped(answers)} answers about duties`);
    expect(markdown).toMatch(
      new RegExp(`${own.filter(one => one.confidence === 'expert').length} of ${own.length} (sub|control)`),
    );
    expect(markdown).toContain('**Not read**: nothing');
    expect(markdown).toContain(`**Defaults taken for inputs**: ${estate.assumptions}`);
    const holding = format === 'soa' ? /\*\*Implemented\*\*: (\d+) yes/ : /\*\*Both halves hold\*\*: (\d+)/;
    const held = Number(holding.exec(markdown)?.[1] ?? 0);
    // An excluded control, and one that is no aim, are counted as such, whatever holds of them.
    const excluded = config === 'demarc.full.yaml' ? 1 : 0;
    expect(counts?.satisfied).toBeGreaterThanOrEqual(held);
    expect(counts?.satisfied ?? 0).toBeLessThanOrEqual(held + excluded);

    const csv = await out(...report, '--as', 'csv');
    expect(csv.match(/(?:^|\r\n)"?(?:csf|iso):/g)).toHaveLength(own.length);

    await among({}, async cwd => {
      await out(...report, '-o', join(cwd, 'report.xlsx'));
      const workbook = new exceljs.Workbook();
      await workbook.xlsx.load(readFileSync(join(cwd, 'report.xlsx')).buffer);
      expect(workbook.getWorksheet(sheet)?.rowCount).toBe(own.length + 1);
      const numbered = workbook.getWorksheet(todo);
      const listed: string[] = [];
      numbered?.eachRow((row, at) => {
        if (at > 1) listed.push(`${row.getCell(1).text} ${row.getCell(2).text}`);
      });
      const prefix = framework === 'nist-csf-2.0' ? 'csf:' : 'iso:';
      const expected = actions.flatMap(({ what, controls: closed }, index) =>
        closed.some(control => control.startsWith(prefix)) ? [`${index + 1} ${what}`] : [],
      );
      expect(listed).toEqual(expected);
    });
  });
});

test('the matrix says the same in every form', async () => {
  const matrix = ['matrix', '--services', 'ec2,alb,rds,s3,lambda', '--config', `${shop}/demarc.full.yaml`];
  const { frameworks, controls } = JSON.parse(await out(...matrix, '--format', 'json')) as Scan;
  const text = await out(...matrix, '--width', '140');
  for (const one of frameworks) {
    const own = controls.filter(control => control.framework === one.framework);
    expect(own).toHaveLength(one.controls);
    expect(sum(one.classes)).toBe(one.controls);
    expect(text).toMatch(classRow(one));
  }
  const csv = await out(...matrix, '--format', 'csv', '--table', 'controls');
  expect(csv.match(/(?:^|\r\n)[^\r\n]*?(?:csf|iso):[A-Z]/g)).toHaveLength(controls.length);
  const markdown = await out(...matrix, '--format', 'markdown');
  expect(markdown.match(/^\| (?:csf|iso):/gm)).toHaveLength(controls.length);
});

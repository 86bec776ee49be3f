/**
 * Prints demarc's figures beside outside yardsticks, measured in the same run: `npm run bench [-- <estate>...]`.
 * Needs a build. Absolute times are this machine's; the ratios are what to compare.
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from '../../tools/project-files.ts';
import { type Cold, measureCold } from './cold-process.ts';
import { largeTemplate, manyTemplates } from './estates.ts';
import { checksInMemory } from './in-memory.ts';
import { loadingKnowledge } from './loading.ts';
import { terraformFile, terraformFolder } from './terraform-estates.ts';
import { unknownShare } from './unknown-share.ts';

const program = join(root, 'dist/main.mjs');
const parseAlone = join(import.meta.dirname, 'parse-events-alone.mjs');

interface Row {
  readonly what: string;
  readonly ours: string;
  readonly yardstick: string;
  readonly ratio: string;
  readonly bound: string;
  readonly peak: string;
}

function main(): void {
  if (!existsSync(program)) throw new Error('dist/main.mjs is missing: run "npm run build" first');
  const folder = mkdtempSync(join(tmpdir(), 'demarc-bench-'));
  try {
    const large = write(join(folder, 'large'), { 'shop.yaml': largeTemplate(2_000_000) });
    const many = write(join(folder, 'many'), manyTemplates(500));
    const terraform = write(join(folder, 'terraform'), terraformFolder(2_000));
    const oneFile = write(join(folder, 'one-file'), { 'main.tf': terraformFile(12_000) });
    const shop = join(root, 'examples/online-shop');
    print([
      ...coldRow('--version, against node -e 0', ['--version'], ['-e', '0'], '1.35 x'),
      ...coldRow('online-shop example, whole scan, against node -e 0', scan(shop), ['-e', '0'], ''),
      ...coldRow(
        '2 MB template, scan for a terminal, against parseEvents',
        scan(large, 'terminal'),
        [parseAlone, large],
        '3.5 x',
      ),
      ...coldRow(
        '2 MB template, scan as JSON, against parseEvents',
        scan(large),
        [parseAlone, large],
        '3.5 x',
      ),
      ...coldRow('500 templates, scan as JSON, against parseEvents', scan(many), [parseAlone, many], ''),
      ...coldRow(
        '2,000 resources of Terraform, scan for a terminal, against node -e 0',
        scan(terraform, 'terminal'),
        ['-e', '0'],
        '300 MB',
      ),
      ...coldRow(
        '12,000 resources in one Terraform file, scan for a terminal',
        scan(oneFile, 'terminal'),
        ['-e', '0'],
        '2 s, 500 MB',
      ),
      ...loadingRows(),
      ...inMemoryRows(),
    ]);
    for (const estate of [shop, large, many, terraform, ...process.argv.slice(2)]) printUnknown(estate);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function scan(path: string, format = 'json'): string[] {
  return ['scan', path, '--format', format, '--fail-on', 'none'];
}

function write(folder: string, files: Readonly<Record<string, string>>): string {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

function coldRow(what: string, words: readonly string[], yardstick: readonly string[], bound: string): Row[] {
  const [alone, ours] = measureCold([yardstick, [program, ...words]]);
  if (alone === undefined || ours === undefined) return [];
  return [
    {
      what,
      ours: milliseconds(ours.milliseconds),
      yardstick: milliseconds(alone.milliseconds),
      ratio: `${(ours.milliseconds / alone.milliseconds).toFixed(2)} x`,
      bound,
      peak: `${megabytes(ours)} (${megabytes(alone)})`,
    },
  ];
}

function loadingRows(): Row[] {
  return loadingKnowledge().map(({ what, milliseconds: taken, bound }) => ({
    ...empty,
    what,
    ours: milliseconds(taken),
    bound: `${bound} ms`,
  }));
}

function inMemoryRows(): Row[] {
  const { checks, resources, findings, milliseconds: taken } = checksInMemory(320, 10_000);
  const what = `${checks} checks on ${resources} resources in memory (${findings} verdicts)`;
  return [{ ...empty, what, ours: milliseconds(taken), bound: '150 ms' }];
}

const empty: Row = { what: '', ours: '', yardstick: '', ratio: '', bound: '', peak: '' };
const title: Row = {
  what: 'measured',
  ours: 'demarc',
  yardstick: 'yardstick',
  ratio: 'ratio',
  bound: 'bound',
  peak: 'peak (yardstick)',
};

function print(rows: readonly Row[]): void {
  const columns = ['what', 'ours', 'yardstick', 'ratio', 'bound', 'peak'] as const;
  const widths = columns.map(column => Math.max(...[title, ...rows].map(row => row[column].length)));
  for (const row of [title, ...rows]) {
    const cells = columns.map((column, index) =>
      index === 0 ? row[column].padEnd(widths[index] ?? 0) : row[column].padStart(widths[index] ?? 0),
    );
    process.stdout.write(`${cells.join('  ').trimEnd()}\n`);
  }
}

function printUnknown(path: string): void {
  const { resources, verdicts, unknown, reasons } = unknownShare(program, path);
  const share = verdicts === 0 ? 0 : (100 * unknown) / verdicts;
  const name = path.startsWith(tmpdir()) ? `generated: ${path.split('/').at(-1)}` : path.split('/').at(-1);
  process.stdout.write(
    `\n${name}: ${resources} resources, ${verdicts} verdicts, ${unknown} unknown (${share.toFixed(1)} %)\n`,
  );
  for (const { reason, count } of reasons.slice(0, 10)) {
    process.stdout.write(`  ${String(count).padStart(7)}  ${reason}\n`);
  }
}

function milliseconds(value: number): string {
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`;
}

function megabytes(cold: Cold): string {
  return `${Math.round(cold.peak)} MB`;
}

main();

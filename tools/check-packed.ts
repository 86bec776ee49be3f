/**
 * Uses demarc as a user has it after `npm install demarc`: `tsx tools/check-packed.ts <folder with node_modules>`.
 * Scans the example from there, and fails when exit codes or outputs are not what the README promises.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './project-files.ts';

const folder = process.argv[2] ?? '.';
const program = join(folder, 'node_modules/.bin/demarc');
const example = join(root, 'examples/online-shop');
const faults: string[] = [];

function run(...words: string[]): { code: number | null; out: string; notes: string } {
  const { status, stdout, stderr, error } = spawnSync(program, words, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (error !== undefined) throw error;
  return { code: status, out: stdout, notes: stderr };
}

function expect(what: string, holds: boolean, seen: unknown): void {
  process.stdout.write(`${holds ? 'fine' : 'FAULT'}: ${what}\n`);
  if (!holds) faults.push(`${what}; seen: ${String(seen).slice(0, 2000)}`);
}

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const printed = run('--version');
expect(
  '--version prints the version',
  printed.code === 0 && printed.out === `${version}\n`,
  printed.out + printed.notes,
);

const help = run('--help');
expect(
  '--help names the commands',
  help.code === 0 && /\bscan\b/.test(help.out) && /\bexplain\b/.test(help.out),
  help.out + help.notes,
);

const scan = run('scan', example, '--fail-on', 'none');
expect('scan --fail-on none ends with 0', scan.code === 0, `${scan.code} ${scan.notes}`);
expect('scan prints places in the example', /[a-z-]+\.yaml:\d+/.test(scan.out), scan.out);
expect('scan prints no colours to a pipe', !scan.out.includes('\u001b'), scan.out);

const strict = run('scan', example, '--fail-on', 'high');
expect('scan --fail-on high ends with 1', strict.code === 1, `${strict.code} ${strict.notes}`);

const json = run('scan', example, '--format', 'json', '--fail-on', 'none');
const report = parsed(json.out);
expect('scan --format json is JSON', json.code === 0 && report !== undefined, json.out + json.notes);
for (const part of ['findings', 'controls', 'responsibility', 'unread']) {
  expect(`the JSON has ${part}`, report !== undefined && part in report, Object.keys(report ?? {}));
}
const again = run('scan', example, '--format', 'json', '--fail-on', 'none');
expect(
  'the same input twice gives the same bytes, but for the time',
  timeless(again.out) === timeless(json.out),
  'a difference',
);

const sarif = parsed(run('scan', example, '--format', 'sarif').out);
expect('scan --format sarif is SARIF 2.1.0', sarif?.version === '2.1.0', sarif?.version);

const workbook = join(folder, 'matrix.xlsx');
const matrix = run('matrix', '--services', 'ec2,alb,rds,s3,lambda', '-o', workbook);
expect(
  'matrix writes a workbook',
  matrix.code === 0 && existsSync(workbook) && statSync(workbook).size > 4000,
  matrix.notes,
);

const missing = run('scan', join(folder, 'no-such-folder'));
expect(
  'a missing path ends with 2 and says so',
  missing.code === 2 && missing.notes.includes('no-such-folder'),
  missing.notes,
);
expect('and shows no stack trace', !/\n\s+at .*:\d+:\d+/.test(missing.notes), missing.notes);

for (const fault of faults) process.stderr.write(`FAULT: ${fault}\n`);
process.exitCode = faults.length === 0 ? 0 : 1;

function timeless(text: string): string {
  return text.replace(/"at":\s*"[^"]*"/, '');
}

function parsed(text: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

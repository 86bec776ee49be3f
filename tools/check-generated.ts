/**
 * Fails when a committed generated file is not what its generator writes today. The generators run on a copy of the
 * project in a temporary folder, from which all generated files were removed; then both sets are compared byte by byte.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isGenerated, projectPaths, root } from './project-files.ts';

const generators = ['generate', 'docs'];

function check(): string[] {
  const committed = projectPaths();
  const copy = mkdtempSync(join(tmpdir(), 'demarc-generated-'));
  try {
    for (const path of committed) if (!isGenerated(path)) cpSync(join(root, path), join(copy, path));
    for (const folder of ['node_modules', 'dist']) {
      if (existsSync(join(root, folder))) symlinkSync(join(root, folder), join(copy, folder));
    }
    for (const script of generators) {
      execFileSync('npm', ['run', '--silent', script], { cwd: copy, stdio: ['ignore', 'ignore', 'inherit'] });
    }
    return differences(committed.filter(isGenerated), copy);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

function differences(committed: readonly string[], copy: string): string[] {
  const fresh = readdirSync(copy, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry =>
      join(entry.parentPath, entry.name)
        .slice(copy.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter(path => isGenerated(path) && !path.startsWith('node_modules/'));
  const stale: string[] = [];
  for (const path of [...new Set([...committed, ...fresh])].sort()) {
    if (!committed.includes(path)) stale.push(`${path}: not committed`);
    else if (!fresh.includes(path)) stale.push(`${path}: no generator writes it any more`);
    else if (!readFileSync(join(root, path)).equals(readFileSync(join(copy, path))))
      stale.push(`${path}: stale`);
  }
  return stale;
}

const stale = check();
for (const line of stale) process.stderr.write(`${line}\n`);
if (stale.length > 0) {
  process.stderr.write(
    `${stale.length} generated files differ: run ${generators.map(name => `npm run ${name}`).join(' and ')}, then commit\n`,
  );
  process.exitCode = 1;
}

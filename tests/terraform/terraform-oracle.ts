import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Terraform itself, where it is installed: the tests that ask it are skipped elsewhere. No provider is ever needed. */
export const terraformVersion = findVersion();

function environment(): NodeJS.ProcessEnv {
  const { TF_CLI_CONFIG_FILE: _, ...rest } = process.env;
  return { ...rest, CHECKPOINT_DISABLE: '1', TF_IN_AUTOMATION: '1' };
}

function findVersion(): string | undefined {
  try {
    const text = execFileSync('terraform', ['version', '-json'], {
      encoding: 'utf8',
      env: environment(),
      stdio: 'pipe',
    });
    return (JSON.parse(text) as { terraform_version: string }).terraform_version;
  } catch {
    return undefined;
  }
}

/** A temporary folder with the given files; `use` runs in it, then it is removed. */
export function inFolder<T>(files: Readonly<Record<string, string>>, use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'demarc-terraform-'));
  try {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function terraform(folder: string, ...args: readonly string[]): string {
  return execFileSync('terraform', [...args], {
    cwd: folder,
    encoding: 'utf8',
    env: environment(),
    stdio: 'pipe',
  });
}

/**
 * What `terraform console` makes of each expression, as JSON; `!error` where it rejects it. One process for all; where
 * one of them stops it as a whole, the halves are asked.
 */
export function askConsole(folder: string, expressions: readonly string[]): string[] {
  const all = ask(folder, expressions);
  if (all !== undefined) return all;
  if (expressions.length < 2) return expressions.map(() => '!error');
  const middle = expressions.length >> 1;
  return [
    ...askConsole(folder, expressions.slice(0, middle)),
    ...askConsole(folder, expressions.slice(middle)),
  ];
}

function ask(folder: string, expressions: readonly string[]): string[] | undefined {
  const tries = expressions.map(expression => `try(jsonencode(${expression}), "!error")`);
  const input = `jsonencode([${tries.join(', ')}])\n`;
  try {
    const output = execFileSync('terraform', ['console', '-no-color'], {
      cwd: folder,
      encoding: 'utf8',
      env: environment(),
      input,
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    return JSON.parse(JSON.parse(output.trim()) as string) as string[];
  } catch {
    return undefined;
  }
}

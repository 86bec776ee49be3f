import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..');

export interface ProjectFile {
  /** Relative to the project's root, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** The project's own files whose path matches, with their text. */
export function projectFiles(pattern: RegExp): ProjectFile[] {
  return projectPaths()
    .filter(path => pattern.test(path))
    .map(path => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

/** Paths of the project's own files: tracked ones and new ones that git would not ignore; sorted. */
export function projectPaths(): string[] {
  return listFiles()
    .filter(path => existsSync(join(root, path)))
    .sort();
}

/** TypeScript that people write: no generated files. */
export function writtenSources(): ProjectFile[] {
  return projectFiles(/^(src|tests|tools)\/.*\.ts$|^[^/]+\.ts$/).filter(file => !isGenerated(file.path));
}

export function isGenerated(path: string): boolean {
  return (
    path.includes('/generated/') ||
    path.startsWith('docs/reference/') ||
    path === 'schema/demarc-1.json' ||
    path === 'schema/demarc-framework-1.json'
  );
}

/** Lines with their numbers, without those that only comment. */
export function codeLines(text: string): { line: number; code: string }[] {
  return text
    .split('\n')
    .map((code, index) => ({ line: index + 1, code }))
    .filter(({ code }) => !/^\s*(\/\/|\/?\*)/.test(code));
}

function listFiles(): string[] {
  try {
    const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return listed.split('\0').filter(path => path !== '');
  } catch {
    // An unpacked archive has no repository: every file there is the project's.
    return readdirSync(root, { recursive: true, encoding: 'utf8', withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry =>
        join(entry.parentPath, entry.name)
          .slice(root.length + 1)
          .replaceAll('\\', '/'),
      )
      .filter(path => !/^(node_modules|dist|coverage|\.git)\//.test(path));
  }
}

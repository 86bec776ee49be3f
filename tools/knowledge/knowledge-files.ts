import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lastReleaseFile } from './last-release.ts';

/** Every YAML file of the knowledge, and the facts of the last release, by path relative to its folder. */
export function readKnowledgeFiles(folder = 'src/knowledge'): ReadonlyMap<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map(path => path.replaceAll('\\', '/'))
    .filter(path => path.endsWith('.yaml') || path === lastReleaseFile)
    .sort();
  return new Map(paths.map(path => [path, readFileSync(join(folder, path), 'utf8')]));
}

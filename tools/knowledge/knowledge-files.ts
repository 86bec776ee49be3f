import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every YAML file of the knowledge, by path relative to its folder. */
export function readKnowledgeFiles(folder = 'src/knowledge'): ReadonlyMap<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.yaml'))
    .map(path => path.replaceAll('\\', '/'))
    .sort();
  return new Map(paths.map(path => [path, readFileSync(join(folder, path), 'utf8')]));
}

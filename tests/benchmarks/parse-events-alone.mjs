// The yardstick of scans: js-yaml's events of the same files, in a process of its own, and nothing else.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEvents } from 'js-yaml';

const folder = process.argv[2] ?? '.';
for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
  if (entry.isFile()) parseEvents(readFileSync(join(entry.parentPath, entry.name), 'utf8'));
}

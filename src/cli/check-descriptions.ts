import type { AnyCheck } from '../checks/define-check.ts';
import type { ReadSpec } from '../checks/reads.ts';
import type { CheckDescription } from '../writers/report.ts';

/** What the checks say about themselves, by id, with the settings that they read as paths. */
export function describeChecks(checks: readonly AnyCheck[]): ReadonlyMap<string, CheckDescription> {
  return new Map(
    checks.map(({ id, title, severity, duty, aliases, why, fix, source, types, reads }) => [
      id,
      {
        id,
        title,
        severity,
        duty,
        ...(aliases === undefined ? {} : { aliases }),
        why,
        fix,
        source,
        types,
        reads: [...new Set(Object.values(reads).flatMap(readPaths))],
      },
    ]),
  );
}

function readPaths(read: ReadSpec): string[] {
  if (typeof read === 'string') return [read];
  if (read.read === 'analysis') return [...read.paths];
  const fields = Object.values(read.fields).flatMap(field => readPaths(field));
  if (read.read === 'each') return fields.map(field => `${read.list}[].${field}`);
  if (read.read === 'linked') return [read.path, ...fields.map(field => `${read.type} ${field}`)];
  return [`${read.type} ${read.path}`, ...fields.map(field => `${read.type} ${field}`)];
}

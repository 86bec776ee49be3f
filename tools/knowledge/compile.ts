import { createHash } from 'node:crypto';
import { sortedBy } from '../../src/foundation/stable-order.ts';
import { encodeIndexedFile } from '../../src/knowledge/indexed-file.ts';
import { openKnowledge } from '../../src/knowledge/knowledge.ts';
import type { Registry } from '../../src/model/registry.ts';
import { buildSlices } from './build-slices.ts';
import { checkCrosswalks } from './check-crosswalks.ts';
import { checkFrameworks } from './check-frameworks.ts';
import { checkObligations } from './check-obligations.ts';
import { checkReferences } from './check-references.ts';
import { checkReleases } from './check-releases.ts';
import { checkRules } from './check-rules.ts';
import { checkServiceSecurity } from './check-service-security.ts';
import { historyOf } from './history-slice.ts';
import { readLastRelease } from './last-release.ts';
import type { Problem } from './problem.ts';
import { readUnits } from './read-units.ts';
import { generateServices, indexServices } from './service-index.ts';

export type Compiled =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Compiles the knowledge's files (by path relative to src/knowledge) into the bytes of `knowledge.data`, or says all that
 * is wrong with them. References are checked only where every file has the right form: half a picture misleads.
 */
export function compileKnowledge(files: ReadonlyMap<string, string>, registry: Registry): Compiled {
  const { units, problems } = readUnits(files);
  const last = readLastRelease(files);
  if (last !== undefined && 'message' in last) return failed([...problems, last]);
  if (problems.length > 0) return failed(problems);
  const generated = generateServices(registry, units);
  const index = indexServices([...units.services.map(unit => unit.value), ...generated]);
  const mistakes = [
    ...checkRules(units, registry, index),
    ...checkReferences(units, registry, index),
    ...checkFrameworks(units),
    ...checkServiceSecurity(units, registry),
    ...checkCrosswalks(units),
    ...checkReleases(units, last),
    ...checkObligations(units),
  ];
  if (mistakes.length > 0) return failed(mistakes);
  const { head, slices } = buildSlices(units, generated, index);
  const date = units.release[0]?.value.date ?? '';
  const content = createHash('sha256')
    .update(JSON.stringify([head, [...slices]]))
    .digest('hex');
  const version = `${date}.${content.slice(0, 8)}`;
  const whole = { ...head, version };
  // The history is told by what the knowledge is, and so is no part of what the version is worked out from.
  const knowledge = openKnowledge(encodeIndexedFile(whole, slices));
  const history = historyOf(knowledge, units, last);
  return { ok: true, bytes: encodeIndexedFile(whole, new Map([...slices, ['history', history]])) };
}

function failed(problems: readonly Problem[]): Compiled {
  const sorted = sortedBy(
    problems,
    problem => problem.file,
    problem => problem.line,
    problem => problem.message,
  );
  return { ok: false, problems: sorted };
}

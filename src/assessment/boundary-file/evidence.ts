import { z } from 'zod';
import { given } from '../../foundation/given.ts';
import type { EvidenceRecord } from '../../model/assurance.ts';
import { atMost, day, nameOf, text } from './scalars.ts';
import type { Path, WrittenScope } from './written-scope.ts';

/** Dated proof of the customer's own that no check can give. */

export const evidenceSchema = z.strictObject({
  kind: nameOf('evidence-kind').meta({
    description: 'What kind of evidence it is: it decides how long it counts.',
  }),
  date: day.meta({ description: 'Day that it speaks for, YYYY-MM-DD.' }),
  by: text.meta({ description: 'Who made it.' }),
  duties: z
    .array(nameOf('duty'))
    .max(atMost.inner)
    .optional()
    .meta({ description: 'Duties that it is for; left out: every duty that asks for this kind.' }),
  agreements: z.array(text).max(atMost.inner).optional().meta({
    description: 'Ids of agreements that it records (demarc explain shows those of an obligation).',
  }),
  where: text.optional().meta({ description: 'Where it is kept.' }),
  sha256: text.optional().meta({ pattern: '^[0-9a-f]{64}$', description: 'SHA-256 of the file.' }),
});

export type WrittenEvidence = z.infer<typeof evidenceSchema>;

export function checkEvidence(
  written: WrittenEvidence,
  path: Path,
  scope: WrittenScope,
  agreements: ReadonlySet<string>,
): void {
  const { evidenceKinds, duties } = scope.known;
  const kind = evidenceKinds.get(written.kind);
  if (kind === undefined) {
    const kinds = evidenceKinds.keys();
    scope.addUnknown(
      [...path, 'kind'],
      'kind of evidence',
      written.kind,
      kinds,
      'demarc explain shows those of a duty.',
    );
  }
  scope.checkDay([...path, 'date'], written.date);
  for (const [index, id] of (written.duties ?? []).entries()) {
    const at = [...path, 'duties', index];
    scope.checkDuty(at, id);
    const asked = duties.get(id)?.evidence;
    if (kind === undefined || asked === undefined || asked.includes(kind.id)) continue;
    const needs = asked.length === 0 ? 'it asks for no evidence' : `it asks for ${asked.join(', ')}`;
    scope.add(at, `the duty ${id} does not ask for ${kind.id}: ${needs}.`);
  }
  for (const [index, id] of (written.agreements ?? []).entries()) {
    if (agreements.has(id)) continue;
    scope.addUnknown([...path, 'agreements', index], 'agreement', id, agreements, lookUpAgreements);
  }
  if (written.sha256 !== undefined && !/^[0-9a-f]{64}$/.test(written.sha256)) {
    scope.add([...path, 'sha256'], 'a SHA-256 hash has 64 digits from 0 to 9 and a to f.');
  }
}

const lookUpAgreements = 'demarc explain shows those that an obligation asks for.';

export function evidenceOf(written: WrittenEvidence): EvidenceRecord {
  const { kind, date, by, duties, agreements, where, sha256 } = written;
  return { kind, date, by, duties: duties ?? [], ...given({ agreements, where, sha256 }) };
}

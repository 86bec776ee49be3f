import { z } from 'zod';
import { given } from '../../foundation/given.ts';
import type { Provision, Statement } from '../../model/party.ts';
import { atMost, day, nameOf, text } from './scalars.ts';
import type { Path, WrittenScope } from './written-scope.ts';

/** What one party does for another, and what it expects in return: written here, or in a file of the party's own. */

const provisionSchema = z.strictObject({
  duty: nameOf('duty').optional().meta({ description: 'A duty that the party performs.' }),
  control: nameOf('control').optional().meta({ description: 'Or a control as a whole, such as iso:A.8.15.' }),
  text: text
    .optional()
    .meta({ description: "What it does, in the party's own words; they replace demarc's." }),
  scope: z.array(text).max(atMost.inner).optional().meta({
    description: 'Beginnings of paths, accounts or addresses that it holds for; left out: everything.',
  }),
});

const expectationSchema = z.strictObject({
  duty: nameOf('duty').optional().meta({ description: 'The duty that it comes to.' }),
  control: nameOf('control').optional().meta({ description: 'Or a control, such as iso:A.8.15.' }),
  text: text.meta({ description: 'What is expected, in words.' }),
});

const sourceSchema = z
  .union([
    text,
    z.strictObject({
      title: text.meta({ description: 'Contract, audit document, internal page.' }),
      version: text.optional().meta({ description: 'Its version.' }),
      uuid: text.optional().meta({ description: 'Its id, where it is a document for programs (OSCAL).' }),
      url: text.optional().meta({ description: 'Where it can be read.' }),
      date: day.optional().meta({ description: 'Its date.' }),
    }),
  ])
  .meta({ description: 'Where it is written down: a title, or a title with version, address and date.' });

const acceptedSchema = z
  .strictObject({
    by: text.meta({ description: 'Who on the receiving side accepted it.' }),
    on: day.meta({ description: 'When.' }),
  })
  .meta({ description: 'A statement that nobody accepted counts as none.' });

const evidenceNames = z.array(z.union([nameOf('evidence-kind'), text])).max(atMost.inner);

export const statementSchema = z.strictObject({
  from: text.meta({ description: 'The party that states it.' }),
  to: text.optional().meta({
    description: 'The party that it is made to: "you" where it is left out; "all": whoever builds on it.',
  }),
  provides: z
    .array(z.union([nameOf('duty'), provisionSchema]))
    .max(atMost.inner)
    .optional()
    .meta({ description: 'Duties or controls that the party performs for the other.' }),
  expects: z
    .array(expectationSchema)
    .max(atMost.inner)
    .optional()
    .meta({ description: "What the other must do for this to hold: it becomes the other's duty." }),
  evidence: evidenceNames.optional().meta({
    description:
      'Kinds of evidence (with a record under "evidence") or ids of assurance documents that back it.',
  }),
  validFrom: day.optional().meta({ description: 'First day.' }),
  validTo: day
    .optional()
    .meta({ description: 'Last day. Nothing is provided by a statement without an end.' }),
  source: sourceSchema,
  accepted: acceptedSchema.optional(),
});

/** A file that holds statements, or is a provider's OSCAL; who accepts the file accepts all that it states. */
export const statementFileSchema = z.strictObject({
  file: text.meta({
    description:
      "A file with the party's statements, relative to this one: a list like this one, or the party's own OSCAL (a system-security-plan or component-definition as JSON).",
  }),
  accepted: acceptedSchema.optional(),
  from: text.optional().meta({ description: 'OSCAL only: the party whose document it is.' }),
  framework: nameOf('framework').optional().meta({
    description:
      'OSCAL only: the framework whose controls it speaks of; nist-800-53-r5 where it is left out. A baseline stands for its catalogue.',
  }),
  validFrom: day.optional().meta({ description: 'OSCAL only: first day.' }),
  validTo: day
    .optional()
    .meta({ description: 'OSCAL only: last day. Nothing is provided by a statement without an end.' }),
  evidence: evidenceNames.optional().meta({
    description: 'OSCAL only: kinds of evidence or ids of assurance documents that back it.',
  }),
  id: text.optional().meta({
    description: 'OSCAL only: your name for the document; left out: made of the party and its uuid.',
  }),
  importedOn: day.optional().meta({ description: 'OSCAL only: the day on which you got it from the party.' }),
  partition: text.optional().meta({
    description: 'OSCAL only: partition of AWS that it is for; "aws" where it is left out.',
  }),
});

/** What such a file looks like. */
export const statementsSchema = z.strictObject({ statements: z.array(statementSchema) });

export type WrittenStatements = z.infer<typeof statementsSchema>;
export type WrittenStatement = z.infer<typeof statementSchema>;
export type WrittenStatementFile = z.infer<typeof statementFileSchema>;

export interface StatementNames {
  readonly parties: readonly string[];
  readonly documents: readonly string[];
}

export function checkStatement(
  written: WrittenStatement,
  path: Path,
  scope: WrittenScope,
  names: StatementNames,
): void {
  const {
    from,
    to,
    provides = [],
    expects = [],
    evidence = [],
    validFrom,
    validTo,
    source,
    accepted,
  } = written;
  checkParty(from, [...path, 'from'], scope, names.parties);
  if (to !== undefined && to !== 'all') checkParty(to, [...path, 'to'], scope, names.parties);
  if ((to ?? 'you') === from) scope.add([...path, 'to'], 'a party makes no statement to itself.');
  if (provides.length + expects.length === 0) {
    scope.add(path, 'a statement needs "provides" or "expects".');
  }
  for (const [index, one] of provides.entries()) {
    const at = [...path, 'provides', index];
    if (typeof one !== 'string') checkSubject(one, at, scope);
    else if (one.includes(':')) scope.checkControl(at, one);
    else scope.checkDuty(at, one);
  }
  for (const [index, one] of expects.entries()) {
    const at = [...path, 'expects', index];
    if (one.duty !== undefined) scope.checkDuty([...at, 'duty'], one.duty);
    if (one.control !== undefined) scope.checkControl([...at, 'control'], one.control);
  }
  checkEvidenceNames(evidence, [...path, 'evidence'], scope, names.documents);
  scope.checkDay([...path, 'validFrom'], validFrom);
  scope.checkDay([...path, 'validTo'], validTo);
  scope.checkOrder(path, validFrom, validTo, 'the statement');
  checkAccepted(accepted, from, path, scope);
  if (typeof source !== 'string') scope.checkDay([...path, 'source', 'date'], source.date);
}

/** Who accepted it, and when; a party cannot accept what it states itself. */
export function checkAccepted(
  accepted: WrittenStatement['accepted'],
  from: string | undefined,
  path: Path,
  scope: WrittenScope,
): void {
  scope.checkDay([...path, 'accepted', 'on'], accepted?.on);
  if (accepted === undefined || accepted.by !== from) return;
  scope.add([...path, 'accepted', 'by'], 'a party cannot accept its own statement: write who of you did.');
}

/** What backs a statement: kinds of evidence, or recorded documents. */
export function checkEvidenceNames(
  evidence: readonly string[],
  path: Path,
  scope: WrittenScope,
  documents: readonly string[],
): void {
  for (const [index, one] of evidence.entries()) {
    if (scope.known.evidenceKinds.has(one) || documents.includes(one)) continue;
    const known = [...scope.known.evidenceKinds.keys(), ...documents];
    scope.addUnknown([...path, index], 'kind of evidence or document', one, known);
  }
}

function checkParty(id: string, path: Path, scope: WrittenScope, parties: readonly string[]): void {
  if (!parties.includes(id)) scope.addUnknown(path, 'party', id, parties);
}

function checkSubject(
  { duty, control }: { readonly duty?: string | undefined; readonly control?: string | undefined },
  path: Path,
  scope: WrittenScope,
): void {
  if ((duty === undefined) === (control === undefined)) {
    scope.add(path, 'name either a "duty" or a "control".');
  }
  if (duty !== undefined) scope.checkDuty([...path, 'duty'], duty);
  if (control !== undefined) scope.checkControl([...path, 'control'], control);
}

export function statementOf(written: WrittenStatement): Statement {
  const {
    from,
    to,
    provides = [],
    expects = [],
    evidence = [],
    validFrom,
    validTo,
    source,
    accepted,
  } = written;
  return {
    from,
    to: to ?? 'you',
    provides: provides.map(provisionOf),
    expects: expects.map(({ duty, control, text: words }) => ({ ...given({ duty, control }), text: words })),
    evidence,
    ...given({ validFrom, validTo }),
    source: typeof source === 'string' ? { title: source } : { title: source.title, ...given(source) },
    ...given({ accepted }),
  };
}

function provisionOf(written: string | z.infer<typeof provisionSchema>): Provision {
  if (typeof written === 'string') {
    return { ...(written.includes(':') ? { control: written } : { duty: written }), scope: [] };
  }
  const { duty, control, text: words, scope = [] } = written;
  return { ...given({ duty, control, text: words }), scope };
}

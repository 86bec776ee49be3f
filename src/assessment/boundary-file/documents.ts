import { z } from 'zod';
import { given } from '../../foundation/given.ts';
import type { AssuranceDocument } from '../../model/assurance.ts';
import { account, atMost, day, nameOf, period, text } from './scalars.ts';
import type { Path, WrittenScope } from './written-scope.ts';

/** Assurance documents: fields and a hash, never the document itself. */

const opinions = ['unqualified', 'qualified', 'adverse', 'disclaimer'] as const;
const states = ['authorised', 'in-process', 'revoked'] as const;
const types = ['1', '2'] as const;

const exceptionSchema = z.strictObject({
  duty: nameOf('duty')
    .optional()
    .meta({ description: 'The duty that it is against; left out: it may be against any.' }),
  text: text.meta({ description: 'What the auditor found, in your own words.' }),
  assessment: text
    .optional()
    .meta({ description: 'Your written assessment of it. Without one the duty is not relied on.' }),
});

const userControlSchema = z.strictObject({
  id: text.meta({ description: 'Its id in the document.' }),
  duty: nameOf('duty').optional().meta({ description: 'The duty of yours that it comes to.' }),
  text: text.meta({ description: 'What is expected of you, in your own words.' }),
});

export const documentSchema = z.strictObject({
  id: text.meta({ description: 'Your name for it, such as aws-soc2-2026.' }),
  kind: nameOf('assurance-kind').meta({
    description: 'What kind of document it is: it decides its time rule and what it proves.',
  }),
  party: text.optional().meta({ description: 'Whose document it is; "aws" where it is left out.' }),
  title: text.optional().meta({ description: 'Its title, as reports print it.' }),
  periods: z.array(period).max(atMost.periods).optional().meta({
    description: 'Periods that a report covers. Those of all reports of one kind are taken together.',
  }),
  issued: day.optional().meta({ description: 'Day of issue, assessment, acceptance or authorisation.' }),
  expires: day.optional().meta({ description: 'Last day of a certificate, authorisation or agreement.' }),
  letterUntil: day
    .optional()
    .meta({ description: 'Last day that a continued-operations letter for this report speaks for.' }),
  type: text.optional().meta({
    enum: [...types, 1, 2],
    type: ['string', 'integer'],
    description: 'Report: 1 design on a day, 2 operation over a period. CSA STAR: its level.',
  }),
  edition: text.optional().meta({
    type: ['string', 'number'],
    description: 'Edition of the standard or programme, such as 4.0.1 or 2022.',
  }),
  state: text.optional().meta({
    enum: states,
    description: 'Where an authorisation stands; only an authorised one is relied on.',
  }),
  refersTo: text.optional().meta({ description: 'Id of the document that a letter or summary belongs to.' }),
  opinion: text.optional().meta({ enum: opinions, description: "The auditor's opinion." }),
  exceptions: z
    .array(exceptionSchema)
    .max(atMost.inner)
    .optional()
    .meta({ description: 'Deviations that the auditor reports.' }),
  carveOuts: z
    .array(text)
    .max(atMost.inner)
    .optional()
    .meta({ description: 'Services or suppliers that the report leaves out (carve-out method).' }),
  impactLevel: text.optional().meta({
    description:
      'Level of an authorisation: low, moderate, high; IL2, IL4, IL5, IL6; official, protected, secret.',
  }),
  categories: z
    .array(text)
    .max(atMost.inner)
    .optional()
    .meta({ description: 'Categories of a report, such as security, availability.' }),
  services: z
    .array(nameOf('service'))
    .max(atMost.inner)
    .optional()
    .meta({ description: 'Services in its scope. Left out: the scope list decides.' }),
  regions: z
    .array(text)
    .max(atMost.inner)
    .optional()
    .meta({ description: 'Regions in its scope. Left out: not recorded.' }),
  partition: text.optional().meta({ description: 'Partition that it is for; "aws" where it is left out.' }),
  accounts: z
    .array(account)
    .max(atMost.inner)
    .optional()
    .meta({ description: 'Accounts that an agreement covers. Left out: all.' }),
  notTested: z
    .array(nameOf('control'))
    .max(atMost.inner)
    .optional()
    .meta({ description: 'Controls that it names as not tested.' }),
  userControls: z
    .array(userControlSchema)
    .max(atMost.inner)
    .optional()
    .meta({ description: 'Complementary user entity controls: they become yours.' }),
  readBy: text
    .optional()
    .meta({ description: 'Who read it. Until somebody has, the document stays a claim.' }),
  readOn: day.optional().meta({ description: 'When it was read.' }),
  sha256: text.optional().meta({
    pattern: '^[0-9a-f]{64}$',
    description: 'SHA-256 of the file; demarc assurance add --file computes it.',
  }),
  reference: text
    .optional()
    .meta({ description: 'Where it can be asked for, such as report-... in AWS Artifact.' }),
});

export const documentFileSchema = z.strictObject({
  file: text.meta({ description: 'A file with a list "assurance" of such documents, relative to this one.' }),
});

/** What such a file looks like. */
export const documentsSchema = z.strictObject({ assurance: z.array(documentSchema) });

export type WrittenDocuments = z.infer<typeof documentsSchema>;
export type WrittenDocument = z.infer<typeof documentSchema>;

export interface DocumentNames {
  readonly parties: readonly string[];
  readonly documents: readonly string[];
}

export function checkDocument(
  written: WrittenDocument,
  path: Path,
  scope: WrittenScope,
  names: DocumentNames,
): void {
  const { known } = scope;
  if (!known.assuranceKinds.has(written.kind)) {
    const kinds = known.assuranceKinds.keys();
    scope.addUnknown([...path, 'kind'], 'kind of assurance document', written.kind, kinds);
  }
  const party = written.party ?? 'aws';
  if (!names.parties.includes(party)) scope.addUnknown([...path, 'party'], 'party', party, names.parties);
  checkDays(written, path, scope);
  scope.checkOneOf([...path, 'opinion'], written.opinion, opinions);
  scope.checkOneOf([...path, 'state'], written.state, states);
  scope.checkOneOf([...path, 'type'], written.type, types);
  checkSubjects(written, path, scope);
  if (written.refersTo !== undefined && !names.documents.includes(written.refersTo)) {
    const others = names.documents.filter(id => id !== written.id);
    scope.addUnknown([...path, 'refersTo'], 'document', written.refersTo, others);
  } else if (written.refersTo === written.id) {
    scope.add([...path, 'refersTo'], 'a document cannot refer to itself.');
  }
  if ((written.readBy === undefined) !== (written.readOn === undefined)) {
    scope.add(path, '"readBy" and "readOn" belong together: who read it, and when.');
  }
  if (written.sha256 !== undefined && !/^[0-9a-f]{64}$/.test(written.sha256)) {
    scope.add([...path, 'sha256'], 'a SHA-256 hash has 64 digits from 0 to 9 and a to f.');
  }
}

function checkDays(written: WrittenDocument, path: Path, scope: WrittenScope): void {
  for (const [index, { from, to }] of (written.periods ?? []).entries()) {
    const at = [...path, 'periods', index];
    scope.checkDay([...at, 'from'], from);
    scope.checkDay([...at, 'to'], to);
    scope.checkOrder(at, from, to, 'the period');
  }
  for (const key of ['issued', 'expires', 'letterUntil', 'readOn'] as const) {
    scope.checkDay([...path, key], written[key]);
  }
  scope.checkOrder(path, written.issued, written.expires, 'the document');
}

function checkSubjects(written: WrittenDocument, path: Path, scope: WrittenScope): void {
  for (const key of ['exceptions', 'userControls'] as const) {
    for (const [index, { duty }] of (written[key] ?? []).entries()) {
      if (duty !== undefined) scope.checkDuty([...path, key, index, 'duty'], duty);
    }
  }
  for (const [index, control] of (written.notTested ?? []).entries()) {
    scope.checkControl([...path, 'notTested', index], control);
  }
  for (const [index, service] of (written.services ?? []).entries()) {
    if (scope.known.findService(service) !== undefined) continue;
    const ids = scope.known.serviceIds();
    scope.addUnknown([...path, 'services', index], 'service', service, ids, 'demarc services lists them.');
  }
  for (const [index, region] of (written.regions ?? []).entries()) {
    scope.checkRegion([...path, 'regions', index], region);
  }
  for (const [index, one] of (written.accounts ?? []).entries()) {
    scope.checkAccount([...path, 'accounts', index], one);
  }
}

export function documentOf(written: WrittenDocument, scope: WrittenScope): AssuranceDocument {
  const { title, issued, expires, letterUntil, edition, refersTo, impactLevel, partition } = written;
  const { readBy, readOn, sha256, reference } = written;
  return {
    id: written.id,
    kind: written.kind,
    party: written.party ?? 'aws',
    periods: written.periods ?? [],
    exceptions: (written.exceptions ?? []).map(one => ({ text: one.text, ...given(one) })),
    carveOuts: written.carveOuts ?? [],
    categories: written.categories ?? [],
    services: (written.services ?? []).map(name => scope.known.findService(name)?.id ?? name),
    regions: written.regions ?? [],
    accounts: written.accounts ?? [],
    notTested: written.notTested ?? [],
    userControls: (written.userControls ?? []).map(one => ({ id: one.id, text: one.text, ...given(one) })),
    ...given({ title, issued, expires, letterUntil, edition, refersTo, impactLevel, partition }),
    ...given({ readBy, readOn, sha256, reference }),
    ...given({
      opinion: opinions.find(one => one === written.opinion),
      state: states.find(one => one === written.state),
      type: types.find(one => one === written.type),
    }),
  };
}

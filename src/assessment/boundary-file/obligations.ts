import { z } from 'zod';
import { given } from '../../foundation/given.ts';
import { safeText } from '../../foundation/safe-text.ts';
import {
  constraintKinds,
  type DemandedAgreement,
  type Obligation,
  type ObligationConstraint,
  type ObligationKind,
  obligationKinds,
  type Retained,
  retainedKinds,
  type RetentionDays,
  type ShownConstraint,
  type StatedObligation,
} from '../../model/obligation.ts';
import { checkFramework } from './framework-id.ts';
import { atMost, count, day, nameOf, text } from './scalars.ts';
import type { Path, WrittenScope } from './written-scope.ts';

/** Laws, contracts and policies that bind the boundary: known ones by their id, the user's own with what they ask. */

const agreementSchema = z.strictObject({
  id: text.meta({ description: 'Its id; a record under "evidence" names it ("agreements").' }),
  title: text.optional().meta({ description: 'How reports name it; the id where it is left out.' }),
  why: text.optional().meta({ description: 'What asks for it.' }),
});

const shownSchema = z.strictObject({
  constraint: text.meta({ enum: constraintKinds, description: 'The kind of constraint that it is about.' }),
  date: day.meta({ description: 'Day on which it was shown. It counts for a year.' }),
  by: text.meta({ description: 'Who shows it.' }),
  where: text.optional().meta({ description: 'Where the proof is kept.' }),
});

const days = count.optional();

const retentionSchema = z.strictObject({
  logs: days.meta({ description: 'Logs. Compared with what log groups keep.' }),
  backups: days.meta({ description: 'Backups. Compared with what databases and backup plans keep.' }),
  records: days.meta({ description: 'Records. No template shows it: it is yours to show.' }),
});

export const obligationSchema = z.strictObject({
  id: text.meta({
    examples: ['gdpr', 'pci-dss', 'city-hosting'],
    description: 'The id of one that demarc knows (demarc obligations), or one of your own.',
  }),
  title: text.optional().meta({ description: 'For one of your own: how reports name it.' }),
  kind: text.optional().meta({ enum: obligationKinds, description: 'For one of your own: what it is.' }),
  since: day.optional().meta({ description: 'First day on which it binds. Left out: it does already.' }),
  until: day.optional().meta({ description: 'Last day on which it binds. Left out: no end is known.' }),
  note: text.optional().meta({ description: 'Why it binds, or what else readers must know.' }),
  binds: text.optional().meta({ description: 'Whom it binds, in words.' }),
  frameworks: z
    .array(nameOf('framework'))
    .max(atMost.demands)
    .optional()
    .meta({ description: 'Catalogues of controls by which it wants the system to be judged.' }),
  assurance: z
    .array(nameOf('assurance-kind'))
    .max(atMost.demands)
    .optional()
    .meta({ description: 'Kinds of documents of AWS that it asks for.' }),
  agreements: z
    .array(z.union([text, agreementSchema]))
    .max(atMost.demands)
    .optional()
    .meta({ description: 'Agreements that it asks for, each shown by a record of evidence that names it.' }),
  regions: z.array(text).min(1).max(atMost.demands).optional().meta({
    description: 'Regions that it allows, or beginnings of their names (eu-). Resources are compared.',
  }),
  partitions: z
    .array(text)
    .min(1)
    .max(atMost.demands)
    .optional()
    .meta({ description: 'Partitions that it allows: aws, aws-us-gov... Resources are compared.' }),
  retentionDays: retentionSchema
    .optional()
    .meta({ description: 'Least number of days for which things must be kept.' }),
  notificationHours: count.optional().meta({
    description: 'Hours within which somebody must be told of an incident. It is yours to show.',
  }),
  requires: z
    .array(text)
    .max(atMost.demands)
    .optional()
    .meta({ description: 'What else it asks, in your own words: each is yours to show.' }),
  shown: z
    .array(shownSchema)
    .max(atMost.demands)
    .optional()
    .meta({ description: 'What you have shown of its constraints that no template shows.' }),
  duties: z
    .array(nameOf('duty'))
    .max(atMost.demands)
    .optional()
    .meta({ description: 'Duties on which it weighs. It never moves a side.' }),
  source: text.optional().meta({ description: 'Where it is written down.' }),
});

export type WrittenObligation = z.infer<typeof obligationSchema>;

export const partitions = [
  'aws',
  'aws-us-gov',
  'aws-cn',
  'aws-eusc',
  'aws-iso',
  'aws-iso-b',
  'aws-iso-e',
  'aws-iso-f',
] as const;

/** What is well formed but means nothing; `hasObjectives` says whether the framework "own" is there. */
export function checkObligation(
  written: WrittenObligation,
  path: Path,
  scope: WrittenScope,
  hasObjectives: boolean,
): void {
  checkIdentity(written, path, scope);
  const { since, until } = written;
  scope.checkDay([...path, 'since'], since);
  scope.checkDay([...path, 'until'], until);
  scope.checkOrder(path, since, until, 'the obligation');
  for (const [index, id] of (written.frameworks ?? []).entries()) {
    checkFramework(id, [...path, 'frameworks', index], scope, hasObjectives);
  }
  const kinds = scope.known.assuranceKinds;
  for (const [index, id] of (written.assurance ?? []).entries()) {
    if (kinds.has(id)) continue;
    scope.addUnknown([...path, 'assurance', index], 'kind of assurance document', id, kinds.keys());
  }
  for (const [index, duty] of (written.duties ?? []).entries()) {
    scope.checkDuty([...path, 'duties', index], duty);
  }
  for (const [index, { constraint, date }] of (written.shown ?? []).entries()) {
    scope.checkOneOf([...path, 'shown', index, 'constraint'], constraint, constraintKinds);
    scope.checkDay([...path, 'shown', index, 'date'], date);
  }
  checkValues(written, path, scope);
}

function checkIdentity({ id, title, kind }: WrittenObligation, path: Path, scope: WrittenScope): void {
  const { obligations } = scope.known;
  if (!/^[^\s:]+$/.test(id)) scope.add([...path, 'id'], 'an id has no blanks and no colon.');
  scope.checkOneOf([...path, 'kind'], kind, obligationKinds);
  const isKnown = obligations.has(id);
  if (isKnown && (title !== undefined || kind !== undefined)) {
    scope.add(
      [...path, 'id'],
      `demarc knows "${safeText(id, 80)}": leave "title" and "kind" out, or give one of your own another id.`,
    );
  }
  if (isKnown || (title !== undefined && kind !== undefined)) return;
  if (title === undefined && kind === undefined) checkKnown(id, [...path, 'id'], scope);
  else scope.add(path, 'an obligation of your own needs a "title" and a "kind".');
}

/** An obligation that is named by its id alone must be one that demarc knows. */
export function checkKnown(id: string, path: Path, scope: WrittenScope): void {
  const { obligations } = scope.known;
  if (obligations.has(id)) return;
  const advice = 'demarc obligations lists them; one of your own needs a "title" and a "kind".';
  scope.addUnknown(path, 'obligation', id, obligations.keys(), advice);
}

function checkValues(written: WrittenObligation, path: Path, scope: WrittenScope): void {
  const { regions: known } = scope.known;
  for (const [index, region] of (written.regions ?? []).entries()) {
    const at = [...path, 'regions', index];
    if (!region.endsWith('-')) scope.checkRegion(at, region);
    else if (known !== undefined && !known.some(one => one.startsWith(region))) {
      scope.add(at, `no Region begins with "${safeText(region, 40)}".`);
    }
  }
  for (const [index, partition] of (written.partitions ?? []).entries()) {
    scope.checkOneOf([...path, 'partitions', index], partition, partitions);
  }
  for (const kind of retainedKinds) {
    const at = [...path, 'retentionDays', kind];
    checkNumber(written.retentionDays?.[kind], at, scope, 'days');
  }
  checkNumber(written.notificationHours, [...path, 'notificationHours'], scope, 'hours');
}

function checkNumber(written: string | undefined, path: Path, scope: WrittenScope, of: string): void {
  if (written === undefined || /^[1-9]\d{0,4}$/.test(written)) return;
  scope.add(path, `"${safeText(written, 40)}" is not a number of ${of} from 1 on.`);
}

/** What the user states; a known obligation keeps what is known of it, and gets what is added. */
export function statedObligationOf(
  written: string | WrittenObligation,
  known: ReadonlyMap<string, Obligation>,
): StatedObligation {
  const own: WrittenObligation = typeof written === 'string' ? { id: written } : written;
  const { id, since, until, note } = own;
  const base = known.get(id);
  return {
    id,
    ...given({ since, until, note }),
    shown: (own.shown ?? []).flatMap(shownOf),
    obligation: base === undefined ? ownObligation(own) : withAdded(base, own),
    own: base === undefined,
  };
}

function shownOf({ constraint, date, by, where }: z.infer<typeof shownSchema>): ShownConstraint[] {
  const kind = constraintKinds.find(one => one === constraint);
  return kind === undefined ? [] : [{ constraint: kind, date, by, ...given({ where }) }];
}

function ownObligation(written: WrittenObligation): Obligation {
  const { id, title, kind, binds, source } = written;
  const nothing: Obligation = {
    id,
    title: title ?? id,
    name: title ?? id,
    kind: kindOf(kind),
    binds: binds ?? 'this system',
    jurisdiction: 'as agreed',
    frameworks: [],
    assurance: [],
    agreements: [],
    constraints: [],
    duties: [],
    sources: source === undefined ? [] : [{ title: source }],
    confidence: 'sourced',
  };
  return withAdded(nothing, written);
}

function kindOf(written: string | undefined): ObligationKind {
  return obligationKinds.find(one => one === written) ?? 'contract';
}

function withAdded(base: Obligation, written: WrittenObligation): Obligation {
  const { agreements = [], duties = [] } = written;
  const [frameworks, assurance] = [[...new Set(written.frameworks)], [...new Set(written.assurance)]];
  const demanded = frameworks.filter(id => !base.frameworks.some(one => isDemanded(one, id)));
  const documents = assurance.filter(kind => !base.assurance.some(one => one.kind === kind));
  const why = `stated in demarc.yaml${written.source === undefined ? '' : `: ${written.source}`}`;
  return {
    ...base,
    frameworks: [
      ...base.frameworks,
      ...demanded.map(framework => ({ framework, relation: 'demands' as const })),
    ],
    assurance: [...base.assurance, ...documents.map(kind => ({ kind, or: [], why }))],
    agreements: [...base.agreements, ...agreements.map(one => agreementOf(one, why))],
    constraints: [...base.constraints, ...constraintsOf(written)],
    duties: [...new Set([...base.duties, ...duties])],
  };
}

function isDemanded(one: Obligation['frameworks'][number], id: string): boolean {
  return one.framework === id && one.relation === 'demands' && one.level === undefined;
}

function agreementOf(written: string | z.infer<typeof agreementSchema>, usual: string): DemandedAgreement {
  const { id, title, why } = typeof written === 'string' ? { id: written } : written;
  return { id, title: title ?? id, evidence: 'agreement-record', why: why ?? usual };
}

function constraintsOf(written: WrittenObligation): ObligationConstraint[] {
  const { regions, partitions: allowed, retentionDays, notificationHours, requires = [] } = written;
  const constraints: ObligationConstraint[] = [];
  if (regions !== undefined) {
    constraints.push({ kind: 'region', text: `Only in ${regions.join(', ')}`, values: { regions } });
  }
  if (allowed !== undefined) {
    constraints.push({
      kind: 'partition',
      text: `Only in the partition ${allowed.join(' or ')}`,
      values: { partitions: allowed },
    });
  }
  for (const kind of retainedKinds) {
    const written = retentionDays?.[kind];
    if (written === undefined) continue;
    const least = Number(written);
    constraints.push({
      kind: 'retention',
      text: `${retainedWords[kind]} are kept for at least ${least} days`,
      values: { retentionDays: daysOf(kind, least) },
    });
  }
  if (notificationHours !== undefined) {
    const hours = Number(notificationHours);
    constraints.push({
      kind: 'notification',
      text: `Told within ${hours} hours of an incident`,
      values: { notificationHours: hours },
    });
  }
  return [...constraints, ...requires.map(words => ({ kind: 'other' as const, text: words }))];
}

function daysOf(kind: Retained, least: number): RetentionDays {
  return { [kind]: least };
}

const retainedWords: Readonly<Record<Retained, string>> = {
  logs: 'Logs',
  backups: 'Backups',
  records: 'Records',
};

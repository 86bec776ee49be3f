import { z } from 'zod';
import {
  constraintKinds,
  frameworkRelations,
  type ObligationCondition,
  obligationKinds,
} from '../../model/obligation.ts';
import { confidence, date, id, passOn, strict, text, url } from './forms.ts';

/** The form of src/knowledge/obligations: laws, contracts and programmes that bind some systems. */

const inner: z.ZodType<ObligationCondition> = z.lazy(() => conditionSchema);
const forms: Readonly<Record<string, z.ZodType>> = {
  question: strict({ question: id, equals: text }),
  all: strict({ all: z.array(inner).min(2) }),
  any: strict({ any: z.array(inner).min(2) }),
  not: strict({ not: inner }),
};

/** A condition over answers alone: what a template shows never decides which law binds. */
const conditionSchema: z.ZodType<ObligationCondition> = z
  .unknown()
  .transform((value, context): ObligationCondition => {
    const keys = typeof value === 'object' && value !== null ? Object.keys(value) : [];
    const schema = forms[Object.keys(forms).find(name => keys.includes(name)) ?? ''];
    if (schema === undefined) {
      const message = `an obligation depends on answers alone: write ${Object.keys(forms).join(', ')}`;
      context.issues.push({ code: 'custom', message, input: value });
      return z.NEVER;
    }
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data as ObligationCondition;
    passOn(context, parsed.error.issues);
    return z.NEVER;
  });

const region = z
  .string()
  .regex(
    /^[a-z]{2,4}(?:-[a-z]+)*-(?:\d{1,2})?$/,
    'must be a Region (eu-central-1) or the beginning of its name, with the hyphen (us-gov-)',
  );
const partition = z.string().regex(/^aws(?:-[a-z]+)*$/, 'must be a partition: aws, aws-us-gov');
const days = z.int().positive().optional();

const valuesSchema = strict({
  regions: z.array(region).min(1).optional(),
  partitions: z.array(partition).min(1).optional(),
  retentionDays: strict({ logs: days, backups: days, records: days })
    .refine(value => Object.values(value).some(one => one !== undefined), {
      message: 'says for how many days at least one kind of thing is kept: logs, backups, records',
    })
    .optional(),
  notificationHours: z.int().positive().optional(),
});

/** Of one demand among others that are sourced: no page was read that says so. */
const unsourced = z.literal('expert').optional();

const constraintSchema = strict({
  kind: z.enum(constraintKinds),
  text,
  values: valuesSchema.optional(),
  confidence: unsourced,
}).refine(({ kind, values }) => values === undefined || Object.keys(values).every(fits(kind)), {
  message:
    'has values of another kind: regions for region and residency, partitions for partition, retentionDays for retention, notificationHours for notification',
});

const valuesOf: Readonly<Record<string, string | undefined>> = {
  region: 'regions',
  residency: 'regions',
  partition: 'partitions',
  retention: 'retentionDays',
  notification: 'notificationHours',
};

function fits(kind: string): (key: string) => boolean {
  return key => valuesOf[kind] === key;
}

export const obligationSchema = strict({
  id,
  title: text,
  name: text,
  kind: z.enum(obligationKinds),
  binds: text,
  appliesWhen: conditionSchema.optional(),
  jurisdiction: text,
  frameworks: z
    .array(
      strict({
        framework: id,
        relation: z.enum(frameworkRelations),
        level: text.optional(),
        note: text.optional(),
      }),
    )
    .optional(),
  assurance: z
    .array(strict({ kind: id, or: z.array(id).min(1).optional(), why: text, confidence: unsourced }))
    .optional(),
  agreements: z
    .array(
      strict({
        id,
        title: text,
        evidence: id.optional(),
        document: id.optional(),
        byTerms: z.literal(true).optional(),
        why: text,
        confidence: unsourced,
      }).refine(value => (value.evidence === undefined) !== (value.document === undefined), {
        message: 'is proved either by a kind of evidence or by a kind of document',
      }),
    )
    .optional(),
  constraints: z.array(constraintSchema).optional(),
  duties: z.array(id).min(1),
  sources: z.array(strict({ title: text, url })).min(1),
  date,
  confidence,
  note: text.optional(),
});

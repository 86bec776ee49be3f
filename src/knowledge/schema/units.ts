import { z } from 'zod';
import { path, predicateSchema, scalar, types } from './conditions.ts';
import { documentationSchema, securityOptionSchema } from './service-security.ts';
import { facetsSchema } from './facets.ts';
import {
  category,
  confidence,
  controlId,
  date,
  id,
  provenance,
  resourceType,
  strict,
  text,
  trait,
  url,
} from './forms.ts';

/**
 * The form of the knowledge's YAML files, checked when they are compiled; README.md describes it for people. Nothing of
 * this is loaded at run time.
 */

export const dutySchema = strict({
  id,
  title: text,
  layer: z.enum([
    'aws-organisation',
    'aws-hardware-infrastructure',
    'aws-software',
    'operating-system-network-firewall',
    'client-side-encryption-integrity',
    'server-side-encryption',
    'network-traffic-protection',
    'platform-applications-identity',
    'customer-data',
    'customer-organisation',
  ]),
  scope: z.enum(['resource', 'boundary', 'provider']),
  definition: text,
  aws: text,
  customer: text,
  defaults: strict({
    infrastructure: facetsSchema,
    managed: facetsSchema,
    abstracted: facetsSchema,
    network: facetsSchema,
  }),
  appliesWhen: predicateSchema.optional(),
  parallelWith: z.array(id).min(1).optional(),
  checkable: z.enum(['fully', 'partly', 'not']),
  evidence: z.array(id),
  ...provenance,
});

export const questionSchema = strict({ id, text, why: text, answers: z.array(text).min(2), ...provenance });

export const evidenceSchema = strict({
  id,
  what: text,
  cadence: text,
  maxAgeDays: z.int().positive(),
  ...provenance,
});

export const serviceSchema = strict({
  id,
  title: text,
  aliases: z
    .array(z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be lower case words joined by hyphens'))
    .optional(),
  category,
  categoryReason: text.optional(),
  traits: z.array(trait),
  typePrefixes: z.array(
    z.string().regex(/^[A-Z]\w*::\w+::\w*$/, 'must be a type or the beginning of one: AWS::S3::'),
  ),
  typeOverrides: z
    .array(strict({ prefix: text, category: category.optional(), traits: z.array(trait).optional() }))
    .optional(),
  alsoCases: z.array(id).optional(),
  coverage: z.enum(['cases', 'category-default']),
  availability: strict({
    regions: z.int().positive().optional(),
    govcloud: z.boolean().optional(),
    china: z.boolean().optional(),
  }).optional(),
  notes: text.optional(),
  documentation: documentationSchema.optional(),
  securityOptions: z.array(securityOptionSchema).min(1).optional(),
  ...provenance,
});

const ruleShape = {
  id,
  title: text,
  order: z.int().positive(),
  when: predicateSchema.optional(),
  overrides: z.record(id, facetsSchema),
  portions: z.record(id, strict({ aws: text, customer: text })).optional(),
  note: text,
  finding: text.optional(),
  check: text.optional(),
  party: text.optional(),
  ...provenance,
  unsourced: z.array(id).min(1).optional(),
};

/** A case or an integration. */
export const ruleSchema = strict({
  ...ruleShape,
  resourceTypes: types,
  noCloudFormationType: types.optional(),
  pathsOf: resourceType.optional(),
  whenFor: z.record(resourceType, predicateSchema).optional(),
});

/** Placement rules hold for every type. */
export const placementSchema = strict(ruleShape);

const frameworkWords = {
  id,
  title: text,
  version: text,
  licence: text,
  source: url,
  secondRead: date.optional(),
  note: text.optional(),
};

export const frameworkSchema = strict({
  ...frameworkWords,
  namespace: z.string().regex(/^[a-z0-9]+$/, 'must be lower-case letters and digits'),
  kind: z.enum(['controls', 'practices', 'check-catalogue']),
  checkAlias: z.enum(['securityHub']).optional(),
  groups: z.array(strict({ id: text, title: text })).min(1),
});

const selectionKeys = ['baselines', 'fedramp', 'implementationGroups', 'standards'] as const;

/** A baseline: the rows of another framework that have `value` in their list `by`. */
export const selectionSchema = strict({
  ...frameworkWords,
  select: strict({ of: id, by: z.enum(selectionKeys), value: id }),
});

const duties = z.array(id).min(1).optional();
const oneOrMore = z.union([id.transform(one => [one]), z.array(id).min(2)]);

export const frameworkGroupSchema = strict({
  group: text,
  ...provenance,
  rows: z
    .array(
      strict({
        id: controlId,
        title: text,
        satisfies: duties,
        parallel: duties,
        contributes: duties,
        input: duties,
        answeredBy: duties,
        appliesWhen: oneOrMore.optional(),
        unmapped: text.optional(),
        inheritsMapping: controlId.optional(),
        mappedThrough: z.array(controlId).min(1).optional(),
        heading: z.literal(true).optional(),
        specification: z.enum(['required', 'addressable']).optional(),
        baselines: z.array(z.enum(['low', 'moderate', 'high', 'privacy'])).optional(),
        fedramp: z.array(z.enum(['li-saas', 'low', 'moderate', 'high'])).optional(),
        implementationGroups: z.array(z.enum(['ig1', 'ig2', 'ig3'])).optional(),
        standards: z.array(z.enum(['fsbp'])).optional(),
        aliases: z.array(text).min(1).optional(),
        note: text.optional(),
        confidence: confidence.optional(),
      }),
    )
    .min(1),
});

export const assuranceKindSchema = strict({
  id,
  title: text,
  nature: text,
  validity: text,
  reliedOnFor: z.array(text).min(1),
  notFor: text,
  fields: z.array(text).min(1),
  distribution: text,
  ...provenance,
});

export const assuranceStartSchema = strict({
  start: strict({ status: z.literal('claimed'), documents: z.array(id).min(1), partition: text, note: text }),
  statuses: z.array(strict({ id, meaning: text })).min(1),
  rules: z.array(text).min(1),
  ...provenance,
});

export const sourceSchema = strict({ id: text, title: text, url: url.optional(), date: text });

export const namespacesSchema = strict({
  ...provenance,
  namespaces: z.array(
    strict({
      namespace: z.string().regex(/^AWS::\w+$/, 'must be a namespace: AWS::Amplify'),
      title: text,
      category: category.optional(),
      traits: z.array(trait).optional(),
    }),
  ),
});

const defaultValue = z.union([
  scalar,
  strict({
    value: scalar,
    unless: z.array(path).min(1).optional(),
    otherwise: scalar.optional(),
    decidedBy: text.optional(),
    note: text.optional(),
    source: url.optional(),
    confidence: confidence.optional(),
  }),
]);

/** AWS's documented defaults of the types of one service, by type and property path. */
export const defaultsSchema = strict({
  service: id,
  date,
  confidence,
  types: z.record(resourceType, strict({ source: url, values: z.record(path, defaultValue) })),
});

export const releaseSchema = strict({ date });

import { z } from 'zod';
import type { Predicate } from '../model/knowledge.ts';
import type { FacetHolder, Facets } from '../model/responsibility.ts';
import { suggestion } from './nearest-id.ts';

/**
 * The form of the knowledge's YAML files, checked when they are compiled; README.md describes it for people. Nothing of
 * this is loaded at run time.
 */

/** An object that may have these keys only; an unknown key is reported with the nearest known one. */
function strict<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return z.strictObject(shape, {
    error: issue => {
      if (issue.code !== 'unrecognized_keys') return undefined;
      const keys = issue.keys ?? [];
      return keys.map(key => `unknown key "${key}"${suggestion(key, Object.keys(shape))}`).join('; ');
    },
  });
}

const text = z
  .string()
  .min(1, 'must not be empty')
  .refine(value => value === value.trim(), 'must not begin or end with blanks');
const id = z.string().regex(/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/, 'must be lower case words joined by hyphens');
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date: YYYY-MM-DD');
const url = z.string().regex(/^https:\/\/[^\s]+$/, 'must be an https address');
const resourceType = z
  .string()
  .regex(
    /^(?:\*|[a-z][a-z-]*|[A-Z]\w*(?:::\w+){2})$/,
    'must be a resource type (AWS::S3::Bucket), * or a lower-case word',
  );
const confidence = z.enum(['sourced', 'expert']);
const category = z.enum(['infrastructure', 'managed', 'abstracted', 'network']);
const trait = z.enum([
  'code',
  'os',
  'data',
  'engine',
  'runtime',
  'container',
  'image',
  'orchestrator',
  'network',
  'listener',
  'files',
  'key',
]);
const provenance = { source: text, confidence };

const holder = z.enum(['aws', 'customer', 'both', 'none']);
const fullFacets = strict({ manages: holder, operates: holder, verifies: holder });

/** `aws` for all three, or `{ manages: customer, operates: aws, verifies: both }`. */
const facetsSchema = z.unknown().transform((value, context): Facets => {
  const short = typeof value === 'string';
  const parsed = short ? holder.safeParse(value) : fullFacets.safeParse(value);
  if (parsed.success) return typeof parsed.data === 'string' ? everyFacet(parsed.data) : parsed.data;
  passOn(context, parsed.error.issues);
  return z.NEVER;
});

function everyFacet(one: FacetHolder): Facets {
  return { manages: one, operates: one, verifies: one };
}

function passOn(context: z.core.$RefinementCtx, issues: readonly z.core.$ZodIssue[]): void {
  for (const issue of issues) {
    context.issues.push({ code: 'custom', message: issue.message, path: [...issue.path], input: undefined });
  }
}

const path = z
  .string()
  .regex(
    /^[A-Za-z0-9]+(?:\[\])?(?:\.[A-Za-z0-9]+(?:\[\])?)*(?:\[[^[\]]+:[^[\]:]+\])?$/,
    'must be a property path: Outer.Inner, List[].Part, Options[namespace:name]',
  );
const scalar = z.union([text, z.number(), z.boolean()]);
const propertyTests = ['equals', 'in', 'exists', 'absent', 'startsWith', 'endsWith', 'contains'] as const;

const propertyCondition = strict({
  property: path,
  equals: scalar.optional(),
  in: z
    .array(z.union([z.string(), z.number()]))
    .min(1)
    .optional(),
  exists: z.literal(true).optional(),
  absent: z.literal(true).optional(),
  startsWith: text.optional(),
  endsWith: text.optional(),
  contains: text.optional(),
}).refine(value => propertyTests.filter(test => value[test] !== undefined).length === 1, {
  message: `a property is tested in exactly one way: ${propertyTests.join(', ')}`,
});

const inner: z.ZodType<Predicate> = z.lazy(() => predicateSchema);
const types = z.array(resourceType).min(1);
const conditions: Readonly<Record<string, z.ZodType>> = {
  property: propertyCondition,
  link: strict({
    link: z.union([types.transform(list => ({ types: list })), strict({ types, where: inner.optional() })]),
  }),
  computed: strict({ computed: id, from: z.array(text).min(1) }),
  question: strict({ question: id, equals: text }),
  declared: strict({ declared: text }),
  trait: strict({ trait }),
  category: strict({ category }),
  all: strict({ all: z.array(inner).min(2) }),
  any: strict({ any: z.array(inner).min(2) }),
  not: strict({ not: inner }),
};

/** A condition. Its kind is the key that it has, so that a mistake is reported as one of that kind. */
const predicateSchema: z.ZodType<Predicate> = z.unknown().transform((value, context): Predicate => {
  const keys = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  const kind = Object.keys(conditions).find(name => keys.includes(name));
  const schema = kind === undefined ? undefined : conditions[kind];
  if (schema === undefined) {
    const known = Object.keys(conditions);
    const near = keys.map(key => suggestion(key, known)).find(one => one !== '') ?? '';
    context.issues.push({
      code: 'custom',
      message: `a condition has one of the keys ${known.join(', ')}${near}`,
      input: value,
    });
    return z.NEVER;
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data as Predicate;
  passOn(context, parsed.error.issues);
  return z.NEVER;
});

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
const controlId = z.string().regex(/^[a-z0-9]+:[^\s]+$/, 'must be a namespaced id: csf:PR.AA-01');
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

export const sourcesSchema = z
  .array(strict({ id: text, title: text, url: url.optional(), date: text }))
  .min(1);

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

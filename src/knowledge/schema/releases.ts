import { z } from 'zod';
import { predicateSchema, scalar } from './conditions.ts';
import { category, controlId, id, resourceType, strict, text, trait } from './forms.ts';

/** The form of what `npm run knowledge:release` writes: a file for each release, and the facts of the last one. */

const holder = '(?:aws|customer|both|none)';
const facets = z
  .string()
  .regex(new RegExp(`^${holder}(?:/${holder}/${holder})?$`), 'must be a code of facets: customer/aws/both');
const titled = { title: text };
const prefix = z.string().min(1);

const facts = {
  duties: strict({
    ...titled,
    scope: z.enum(['resource', 'boundary', 'provider']),
    defaults: z.union([
      facets,
      strict({ infrastructure: facets, managed: facets, abstracted: facets, network: facets }),
    ]),
    appliesWhen: predicateSchema.optional(),
    parallelWith: z.array(id).optional(),
  }),
  rules: strict({
    ...titled,
    stratum: z.enum(['case', 'integration', 'placement']),
    order: z.int(),
    types: z.array(resourceType),
    when: predicateSchema.optional(),
    whenFor: z.record(resourceType, predicateSchema).optional(),
    overrides: z.record(id, facets),
  }),
  services: strict({
    ...titled,
    category,
    traits: z.array(trait),
    prefixes: z.array(prefix),
    exceptions: z
      .array(strict({ prefix, category: category.optional(), traits: z.array(trait).optional() }))
      .optional(),
    generated: z.literal(true).optional(),
  }),
  defaults: strict({
    value: scalar,
    unless: z.array(text).optional(),
    otherwise: scalar.optional(),
    decidedBy: text.optional(),
  }),
  questions: strict({ ...titled, answers: z.array(text) }),
  obligations: strict(titled),
  frameworks: strict({
    ...titled,
    namespace: text,
    kind: z.enum(['controls', 'practices', 'check-catalogue']),
    of: id.optional(),
    controls: z.array(controlId).optional(),
  }),
  controls: text,
};

export const releaseId = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}(?:\.(?:[2-9]|[1-9]\d))?$/, 'must be a day, or a day and a number: 2026-11-24.2');

/** The deciding facts of the last release, by kind and id. */
export const lastReleaseSchema = strict({
  release: releaseId,
  frameworks: z.record(z.string(), facts.frameworks),
  controls: z.record(z.string(), facts.controls),
  duties: z.record(z.string(), facts.duties),
  rules: z.record(z.string(), facts.rules),
  services: z.record(z.string(), facts.services),
  defaults: z.record(z.string(), facts.defaults),
  questions: z.record(z.string(), facts.questions),
  obligations: z.record(z.string(), facts.obligations),
});

function changeOf<K extends keyof typeof facts>(kind: K) {
  return strict({
    kind: z.literal(kind),
    id: text,
    before: facts[kind].optional(),
    after: facts[kind].optional(),
    duties: text.optional(),
  });
}

const change = z.discriminatedUnion('kind', [
  changeOf('frameworks'),
  changeOf('controls'),
  changeOf('duties'),
  changeOf('rules'),
  changeOf('services'),
  changeOf('defaults'),
  changeOf('questions'),
  changeOf('obligations'),
]);

const count = z.int().nonnegative();

/** One release: what changed since the one before, and the controls that the moved duties decide. Lists of ids are one text. */
export const releaseFileSchema = strict({
  id: releaseId,
  knowledge: z.string().regex(/^\d{4}-\d{2}-\d{2}\.[0-9a-f]{8}$/, 'must be a version: 2026-11-24.7854d46a'),
  since: releaseId.optional(),
  size: strict({
    frameworks: count,
    controls: count,
    duties: count,
    rules: count,
    services: count,
    defaults: count,
    questions: count,
    obligations: count,
  }),
  changes: z.array(change),
  controlsOf: z.record(id, text),
});

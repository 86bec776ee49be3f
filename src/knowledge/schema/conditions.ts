import { z } from 'zod';
import type { Predicate } from '../../model/knowledge.ts';
import { suggestion } from '../../foundation/nearest-id.ts';
import { category, id, passOn, resourceType, strict, text, trait } from './forms.ts';

export const path = z
  .string()
  .regex(
    /^[A-Za-z0-9]+(?:\[\])?(?:\.[A-Za-z0-9]+(?:\[\])?)*(?:\[[^[\]]+:[^[\]:]+\])?$/,
    'must be a property path: Outer.Inner, List[].Part, Options[namespace:name]',
  );
export const scalar = z.union([text, z.number(), z.boolean()]);
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
export const types = z.array(resourceType).min(1);
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
export const predicateSchema: z.ZodType<Predicate> = z.unknown().transform((value, context): Predicate => {
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

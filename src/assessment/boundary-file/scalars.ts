import { z } from 'zod';

/**
 * The scalars of demarc.yaml. Each arrives as the text that was written; what the texts mean is checked later, with
 * their places. What stands in `meta` is for editors: it goes into the published JSON Schema.
 */

/** Lists of names that the knowledge has: the published schema spells them out. */
export type Vocabulary =
  | 'framework'
  | 'duty'
  | 'control'
  | 'question'
  | 'evidence-kind'
  | 'assurance-kind'
  | 'service'
  | 'check'
  | 'obligation'
  | 'fact';

/** Which vocabulary a scalar is taken from. */
export const vocabularies = z.registry<{ readonly of: Vocabulary }>();

export const text = z.string().min(1);

/**
 * How many entries lists may have: far above what people write, and small enough that a hostile file costs little. What
 * has more is refused.
 */
export const atMost = {
  parties: 500,
  statements: 2000,
  /** `provides` and `expects` of all statements together. */
  provisions: 20_000,
  documents: 200,
  periods: 50,
  evidence: 20_000,
  waivers: 5000,
  scopeLists: 50,
  objectives: 2000,
  obligations: 100,
  /** Any list inside one of them. */
  demands: 100,
  controls: 5000,
  boundaries: 500,
  environments: 500,
  /** Frameworks of the user's own. */
  ownFrameworks: 50,
  /** Controls of one of them. */
  ownControls: 20_000,
  /** Any list inside one of those. */
  inner: 2000,
} as const;

/** A name that must be known. */
export function nameOf(vocabulary: Vocabulary) {
  return z.string().min(1).register(vocabularies, { of: vocabulary });
}

/** YAML reads unquoted digits as a number: editors must not mind. */
export const account = z
  .string()
  .min(1)
  .meta({ type: ['string', 'integer'], pattern: '^[0-9]{12}$', examples: ['123456789012'] });

export const day = z
  .string()
  .min(1)
  .meta({ format: 'date', examples: ['2026-12-31'] });

export const count = z.string().min(1).meta({ type: 'integer', minimum: 0 });

/** A value of a parameter or variable. */
export const inputValue = z.string().meta({ type: ['string', 'number', 'boolean'] });

export const period = z.strictObject({
  from: day.meta({ description: 'First day, YYYY-MM-DD.' }),
  to: day.meta({ description: 'Last day, YYYY-MM-DD.' }),
});

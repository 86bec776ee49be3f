import { z } from 'zod';

/** The shape of demarc.yaml. Every scalar arrives as the text that was written; what the texts mean is checked later. */

const text = z.string().min(1);

const declaredFact = z.union([text, z.strictObject({ fact: text, resources: z.array(text).min(1) })]);

const boundaryFields = {
  name: text.optional(),
  owner: text.optional(),
  frameworks: z.array(text).min(1).optional(),
  answers: z.record(text, text).optional(),
  declared: z.array(declaredFact).optional(),
  accounts: z.array(text).optional(),
  paths: z.array(text).optional(),
  auditWindow: z.strictObject({ from: text, to: text }).optional(),
};

const boundarySchema = z.strictObject(boundaryFields);

export const boundaryFileSchema = z.strictObject({
  ...boundaryFields,
  region: text.optional(),
  account: text.optional(),
  inputs: z.record(text, z.string()).optional(),
  boundaries: z.array(boundarySchema).min(1).optional(),
});

export type WrittenBoundary = z.infer<typeof boundarySchema>;
export type WrittenFile = z.infer<typeof boundaryFileSchema>;

/** Keys by where they stand, for the nearest known one of a misspelt key. */
export const boundaryKeys: readonly string[] = Object.keys(boundaryFields);
export const fileKeys: readonly string[] = Object.keys(boundaryFileSchema.shape);

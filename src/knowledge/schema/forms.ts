import { z } from 'zod';
import { suggestion } from '../../foundation/nearest-id.ts';

/** An object that may have these keys only; an unknown key is reported with the nearest known one. */
export function strict<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return z.strictObject(shape, {
    error: issue => {
      if (issue.code !== 'unrecognized_keys') return undefined;
      const keys = issue.keys ?? [];
      return keys.map(key => `unknown key "${key}"${suggestion(key, Object.keys(shape))}`).join('; ');
    },
  });
}

export const text = z
  .string()
  .min(1, 'must not be empty')
  .refine(value => value === value.trim(), 'must not begin or end with blanks');
export const id = z
  .string()
  .regex(/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/, 'must be lower case words joined by hyphens');
export const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date: YYYY-MM-DD');
export const url = z.string().regex(/^https:\/\/[^\s]+$/, 'must be an https address');
export const resourceType = z
  .string()
  .regex(
    /^(?:\*|[a-z][a-z-]*|[A-Z]\w*(?:::\w+){2})$/,
    'must be a resource type (AWS::S3::Bucket), * or a lower-case word',
  );
export const controlId = z.string().regex(/^[a-z0-9]+:[^\s]+$/, 'must be a namespaced id: csf:PR.AA-01');
export const confidence = z.enum(['sourced', 'expert']);
export const category = z.enum(['infrastructure', 'managed', 'abstracted', 'network']);
export const trait = z.enum([
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
export const provenance = { source: text, confidence };

/** Reports the problems of an inner form at their places in the outer one. */
export function passOn(context: z.core.$RefinementCtx, issues: readonly z.core.$ZodIssue[]): void {
  for (const issue of issues) {
    context.issues.push({ code: 'custom', message: issue.message, path: [...issue.path], input: undefined });
  }
}

import { z } from 'zod';
import { confidence, controlId, date, id, strict, text, url } from './forms.ts';

/**
 * Which controls of another catalogue a publisher names beside those of one, as it published them. A catalogue whose rows
 * are mapped through those controls has named them already: `rowsFrom` takes them from there.
 */
export const crosswalkSchema = strict({
  id,
  from: id,
  to: id,
  title: text,
  licence: text,
  source: url,
  date,
  confidence,
  note: text.optional(),
  rows: z.record(controlId, z.array(controlId).min(1)).optional(),
  rowsFrom: z.literal('mappedThrough').optional(),
}).refine(({ rows, rowsFrom }) => (rows === undefined) !== (rowsFrom === undefined), {
  message: 'has its rows, or rowsFrom: one of the two',
});

import { z } from 'zod';
import type { FacetHolder, Facets } from '../../model/responsibility.ts';
import { passOn, strict } from './forms.ts';

const holder = z.enum(['aws', 'customer', 'both', 'none']);
const fullFacets = strict({ manages: holder, operates: holder, verifies: holder });

/** `aws` for all three, or `{ manages: customer, operates: aws, verifies: both }`. */
export const facetsSchema = z.unknown().transform((value, context): Facets => {
  const short = typeof value === 'string';
  const parsed = short ? holder.safeParse(value) : fullFacets.safeParse(value);
  if (parsed.success) return typeof parsed.data === 'string' ? everyFacet(parsed.data) : parsed.data;
  passOn(context, parsed.error.issues);
  return z.NEVER;
});

function everyFacet(one: FacetHolder): Facets {
  return { manages: one, operates: one, verifies: one };
}

import type { Facets, Side } from './responsibility.ts';

export interface DerivedSide {
  readonly side: Exclude<Side, 'undetermined'>;
  /** Set for shared. */
  readonly kind?: 'configurable' | 'divided';
}

const aws: DerivedSide = { side: 'aws' };
const customer: DerivedSide = { side: 'customer' };
const configurable: DerivedSide = { side: 'shared', kind: 'configurable' };
const divided: DerivedSide = { side: 'shared', kind: 'divided' };
const notApplicable: DerivedSide = { side: 'not-applicable' };

/** Facets of a duty that somebody has to fulfil nowhere. */
export const noFacets: Facets = { manages: 'none', operates: 'none', verifies: 'none' };

/**
 * The side that the facets mean: who decides and who performs. Who verifies never changes it.
 * The loader of the knowledge refuses facets in which AWS decides and the customer performs, or only one of the two is
 * missing; here such facets count as divided, which is never the comfortable answer.
 */
export function facetsToSide({ manages, operates }: Facets): DerivedSide {
  if (manages === 'none' && operates === 'none') return notApplicable;
  if (manages === 'aws' && operates === 'aws') return aws;
  if (manages === 'customer' && operates === 'customer') return customer;
  if (manages === 'customer' && operates === 'aws') return configurable;
  return divided;
}

export function sameFacets(left: Facets, right: Facets): boolean {
  return (
    left.manages === right.manages && left.operates === right.operates && left.verifies === right.verifies
  );
}

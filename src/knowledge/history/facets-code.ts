import type { FacetsCode } from '../../model/knowledge-history.ts';
import type { FacetHolder, Facets } from '../../model/responsibility.ts';

const holders: readonly FacetHolder[] = ['aws', 'customer', 'both', 'none'];

/** Facets as one word, or as three with strokes between: `customer/aws/both`. */
export function facetsCode({ manages, operates, verifies }: Facets): FacetsCode {
  return manages === operates && operates === verifies ? manages : `${manages}/${operates}/${verifies}`;
}

/** The facets of a code that `facetsCode` made. Throws where it is none. */
export function facetsOfCode(code: FacetsCode): Facets {
  const [first, second = first, third = first] = code.split('/').map(holderOf);
  if (first === undefined || second === undefined || third === undefined) {
    throw new Error(`"${code}" is no code of facets`);
  }
  return { manages: first, operates: second, verifies: third };
}

function holderOf(word: string): FacetHolder | undefined {
  return holders.find(holder => holder === word);
}

import { facetsToSide } from '../../model/facets-to-side.ts';
import type { Facets } from '../../model/responsibility.ts';
import { holderWords, sidePhrase } from '../words.ts';

/** The side that facets amount to, in words, with the facets themselves. */
export function facetsWords(facets: Facets): string {
  const { manages, operates, verifies } = facets;
  const who = `managed by ${holderWords[manages]}, operated by ${holderWords[operates]}, verified by ${holderWords[verifies]}`;
  const { side, kind } = facetsToSide(facets);
  if (side === 'not-applicable') return sidePhrase({ side });
  return `${sidePhrase(kind === undefined ? { side } : { side, kind })} (${who})`;
}

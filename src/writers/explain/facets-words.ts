import type { FacetHolder, Facets, Side } from '../../model/responsibility.ts';
import { holderWords, sidePhrase } from '../words.ts';

/** The side that facets amount to, in words, with the facets themselves. */
export function facetsWords(facets: Facets): string {
  const { manages, operates, verifies } = facets;
  const who = `managed by ${holderWords[manages]}, operated by ${holderWords[operates]}, verified by ${holderWords[verifies]}`;
  const { side, kind } = sideOf(manages, operates);
  if (side === 'not-applicable') return sidePhrase({ side });
  return `${sidePhrase(kind === undefined ? { side } : { side, kind })} (${who})`;
}

/** As the derivation reads facets: who decides and who performs; anything but the plain cases is divided. */
function sideOf(
  manages: FacetHolder,
  operates: FacetHolder,
): { side: Side; kind?: 'configurable' | 'divided' } {
  if (manages === 'none' && operates === 'none') return { side: 'not-applicable' };
  if (manages === 'aws' && operates === 'aws') return { side: 'aws' };
  if (manages === 'customer' && operates === 'customer') return { side: 'customer' };
  if (manages === 'customer' && operates === 'aws') return { side: 'shared', kind: 'configurable' };
  return { side: 'shared', kind: 'divided' };
}

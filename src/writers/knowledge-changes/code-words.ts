import { facetsOfCode } from '../../knowledge/history/facets-code.ts';
import { facetsToSide } from '../../model/facets-to-side.ts';
import type { FacetsCode } from '../../model/knowledge-history.ts';
import { facetsWords } from '../explain/facets-words.ts';
import { sidePhrase } from '../words.ts';

/** Whose a duty is by a code of facets; who does which part only where it is not one and the same. */
export function codeWords(code: FacetsCode): string {
  const facets = facetsOfCode(code);
  return code.includes('/') ? facetsWords(facets) : sidePhrase(facetsToSide(facets));
}

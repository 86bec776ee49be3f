import { safeText } from '../../foundation/safe-text.ts';
import type { StatedObligation } from '../../model/obligation.ts';
import type { WrittenBoundary } from './file-schema.ts';
import { checkKnown, checkObligation, statedObligationOf } from './obligations.ts';
import type { Path, WrittenScope } from './written-scope.ts';

/** The obligations of one level of the file. One that stands above already cannot be stated again. */
export function obligationsIn(
  { obligations = [] }: WrittenBoundary,
  path: Path,
  scope: WrittenScope,
  above: readonly StatedObligation[],
  hasObjectives: boolean,
): StatedObligation[] {
  const taken = new Set(above.map(one => one.id));
  const agreements = agreementIds(scope, above);
  return obligations.map((one, index) => {
    const at = [...path, 'obligations', index];
    const id = typeof one === 'string' ? one : one.id;
    const place = typeof one === 'string' ? at : [...at, 'id'];
    if (taken.has(id)) {
      scope.add(place, `"${safeText(id, 80)}" stands here already: state all of it in one entry.`);
    }
    taken.add(id);
    if (typeof one === 'string') checkKnown(one, at, scope);
    else {
      checkObligation(one, at, scope, hasObjectives);
      for (const [inner, agreement] of (one.agreements ?? []).entries()) {
        const name = typeof agreement === 'string' ? agreement : agreement.id;
        if (agreements.has(name)) {
          scope.add([...at, 'agreements', inner], `"${safeText(name, 80)}" is the id of another agreement.`);
        }
        agreements.add(name);
      }
    }
    return statedObligationOf(one, scope.known.obligations);
  });
}

/** Ids of all agreements that a record of evidence may name. */
export function agreementIds({ known }: WrittenScope, stated: readonly StatedObligation[]): Set<string> {
  const ids = new Set<string>();
  for (const { agreements } of [...known.obligations.values(), ...stated.map(one => one.obligation)]) {
    for (const { id } of agreements) ids.add(id);
  }
  return ids;
}

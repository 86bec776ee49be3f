import type { Action, Boundary } from '../../model/assessment.ts';

/**
 * Reports leave the house; assurance documents may not. What an auditor found and what a document expects of its readers
 * are content of the document, also in the user's own words: reports print its fields, and only that there is more.
 */

/**
 * A reason without what a document says of its exceptions, which reasons quote: all between the first quotation mark and
 * the last goes, whatever marks stand in between.
 */
export function printableReason(reason: string): string {
  return reason.replace(/(\bassessment: )"[\s\S]*"/, '$1its text is not printed here');
}

/** An action without the texts of documents. */
export function printableAction(action: Action, boundary: Pick<Boundary, 'documents'>): Action {
  for (const { id, party, title, userControls, carveOuts } of boundary.documents) {
    if (userControls.length > 0 && action.id === `evidence:expected:${party}:${title ?? id}`) {
      const how = `What it expects stands in ${id} and, as you recorded it, in demarc.yaml; it is not printed here.`;
      return { ...action, how };
    }
    if (carveOuts.length > 0 && action.id === `assurance:carve-outs:${id}`) {
      return { ...action, what: `Ask for the reports of those whom ${id} leaves out` };
    }
  }
  return { ...action, how: printableReason(action.how) };
}

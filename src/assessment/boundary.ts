import { type Boundary, nothingDrawn } from '../model/assessment.ts';

/** The frameworks of a boundary that names none. */
export const defaultFrameworks: readonly string[] = ['nist-csf-2.0', 'iso-27001-2022'];

/** The boundary where no demarc.yaml draws one: everything that was read, no question answered. */
export function wholeInput(frameworks: readonly string[] = defaultFrameworks): Boundary {
  return { ...nothingDrawn, name: 'everything that was read', frameworks };
}

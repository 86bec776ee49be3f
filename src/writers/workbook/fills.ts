import type { ControlClass } from '../../model/assessment.ts';
import type { Side } from '../../model/responsibility.ts';

/** Backgrounds of cells, as ARGB: pale, so that text stays readable on paper. */

export const sideFills: Readonly<Record<Side, string>> = {
  customer: 'FFDCEBFA',
  aws: 'FFFDE9CF',
  shared: 'FFDFF2DF',
  undetermined: 'FFEFE2F7',
  'not-applicable': 'FFFFFFFF',
};

export const classFills: Readonly<Record<ControlClass, string>> = {
  'customer-specific': sideFills.customer,
  inherited: sideFills.aws,
  shared: sideFills.shared,
  undetermined: sideFills.undetermined,
  'not-applicable': 'FFF2F2F2',
  unmapped: 'FFF2F2F2',
};

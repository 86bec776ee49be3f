import type { AssuranceRule } from '../assurance-rule.ts';
import { bestOf, monthsCover } from '../covered-days.ts';

/** The provider's own statement of who does what: no test, and of the age of the attestation that it belongs to. */
export const pciResponsibilitySummary: AssuranceRule = {
  kind: 'pci-responsibility-summary',
  most: 'claimed',
  programmes: ['pci'],
  judgeTime: (documents, asked) => bestOf(documents.map(one => monthsCover(one, asked.day, 12))),
};

import type { AssuranceRule } from '../assurance-rule.ts';
import { bestOf, monthsCover } from '../covered-days.ts';

/** An attestation counts for twelve months, for its edition, and together with the summary that divides the requirements. */
export const pciAoc: AssuranceRule = {
  kind: 'pci-aoc',
  most: 'relied-on',
  programmes: ['pci'],
  judgeTime: (documents, asked) => bestOf(documents.map(one => monthsCover(one, asked.day, 12))),
  limits({ edition }, asked, { others, edition: wanted }) {
    if (edition === undefined) return 'its edition of PCI DSS is not recorded';
    if (lineOf(edition) !== lineOf(wanted)) return `it is for PCI DSS ${edition}, and ${wanted} is asked`;
    const divided = others.some(
      one =>
        one.kind === 'pci-responsibility-summary' &&
        one.readBy !== undefined &&
        one.edition !== undefined &&
        lineOf(one.edition) === lineOf(edition) &&
        monthsCover(one, asked.day, 12).word !== 'lapsed',
    );
    return divided
      ? undefined
      : 'the responsibility summary of the same edition, which divides the requirements, is not recorded as read';
  },
};

/** `4.0` of `4.0.1`: a revision of the third place adds no requirement. */
function lineOf(edition: string): string {
  return edition.replace(/^v/i, '').split('.').slice(0, 2).join('.');
}

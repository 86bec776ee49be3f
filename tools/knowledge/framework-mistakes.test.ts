import { describe } from 'vitest';
import { replaced, testMistakes } from './mistakes.fixture.ts';

function baseline(select: string): string {
  return `id: shop-baseline
title: Baseline of the shop
version: '1'
licence: none
source: https://example.org/
select: ${select}
`;
}

describe('a mistake in frameworks, baselines and crosswalks is reported', () => {
  testMistakes([
    [
      'a row in another namespace',
      'frameworks/nist-csf-2.0/PR.AA.yaml',
      replaced('id: csf:PR.AA-01', 'id: iso:PR.AA-01'),
      '"iso:PR.AA-01" must begin with "csf:"',
    ],
    [
      'a row that stands twice',
      'frameworks/nist-csf-2.0/PR.AA.yaml',
      replaced('id: csf:PR.AA-02', 'id: csf:PR.AA-01'),
      '"csf:PR.AA-01" also stands in',
    ],
    [
      'a duty that stands twice in a row',
      'frameworks/nist-csf-2.0/PR.AA.yaml',
      replaced('parallel: [provider-access-control]', 'parallel: [least-privilege]'),
      '"least-privilege" stands twice',
    ],
    [
      'a row without duties or reason',
      'frameworks/soc-2/P1.yaml',
      replaced('    satisfies: [privacy-obligations]\n', ''),
      'has no duties: say why under unmapped',
    ],
    [
      'a group that the framework does not have',
      'frameworks/nist-csf-2.0/framework.yaml',
      replaced('id: PR.AA,', 'id: PR.AB,'),
      'there is no group of nist-csf-2.0 "PR.AA"; did you mean "PR.AB"?',
    ],
    [
      'a row that inherits from nothing',
      'frameworks/nist-800-53-r5/ac.yaml',
      replaced('inheritsMapping: 80053:ac-2\n', 'inheritsMapping: 80053:ac-222\n'),
      'there is no control "80053:ac-222"',
    ],
    [
      'a row with duties from two places',
      'frameworks/nist-800-53-r5/ac.yaml',
      replaced(
        'inheritsMapping: 80053:ac-2\n',
        'inheritsMapping: 80053:ac-2\n    input: [asset-inventory]\n',
      ),
      'names duties of its own, inheritsMapping or mappedThrough: only one of them',
    ],
    [
      'a baseline of a framework that is not there',
      'frameworks/shop-baseline/baseline.yaml',
      () => baseline('{ of: nist-800-53-r6, by: baselines, value: low }'),
      'there is no framework "nist-800-53-r6"; did you mean "nist-800-53-r5"?',
    ],
    [
      'a baseline that selects nothing',
      'frameworks/shop-baseline/baseline.yaml',
      () => baseline('{ of: nist-800-53-r5, by: fedramp, value: hihg }'),
      'there is no value of fedramp in nist-800-53-r5 "hihg"; did you mean "high"?',
    ],
    [
      'a crosswalk to a control that is not there',
      'crosswalks/shop.yaml',
      () =>
        'id: shop\nfrom: nist-csf-2.0\nto: iso-27001-2022\ntitle: The shop\nlicence: none\nsource: https://example.org/\ndate: 2026-11-24\nconfidence: expert\nrows:\n  csf:PR.DS-01: [iso:A.8.42]\n',
      'crosswalks/shop.yaml:10: there is no control of iso-27001-2022 "iso:A.8.42"',
    ],
    [
      'a crosswalk with rows of its own and from elsewhere',
      'crosswalks/shop.yaml',
      () =>
        'id: shop\nfrom: nist-csf-2.0\nto: iso-27001-2022\ntitle: The shop\nlicence: none\nsource: https://example.org/\ndate: 2026-11-24\nconfidence: expert\nrowsFrom: mappedThrough\nrows:\n  csf:PR.DS-01: [iso:A.8.24]\n',
      'crosswalks/shop.yaml:1: has its rows, or rowsFrom: one of the two',
    ],
    [
      'a crosswalk from rows that are mapped through nothing',
      'crosswalks/shop.yaml',
      () =>
        'id: shop\nfrom: nist-csf-2.0\nto: iso-27001-2022\ntitle: The shop\nlicence: none\nsource: https://example.org/\ndate: 2026-11-24\nconfidence: expert\nrowsFrom: mappedThrough\n',
      'crosswalks/shop.yaml:9: no row of nist-csf-2.0 is mapped through a control of iso-27001-2022',
    ],
  ]);
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SourceText } from '../../foundation/source-text.ts';
import type { AssuranceDocument } from '../../model/assurance.ts';
import { documentLines, insertDocuments } from './insert-document.ts';
import { yamlMembers } from './print-yaml.ts';
import { readWrittenTree } from './written-tree.ts';

const soc2: AssuranceDocument = {
  id: 'aws-soc2-2026',
  kind: 'soc2-type2',
  party: 'aws',
  periods: [{ from: '2025-10-01', to: '2026-09-30' }],
  exceptions: [
    { duty: 'root-protection', text: 'One key was "late": 3 days', assessment: 'No effect on us' },
  ],
  carveOuts: [],
  categories: ['security', 'availability'],
  services: ['s3', 'rds'],
  regions: ['eu-central-1'],
  accounts: ['012345678901'],
  notTested: [],
  userControls: [],
  readBy: 'compliance@example.com',
  readOn: '2026-11-20',
};

function insert(text: string): string | undefined {
  return insertDocuments(new SourceText('demarc.yaml', text), [soc2]);
}

describe('a document is added', () => {
  it('at the end of a file that has none, every other line as it was', () => {
    const before = '# the shop\nname: Online shop # as it is called\n\nanswers:\n  end-users: "yes"\n\n';
    const after = insert(before);
    expect(after).toBe(`${before.trimEnd()}\n\nassurance:
  - id: aws-soc2-2026
    kind: soc2-type2
    periods:
      - { from: 2025-10-01, to: 2026-09-30 }
    exceptions:
      - duty: root-protection
        text: "One key was \\"late\\": 3 days"
        assessment: No effect on us
    categories: [security, availability]
    services: [s3, rds]
    regions: [eu-central-1]
    accounts: ["012345678901"]
    readBy: compliance@example.com
    readOn: 2026-11-20
`);
  });

  it.each([
    ['two blanks', 'assurance:\n  - id: iso\n    kind: iso-certificate # until 2027\nname: Online shop\n', 3],
    ['none', 'assurance: # what was read\n- id: iso\n  kind: iso-certificate\n\n# the end\nname: shop\n', 3],
    ['lines of Windows', 'assurance:\r\n    - id: iso\r\n      kind: iso-certificate\r\n', 3],
  ])('behind the last item of a list indented by %s', (_, before, line) => {
    const after = insert(before) ?? '';
    const lines = after.split(/\r?\n/);
    expect(lines[line]?.trim()).toBe('- id: aws-soc2-2026');
    const added = new Set(lines.slice(line, line + documentLines(soc2).length));
    expect(lines.filter(one => !added.has(one) || one === '')).toEqual(before.split(/\r?\n/));
    expect(after.includes('\r\n')).toBe(before.includes('\r\n'));
  });

  it('to an empty file', () => {
    expect(insert('')?.startsWith('assurance:\n  - id: aws-soc2-2026\n')).toBe(true);
  });

  it.each([
    ['a list in flow style', 'assurance: [{ id: iso, kind: iso-certificate }]\n'],
    ['a file in flow style', '{ name: shop }\n'],
    ['a file that is no mapping', '- name: shop\n'],
    ['a file that is no YAML', 'name: [shop\n'],
    ['an end of the document', 'name: shop\n...\n'],
    ['a key in quotes', '"assurance":\n  - id: iso\n    kind: iso-certificate\n'],
  ])('but not to %s', (_, before) => {
    expect(insert(before)).toBeUndefined();
  });
});

describe('printed YAML', () => {
  it('reads back as the same texts, whatever they are', () => {
    const text = fc.oneof(
      fc.string({ minLength: 1 }),
      fc.constantFrom(
        'yes',
        'null',
        '~',
        '0123',
        '1e3',
        '- x',
        'a: b',
        '#c',
        '2026-01-01',
        "it's",
        '*x',
        '&y',
        '!z',
        '%',
      ),
    );
    fc.assert(
      fc.property(text, fc.array(text, { minLength: 1 }), text, (one, many, other) => {
        const lines = yamlMembers({
          one,
          many,
          inner: { other },
          list: [
            { one, other },
            { one, other, many },
          ],
        });
        const tree = readWrittenTree(new SourceText('x.yaml', lines.join('\n')));
        expect('data' in tree && tree.data).toEqual({
          one,
          many,
          inner: { other },
          list: [
            { one, other },
            { one, other, many },
          ],
        });
      }),
      { numRuns: 300 },
    );
  });
});

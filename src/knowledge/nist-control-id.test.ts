import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadKnowledge } from './load-knowledge.ts';
import { fedrampControlId, nistStatementId, readNistControlId } from './nist-control-id.ts';

const controls = (loadKnowledge().framework('nist-800-53-r5')?.controls ?? []).map(({ id }) =>
  id.slice('80053:'.length),
);

describe('an id of SP 800-53', () => {
  it.each<[string, string, string | undefined]>([
    ['ac-2', 'ac-2', undefined],
    ['AC-02', 'ac-2', undefined],
    ['AC-2', 'ac-2', undefined],
    ['ac-2.3', 'ac-2.3', undefined],
    ['ac-02.03', 'ac-2.3', undefined],
    ['AC-02(03)', 'ac-2.3', undefined],
    ['AC-2 (3)', 'ac-2.3', undefined],
    ['ac-2_smt', 'ac-2', undefined],
    ['ac-2_smt.a', 'ac-2', 'a'],
    ['ac-2_stmt.a', 'ac-2', 'a'],
    ['ac-2.3_smt.a', 'ac-2.3', 'a'],
    ['AC-02(03)(a)', 'ac-2.3', 'a'],
    ['AC-2(3)a.', 'ac-2.3', 'a'],
    ['AC-01(a)(01)(b)', 'ac-1', 'a.1.b'],
    ['AC-1a.1.', 'ac-1', 'a.1'],
    ['ac-1_smt.a.1', 'ac-1', 'a.1'],
    ['sa-10', 'sa-10', undefined],
  ])('%s is %s, part %s', (id, control, part) => {
    expect(readNistControlId(id)).toEqual(part === undefined ? { control } : { control, part });
  });

  it.each([
    '',
    'ac',
    'ac-0',
    'KMS.1',
    'A.8.24',
    'ac-2_gdn',
    'ac-2_smt.',
    'ac-2 and ac-3',
    'ac-2(x',
    `ac-2${'(a)'.repeat(20)}`,
  ])('%j is none', id => {
    expect(readNistControlId(id)).toBeUndefined();
  });

  it('goes from OSCAL to the sheets of FedRAMP and back, for every control and any part', () => {
    expect(controls.length).toBeGreaterThan(1000);
    const letter = fc.constantFrom('a', 'b', 'c', 'z');
    const part = fc.option(
      fc.oneof(
        letter,
        fc.tuple(letter, fc.integer({ min: 1, max: 12 })).map(all => all.join('.')),
      ),
      {
        nil: undefined,
      },
    );
    fc.assert(
      fc.property(fc.constantFrom(...controls), part, (control, inner) => {
        const id = inner === undefined ? { control } : { control, part: inner };
        expect(readNistControlId(fedrampControlId(id))).toEqual(id);
        expect(readNistControlId(nistStatementId(id))).toEqual(id);
      }),
    );
    for (const control of controls)
      expect(readNistControlId(fedrampControlId({ control }))).toEqual({ control });
    expect(fedrampControlId({ control: 'ac-2.3', part: 'a' })).toBe('AC-02(03)(a)');
  });
});

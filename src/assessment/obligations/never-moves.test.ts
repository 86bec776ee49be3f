import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../model/assessment.ts';
import { knowledge } from '../../responsibility/shop.fixture.ts';
import { shopAnswers } from '../shop-estate.fixture.ts';
import { assessedWith, stated } from './obligations.fixture.ts';

/** An obligation changes what is to be proved: never whose a duty is, never a class, never a finding. */

const ids = [...knowledge.obligations.keys()];
const days = fc.option(fc.constantFrom('2025-01-01', '2026-11-24', '2027-06-30'), { nil: undefined });
const obligations = fc
  .subarray(ids)
  .chain(chosen =>
    fc.tuple(...chosen.map(id => fc.record({ since: days, until: days }).map(time => ({ id, ...time })))),
  )
  .map(all =>
    all.map(({ id, since, until }) =>
      stated(id, {
        ...(since === undefined ? {} : { since }),
        ...(until === undefined ? {} : { until }),
      }),
    ),
  );
const frameworks = ['nist-csf-2.0', 'iso-27001-2022', 'pci-dss-4.0.1'];

function moved({ responsibility, frameworks: judged, findings }: Assessment): unknown {
  return {
    tables: responsibility.tables,
    tableOf: [...responsibility.tableOf],
    boundary: [...responsibility.boundary],
    controls: judged,
    findings,
  };
}

describe('obligations', () => {
  const without = moved(assessedWith({ frameworks, answers: shopAnswers }));

  it('never change a table, a control, a class or a finding, whichever are stated', () => {
    fc.assert(
      fc.property(obligations, list => {
        expect(moved(assessedWith({ frameworks, answers: shopAnswers, obligations: list }))).toEqual(without);
      }),
      { numRuns: 20 },
    );
  });

  it('that bind by an answer change nothing either, where nothing else hangs on it', () => {
    const asked = [...knowledge.questions.values()].filter(
      ({ decides }) =>
        decides.obligations.length > 0 &&
        decides.duties.length + decides.rules.length + decides.controls.length === 0,
    );
    expect(asked.length).toBeGreaterThan(12);
    const answer = fc.tuple(...asked.map(({ answers }) => fc.constantFrom(...answers)));
    fc.assert(
      fc.property(answer, given => {
        const answers = new Map([
          ...shopAnswers,
          ...asked.map(({ id }, index) => [id, given[index] ?? ''] as const),
        ]);
        expect(moved(assessedWith({ frameworks, answers }))).toEqual(without);
      }),
      { numRuns: 10 },
    );
  });

  it('add work and take none away', () => {
    const before = new Set(assessedWith({ frameworks }).actions.map(action => action.id));
    fc.assert(
      fc.property(obligations, list => {
        const after = new Set(
          assessedWith({ frameworks, obligations: list }).actions.map(action => action.id),
        );
        // Once all are settled nobody need say which bind.
        const gone = [...before].filter(id => id !== 'answer:obligations' && !after.has(id));
        expect(gone).toEqual([]);
      }),
      { numRuns: 10 },
    );
  });

  it('in another order come to the same', () => {
    fc.assert(
      fc.property(obligations, list => {
        const [one, other] = [list, list.toReversed()].map(order => assessedWith({ obligations: order }));
        expect(JSON.stringify(other?.obligations)).toBe(JSON.stringify(one?.obligations));
        expect(JSON.stringify(other?.actions)).toBe(JSON.stringify(one?.actions));
      }),
      { numRuns: 10 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Control } from '../../model/knowledge.ts';
import { carryOver } from './carry-over.ts';
import type { ControlRow } from './control-row.ts';

function control(id: string, members: Partial<Control>): Control {
  return { id, title: id, group: 'g', duties: [], confidence: 'sourced', ...members };
}

const accounts = control('iso:A.5.16', {
  duties: [
    { duty: 'identity-lifecycle', role: 'satisfies' },
    { duty: 'provider-access-control', role: 'parallel' },
    { duty: 'api-logging', role: 'contributes' },
    { duty: 'asset-inventory', role: 'input' },
  ],
  appliesWhen: ['people-sign-in', 'premises-in-scope'],
});
const logging = control('iso:A.8.15', {
  duties: [{ duty: 'api-logging', role: 'satisfies' }],
  appliesWhen: ['people-sign-in'],
});
const open = control('ccm:A-1', { unmappedReason: 'not yet second-read' });
const known = new Map([accounts, logging, open].map(one => [one.id, one]));

function carried(row: ControlRow | undefined) {
  return carryOver(row, id => known.get(id), 'nothing is known of it');
}

function rolesOf(row: ControlRow): Record<string, string> {
  return Object.fromEntries(carried(row).duties.map(({ duty, role }) => [duty, role]));
}

describe('carryOver', () => {
  it.each(['same', 'partOf'] as const)('takes over the duties of a control by %s in their roles', key => {
    expect(carried({ [key]: ['iso:A.5.16'] })).toEqual({
      duties: accounts.duties,
      appliesWhen: ['people-sign-in', 'premises-in-scope'],
      mappedThrough: ['iso:A.5.16'],
    });
  });

  it.each(['includes', 'overlaps'] as const)(
    'lets them only contribute by %s, and says that no class follows',
    key => {
      const result = carried({ [key]: ['iso:A.5.16'] });
      expect(Object.fromEntries(result.duties.map(({ duty, role }) => [duty, role]))).toEqual({
        'identity-lifecycle': 'contributes',
        'provider-access-control': 'contributes',
        'api-logging': 'contributes',
        'asset-inventory': 'input',
      });
      expect(result.unmappedReason).toBe(
        'it only has a part in common with iso:A.5.16: that contributes, and decides no class',
      );
      expect(result.mappedThrough).toBeUndefined();
      expect(result.appliesWhen).toBeUndefined();
    },
  );

  it('keeps the strongest of several roles of one duty', () => {
    expect(rolesOf({ same: ['iso:A.5.16', 'iso:A.8.15'] })['api-logging']).toBe('satisfies');
    expect(
      rolesOf({ contributes: ['api-logging'], overlaps: ['iso:A.8.15'], satisfies: ['api-logging'] }),
    ).toEqual({
      'api-logging': 'satisfies',
    });
  });

  it('asks only the questions that all controls have in common, beside its own', () => {
    expect(carried({ same: ['iso:A.5.16', 'iso:A.8.15'] }).appliesWhen).toEqual(['people-sign-in']);
    expect(carried({ same: ['iso:A.8.15'], appliesWhen: ['premises-in-scope'] }).appliesWhen).toEqual([
      'premises-in-scope',
      'people-sign-in',
    ]);
    // What it is answered by beside the control applies whatever the question says.
    expect(carried({ same: ['iso:A.8.15'], satisfies: ['asset-inventory'] }).appliesWhen).toBeUndefined();
  });

  it('takes nothing over as satisfying where one of the controls has no mapping', () => {
    const result = carried({ same: ['iso:A.8.15', 'ccm:A-1'] });
    expect(result.duties).toEqual([{ duty: 'api-logging', role: 'contributes' }]);
    expect(result.unmappedReason).toBe(
      'what it is mapped through is open: ccm:A-1 has no mapping itself (not yet second-read)',
    );
  });

  it('says beside a class what else it has in common', () => {
    const result = carried({
      satisfies: ['asset-inventory'],
      overlaps: ['iso:A.8.15'],
      note: 'By the audit team',
    });
    expect(result.unmappedReason).toBeUndefined();
    expect(result.note).toBe('By the audit team. It has a part in common with iso:A.8.15 too');
  });

  it('gives the reason where nothing decides', () => {
    expect(carried(undefined)).toEqual({ duties: [], unmappedReason: 'nothing is known of it' });
    expect(carried({ note: 'Later' }).unmappedReason).toBe('nothing is known of it');
    expect(carried({ unmapped: 'a matter of the works council' }).unmappedReason).toBe(
      'a matter of the works council',
    );
    expect(carried({ contributes: ['api-logging'] }).unmappedReason).toBe(
      'its duties contribute, and none satisfies it',
    );
  });

  it('always gives a class or a reason, and never a stronger role than the other control has', () => {
    const ids = fc.subarray([...known.keys()], { minLength: 1 });
    const rows = fc.record(
      {
        same: ids,
        partOf: ids,
        includes: ids,
        overlaps: ids,
        satisfies: fc.constant<readonly string[]>(['asset-inventory']),
      },
      { requiredKeys: [] },
    );
    const order = ['satisfies', 'parallel', 'contributes', 'input'];
    fc.assert(
      fc.property(rows, row => {
        const { duties, unmappedReason } = carried(row);
        const decides = duties.some(({ role }) => role === 'satisfies' || role === 'parallel');
        expect(unmappedReason === undefined).toBe(decides);
        expect(new Set(duties.map(({ duty }) => duty)).size).toBe(duties.length);
        const sources = [row.same, row.partOf, row.includes, row.overlaps].flatMap(one => one ?? []);
        for (const { duty, role } of duties) {
          if (row.satisfies?.includes(duty) === true) continue;
          const best = Math.min(
            ...sources
              .flatMap(id => known.get(id)?.duties ?? [])
              .flatMap(one => (one.duty === duty ? order.indexOf(one.role) : [])),
          );
          expect(order.indexOf(role)).toBeGreaterThanOrEqual(best);
        }
      }),
    );
  });
});

import { describe, expect, test } from 'vitest';
import { nothingJudged } from '../../model/assessment.ts';
import type { Report } from '../report.ts';
import { shopReport } from '../shop-report.fixture.ts';
import { textWidth } from './layout.ts';
import { penFor } from './pen.ts';
import { restsOn } from './rests-on.ts';

const statement = {
  from: 'lz',
  to: 'you',
  provides: [{ duty: 'api-logging', scope: [] }],
  expects: [{ text: 'Deploy by the pipeline' }],
  evidence: [],
  source: { title: 'Landing zone \u001b[31mstatement' },
  validTo: '2027-03-31',
};

function report(): Report {
  const base = shopReport();
  const { assessment } = base;
  return {
    ...base,
    assessment: {
      ...assessment,
      boundary: {
        ...assessment.boundary,
        parties: [{ id: 'lz', name: 'Landing\u202ezone', kind: 'platform-team' }],
      },
      stated: {
        ...nothingJudged,
        statements: [
          { statement, status: 'in-force' },
          { statement: { ...statement, to: 'all' }, status: 'lapsed', reason: 'it ended on 2026-01-01' },
        ],
        conflicts: [{ kind: 'gap', subject: 'api-logging', parties: ['lz', 'you'] }],
        requirements: [
          {
            id: 'r',
            party: 'lz',
            text: 'Deploy by the pipeline',
            source: 'Landing zone',
            status: 'not-visible',
          },
        ],
        documents: Array.from({ length: 8 }, (_, index) => ({
          id: `soc2-${index}`,
          kind: 'soc2-type2',
          party: 'aws',
          status: 'claimed' as const,
          reasons: ['nobody has recorded reading it'],
          controls: ['iso:A.7.5'],
        })),
        scopeLists: [
          {
            source: 'page.html',
            asOf: '2021-09-23',
            ageDays: 1888,
            stale: 'it is old',
            programmes: ['soc'],
            unknownNames: ['X'],
          },
        ],
        waivers: [
          {
            waiver: {
              id: 'R1',
              control: 'iso:A.8.24',
              reason: 'x',
              owner: 'a',
              approvedBy: 'b',
              expires: '2026-01-01',
            },
            status: 'lapsed',
            findings: 0,
          },
        ],
      },
    },
  };
}

describe('what a report rests on', () => {
  test('is not told where nothing was stated', () => {
    expect(restsOn(shopReport(), penFor({ width: 80, colour: false, unicode: true }), false)).toEqual([]);
  });

  test.each([40, 60, 100])(
    'fits %d columns, says how each thing stands, and cannot steer the terminal',
    width => {
      const lines = restsOn(report(), penFor({ width, colour: false, unicode: true }), false);
      for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(width);
      const text = lines.join(' ').replace(/\s+/g, ' ');
      expect(text).not.toMatch(/[\u001b\u202e]/);
      expect(text).toContain('gap on api-logging');
      expect(text).toMatch(/in force until 2027-03-31/);
      expect(text).toMatch(/lapsed: it ended on 2026-01-01/);
      expect(text).toContain('and 2 more: --all shows them');
      expect(text).toContain('0 of 1 expectation shown to be met');
      expect(text).toContain('R1: iso:A.8.24, lapsed on 2026-01-01');
      expect(text).toContain('1 name on it that demarc does not know');
    },
  );
});

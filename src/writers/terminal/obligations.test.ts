import { describe, expect, test } from 'vitest';
import type { JudgedObligation } from '../../model/judged-obligation.ts';
import type { Obligation } from '../../model/obligation.ts';
import { explainObligation } from '../explain/explain-obligation.ts';
import { writeExplanations } from '../explain/write-explanation.ts';
import { shopMatrix } from '../matrix/shop-matrix.fixture.ts';
import { readMeRows } from '../matrix/xlsx-notes.ts';
import { writeMatrixMarkdown } from '../matrix/write-markdown.ts';
import type { Report } from '../report.ts';
import { shopReport } from '../shop-report.fixture.ts';
import { textWidth } from './layout.ts';
import { obligations } from './obligations.ts';
import { penFor } from './pen.ts';

const gdpr: Obligation = {
  id: 'gdpr',
  title: 'GDPR',
  name: 'General Data Protection Regulation',
  kind: 'law',
  binds: 'whoever processes personal data',
  appliesWhen: { question: 'personal-data', equals: 'yes' },
  jurisdiction: 'European Union',
  frameworks: [{ framework: 'iso-27001-2022', relation: 'demands' }],
  assurance: [{ kind: 'soc2-type2', or: ['c5'], why: 'guarantees' }],
  agreements: [
    { id: 'dpa', title: 'Processing\u202eagreement', evidence: 'agreement-record', why: 'Article 28' },
  ],
  constraints: [
    { kind: 'residency', text: 'Only in the EEA', values: { regions: ['eu-west-1'] } },
    { kind: 'notification', text: 'Told within \u001b[31m72 hours | <b>' },
  ],
  duties: ['data-classification'],
  sources: [{ title: 'The law', url: 'https://example.org/' }],
  date: '2026-11-24',
  confidence: 'sourced',
};

const binding: JudgedObligation = {
  id: 'gdpr',
  title: gdpr.title,
  kind: 'law',
  applies: 'stated',
  obligation: gdpr,
  questions: [],
  contradictedBy: ['personal-data: no'],
  frameworks: [{ framework: 'iso-27001-2022', relation: 'demands', status: 'not-chosen' }],
  assurance: [
    {
      kind: 'soc2-type2',
      kinds: ['soc2-type2', 'c5'],
      why: 'guarantees',
      status: 'none',
      documents: [],
      reasons: [],
    },
  ],
  agreements: [
    {
      id: 'dpa',
      title: 'Processing\u202eagreement',
      why: 'Article 28',
      evidence: 'agreement-record',
      status: 'missing',
      reasons: [],
    },
  ],
  constraints: [
    {
      kind: 'residency',
      text: 'Only in the EEA',
      status: 'outside',
      compared: 'Regions',
      counts: { inside: 1, outside: 1, unknown: 0, global: 0 },
      reasons: ['one resource in us-east-1'],
      where: ['data.yaml:2 OrdersBucket'],
    },
    {
      kind: 'notification',
      text: 'Told within \u001b[31m72 hours | <b>',
      status: 'yours-to-show',
      reasons: [],
      where: [],
    },
  ],
  duties: [{ duty: 'data-classification', status: 'not-visible' }],
  open: 5,
};

const open: JudgedObligation = {
  ...binding,
  id: 'hipaa',
  title: 'HIPAA',
  applies: 'undetermined',
  questions: ['phi'],
  contradictedBy: [],
  frameworks: [],
  assurance: [],
  agreements: [],
  constraints: [],
  duties: [],
  open: 0,
};

function reportWith(judged: readonly JudgedObligation[]): Report {
  const report = shopReport();
  return { ...report, assessment: { ...report.assessment, obligations: judged } };
}

function lines(judged: readonly JudgedObligation[], width = 80): string[] {
  return obligations(reportWith(judged), penFor({ width, colour: false, unicode: true }), false);
}

describe('laws and contracts', () => {
  test('are not told of where none is known', () => {
    expect(lines([])).toEqual([]);
  });

  test('begin with what they leave open', () => {
    expect(lines([binding, open])[2]?.trim()).toBe('1 binds this system and leaves 5 things open.');
    expect(lines([open]).join(' ')).toContain(
      'None is stated, and no answer says that one binds this system.',
    );
    expect(
      lines([{ ...open, applies: 'no', questions: [] }])
        .join(' ')
        .replace(/\s+/g, ' '),
    ).toContain('None that demarc knows binds this system by your answers.');
  });

  test.each([40, 60, 100])('fit %d columns, name what is open, and cannot steer the terminal', width => {
    const printed = lines([binding, open, { ...binding, id: 'sox', title: 'SOX', applies: 'ended' }], width);
    for (const line of printed) expect(textWidth(line)).toBeLessThanOrEqual(width);
    const text = printed.join(' ').replace(/\s+/g, ' ');
    expect(text).not.toMatch(/[\u001b\u202e]/);
    expect(text).toContain('ISO/IEC 27001:2022 is not chosen');
    expect(text).toContain('one resource in us-east-1');
    expect(text).toContain('1 thing to show');
    expect(text).toContain('1 more may bind: 1 question decides');
    expect(text).toContain('Ended: SOX.');
  });

  test('many are cut short', () => {
    const many = Array.from({ length: 9 }, (_, index) => ({
      ...binding,
      id: `c${index}`,
      title: `Contract ${index}`,
    }));
    expect(lines(many).join('\n')).toContain('and 3 more: --all shows them');
  });
});

describe('elsewhere', () => {
  const report = reportWith([binding]);

  test('an explanation says how each demand stands here', () => {
    const context = { knowledge: report.knowledge, checks: report.checks, report };
    const style = { width: 100, colour: false, unicode: true };
    const text = writeExplanations([explainObligation(gdpr, context)], style).replace(/\s+/g, ' ');
    expect(text).toContain('binds, stated, though the answers say no (personal-data: no); 5 things open');
    expect(text).toContain('[not chosen]');
    expect(text).toContain('[no record]');
    expect(text).toContain('[not within it]');
    expect(text).toContain('[not visible here]');
    const alone = writeExplanations([explainObligation(gdpr, { ...context, report: undefined })], style);
    expect(alone).not.toMatch(/\[(not|no record|binds)/);
  });

  test('a matrix tells of those that bind, escaped', () => {
    const matrix = {
      ...shopMatrix(),
      assessment: { ...shopMatrix().assessment, obligations: [binding, open] },
    };
    const markdown = [...writeMatrixMarkdown(matrix)].join('');
    expect(markdown).toContain('## Laws and contracts');
    expect(markdown).toMatch(/\| GDPR \| General Data Protection Regulation \| binds, stated \|/);
    expect(markdown).not.toMatch(/[\u001b\u202e]/);
    const notes = [...readMeRows(matrix)].map(row => row.cells.join(': '));
    expect(notes.some(note => note.startsWith('GDPR: binds, stated.\n'))).toBe(true);
    expect([...writeMatrixMarkdown(shopMatrix())].join('')).not.toContain('Laws and contracts');
  });
});

import { describe, expect, it } from 'vitest';
import { placeAt } from '../../estate/testing.ts';
import { SourceText } from '../../foundation/source-text.ts';
import type { Boundary, JudgedStatement, StatementStatus } from '../../model/assessment.ts';
import { type EvidenceRecord, nothingRecorded, type Waiver } from '../../model/assurance.ts';
import { certain } from '../../model/declaration.ts';
import type { Finding } from '../../model/finding.ts';
import type { Statement } from '../../model/party.ts';
import {
  declared,
  derive,
  estateOf,
  knowledge,
  shopBoundary,
  today,
} from '../../responsibility/shop.fixture.ts';
import { exemptFindings, judgeWaivers } from './exemptions.ts';
import { freshEvidence } from './fresh-evidence.ts';
import { nothingProvided, provisionsOf } from './provisions.ts';
import { requirementsOf } from './requirements.ts';
import { statementConflicts } from './statement-conflicts.ts';
import { judgeStatements } from './statement-status.ts';

const window = { from: '2026-01-01', to: '2026-12-31' };

function record(kind: string, date: string, rest: Partial<EvidenceRecord> = {}): EvidenceRecord {
  return { kind, date, by: 'shop-security', duties: [], ...rest };
}

function statement(rest: Partial<Statement> = {}): Statement {
  return {
    from: 'landing-zone',
    to: 'you',
    provides: [{ duty: 'api-logging', scope: [] }],
    expects: [],
    evidence: ['config-drift-report'],
    validTo: '2027-03-31',
    source: { title: 'Landing zone statement' },
    accepted: { by: 'shop', on: '2026-10-01' },
    ...rest,
  };
}

const evidence = freshEvidence(
  { ...shopBoundary, evidence: [record('config-drift-report', '2026-11-15')] },
  knowledge,
  today,
);

function judged(...statements: readonly Statement[]): JudgedStatement[] {
  return judgeStatements(statements, { day: '2026-11-24', evidence, documents: new Map() });
}

describe('evidence', () => {
  it.each<[string, string, EvidenceRecord, Partial<Boundary>, boolean]>([
    ['of last month counts for a month', today, record('patch-report', '2026-10-25'), {}, true],
    ['of the month before does not', today, record('patch-report', '2026-10-19'), {}, false],
    ['of a later day does not', today, record('patch-report', '2026-11-25'), {}, false],
    ['counts to the last day that its kind allows', today, record('patch-report', '2026-10-20'), {}, true],
    [
      'is judged at the end of a window that is over',
      '2027-06-01T00:00:00Z',
      record('patch-report', '2026-12-10'),
      { auditWindow: window },
      true,
    ],
    [
      'and not beyond it',
      '2027-06-01T00:00:00Z',
      record('patch-report', '2027-01-02'),
      { auditWindow: window },
      false,
    ],
    [
      'that is due in each window must fall into it',
      today,
      record('change-sample', '2025-12-20'),
      { auditWindow: window },
      false,
    ],
    ['or be young where there is no window', today, record('change-sample', '2025-12-20'), {}, true],
    ['of a kind that nobody knows does not count', today, record('photograph', '2026-11-20'), {}, false],
  ])('%s', (_, now, one, changes, counts) => {
    const fresh = freshEvidence({ ...shopBoundary, ...changes, evidence: [one] }, knowledge, now);
    expect(fresh.has(one.kind, 'guest-os-patching')).toBe(counts);
    expect(fresh.hasKind(one.kind)).toBe(counts);
  });

  it.each<[string, readonly string[], Partial<Boundary>, boolean]>([
    ['once', ['2026-11-20'], { auditWindow: window }, false],
    [
      'each month of the window',
      ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11'].map(month => `2026-${month}-20`),
      { auditWindow: window },
      true,
    ],
    ['twice, with months between', ['2026-01-20', '2026-11-20'], { auditWindow: window }, false],
    [
      'on one day, twice',
      ['2026-11-20', '2026-11-20'],
      { auditWindow: { from: '2026-11-01', to: '2026-12-31' } },
      false,
    ],
    [
      'before and in a young window',
      ['2026-10-20', '2026-11-20'],
      { auditWindow: { from: '2026-11-01', to: '2026-12-31' } },
      true,
    ],
    ['each month, and no window is stated', ['2026-10-20', '2026-11-20'], {}, false],
  ])('given %s', (_, dates, changes, repeated) => {
    const evidence = dates.map(date => record('patch-report', date));
    const fresh = freshEvidence({ ...shopBoundary, ...changes, evidence }, knowledge, today);
    expect(fresh.repeated('patch-report', 'guest-os-patching')).toBe(repeated);
  });

  it('for named duties counts for those alone', () => {
    const one = record('key-inventory', '2026-06-30', { duties: ['key-rotation'] });
    const fresh = freshEvidence({ ...shopBoundary, evidence: [one] }, knowledge, today);
    expect([fresh.has('key-inventory', 'key-rotation'), fresh.has('key-inventory', 'key-custody')]).toEqual([
      true,
      false,
    ]);
  });
});

describe('a statement', () => {
  it.each<[StatementStatus, Partial<Statement>]>([
    ['in-force', {}],
    ['in-force', { validTo: '2026-11-24', validFrom: '2026-11-24' }],
    ['lapsed', { validTo: '2026-11-23' }],
    ['not-yet', { validFrom: '2026-11-25' }],
    ['not-accepted', { accepted: undefined }],
    ['not-accepted', { accepted: { by: 'shop', on: '2026-11-25' } }],
    ['without-end', { validTo: undefined }],
    ['without-evidence', { evidence: [] }],
    ['without-evidence', { evidence: ['config-drift-report', 'key-inventory'] }],
  ])('is %s: %j', (status, rest) => {
    expect(judged(statement(rest))[0]?.status).toBe(status);
  });
});

describe('what another party provides', () => {
  const bucket = declared('AWS::S3::Bucket', {}, { existence: certain }, 'ProductImages');
  const other = declared(
    'AWS::S3::Bucket',
    {},
    {
      existence: certain,
      place: { source: new SourceText('legacy/old.yaml', ''), offset: 0 },
      deployment: { account: '222222222222' },
    },
    'Legacy',
  );
  const estate = estateOf([bucket, other]);
  const responsibility = derive([bucket, other]);

  function provided(...statements: readonly Statement[]) {
    return provisionsOf(judged(...statements), new Set(['aws']), estate, responsibility, () => true);
  }

  it('relieves of a duty of the boundary as a whole', () => {
    expect([...provided(statement()).duties.keys()]).toEqual(['api-logging']);
    expect(provided(statement()).duties.get('api-logging')).toEqual([
      {
        party: 'landing-zone',
        duty: 'api-logging',
        statement: 'Landing zone statement',
        until: '2027-03-31',
      },
    ]);
  });

  it('by statements in force to you alone, and never of what AWS or you state', () => {
    for (const rest of [
      { validTo: '2026-11-01' },
      { accepted: undefined },
      { evidence: [] },
      { to: 'psp' },
      { from: 'aws' },
      { from: 'you', to: 'all' },
    ]) {
      expect(provided(statement(rest)).duties.size).toBe(0);
    }
    expect(provided(statement({ to: 'all' })).duties.size).toBe(1);
  });

  it('holds for its scope: a duty is wholly provided once every resource that carries it is covered', () => {
    const partly = provided(policies('legacy/'));
    expect(partly.duties.has('resource-policy')).toBe(false);
    expect(partly.on('resource-policy', other)?.party).toBe('landing-zone');
    expect(partly.on('resource-policy', bucket)).toBeUndefined();
    expect(provided(policies('222222222222')).on('resource-policy', other)?.party).toBe('landing-zone');
    expect(provided(policies('legacy/'), policies('ProductImages')).duties.has('resource-policy')).toBe(true);
  });

  it('can name a control as a whole', () => {
    const all = provided(statement({ provides: [{ control: 'iso:A.8.15', scope: [] }] }));
    expect(all.controls.get('iso:A.8.15')?.[0]?.party).toBe('landing-zone');
  });
});

function leaves(from: string, to: string): Statement {
  return statement({
    from,
    to,
    provides: [],
    expects: [{ duty: 'backup-configuration', text: 'Back up' }],
    evidence: [],
    validTo: undefined,
  });
}

function policies(...scope: readonly string[]): Statement {
  return statement({ provides: [{ duty: 'resource-policy', scope }] });
}

describe('contradictions', () => {
  it('a duty that each leaves to the other is a gap', () => {
    expect(statementConflicts(judged(leaves('landing-zone', 'you'), leaves('you', 'landing-zone')))).toEqual([
      { kind: 'gap', subject: 'backup-configuration', parties: ['landing-zone', 'you'] },
    ]);
    expect(statementConflicts(judged(leaves('landing-zone', 'you'), leaves('you', 'msp')))).toEqual([]);
  });

  it('a duty that two claim is an overlap, unless their scopes lie apart', () => {
    const claims = (from: string, ...scope: readonly string[]) =>
      statement({ from, provides: [{ duty: 'api-logging', scope }] });
    expect(statementConflicts(judged(claims('msp'), claims('landing-zone')))).toEqual([
      { kind: 'overlap', subject: 'api-logging', parties: ['landing-zone', 'msp'] },
    ]);
    expect(statementConflicts(judged(claims('msp', 'legacy/'), claims('landing-zone', 'infra/')))).toEqual(
      [],
    );
    expect(
      statementConflicts(judged(claims('msp', 'infra/shop'), claims('landing-zone', 'infra/'))),
    ).toHaveLength(1);
    expect(statementConflicts(judged(claims('msp'), statement({ from: 'msp' })))).toEqual([]);
  });

  it('statements that do not stand contradict nothing', () => {
    expect(
      statementConflicts(judged(statement(), statement({ from: 'msp', validTo: '2026-01-01' }))),
    ).toEqual([]);
  });
});

describe('what is expected of you', () => {
  const own = {
    ofDuty: () => 'partly-met' as const,
    ofControl: (id: string) => (id === 'iso:A.8.15' ? ('met' as const) : undefined),
  };

  it('comes from statements that stand and from user entity controls, with its text', () => {
    const expects = [
      { duty: 'deployment-pipeline', text: 'Deploy by the pipeline' },
      { control: 'iso:A.8.15', text: 'Keep logs' },
      { control: 'soc2:CC6.1', text: 'Restrict access' },
      { text: 'Tell us of changes' },
    ];
    const controls = [
      { id: 'C-1', duty: 'identity-lifecycle', text: 'Remove leavers' },
      { id: 'C-2', text: 'Read our notices' },
    ];
    const soc2 = {
      id: 'soc2',
      kind: 'soc2-type2',
      party: 'aws',
      title: 'SOC 2 report',
      ...nothingRecorded,
      userControls: controls,
    };
    const all = requirementsOf(
      judged(statement({ expects, provides: [], evidence: [], validTo: undefined })),
      [soc2],
      own,
    );
    expect(all.map(({ party, text, status }) => [party, text, status])).toEqual([
      ['landing-zone', 'Deploy by the pipeline', 'partly-met'],
      ['landing-zone', 'Tell us of changes', 'not-visible'],
      ['landing-zone', 'Keep logs', 'met'],
      ['landing-zone', 'Restrict access', 'not-visible'],
      ['aws', 'Remove leavers', 'partly-met'],
      ['aws', 'Read our notices', 'not-visible'],
    ]);
    expect(new Set(all.map(one => one.id)).size).toBe(6);
  });

  it('and is not what lapsed, was not accepted, or is said to others', () => {
    const expects = [{ text: 'Tell us of changes' }];
    for (const rest of [
      { validTo: '2026-01-01' },
      { accepted: undefined },
      { to: 'msp' },
      { from: 'you', to: 'all' },
    ]) {
      expect(requirementsOf(judged(statement({ expects, ...rest })), [], own)).toEqual([]);
    }
  });
});

describe('findings that ask for nothing now', () => {
  const bucket = declared('AWS::S3::Bucket', {}, { existence: certain }, 'ProductImages');
  const estate = estateOf([bucket]);
  const finding: Finding = {
    check: 's3-bucket-not-public',
    resource: bucket.key,
    status: 'failed',
    severity: 'high',
    because: [],
    place: placeAt(0),
    message: '',
    fingerprint: 'f',
    moveFingerprint: '',
  };
  const waiver: Waiver = {
    id: 'RISK-1',
    check: finding.check,
    reason: 'x',
    owner: 'a',
    approvedBy: 'b',
    expires: '2027-01-01',
  };
  const provisions = {
    ...nothingProvided,
    on: () => ({ party: 'landing-zone', statement: 's', until: '2027-01-01' }),
  };

  it('are waived, or provided, and never those that passed', () => {
    const of = (all: readonly Finding[], waivers = [waiver], by = nothingProvided) =>
      exemptFindings(all, estate, () => 'internet-exposure', by, waivers).exemptions;
    expect(of([finding]).get(finding)).toEqual({ kind: 'waived', waiver });
    expect(of([finding], [waiver], provisions).get(finding)).toMatchObject({
      kind: 'provided',
      party: 'landing-zone',
    });
    expect(of([finding], [{ ...waiver, check: 'ec2-volume-encrypted' }]).size).toBe(0);
    expect(of([{ ...finding, status: 'passed' }], [waiver], provisions).size).toBe(0);
    const one = (resource: string) => of([finding], [{ ...waiver, resource }]).size;
    expect([one('ProductImages'), one('Orders')]).toEqual([1, 0]);
  });

  it('waivers are in force, lapsed or unused', () => {
    const all = [waiver, { ...waiver, id: 'RISK-2', expires: '2026-11-23' }, { ...waiver, id: 'RISK-0' }];
    const states = judgeWaivers(all, '2026-11-24', new Map([[waiver, 2]]), new Set());
    expect(states.map(one => [one.waiver.id, one.status, one.findings])).toEqual([
      ['RISK-0', 'unused', 0],
      ['RISK-1', 'in-force', 2],
      ['RISK-2', 'lapsed', 0],
    ]);
  });
});

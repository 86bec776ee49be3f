import { type Boundary, type JudgedStated, nothingJudged } from '../../model/assessment.ts';
import type { AssuranceDocument } from '../../model/assurance.ts';
import type { Applies, JudgedObligation } from '../../model/judged-obligation.ts';
import type { Statement } from '../../model/party.ts';

/** What the shop states before an audit, and how it stands. */

/** Content of documents, which no report may print. */
export const confidential = {
  finding: 'One review of root access was late in March',
  expectation: 'Remove the access of people who leave within a day',
  supplier: 'Telecom operator of the west',
  assessment: 'No account of ours was touched by it',
};

const soc2: AssuranceDocument = {
  id: 'aws-soc2-2026',
  kind: 'soc2-type2',
  party: 'aws',
  periods: [{ from: '2025-10-01', to: '2026-09-30' }],
  accounts: [],
  notTested: [],
  exceptions: [{ duty: 'host-os-patching', text: confidential.finding, assessment: confidential.assessment }],
  carveOuts: [confidential.supplier],
  categories: [],
  services: [],
  regions: [],
  userControls: [{ id: 'CUEC-1', duty: 'least-privilege', text: confidential.expectation }],
  readBy: 'compliance@example.com',
  readOn: '2026-11-20',
};

const attestation: AssuranceDocument = {
  ...soc2,
  id: 'aws-aoc-2026',
  kind: 'pci-aoc',
  periods: [],
  issued: '2026-03-01',
  edition: '4.0.1',
  exceptions: [],
  carveOuts: [],
  userControls: [],
  notTested: ['pci:9.2.1'],
};

const landingZone: Statement = {
  from: 'landing-zone',
  to: 'you',
  provides: [{ duty: 'security-group-config', text: 'Base rules of every group', scope: [] }],
  expects: [{ duty: 'guest-os-patching', text: 'Take the images of each month' }],
  evidence: ['network-rule-review'],
  validTo: '2027-03-31',
  source: { title: 'Landing zone statement', version: '3' },
  accepted: { by: 'shop', on: '2026-01-15' },
};

const lapsed: Statement = {
  ...landingZone,
  from: 'psp',
  provides: [{ control: 'pci:3.5.1', scope: [] }],
  expects: [],
  validTo: '2026-06-30',
  source: { title: 'Contract of 2024' },
};

/** Read from a document of AWS's own for programs. */
const ownPlan: Statement = {
  ...landingZone,
  from: 'aws',
  to: 'all',
  provides: [
    { control: 'pci:9.2.1', part: 'a', text: 'Visitors are escorted', scope: [], partial: true, uuid: 'c3' },
    { control: 'pci:1.2.1', text: 'Hosts are patched', scope: [], uuid: 'c1' },
  ],
  expects: [],
  source: { title: 'AWS plan', version: '1' },
  document: 'aws-plan',
};

const toShops: Statement = {
  from: 'you',
  to: 'shops',
  provides: [{ control: 'pci:1.2.1', text: 'We keep the networks apart', scope: [] }],
  expects: [{ control: 'pci:8.3.1', text: 'Give each of your staff a sign-in of their own' }],
  evidence: [],
  source: { title: 'Responsibilities of shops', version: '2' },
};

export const auditStated: JudgedStated = {
  ...nothingJudged,
  day: '2026-11-24',
  statements: [
    { statement: ownPlan, status: 'in-force' },
    { statement: landingZone, status: 'in-force' },
    { statement: lapsed, status: 'lapsed', reason: 'it ended on 2026-06-30' },
    { statement: toShops, status: 'not-accepted', reason: 'nobody on the receiving side has accepted it' },
  ],
  requirements: [
    {
      id: 'landing-zone/guest-os-patching/1',
      party: 'landing-zone',
      text: 'Take the images of each month',
      duty: 'guest-os-patching',
      source: 'Landing zone statement',
      status: 'unknown',
    },
    {
      id: 'aws-soc2-2026/CUEC-1',
      party: 'aws',
      text: confidential.expectation,
      duty: 'least-privilege',
      source: 'aws-soc2-2026',
      status: 'partly-met',
    },
  ],
  documents: [
    {
      id: soc2.id,
      kind: soc2.kind,
      party: 'aws',
      status: 'relied-on',
      reasons: [],
      until: '2026-12-31',
      controls: ['csf:PR.IR-02', 'iso:A.7.5'],
    },
    {
      id: attestation.id,
      kind: attestation.kind,
      party: 'aws',
      status: 'claimed',
      reasons: [`an exception against host-os-patching has no written assessment: "${confidential.finding}"`],
      until: '2027-03-01',
      controls: ['pci:1.2.1', 'pci:9.2.1'],
    },
  ],
  evidence: [
    {
      record: { kind: 'patch-report', date: '2026-11-10', by: 'platform team', duties: [], where: 'wiki' },
      ageDays: 14,
    },
    {
      record: { kind: 'patch-report', date: '2026-06-30', by: 'platform team', duties: [] },
      ageDays: 147,
      stale: 'it is 147 days old, and counts for 35',
    },
  ],
};

export const auditBoundary: Partial<Boundary> = {
  owner: 'shop-platform@example.com',
  auditWindow: { from: '2026-01-01', to: '2026-12-31' },
  answers: new Map([
    ['develops-software', 'no'],
    ['service-provider', 'yes'],
  ]),
  parties: [
    { id: 'landing-zone', name: 'Landing zone team', kind: 'platform-team' },
    { id: 'psp', name: 'Payment provider', kind: 'supplier' },
    { id: 'shops', name: 'Shops that take payments', kind: 'own-customers' },
  ],
  documents: [soc2, attestation],
  evidence: [],
  controls: [
    {
      control: 'csf:PR.IR-01',
      owner: 'network@example.com',
      priority: 'high',
      by: '2026-10-31',
      references: ['Network standard 2'],
    },
    { control: 'csf:PR.AA-05', target: 'partly-met', reason: 'Reviews start next year', references: [] },
    { control: 'csf:PR.DS-01', target: 'not-needed', reason: 'Decided in another profile', references: [] },
    { control: 'iso:A.7.5', applicable: 'no', reason: 'We have no sites', references: [] },
    { control: 'iso:A.8.20', applicable: 'no', reason: 'There is no network', references: [] },
    { control: 'iso:A.8.28', applicable: 'yes', reason: 'We may write software next year', references: [] },
    { control: 'pci:6.3.3', applicable: 'no', reason: 'Others run the machines', references: [] },
    {
      control: 'iso:A.8.2',
      reason: 'Treats R-07',
      owner: 'access@example.com',
      references: ['Access policy'],
    },
  ],
};

function obligation(
  id: string,
  title: string,
  applies: Applies,
  duties: readonly string[],
): JudgedObligation {
  const nothing = { frameworks: [], assurance: [], agreements: [], constraints: [] };
  return {
    id,
    title,
    kind: 'law',
    applies,
    obligation: {
      id,
      title,
      name: title,
      kind: 'law',
      binds: 'whoever it says',
      jurisdiction: 'European Union',
      ...nothing,
      duties,
      sources: [],
      confidence: 'sourced',
    },
    questions: [],
    contradictedBy: [],
    ...nothing,
    duties: duties.map(duty => ({ duty, status: 'not-visible' })),
    open: 0,
  };
}

/** One that binds, one that may yet, one that does not. */
export const auditObligations: readonly JudgedObligation[] = [
  obligation('gdpr', 'GDPR', 'by-answer', ['least-privilege', 'data-classification']),
  obligation('nis-2', 'NIS 2', 'undetermined', ['least-privilege']),
  obligation('dora', 'DORA', 'no', ['least-privilege']),
];

import type { ControlAssessment } from '../../model/assessment.ts';
import type { Control, Framework } from '../../model/knowledge.ts';
import { confidential } from './audit-stated.fixture.ts';

/** Some controls of ISO/IEC 27001 and of PCI DSS, judged by hand for the shop: one of every class and status. */

function row(
  id: string,
  title: string,
  group: string,
  duties: readonly string[],
  rest: Partial<Control> = {},
): Control {
  return {
    id,
    title,
    group,
    duties: duties.map(duty => ({ duty, role: 'satisfies' })),
    confidence: 'expert',
    ...rest,
  };
}

const isoRows = [
  row('iso:A.7.5', 'physical threats', 'A.7', ['power-and-cabling']),
  row('iso:A.8.2', 'privileged access', 'A.8', ['least-privilege']),
  row('iso:A.8.8', 'technical vulnerabilities', 'A.8', ['guest-os-patching', 'host-os-patching']),
  row('iso:A.8.9', 'configuration management', 'A.8', [], { unmappedReason: 'not yet second-read' }),
  row('iso:A.8.20', 'network security', 'A.8', ['security-group-config']),
  row('iso:A.8.28', 'secure coding', 'A.8', ['data-classification'], { appliesWhen: ['develops-software'] }),
  row('iso:A.8.30', 'outsourced development', 'A.8', ['data-classification'], {
    appliesWhen: ['outsourced-development'],
  }),
];

const pciRows = [
  row('pci:1.2.1', 'network rules', '1', ['security-group-config', 'host-os-patching']),
  row('pci:3.5.1', 'stored card numbers', '3', ['at-rest-enablement'], {
    appliesWhen: ['stores-account-data'],
  }),
  row('pci:6.3.3', 'patches', '6', ['guest-os-patching']),
  row('pci:8.3.1', 'users authenticated', '8', ['least-privilege']),
  row('pci:9.2.1', 'entry to facilities', '9', ['power-and-cabling']),
  row('pci:9.5.1', 'payment terminals', '9', ['data-location'], { appliesWhen: ['pos-devices'] }),
  row('pci:12.9.2', 'answers for customers', '12', []),
];

function framework(
  id: string,
  namespace: string,
  title: string,
  groups: Framework['groups'],
  controls: readonly Control[],
): Framework {
  return {
    id,
    namespace,
    kind: 'controls',
    title,
    version: id.slice(id.lastIndexOf('-') + 1),
    licence: 'ids and own titles only',
    source: 'https://example.com/standard',
    groups,
    controls,
  };
}

export const auditFrameworks = new Map([
  [
    'iso-27001-2022',
    framework(
      'iso-27001-2022',
      'iso',
      'ISO/IEC 27001:2022',
      [
        { id: 'A.7', title: 'Physical controls' },
        { id: 'A.8', title: 'Technological controls' },
      ],
      isoRows,
    ),
  ],
  [
    'pci-dss-4.0.1',
    framework(
      'pci-dss-4.0.1',
      'pci',
      'PCI DSS 4.0.1',
      ['1', '3', '6', '8', '9', '12'].map(id => ({ id, title: `Chapter ${id}` })),
      pciRows,
    ),
  ],
]);

function judged(known: Control, rest: Partial<ControlAssessment>): ControlAssessment {
  return {
    control: known.id,
    title: known.title,
    class: 'customer-specific',
    kinds: [],
    candidates: [],
    missing: [],
    duties: known.duties.map(({ duty, role }) => ({ duty, role, sides: new Map([['customer', 2]]) })),
    provider: { status: 'not-needed', party: 'AWS', text: 'none', documents: [], reasons: [] },
    customer: {
      status: 'not-visible',
      text: `What is yours of ${known.title}.`,
      evidenceMissing: [],
      failed: [],
      undecided: [],
      passed: 0,
      provided: [],
      waivers: [],
    },
    satisfied: false,
    confidence: 'expert',
    ...rest,
  };
}

const nothingOfYours: ControlAssessment['customer'] = {
  status: 'not-needed',
  text: 'Nothing of this control is yours.',
  evidenceMissing: [],
  failed: [],
  undecided: [],
  passed: 0,
  provided: [],
  waivers: [],
};

function provider(
  status: ControlAssessment['provider']['status'],
  rest: Partial<ControlAssessment['provider']> = {},
): ControlAssessment['provider'] {
  return {
    status,
    party: 'AWS',
    text: 'Power, cooling and buildings.',
    document: 'soc2-type2',
    documents: [],
    reasons: [],
    ...rest,
  };
}

const onAws = new Map([['aws', 6] as const]);

function rowsOf(
  rows: readonly Control[],
  of: Readonly<Record<string, Partial<ControlAssessment>>>,
): ControlAssessment[] {
  return rows.map(known => judged(known, of[known.id] ?? {}));
}

export const auditIso = rowsOf(isoRows, {
  'iso:A.7.5': {
    class: 'inherited',
    duties: [{ duty: 'power-and-cabling', role: 'satisfies', sides: onAws }],
    provider: provider('relied-on', { documents: ['aws-soc2-2026'], until: '2026-12-31' }),
    customer: nothingOfYours,
    satisfied: true,
  },
  'iso:A.8.2': {
    customer: {
      ...nothingOfYours,
      status: 'partly-met',
      text: 'Policies.',
      passed: 3,
      basis: 'declared',
      evidenceMissing: ['access-review'],
    },
  },
  'iso:A.8.8': {
    class: 'shared',
    kinds: ['divided'],
    provider: provider('claimed'),
    customer: {
      ...nothingOfYours,
      status: 'met',
      text: 'Patch or replace instances.',
      passed: 4,
      basis: 'declared',
    },
  },
  'iso:A.8.9': {
    class: 'unmapped',
    reason: 'not yet second-read',
    customer: { ...nothingOfYours, status: 'unknown', text: 'Judge it by hand.' },
  },
  'iso:A.8.20': {
    customer: {
      ...nothingOfYours,
      status: 'not-met',
      text: 'Rules.',
      failed: ['ec2-security-group-ssh-restricted-WebSecurityGroup-1'],
      passed: 1,
      basis: 'declared',
    },
  },
  'iso:A.8.28': {
    class: 'not-applicable',
    reason: 'the question develops-software is answered no',
    customer: nothingOfYours,
    duties: [{ duty: 'data-classification', role: 'satisfies', sides: new Map() }],
  },
  'iso:A.8.30': {
    class: 'undetermined',
    candidates: ['customer-specific', 'not-applicable'],
    missing: ['outsourced-development'],
    customer: { ...nothingOfYours, status: 'unknown', text: 'Scheme, tags.' },
  },
});

export const auditPci = rowsOf(pciRows, {
  'pci:1.2.1': {
    class: 'shared',
    kinds: ['divided'],
    provider: provider('claimed', {
      cited: [{ title: 'AWS plan', version: '1', uuid: 'c1' }],
      document: 'pci-aoc',
      documents: ['aws-aoc-2026'],
      reasons: [
        `aws-aoc-2026: an exception against host-os-patching has no written assessment: "${confidential.finding}"`,
      ],
    }),
    customer: {
      ...nothingOfYours,
      status: 'provided',
      text: 'Base rules of every group (Write the packet filters).',
      provided: [
        {
          party: 'landing-zone',
          duty: 'security-group-config',
          text: 'Base rules of every group',
          statement: 'Landing zone statement',
          until: '2027-03-31',
        },
      ],
    },
  },
  'pci:3.5.1': {
    class: 'undetermined',
    candidates: ['shared', 'not-applicable'],
    missing: ['stores-account-data'],
    provider: provider('none', { document: 'pci-aoc' }),
    customer: { ...nothingOfYours, status: 'unknown', text: 'Decide on or off.' },
  },
  'pci:6.3.3': {
    customer: {
      ...nothingOfYours,
      status: 'waived',
      text: 'Patch.',
      waivers: ['RISK-12'],
      evidenceMissing: [],
    },
  },
  'pci:9.2.1': {
    class: 'inherited',
    duties: [{ duty: 'power-and-cabling', role: 'satisfies', sides: onAws }],
    provider: provider('none', { document: 'pci-aoc', party: 'Sinnet and NWCD' }),
    customer: nothingOfYours,
  },
  'pci:9.5.1': {
    class: 'not-applicable',
    reason: 'none of its duties applies to this boundary',
    customer: nothingOfYours,
    duties: [{ duty: 'data-location', role: 'satisfies', sides: new Map() }],
  },
  'pci:12.9.2': {
    class: 'unmapped',
    reason: 'no duty of demarc satisfies it yet',
    duties: [],
    customer: { ...nothingOfYours, status: 'unknown', text: 'Judge it by hand.' },
  },
});

import type { Action, ControlAssessment, ControlClass } from '../model/assessment.ts';

/** The shop's controls, one of every class, and what remains to be done. */

function control(
  id: string,
  title: string,
  of: ControlClass,
  rest: Partial<ControlAssessment> = {},
): ControlAssessment {
  return {
    control: id,
    title,
    class: of,
    kinds: [],
    candidates: [],
    missing: [],
    duties: [],
    provider: { status: 'not-needed', party: 'AWS', text: 'none', documents: [], reasons: [] },
    customer: {
      status: 'not-needed',
      text: 'none',
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

export function countsOf(controls: readonly ControlAssessment[]): Record<ControlClass, number> {
  const counts = {
    inherited: 0,
    shared: 0,
    'customer-specific': 0,
    'not-applicable': 0,
    undetermined: 0,
    unmapped: 0,
  };
  for (const one of controls) counts[one.class] += 1;
  return counts;
}

const claimed = {
  status: 'claimed' as const,
  party: 'AWS',
  text: 'Power, cooling and buildings',
  document: 'soc2-type2',
  documents: [],
  reasons: [],
};
export const csf: readonly ControlAssessment[] = [
  control('csf:PR.AA-05', 'access permissions', 'customer-specific', {
    duties: [{ duty: 'least-privilege', role: 'satisfies', sides: new Map([['customer', 6]]) }],
    customer: {
      status: 'partly-met',
      basis: 'declared',
      text: 'Policies',
      evidenceMissing: ['access-review'],
      failed: [],
      undecided: [],
      passed: 3,
      provided: [],
      waivers: [],
    },
  }),
  control('csf:PR.DS-01', 'data at rest', 'shared', {
    kinds: ['configurable'],
    duties: [{ duty: 'at-rest-enablement', role: 'satisfies', sides: new Map([['shared', 3]]) }],
    provider: { ...claimed, text: 'Encrypt as the setting says' },
    customer: {
      status: 'unknown',
      text: 'Decide on/off and key type',
      evidenceMissing: [],
      failed: [],
      undecided: ['rds-instance-encrypted-PaymentsDatabase-1'],
      passed: 2,
      provided: [],
      waivers: [],
    },
  }),
  control('csf:PR.IR-01', 'networks', 'customer-specific', {
    duties: [{ duty: 'security-group-config', role: 'satisfies', sides: new Map([['customer', 2]]) }],
    customer: {
      status: 'not-met',
      basis: 'declared',
      text: 'Rules of security groups and network ACLs',
      evidenceMissing: ['network-rule-review'],
      failed: ['ec2-security-group-ssh-restricted-WebSecurityGroup-1'],
      undecided: [],
      passed: 0,
      provided: [],
      waivers: [],
    },
  }),
  control('csf:PR.IR-02', 'environmental threats', 'inherited', {
    duties: [{ duty: 'power-and-cabling', role: 'satisfies', sides: new Map([['aws', 6]]) }],
    provider: claimed,
    confidence: 'sourced',
  }),
  control('csf:PR.PS-02', 'software maintained', 'undetermined', {
    candidates: ['shared', 'customer-specific'],
    missing: ['runs-database-on-instances'],
    duties: [
      {
        duty: 'guest-os-patching',
        role: 'satisfies',
        sides: new Map([
          ['aws', 3],
          ['shared', 1],
          ['customer', 1],
        ]),
      },
    ],
  }),
];
export const iso: readonly ControlAssessment[] = [
  control('iso:A.7.5', 'physical threats', 'inherited', { provider: claimed, confidence: 'sourced' }),
  control('iso:A.8.9', 'configuration management', 'unmapped', { reason: 'not yet second-read' }),
];

export const shopActions: readonly Action[] = [
  {
    id: 'fix-ec2-security-group-ssh-restricted',
    kind: 'fix',
    who: 'platform team',
    what: 'Close SSH to the whole internet',
    how: 'Allow port 22 only from the networks of your administrators, or use Session Manager and close the port.',
    where: ['network.yaml:6 WebSecurityGroup'],
    duties: ['security-group-config'],
    controls: ['csf:PR.IR-01'],
    findings: ['ec2-security-group-ssh-restricted-WebSecurityGroup-1'],
    rank: 1,
  },
  {
    id: 'review-soc2-type2',
    kind: 'assurance',
    who: 'compliance lead',
    what: "Review AWS's SOC 2 report",
    how: 'Download it from AWS Artifact, read scope, period, exceptions and expected user controls, and record it.',
    where: [],
    duties: ['power-and-cabling'],
    controls: ['csf:PR.IR-02', 'csf:PR.DS-01', 'iso:A.7.5'],
    findings: [],
    rank: 2,
  },
];

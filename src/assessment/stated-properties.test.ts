import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checks } from '../checks/generated/registry.ts';
import type { Assessment, ControlAssessment, ProviderStatus } from '../model/assessment.ts';
import type { AssuranceDocument, EvidenceRecord, ScopeList, Waiver } from '../model/assurance.ts';
import type { Statement } from '../model/party.ts';
import {
  controlPriorities,
  controlTargets,
  nothingStated,
  type Stated,
  type StatedControl,
} from '../model/stated.ts';
import { knowledge, shopBoundary, today } from '../responsibility/shop.fixture.ts';
import { assessEstate } from './assess.ts';
import { listed, shopAnswers, estateOfListed } from './shop-estate.fixture.ts';

/** What holds for whatever a user states. */

const estate = estateOfListed([
  listed('AWS::S3::Bucket', 'ProductImages', { VersioningConfiguration: { Status: 'Suspended' } }),
  listed('AWS::RDS::DBInstance', 'Payments', { Engine: 'postgres', MultiAZ: false, StorageEncrypted: true }),
  listed('AWS::SQS::Queue', 'Orders'),
  listed('AWS::KMS::Key', 'DataKey', { EnableKeyRotation: true }),
  listed('AWS::EC2::Instance', 'BackOffice', { InstanceType: 'm7g.large' }),
]);

function assessed(stated: Partial<Stated> = {}, answers = shopAnswers): Assessment {
  const boundary = {
    ...shopBoundary,
    answers,
    frameworks: ['iso-27001-2022', 'pci-dss-4.0.1'],
    auditWindow: { from: '2026-01-01', to: '2026-12-31' },
    parties: [{ id: 'landing-zone', name: 'Landing zone', kind: 'platform-team' as const }],
    ...stated,
  };
  return assessEstate(estate, { knowledge, checks, boundary, now: today });
}

function controls({ frameworks }: Assessment): ControlAssessment[] {
  return frameworks.flatMap(framework => framework.controls);
}

const days = fc.constantFrom(
  '2023-06-30',
  '2024-12-31',
  '2025-10-01',
  '2026-03-31',
  '2026-09-30',
  '2026-11-20',
  '2027-06-30',
);
const services = fc.subarray(['s3', 'rds', 'sqs', 'kms', 'ec2']);
const duties = [
  'at-rest-enablement',
  'api-logging',
  'backup-configuration',
  'org-guardrails',
  'key-rotation',
  'resource-policy',
];
const duty = fc.constantFrom(...duties);

function optional<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.option(arbitrary, { nil: undefined });
}

const period = fc
  .tuple(days, days)
  .map(([one, other]) => (one < other ? { from: one, to: other } : { from: other, to: one }));

const documents: fc.Arbitrary<AssuranceDocument[]> = fc.uniqueArray(
  fc
    .record({
      id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      kind: fc.constantFrom(...knowledge.assuranceKinds.keys()),
      periods: fc.array(period, { maxLength: 2 }),
      issued: optional(days),
      expires: optional(days),
      letterUntil: optional(days),
      type: optional(fc.constantFrom('1' as const, '2' as const)),
      edition: optional(fc.constantFrom('4.0.1', '3.2.1')),
      opinion: optional(fc.constantFrom('unqualified' as const, 'qualified' as const, 'adverse' as const)),
      services,
      exceptions: fc.array(
        fc.record({
          duty: optional(duty),
          text: fc.constant('Late'),
          assessment: optional(fc.constant('No effect')),
        }),
        { maxLength: 1 },
      ),
      carveOuts: fc.subarray(['s3', 'telecom operator']),
      notTested: fc.subarray(['pci:9.1.1', 'iso:A.7.2']),
      speaksOf: optional(fc.subarray(['pci:9.1.1', 'iso:A.7.2', 'iso:A.8.24'])),
      userControls: fc.subarray([{ id: 'C-1', duty: 'identity-lifecycle', text: 'Remove leavers' }]),
      reading: fc.boolean(),
    })
    .map(({ reading, ...rest }) => ({
      ...rest,
      party: 'aws',
      categories: [],
      regions: [],
      accounts: [],
      ...(reading ? { readBy: 'compliance', readOn: '2026-11-21' } : {}),
    })),
  { selector: one => one.id, maxLength: 4 },
);

const statements: fc.Arbitrary<Statement[]> = fc.array(
  fc.record({
    from: fc.constantFrom('landing-zone', 'aws', 'you'),
    to: fc.constantFrom('you', 'all', 'landing-zone'),
    provides: fc.array(
      fc.record({ duty, scope: fc.subarray(['Pay', 'Product']), text: optional(fc.constant('We do it')) }),
      { maxLength: 2 },
    ),
    expects: fc.array(fc.record({ duty, text: fc.constantFrom('Keep logs', 'Tell us') }), { maxLength: 2 }),
    evidence: fc.subarray(['config-drift-report', 'a']),
    validTo: optional(days),
    source: fc.record({ title: fc.constantFrom('Statement 1', 'Statement 2') }),
    accepted: optional(fc.constant({ by: 'shop', on: '2026-10-01' })),
  }),
  { maxLength: 3 },
);

const evidence: fc.Arbitrary<EvidenceRecord[]> = fc.array(
  fc.record({
    kind: fc.constantFrom(...knowledge.evidenceKinds.keys()),
    date: days,
    by: fc.constant('shop'),
    duties: fc.constant([]),
  }),
  { maxLength: 12 },
);

const waivers: fc.Arbitrary<Waiver[]> = fc.uniqueArray(
  fc
    .record({
      id: fc.constantFrom('R1', 'R2', 'R3'),
      subject: fc.constantFrom<Partial<Waiver>>(
        { check: 's3-bucket-versioning-enabled' },
        { check: 'rds-instance-in-two-zones', resource: 'Payments' },
        { control: 'iso:A.8.13' },
        { control: 'pci:1.2.1' },
      ),
      expires: days,
    })
    .map(({ subject, ...rest }) => ({ ...rest, ...subject, reason: 'x', owner: 'a', approvedBy: 'b' })),
  { selector: one => one.id, maxLength: 3 },
);

const scopeLists: fc.Arbitrary<ScopeList[]> = fc.array(
  fc.record({
    source: fc.constantFrom('page', 'table'),
    asOf: days,
    entries: fc.array(
      fc.record({
        service: fc.constantFrom('s3', 'rds', 'sqs', 'kms', 'ec2', 'vpc'),
        name: fc.constant('a service'),
        programme: fc.constantFrom('soc', 'pci', 'iso'),
        inScope: fc.boolean(),
        excluded: fc.subarray(['a feature']),
      }),
      { maxLength: 8 },
    ),
  }),
  { maxLength: 2 },
);

const statedControls: fc.Arbitrary<StatedControl[]> = fc.uniqueArray(
  fc.record({
    control: fc.constantFrom('iso:A.8.24', 'iso:A.7.4', 'iso:A.5.1', 'pci:1.2.1', 'pci:9.2.1'),
    applicable: optional(fc.constantFrom('yes' as const, 'no' as const)),
    reason: fc.constant('No such thing here'),
    owner: fc.constant('shop'),
    priority: fc.constantFrom(...controlPriorities),
    target: optional(fc.constantFrom(...controlTargets)),
    by: optional(days),
    references: fc.constant(['wiki']),
  }),
  { selector: one => one.control, maxLength: 5 },
);

const stated = fc.record({ documents, statements, evidence, waivers, scopeLists });
const runs = { numRuns: 15 };

const order: readonly ProviderStatus[] = ['relied-on', 'claimed', 'lapsed', 'out-of-scope', 'none'];

describe('whatever is stated', () => {
  const silent = controls(assessed());

  it('a class, its kinds and what is missing never depend on it', () => {
    fc.assert(
      fc.property(stated, all => {
        for (const [index, control] of controls(assessed(all)).entries()) {
          const { class: ofClass, kinds, candidates, missing, duties: of } = silent[index] ?? control;
          expect({
            id: control.control,
            class: control.class,
            kinds: control.kinds,
            candidates: control.candidates,
            missing: control.missing,
            duties: control.duties,
          }).toEqual({
            id: control.control,
            class: ofClass,
            kinds,
            candidates,
            missing,
            duties: of,
          });
        }
      }),
      runs,
    );
  });

  it('what is said of single controls changes nothing of what is found', () => {
    fc.assert(
      fc.property(stated, statedControls, (all, said) => {
        const [without, beside] = [assessed(all), assessed({ ...all, controls: said })];
        expect(beside.frameworks).toEqual(without.frameworks);
        expect(beside.findings).toEqual(without.findings);
        expect(beside.actions).toEqual(without.actions);
        expect(beside.boundary.controls).toEqual(said);
      }),
      runs,
    );
  });

  it('a document more never lowers a status', () => {
    fc.assert(
      fc.property(stated, fc.nat(), (all, choice) => {
        fc.pre(all.documents.length > 0);
        const left = choice % all.documents.length;
        const fewer = controls(
          assessed({ ...all, documents: all.documents.filter((_, index) => index !== left) }),
        );
        for (const [index, { control, provider, satisfied }] of controls(assessed(all)).entries()) {
          const before = fewer[index];
          const worse = order.indexOf(provider.status) > order.indexOf(before?.provider.status ?? 'none');
          expect(worse ? `${control}: ${before?.provider.status ?? ''} -> ${provider.status}` : '').toBe('');
          expect(satisfied || before?.satisfied !== true).toBe(true);
        }
      }),
      runs,
    );
  });

  it('what has expired is as if it were not there', () => {
    const past = '2025-12-31';
    fc.assert(
      fc.property(stated, all => {
        const expired = {
          ...all,
          documents: all.documents.map(one => ({
            ...one,
            periods: [{ from: '2020-01-01', to: '2020-12-31' }],
            issued: '2020-01-01',
            expires: '2020-12-31',
            letterUntil: undefined,
            readBy: 'compliance',
            readOn: '2021-01-01',
          })),
          statements: all.statements.map(one => ({ ...one, validTo: past })),
          evidence: all.evidence.map(one => ({ ...one, date: '2020-01-01' })),
          waivers: all.waivers.map(one => ({ ...one, expires: past })),
        };
        const absent = controls(assessed({ scopeLists: all.scopeLists }));
        for (const [index, control] of controls(assessed(expired)).entries()) {
          const before = absent[index];
          expect(control.customer).toEqual(before?.customer);
          expect(control.satisfied).toBe(before?.satisfied);
          const now = control.provider.status;
          expect(now === 'lapsed' || now === 'out-of-scope' ? ['none', 'out-of-scope'] : [now]).toContain(
            before?.provider.status,
          );
        }
      }),
      runs,
    );
  });

  it('the order of the lists changes nothing', () => {
    fc.assert(
      fc.property(stated, all => {
        const turned = Object.fromEntries(
          Object.entries(all).map(([key, list]) => [key, list.toReversed()]),
        ) as typeof all;
        const [one, other] = [assessed(all), assessed(turned)];
        expect(other.frameworks).toEqual(one.frameworks);
        expect(JSON.stringify(other.actions)).toBe(JSON.stringify(one.actions));
        const { exemptions: _, ...rest } = one.stated;
        expect(other.stated).toMatchObject(JSON.parse(JSON.stringify(rest)) as object);
      }),
      runs,
    );
  });

  it('a waiver makes nothing met and satisfies nothing', () => {
    fc.assert(
      fc.property(stated, all => {
        const without = controls(assessed({ ...all, waivers: [] }));
        for (const [index, { customer, satisfied }] of controls(assessed(all)).entries()) {
          const before = without[index];
          expect([before?.customer.status, 'waived']).toContain(customer.status);
          expect(satisfied).toBe(before?.satisfied === true && customer.status !== 'waived');
        }
      }),
      runs,
    );
  });
});

it('without anything stated, nothing is judged as stated', () => {
  const { exemptions, day, ...rest } = assessed(nothingStated).stated;
  expect(exemptions.size).toBe(0);
  expect(day).toBe(today.slice(0, 10));
  for (const list of Object.values(rest)) expect(list).toEqual([]);
});

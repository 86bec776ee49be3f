import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checks } from '../../checks/generated/registry.ts';
import { SourceText } from '../../foundation/source-text.ts';
import { type Json, plan } from '../../imports/provider-oscal/hosting.fixture.ts';
import {
  type Assessment,
  type Boundary,
  type ControlAssessment,
  nothingDrawn,
} from '../../model/assessment.ts';
import { loadKnowledge } from '../../knowledge/load-knowledge.ts';
import { today } from '../../responsibility/shop.fixture.ts';
import { assessEstate } from '../assess.ts';
import { readBoundaryFile } from '../boundary-file/read-boundary-file.ts';
import { estateOfListed, listed, shopAnswers } from '../shop-estate.fixture.ts';

/** What a provider's OSCAL changes in an assessment, and what it never does. */

const knowledge = loadKnowledge();
const estate = estateOfListed([
  listed('AWS::S3::Bucket', 'ProductImages', { VersioningConfiguration: { Status: 'Suspended' } }),
  listed('AWS::RDS::DBInstance', 'Orders', { Engine: 'postgres', StorageEncrypted: true }),
]);

function boundaryOf(statements: string, document: Json = plan(), more = ''): Boundary {
  const text = `parties:
  - { id: harbour, name: Harbour Hosting, kind: managed-provider }
  - { id: operator, name: Sinnet, kind: operator }
statements:
  ${statements}
${more}`;
  const read = readBoundaryFile(new SourceText('demarc.yaml', text), knowledge, () => ({
    ok: true,
    value: JSON.stringify(document),
  }));
  if (!read.ok) throw new Error(read.problems.map(one => one.message).join('\n'));
  return {
    ...nothingDrawn,
    ...read.value.boundaries[0],
    name: 'Online shop',
    frameworks: ['nist-800-53-r5-moderate', 'iso-27001-2022'],
    answers: shopAnswers,
  };
}

function assessed(boundary: Boundary): Assessment {
  return assessEstate(estate, { knowledge, checks, boundary, now: today });
}

const plain = assessed({
  ...nothingDrawn,
  name: 'Online shop',
  frameworks: ['nist-800-53-r5-moderate', 'iso-27001-2022'],
  answers: shopAnswers,
});

function control({ frameworks }: Assessment, id: string): ControlAssessment {
  const found = frameworks.flatMap(one => one.controls).find(one => one.control === id);
  if (found === undefined) throw new Error(`no control ${id}`);
  return found;
}

const accepted = 'accepted: { by: compliance@example.com, on: 2026-11-20 }, validTo: 2027-06-30';

describe("AWS's own words", () => {
  const stated = assessed(boundaryOf(`- { file: ssp.json, from: aws, ${accepted} }`));

  it("replace demarc's for the controls that they speak of, and are cited", () => {
    const { provider } = control(stated, '80053:ac-2');
    expect(provider.text).toBe(
      'We review the accounts of our staff each month. Part a, Managed PostgreSQL: Roles for reading orders and for changing them.',
    );
    expect(provider.cited?.map(one => one.uuid.slice(-3))).toEqual(['102', '112']);
    expect(provider.cited?.[0]).toMatchObject({ version: '7', date: '2026-10-01' });
    expect(control(stated, '80053:si-2').provider.text).toBe(
      'Managed PostgreSQL (planned): Patches each week.',
    );
    const other = '80053:cp-9';
    expect(control(stated, other).provider).toEqual(control(plain, other).provider);
  });

  it('are named by the half as a claim, and never more; other controls do not rest on the document', () => {
    expect(control(plain, '80053:ac-2').provider).toMatchObject({ status: 'none', documents: [] });
    expect(control(stated, '80053:ac-2').provider).toMatchObject({
      status: 'claimed',
      documents: ['aws-oscal-20000000'],
      document: 'soc2-type2',
    });
    const resting = stated.stated.documents.find(one => one.id === 'aws-oscal-20000000')?.controls ?? [];
    expect(resting.length).toBeGreaterThan(2);
    expect(
      resting.every(one =>
        ['80053:ac-2', '80053:pe-3', '80053:sc-28', '80053:mp-6', '80053:si-2', '80053:at-2'].includes(one),
      ),
    ).toBe(true);
    expect(stated.actions.filter(one => one.id.startsWith('assurance:recorded')).length).toBe(0);
    expect(stated.actions.find(one => one.id === 'assurance:soc2-type2')?.controls).toContain('80053:ac-2');
  });

  it('relieve nobody: AWS does not need to prove what it only describes', () => {
    expect(control(stated, '80053:mp-6').customer).toEqual(control(plain, '80053:mp-6').customer);
    expect(stated.actions.filter(one => one.id.startsWith('decide:statement'))).toEqual([]);
  });

  it.each<[string, string]>([
    ['before somebody accepts them', '- { file: ssp.json, from: aws }'],
    [
      'once they have lapsed',
      '- { file: ssp.json, from: aws, accepted: { by: c, on: 2026-01-01 }, validTo: 2026-06-30 }',
    ],
    ['before they begin', `- { file: ssp.json, from: aws, ${accepted}, validFrom: 2027-01-01 }`],
    ['where another party says them', `- { file: ssp.json, from: operator, ${accepted} }`],
  ])('do not count %s', (_, statement) => {
    const one = assessed(boundaryOf(statement));
    expect(control(one, '80053:ac-2').provider.text).toBe(control(plain, '80053:ac-2').provider.text);
  });

  it('are waited for: the first thing to do is to accept or refuse them', () => {
    const waiting = assessed(boundaryOf('- { file: ssp.json, from: aws }'));
    const action = waiting.actions.find(one => one.id === 'decide:statement:aws:you:aws-oscal-20000000');
    expect(action?.what).toContain('Accept or refuse what AWS states');
    expect(waiting.stated.requirements).toEqual([]);
  });
});

describe('what another party performs', () => {
  const proof = 'evidence:\n  - { kind: supplier-review, date: 2026-11-01, by: compliance@example.com }\n';
  const stated = assessed(
    boundaryOf(
      `- { file: ssp.json, from: harbour, ${accepted}, evidence: [supplier-review] }`,
      plan(),
      proof,
    ),
  );

  it('relieves only where the document says that it is the whole, and in its own words', () => {
    expect(control(stated, '80053:mp-6').customer).toMatchObject({
      status: 'provided',
      text: 'Disks are shredded by the operator of the building.',
    });
    expect(control(stated, '80053:mp-6').customer.provided[0]?.cited?.uuid.slice(-3)).toBe('501');
    for (const id of ['80053:ac-2', '80053:sc-28', '80053:si-2']) {
      expect(control(stated, id).customer).toEqual(control(plain, id).customer);
    }
  });

  it("does not become AWS's words or documents", () => {
    expect(control(stated, '80053:ac-2').provider).toEqual(control(plain, '80053:ac-2').provider);
  });
});

describe('what is expected', () => {
  const stated = assessed(boundaryOf(`- { file: ssp.json, from: harbour, ${accepted} }`));

  it('is a requirement for each responsibility, with part, component and place', () => {
    expect(
      stated.stated.requirements.map(one => [
        one.control,
        one.part,
        one.component,
        one.cited?.uuid.slice(-3),
      ]),
    ).toEqual(
      expect.arrayContaining([
        ['80053:ac-2', 'a', 'Managed PostgreSQL', '113'],
        ['80053:ac-2', 'h.1', undefined, '122'],
        ['80053:sc-28', undefined, undefined, '300'],
        ['80053:at-2', undefined, undefined, '400'],
      ]),
    );
    expect(stated.stated.requirements).toHaveLength(4);
  });

  it('is work that remains until it is shown', () => {
    const action = stated.actions.find(one => one.id.startsWith('evidence:expected:harbour'));
    expect(action?.controls).toEqual(expect.arrayContaining(['80053:ac-2', '80053:at-2']));
    expect(action?.how).toContain('Tell us of leavers within a day');
  });

  it('contradicts what the user leaves to the party; parts that both claim do not', () => {
    const both = `- { file: ssp.json, from: harbour, ${accepted} }
  - { from: you, to: harbour, source: Our side, accepted: { by: h, on: 2026-11-20 }, expects: [{ control: "80053:at-2", text: Train our staff }] }
  - { from: operator, source: Operator, accepted: { by: c, on: 2026-11-20 }, provides: ["80053:pe-3", "80053:ac-2", "80053:mp-6"] }`;
    expect(assessed(boundaryOf(both)).stated.conflicts).toEqual([
      { kind: 'gap', subject: '80053:at-2', parties: ['harbour', 'you'] },
      { kind: 'overlap', subject: '80053:pe-3', parties: ['harbour', 'operator'] },
    ]);
  });
});

function classes({ frameworks }: Assessment): string[] {
  return frameworks.flatMap(one => one.controls).map(one => `${one.control} ${one.class}`);
}

describe('no document moves a class', () => {
  it('whatever is stated, by whom and when', () => {
    const requirements = (
      plan()['system-security-plan'] as { 'control-implementation': { 'implemented-requirements': Json[] } }
    )['control-implementation']['implemented-requirements'];
    const before = classes(plain);
    fc.assert(
      fc.property(
        fc.subarray(requirements.slice(0, 6), { minLength: 1 }),
        fc.constantFrom('aws', 'harbour', 'operator'),
        fc.constantFrom(
          accepted,
          'validTo: 2027-01-01',
          'accepted: { by: c, on: 2026-01-01 }, validTo: 2026-02-01',
        ),
        (some, from, how) => {
          const one = assessed(boundaryOf(`- { file: ssp.json, from: ${from}, ${how} }`, plan(some)));
          expect(classes(one)).toEqual(before);
        },
      ),
      { numRuns: 12 },
    );
  });
});

import { describe, expect, it } from 'vitest';
import { checks } from '../checks/generated/registry.ts';
import { memorySourceTree } from '../foundation/source-tree-memory.ts';
import { loadKnowledge, loadRegistry } from '../knowledge/load-knowledge.ts';
import type { Assessment, Boundary, ControlAssessment } from '../model/assessment.ts';
import { controlClasses } from '../model/assessment.ts';
import { noReadOptions } from '../model/reader.ts';
import { cloudformationReader } from '../readers/cloudformation/read-cloudformation.ts';
import { assess } from './assess.ts';
import { wholeInput } from './boundary.ts';

const knowledge = loadKnowledge();
const registry = loadRegistry();
const now = '2026-11-24T08:00:00.000Z';

function assessed(files: Record<string, string>, boundary: Partial<Boundary> = {}): Assessment {
  const read = cloudformationReader.read(memorySourceTree(files), noReadOptions);
  return assess({
    reads: [read],
    knowledge,
    registry,
    checks,
    now,
    boundary: { ...wholeInput(), ...boundary },
  });
}

function control(assessment: Assessment, id: string): ControlAssessment {
  const all = assessment.frameworks.flatMap(framework => framework.controls);
  const found = all.find(one => one.control === id);
  if (found === undefined) throw new Error(`no control ${id}`);
  return found;
}

const shop = `
Parameters:
  AdminNetwork: { Type: String }
  Stage: { Type: String }
Conditions:
  IsTest: !Equals [!Ref Stage, test]
Resources:
  Invoices:
    Type: AWS::S3::Bucket
    Properties:
      VersioningConfiguration: { Status: Enabled }
  ProductImages:
    Type: AWS::S3::Bucket
    Properties:
      VersioningConfiguration: { Status: Suspended }
  Scratch:
    Type: AWS::S3::Bucket
    Condition: IsTest
  BastionGroup:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: administrators
      SecurityGroupIngress:
        - { IpProtocol: tcp, FromPort: 22, ToPort: 22, CidrIp: 0.0.0.0/0 }
  AdminGroup:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: administrators
      SecurityGroupIngress:
        - { IpProtocol: tcp, FromPort: 22, ToPort: 22, CidrIp: !Ref AdminNetwork }
`;

const assessment = assessed({ 'shop.yaml': shop });

describe('a scan of the shop', () => {
  it('judges every control of both catalogues, and the counts add up', () => {
    expect(
      assessment.frameworks.map(({ framework, controls, counts }) => [
        framework,
        controls.length,
        controlClasses.reduce((sum, one) => sum + counts[one], 0),
      ]),
    ).toEqual([
      ['nist-csf-2.0', 106, 106],
      ['iso-27001-2022', 93, 93],
    ]);
  });

  it('says who must do what, with places, the gravest first', () => {
    const [first] = assessment.actions;
    expect(first).toMatchObject({
      id: 'fix:ec2-security-group-ssh-restricted',
      kind: 'fix',
      rank: 1,
      where: ['shop.yaml:24 BastionGroup'],
      duties: ['security-group-config'],
    });
    expect(first?.controls).toContain('csf:PR.IR-01');
    const open = assessment.actions.find(
      action => action.id === 'decide:check:ec2-security-group-ssh-restricted',
    );
    expect(open?.how).toContain('CidrIp');
    expect(open?.where).toEqual(['shop.yaml:30 AdminGroup']);
    expect(assessment.actions.map(action => action.rank)).toEqual(
      assessment.actions.map((_, index) => index + 1),
    );
  });

  it('gathers every failure of a check in one action, and says which would fail only if created', () => {
    const fix = assessment.actions.find(action => action.id === 'fix:s3-bucket-versioning-enabled');
    expect(fix?.where).toEqual(['shop.yaml:15 ProductImages', 'shop.yaml:16 Scratch (if created)']);
    expect(fix?.findings).toHaveLength(2);
  });

  it("rests AWS's half on public claims, and names once the one document that would raise them", () => {
    const inherited = control(
      assessed({ 'shop.yaml': shop }, { answers: new Map([['premises-in-scope', 'no']]) }),
      'iso:A.7.2',
    );
    expect(inherited).toMatchObject({
      class: 'inherited',
      provider: { status: 'claimed', party: 'AWS', document: 'soc2-type2' },
      customer: { status: 'not-needed' },
      satisfied: false,
    });
    const reviews = assessment.actions.filter(action => action.kind === 'assurance');
    expect(reviews.map(action => action.id)).toEqual(['assurance:soc2-type2']);
    expect(reviews[0]?.controls.length).toBeGreaterThan(50);
  });

  it('asks each open question once, with the controls that wait for it', () => {
    const asked = assessment.actions.find(action => action.id === 'answer:premises-in-scope');
    expect(asked?.what).toBe(knowledge.questions.get('premises-in-scope')?.text);
    expect(asked?.controls).toEqual(expect.arrayContaining(['csf:PR.AA-06', 'iso:A.7.2']));
    const answered = assessed({ 'shop.yaml': shop }, { answers: new Map([['premises-in-scope', 'no']]) });
    expect(answered.actions.map(action => action.id)).not.toContain('answer:premises-in-scope');
  });

  it('is the same for the same input, byte by byte', () => {
    const again = assessed({ 'shop.yaml': shop });
    expect(JSON.stringify(again.actions)).toBe(JSON.stringify(assessment.actions));
    expect(again.frameworks).toEqual(assessment.frameworks);
    expect(again.responsibility).toEqual(assessment.responsibility);
  });
});

describe("the customer's half", () => {
  it('is not met where a check fails, whatever else passes', () => {
    const rules = control(assessment, 'csf:PR.IR-01').customer;
    expect(rules.status).toBe('not-met');
    expect(rules.basis).toBe('declared');
    expect(rules.failed.length).toBeGreaterThan(0);
  });

  it('is partly met where all checks pass and evidence is missing, which is named', () => {
    const good = `
Resources:
  Audit:
    Type: AWS::KMS::Key
    Properties:
      EnableKeyRotation: true
      KeyPolicy: { Version: 2012-10-17, Statement: [] }
`;
    const keys = control(assessed({ 'keys.yaml': good }), 'iso:A.8.24').customer;
    expect(keys.passed).toBeGreaterThan(0);
    expect(keys.failed).toEqual([]);
    expect(keys.status).toBe('partly-met');
    expect(keys.evidenceMissing).toContain('key-inventory');
  });

  it('is unknown where a check cannot tell or would fail only on what may not exist', () => {
    const conditional = `
Parameters: { Stage: { Type: String } }
Conditions: { IsTest: !Equals [!Ref Stage, test] }
Resources:
  Scratch: { Type: AWS::S3::Bucket, Condition: IsTest }
`;
    const found = assessed({ 'scratch.yaml': conditional });
    const failing = found.findings.filter(finding => finding.status === 'failed');
    expect(failing.length).toBeGreaterThan(0);
    expect(failing.every(finding => finding.ifCreated !== undefined)).toBe(true);
    const statuses = found.frameworks.flatMap(one => one.controls.map(({ customer }) => customer.status));
    expect(statuses).not.toContain('not-met');
    expect(statuses).not.toContain('met');
    expect(statuses).not.toContain('partly-met');
  });

  it('shows nothing of duties that no configuration can show', () => {
    expect(control(assessment, 'csf:GV.OC-01').customer).toMatchObject({
      status: 'not-visible',
      evidenceMissing: ['policy-review'],
      passed: 0,
    });
  });
});

describe('what is no part of the boundary', () => {
  it('is neither divided nor counted', () => {
    const payments = assessed(
      { 'shop/shop.yaml': shop, 'payments/keys.yaml': 'Resources:\n  Key: { Type: AWS::KMS::Key }\n' },
      { paths: ['payments'] },
    );
    expect([...payments.responsibility.tableOf.keys()]).toEqual(['payments/keys.yaml#Key']);
    expect(new Set(payments.findings.map(finding => finding.resource))).toEqual(
      new Set(['payments/keys.yaml#Key']),
    );
  });

  it('an unknown framework or a set of practices has no classes', () => {
    const other = assessed({ 'shop.yaml': shop }, { frameworks: ['aws-caf', 'no-such-framework', 'soc-2'] });
    expect(other.frameworks.map(one => one.framework)).toEqual(['soc-2']);
  });

  it('another partition has other documents', () => {
    const read = cloudformationReader.read(memorySourceTree({ 'shop.yaml': shop }), {
      ...noReadOptions,
      region: 'us-gov-west-1',
    });
    const gov = assess({ reads: [read], knowledge, registry, checks, now, boundary: wholeInput() });
    const statuses = new Set(
      gov.frameworks.flatMap(one => one.controls.map(({ provider }) => provider.status)),
    );
    expect(statuses).toEqual(new Set(['none', 'not-needed']));
  });
});

describe('an input without anything in it', () => {
  it('still shows every control', () => {
    const empty = assess({ reads: [], knowledge, registry, checks, now, boundary: wholeInput() });
    expect(empty.frameworks.map(one => one.controls.length)).toEqual([106, 93]);
    expect(empty.findings).toEqual([]);
  });
});

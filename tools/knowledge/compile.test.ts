import { beforeAll, describe, expect, test } from 'vitest';
import { openKnowledge } from '../../src/knowledge/knowledge.ts';
import { openRegistry } from '../../src/knowledge/registry.ts';
import type { Knowledge } from '../../src/model/knowledge.ts';
import type { Registry } from '../../src/model/registry.ts';
import { encodeRegistry } from '../registry/encode-registry.ts';
import { compileKnowledge } from './compile.ts';
import { readKnowledgeFiles } from './knowledge-files.ts';
import { printProblem } from './problem.ts';

let registry: Registry;
let files: ReadonlyMap<string, string>;
let bytes: Uint8Array;
let knowledge: Knowledge;

beforeAll(() => {
  registry = openRegistry(encodeRegistry());
  files = readKnowledgeFiles();
  const compiled = compileKnowledge(files, registry);
  if (!compiled.ok) throw new Error(compiled.problems.map(printProblem).join('\n'));
  bytes = compiled.bytes;
  knowledge = openKnowledge(bytes);
});

function idsOfRules(stratum: string): readonly string[] {
  return knowledge.ruleIds().filter(id => knowledge.rule(id)?.stratum === stratum);
}

describe('the compiled knowledge', () => {
  test('is whole', () => {
    expect({
      duties: knowledge.duties.size,
      questions: knowledge.questions.size,
      evidence: knowledge.evidenceKinds.size,
      services: knowledge.serviceIds().length,
      cases: idsOfRules('case').length,
      integrations: idsOfRules('integration').length,
      placement: knowledge.placementRules.length,
      assurance: knowledge.assuranceKinds.size,
      obligations: knowledge.obligations.size,
    }).toEqual({
      duties: 131,
      questions: 58,
      evidence: 45,
      services: 150,
      cases: 226,
      integrations: 74,
      placement: 12,
      assurance: 19,
      obligations: 18,
    });
  });

  test('is ASCII and the same bytes each time, with a version that follows the content', () => {
    expect(bytes.every(byte => byte < 128)).toBe(true);
    const again = compileKnowledge(new Map([...files].toReversed()), registry);
    expect(again.ok && Buffer.compare(again.bytes, bytes)).toBe(0);
    const edited = new Map(files);
    const file = 'cases/ecs/ecs-fargate.yaml';
    edited.set(file, (files.get(file) ?? '').replace('Language runtime', 'Runtime'));
    const changed = compileKnowledge(edited, registry);
    expect(files.get(file)).toContain('Language runtime');
    expect(changed.ok && openKnowledge(changed.bytes).version).not.toBe(knowledge.version);
    expect(knowledge.version).toMatch(/^\d{4}-\d{2}-\d{2}\.[0-9a-f]{8}$/);
  });

  test('gives every type of the registry a service', () => {
    const without = registry.typeNames().filter(type => knowledge.serviceOf(type) === undefined);
    expect(without).toEqual([]);
    const generated = registry
      .typeNames()
      .map(type => knowledge.serviceOf(type))
      .filter(one => one?.generated === true);
    expect(generated.length).toBeGreaterThan(0);
    expect(generated.every(one => one?.confidence === 'expert' && one.coverage === 'category-default')).toBe(
      true,
    );
  });

  test('takes the longest prefix, and our own types by their service', () => {
    expect(knowledge.serviceOf('AWS::EC2::Instance')?.id).toBe('ec2');
    expect(knowledge.serviceOf('AWS::EC2::Volume')?.id).toBe('ebs');
    expect(knowledge.serviceOf('AWS::EC2::VPCEndpoint')?.id).toBe('vpc');
    expect(knowledge.serviceOf('AWS::EC2::VPNConnection')?.id).toBe('vpn');
    expect(knowledge.serviceOf('AWS::RDS::DBCluster')?.id).toBe('aurora');
    expect(knowledge.serviceOf('AWS::RDS::DBInstance')?.id).toBe('rds');
    expect(knowledge.serviceOf('AWS::Serverless::Function')?.id).toBe('lambda');
    expect(knowledge.serviceOf('AWS::Amplify::App')).toMatchObject({ id: 'amplify', generated: true });
    expect(knowledge.serviceOf('Demarc::S3::AccountPublicAccessBlock')?.id).toBe('s3');
    expect(knowledge.serviceOf('Demarc::IAM::AccountPasswordPolicy')?.id).toBe('iam');
    for (const other of [
      'Demarc::Part',
      'Custom::Thing',
      'AWS::NoSuchService::Thing',
      'Bucket',
      '__proto__::x::y',
      '',
    ]) {
      expect(knowledge.serviceOf(other)).toBeUndefined();
    }
  });

  test('finds a service by what people call it', () => {
    const named = [
      'EC2',
      'alb',
      'Elastic Load Balancing',
      'Amazon S3',
      'AWS Lambda',
      'kafka',
      'Step Functions',
    ];
    expect(named.map(name => knowledge.findService(name)?.id)).toEqual([
      'ec2',
      'elastic-load-balancing',
      'elastic-load-balancing',
      's3',
      'lambda',
      'msk',
      'step-functions',
    ]);
    expect(knowledge.findService('Blobstore')).toBeUndefined();
  });

  test('gives the cases of a type in order, with those of every type among them', () => {
    const rules = knowledge.rulesOf('AWS::ECS::Service');
    const cases = rules.filter(rule => rule.stratum === 'case');
    expect(cases.map(rule => rule.order)).toEqual(cases.map(rule => rule.order).sort((a, b) => a - b));
    expect(cases.map(rule => rule.id)).toContain('ecs-fargate');
    expect(cases.map(rule => rule.id)).toContain('sg-linked');
    expect(knowledge.rulesOf('AWS::Athena::WorkGroup').map(rule => rule.id)).toEqual(['sg-linked']);
    expect(knowledge.rulesOf('Demarc::KMS::CustomKeyStore').map(rule => rule.id)).toContain(
      'external-key-manager',
    );
    expect(knowledge.rulesOf('AWS::IAM::Role').at(-1)?.stratum).toBe('integration');
    expect(knowledge.rulesOf('AWS::NoSuch::Type').map(rule => rule.id)).toEqual(['sg-linked']);
  });

  test('gives a type the condition that is written for it', () => {
    const [role] = knowledge.rulesOf('AWS::IAM::Role').filter(rule => rule.id === 'oidc-deploy');
    const [provider] = knowledge.rulesOf('AWS::IAM::OIDCProvider').filter(rule => rule.id === 'oidc-deploy');
    expect(JSON.stringify(role?.when)).toContain('AssumeRolePolicyDocument');
    expect(JSON.stringify(provider?.when)).toContain('"Url"');
    expect(provider?.whenFor).toBeUndefined();
    expect(Object.keys(knowledge.rule('oidc-deploy')?.whenFor ?? {})).toEqual(['AWS::IAM::OIDCProvider']);
  });

  test('folds finer statements into the service, longest first', () => {
    const overrides = knowledge.service('eks')?.typeOverrides ?? [];
    expect(overrides.find(one => one.prefix === 'AWS::EKS::Nodegroup')?.category).toBe('infrastructure');
    expect(knowledge.service('fargate')?.cases).toEqual(['batch-fargate', 'ecs-fargate', 'eks-fargate']);
    expect(knowledge.service('s3')?.cases.length).toBe(13);
  });

  test('knows the documented defaults of a type', () => {
    const defaults = new Map(knowledge.defaultsOf('AWS::RDS::DBInstance').map(one => [one.path, one]));
    expect(defaults.get('StorageEncrypted')).toMatchObject({ value: false });
    expect(defaults.get('StorageEncrypted')?.unless).toContain('DBClusterIdentifier');
    expect(defaults.has('PubliclyAccessible')).toBe(false);
    expect(
      knowledge.defaultsOf('AWS::S3::Bucket').find(one => one.path.endsWith('BlockPublicPolicy'))?.value,
    ).toBe(true);
    expect(
      knowledge.defaultsOf('AWS::SQS::Queue').every(one => one.source.startsWith('https://docs.aws.')),
    ).toBe(true);
    expect(knowledge.defaultsOf('AWS::Amplify::App')).toEqual([]);
  });

  test('leads from every id to what it names, and back', () => {
    for (const id of knowledge.ruleIds()) {
      for (const duty of Object.keys(knowledge.rule(id)?.overrides ?? {})) {
        expect(knowledge.duties.has(duty), `${id} -> ${duty}`).toBe(true);
      }
    }
    for (const id of knowledge.serviceIds()) {
      for (const one of knowledge.service(id)?.cases ?? []) {
        expect(knowledge.rule(one)?.stratum, `${id} -> ${one}`).toBe('case');
      }
    }
    for (const id of knowledge.frameworkIds()) {
      const groups = new Set(knowledge.framework(id)?.groups.map(group => group.id));
      for (const control of knowledge.framework(id)?.controls ?? []) {
        expect(groups.has(control.group), control.id).toBe(true);
        expect(
          control.duties.every(({ duty }) => knowledge.duties.has(duty)),
          control.id,
        ).toBe(true);
        const answered = control.duties.length > 0 || control.unmappedReason !== undefined;
        expect(answered || knowledge.framework(id)?.kind === 'check-catalogue', control.id).toBe(true);
      }
    }
    for (const [id, question] of knowledge.questions) {
      const { duties, rules, controls, obligations } = question.decides;
      expect(duties.length + rules.length + controls.length + obligations.length, id).toBeGreaterThan(0);
      for (const one of obligations) {
        expect(JSON.stringify(knowledge.obligations.get(one)?.appliesWhen)).toContain(id);
      }
      for (const rule of rules) expect(JSON.stringify(knowledge.rule(rule))).toContain(id);
    }
  });

  test('has a short title for every duty', () => {
    for (const { id, title } of knowledge.duties.values()) {
      const words = title.split(' ').length;
      expect(words >= 3 && words <= 7, `${id}: ${title}`).toBe(true);
    }
    expect(new Set([...knowledge.duties.values()].map(duty => duty.title)).size).toBe(131);
  });

  test('parses a slice only when it is asked for', () => {
    const broken = Uint8Array.from(bytes);
    const at = Buffer.from(broken.buffer).indexOf('{"id":"nist-800-53-r5"');
    expect(at).toBeGreaterThan(0);
    broken[at] = 'x'.charCodeAt(0);
    const partly = openKnowledge(broken);
    expect(partly.duties.size).toBe(131);
    expect(partly.rulesOf('AWS::S3::Bucket').length).toBeGreaterThan(10);
    expect(partly.framework('nist-csf-2.0')?.controls.length).toBe(106);
    expect(() => partly.framework('nist-800-53-r5')).toThrow('knowledge.data is damaged');
  });
});

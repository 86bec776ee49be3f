import { describe, expect, it } from 'vitest';
import type { DecidingFacts, RuleFacts } from '../../model/knowledge-history.ts';
import { loadKnowledge } from '../load-knowledge.ts';
import { differenceBetween } from './difference.ts';
import { decidingFacts } from './facts-of-knowledge.ts';
import { touchedControls } from './touched-controls.ts';
import { classOfType, movedTypes } from './type-classes.ts';

const after = decidingFacts(loadKnowledge());

/** What a change from the edited state to today's can move, by subject. */
function moved(before: DecidingFacts): Readonly<Record<string, readonly string[]>> {
  const { changes } = differenceBetween('before', before, after);
  return Object.fromEntries(changes.map(({ change, duties }) => [`${change.kind} ${change.id}`, duties]));
}

function withRule(id: string, edit: Partial<RuleFacts>): DecidingFacts {
  return { ...after, rules: { ...after.rules, [id]: { ...existing(after.rules[id]), ...edit } } };
}

function existing<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the knowledge has no such unit');
  return value;
}

const fargate = existing(after.rules['ecs-fargate']);

describe('what a change can move', () => {
  it('of a rule that decides one duty otherwise: that duty', () => {
    const overrides = { ...fargate.overrides, 'guest-os-patching': 'customer' };
    expect(moved(withRule('ecs-fargate', { overrides }))).toEqual({
      'rules ecs-fargate': ['guest-os-patching'],
    });
  });

  it('of a rule that holds in other cases, or has another last word: all that it decides', () => {
    const all = Object.keys(fargate.overrides).sort();
    expect(moved(withRule('ecs-fargate', { types: ['AWS::ECS::Service'] }))).toEqual({
      'rules ecs-fargate': all,
    });
    expect(moved(withRule('ecs-fargate', { order: 1 }))['rules ecs-fargate']).toEqual(all);
  });

  it('of a service in another category: the duties that the two categories divide otherwise', () => {
    const s3 = existing(after.services['s3']);
    const before = {
      ...after,
      services: { ...after.services, s3: { ...s3, category: 'infrastructure' as const } },
    };
    const duties = moved(before)['services s3'] ?? [];
    expect(duties).toContain('guest-os-patching');
    expect(duties).not.toContain('facility-entry-control');
    expect(duties).not.toContain('security-governance');
  });

  it('of a service that only has another name: nothing', () => {
    const { s3, ...others } = after.services;
    const before = { ...after, services: { ...others, 'simple-storage': existing(s3) } };
    expect(moved(before)).toEqual({ 'services s3': [], 'services simple-storage': [] });
  });

  it('of a trait: the duties that apply by it', () => {
    const lambda = existing(after.services['lambda']);
    const traits = lambda.traits.filter(trait => trait !== 'code');
    const before = { ...after, services: { ...after.services, lambda: { ...lambda, traits } } };
    expect(moved(before)['services lambda']).toContain('application-patching');
    expect(moved(before)['services lambda']).not.toContain('at-rest-enablement');
  });

  it('of a default: what those rules decide that read it and are the same otherwise', () => {
    const id = 'AWS::RDS::DBInstance MultiAZ';
    const { [id]: _, ...defaults } = after.defaults;
    expect(moved({ ...after, defaults })).toEqual({ [`defaults ${id}`]: ['resilience-architecture'] });
    const { 'rds-single-az': __, ...rules } = after.rules;
    expect(moved({ ...after, defaults, rules })).toEqual({
      [`defaults ${id}`]: [],
      'rules rds-single-az': ['resilience-architecture'],
    });
  });

  it('of a question: what hangs on its answer; of a new one nothing by itself', () => {
    const { 'premises-in-scope': question, ...questions } = after.questions;
    expect(moved({ ...after, questions })).toEqual({ 'questions premises-in-scope': [] });
    const other = { ...questions, 'premises-in-scope': { ...existing(question), answers: ['yes', 'maybe'] } };
    expect(moved({ ...after, questions: other })['questions premises-in-scope']).toContain(
      'customer-premises-security',
    );
  });
});

describe('the controls that a change touches', () => {
  it('are those that the duty decides, and the row itself; never by a service alone', () => {
    const before: DecidingFacts = {
      ...after,
      controls: { ...after.controls, 'csf:PR.AT-01': 'unmapped' },
      services: { ...after.services, s3: { ...existing(after.services['s3']), category: 'managed' } },
      duties: {
        ...after.duties,
        'pos-device-security': { ...existing(after.duties['pos-device-security']), defaults: 'aws' },
      },
    };
    const difference = differenceBetween('before', before, after);
    const touched = touchedControls(difference);
    const subject = (place: number): string => difference.changes[place]?.change.id ?? '';
    expect(touched.find(one => one.control === 'csf:PR.AT-01')?.because.map(subject)).toEqual([
      'csf:PR.AT-01',
    ]);
    expect(touched.find(one => one.control === 'pci:9.5.1')?.because.map(subject)).toEqual([
      'pos-device-security',
    ]);
    expect(touched.flatMap(one => one.because).map(subject)).not.toContain('s3');
    expect(touched.some(one => one.control === 'csf:GV.OC-01')).toBe(false);
  });
});

describe('the class of a type', () => {
  it('is that of the longest prefix and its exceptions', () => {
    expect(classOfType('AWS::EC2::Instance', after.services)?.category).toBe('infrastructure');
    expect(classOfType('AWS::EC2::Volume', after.services)?.service).toBe('ebs');
    expect(classOfType('Demarc::S3::AccountPublicAccessBlock', after.services)?.service).toBe('s3');
    expect(classOfType('Other::Vendor::Thing', after.services)).toBeUndefined();
  });

  it('of types that a service took from another without dividing them otherwise is the same', () => {
    const services = { before: after.services, after: after.services };
    expect(movedTypes(undefined, after.services['s3'], services)).toEqual([]);
  });
});

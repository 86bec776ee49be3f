import { describe, expect, it } from 'vitest';
import { createSettingReader } from '../estate/read-setting.ts';
import { oneOf, text, unknown } from '../estate/testing.ts';
import type { Predicate } from '../model/knowledge.ts';
import type { Resource } from '../model/resource.ts';
import { missingOf } from './condition.ts';
import { evaluatePredicate } from './evaluate-predicate.ts';
import type { ComputedFacts } from './facts/computed-fact.ts';
import { declared, estateOf, knowledge, linkTo, shopBoundary } from './shop.fixture.ts';
import { valueDomains } from './value-domains.ts';

function judge(
  predicate: Predicate,
  one: Resource,
  others: readonly Resource[] = [],
  facts: ComputedFacts = new Map(),
) {
  const estate = estateOf([one, ...others]);
  const evaluation = {
    estate,
    knowledge,
    boundary: { ...shopBoundary, answers: new Map([['hybrid-link', 'no']]) },
    reader: createSettingReader(estate, { defaultsOf: () => [] }),
    facts,
  };
  const domains = valueDomains([predicate]);
  const subject = {
    resource: one,
    type: one.type,
    category: 'managed' as const,
    traits: new Set(['os']),
    domains,
  };
  return evaluatePredicate(predicate, subject, evaluation);
}

function words(condition: ReturnType<typeof judge>): string {
  return typeof condition === 'string' ? condition : `open: ${missingOf(condition).join(', ')}`;
}

describe('a property', () => {
  const service = declared('AWS::ECS::Service', {
    LaunchType: 'EC2',
    PlatformVersion: unknown(),
    NetworkConfiguration: { AwsvpcConfiguration: { AssignPublicIp: 'DISABLED' } },
    CapacityProviderStrategy: [{ CapacityProvider: 'FARGATE_SPOT' }, { CapacityProvider: unknown() }],
    ServiceName: text('orders-', unknown()),
  });
  it.each<[Predicate, string]>([
    [{ property: 'LaunchType', equals: 'EC2' }, 'yes'],
    [{ property: 'LaunchType', in: ['FARGATE', 'EXTERNAL'] }, 'no'],
    [{ property: 'NetworkConfiguration.AwsvpcConfiguration.AssignPublicIp', startsWith: 'DIS' }, 'yes'],
    [{ property: 'Cluster', exists: true }, 'no'],
    [{ property: 'Cluster', absent: true }, 'yes'],
    [{ property: 'PlatformVersion', equals: '1.4.0' }, 'open: setting PlatformVersion'],
    [{ property: 'ServiceName', startsWith: 'orders' }, 'yes'],
    [{ property: 'ServiceName', endsWith: 'live' }, 'open: setting ServiceName'],
    [{ property: 'CapacityProviderStrategy[].CapacityProvider', in: ['FARGATE_SPOT'] }, 'yes'],
    [
      { property: 'CapacityProviderStrategy[].CapacityProvider', equals: 'FARGATE' },
      'open: setting CapacityProviderStrategy[].CapacityProvider',
    ],
    [{ property: 'CapacityProviderStrategy[].Base', absent: true }, 'yes'],
    [{ not: { property: 'LaunchType', equals: 'FARGATE' } }, 'yes'],
  ])('%j: %s', (predicate, expected) => {
    expect(words(judge(predicate, service))).toBe(expected);
  });

  it('of a named option is the value of the element that carries the name', () => {
    const name = 'OptionSettings[aws:elasticbeanstalk:managedactions:ManagedActionsEnabled]';
    const option = { Namespace: 'aws:elasticbeanstalk:managedactions', OptionName: 'ManagedActionsEnabled' };
    const on = declared('AWS::ElasticBeanstalk::Environment', {
      OptionSettings: [{ ...option, Value: 'true' }],
    });
    const unsure = declared('AWS::ElasticBeanstalk::Environment', {
      OptionSettings: [{ ...option, OptionName: unknown(), Value: 'true' }],
    });
    const off = declared('AWS::ElasticBeanstalk::Environment', { OptionSettings: [] });
    expect(words(judge({ property: name, equals: true }, on))).toBe('yes');
    expect(words(judge({ property: name, absent: true }, off))).toBe('yes');
    expect(words(judge({ property: name, equals: true }, unsure))).toBe(`open: setting ${name}`);
  });

  it('cannot have two values at once, also while nothing is known of it', () => {
    const both: Predicate = {
      all: [
        { property: 'LaunchType', equals: 'EC2' },
        { property: 'LaunchType', equals: 'FARGATE' },
      ],
    };
    const condition = judge(both, declared('AWS::ECS::Service', { LaunchType: oneOf('EC2', 'FARGATE') }));
    expect(typeof condition === 'string' ? condition : condition.kind).toBe('all');
  });

  it('of instances is looked for where templates and groups keep it', () => {
    const metal: Predicate = { property: 'InstanceType', contains: '.metal' };
    const template = declared(
      'AWS::EC2::LaunchTemplate',
      { LaunchTemplateData: { InstanceType: 'i3.metal' } },
      {},
      'ShopTemplate',
    );
    const group = declared(
      'AWS::AutoScaling::AutoScalingGroup',
      { LaunchTemplate: { Version: '1' } },
      { links: [linkTo(template, 'LaunchTemplate.LaunchTemplateId')] },
    );
    const elsewhere = declared('AWS::AutoScaling::AutoScalingGroup', {
      LaunchTemplate: { LaunchTemplateId: 'lt-0123456789abcdef0' },
    });
    expect(words(judge(metal, template))).toBe('yes');
    expect(words(judge(metal, group, [template]))).toBe('yes');
    expect(words(judge(metal, elsewhere))).toBe(
      'open: setting InstanceType in a launch template that was not read',
    );
  });
});

describe('a link', () => {
  const group = declared('AWS::EC2::SecurityGroup', {}, {}, 'ShopGroup');
  const linked: Predicate = { link: { types: ['AWS::EC2::SecurityGroup', 'AWS::EC2::Subnet'] } };

  it('is there when a resource of the type is named, in the input or by its id', () => {
    const inside = declared(
      'AWS::Lambda::Function',
      {},
      { links: [linkTo(group, 'VpcConfig.SecurityGroupIds[0]')] },
    );
    const outside = declared('AWS::Lambda::Function', { VpcConfig: { SubnetIds: ['subnet-0a1b2c3d'] } });
    const ordered = declared('AWS::Lambda::Function', {}, { links: [linkTo(group, '')] });
    expect(words(judge(linked, inside, [group]))).toBe('yes');
    expect(words(judge(linked, outside))).toBe('yes');
    expect(words(judge(linked, ordered, [group]))).toBe('no');
  });

  it('is open when the other resource may not exist, or more is asked of one that was not read', () => {
    const maybe = declared(
      'AWS::EC2::SecurityGroup',
      {},
      { existence: { state: 'conditional', why: 'IsProduction' } },
      'Maybe',
    );
    const inside = declared(
      'AWS::Lambda::Function',
      {},
      { links: [linkTo(maybe, 'VpcConfig.SecurityGroupIds[0]')] },
    );
    expect(words(judge(linked, inside, [maybe]))).toBe('open: link to AWS::EC2::SecurityGroup');
    const nodes = declared('AWS::EKS::Nodegroup', { LaunchTemplate: { Id: 'lt-0123456789abcdef0' } });
    const own: Predicate = {
      link: {
        types: ['AWS::EC2::LaunchTemplate'],
        where: { property: 'LaunchTemplateData.ImageId', exists: true },
      },
    };
    expect(words(judge(own, nodes))).toBe('open: AWS::EC2::LaunchTemplate outside the input');
    expect(words(judge(own, declared('AWS::EKS::Nodegroup')))).toBe('no');
  });
});

describe('facts, answers and what is declared', () => {
  const bucket = declared('AWS::S3::Bucket');
  it.each<[Predicate, string]>([
    [{ question: 'hybrid-link', equals: 'yes' }, 'no'],
    [{ question: 'premises-in-scope', equals: 'yes' }, 'open: premises-in-scope'],
    [{ trait: 'os' }, 'yes'],
    [{ trait: 'engine' }, 'no'],
    [{ category: 'managed' }, 'yes'],
    [{ declared: 'imported certificate' }, 'no'],
    [{ computed: 'effectively-public', from: ['bucket policy', 'ACL'] }, 'open: bucket policy, ACL'],
    [{ any: [{ question: 'premises-in-scope', equals: 'yes' }, { trait: 'os' }] }, 'yes'],
    [{ all: [{ question: 'premises-in-scope', equals: 'yes' }, { trait: 'engine' }] }, 'no'],
  ])('%j: %s', (predicate, expected) => {
    expect(words(judge(predicate, bucket))).toBe(expected);
  });

  it('an injected fact answers for the resource', () => {
    const facts: ComputedFacts = new Map([['effectively-public', () => ({ truth: 'yes', missing: [] })]]);
    expect(words(judge({ computed: 'effectively-public', from: [] }, bucket, [], facts))).toBe('yes');
  });

  it('a rule nested without end is open, not an overflow', () => {
    let deep: Predicate = { trait: 'os' };
    for (let level = 0; level < 50_000; level++) deep = { not: deep };
    expect(words(judge(deep, bucket))).toBe('open: a rule that is nested too deeply');
  });
});

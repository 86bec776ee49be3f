import { describe, expect, it } from 'vitest';
import { createSettingReader } from '../estate/read-setting.ts';
import { oneOf, type PlainObject, ref, text, unknown } from '../estate/testing.ts';
import type { Boundary } from '../model/assessment.ts';
import type { Resource } from '../model/resource.ts';
import type { UnknownValue } from '../model/value.ts';
import { computedFacts } from './computed-facts.ts';
import { hasLocalDisks } from './facts/instance-type-has-local-disks.ts';
import { declared, estateOf, linkTo, shopBoundary, today } from './shop.fixture.ts';

const facts = computedFacts(today);

function fact(
  name: string,
  one: Resource,
  others: readonly Resource[] = [],
  boundary: Partial<Boundary> = {},
): string {
  const estate = estateOf([one, ...others]);
  const reader = createSettingReader(estate, { defaultsOf: () => [] });
  const answer = facts.get(name)?.(one, { estate, boundary: { ...shopBoundary, ...boundary }, reader });
  if (answer === undefined) return 'no such fact';
  return answer.truth === 'unknown' ? `unknown: ${answer.missing.join(', ')}` : answer.truth;
}

function serviceOn(cluster: Resource): Resource {
  return declared(
    'AWS::ECS::Service',
    { Cluster: ref('ShopCluster') },
    { links: [linkTo(cluster, 'Cluster')] },
  );
}

function carrying(arn: PlainObject[string]): Resource {
  return declared('AWS::Lambda::Function', { Layers: [arn] });
}

function running(image: PlainObject[string]): Resource {
  return declared('AWS::ECS::TaskDefinition', { ContainerDefinitions: [{ Name: 'web', Image: image }] });
}

function trusting(principal: PlainObject[string], more: PlainObject = {}): Resource {
  const statement = { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: principal, ...more };
  return declared('AWS::IAM::Role', { AssumeRolePolicyDocument: { Statement: [statement] } });
}

const ownAccount: UnknownValue = {
  kind: 'unknown',
  reason: 'input-without-default',
  detail: 'the account is not known',
  expression: '${AWS::AccountId}',
};

describe('instances', () => {
  it.each([
    ['m7g.large', 'no'],
    ['m6gd.large', 'yes'],
    ['c5d.xlarge', 'yes'],
    ['i4i.large', 'yes'],
    ['im4gn.large', 'yes'],
    ['t3.micro', 'no'],
    ['r5n.large', 'no'],
    ['x2idn.16xlarge', 'yes'],
    ['g5.xlarge', 'yes'],
    ['g5g.xlarge', 'no'],
    ['p5.48xlarge', 'yes'],
    ['mac2.metal', 'no'],
    ['q9.large', 'unknown'],
    ['large', 'unknown'],
  ])('type %s has local disks: %s', (type, expected) => {
    expect(hasLocalDisks(type)).toBe(expected);
  });

  it('take their type from the launch template of their group', () => {
    const template = declared(
      'AWS::EC2::LaunchTemplate',
      { LaunchTemplateData: { InstanceType: oneOf('i3.large', 'm6gd.large') } },
      {},
      'ShopTemplate',
    );
    const group = declared(
      'AWS::AutoScaling::AutoScalingGroup',
      { LaunchTemplate: { Version: '1' } },
      { links: [linkTo(template, 'LaunchTemplate.LaunchTemplateId')] },
    );
    expect(fact('instance-type-has-local-disks', group, [template])).toBe('yes');
    const sized = declared('AWS::EC2::Instance', { InstanceType: oneOf('t3.micro', 'i3.large') });
    expect(fact('instance-type-has-local-disks', sized)).toBe('unknown: setting InstanceType');
  });

  it.each<[string, PlainObject, string, string]>([
    ['an id alone', { ImageId: 'ami-0123456789abcdef0' }, 'unknown', 'unknown'],
    [
      'a public parameter',
      { ImageId: '{{resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-arm64}}' },
      'no',
      'no',
    ],
    [
      'a dynamic reference',
      { ImageId: { kind: 'secret', store: 'ssm', name: '/aws/service/marketplace/prod-abc/latest' } },
      'no',
      'yes',
    ],
    ['nothing', {}, 'no', 'no'],
  ])('from an image named by %s', (_what, properties, own, marketplace) => {
    const one = declared('AWS::EC2::Instance', properties);
    expect(fact('image-owner-is-a-customer-account', one).split(':')[0]).toBe(own);
    expect(fact('image-is-from-marketplace', one).split(':')[0]).toBe(marketplace);
  });

  it('from an image that the estate builds are the customer’s', () => {
    const image = declared('AWS::ImageBuilder::Image', {}, {}, 'ShopImage');
    const one = declared('AWS::EC2::Instance', { ImageId: ref('ShopImage', 'ImageId') });
    expect(fact('image-owner-is-a-customer-account', one, [image])).toBe('yes');
  });

  it('join a cluster when their group is tagged so, or their user data starts a node', () => {
    const tags = [
      { Key: text('kubernetes.io/cluster/', unknown()), Value: 'owned', PropagateAtLaunch: true },
    ];
    expect(
      fact('group-joins-a-cluster', declared('AWS::AutoScaling::AutoScalingGroup', { Tags: tags })),
    ).toBe('yes');
    const template = declared('AWS::EC2::LaunchTemplate', {
      LaunchTemplateData: { UserData: text('#!/bin/bash\n/etc/eks/bootstrap.sh ', unknown()) },
    });
    expect(fact('group-joins-a-cluster', template)).toBe('yes');
    const plain = declared('AWS::AutoScaling::AutoScalingGroup', { Tags: [{ Key: 'Name', Value: 'shop' }] });
    expect(fact('group-joins-a-cluster', plain)).toBe('no');
    const hidden = declared('AWS::EC2::LaunchTemplate', { LaunchTemplateData: { UserData: unknown() } });
    expect(fact('group-joins-a-cluster', hidden)).toBe('unknown: user data of the instances');
    const script = text('#!/bin/bash\ncfn-init --stack ', ownAccount, ' --resource ', ref('ShopServers'));
    const started = declared('AWS::EC2::LaunchTemplate', { LaunchTemplateData: { UserData: script } });
    expect(fact('group-joins-a-cluster', started)).toBe('no');
  });
});

describe('an ECS service that says neither launch type nor strategy', () => {
  it.each<[string, PlainObject, string]>([
    ['no default', {}, 'yes'],
    ['Fargate', { DefaultCapacityProviderStrategy: [{ CapacityProvider: 'FARGATE' }] }, 'no'],
    ['its own', { DefaultCapacityProviderStrategy: [{ CapacityProvider: 'shop-instances' }] }, 'yes'],
    [
      'an input',
      { DefaultCapacityProviderStrategy: [{ CapacityProvider: unknown() }] },
      'unknown: default capacity provider strategy of the cluster',
    ],
  ])('on a cluster with %s', (_what, properties, expected) => {
    const cluster = declared('AWS::ECS::Cluster', properties, {}, 'ShopCluster');
    expect(fact('cluster-default-is-ec2', serviceOn(cluster), [cluster])).toBe(expected);
  });

  it('on a cluster outside the input is unknown', () => {
    const one = declared('AWS::ECS::Service', { Cluster: 'shop' });
    expect(fact('cluster-default-is-ec2', one)).toMatch(/^unknown/);
  });
});

describe('functions and images', () => {
  it('know whether their runtime is still patched, on the day that is given', () => {
    const old = declared('AWS::Lambda::Function', { Runtime: 'nodejs20.x' });
    const image = declared('AWS::Lambda::Function', { PackageType: 'Image' });
    expect(fact('runtime-is-deprecated', old)).toBe('yes');
    expect(fact('runtime-is-deprecated', image)).toBe('no');
    expect(
      computedFacts('2026-01-01').get('runtime-is-deprecated')?.(old, {
        estate: estateOf([old]),
        boundary: shopBoundary,
        reader: createSettingReader(estateOf([old]), { defaultsOf: () => [] }),
      }).truth,
    ).toBe('no');
    expect(fact('runtime-is-deprecated', declared('AWS::Lambda::Function', { Runtime: unknown() }))).toBe(
      'unknown: setting Runtime',
    );
  });

  const accounts = { accounts: ['111111111111'] };

  it('know whose layers they carry', () => {
    const layer = declared('AWS::Lambda::LayerVersion', {}, {}, 'ShopLayer');
    const theirs = 'arn:aws:lambda:eu-central-1:017000801446:layer:AWSLambdaPowertools:60';
    const own = text('arn:aws:lambda:eu-central-1:', ownAccount, ':layer:orders:3');
    expect(fact('layer-of-another-account', carrying(theirs), [], accounts)).toBe('yes');
    expect(fact('layer-of-another-account', carrying(theirs))).toMatch(/^unknown: accounts of the boundary/);
    expect(fact('layer-of-another-account', carrying(own), [], accounts)).toBe('no');
    expect(fact('layer-of-another-account', carrying(ref('ShopLayer')), [layer], accounts)).toBe('no');
  });

  it('know from which registry their image comes', () => {
    const repository = declared('AWS::ECR::Repository', {}, {}, 'ShopImages');
    function answer(image: PlainObject[string]): string {
      return fact('image-from-another-registry', running(image), [repository], accounts);
    }
    expect(answer('nginx:1.27')).toBe('yes');
    expect(answer('public.ecr.aws/docker/library/redis:7')).toBe('yes');
    expect(answer('111111111111.dkr.ecr.eu-central-1.amazonaws.com/orders:1')).toBe('no');
    expect(answer('222222222222.dkr.ecr.eu-central-1.amazonaws.com/orders:1')).toBe('yes');
    expect(answer(text(ref('ShopImages', 'RepositoryUri'), ':1'))).toBe('no');
    expect(answer(text(ownAccount, '.dkr.ecr.eu-central-1.amazonaws.com/orders'))).toBe('no');
    expect(answer(unknown())).toBe('unknown: setting ContainerDefinitions[].Image');
  });
});

describe('policies', () => {
  const accounts = { accounts: ['111111111111'] };

  it.each<[string, PlainObject[string], string]>([
    ['a service', { Service: 'lambda.amazonaws.com' }, 'no'],
    ['an own account', { AWS: 'arn:aws:iam::111111111111:root' }, 'no'],
    ['another account', { AWS: ['111111111111', '222222222222'] }, 'yes'],
    ['everyone', '*', 'yes'],
    ['this account', { AWS: text('arn:aws:iam::', ownAccount, ':root') }, 'no'],
    ['an input', { AWS: unknown() }, 'unknown: setting AssumeRolePolicyDocument'],
  ])('a role that trusts %s', (_who, principal, expected) => {
    expect(fact('trusts-an-account-outside', trusting(principal), [], accounts)).toBe(expected);
  });

  it('of a bucket stand in its bucket policy, joined to it', () => {
    const statement = { Effect: 'Allow', Action: 's3:GetObject', Principal: { AWS: '222222222222' } };
    const document = { Statement: [statement] };
    const shared = declared('AWS::S3::Bucket', { BucketPolicy: { PolicyDocument: document } });
    const maybe = declared('AWS::S3::Bucket', {
      BucketPolicy: oneOf({ PolicyDocument: document }, undefined),
    });
    expect(fact('policy-grants-an-account-outside', shared, [], accounts)).toBe('yes');
    expect(fact('policy-grants-an-account-outside', maybe, [], accounts)).toBe(
      'unknown: setting BucketPolicy.PolicyDocument',
    );
    expect(fact('policy-grants-an-account-outside', declared('AWS::S3::Bucket'), [], accounts)).toBe('no');
  });

  it('of a key that let everyone in under a condition are not judged here', () => {
    const key = declared('AWS::KMS::Key', {
      KeyPolicy: {
        Statement: [
          {
            Effect: 'Allow',
            Principal: { AWS: '*' },
            Action: 'kms:Decrypt',
            Condition: { StringEquals: { 'kms:CallerAccount': '111111111111' } },
          },
        ],
      },
    });
    expect(fact('policy-grants-an-account-outside', key, [], accounts)).toBe('unknown: setting KeyPolicy');
  });
});

import { describe, expect, it } from 'vitest';
import type { Resource } from '../model/resource.ts';
import { answersOn, declared, derive, sideInWords } from './shop.fixture.ts';

/** What AWS's page about the model says of three services, duty by duty. https://aws.amazon.com/compliance/shared-responsibility-model/ */
function sides(one: Resource, duties: readonly string[]): Record<string, string> {
  const answers = answersOn(derive([one]), one);
  return Object.fromEntries(duties.map(duty => [duty, sideInWords(answers.get(duty))]));
}

const host = ['host-os-patching', 'hypervisor-isolation', 'facility-entry-control', 'power-and-cabling'];
const hostIsAws = Object.fromEntries(host.map(duty => [duty, 'aws']));

describe("AWS's page on EC2 (infrastructure)", () => {
  it('leaves the guest system, its patches, the software on it and the security group to the customer', () => {
    const group = declared('AWS::EC2::SecurityGroup', {}, {}, 'ShopGroup');
    const instance = declared(
      'AWS::EC2::Instance',
      { InstanceType: 'm7g.large', SecurityGroupIds: ['sg-0a1b2c3d'] },
      {},
      'ShopServer',
    );
    expect(
      sides(instance, [
        ...host,
        'guest-os-patching',
        'guest-os-hardening',
        'application-patching',
        'security-group-config',
        'network-rule-enforcement',
        'least-privilege',
        'at-rest-enablement',
      ]),
    ).toEqual({
      ...hostIsAws,
      'guest-os-patching': 'customer',
      'guest-os-hardening': 'customer',
      'application-patching': 'customer',
      'security-group-config': 'customer',
      'network-rule-enforcement': 'aws',
      'least-privilege': 'customer',
      'at-rest-enablement': 'shared configurable',
    });
    expect(sides(group, ['security-group-config', 'network-rule-enforcement'])).toEqual({
      'security-group-config': 'customer',
      'network-rule-enforcement': 'aws',
    });
  });
});

describe("AWS's page on S3 and DynamoDB (abstracted)", () => {
  it.each([
    ['AWS::S3::Bucket', 'ProductImages'],
    ['AWS::DynamoDB::Table', 'OrdersTable'],
  ])(
    'leaves data, encryption options, classification and permissions of %s to the customer',
    (type, name) => {
      const one = declared(type, {}, {}, name);
      expect(
        sides(one, [
          ...host,
          'guest-os-patching',
          'at-rest-mechanism',
          'at-rest-enablement',
          'least-privilege',
          'resource-policy',
          'data-retention-deletion',
        ]),
      ).toEqual({
        ...hostIsAws,
        'guest-os-patching': 'aws',
        'at-rest-mechanism': 'aws',
        'at-rest-enablement': 'shared configurable',
        'least-privilege': 'customer',
        'resource-policy': 'customer',
        'data-retention-deletion': 'shared configurable',
      });
      const classification = derive([one]).boundary.get('data-classification');
      expect(sideInWords(classification)).toBe('customer');
      expect(answersOn(derive([one]), one).get('at-rest-enablement')?.facets?.manages).toBe('customer');
    },
  );
});

describe('instances that no template shows', () => {
  it.each([
    ['AWS::AutoScaling::AutoScalingGroup', {}],
    ['AWS::AutoScaling::AutoScalingGroup', { MixedInstancesPolicy: {}, MinSize: '2' }],
    ['AWS::EC2::LaunchTemplate', { LaunchTemplateData: { InstanceType: 'm7g.large' } }],
    ['AWS::EC2::EC2Fleet', {}],
  ])('the guest system of %s %j is never AWS’s', (type, properties) => {
    const one = declared(type, properties, {}, 'ShopServers');
    const answers = answersOn(derive([one]), one);
    for (const duty of ['guest-os-patching', 'guest-os-hardening', 'guest-os-access', 'time-sync']) {
      expect(sideInWords(answers.get(duty))).toBe('customer');
    }
  });
});

import { describe, expect, it } from 'vitest';
import { declare, type Plain, resource, unknown } from '../../estate/testing.ts';
import type { Truth } from '../../foundation/three-valued.ts';
import type { Estate, Resource } from '../../model/resource.ts';
import { opensToInternet } from './security-groups.ts';

function alone(...rules: readonly Plain[]): { group: Resource; estate: Estate } {
  const group = resource(declare('AWS::EC2::SecurityGroup', 'Shop', { SecurityGroupIngress: rules }));
  const resources = [group];
  const estate: Estate = {
    resources,
    byKey: new Map([[group.key, group]]),
    byType: new Map([[group.type, resources]]),
    roots: [],
    unread: [],
    files: [],
  };
  return { group, estate };
}

function opens(ports: readonly number[] | 'every' | undefined, ...rules: readonly Plain[]): Truth {
  const { group, estate } = alone(...rules);
  return opensToInternet(group, ports, estate).truth;
}

function rule(from: Plain, to: Plain, source: Plain = '0.0.0.0/0'): Plain {
  return { IpProtocol: 'tcp', FromPort: from, ToPort: to, CidrIp: source };
}

describe('opensToInternet', () => {
  it.each<[string, readonly number[] | 'every' | undefined, readonly Plain[], Truth]>([
    ['no rule', undefined, [], 'no'],
    ['a rule for another port', [22], [rule(443, 443)], 'no'],
    ['any port will do', undefined, [rule(443, 443)], 'yes'],
    [
      'ICMP has no ports of services',
      [22],
      [{ IpProtocol: 'icmp', FromPort: -1, ToPort: -1, CidrIp: '0.0.0.0/0' }],
      'no',
    ],
    ['every port by protocol', 'every', [{ IpProtocol: -1, CidrIp: '0.0.0.0/0' }], 'yes'],
    ['every port by range', 'every', [rule(0, 65535)], 'yes'],
    ['most ports', 'every', [rule(1024, 65535)], 'no'],
    ['a range that ends at an unknown port', 'every', [rule(0, unknown())], 'unknown'],
    ['one bad rule among unknown ones', [22], [rule(unknown(), unknown()), rule(22, 22)], 'yes'],
    ['one good rule among unknown ones', [22], [rule(22, 22, unknown()), rule(443, 443)], 'unknown'],
    ['an unknown range behind another port', [22], [rule(443, 443, unknown())], 'no'],
    ['private ranges', [22], [rule(22, 22, '10.0.0.0/8'), rule(22, 22, '192.168.0.0/16')], 'no'],
    ['text that is no range', [22], [rule(22, 22, 'everywhere')], 'no'],
    ['halves for different ports', undefined, [rule(22, 22, '8.0.0.0/8'), rule(80, 80, '9.0.0.0/8')], 'no'],
  ])('%s', (_, ports, rules, expected) => {
    expect(opens(ports, ...rules)).toBe(expected);
  });

  it('names the rule that opens the port, and only that', () => {
    const { group, estate } = alone(rule(22, 22, '203.0.113.0/24'), rule(20, 30));
    const { because } = opensToInternet(group, [22], estate);
    expect(because.map(setting => [setting.path, setting.value])).toEqual([
      ['SecurityGroupIngress[1].CidrIp', '0.0.0.0/0'],
    ]);
  });

  it('judges 150,000 rules, and answers from memory the second time', () => {
    const rules = Array.from({ length: 150_000 }, (_, index) =>
      rule(index % 60_000, index % 60_000, `203.0.${index % 256}.0/24`),
    );
    const { group, estate } = alone(...rules);
    const first = opensToInternet(group, undefined, estate);
    expect(first.truth).toBe('no');
    expect(opensToInternet(group, undefined, estate)).toEqual(first);
  });
});

import { describe, expect, it } from 'vitest';
import { SourceText } from '../foundation/source-text.ts';
import { certain } from '../model/declaration.ts';
import type { Resource } from '../model/resource.ts';
import type { Setting } from '../model/setting.ts';
import { objectOf } from '../model/value.ts';
import { fingerprintOf, moveFingerprintOf } from './fingerprints.ts';

const place = { source: new SourceText('network.yaml', ''), offset: 0 };
const bastion: Resource = {
  key: 'network.yaml#Bastion',
  address: 'Bastion',
  root: 'network.yaml',
  type: 'AWS::EC2::SecurityGroup',
  sourceType: 'AWS::EC2::SecurityGroup',
  language: 'cloudformation',
  basis: 'declared',
  properties: objectOf({}),
  view: objectOf({}),
  existence: certain,
  deployment: {},
  place,
  callers: [],
  dependsOn: [],
  links: [],
  linkedFrom: [],
  satellites: [],
};

function ruleAt(index: number, range: string): Setting {
  const path = `SecurityGroupIngress[${index}].CidrIp`;
  return { path, state: 'known', value: range, raw: range, assumedFrom: [], sensitive: false };
}

const check = 'ec2-security-group-ssh-restricted';
const before = fingerprintOf(check, bastion);
const moveBefore = moveFingerprintOf(check, bastion, [ruleAt(0, '0.0.0.0/0')]);

describe('fingerprints', () => {
  it('of a move stay when another list element is put in front', () => {
    expect(moveFingerprintOf(check, bastion, [ruleAt(1, '0.0.0.0/0')])).toBe(moveBefore);
  });

  it('of a move change with the bad setting', () => {
    expect(moveFingerprintOf(check, bastion, [ruleAt(0, '0.0.0.0/1')])).not.toBe(moveBefore);
  });

  it('change with the address, those of a move do not', () => {
    const moved = { ...bastion, address: 'Jump', key: 'network.yaml#Jump' };
    expect(fingerprintOf(check, moved)).not.toBe(before);
    expect(moveFingerprintOf(check, moved, [ruleAt(0, '0.0.0.0/0')])).toBe(moveBefore);
  });

  it('differ between environments', () => {
    const elsewhere = { ...bastion, deployment: { account: '111122223333', region: 'eu-central-1' } };
    expect(fingerprintOf(check, elsewhere)).not.toBe(before);
  });
});

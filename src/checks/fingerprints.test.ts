import { describe, expect, it } from 'vitest';
import { SourceText } from '../foundation/source-text.ts';
import { certain } from '../model/declaration.ts';
import type { Resource } from '../model/resource.ts';
import type { Setting } from '../model/setting.ts';
import { objectOf } from '../model/value.ts';
import { fingerprintsOf } from './fingerprints.ts';

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
const before = fingerprintsOf(check, bastion, [ruleAt(0, '0.0.0.0/0')]);

describe('fingerprints', () => {
  it('stay when another list element is put in front', () => {
    expect(fingerprintsOf(check, bastion, [ruleAt(1, '0.0.0.0/0')])).toEqual(before);
  });

  it('stay in the first part when the bad setting changes, not in the second', () => {
    const after = fingerprintsOf(check, bastion, [ruleAt(0, '0.0.0.0/1')]);
    expect(after.fingerprint).toBe(before.fingerprint);
    expect(after.moveFingerprint).not.toBe(before.moveFingerprint);
  });

  it('change in the first part with the address, not in the second', () => {
    const moved = { ...bastion, address: 'Jump', key: 'network.yaml#Jump' };
    const after = fingerprintsOf(check, moved, [ruleAt(0, '0.0.0.0/0')]);
    expect(after.fingerprint).not.toBe(before.fingerprint);
    expect(after.moveFingerprint).toBe(before.moveFingerprint);
  });

  it('differ between environments', () => {
    const elsewhere = { ...bastion, deployment: { account: '111122223333', region: 'eu-central-1' } };
    expect(fingerprintsOf(check, elsewhere, []).fingerprint).not.toBe(before.fingerprint);
  });
});

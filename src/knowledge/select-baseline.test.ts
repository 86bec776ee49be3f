import { describe, expect, test } from 'vitest';
import type { Control, Framework } from '../model/knowledge.ts';
import { answeringChecks } from './answering-checks.ts';
import { selectBaseline } from './select-baseline.ts';

function row(id: string, more: Partial<Control> = {}): Control {
  return { id, title: id, group: id.split('.')[0] ?? '', duties: [], confidence: 'expert', ...more };
}

const whole: Framework = {
  id: 'safeguards-2',
  namespace: 'sg',
  kind: 'controls',
  title: 'Safeguards',
  version: '2',
  licence: 'none',
  source: 'https://example.org/safeguards',
  secondRead: '2026-11-24',
  groups: [
    { id: 'sg:1', title: 'Assets' },
    { id: 'sg:2', title: 'Access' },
  ],
  controls: [
    row('sg:1', { heading: true }),
    row('sg:1.1', { implementationGroups: ['ig1', 'ig2'] }),
    row('sg:1.2', { implementationGroups: ['ig2'] }),
    row('sg:2', { heading: true }),
    row('sg:2.1', { implementationGroups: ['ig2'] }),
    row('sg:2.2'),
  ],
};

function baseline(value: string): Framework {
  const { id, title, version, licence, source } = whole;
  return selectBaseline(
    {
      id: `${id}-${value}`,
      title,
      version,
      licence,
      source,
      selection: { of: id, by: 'implementationGroups', value },
    },
    whole,
  );
}

describe('a baseline', () => {
  test('has the controls that its catalogue gives it, their headings and groups, in order', () => {
    expect(baseline('ig1').controls.map(control => control.id)).toEqual(['sg:1', 'sg:1.1']);
    expect(baseline('ig1').groups.map(group => group.id)).toEqual(['sg:1']);
    expect(baseline('ig2').controls.map(control => control.id)).toEqual([
      'sg:1',
      'sg:1.1',
      'sg:1.2',
      'sg:2',
      'sg:2.1',
    ]);
  });

  test('is of the kind and namespace of its catalogue, and read a second time only where it says so', () => {
    expect(baseline('ig1')).toMatchObject({ namespace: 'sg', kind: 'controls' });
    expect(baseline('ig1').secondRead).toBeUndefined();
  });
});

describe('a row of a catalogue of checks', () => {
  const catalogue = { namespace: 'hub', checkAlias: 'securityHub' };
  const checks = [
    { id: 'bucket-policy-requires-tls', aliases: { securityHub: ['S3.5'] } },
    { id: 'bucket-not-public', aliases: { securityHub: ['S3.2', 'S3.3'], config: ['S3.8'] } },
    { id: 'queue-encrypted' },
  ];

  function answered(id: string, aliases?: readonly string[]): readonly string[] {
    return answeringChecks(catalogue, { id, ...(aliases && { aliases }) }, checks).map(check => check.id);
  }

  test('is answered by the checks that list its id, or one of its aliases, for that publisher', () => {
    expect(answered('hub:S3.3')).toEqual(['bucket-not-public']);
    expect(answered('hub:2.1.1', ['S3.5', 'S3.2'])).toEqual([
      'bucket-policy-requires-tls',
      'bucket-not-public',
    ]);
    expect(answered('hub:S3.8')).toEqual([]);
    expect(answeringChecks({ namespace: 'hub' }, { id: 'hub:S3.3' }, checks)).toEqual([]);
  });
});

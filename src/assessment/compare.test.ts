import { describe, expect, it } from 'vitest';
import { checks } from '../checks/generated/registry.ts';
import { memorySourceTree } from '../foundation/source-tree-memory.ts';
import { loadKnowledge, loadRegistry } from '../knowledge/load-knowledge.ts';
import type { Assessment } from '../model/assessment.ts';
import { noReadOptions } from '../model/reader.ts';
import { cloudformationReader } from '../readers/cloudformation/read-cloudformation.ts';
import { assess } from './assess.ts';
import { wholeInput } from './boundary.ts';
import { compareAssessments } from './compare.ts';

const knowledge = loadKnowledge();
const registry = loadRegistry();

function assessed(template: string, file = 'shop.yaml'): Assessment {
  const read = cloudformationReader.read(memorySourceTree({ [file]: template }), noReadOptions);
  const now = '2026-11-24T12:00:00Z';
  return assess({ reads: [read], knowledge, registry, checks, boundary: wholeInput(), now });
}

const service = (launchType: string, versioning: string, bucket = 'Invoices') => `
Resources:
  Web:
    Type: AWS::ECS::Service
    Properties: { LaunchType: ${launchType} }
  ${bucket}:
    Type: AWS::S3::Bucket
    Properties: { VersioningConfiguration: { Status: ${versioning} } }
`;

describe('a change', () => {
  const before = assessed(service('EC2', 'Suspended'));

  it('that changes nothing moves nothing', () => {
    const same = compareAssessments(before, assessed(service('EC2', 'Suspended')));
    expect(same).toMatchObject({ added: [], removed: [], moved: [], controls: [] });
    expect(same.findings).toMatchObject({ appeared: [], fixed: [] });
    expect(same.findings.stayed).toBeGreaterThan(0);
  });

  it('to Fargate gives the operating system to AWS', () => {
    const { moved } = compareAssessments(before, assessed(service('FARGATE', 'Suspended')));
    const sides = new Map(moved.map(move => [move.duty, `${move.before.side} -> ${move.after.side}`]));
    expect(sides.get('guest-os-patching')).toBe('customer -> aws');
    expect(moved.every(move => move.resource.address === 'Web')).toBe(true);
  });

  it('that mends a check is told as such, and the other way round', () => {
    const mended = compareAssessments(before, assessed(service('EC2', 'Enabled'))).findings;
    expect(mended.fixed).toMatchObject([
      { finding: { check: 's3-bucket-versioning-enabled' }, now: 'passed' },
    ]);
    expect(mended.appeared).toEqual([]);
    const broken = compareAssessments(assessed(service('EC2', 'Enabled')), before).findings;
    expect(broken.appeared).toMatchObject([{ finding: { check: 's3-bucket-versioning-enabled' } }]);
    expect(broken.fixed).toEqual([]);
  });

  it('that renames a resource breaks and mends nothing', () => {
    const renamed = compareAssessments(before, assessed(service('EC2', 'Suspended', 'Bills')));
    expect(renamed.added.map(({ resource }) => resource.address)).toEqual(['Bills']);
    expect(renamed.removed.map(({ resource }) => resource.address)).toEqual(['Invoices']);
    expect(renamed.findings).toMatchObject({ appeared: [], fixed: [] });
  });

  it('that renames the file still compares by address', () => {
    const elsewhere = compareAssessments(
      before,
      assessed(service('FARGATE', 'Suspended'), 'online-shop.yaml'),
    );
    expect(elsewhere.added).toEqual([]);
    expect(elsewhere.moved.length).toBeGreaterThan(0);
  });

  it('counts what a resource brings: the duties of each side', () => {
    const { removed } = compareAssessments(
      before,
      assessed('Resources:\n  Web:\n    Type: AWS::ECS::Service\n    Properties: { LaunchType: EC2 }\n'),
    );
    const [bucket] = removed;
    expect(bucket?.resource.address).toBe('Invoices');
    expect((bucket?.yours ?? 0) + (bucket?.shared ?? 0)).toBeGreaterThan(0);
    expect(bucket?.aws).toBeGreaterThan(0);
  });
});

import { describe, expect, test } from 'vitest';
import { complaints, fargate, replaced, testMistakes, textOf } from './mistakes.fixture.ts';

const patching = 'duties/operating-system-network-firewall/guest-os-patching.yaml';

describe('a file that is not as it should be is reported with its place', () => {
  testMistakes([
    [
      'an unknown key',
      fargate,
      replaced('overrides:', 'overides:'),
      `${fargate}:9: unknown key "overides"; did you mean "overrides"?`,
    ],
    [
      "an id that is not the file's name",
      fargate,
      replaced('id: ecs-fargate', 'id: ecs-on-fargate'),
      `${fargate}:1: id is "ecs-on-fargate" but the file is named "ecs-fargate"`,
    ],
    ['an unknown trait', patching, replaced('trait: os', 'trait: oss'), 'Invalid option'],
    ['a key that stands twice', fargate, text => `${text}id: again\n`, 'is not YAML: duplicated mapping key'],
    ['text that is not YAML', fargate, () => 'id: [ecs-fargate\n', 'is not YAML'],
    ['an empty file', fargate, () => '', 'holds 0 YAML documents'],
    [
      'a list where an object belongs',
      fargate,
      () => '- id: ecs-fargate\n',
      'Invalid input: expected object',
    ],
    [
      'aliases',
      fargate,
      text => text.replace('aws\n', '&a aws\n').replace('  time-sync: aws', '  time-sync: *a'),
      'is not YAML',
    ],
    ['nesting without end', fargate, () => `${'['.repeat(5_000)}${']'.repeat(5_000)}\n`, 'is not YAML'],
    ['a file of no kind', 'cases/stray.yaml', () => 'id: stray\n', 'belongs to no kind of knowledge'],
  ]);

  test('the line is that of the mistake', () => {
    const [first] = complaints(
      fargate,
      replaced('  hypervisor-isolation: aws', '  hypervisor-isolaton: aws'),
    );
    const line = textOf(fargate)
      .split('\n')
      .findIndex(text => text.includes('hypervisor-isolation'));
    expect(first).toContain(`${fargate}:${line + 1}: `);
  });
});

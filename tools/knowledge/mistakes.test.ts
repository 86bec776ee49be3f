import { beforeAll, describe, expect, test } from 'vitest';
import { openRegistry } from '../../src/knowledge/registry.ts';
import type { Registry } from '../../src/model/registry.ts';
import { encodeRegistry } from '../registry/encode-registry.ts';
import { compileKnowledge } from './compile.ts';
import { readKnowledgeFiles } from './knowledge-files.ts';
import { printProblem } from './problem.ts';

let registry: Registry;
let files: ReadonlyMap<string, string>;

beforeAll(() => {
  registry = openRegistry(encodeRegistry());
  files = readKnowledgeFiles();
});

/** What the compiler says once one file has another text. */
function complaints(file: string, edit: (text: string) => string): readonly string[] {
  const before = files.get(file);
  const after = edit(before ?? '');
  expect(after, `the edit of ${file} changes nothing`).not.toBe(before);
  const compiled = compileKnowledge(new Map(files).set(file, after), registry);
  return compiled.ok ? [] : compiled.problems.map(printProblem);
}

function replaced(from: string, to: string): (text: string) => string {
  return text => text.replace(from, to);
}

function baseline(select: string): string {
  return `id: shop-baseline
title: Baseline of the shop
version: '1'
licence: none
source: https://example.org/
select: ${select}
`;
}

const fargate = 'cases/ecs/ecs-fargate.yaml';
const patching = 'duties/operating-system-network-firewall/guest-os-patching.yaml';

describe('a mistake in the knowledge is reported with its place and the nearest right thing', () => {
  test.each<readonly [string, string, (text: string) => string, string]>([
    [
      'an unknown key',
      fargate,
      replaced('overrides:', 'overides:'),
      `${fargate}:9: unknown key "overides"; did you mean "overrides"?`,
    ],
    [
      'an unknown duty',
      fargate,
      replaced('  guest-os-patching: aws', '  guest-os-patchin: aws'),
      'there is no duty "guest-os-patchin"; did you mean "guest-os-patching"?',
    ],
    [
      'a type that is not in the registry',
      fargate,
      replaced('AWS::ECS::TaskSet]', 'AWS::ECS::TaskSets]'),
      '"AWS::ECS::TaskSets" is not in the CloudFormation registry; did you mean "AWS::ECS::TaskSet"?',
    ],
    [
      'a property that the type does not have',
      fargate,
      replaced('property: LaunchType', 'property: LaunchTyp'),
      'AWS::ECS::Service has no property "LaunchTyp"; did you mean "LaunchType"?',
    ],
    [
      'a list without []',
      fargate,
      replaced('CapacityProviderStrategy[].', 'CapacityProviderStrategy.'),
      '"CapacityProviderStrategy" of AWS::ECS::Service is a list: write "CapacityProviderStrategy[]"',
    ],
    [
      'a condition of an unknown kind',
      fargate,
      replaced('{ property: LaunchType, equals: FARGATE }', '{ proprty: LaunchType, equals: FARGATE }'),
      'a condition has one of the keys property, link, computed, question, declared, trait, category, all, any, not; did you mean "property"?',
    ],
    [
      'two tests of one property',
      fargate,
      replaced('equals: FARGATE }', 'equals: FARGATE, startsWith: F }'),
      'a property is tested in exactly one way',
    ],
    [
      'a facet nobody can hold',
      fargate,
      replaced('  time-sync: aws', '  time-sync: amazon'),
      'overrides.time-sync: Invalid option',
    ],
    [
      'AWS managing what the customer operates',
      fargate,
      replaced('  time-sync: aws', '  time-sync: { manages: aws, operates: customer, verifies: aws }'),
      'has AWS manage what the customer operates',
    ],
    [
      'facets of which one is none',
      fargate,
      replaced('  time-sync: aws', '  time-sync: { manages: none, operates: aws, verifies: aws }'),
      'is none for some facets only',
    ],
    [
      'a shared side without a half in words',
      fargate,
      replaced('  container-image-patching: customer', '  least-privilege: both'),
      'gives a part to aws, but its portion is "none": state it',
    ],
    ['an order that is taken', fargate, replaced('order: 220', 'order: 210'), 'order 210 is also that of'],
    [
      'portions without an override',
      fargate,
      replaced('note:', 'portions:\n  key-policy: { aws: none, customer: all }\nnote:'),
      'has portions of "key-policy" but no override of it',
    ],
    [
      "an id that is not the file's name",
      fargate,
      replaced('id: ecs-fargate', 'id: ecs-on-fargate'),
      `${fargate}:1: id is "ecs-on-fargate" but the file is named "ecs-fargate"`,
    ],
    [
      'a source that is not listed',
      fargate,
      replaced('source: ECS', 'source: ECSX'),
      'there is no source "ECSX"; did you mean "ECS"?',
    ],
    [
      'sourced without a page',
      fargate,
      replaced('source: ECS', 'source: K'),
      'is sourced, but its source "K" has no address',
    ],
    ['an unknown trait', patching, replaced('trait: os', 'trait: oss'), 'Invalid option'],
    [
      'a question without that answer',
      'duties/customer-organisation/pos-device-security.yaml',
      replaced("equals: 'yes'", 'equals: often'),
      '"often" is no answer to "pos-devices" (yes, no)',
    ],
    [
      'a parallel duty that does not answer',
      patching,
      replaced('checkable:', 'parallelWith: [host-os-patching]\ncheckable:'),
      '"host-os-patching" does not name "guest-os-patching" in return',
    ],
    [
      'a kind of evidence that is not there',
      patching,
      replaced('[patch-report]', '[patch-reports]'),
      'there is no kind of evidence "patch-reports"; did you mean "patch-report"?',
    ],
    [
      'a prefix that no type has',
      'services/sqs.yaml',
      replaced("'AWS::SQS::'", "'AWS::SQSS::'"),
      'no resource type begins with "AWS::SQSS::"',
    ],
    [
      'an alias that is taken',
      'services/sqs.yaml',
      replaced('simple-queue-service', 'alb'),
      'the name "alb" is also that of',
    ],
    [
      'a default of the wrong kind',
      'defaults/sqs.yaml',
      replaced('DelaySeconds: 0', "DelaySeconds: 'none'"),
      'DelaySeconds of AWS::SQS::Queue is integer, not a string',
    ],
    [
      "a default of another service's type",
      'defaults/sqs.yaml',
      replaced('AWS::SQS::Queue:', 'AWS::SNS::Topic:'),
      'AWS::SNS::Topic belongs to the service "sns"',
    ],
    [
      'a row in another namespace',
      'frameworks/nist-csf-2.0/PR.AA.yaml',
      replaced('id: csf:PR.AA-01', 'id: iso:PR.AA-01'),
      '"iso:PR.AA-01" must begin with "csf:"',
    ],
    [
      'a row that stands twice',
      'frameworks/nist-csf-2.0/PR.AA.yaml',
      replaced('id: csf:PR.AA-02', 'id: csf:PR.AA-01'),
      '"csf:PR.AA-01" also stands in',
    ],
    [
      'a duty that stands twice in a row',
      'frameworks/nist-csf-2.0/PR.AA.yaml',
      replaced('parallel: [provider-access-control]', 'parallel: [least-privilege]'),
      '"least-privilege" stands twice',
    ],
    [
      'a row without duties or reason',
      'frameworks/soc-2/P1.yaml',
      replaced('    satisfies: [privacy-obligations]\n', ''),
      'has no duties: say why under unmapped',
    ],
    [
      'a group that the framework does not have',
      'frameworks/nist-csf-2.0/framework.yaml',
      replaced('id: PR.AA,', 'id: PR.AB,'),
      'there is no group of nist-csf-2.0 "PR.AA"; did you mean "PR.AB"?',
    ],
    [
      'a row that inherits from nothing',
      'frameworks/nist-800-53-r5/ac.yaml',
      replaced('inheritsMapping: 80053:ac-2\n', 'inheritsMapping: 80053:ac-222\n'),
      'there is no control "80053:ac-222"',
    ],
    [
      'a row with duties from two places',
      'frameworks/nist-800-53-r5/ac.yaml',
      replaced(
        'inheritsMapping: 80053:ac-2\n',
        'inheritsMapping: 80053:ac-2\n    input: [asset-inventory]\n',
      ),
      'names duties of its own, inheritsMapping or mappedThrough: only one of them',
    ],
    [
      'a baseline of a framework that is not there',
      'frameworks/shop-baseline/baseline.yaml',
      () => baseline('{ of: nist-800-53-r6, by: baselines, value: low }'),
      'there is no framework "nist-800-53-r6"; did you mean "nist-800-53-r5"?',
    ],
    [
      'a baseline that selects nothing',
      'frameworks/shop-baseline/baseline.yaml',
      () => baseline('{ of: nist-800-53-r5, by: fedramp, value: hihg }'),
      'there is no value of fedramp in nist-800-53-r5 "hihg"; did you mean "high"?',
    ],
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
    [
      "a case in another service's folder",
      'cases/sqs/ecs-somewhere.yaml',
      () => (files.get(fargate) ?? '').replace('ecs-fargate', 'ecs-somewhere').replace('220', '225'),
      'lies in cases/sqs, but its types belong to ecs',
    ],
    [
      'a duty without a source that the rule does not move',
      fargate,
      text => `${text}unsourced: [guest-os-patchin]\n`,
      'there is no override "guest-os-patchin"; did you mean "guest-os-patching"?',
    ],
    [
      'a rule of judgement with a duty that is marked so',
      'cases/ecs/ecs-daemon.yaml',
      text => `${text}unsourced: [time-sync]\n`,
      'is only for a rule that is sourced: all of this one is judgement',
    ],
    [
      'a sourced rule of which nothing is',
      'cases/rds/rds-public.yaml',
      text => `${text}unsourced: [internet-exposure]\n`,
      'is sourced, but none of its overrides is',
    ],
    [
      'a duty that can be yours and that nothing shows',
      'duties/aws-hardware-infrastructure/media-transport.yaml',
      replaced('[media-custody-record]', '[]'),
      'can be yours, and nothing shows it: name a kind of evidence',
    ],
    [
      'a security option of no property',
      'services/rds.yaml',
      replaced('path: StorageEncrypted', 'path: StorageEncryption'),
      'AWS::RDS::DBInstance has no property "StorageEncryption"; did you mean "StorageEncrypted"?',
    ],
    [
      'a security option that takes another kind of value',
      'services/rds.yaml',
      replaced('recommended: true', 'recommended: 1'),
      'StorageEncrypted of AWS::RDS::DBInstance is boolean, not a number',
    ],
    [
      'a security option that states a default again',
      'services/rds.yaml',
      replaced('path: StorageEncrypted\n', 'path: StorageEncrypted\n    default: false\n'),
      'defaults/ states the default of AWS::RDS::DBInstance StorageEncrypted: leave it out here',
    ],
    [
      'a security option for no duty',
      'services/rds.yaml',
      replaced('duty: tls-policy', 'duty: tls-police'),
      'there is no duty "tls-police"; did you mean "tls-policy"?',
    ],
    [
      'a subject of the documentation that is left out',
      'services/rds.yaml',
      replaced('none: [configuration-and-vulnerability]', 'none: []'),
      '"configuration-and-vulnerability" has neither a link nor a place under none',
    ],
    [
      'a crosswalk to a control that is not there',
      'crosswalks/shop.yaml',
      () =>
        'id: shop\nfrom: nist-csf-2.0\nto: iso-27001-2022\ntitle: The shop\nlicence: none\nsource: https://example.org/\ndate: 2026-11-24\nconfidence: expert\nrows:\n  csf:PR.DS-01: [iso:A.8.42]\n',
      'crosswalks/shop.yaml:10: there is no control of iso-27001-2022 "iso:A.8.42"',
    ],
    [
      'a crosswalk with rows of its own and from elsewhere',
      'crosswalks/shop.yaml',
      () =>
        'id: shop\nfrom: nist-csf-2.0\nto: iso-27001-2022\ntitle: The shop\nlicence: none\nsource: https://example.org/\ndate: 2026-11-24\nconfidence: expert\nrowsFrom: mappedThrough\nrows:\n  csf:PR.DS-01: [iso:A.8.24]\n',
      'crosswalks/shop.yaml:1: has its rows, or rowsFrom: one of the two',
    ],
    [
      'a crosswalk from rows that are mapped through nothing',
      'crosswalks/shop.yaml',
      () =>
        'id: shop\nfrom: nist-csf-2.0\nto: iso-27001-2022\ntitle: The shop\nlicence: none\nsource: https://example.org/\ndate: 2026-11-24\nconfidence: expert\nrowsFrom: mappedThrough\n',
      'crosswalks/shop.yaml:9: no row of nist-csf-2.0 is mapped through a control of iso-27001-2022',
    ],
    [
      'a question that decides nothing',
      'questions/likes-cats.yaml',
      () =>
        'id: likes-cats\ntext: Do you like cats?\nwhy: Nobody knows\nanswers: [yes, no]\nsource: K\nconfidence: expert\n',
      'the question decides nothing',
    ],
  ])('%s', (_, file, edit, message) => {
    const all = complaints(file, edit);
    expect(all.join('\n')).toContain(message);
    expect(all.every(line => /^src\/knowledge\/[^:]+:\d+: \S/.test(line))).toBe(true);
  });

  test('the line is that of the mistake', () => {
    const [first] = complaints(
      fargate,
      replaced('  hypervisor-isolation: aws', '  hypervisor-isolaton: aws'),
    );
    const line = (files.get(fargate) ?? '')
      .split('\n')
      .findIndex(text => text.includes('hypervisor-isolation'));
    expect(first).toContain(`${fargate}:${line + 1}: `);
  });
});

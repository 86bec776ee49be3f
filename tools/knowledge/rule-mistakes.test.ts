import { describe } from 'vitest';
import { fargate, replaced, testMistakes, textOf } from './mistakes.fixture.ts';

describe('a mistake in a case, an integration or a placement is reported with the nearest right thing', () => {
  testMistakes([
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
      "a case in another service's folder",
      'cases/sqs/ecs-somewhere.yaml',
      () => textOf(fargate).replace('ecs-fargate', 'ecs-somewhere').replace('220', '225'),
      'lies in cases/sqs, but its types belong to ecs',
    ],
    [
      'a duty without a source that the rule does not move',
      fargate,
      replaced('unsourced: [time-sync,', 'unsourced: [time-synch,'),
      'there is no override "time-synch"; did you mean "time-sync"?',
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
  ]);
});

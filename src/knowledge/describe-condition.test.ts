import { expect, test } from 'vitest';
import type { Predicate } from '../model/knowledge.ts';
import { describeCondition } from './describe-condition.ts';

test.each<readonly [Predicate, string]>([
  [{ property: 'LaunchType', equals: 'FARGATE' }, '`LaunchType` is `FARGATE`'],
  [{ property: 'ImageId', absent: true }, '`ImageId` is omitted'],
  [{ not: { property: 'PackageType', equals: 'Image' } }, '`PackageType` is not `Image`'],
  [{ not: { trait: 'os' } }, 'not (the service carries `os`)'],
  [
    { all: [{ trait: 'data' }, { any: [{ category: 'managed' }, { question: 'phi', equals: 'yes' }] }] },
    'the service carries `data` and (the delivery category is managed or the answer to `phi` is yes)',
  ],
  [
    {
      link: {
        types: ['AWS::EC2::LaunchTemplate'],
        where: { property: 'LaunchTemplateData.ImageId', exists: true },
      },
    },
    'it is linked with `AWS::EC2::LaunchTemplate` where `LaunchTemplateData.ImageId` is set',
  ],
  [{ computed: 'runtime-is-deprecated', from: ['Runtime'] }, 'runtime is deprecated (from Runtime)'],
])('%j in words', (predicate, words) => {
  expect(describeCondition(predicate)).toBe(words);
});

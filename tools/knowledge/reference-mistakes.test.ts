import { describe } from 'vitest';
import { fargate, replaced, testMistakes } from './mistakes.fixture.ts';

const patching = 'duties/operating-system-network-firewall/guest-os-patching.yaml';

describe('an id that leads nowhere, or stands twice, is reported with the nearest right thing', () => {
  testMistakes([
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
      'a service without documentation',
      'services/rds.yaml',
      replaced(/documentation:\n(?: .*\n)+/, ''),
      'has no documentation',
    ],
    [
      'a service without security options that does not say why',
      'services/sqs.yaml',
      replaced(/securityOptions:\n(?: .*\n)+/, ''),
      'has no securityOptions, or notes that say why there are none',
    ],
    [
      'a category without a reason',
      'services/sqs.yaml',
      replaced(/categoryReason: .*\n/, ''),
      'has no categoryReason',
    ],
    [
      'a question that decides nothing',
      'questions/likes-cats.yaml',
      () =>
        'id: likes-cats\ntext: Do you like cats?\nwhy: Nobody knows\nanswers: [yes, no]\nsource: K\nconfidence: expert\n',
      'the question decides nothing',
    ],
    [
      'an address that stands twice',
      'sources/NITRO.yaml',
      replaced(/url: .*/, 'url: https://aws.amazon.com/compliance/shared-responsibility-model/'),
      'sources/SRM-PAGE.yaml:3: the address is also that of sources/NITRO.yaml',
    ],
  ]);
});

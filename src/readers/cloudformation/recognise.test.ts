import { describe, expect, test } from 'vitest';
import { printPlace } from '../../foundation/source-text.ts';
import { memorySourceTree } from '../../foundation/source-tree-memory.ts';
import { cloudformationReader } from './read-cloudformation.ts';
import { readFiles } from './shown-value.fixture.ts';

const bucket = 'Resources:\n  Orders:\n    Type: AWS::S3::Bucket\n';

describe('templates', () => {
  test.each([
    ['by resources alone', 'orders.yaml', bucket],
    [
      'by the version alone, in JSON',
      'orders.template',
      '{"AWSTemplateFormatVersion":"2010-09-09","Resources":{"A":{"Type":"X"}}}',
    ],
    ['in JSON on one line', 'orders.json', '{"Resources":{"Orders":{"Type":"AWS::S3::Bucket"}}}'],
    ['with Windows line ends', 'orders.yml', bucket.replaceAll('\n', '\r\n')],
    ['with a byte order mark', 'orders.yaml', `\ufeff${bucket}`],
    ['behind a comment and a marker', 'orders.yaml', `# the orders\n---\n${bucket}`],
    ['with quoted keys', 'orders.yaml', '"Resources":\n  Orders:\n    "Type": "AWS::S3::Bucket"\n'],
    [
      'in which a transform makes the resources',
      'orders.yaml',
      'Transform: AWS::Serverless-2016-10-31\nResources:\n  Fn: {Type: Any}\n',
    ],
  ])('%s', (_name, path, text) => {
    const estate = readFiles({ [path]: text });
    expect(estate.files).toEqual([path]);
    expect(estate.declarations).toHaveLength(1);
  });
});

describe('what is something else', () => {
  test.each([
    ['package.json', '{"name": "shop", "version": "1.0.0"}'],
    ['docker-compose.yml', 'services:\n  orders:\n    image: orders\n'],
    ['.github/workflows/deploy.yml', bucket],
    ['node_modules/construct/template.yaml', bucket],
    ['.aws-sam/build/template.yaml', bucket],
    ['buildspec.yml', 'version: 0.2\nphases: {build: {commands: [make]}}\n'],
    ['serverless.yml', `service: shop\nresources:\n  Resources:\n    Orders:\n      Type: AWS::S3::Bucket\n`],
    ['notes.md', bucket],
    ['schema.json', '{"definitions": {"Resources": {"Type": "AWS::S3::Bucket"}}}'],
  ])('%s', (path, text) => {
    const estate = readFiles({ [path]: text });
    expect(estate.files).toEqual([]);
    expect(estate.declarations).toEqual([]);
    expect(estate.unread).toEqual([]);
  });

  test('is counted', () => {
    expect(readFiles({ 'package.json': '{}', 'compose.yml': 'services: {}', 'readme.md': 'x' }).ignored).toBe(
      2,
    );
  });
});

describe('a file that cannot be read', () => {
  test.each([
    ['empty', new Uint8Array(), 'the file has no content'],
    ['binary', new Uint8Array([0x52, 0x00, 0x01]), 'the file holds binary data, not text'],
    ['not UTF-8', new Uint8Array([0x52, 0xff, 0xfe, 0x41]), 'the file is not valid UTF-8'],
  ])('%s is said with advice', (_name, content, why) => {
    const tree = memorySourceTree({ 'orders.yaml': content });
    expect(cloudformationReader.recognise(tree)).toEqual(['orders.yaml']);
    const [unread] = readFiles({ 'orders.yaml': content }).unread;
    expect(unread).toMatchObject({ kind: 'file', what: 'orders.yaml', why });
    expect(unread?.advice).not.toBe('');
  });

  test('broken text is said with its line, and the others are read', () => {
    const estate = readFiles({ 'orders.yaml': `${bucket}   Properties: x\n`, 'payments.yaml': bucket });
    expect(estate.declarations.map(one => one.root)).toEqual(['payments.yaml']);
    expect(estate.unread).toMatchObject([{ kind: 'syntax', what: 'orders.yaml' }]);
    const place = estate.unread[0]?.place;
    expect(place && printPlace(place).line).toBe(4);
  });

  test('a broken one that imports could configure what the others export', () => {
    const { unread } = readFiles({
      'bucket.yaml': `${bucket}Outputs: {Name: {Value: !Ref Orders, Export: {Name: orders}}}\n`,
      'policy.yaml':
        'Resources:\n  P: {Type: AWS::S3::BucketPolicy, Properties: {Bucket: !ImportValue orders\n',
    });
    expect(unread).toMatchObject([{ kind: 'syntax', couldConfigure: ['bucket.yaml#Orders'] }]);
  });

  test.each([
    ['no Resources', "AWSTemplateFormatVersion: '2010-09-09'\nDescription: orders\n"],
    ['empty Resources', "AWSTemplateFormatVersion: '2010-09-09'\nResources:\n"],
    ['a list as Resources', "AWSTemplateFormatVersion: '2010-09-09'\nResources: [AWS::S3::Bucket]\n"],
  ])('a template with %s is said', (_name, text) => {
    expect(readFiles({ 'orders.yaml': text }).unread).toMatchObject([
      { kind: 'template', why: 'it is a CloudFormation template without Resources' },
    ]);
  });

  test('of several templates in one file the first is read, the others are said', () => {
    const estate = readFiles({ 'orders.yaml': `${bucket}---\nkind: Deployment\n---\n${bucket}` });
    expect(estate.declarations).toHaveLength(1);
    expect(estate.unread.map(one => one.kind)).toEqual(['template']);
  });
});

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

function replaced(from: string, to: string): (text: string) => string {
  return text => text.replace(from, to);
}

const gdpr = 'obligations/gdpr.yaml';

describe('a mistake in what binds is reported with its place and the nearest right thing', () => {
  test.each<readonly [string, string, (text: string) => string, string]>([
    [
      'an obligation that demands a catalogue of checks',
      gdpr,
      replaced('framework: iso-27001-2022\n    relation: helps', 'framework: aws-caf\n    relation: demands'),
      '"aws-caf" has no controls to be judged by, so it can only help',
    ],
    [
      'an obligation that demands a framework that is not there',
      gdpr,
      replaced('framework: iso-27001-2022', 'framework: iso-27001-2002'),
      'there is no framework "iso-27001-2002"; did you mean "iso-27001-2022"?',
    ],
    [
      'an obligation that hangs on a setting',
      gdpr,
      replaced('{ question: eu-people,', '{ property: Engine,'),
      'an obligation depends on answers alone: write question, all, any, not',
    ],
    [
      'an answer that its question does not have',
      gdpr,
      replaced("question: eu-people, equals: 'yes'", 'question: eu-people, equals: yess'),
      'there is no answer "yess"; did you mean "yes"?',
    ],
    [
      'a duty on which nothing can weigh',
      gdpr,
      replaced('- data-location', '- data-locations'),
      'there is no duty "data-locations"; did you mean "data-location"?',
    ],
    [
      'an agreement without a proof',
      gdpr,
      replaced('    evidence: agreement-record\n', ''),
      'is proved either by a kind of evidence or by a kind of document',
    ],
    [
      'an agreement of the same id as another',
      gdpr,
      replaced('id: aws-gdpr-dpa', 'id: aws-uk-gdpr-dpa'),
      'the agreement "aws-uk-gdpr-dpa" also stands in',
    ],
    [
      'values of another kind of constraint',
      gdpr,
      replaced('values: { notificationHours: 72 }', 'values: { partitions: [aws] }'),
      'has values of another kind',
    ],
    [
      'a kind of document that nothing asks for',
      'assurance/shop-seal.yaml',
      () =>
        'id: shop-seal\ntitle: Seal of the shop\nnature: seal\nvalidity: for ever\nreliedOnFor: [shop]\nnotFor: much\nfields: [colour]\ndistribution: Public\nsource: K\nconfidence: expert\n',
      'no framework and no obligation asks for "shop-seal"',
    ],
  ])('%s', (_, file, edit, message) => {
    const before = files.get(file) ?? '';
    const after = edit(before);
    expect(after, `the edit of ${file} changes nothing`).not.toBe(before);
    const compiled = compileKnowledge(new Map(files).set(file, after), registry);
    const all = compiled.ok ? [] : compiled.problems.map(printProblem);
    expect(all.join('\n')).toContain(message);
    expect(all.every(line => /^src\/knowledge\/[^:]+:\d+: \S/.test(line))).toBe(true);
  });
});

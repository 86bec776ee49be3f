import { describe, expect, it } from 'vitest';
import { printPlace, SourceText } from '../../foundation/source-text.ts';
import { memorySourceTree } from '../../foundation/source-tree-memory.ts';
import { loadKnowledge } from '../../knowledge/load-knowledge.ts';
import { type BoundaryFile, readBoundaryFile } from './read-boundary-file.ts';
import type { KnownNames } from './written-scope.ts';

const known = Object.create(loadKnowledge(), {
  checkIds: { value: ['s3-bucket-not-public', 'ec2-volume-encrypted'] },
  regions: { value: ['eu-central-1', 'eu-west-1'] },
}) as KnownNames;

type Files = Readonly<Record<string, string>>;

function result(text: string, files: Files = {}) {
  const tree = memorySourceTree(files);
  return readBoundaryFile(new SourceText('shop/demarc.yaml', text), known, path => tree.readText(path));
}

function read(text: string, files: Files = {}): BoundaryFile {
  const read = result(text, files);
  if (!read.ok) throw new Error(read.problems.map(problem => problem.message).join('\n'));
  return read.value;
}

/** `file:line: message` of every problem; the file only where it is another one. */
function problems(text: string, files: Files = {}): string[] {
  const read = result(text, files);
  if (read.ok) return [];
  return read.problems.map(({ message, place }) => {
    const { file, line } = printPlace(place);
    return `${file === 'shop/demarc.yaml' ? '' : `${file}:`}${line}: ${message}`;
  });
}

const whole = `
name: Online shop
tags: { System: shop, Stage: [production, staging] }
dataClass: confidential
impactLevel: moderate
letterMonths: 2
parties:
  - { id: landing-zone, name: Landing zone team, kind: platform-team }
statements:
  - from: landing-zone
    provides:
      - org-guardrails
      - iso:A.8.15
      - { duty: api-logging, text: One trail for all accounts, scope: [infra/] }
    expects: [{ duty: deployment-pipeline, text: Deploy by the pipeline }]
    evidence: [config-drift-report, aws-soc2]
    validFrom: 2026-01-01
    validTo: 2026-12-31
    source: { title: Landing zone statement, version: "3", date: 2026-01-01 }
    accepted: { by: shop@example.com, on: 2026-01-15 }
  - { from: you, to: landing-zone, source: Our side, expects: [{ text: Tell us of changes }] }
assurance:
  - id: aws-soc2
    kind: soc2-type2
    periods: [{ from: 2025-10-01, to: 2026-09-30 }]
    type: 2
    opinion: qualified
    exceptions: [{ duty: root-protection, text: Late, assessment: No effect }]
    carveOuts: [sagemaker, telecom operator]
    services: [Amazon S3, rds]
    regions: [eu-central-1]
    userControls: [{ id: C-1, text: Remove leavers, duty: identity-lifecycle }]
    readBy: a@example.com
    readOn: 2026-10-10
evidence:
  - { kind: key-inventory, date: 2026-06-30, by: shop, duties: [key-rotation], where: wiki }
waivers:
  - { id: R1, check: ec2-volume-encrypted, resource: Data, reason: x, owner: a, approvedBy: b, expires: 2027-01-01 }
scope:
  - programme: soc
    asOf: 2026-11-01
    source: looked up
    inScope: [s3, RDS]
    outOfScope: [sqs]
    excluded: { Amazon RDS: [RDS Custom] }
objectives:
  - { id: RTO, title: Orders are back in four hours, duties: [restore-testing], controls: [iso:A.8.13] }
environments:
  production: { inputs: { Stage: production, Size: 3 }, accounts: [111111111111], account: 111111111111, region: eu-west-1 }
`;

describe('what a user states', () => {
  const { boundaries, environments } = read(whole);
  const [boundary] = boundaries;

  it('is read with all its parts', () => {
    expect(boundary).toMatchObject({
      tags: new Map([
        ['System', ['shop']],
        ['Stage', ['production', 'staging']],
      ]),
      dataClass: 'confidential',
      impactLevel: 'moderate',
      letterMonths: 2,
      frameworks: ['nist-csf-2.0', 'iso-27001-2022', 'own'],
      parties: [{ id: 'landing-zone', name: 'Landing zone team', kind: 'platform-team' }],
      statements: [
        {
          from: 'landing-zone',
          to: 'you',
          provides: [
            { duty: 'org-guardrails', scope: [] },
            { control: 'iso:A.8.15', scope: [] },
            { duty: 'api-logging', text: 'One trail for all accounts', scope: ['infra/'] },
          ],
          expects: [{ duty: 'deployment-pipeline', text: 'Deploy by the pipeline' }],
          source: { title: 'Landing zone statement', version: '3', date: '2026-01-01' },
          accepted: { by: 'shop@example.com', on: '2026-01-15' },
        },
        {
          from: 'you',
          to: 'landing-zone',
          provides: [],
          expects: [{ text: 'Tell us of changes' }],
          source: { title: 'Our side' },
        },
      ],
      documents: [
        {
          id: 'aws-soc2',
          party: 'aws',
          type: '2',
          opinion: 'qualified',
          services: ['s3', 'rds'],
          exceptions: [{ duty: 'root-protection', text: 'Late', assessment: 'No effect' }],
        },
      ],
      evidence: [
        { kind: 'key-inventory', date: '2026-06-30', by: 'shop', duties: ['key-rotation'], where: 'wiki' },
      ],
      waivers: [{ id: 'R1', check: 'ec2-volume-encrypted', resource: 'Data' }],
      objectives: [{ id: 'RTO', duties: ['restore-testing'], controls: ['iso:A.8.13'] }],
    });
  });

  it('gives a scope list with services by id, whatever name they were written by', () => {
    expect(boundary?.scopeLists).toEqual([
      {
        source: 'looked up',
        asOf: '2026-11-01',
        entries: [
          { service: 's3', name: 's3', programme: 'soc', inScope: true, excluded: [] },
          { service: 'rds', name: 'RDS', programme: 'soc', inScope: true, excluded: ['RDS Custom'] },
          { service: 'sqs', name: 'sqs', programme: 'soc', inScope: false, excluded: [] },
        ],
      },
    ]);
  });

  it('names environments', () => {
    expect(environments).toEqual([
      {
        name: 'production',
        inputs: new Map([
          ['Stage', 'production'],
          ['Size', '3'],
        ]),
        accounts: ['111111111111'],
        account: '111111111111',
        region: 'eu-west-1',
      },
    ]);
  });

  it('adds to what holds for all boundaries', () => {
    const file = read(`
parties: [{ id: msp, kind: managed-provider }]
evidence: [{ kind: key-inventory, date: 2026-06-30, by: shop }]
boundaries:
  - name: payments
    parties: [{ id: psp, kind: supplier }]
    statements: [{ from: psp, to: all, provides: [pos-device-security], source: Contract }]
    evidence: [{ kind: dr-test, date: 2026-06-30, by: shop }]
  - name: catalogue
`);
    expect(
      file.boundaries.map(one => [
        one.parties.map(party => party.name),
        one.evidence.map(record => record.kind),
        one.statements.length,
      ]),
    ).toEqual([
      [['msp', 'psp'], ['key-inventory', 'dr-test'], 1],
      [['msp'], ['key-inventory'], 0],
    ]);
  });
});

describe('files that demarc.yaml names', () => {
  const files = {
    'landing-zone/statements.yaml': `statements:
  - from: lz
    provides: [org-guardrails]
    source: Landing zone
    accepted: { by: lz, on: 2026-01-01 }
`,
    'aws.yaml': 'assurance:\n  - { id: soc2, kind: soc2-type2 }\n  - { id: iso, kind: iso-certificate }\n',
    'scope.html':
      '<p>Last updated: November 3, 2026<table><tr><th>Service<th>SOC<tr><td>Amazon S3<td>✓</table>',
  };
  const head = 'parties: [{ id: lz, kind: platform-team }]\n';

  it('stand in the place where they are named', () => {
    const [boundary] = read(
      `${head}statements: [{ file: landing-zone/statements.yaml, accepted: { by: us, on: 2026-02-01 } }]
assurance: [{ file: aws.yaml }, { id: own, kind: c5 }]
scope: [{ file: scope.html }]
`,
      files,
    ).boundaries;
    expect(boundary?.statements.map(one => [one.from, one.accepted])).toEqual([
      ['lz', { by: 'us', on: '2026-02-01' }],
    ]);
    expect(boundary?.documents.map(one => one.id)).toEqual(['soc2', 'iso', 'own']);
    expect(boundary?.scopeLists).toMatchObject([{ source: 'scope.html', asOf: '2026-11-03' }]);
  });

  it('cannot accept themselves: only who names them can', () => {
    const [boundary] = read(`${head}statements: [{ file: landing-zone/statements.yaml }]`, files).boundaries;
    expect(boundary?.statements[0]?.accepted).toBeUndefined();
  });

  it.each([
    ['assurance: [{ file: none.yaml }]', ['1: "none.yaml" cannot be read: no such file.']],
    [
      'assurance: [{ file: ../aws.yaml }]',
      ['1: "../aws.yaml" leaves the folder of demarc.yaml; put the file below it.'],
    ],
    [
      'assurance: [{ file: /etc/passwd }]',
      ['1: "/etc/passwd" leaves the folder of demarc.yaml; put the file below it.'],
    ],
    ['assurance: [{ file: bad.yaml }]', ['shop/bad.yaml:2: "kind" must not be empty']],
    [
      'assurance: [{ file: wrong.yaml }]',
      ['shop/wrong.yaml:3: "soc2" is no kind of assurance document that demarc knows. Did you mean "soc1"?'],
    ],
    [
      'assurance: [{ file: nested.yaml }]',
      [
        expect.stringContaining(
          'shop/nested.yaml:2: "file" is not a key that stands here: a file that is named',
        ),
      ],
    ],
    [
      'assurance: [{ file: aws.yaml }, { file: aws.yaml }]',
      [
        'shop/aws.yaml:2: "soc2" is the id of another document.',
        'shop/aws.yaml:3: "iso" is the id of another document.',
      ],
    ],
    [
      'scope: [{ file: aws.yaml, asOf: 2026-01-01 }]',
      [expect.stringContaining('1: aws.yaml: it has no row of titles')],
    ],
    ['scope: [{ file: scope.csv }]', [expect.stringContaining('it does not say of which day it is')]],
  ])('are refused where they are not right: %s', (text, expected) => {
    const more = {
      'bad.yaml': 'assurance:\n  - { id: soc2, kind: "" }\n',
      'wrong.yaml': 'assurance:\n  - id: x\n    kind: soc2\n',
      'nested.yaml': 'assurance:\n  - { id: x, kind: c5, file: other.yaml }\n',
      'scope.csv': 'name,SOC\ns3,yes\n',
    };
    const told = problems(text, { ...files, ...more });
    expect(
      told.map(message => message.replace(/ of entry \d+ of "assurance"/g, '').replace(/ Known are: .*/, '')),
    ).toEqual(expected);
  });
});

describe('what is not understood', () => {
  const lz = 'parties: [{ id: lz, kind: platform-team }]\n';
  it.each([
    ['parties: [{ id: lz, kind: team }]', '1: "team" is not allowed here: write cloud-provider, operator'],
    ['parties: [{ id: aws, kind: supplier }]', '1: "aws" is always part of the chain'],
    ['parties: [{ id: a, kind: supplier }, { id: a, kind: supplier }]', '1: "a" is the id of another party.'],
    [
      `${lz}statements: [{ from: ls, source: x, provides: [org-guardrails] }]`,
      '2: "ls" is no party that demarc knows. Did you mean "lz"?',
    ],
    [
      `${lz}statements: [{ from: lz, to: lz, source: x, provides: [org-guardrails] }]`,
      '2: a party makes no statement to itself.',
    ],
    [`${lz}statements: [{ from: lz, source: x }]`, '2: a statement needs "provides" or "expects".'],
    [
      `${lz}statements: [{ from: lz, source: x, provides: [org-guardrail] }]`,
      'Did you mean "org-guardrails"?',
    ],
    [
      `${lz}statements: [{ from: lz, source: x, provides: ["iso:A.8.151"] }]`,
      '"iso:A.8.151" is no control that demarc knows. Did you mean',
    ],
    [
      `${lz}statements: [{ from: lz, source: x, provides: [{ text: all }] }]`,
      '2: name either a "duty" or a "control".',
    ],
    [
      `${lz}statements: [{ from: lz, source: x, expects: [{ duty: org-guardrails }] }]`,
      '"text" of entry 1 of "expects" of entry 1 of "statements" is missing',
    ],
    [
      `${lz}statements: [{ from: lz, source: x, provides: [org-guardrails], evidence: [key-inventry] }]`,
      'Did you mean "key-inventory"?',
    ],
    [
      `${lz}statements: [{ from: lz, source: x, provides: [org-guardrails], validFrom: 2026-02-01, validTo: 2026-01-01 }]`,
      'the statement ends before it begins.',
    ],
    [
      `${lz}statements:\n  - from: lz\n    provide: [org-guardrails]\n    source: x`,
      '4: "provide" is not a key that stands here. Did you mean "provides"?',
    ],
    [`${lz}statements: [{ from: lz }]`, '"source" of entry 1 of "statements" is missing'],
    ['assurance: [{ id: x, kind: c5, party: red-hat }]', '"red-hat" is no party that demarc knows.'],
    [
      'assurance: [{ id: x, kind: c5, periods: [{ from: 2026-02-30, to: 2026-03-01 }] }]',
      '"2026-02-30" is not a date',
    ],
    ['assurance: [{ id: x, kind: c5, opinion: unqualifed }]', 'Did you mean "unqualified"?'],
    ['assurance: [{ id: x, kind: c5, services: [s4] }]', '"s4" is no service that demarc knows.'],
    ['assurance: [{ id: x, kind: c5, regions: [eu-centrall-1] }]', 'Did you mean "eu-central-1"?'],
    ['assurance: [{ id: x, kind: c5, refersTo: y }]', '"y" is no document that demarc knows.'],
    ['assurance: [{ id: x, kind: c5, refersTo: x }]', 'a document cannot refer to itself.'],
    ['assurance: [{ id: x, kind: c5, readBy: me }]', '"readBy" and "readOn" belong together'],
    ['assurance: [{ id: x, kind: c5, sha256: abc }]', 'has 64 digits'],
    ['assurance: [{ id: x, kind: c5 }, { id: x, kind: c5 }]', '"x" is the id of another document.'],
    [
      'assurance: [{ id: x, kind: c5, exceptions: [{ text: t, duty: nope-nope }] }]',
      '"nope-nope" is no duty',
    ],
    [
      'evidence: [{ kind: key-inventory, date: 2026-06-30, by: me, duties: [restore-testing] }]',
      'the duty restore-testing does not ask for key-inventory',
    ],
    [
      'evidence: [{ kind: key-inventory, date: yesterday, by: me }]',
      '"yesterday" is not a date; write YYYY-MM-DD.',
    ],
    [
      'waivers: [{ id: R, reason: x, owner: a, approvedBy: b, expires: 2027-01-01 }]',
      'a waiver names either a "check" or a "control".',
    ],
    [
      'waivers: [{ id: R, check: s3-bucket-not-publik, reason: x, owner: a, approvedBy: b, expires: 2027-01-01 }]',
      'Did you mean "s3-bucket-not-public"?',
    ],
    [
      'waivers: [{ id: R, control: "iso:A.8.24", reason: x, owner: a, approvedBy: a, expires: 2027-01-01 }]',
      'somebody other than its owner',
    ],
    [
      'waivers: [{ id: R, control: "iso:A.8.24", resource: X, reason: x, owner: a, approvedBy: b, expires: 2027-01-01 }]',
      '"resource" belongs to a waiver of a check.',
    ],
    [
      'waivers: [{ id: R, control: "iso:A.8.24", reason: x, owner: a, approvedBy: b }]',
      '"expires" of entry 1 of "waivers" is missing',
    ],
    ['scope: [{ programme: sox, asOf: 2026-01-01, source: x, inScope: [s3] }]', 'Did you mean "soc"?'],
    [
      'scope: [{ programme: soc, asOf: 2026-01-01, source: x }]',
      'name services under "inScope" or "outOfScope".',
    ],
    [
      'scope: [{ programme: soc, asOf: 2026-01-01, source: x, inScope: [s3], outOfScope: [s3] }]',
      '"s3" stands under "inScope" too.',
    ],
    [
      'scope: [{ programme: soc, asOf: 2026-01-01, source: x, inScope: [s3], excluded: { rds: [x] } }]',
      '"rds" does not stand under "inScope".',
    ],
    ['objectives: [{ id: "A 1", title: x, duties: [restore-testing] }]', 'an id has no blanks and no colon.'],
    ['objectives: [{ id: A1, title: x }]', 'an objective needs "duties" or "controls"'],
    ['frameworks: [own]', '"own" is the framework of your objectives, and there are none.'],
    ['environments: { prod: { accounts: [1] } }', '"1" is not an account id'],
    ['environments: { prod: { Region: eu-west-1 } }', 'Did you mean "region"?'],
    ['letterMonths: many', '"many" is not a number of months.'],
    ['tags: { System: [[a]] }', 'entry 1 of "System" of "tags" must be a text'],
  ])('%s', (text, message) => {
    const told = problems(text);
    expect(told.join('\n')).toContain(message);
  });

  it('is told together, and nothing is half applied', () => {
    const told = problems(
      'name: shop\nevidence: [{ kind: x, date: y, by: z }]\nwaivers: [{ id: R, reason: x, owner: a, approvedBy: b, expires: 2027-01-01 }]',
    );
    expect(told).toHaveLength(3);
  });
});

import { describe, expect, it } from 'vitest';
import { printPlace, SourceText } from '../../foundation/source-text.ts';
import { memorySourceTree } from '../../foundation/source-tree-memory.ts';
import {
  definition,
  doors,
  type Json,
  plan,
  response,
  system,
  uuid,
} from '../../imports/provider-oscal/hosting.fixture.ts';
import { loadKnowledge } from '../../knowledge/load-knowledge.ts';
import type { Boundary } from '../../model/assessment.ts';
import { atMost } from './scalars.ts';
import { readBoundaryFile } from './read-boundary-file.ts';

const known = loadKnowledge();

const files: Readonly<Record<string, string>> = {
  'hosting/plan.json': JSON.stringify(plan()),
  'hosting/payments.json': JSON.stringify(definition()),
  'hosting/broken.json': `{\n  "system-security-plan": {\n    "uuid": 3\n  }\n}`,
  'hosting/plan.xml': '<system-security-plan/>',
  'hosting/list.yaml': 'statements:\n  - { from: harbour, source: Contract, provides: [org-guardrails] }\n',
};

function result(text: string, more: Readonly<Record<string, string>> = {}) {
  const tree = memorySourceTree({ ...files, ...more });
  const whole = `parties: [{ id: harbour, name: Harbour Hosting, kind: managed-provider }]\n${text}`;
  return readBoundaryFile(new SourceText('shop/demarc.yaml', whole), known, path => tree.readText(path));
}

function boundary(text: string): Boundary {
  const read = result(text);
  const [first] = read.ok ? read.value.boundaries : [];
  if (first === undefined)
    throw new Error(read.ok ? 'none' : read.problems.map(one => one.message).join('\n'));
  return first;
}

/** `file:line: message` of every problem; the file only where it is another one. */
function problems(text: string, more: Readonly<Record<string, string>> = {}): string[] {
  const read = result(text, more);
  if (read.ok) return [];
  return read.problems.map(({ message, place }) => {
    const { file, line } = printPlace(place);
    return `${file === 'shop/demarc.yaml' ? '' : `${file}:`}${line}: ${message}`;
  });
}

describe("a provider's own OSCAL among the statements", () => {
  const read = boundary(`statements:
  - file: hosting/plan.json
    from: harbour
    framework: fedramp-moderate
    accepted: { by: compliance@example.com, on: 2026-11-20 }
    validFrom: 2026-10-01
    validTo: 2027-06-30
    evidence: [supplier-review]
    importedOn: 2026-11-18
    partition: aws-us-gov
  - { file: hosting/payments.json, from: aws, id: payments-oscal }
  - { file: hosting/list.yaml, accepted: { by: compliance@example.com, on: 2026-11-20 } }
`);

  it('is one statement of its party, beside those of the list', () => {
    expect(read.statements.map(({ from, source, document }) => [from, source.title, document])).toEqual([
      ['harbour', 'Contract', undefined],
      ['harbour', 'Harbour Hosting, security plan of the shop platform', 'harbour-oscal-20000000'],
      ['aws', 'Harbour payments', 'payments-oscal'],
    ]);
    const [, stated] = read.statements;
    expect(stated).toMatchObject({
      to: 'you',
      source: { version: '7', uuid: uuid(0), date: '2026-10-01' },
      validFrom: '2026-10-01',
      validTo: '2027-06-30',
      evidence: ['supplier-review'],
      accepted: { by: 'compliance@example.com', on: '2026-11-20' },
    });
    expect(stated?.provides[2]).toEqual({
      control: '80053:pe-3',
      scope: [],
      uuid: uuid(201),
      text: 'Guards and badges at both sites.',
      state: 'implemented',
    });
    expect([stated?.provides.length, stated?.expects.length]).toEqual([6, 4]);
  });

  it('is recorded as a document that speaks of its own controls; who accepts it has read it', () => {
    expect(read.documents.map(one => [one.id, one.kind, one.party, one.readBy])).toEqual([
      ['harbour-oscal-20000000', 'oscal-package', 'harbour', 'compliance@example.com'],
      ['payments-oscal', 'oscal-package', 'aws', undefined],
    ]);
    expect(read.documents[0]).toMatchObject({
      title: 'Harbour Hosting, security plan of the shop platform',
      version: '7',
      uuid: uuid(0),
      issued: '2026-10-05',
      expires: '2027-06-30',
      importedOn: '2026-11-18',
      partition: 'aws-us-gov',
      readOn: '2026-11-20',
      speaksOf: ['80053:ac-2', '80053:pe-3', '80053:sc-28', '80053:mp-6', '80053:si-2', '80053:at-2'],
    });
    expect(read.documents[0]?.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('says where it was read from, and what was not taken', () => {
    expect(
      read.imported.map(({ file, party, document, provided, expected }) => [
        file,
        party,
        document,
        provided,
        expected,
      ]),
    ).toEqual([
      ['hosting/plan.json', 'harbour', 'harbour-oscal-20000000', 6, 4],
      ['hosting/payments.json', 'aws', 'payments-oscal', 4, 2],
    ]);
    expect(read.imported[0]?.leftOut.map(one => one.what)).toContain('responses without an export');
  });

  it('may back other statements, and stands for all boundaries where it is named above them', () => {
    const two = result(`statements:
  - { file: hosting/plan.json, from: harbour }
boundaries:
  - { name: Shop, statements: [{ from: harbour, source: x, provides: [org-guardrails], evidence: [harbour-oscal-20000000] }] }
  - { name: Payments }
`);
    expect(two.ok && two.value.boundaries.map(one => one.imported.length)).toEqual([1, 1]);
  });
});

describe('what is wrong', () => {
  it.each<[string, string]>([
    [
      '- { file: hosting/plan.json }',
      '3: "from" is missing: name the party whose document this is (aws, you, harbour).',
    ],
    [
      '- { file: hosting/plan.json, from: harbor }',
      '"harbor" is no party that demarc knows. Did you mean "harbour"?',
    ],
    ['- { file: hosting/plan.json, from: you }', '3: a plan of your own states nothing to you'],
    [
      '- { file: hosting/plan.json, from: harbour, framework: nist-800-53-r6 }',
      '"nist-800-53-r6" is no framework that demarc knows. Did you mean "nist-800-53-r5"?',
    ],
    [
      '- { file: hosting/plan.json, from: harbour, framework: iso-27001-2022 }',
      'hosting/plan.json:1: the plan is written for "NIST SP 800-53 Revision 5 Moderate Baseline m.json", and not for ISO/IEC 27001:2022 Annex A',
    ],
    [
      '- { file: hosting/plan.json, from: harbour, validTo: soon }',
      '"soon" is not a date; write YYYY-MM-DD.',
    ],
    [
      '- { file: hosting/plan.json, from: harbour, importedOn: soon }',
      '"soon" is not a date; write YYYY-MM-DD.',
    ],
    [
      '- { file: hosting/plan.json, from: harbour, validFrom: 2027-01-01, validTo: 2026-01-01 }',
      'the statement ends before it begins.',
    ],
    [
      '- { file: hosting/plan.json, from: harbour, evidence: [harbour-oscal-20000000] }',
      '"harbour-oscal-20000000" is no kind of evidence or document that demarc knows.',
    ],
    ['- { file: hosting/plan.json, from: harbour, accepts: me }', 'Did you mean "accepted"?'],
    [
      '- { file: hosting/plan.json, from: harbour }\n  - { file: hosting/plan.json, from: harbour }',
      '4: "harbour-oscal-20000000" is the id of another document: the file is named twice, or needs an "id" of its own.',
    ],
    [
      '- { file: hosting/list.yaml, from: harbour }',
      '3: "from" is for a file in OSCAL: a list of statements says it itself.',
    ],
    ['- { file: hosting/broken.json, from: harbour }', 'hosting/broken.json:2: "metadata" is missing'],
    ['- { file: hosting/broken.json, from: harbor }', '"harbor" is no party'],
    [
      '- { file: hosting/plan.xml, from: harbour }',
      'hosting/plan.xml:1: this is OSCAL in XML; demarc reads the JSON form of the same document.',
    ],
    ['- { file: ../plan.json, from: harbour }', 'leaves the folder of demarc.yaml'],
    ['- { file: hosting/none.json, from: harbour }', '"hosting/none.json" cannot be read'],
  ])('%s', (entry, message) => {
    expect(problems(`statements:\n  ${entry}\n`).join('\n').replaceAll('shop/hosting', 'hosting')).toContain(
      message,
    );
  });

  it('a document that states more than anybody would is refused', () => {
    const responses = Array.from(
      { length: 25 },
      (_, index): Json => ({
        ...(doors as object),
        uuid: uuid(10_000 + index),
        props: [],
        'by-components': [
          response(20_000 + index, system, 'x', {
            export: {
              provided: Array.from({ length: 1000 }, (__, inner) => ({
                uuid: uuid(100_000 + index * 1000 + inner),
                description: 'does it',
              })),
            },
          }),
        ],
      }),
    );
    const many = { 'hosting/many.json': JSON.stringify(plan(responses)) };
    expect(problems('statements: [{ file: hosting/many.json, from: harbour }]\n', many)).toEqual([
      `2: there are 25000 entries under "provides" and "expects"; at most ${atMost.provisions} are read.`,
    ]);
  });
});

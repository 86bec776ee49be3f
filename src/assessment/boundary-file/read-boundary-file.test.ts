import { describe, expect, it } from 'vitest';
import { printPlace, SourceText } from '../../foundation/source-text.ts';
import { loadKnowledge } from '../../knowledge/load-knowledge.ts';
import { nothingDrawn } from '../../model/assessment.ts';
import { type BoundaryFile, readBoundaryFile } from './read-boundary-file.ts';

const knowledge = loadKnowledge();

function read(text: string): BoundaryFile {
  const result = readBoundaryFile(new SourceText('demarc.yaml', text), knowledge);
  if (!result.ok) throw new Error(result.problems.map(problem => problem.message).join('\n'));
  return result.value;
}

/** `line: message` of every problem. */
function problems(text: string): string[] {
  const result = readBoundaryFile(new SourceText('demarc.yaml', text), knowledge);
  if (result.ok) return [];
  return result.problems.map(({ message, place }) => `${printPlace(place).line}: ${message}`);
}

describe('demarc.yaml', () => {
  it('draws one boundary from what stands at the top', () => {
    const { boundaries, account, region, inputs } = read(`
name: online shop
owner: shop-platform@example.com
frameworks: [iso-27001-2022]
answers:
  premises-in-scope: no
  internet-facing: "yes"
  end-users: true
accounts: [012345678901, "210987654321"]
paths: [infra/shop]
auditWindow: { from: 2026-01-01, to: 2026-12-31 }
declared:
  - account under an AMS contract
  - fact: the resource runs on a site of the customer
    resources: [store-*]
region: eu-central-1
account: 012345678901
inputs: { Environment: production, Replicas: 3 }
`);
    expect(boundaries).toEqual([
      {
        ...nothingDrawn,
        name: 'online shop',
        owner: 'shop-platform@example.com',
        frameworks: ['iso-27001-2022'],
        answers: new Map([
          ['premises-in-scope', 'no'],
          ['internet-facing', 'yes'],
          ['end-users', 'yes'],
        ]),
        declared: new Set(['account under an AMS contract']),
        declaredFor: new Map([['the resource runs on a site of the customer', ['store-*']]]),
        accounts: ['012345678901', '210987654321'],
        paths: ['infra/shop'],
        auditWindow: { from: '2026-01-01', to: '2026-12-31' },
      },
    ]);
    expect({ account, region }).toEqual({ account: '012345678901', region: 'eu-central-1' });
    expect(inputs).toEqual(
      new Map([
        ['Environment', 'production'],
        ['Replicas', '3'],
      ]),
    );
  });

  it('draws several, each with what holds for all of them', () => {
    const { boundaries } = read(`
owner: shop-platform@example.com
answers: { premises-in-scope: no, personal-data: yes }
boundaries:
  - name: payments
    frameworks: [pci-dss-4.0.1]
    answers: { personal-data: no, stores-account-data: yes }
  - name: catalogue
`);
    expect(boundaries.map(one => [one.name, one.owner, [...one.answers], one.frameworks])).toEqual([
      [
        'payments',
        'shop-platform@example.com',
        [
          ['premises-in-scope', 'no'],
          ['personal-data', 'no'],
          ['stores-account-data', 'yes'],
        ],
        ['pci-dss-4.0.1'],
      ],
      [
        'catalogue',
        'shop-platform@example.com',
        [
          ['premises-in-scope', 'no'],
          ['personal-data', 'yes'],
        ],
        ['nist-csf-2.0', 'iso-27001-2022'],
      ],
    ]);
  });

  it('may be empty, or leave a key without a value', () => {
    expect(read('# nothing yet').boundaries).toHaveLength(1);
    expect(read('name: shop\nanswers:\n').boundaries[0]?.answers.size).toBe(0);
  });
});

describe('what is not understood', () => {
  it.each([
    ['name: shop\nanswer: {}', ['2: "answer" is not a key that stands here. Did you mean "answers"?']],
    [
      'boundaries:\n  - name: shop\n    region: eu-central-1',
      ['3: "region" is not a key that stands here: it stands at the top of the file.'],
    ],
    [
      'frameworks: [nist-csf-2]',
      ['1: "nist-csf-2" is no framework that demarc knows. Did you mean "nist-csf-2.0"?'],
    ],
    [
      'answers:\n  premises-in-scop: no',
      ['2: "premises-in-scop" is no question that demarc knows. Did you mean "premises-in-scope"?'],
    ],
    [
      'answers:\n  premises-in-scope: maybe',
      [
        '2: "maybe" does not answer "Does the boundary include offices, data rooms or other sites of your own?" Write yes or no.',
      ],
    ],
    [
      'declared: [imported certificates]',
      ['1: "imported certificates" is no fact that demarc knows. Did you mean "imported certificate"?'],
    ],
    ['accounts: [12345]', ['1: "12345" is not an account id: it has twelve digits.']],
    ['paths: [../other]', ['1: "../other" leaves the folder that is read; write it relative to that.']],
    ['region: Frankfurt', ['1: "Frankfurt" is not the name of a Region, such as eu-central-1.']],
    [
      'auditWindow: { from: 2026-02-30, to: 2026-12-31 }',
      ['1: "2026-02-30" is not a date; write YYYY-MM-DD.'],
    ],
    ['auditWindow: { from: 2026-12-31, to: 2026-01-01 }', ['1: the audit window ends before it begins.']],
    ['frameworks: iso-27001-2022', ['1: "frameworks" must be a list']],
    ['answers: [yes]', ['1: "answers" must be a mapping']],
    ['boundaries:\n  - name: a\n  - name: a', ['3: "a" is the name of another boundary.']],
    ['boundaries:\n  - name: a\n  - owner: b', ['3: each of several boundaries needs a "name".']],
    [
      'frameworks: [aws-caf]',
      ['1: "aws-caf" is a set of practices, not of controls: no class can be computed for it.'],
    ],
    ['- name: shop', ['1: the file must be a mapping']],
    ['name: shop\n---\nname: other', ['3: a second document starts here; write one document']],
  ])('%j', (text, expected) => {
    expect(problems(text)).toEqual(expected);
  });

  it('is told with its place also when the file is no YAML, or says a key twice', () => {
    expect(problems('name: [shop').join()).toMatch(/^1: /);
    expect(problems('name: shop\nname: other').join()).toMatch(/^2: /);
  });

  it('is told all at once, within bounds, and nothing of the file is applied', () => {
    const wrong = Array.from({ length: 500 }, (_, index) => `  question-${index}: yes`).join('\n');
    const told = problems(`answers:\n${wrong}`);
    expect(told).toHaveLength(21);
    expect(told.at(-1)).toMatch(/and 480 more problems$/);
  });

  it('cannot steer a terminal, nor reach into objects', () => {
    expect(problems('"\\e[31mname": shop').join()).not.toContain('\u001b');
    expect(problems('__proto__: { name: shop }').join()).toContain('"__proto__" is not a key');
    expect(problems('answers: { __proto__: yes }')).toEqual([
      '1: "__proto__" is not a key that stands here.',
    ]);
    expect(problems('answers: { constructor: no }').join()).toContain('"constructor" is no question');
  });
});

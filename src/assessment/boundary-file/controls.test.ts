import { describe, expect, it } from 'vitest';
import { printPlace, SourceText } from '../../foundation/source-text.ts';
import { loadKnowledge } from '../../knowledge/load-knowledge.ts';
import { readBoundaryFile } from './read-boundary-file.ts';

const knowledge = loadKnowledge();

function result(text: string) {
  return readBoundaryFile(new SourceText('demarc.yaml', text), knowledge);
}

function statedIn(text: string) {
  const read = result(text);
  if (!read.ok) throw new Error(read.problems.map(problem => problem.message).join('\n'));
  return read.value.boundaries.map(boundary => boundary.controls);
}

/** `line: message` of every problem. */
function problems(text: string): string[] {
  const read = result(text);
  if (read.ok) return [];
  return read.problems.map(({ message, place }) => `${printPlace(place).line}: ${message}`);
}

describe('what is stated of single controls', () => {
  it('is read with all its parts', () => {
    const [controls] = statedIn(`
controls:
  - control: iso:A.7.4
    applicable: no
    reason: We have no sites of our own
    owner: facilities@example.com
  - control: csf:PR.DS-01
    applicable: true
    owner: data@example.com
    priority: high
    target: partly-met
    reason: Old images stay as they are until they are deleted
    by: 2027-03-31
    reference: [Encryption policy 3.1, https://wiki.example.com/encryption]
  - { control: pci:1.2.1, reference: Network standard }
`);
    expect(controls).toEqual([
      {
        control: 'iso:A.7.4',
        applicable: 'no',
        reason: 'We have no sites of our own',
        owner: 'facilities@example.com',
        references: [],
      },
      {
        control: 'csf:PR.DS-01',
        applicable: 'yes',
        owner: 'data@example.com',
        priority: 'high',
        target: 'partly-met',
        reason: 'Old images stay as they are until they are deleted',
        by: '2027-03-31',
        references: ['Encryption policy 3.1', 'https://wiki.example.com/encryption'],
      },
      { control: 'pci:1.2.1', references: ['Network standard'] },
    ]);
  });

  it('adds to what holds for all boundaries, and may name objectives', () => {
    const lists = statedIn(`
objectives: [{ id: RTO-4, title: Orders are back in four hours, duties: [restore-testing] }]
controls: [{ control: iso:A.5.1, owner: ciso }]
boundaries:
  - name: payments
    controls: [{ control: pci:3.5.1, owner: payments }, { control: own:RTO-4, priority: high }]
  - name: catalogue
`);
    expect(lists.map(list => list.map(one => one.control))).toEqual([
      ['iso:A.5.1', 'pci:3.5.1', 'own:RTO-4'],
      ['iso:A.5.1'],
    ]);
  });
});

describe('what is wrong with it', () => {
  it.each([
    ['{ control: iso:A.7.44, owner: a }', '1: "iso:A.7.44" is no control that demarc knows. Did you mean'],
    ['{ control: A.7.4, owner: a }', '1: "A.7.4" is not the id of a control, such as iso:A.8.24.'],
    ['{ control: own:RTO, owner: a }', '1: "own:RTO" is no objective that demarc knows.'],
    [
      '{ control: pci:1.2, owner: a }',
      '"pci:1.2" is only a heading: state it of its parts (pci:1.2.1, pci:1.2.2,',
    ],
    ['{ control: iso:A.7.4 }', '1: nothing is stated of iso:A.7.4: give an owner'],
    ['{ control: iso:A.7.4, applicable: no }', '1: a control that does not apply needs a "reason".'],
    ['{ control: iso:A.7.4, applicable: perhaps }', '1: "perhaps" is not allowed here: write yes or no.'],
    ['{ control: csf:GV.OC-01, target: not-needed }', '1: a control that is no aim needs a "reason".'],
    ['{ control: csf:GV.OC-01, target: mett }', 'Did you mean "met"?'],
    ['{ control: csf:GV.OC-01, priority: hgih }', '"hgih" is not allowed here: write high, medium or low.'],
    ['{ control: iso:A.7.4, applicable: no, reason: x, target: met }', 'leave one of the two out.'],
    [
      '{ control: iso:A.7.4, applicable: no, reason: x, by: 2027-01-01 }',
      'there is nothing to reach by a day',
    ],
    ['{ control: iso:A.7.4, by: soon }', '1: "soon" is not a date; write YYYY-MM-DD.'],
    ['{ control: iso:A.7.4, refrence: x }', 'Did you mean "reference"?'],
    [
      '{ control: iso:A.7.4, owner: a }, { control: iso:A.7.4, reason: b }',
      '"iso:A.7.4" stands here already',
    ],
  ])('%s', (controls, message) => {
    expect(problems(`controls: [${controls}]`).join('\n')).toContain(message);
  });

  it('is told of a boundary that repeats what holds for all', () => {
    const text = `controls: [{ control: iso:A.5.1, owner: a }]
boundaries:
  - name: payments
    controls:
      - control: iso:A.5.1
        owner: b
`;
    expect(problems(text)).toEqual(['5: "iso:A.5.1" stands here already: state all of it in one entry.']);
  });

  it('is told of a check of somebody else, which no report judges', () => {
    const [check] = knowledge.framework('aws-security-hub')?.controls ?? [];
    const told = problems(`controls: [{ control: "${check?.id ?? ''}", owner: a }]`);
    expect(told.join('\n')).toContain('is not judged: aws-security-hub is a catalogue of checks');
  });

  it('costs little in a file of thousands of unknown controls', () => {
    const many = Array.from({ length: 5000 }, (_, index) => `  - { control: nist:AC-${index}x, owner: a }`);
    const told = problems(`controls:\n${many.join('\n')}`);
    expect(told.at(-1)).toContain('and 4980 more problems');
    expect(problems(`controls:\n${many.join('\n')}\n  - { control: iso:A.5.1, owner: a }`)[0]).toContain(
      '"controls" has too many entries: at most 5000 are read',
    );
  });
});

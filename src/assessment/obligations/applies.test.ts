import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ObligationCondition } from '../../model/obligation.ts';
import { answersSay } from './applies.ts';

const gdpr: ObligationCondition = {
  all: [
    { question: 'personal-data', equals: 'yes' },
    { question: 'eu-people', equals: 'yes' },
  ],
};
const nis2: ObligationCondition = {
  any: [
    { question: 'nis2-entity', equals: 'essential' },
    { question: 'nis2-entity', equals: 'important' },
  ],
};

function say(condition: ObligationCondition | undefined, answers: Readonly<Record<string, string>>) {
  return answersSay(condition, new Map(Object.entries(answers)));
}

describe('answers', () => {
  it.each<[ObligationCondition, Record<string, string>, string, string[]]>([
    [gdpr, {}, 'unknown', ['personal-data', 'eu-people']],
    [gdpr, { 'personal-data': 'yes' }, 'unknown', ['eu-people']],
    // What cannot change the outcome is not asked for.
    [gdpr, { 'personal-data': 'no' }, 'no', []],
    [gdpr, { 'personal-data': 'yes', 'eu-people': 'yes' }, 'yes', []],
    [nis2, {}, 'unknown', ['nis2-entity']],
    [nis2, { 'nis2-entity': 'important' }, 'yes', []],
    [nis2, { 'nis2-entity': 'no' }, 'no', []],
    [{ not: { question: 'phi', equals: 'no' } }, { phi: 'no' }, 'no', []],
    [{ not: { question: 'phi', equals: 'no' } }, {}, 'unknown', ['phi']],
  ])('%j with %j: %s', (condition, answers, truth, open) => {
    const { truth: found, open: missing } = say(condition, answers);
    expect({ truth: found, open: missing }).toEqual({ truth, open });
  });

  it('say by what it does not bind', () => {
    expect(say(gdpr, { 'personal-data': 'yes', 'eu-people': 'no' }).against).toEqual(['eu-people: no']);
    expect(say(nis2, { 'nis2-entity': 'no' }).against).toEqual(['nis2-entity: no']);
  });

  it('without a condition say nothing for it', () => {
    expect(say(undefined, { phi: 'yes' })).toEqual({ truth: 'no', open: [], against: [] });
  });
});

const condition: fc.Arbitrary<ObligationCondition> = fc.letrec<{ node: ObligationCondition }>(tie => ({
  node: fc.oneof(
    { maxDepth: 3 },
    fc.record({ question: fc.constantFrom('a', 'b', 'c'), equals: fc.constantFrom('yes', 'no') }),
    fc.record({ all: fc.array(tie('node'), { minLength: 2, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('node'), { minLength: 2, maxLength: 3 }) }),
    fc.record({ not: tie('node') }),
  ),
})).node;
const answers = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('yes', 'no'));

describe('whatever the condition', () => {
  it('one answer more never turns a yes or a no over', () => {
    fc.assert(
      fc.property(condition, answers, answers, (one, known, more) => {
        const before = say(one, known).truth;
        const after = say(one, { ...more, ...known }).truth;
        expect(before === 'unknown' ? after : before).toBe(after);
      }),
    );
  });

  it('something is open exactly while a question is missing', () => {
    fc.assert(
      fc.property(condition, answers, (one, known) => {
        const { truth, open } = say(one, known);
        expect(open.length > 0).toBe(truth === 'unknown');
        for (const question of open) expect(Object.keys(known)).not.toContain(question);
      }),
    );
  });
});

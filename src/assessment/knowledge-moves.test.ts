import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checks } from '../checks/generated/registry.ts';
import { differenceBetween } from '../knowledge/history/difference.ts';
import { decidingFacts } from '../knowledge/history/facts-of-knowledge.ts';
import { knowledgeAsOf } from '../knowledge/history/knowledge-as-of.ts';
import { loadRegistry } from '../knowledge/load-knowledge.ts';
import type { Assessment } from '../model/assessment.ts';
import type { DecidingFacts } from '../model/knowledge-history.ts';
import type { ControlHere, EstateMoves } from '../model/knowledge-moves.ts';
import type { Knowledge } from '../model/knowledge.ts';
import { knowledge, shopBoundary, today } from '../responsibility/shop.fixture.ts';
import { assessEstate } from './assess.ts';
import { knowledgeMoves } from './knowledge-moves.ts';
import { estateOfListed, listed, shopAnswers, shopEstate } from './shop-estate.fixture.ts';

const now = decidingFacts(knowledge);
const boundary = { ...shopBoundary, answers: shopAnswers };
const shop = assessEstate(shopEstate, { knowledge, checks, boundary, now: today });

/** What the change from the facts to today's means for the shop. */
function movesSince(before: DecidingFacts, assessment: Assessment = shop): EstateMoves {
  return knowledgeMoves(assessment, knowledge, differenceBetween('then', before, now));
}

function controlsOf(moves: EstateMoves): readonly ControlHere[] {
  return moves.frameworks.flatMap(one => one.controls);
}

function control(moves: EstateMoves, id: string): ControlHere | undefined {
  return controlsOf(moves).find(one => one.control === id);
}

function sidesOf(answers: Assessment['responsibility']['boundary']): readonly string[] {
  return [...answers.values()].map(({ duty, side }) => `${duty} ${side}`).sort();
}

describe('the knowledge as of its own facts', () => {
  it('judges resources of many types as the knowledge does', () => {
    const every = loadRegistry()
      .typeNames()
      .filter((_, place) => place % 4 === 0);
    const estate = estateOfListed(every.map(type => listed(type, type.replaceAll('::', ''))));
    const judged = (by: Knowledge) =>
      assessEstate(estate, { knowledge: by, checks: [], boundary, now: today });
    const [wanted, got] = [judged(knowledge), judged(knowledgeAsOf(now, 'now', knowledge))];
    expect(every.length).toBeGreaterThan(400);
    expect(got.responsibility.tables.map(({ type, answers }) => [type, sidesOf(answers)])).toEqual(
      wanted.responsibility.tables.map(({ type, answers }) => [type, sidesOf(answers)]),
    );
    expect(got.frameworks.map(one => one.counts)).toEqual(wanted.frameworks.map(one => one.counts));
  });
});

describe('what a change of the knowledge means for an estate', () => {
  it('nothing, where nothing changed', () => {
    expect(movesSince(now)).toEqual({
      concerning: [],
      frameworks: [
        { framework: 'nist-csf-2.0', title: 'NIST Cybersecurity Framework 2.0', controls: [] },
        { framework: 'iso-27001-2022', title: 'ISO/IEC 27001:2022 Annex A', controls: [] },
      ],
    });
  });

  it('the class of a control then and now, where its row changed', () => {
    const line = 'satisfies facility-entry-control facility-monitoring';
    const moves = movesSince({ ...now, controls: { ...now.controls, 'csf:GV.SC-05': line } });
    expect(control(moves, 'csf:GV.SC-05')).toMatchObject({
      because: [0],
      moved: true,
      before: { class: 'inherited' },
      after: { class: 'customer-specific' },
    });
    expect(controlsOf(moves)).toHaveLength(1);
  });

  it('a row that changed without moving its control is touched, and as before', () => {
    const line = `${now.controls['csf:GV.SC-05'] ?? ''}; input provider-attestation`;
    const moves = movesSince({ ...now, controls: { ...now.controls, 'csf:GV.SC-05': line } });
    expect(control(moves, 'csf:GV.SC-05')).toMatchObject({ because: [0], moved: false });
  });

  it('a case moves controls through its duties, where the estate is built so', () => {
    const { 'ecs-fargate': fargate, ...rules } = now.rules;
    expect(fargate).toBeDefined();
    const moves = movesSince({ ...now, rules });
    expect(moves.concerning).toEqual([0]);
    const touched = controlsOf(moves);
    expect(touched.length).toBeGreaterThan(5);
    expect(touched.every(one => one.because.includes(0))).toBe(true);
    const { 'emr-serverless': serverless, ...others } = now.rules;
    expect(serverless).toBeDefined();
    expect(movesSince({ ...now, rules: others })).toMatchObject({ concerning: [] });
  });

  it('a row, duty or question of frameworks that were not chosen concerns nobody', () => {
    const moves = movesSince({
      ...now,
      controls: { ...now.controls, 'pci:9.1.1': 'unmapped' },
      questions: { ...now.questions, 'cats-in-scope': { title: 'Are there cats?', answers: ['yes', 'no'] } },
      obligations: {},
    });
    expect(moves.concerning).toEqual([]);
    expect(controlsOf(moves)).toEqual([]);
  });

  it('a control that its framework did not have then has no class then', () => {
    const { 'csf:GV.SC-05': _, ...controls } = now.controls;
    const moves = movesSince({ ...now, controls });
    const here = control(moves, 'csf:GV.SC-05');
    expect(here?.before).toBeUndefined();
    expect(here).toMatchObject({ moved: true, because: [0], after: { class: 'customer-specific' } });
  });

  it('every control that moves says why, whatever changed', () => {
    const edit = fc.record({
      kind: fc.constantFrom('duty', 'rule', 'service', 'row', 'question'),
      place: fc.nat(3000),
    });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), edits => {
        const moves = movesSince(edits.reduce(applied, now));
        for (const here of controlsOf(moves)) {
          expect(here.because.length, here.control).toBeGreaterThan(0);
          expect(moves.concerning).toEqual(expect.arrayContaining([...here.because]));
        }
      }),
      { numRuns: 20 },
    );
  });
});

interface Edit {
  readonly kind: string;
  readonly place: number;
}

/** The facts as if one unit had been otherwise. */
function applied(facts: DecidingFacts, { kind, place }: Edit): DecidingFacts {
  if (kind === 'duty') {
    const [id, duty] = chosen(facts.duties, place);
    return { ...facts, duties: { ...facts.duties, [id]: { ...duty, defaults: 'both' } } };
  }
  if (kind === 'rule') {
    const [id] = chosen(facts.rules, place);
    const { [id]: _, ...rules } = facts.rules;
    return { ...facts, rules };
  }
  if (kind === 'service') {
    const [id, service] = chosen(facts.services, place);
    const category = place % 2 === 0 ? 'infrastructure' : 'abstracted';
    return {
      ...facts,
      services: { ...facts.services, [id]: { ...service, category, traits: ['os', 'data'] } },
    };
  }
  if (kind === 'row') {
    const [id] = chosen(facts.controls, place);
    return { ...facts, controls: { ...facts.controls, [id]: 'satisfies facility-entry-control' } };
  }
  const [id, question] = chosen(facts.questions, place);
  return {
    ...facts,
    questions: { ...facts.questions, [id]: { ...question, answers: ['yes', 'maybe', 'no'] } },
  };
}

function chosen<T>(units: Readonly<Record<string, T>>, place: number): readonly [string, T] {
  const entries = Object.entries(units);
  const found = entries[place % entries.length];
  if (found === undefined) throw new Error('there is nothing to choose from');
  return found;
}

import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import type { ControlAssessment, ControlClass } from '../../src/model/assessment.ts';
import { contradiction, type JudgedPair } from './contradictions.ts';
import { crosswalkEstates, judgeFor } from './estates.ts';

/** The same estate judged under two frameworks that a crosswalk joins does not contradict itself. */

const knowledge = loadKnowledge();
const exceptions = z
  .strictObject({
    exceptions: z.array(
      z.strictObject({ pair: z.tuple([z.string(), z.string()]), reason: z.string().min(20) }),
    ),
  })
  .parse(load(readFileSync(new URL('exceptions.yaml', import.meta.url), 'utf8'))).exceptions;
const excepted = new Set(exceptions.map(({ pair }) => pair.join(' ')));

function judgedPairs(id: string, estate: (typeof crosswalkEstates)[number]): readonly JudgedPair[] {
  const crosswalk = knowledge.crosswalk(id);
  if (crosswalk === undefined) throw new Error(`there is no crosswalk ${id}`);
  const judged = judgeFor(estate, [crosswalk.from, crosswalk.to]);
  return Object.entries(crosswalk.rows).flatMap(([row, others]) =>
    others.map(other => ({ left: existing(row, judged), right: existing(other, judged) })),
  );
}

function existing(id: string, judged: ReadonlyMap<string, ControlAssessment>): ControlAssessment {
  const control = judged.get(id);
  if (control === undefined) throw new Error(`${id} was not judged`);
  return control;
}

const found = crosswalkEstates.flatMap(estate =>
  knowledge.crosswalkIds().map(crosswalk => ({
    estate: estate.name,
    crosswalk,
    pairs: judgedPairs(crosswalk, estate),
  })),
);

function judged(
  control: string,
  ofClass: ControlClass,
  duties: readonly string[],
  more: Partial<ControlAssessment> = {},
): ControlAssessment {
  const [any] = found[0]?.pairs ?? [];
  if (any === undefined) throw new Error('nothing was judged');
  return {
    ...any.left,
    control,
    class: ofClass,
    candidates: [],
    duties: duties.map(duty => ({ duty, role: 'satisfies', sides: new Map() })),
    ...more,
  };
}

describe('judged through a crosswalk', () => {
  it.each(found)('$estate, $crosswalk', ({ pairs }) => {
    expect(pairs.length).toBeGreaterThan(100);
    const unlisted = pairs
      .filter(({ left, right }) => !excepted.has(`${left.control} ${right.control}`))
      .flatMap(pair => contradiction(pair) ?? []);
    expect(unlisted).toEqual([]);
  });

  it('each listed exception still occurs', () => {
    const occurring = new Set(
      found.flatMap(({ pairs }) =>
        pairs
          .filter(pair => contradiction(pair) !== undefined)
          .map(({ left, right }) => `${left.control} ${right.control}`),
      ),
    );
    expect([...excepted].filter(pair => !occurring.has(pair))).toEqual([]);
    expect(exceptions).toHaveLength(excepted.size);
  });

  it('the estates differ enough to tell: each class occurs, and nearly nothing stays open', () => {
    const classes = new Map<ControlClass, number>();
    for (const { pairs } of found) {
      for (const { left } of pairs) classes.set(left.class, (classes.get(left.class) ?? 0) + 1);
    }
    for (const one of ['inherited', 'shared', 'customer-specific', 'not-applicable'] as const) {
      expect(classes.get(one), one).toBeGreaterThan(10);
    }
    expect(classes.get('undetermined') ?? 0).toBeLessThan(10);
  });
});

describe('a contradiction', () => {
  const doors = ['facility-entry-control'];
  const policy = ['security-governance'];
  const left = judged('csf:PR.AA-06', 'inherited', doors);

  it.each<readonly [ControlClass, readonly string[], Partial<ControlAssessment>, boolean]>([
    ['customer-specific', policy, {}, true],
    ['shared', policy, {}, false],
    ['shared', doors, {}, true],
    ['inherited', doors, {}, false],
    ['unmapped', [], {}, false],
    ['not-applicable', doors, { reason: 'the question phi is answered no' }, false],
    ['not-applicable', doors, { reason: 'none of its duties applies to this boundary' }, true],
    ['undetermined', policy, { candidates: ['shared', 'customer-specific'] }, false],
    ['undetermined', policy, { candidates: ['customer-specific'] }, true],
  ])('inherited beside %s by %j %j: %j', (ofClass, duties, more, expected) => {
    const right = judged('80053:pe-3', ofClass, duties, more);
    expect(contradiction({ left, right }) !== undefined).toBe(expected);
    expect(contradiction({ left: right, right: left }) !== undefined).toBe(expected);
  });
});

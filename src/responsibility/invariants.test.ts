import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Boundary } from '../model/assessment.ts';
import type { Resource } from '../model/resource.ts';
import type { DutyAnswer, FacetHolder, Outcome } from '../model/responsibility.ts';
import { facetsToSide } from '../model/facets-to-side.ts';
import {
  made,
  type RandomResource,
  randomAnswers,
  randomResource,
  types,
} from './random-resources.fixture.ts';
import { answersOn, declared, derive, estateOf, knowledge, shopBoundary, today } from './shop.fixture.ts';
import { computedFacts } from './computed-facts.ts';
import { declaredFactsOf } from './declared-facts.ts';
import { deriveResponsibility } from './derive-sides.ts';

/** The invariants of the model, over resources of every type that a rule names, with random settings and answers. */

const runs = { numRuns: 60, seed: 20_261_124 };

const physical = [
  'facility-perimeter-security',
  'facility-entry-control',
  'facility-monitoring',
  'environmental-protection',
  'power-and-cabling',
];

const neverAws = [
  ...[...knowledge.duties.values()]
    .filter(duty => duty.layer === 'customer-organisation')
    .map(duty => duty.id),
  'data-classification',
  'application-code-security',
  'least-privilege',
];

const premises = 'the resource runs on a site of the customer';

/** Values by which a resource itself says that it stands on a site of the customer. */
const onSite = new Set<unknown>(['EXTERNAL', 'HYBRID_LINUX']);

function answered(one: Resource, boundary: Partial<Boundary> = {}): ReadonlyMap<string, DutyAnswer> {
  const responsibility = derive([one], boundary);
  return new Map([...responsibility.boundary, ...answersOn(responsibility, one)]);
}

function onResource(one: Resource, boundary: Partial<Boundary> = {}): ReadonlyMap<string, DutyAnswer> {
  return answersOn(derive([one], boundary), one);
}

function isNothing(text: string): boolean {
  return text === '' || /^none\b/i.test(text);
}

function outcomesOf(answer: DutyAnswer): Outcome[] {
  if (answer.alternatives !== undefined) return answer.alternatives.flatMap(one => one.outcomes);
  if (answer.side === 'undetermined') return [];
  return [answer.kind === undefined ? { side: answer.side } : { side: answer.side, kind: answer.kind }];
}

function saysItsFacets({ facets, side, kind }: DutyAnswer): boolean {
  const derived = facets === undefined ? undefined : facetsToSide(facets);
  return derived?.side === side && derived.kind === kind;
}

function possible(answer: DutyAnswer): Set<string> {
  return new Set(outcomesOf(answer).map(({ side, kind }) => `${side} ${kind ?? ''}`));
}

describe('physical duties', () => {
  it('are AWS’s in a Region, and never AWS’s on premises of the customer', () => {
    fc.assert(
      fc.property(randomResource, randomAnswers, (random, answers) => {
        fc.pre(!random.settings.some(({ value }) => onSite.has(value)));
        const here = answered(made(random), { answers });
        const there = answered(made(random), { answers, declared: new Set([premises]) });
        expect(physical.map(duty => here.get(duty)?.side)).toEqual(physical.map(() => 'aws'));
        expect(physical.map(duty => there.get(duty)?.side)).toEqual(physical.map(() => 'customer'));
      }),
      runs,
    );
  });
});

describe('the customer’s own duties', () => {
  it('are AWS’s under no rule', () => {
    fc.assert(
      fc.property(randomResource, randomAnswers, fc.boolean(), (random, answers, onPremises) => {
        const all = answered(made(random), { answers, declared: new Set(onPremises ? [premises] : []) });
        const wrong = neverAws.filter(duty => {
          const answer = all.get(duty);
          return answer !== undefined && outcomesOf(answer).some(one => one.side === 'aws');
        });
        expect(wrong).toEqual([]);
      }),
      runs,
    );
  });
});

describe('AWS’s own duties', () => {
  it('stay AWS’s unless a rule says otherwise, by name', () => {
    const own = ['host-os-patching', 'hypervisor-isolation', 'key-custody'];
    fc.assert(
      fc.property(randomResource, randomAnswers, (random, answers) => {
        const moved = [...answered(made(random), { answers }).values()].filter(answer =>
          outcomesOf(answer).some(({ side }) => side === 'customer' || side === 'shared'),
        );
        const provider = moved.filter(({ duty }) => knowledge.duties.get(duty)?.scope === 'provider');
        expect(provider).toEqual([]);
        const unruled = moved.filter(
          ({ duty, trace }) =>
            own.includes(duty) &&
            !trace.some(({ rule }) => knowledge.rule(rule)?.overrides[duty] !== undefined),
        );
        expect(unruled).toEqual([]);
      }),
      runs,
    );
  });
});

describe('both parts', () => {
  it('are in words wherever a duty is shared, and the party that carries it alone has words', () => {
    fc.assert(
      fc.property(randomResource, randomAnswers, (random, answers) => {
        const wrong = [...answered(made(random), { answers }).values()].filter(
          ({ side, portions }) =>
            isNothing(portions.aws) !== (side === 'customer' || side === 'not-applicable') ||
            isNothing(portions.customer) !== (side === 'aws' || side === 'not-applicable'),
        );
        expect(wrong.filter(({ side }) => side !== 'undetermined')).toEqual([]);
      }),
      runs,
    );
  });
});

describe('from infrastructure to managed to abstracted', () => {
  it('patching never moves toward the customer', () => {
    const weight: Record<FacetHolder, number> = { customer: 2, both: 1, aws: 0, none: 0 };
    for (const duty of [
      'guest-os-patching',
      'engine-patching',
      'runtime-patching',
      'container-runtime-patching',
    ]) {
      const defaults = knowledge.duties.get(duty)?.defaults;
      const weights = (['infrastructure', 'managed', 'abstracted'] as const).map(
        category => weight[defaults?.[category].operates ?? 'customer'],
      );
      expect(weights).toEqual([...weights].sort((left, right) => right - left));
    }
  });
});

describe('what becomes unknown', () => {
  it('keeps the known side possible and yields no other definite one', () => {
    const hiding = randomResource
      .filter(({ settings }) => settings.length > 0)
      .chain(random =>
        fc
          .subarray(
            random.settings.map(({ path }) => path),
            { minLength: 1 },
          )
          .map(hidden => ({ random, hidden: new Set(hidden) })),
      );
    fc.assert(
      fc.property(hiding, randomAnswers, ({ random, hidden }, answers) => {
        const known = onResource(made(random), { answers });
        const unsure = onResource(made(random, hidden), { answers });
        const lost = [...known].filter(([duty, before]) => {
          const left = unsure.get(duty);
          return left === undefined || [...possible(before)].some(outcome => !possible(left).has(outcome));
        });
        expect(lost).toEqual([]);
      }),
      runs,
    );
  });

  it('is settled by an answer only in a way that was possible before', () => {
    fc.assert(
      fc.property(randomResource, randomAnswers, (random, answers) => {
        const open = answered(made(random));
        const settled = answered(made(random), { answers });
        const surprising = [...settled].filter(([duty, after]) => {
          const before = open.get(duty);
          return before !== undefined && [...possible(after)].some(outcome => !possible(before).has(outcome));
        });
        expect(surprising).toEqual([]);
      }),
      runs,
    );
  });
});

describe('answers', () => {
  it('say nothing that their facets do not, and name what is missing while they are open', () => {
    fc.assert(
      fc.property(randomResource, randomAnswers, (random, answers) => {
        const all = [...answered(made(random), { answers }).values()];
        expect(all.filter(answer => answer.facets !== undefined && !saysItsFacets(answer))).toEqual([]);
        const open = all.filter(
          answer => answer.side === 'undetermined' || answer.candidateKinds !== undefined,
        );
        expect(all.filter(answer => answer.missing.length > 0)).toEqual(open);
        expect(all.filter(answer => answer.alternatives !== undefined)).toEqual(open);
        const undetermined = all.filter(answer => answer.side === 'undetermined');
        expect(undetermined.filter(answer => (answer.candidates ?? []).length < 2)).toEqual([]);
      }),
      runs,
    );
  });

  it('are the same whatever the order of the resources', () => {
    const several = fc.array(randomResource, { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(several, randomAnswers, (randoms, answers) => {
        const resources = randoms.map((random, index) => renamed(random, `Shop${index}`));
        const derived = (all: readonly Resource[]) =>
          deriveResponsibility(estateOf(all), knowledge, { ...shopBoundary, answers }, computedFacts(today));
        const one = derived(resources);
        const other = derived(resources.toReversed());
        expect(other.tables).toEqual(one.tables);
        expect(other.tableOf).toEqual(one.tableOf);
        expect(other.assumptions).toEqual(one.assumptions);
      }),
      { ...runs, numRuns: 40 },
    );
  });
});

describe('facts that nobody declares', () => {
  /** Rules that nothing but a declaration can match, and that leave AWS less than their absence does. */
  const givesAwsMore = new Set(['s3-sse-c', 'acm-imported', 'ca-external', 'workspaces-byol']);

  it('give AWS no more than declaring them, but for the listed rules', () => {
    const weight: Record<FacetHolder, number> = { aws: 2, both: 1, customer: 0, none: 0 };
    const found = new Set<string>();
    for (const type of types) {
      for (const rule of knowledge.rulesOf(type)) {
        for (const fact of declaredFactsOf(rule)) {
          const one = declared(type);
          const silent = answered(one);
          const said = answered(one, { declared: new Set([fact]) });
          for (const [duty, before] of silent) {
            const after = said.get(duty);
            if (before.facets === undefined || after?.facets === undefined) continue;
            if (after.side === 'not-applicable' || before.side === 'not-applicable') continue;
            if (weight[before.facets.operates] > weight[after.facets.operates]) found.add(rule.id);
          }
        }
      }
    }
    expect([...found].filter(id => !givesAwsMore.has(id))).toEqual([]);
  });
});

function renamed(random: RandomResource, address: string): Resource {
  const one = made(random);
  return { ...one, address, key: `shop#${address}` };
}

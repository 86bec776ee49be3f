import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FacetHolder } from '../../model/responsibility.ts';
import type { DecidingFacts, FactKind, KnowledgeRelease } from '../../model/knowledge-history.ts';
import { loadKnowledge } from '../load-knowledge.ts';
import { changesBetween, factKinds, revertChanges } from './compare-facts.ts';
import { controlLine, decidingDuties, readControlLine } from './control-line.ts';
import { facetsCode, facetsOfCode } from './facets-code.ts';
import { decidingFacts } from './facts-of-knowledge.ts';
import { findRelease, nearestRelease } from './find-release.ts';
import { knowledgeAsOf } from './knowledge-as-of.ts';
import { compareReleases } from './release-order.ts';

const knowledge = loadKnowledge();
const facts = decidingFacts(knowledge);

describe('deciding facts', () => {
  it('are there for everything that decides', () => {
    expect(Object.keys(facts.duties)).toHaveLength(knowledge.duties.size);
    expect(Object.keys(facts.rules)).toHaveLength(knowledge.ruleIds().length);
    expect(Object.keys(facts.services).length).toBeGreaterThan(knowledge.serviceIds().length);
    expect(Object.keys(facts.controls).length).toBeGreaterThan(2000);
    expect(Object.keys(facts.defaults).length).toBeGreaterThan(10);
  });

  it('make the same knowledge again', () => {
    const again = decidingFacts(knowledgeAsOf(facts, 'now', knowledge));
    for (const kind of factKinds) expect(again[kind], kind).toEqual(facts[kind]);
  });

  it('hold of a row what its line says', () => {
    for (const id of knowledge.frameworkIds()) {
      for (const control of knowledge.framework(id)?.controls ?? []) {
        const read = readControlLine(controlLine(control));
        const wanted = [...control.duties].map(({ duty, role }) => `${role} ${duty}`).sort();
        expect(read.duties.map(({ duty, role }) => `${role} ${duty}`).sort()).toEqual(wanted);
        expect(read.appliesWhen).toEqual(control.appliesWhen ?? []);
        expect(read.heading).toBe(control.heading === true);
      }
    }
    expect(decidingDuties('satisfies mfa-enforcement; contributes access-review')).toEqual([
      'mfa-enforcement',
    ]);
  });

  it('hold facets as one word or three', () => {
    const holder = fc.constantFrom<FacetHolder>('aws', 'customer', 'both', 'none');
    fc.assert(
      fc.property(fc.record({ manages: holder, operates: holder, verifies: holder }), facets => {
        expect(facetsOfCode(facetsCode(facets))).toEqual(facets);
      }),
    );
    expect(facetsCode({ manages: 'customer', operates: 'aws', verifies: 'both' })).toBe('customer/aws/both');
    expect(() => facetsOfCode('nobody')).toThrow('"nobody" is no code of facets');
  });
});

describe('changes between two states', () => {
  it('are none where nothing changed, or only a title', () => {
    expect(changesBetween(facts, facts)).toEqual([]);
    const duty = facts.duties['guest-os-patching'];
    const renamed = {
      ...facts,
      duties: { ...facts.duties, 'guest-os-patching': { ...duty, title: 'Patches' } },
    };
    expect(changesBetween(facts, renamed as DecidingFacts)).toEqual([]);
  });

  it('name a row, a rule and a duty with what they were', () => {
    const edited: DecidingFacts = {
      ...facts,
      controls: { ...facts.controls, 'csf:PR.AA-06': 'satisfies facility-entry-control' },
      rules: without(facts.rules, 'ecs-fargate'),
    };
    const changes = changesBetween(facts, edited);
    expect(changes.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      'controls csf:PR.AA-06',
      'rules ecs-fargate',
    ]);
    expect(changes[0]?.before).toContain('customer-premises-security');
    expect(changes[1]?.after).toBeUndefined();
  });

  it('name a catalogue that is new once, not its rows', () => {
    const old: DecidingFacts = {
      ...facts,
      frameworks: without(facts.frameworks, 'soc-2'),
      controls: Object.fromEntries(Object.entries(facts.controls).filter(([id]) => !id.startsWith('soc2:'))),
    };
    const changes = changesBetween(old, facts);
    expect(changes.map(one => one.id)).toEqual(['soc-2']);
    expect(revertChanges(facts, changes)).toEqual(old);
  });

  it('taken back give the state before, whatever was changed', () => {
    const edits = fc.array(
      fc.record({
        kind: fc.constantFrom<FactKind>('controls', 'duties', 'rules', 'services', 'defaults', 'questions'),
        place: fc.nat(5000),
        how: fc.constantFrom('gone', 'new', 'other'),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(edits, list => {
        const edited = list.reduce(applied, facts);
        const reverted = revertChanges(edited, changesBetween(facts, edited));
        expect(changesBetween(facts, reverted)).toEqual([]);
        expect(Object.keys(reverted.controls)).toEqual(Object.keys(facts.controls));
      }),
      { numRuns: 25 },
    );
  });
});

interface Edit {
  readonly kind: FactKind;
  readonly place: number;
  readonly how: string;
}

/** One unit taken away, added, or given the facts of another of its kind. */
function applied(from: DecidingFacts, { kind, place, how }: Edit): DecidingFacts {
  const units: Readonly<Record<string, unknown>> = from[kind];
  const ids = Object.keys(units);
  const id = ids[place % ids.length] ?? '';
  const other = units[ids[(place * 7) % ids.length] ?? ''];
  const edited =
    how === 'gone' ? without(units, id) : { ...units, [how === 'new' ? `csf:new-${place}` : id]: other };
  return { ...from, [kind]: edited };
}

function without<T>(units: Readonly<Record<string, T>>, id: string): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(units).filter(([other]) => other !== id));
}

function release(id: string): KnowledgeRelease {
  const size = Object.fromEntries(factKinds.map(kind => [kind, 0])) as KnowledgeRelease['size'];
  return { id, knowledge: `${id.slice(0, 10)}.0123abcd`, size, changes: [], controlsOf: {} };
}

describe('releases', () => {
  const history = { releases: ['2026-12-24.2', '2026-12-24', '2026-11-24'].map(release), unreleased: [] };

  it('follow one another by day and number', () => {
    const ids = ['2026-12-01', '2026-11-24.10', '2026-11-24', '2026-11-24.2'];
    expect(ids.sort(compareReleases)).toEqual(['2026-11-24', '2026-11-24.2', '2026-11-24.10', '2026-12-01']);
  });

  it('are found by id, or by the version that reports name', () => {
    expect(findRelease('2026-12-24.2', history)?.id).toBe('2026-12-24.2');
    expect(findRelease(' 2026-11-24.0123abcd ', history)?.id).toBe('2026-11-24');
    expect(findRelease('2026-11-25', history)).toBeUndefined();
  });

  it.each([
    ['2026-12-31', '2026-12-24.2'],
    ['2026-12-01.ffffffff', '2026-11-24'],
    ['2025-01-01', '2026-11-24'],
    ['2026-11-2', '2026-11-24'],
    ['latest', undefined],
    ['', undefined],
  ])('near to %j is %j', (name, nearest) => {
    expect(nearestRelease(name, history)).toBe(nearest);
  });
});

import { existsSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { Estate, Resource } from '../model/resource.ts';
import { computedFacts } from '../responsibility/computed-facts.ts';
import { deriveResponsibility } from '../responsibility/derive-sides.ts';
import type { ComputedFact, ComputedFacts } from '../responsibility/facts/computed-fact.ts';
import { knowledge, shopBoundary, today } from '../responsibility/shop.fixture.ts';
import { type ClassOfControl, classifyControl } from './control-class.ts';
import { collectDutyParts } from './duty-parts.ts';
import { estateOfListed, listed, shopAnswers, shopEstate } from './shop-estate.fixture.ts';

/** Classes against two goldens: our own shop, and the typical estate that the model was worked out on. */

type Answers = ReadonlyMap<string, string>;

/**
 * Rows whose mapping was changed on purpose after the typical estate was worked out, and why. `*` ends a beginning. What
 * they come to before and now is in golden/typical-estate-moved.txt.
 */
const movedRows: ReadonlyMap<string, string> = new Map([
  ['csf:PR.AA-05', 'access to operating systems is a permission too, and resources differ in it'],
  ['cis:18', 'AWS has its own layers tested, as pci:11.4 says of the same tests'],
  ['hipaa:164.312(d)', 'AWS checks who signs in at its endpoints, as csf:PR.AA-03 and iso:A.8.5 say too'],
  ['pci:9.1', 'its parts are policies and roles of your own, as in every first section'],
  ['iso:A.6.8', "AWS's people report to AWS, as 80053:ir-6 and the other controls over people say too"],
  ['80053:si-2', 'fixes go through change control, of which each party has its own'],
]);

function covers(row: string, control: string): boolean {
  return row.endsWith('*') ? control.startsWith(row.slice(0, -1)) : control === row;
}

function reasonOfMove(control: string): string | undefined {
  return [...movedRows].find(([row]) => covers(row, control))?.[1];
}

function classesOf(
  frameworkId: string,
  estate: Estate,
  answers: Answers,
  facts: ComputedFacts,
): Map<string, ClassOfControl> {
  const responsibility = deriveResponsibility(estate, knowledge, { ...shopBoundary, answers }, facts);
  const parts = collectDutyParts(responsibility, () => true);
  const { duties, questions } = knowledge;
  const controls = knowledge.framework(frameworkId)?.controls ?? [];
  return new Map(controls.map(one => [one.id, classifyControl(one, { duties, questions, answers, parts })]));
}

const modes: readonly (readonly [string, Answers])[] = [
  ['typical', shopAnswers],
  ['unanswered', new Map()],
];

describe('the classes of the shop', () => {
  it.each([
    ['nist-csf-2.0', 106],
    ['iso-27001-2022', 93],
  ])('%s: %d controls', async (framework, size) => {
    const lines: string[] = [];
    for (const [mode, answers] of modes) {
      const classes = classesOf(framework, shopEstate, answers, computedFacts(today));
      expect(classes.size).toBe(size);
      for (const [id, { class: ofClass, kinds, candidates, missing }] of classes) {
        const more = [...kinds, ...(candidates.length > 0 ? [`one of ${candidates.join(', ')}`] : [])];
        const open = missing.length > 0 ? ` [${missing.join(', ')}]` : '';
        lines.push(`${mode} ${id} ${ofClass}${more.length > 0 ? `: ${more.join(', ')}` : ''}${open}`);
      }
    }
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`golden/shop-classes-${framework}.txt`);
  });
});

const typicalPath = '../shared/domain/typical-estate.json';

interface Typical {
  readonly estate: readonly {
    readonly id: string;
    readonly type: string;
    readonly properties: Readonly<Record<string, never>>;
    readonly links?: readonly string[];
    readonly computed?: Readonly<Record<string, boolean>>;
  }[];
  readonly answers: Readonly<Record<string, string>>;
  readonly classes: Readonly<Record<string, Readonly<Record<string, { readonly rows: TypicalRows }>>>>;
}

type TypicalRows = Readonly<
  Record<
    string,
    { readonly class: string; readonly kinds?: readonly string[]; readonly openQuestions?: readonly string[] }
  >
>;

describe.skipIf(!existsSync(typicalPath))(
  `the typical estate (skipped where ${typicalPath} is not present)`,
  () => {
    const typical = existsSync(typicalPath)
      ? (JSON.parse(readFileSync(typicalPath, 'utf8')) as Typical)
      : { estate: [], answers: {}, classes: {} };
    const estate = estateOfListed(
      typical.estate.map(one => listed(one.type, one.id, one.properties, one.links ?? [])),
    );
    const frameworks = Object.keys(typical.classes['typical'] ?? {});

    it('covers seven frameworks', () => expect(frameworks).toHaveLength(7));

    it.each(frameworks.flatMap(id => [[id, 'typical'] as const, [id, 'unanswered'] as const]))(
      '%s, %s',
      (id, mode) => {
        const answers: Answers = mode === 'typical' ? new Map(Object.entries(typical.answers)) : new Map();
        const got = classesOf(id, estate, answers, givenFacts(typical));
        const rows = Object.entries(typical.classes[mode]?.[id]?.rows ?? {});
        const kept = rows.filter(([control]) => reasonOfMove(control) === undefined);
        const compared = kept.map(([control]) => comparable(control, got.get(control)));
        expect(compared).toEqual(kept.map(([control, row]) => wanted(control, row)));
      },
    );

    it('has other classes now only for the rows that were mapped anew, and says why', async () => {
      const lines: string[] = [];
      for (const id of frameworks) {
        for (const mode of ['typical', 'unanswered']) {
          const answers: Answers = mode === 'typical' ? new Map(Object.entries(typical.answers)) : new Map();
          const got = classesOf(id, estate, answers, givenFacts(typical));
          for (const [control, row] of Object.entries(typical.classes[mode]?.[id]?.rows ?? {})) {
            const reason = reasonOfMove(control);
            const now = comparable(control, got.get(control));
            const before = wanted(control, row);
            if (reason === undefined || isDeepStrictEqual(now, before)) continue;
            lines.push(`${mode} ${control}: ${reason}`, `  - ${inWords(before)}`, `  + ${inWords(now)}`);
          }
        }
      }
      await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('golden/typical-estate-moved.txt');
      const moved = lines.map(line => line.split(/[ :]+/).slice(1, 3).join(':'));
      expect([...movedRows.keys()].filter(row => !moved.some(one => covers(row, one)))).toEqual([]);
    });
  },
);

/** The golden says of each resource which facts hold; one that it does not name is unknown. */
function givenFacts(typical: Typical): ComputedFacts {
  const given = new Map(typical.estate.map(one => [one.id, one.computed ?? {}]));
  const names = new Set(typical.estate.flatMap(one => Object.keys(one.computed ?? {})));
  const facts = [...names].map((name): [string, ComputedFact] => [
    name,
    (one: Resource) => {
      const holds = given.get(one.address)?.[name];
      if (holds === undefined) return { truth: 'unknown', missing: [name] };
      return { truth: holds ? 'yes' : 'no', missing: [] };
    },
  ]);
  return new Map(facts);
}

interface Compared {
  readonly control: string;
  readonly class?: string;
  readonly kinds?: readonly string[];
  readonly missing?: readonly string[];
}

function inWords({ class: ofClass = 'no row', kinds = [], missing = [] }: Compared): string {
  return [ofClass, kinds.join(', '), missing.length > 0 ? `[${missing.join(', ')}]` : '']
    .filter(part => part !== '')
    .join(' ');
}

function comparable(control: string, got: ClassOfControl | undefined): Compared {
  if (got === undefined) return { control };
  const open = got.class === 'shared' && got.missing.length > 0;
  return {
    control,
    class: got.class,
    kinds: open ? ['kind open'] : got.kinds,
    missing: got.class === 'undetermined' ? [...got.missing].sort() : [],
  };
}

function wanted(control: string, row: TypicalRows[string]): Compared {
  return {
    control,
    class: row.class,
    kinds: [...(row.kinds ?? [])].sort(),
    missing: [...(row.openQuestions ?? [])].sort(),
  };
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue, control, idsOf, importFiles, imported, profile } from './oscal.fixture.ts';

/** A catalogue of families with controls and enhancements, ids as NIST writes them. */
const catalogues = fc
  .array(fc.array(fc.nat({ max: 3 }), { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 4 })
  .map(families =>
    catalogue('Shop', {
      groups: families.map((sizes, family) => ({
        id: `f${family}`,
        title: `Family ${family}`,
        controls: sizes.map((enhancements, number) =>
          control(
            `f${family}-${number}`,
            `Control ${family} ${number}`,
            enhancements === 0
              ? {}
              : {
                  controls: Array.from({ length: enhancements }, (_, index) =>
                    control(`f${family}-${number}.${index}`, 'Enhancement'),
                  ),
                },
          ),
        ),
      })),
    }),
  );

interface Choice {
  readonly 'with-ids': readonly string[];
  readonly 'with-child-controls': 'yes' | 'no';
}

/** A catalogue with choices of its ids. */
const chosen = catalogues.chain(shop => {
  const ids = idsOf(imported({ 'shop.json': shop }, 'shop.json'));
  const choice = fc.record({
    'with-ids': fc.subarray(ids, { minLength: 1 }),
    'with-child-controls': fc.constantFrom('yes' as const, 'no' as const),
  });
  const choices = fc.array(choice, { minLength: 1, maxLength: 3 });
  return fc.record({ shop: fc.constant(shop), ids: fc.constant(ids), include: choices, exclude: choices });
});

function taken(ids: readonly string[], choices: readonly Choice[]): Set<string> {
  const found = new Set<string>();
  for (const choice of choices) {
    for (const id of choice['with-ids']) {
      found.add(id);
      if (choice['with-child-controls'] === 'no') continue;
      for (const one of ids) if (one.startsWith(`${id}.`)) found.add(one);
    }
  }
  return found;
}

function backwards(choices: readonly Choice[]): object[] {
  return choices.toReversed().map(one => ({ ...one, 'with-ids': one['with-ids'].toReversed() }));
}

function resolved(shop: object, imports: readonly object[], members: object = {}): string[] {
  const files = { 'shop.json': shop, 'audit.json': profile('Audit', { imports, ...members }) };
  const result = importFiles(files, 'audit.json');
  if (result.ok) return idsOf(result.catalogue);
  expect(result.problems.map(({ message }) => message)).toEqual([
    'no control is left of what this profile imports.',
  ]);
  return [];
}

const arrangements = fc.constantFrom(
  {},
  { merge: { 'as-is': true } },
  { merge: { flat: {} } },
  { merge: { custom: { 'insert-controls': [{ 'include-all': {} }] } } },
);

describe('resolving a profile', () => {
  it('takes exactly what is included and not excluded, once each, in the order of the catalogue', () => {
    fc.assert(
      fc.property(chosen, arrangements, ({ shop, ids, include, exclude }, members) => {
        const one = { href: 'shop.json', 'include-controls': include, 'exclude-controls': exclude };
        const wanted = taken(ids, include);
        const unwanted = taken(ids, exclude);
        const expected = ids.filter(id => wanted.has(id) && !unwanted.has(id));
        expect(resolved(shop, [one], members)).toEqual(expected);
      }),
    );
  });

  it('does not depend on the order in which ids and choices are written', () => {
    fc.assert(
      fc.property(chosen, ({ shop, include, exclude }) => {
        const one = { href: 'shop.json', 'include-controls': include, 'exclude-controls': exclude };
        const other = {
          href: 'shop.json',
          'include-controls': backwards(include),
          'exclude-controls': backwards(exclude),
        };
        expect(resolved(shop, [other])).toEqual(resolved(shop, [one]));
      }),
    );
  });

  it('loses and repeats nothing over several imports, whichever comes first', () => {
    fc.assert(
      fc.property(chosen, arrangements, ({ shop, ids, include }, members) => {
        const imports = include.map(choice => ({ href: 'shop.json', 'include-controls': [choice] }));
        const found = resolved(shop, imports, members);
        expect([...found].sort()).toEqual([...taken(ids, include)].sort());
        expect([...resolved(shop, imports.toReversed(), members)].sort()).toEqual([...found].sort());
      }),
    );
  });

  it('gives the same through a profile in between that takes all', () => {
    fc.assert(
      fc.property(chosen, ({ shop, include, exclude }) => {
        const choice = { 'include-controls': include, 'exclude-controls': exclude };
        const direct = resolved(shop, [{ href: 'shop.json', ...choice }]);
        const between = profile('All', {
          imports: [{ href: 'shop.json', 'include-all': {} }],
          merge: { 'as-is': true },
        });
        const files = {
          'shop.json': shop,
          'between.json': between,
          'audit.json': profile('Audit', { imports: [{ href: 'between.json', ...choice }] }),
        };
        const result = importFiles(files, 'audit.json');
        expect(result.ok ? idsOf(result.catalogue) : []).toEqual(direct);
      }),
    );
  });

  it('never throws, whatever an OSCAL file holds', () => {
    const keys = [
      'catalog',
      'profile',
      'metadata',
      'imports',
      'href',
      'controls',
      'groups',
      'id',
      'merge',
      'custom',
    ];
    const { tree } = fc.letrec(tie => ({
      tree: fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom('shop.json', '1.1.2', '', 7, true, null),
        fc.array(tie('tree'), { maxLength: 3 }),
        fc.dictionary(
          fc.constantFrom(...keys, 'oscal-version', 'title', 'version', 'include-all'),
          tie('tree'),
        ),
      ),
    }));
    fc.assert(
      fc.property(tree, fc.constantFrom('catalog', 'profile'), (value, kind) => {
        const metadata = { title: 'Shop', version: '1', 'oscal-version': '1.1.2' };
        const body =
          typeof value === 'object' && value !== null && !Array.isArray(value)
            ? { metadata, ...value }
            : value;
        const result = importFiles({ 'shop.json': { [kind]: body } }, 'shop.json');
        expect(result.ok || result.problems.length > 0).toBe(true);
      }),
    );
  });
});

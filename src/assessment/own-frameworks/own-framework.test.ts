import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../knowledge/load-knowledge.ts';
import { ask, controlOf, read, shopFramework } from './own-frameworks.fixture.ts';

function told(text: string): readonly string[] {
  return ask({ 'shop.yaml': text }).told;
}

function changed(from: string, to: string): string {
  if (!shopFramework.includes(from)) throw new Error(`${from} is not in the fixture`);
  return shopFramework.replace(from, to);
}

describe('the small YAML form', () => {
  const own = read({ 'shop.yaml': shopFramework });

  it('is a framework like any other', () => {
    expect(own.framework).toMatchObject({
      id: 'shop-controls',
      namespace: 'shop',
      kind: 'controls',
      title: 'Shop controls',
      version: '3',
      licence: "The shop's own",
      source: 'https://intranet.example.com/controls',
      file: 'shop.yaml',
    });
    expect(own.framework.groups).toEqual([
      { id: 'staff', title: 'Staff' },
      { id: 'orders', title: 'Orders' },
    ]);
    expect(own.framework.controls.map(({ id }) => id)).toEqual([
      'shop:S-1',
      'shop:S-2',
      'shop:S-3',
      'shop:O-1',
      'shop:O-2',
      'shop:O-3',
      'shop:O-4',
    ]);
  });

  it('drops no control: each has a class to come, duties that help, or a reason', () => {
    expect(own.counts).toEqual({ mapped: 4, contributing: 1, unmapped: 2 });
    expect(controlOf(own, 'shop:S-3').unmappedReason).toBe('a matter of labour law');
    expect(controlOf(own, 'shop:O-3').unmappedReason).toBe('nothing says which duties answer it');
    expect(controlOf(own, 'shop:O-2').unmappedReason).toContain(
      'has a part in common with iso:A.8.15, csf:PR.DS-01',
    );
  });

  it('takes duties as they are written, and over from controls', () => {
    expect(controlOf(own, 'shop:S-1').duties).toEqual([
      { duty: 'identity-lifecycle', role: 'satisfies' },
      { duty: 'provider-access-control', role: 'parallel' },
    ]);
    const iso = loadKnowledge().framework('iso-27001-2022')?.controls ?? [];
    const signIn = iso.find(({ id }) => id === 'iso:A.8.5');
    expect(controlOf(own, 'shop:S-2')).toMatchObject({
      duties: signIn?.duties,
      mappedThrough: ['iso:A.8.5'],
    });
    expect(controlOf(own, 'shop:O-1').note).toBe('By the shop team');
    expect(controlOf(own, 'shop:O-4').appliesWhen).toEqual(['premises-in-scope']);
  });

  it('is the judgement of whoever wrote it', () => {
    expect(new Set(own.framework.controls.map(({ confidence }) => confidence))).toEqual(new Set(['expert']));
  });

  it('may do without groups', () => {
    const text =
      'id: a\nnamespace: a\ntitle: A\nversion: 1\nlicence: own\nsource: here\ncontrols: [{ id: 1.1, title: One }]\n';
    const { framework } = read({ 'shop.yaml': text });
    expect(framework.groups).toEqual([{ id: 'controls', title: 'Controls' }]);
    expect(framework.controls).toMatchObject([{ id: 'a:1.1', group: 'controls' }]);
  });

  it('says the day of its version', () => {
    const text = changed('version: "3"', 'version: "3"\ndate: 2026-02-01');
    expect(read({ 'shop.yaml': text }).framework.version).toBe('3 (2026-02-01)');
    expect(told(changed('version: "3"', 'version: "3"\ndate: today'))[0]).toContain('write YYYY-MM-DD');
  });

  it.each([
    [
      'satisfies: [identity-lifecycle]',
      'satisfies: [identity-lifecycl]',
      11,
      'Did you mean "identity-lifecycle"?',
    ],
    ['same: [iso:A.8.5]', 'same: [iso:A.8.55]', 12, 'Did you mean "iso:A.8.'],
    ['same: [iso:A.8.5]', 'same: [A.8.5]', 12, 'is not the id of a control, such as iso:A.8.24'],
    ['same: [iso:A.8.5]', 'same: []', 12, 'must not be empty'],
    ['same: [iso:A.8.5]', 'sames: [iso:A.8.5]', 12, 'Did you mean "same"?'],
    ['appliesWhen: premises-in-scope', 'appliesWhen: premises', 17, 'Did you mean "premises-in-scope"?'],
    [
      'unmapped: a matter of labour law',
      'unmapped: law, same: [iso:A.8.5]',
      13,
      'it is "unmapped" and has "same"',
    ],
    ['group: staff, same', 'group: stuff, same', 12, 'Did you mean "staff"?'],
    ['{ id: S-2,', '{ id: S-1,', 12, '"S-1" is the id of another control.'],
    ['{ id: S-2,', '{ id: "S 2",', 12, 'an id has no blanks, no colon and no control characters.'],
    ['{ id: orders, title', '{ id: staff, title', 9, '"staff" is the id of another group.'],
    ['title: Shop controls\n', '', 1, '"title" is missing'],
  ])('%s as %s is told in line %d: %s', (from, to, line, message) => {
    const all = told(changed(from, to));
    expect(all.join('\n')).toContain(message);
    expect(all[0]).toMatch(new RegExp(`^shop.yaml:${line} `));
    expect(ask({ 'shop.yaml': changed(from, to) }).own).toBeUndefined();
  });

  it('shows what steers a terminal, and does not pass it on', () => {
    const { framework } = read({ 'shop.yaml': changed('title: Sign-in', 'title: "Sign\\e[2Jin"') });
    expect(framework.controls[1]?.title).toBe('Sign\\u{1b}[2Jin');
    expect(told(changed('{ id: S-2,', '{ id: "S\\e2",'))[0]).toContain('no control characters');
  });

  it('takes over from controls only', () => {
    const practice = loadKnowledge().framework('aws-well-architected')?.controls[0]?.id ?? '';
    expect(told(changed('same: [iso:A.8.5]', `same: [${practice}]`))[0]).toContain(
      `"${practice}" is no control`,
    );
  });

  it('is told apart from OSCAL in other forms, and from what is no YAML', () => {
    expect(told('catalog:\n  uuid: 1\n')[0]).toContain('this is OSCAL in YAML');
    expect(told('<catalog/>')[0]).toContain('this is OSCAL in XML');
    expect(told('id: [')[0]).toMatch(/^shop.yaml:1 /);
    expect(told('# empty').join('\n')).toContain('"id" is missing');
  });
});

describe('names', () => {
  const files = { 'shop.yaml': shopFramework };
  const of = (names: object) => ask(files, { file: 'shop.yaml', ...names }).told;

  it.each([
    [
      { id: 'iso-27001-2022' },
      'id: "iso-27001-2022" is the id of ISO/IEC 27001:2022 Annex A: choose another.',
    ],
    [{ id: 'own' }, 'id: "own" is the id of your objectives: choose another.'],
    [
      { id: 'Shop Controls' },
      'id: "Shop Controls" is no id of a framework: lower-case words joined by hyphens or dots.',
    ],
    [{ namespace: 'own' }, 'namespace: "own:" stands before the ids of your objectives: choose another.'],
    [{ namespace: 'Shop!' }, 'namespace: "Shop!" is no namespace: up to 24 lower-case letters and digits.'],
  ])('%j is told', (names, message) => {
    expect(of(names)).toEqual([message]);
  });

  it('of shipped frameworks are taken', () => {
    expect(of({ namespace: 'csf' })[0]).toMatch(/^namespace: "csf:" stands before the ids of NIST/);
    expect(told(changed('namespace: shop', 'namespace: iso'))[0]).toContain(
      'give it another with "namespace"',
    );
  });

  it('of the request go before those of the file', () => {
    const { framework } = read(files, {
      file: 'shop.yaml',
      id: 'audit',
      namespace: 'audit',
      title: 'Audit',
      licence: 'CC',
    });
    expect(framework).toMatchObject({ id: 'audit', namespace: 'audit', title: 'Audit', licence: 'CC' });
    expect(framework.controls[0]?.id).toBe('audit:S-1');
  });
});

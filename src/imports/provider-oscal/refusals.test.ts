import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  accounts,
  awareness,
  database,
  definition,
  flaws,
  type Json,
  media,
  plan,
  response,
  system,
  uuid,
  visitors,
} from './hosting.fixture.ts';
import { meansOscal } from './oscal-document.ts';
import { readText, told } from './reading.fixture.ts';

/** The text of a plan in which the first of some words is replaced, with the line where that stands. */
function changed(
  document: Json,
  before: string,
  after: string,
): { readonly text: string; readonly line: number } {
  const text = JSON.stringify(document, null, 1);
  const at = text.indexOf(before);
  if (at === -1) throw new Error(`"${before}" does not stand in it`);
  return {
    text: `${text.slice(0, at)}${after}${text.slice(at + before.length)}`,
    line: text.slice(0, at).split('\n').length,
  };
}

describe('a document is told apart by its content', () => {
  it.each<[string, boolean]>([
    [JSON.stringify(plan()), true],
    [`{"$schema": "https://example.com/ssp.json",\n "system-security-plan": {}}`, true],
    ['<?xml version="1.0"?><system-security-plan/>', true],
    ['# ours\n---\nsystem-security-plan:\n  uuid: x', true],
    ['{ "statements": [] }', false],
    ['statements:\n  - from: harbour\n    catalog: none', false],
    ['', false],
  ])('%.40s: %s', (text, is) => {
    expect(meansOscal(text)).toBe(is);
  });
});

describe('what is wrong is told at its line, and nothing is taken', () => {
  it.each<[string, string, string, string]>([
    [
      'a misspelt key',
      '"responsibilities"',
      '"responsibilites"',
      '"responsibilites" is not a key that stands here. Did you mean "responsibilities"?',
    ],
    [
      'an unknown control',
      '"pe-3"',
      '"pe-33"',
      '"pe-33" is no control of NIST SP 800-53 Revision 5 (nist-800-53-r5). The nearest is "pe-13".',
    ],
    [
      'a statement of another control',
      '"ac-2_smt.a"',
      '"ac-3_smt.a"',
      '"ac-3_smt.a" is no statement of ac-2: write ac-2_smt, or ac-2_smt.a for its part a.',
    ],
    [
      'a component that is not there',
      `"component-uuid": "${database}"`,
      `"component-uuid": "${uuid(3)}"`,
      `"${uuid(3)}" leads nowhere: no component of "system-implementation" has this uuid.`,
    ],
    ['a component that is not named', `"component-uuid": "${database}",`, '', '"component-uuid" is missing.'],
    [
      'something provided that is not there',
      `"provided-uuid": "${uuid(112)}"`,
      `"provided-uuid": "${uuid(113)}"`,
      `"${uuid(113)}" leads nowhere: nothing that is "provided" has this uuid.`,
    ],
    [
      'an authorization that is not there',
      `"value": "${uuid(7)}"`,
      `"value": "${uuid(4)}"`,
      `"${uuid(4)}" leads nowhere: none of "leveraged-authorizations" has this uuid.`,
    ],
    [
      'a link into nothing',
      `"href": "#${uuid(9)}"`,
      `"href": "#${uuid(8)}"`,
      `"#${uuid(8)}" leads nowhere: no resource of "back-matter" has this uuid.`,
    ],
    [
      'a uuid that is none',
      `"uuid": "${uuid(113)}"`,
      '"uuid": "responsibility-1"',
      '"responsibility-1" is not a uuid, such as 5edef442-a688-4fac-a448-0141715a06a5.',
    ],
    ['no uuid', `"uuid": "${uuid(122)}",`, '', '"uuid" is missing here: what is said could not be cited.'],
    [
      'a state that is none',
      '"state": "planned"',
      '"state": "soon"',
      '"soon" is no implementation status: it is one of planned, partial, alternative, implemented, not-applicable.',
    ],
    [
      'an origination that is none',
      '"value": "inherited"',
      '"value": "inherit"',
      '"inherit" is no control-origination: it is one of sp-corporate, sp-system, organization, system-specific, inherited, customer-configured, customer-provided.',
    ],
    [
      'a day that is none',
      '"2026-10-01T08:00:00Z"',
      '"1 October 2026"',
      '"1 October 2026" is not a moment; it is written like 2026-11-24T08:00:00Z.',
    ],
    ['another version', '"1.2.1"', '"2.0.0"', 'this is OSCAL 2.0.0; demarc reads the versions 1.0 to 1.2.'],
    [
      'an early version',
      '"1.2.1"',
      '"1.0.0-rc1"',
      'this is OSCAL 1.0.0-rc1; demarc reads the versions 1.0 to 1.2.',
    ],
    ['a list that is none', '"provided": [', '"provided": "x", "remarks": [', '"provided" must be a list.'],
    [
      'words that are none',
      '"description": "Roles of the database."',
      '"description": 3',
      '"description" must be a text.',
    ],
    [
      'too many words',
      '"Say who of the shop gets which role."',
      JSON.stringify('x'.repeat(70_000)),
      '"description" has 70000 characters; at most 65536 are read.',
    ],
    [
      'another catalogue',
      'NIST SP 800-53 Revision 5 Moderate Baseline',
      'SP 800-171 Revision 3',
      `the plan is written for "SP 800-171 Revision 3 m.json", and not for NIST SP 800-53 Revision 5: say so with "framework".`,
    ],
  ])('%s', (_, before, after, message) => {
    const { text, line } = changed(plan(), before, after);
    const problems = told(text);
    expect(problems.map(one => one.replace(/^\d+: /, ''))).toContain(message);
    const at = Number(problems.find(one => one.endsWith(message))?.split(':')[0]);
    // A missing member is told at the object around it; a link, where it stands.
    expect(Math.abs(at - line)).toBeLessThan(message.includes('is written for') ? 1000 : 8);
  });

  it('a uuid that stands twice, with the line of the first', () => {
    const { text, line } = changed(plan(), `"uuid": "${uuid(122)}"`, `"uuid": "${uuid(102)}"`);
    const first =
      JSON.stringify(plan(), null, 1)
        .split('\n')
        .findIndex(one => one.includes(uuid(102))) + 1;
    expect(told(text)).toEqual([
      `${line}: the uuid ${uuid(102)} stands here a second time, after line ${first}: each must be given once.`,
    ]);
  });

  it.each<[string, string, string]>([
    [
      'XML',
      '<system-security-plan/>',
      '1: this is OSCAL in XML; demarc reads the JSON form of the same document.',
    ],
    [
      'YAML',
      'system-security-plan:\n  uuid: x',
      '1: this is OSCAL in YAML; demarc reads the JSON form of the same document.',
    ],
    [
      'no JSON',
      '{"system-security-plan": {,}}',
      '1: this is not JSON: a key in double quotes is expected, and ",}}" stands there.',
    ],
    [
      'a key that stands twice',
      '{"catalog": {}, "catalog": {}}',
      '1: this is not JSON: the key "catalog" stands here a second time.',
    ],
    [
      'another document',
      '{"catalog": {}}',
      '1: this is OSCAL of the kind "catalog", and a system-security-plan or a component-definition is needed here.',
    ],
    [
      'deep nesting',
      `{"profile": ${'['.repeat(100_000)}`,
      '1: this is not JSON: it is nested more than 200 levels deep.',
    ],
    ['nothing in it', '{"system-security-plan": 3}', '1: "system-security-plan" must be an object.'],
  ])('%s', (_, text, message) => {
    expect(told(text)).toEqual([message]);
  });

  it('a plan that passes nothing on, and one that takes from others', () => {
    expect(told(JSON.stringify(plan([visitors])))[0]).toContain(
      'this plan states nothing to those who build on it',
    );
    const leveraging: Json = {
      ...(visitors as object),
      'by-components': [
        response(701, system, 'x', { inherited: [{ uuid: uuid(702), description: 'doors' }] }),
      ],
    };
    expect(told(JSON.stringify(plan([leveraging])))[0]).toContain('It takes one thing from others');
  });

  it('a definition that says nothing of the framework, or imports itself', () => {
    expect(told(JSON.stringify(definition()), 'iso-27001-2022')[0]).toContain(
      'this definition states nothing of ISO/IEC 27001:2022 Annex A: it speaks of "https://example.com/NIST_SP-800-53_rev5_catalog.json"',
    );
    const text = JSON.stringify(definition());
    const circular = (href: string): string =>
      text.replace('"components":', `"import-component-definitions":[{"href":"${href}"}],"components":`);
    expect(told(circular('./plan.json'))).toEqual(['1: the definition imports itself.']);
    expect(told(circular(`#${uuid(10)}`))).toEqual(['1: the definition imports itself.']);
    expect(told(circular('others.json'))).toEqual(['read']);
  });

  it('many problems are counted', () => {
    const many = Array.from(
      { length: 50 },
      (_, index): Json => ({ uuid: uuid(2000 + index), 'control-id': `zz-${index}` }),
    );
    const problems = told(JSON.stringify(plan(many)));
    expect(problems.length).toBe(21);
    expect(problems.at(-1)).toContain('and 30 more problems');
  });

  it('a capability of a component that is not there', () => {
    const { text } = changed(
      definition(),
      `"component-uuid": "${uuid(11)}"`,
      `"component-uuid": "${uuid(18)}"`,
    );
    expect(told(text)[0]).toContain('leads nowhere: none of "components" has this uuid');
  });

  it('never throws, whatever is changed', () => {
    const text = JSON.stringify(plan([accounts, awareness, media, flaws]));
    fc.assert(
      fc.property(
        fc.nat(text.length),
        fc.nat(40),
        fc.constantFrom('', '3', '"x"', '[]', '{}', 'null', '}'),
        (at, length, put) => {
          const result = readText(`${text.slice(0, at)}${put}${text.slice(at + length)}`);
          expect(result.ok || result.problems.length > 0).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});

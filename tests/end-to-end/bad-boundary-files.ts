import { catalogue } from '../../src/imports/oscal/oscal.fixture.ts';

/** What can be wrong with a demarc.yaml and with what it names, and what is told of it. */

const party = 'parties: [{ id: psp, name: Payment provider, kind: supplier }]\n';
const landing = 'statements: [{ from: psp, provides: [org-guardrails], source: x }]\n';

export type Files = Readonly<Record<string, string | Uint8Array>>;

export interface Case {
  readonly name: string;
  readonly text: string | Uint8Array;
  /** Parts of what is told, in any order. */
  readonly told: readonly string[];
  readonly more?: Files;
}

/** So many lines of a file. */
export function lines(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index)).join('');
}

export const boundaryFiles: readonly Case[] = [
  {
    name: 'cut off in a brace',
    text: 'name: Shop\nanswers: { end-users: no',
    told: ['demarc.yaml:2:25: the text ends before a bracket'],
  },
  {
    name: 'a quote that is not closed',
    text: 'name: "Shop\nowner: a\n',
    told: ['demarc.yaml:2:1: this line stands too far left'],
  },
  { name: 'tabs', text: 'answers:\n\tend-users: no\n', told: ['demarc.yaml:2:1: tab characters'] },
  {
    name: 'a key twice',
    text: 'name: Shop\nname: Other\n',
    told: ['demarc.yaml:2:1: the key name stands here a second time'],
  },
  { name: 'a list', text: '- name: Shop\n', told: ['demarc.yaml:1:1: the file must be a mapping'] },
  {
    name: 'a second document',
    text: 'name: a\n---\nname: b\n',
    told: ['demarc.yaml:3:1: a second document'],
  },
  { name: 'no content', text: '', told: ['demarc.yaml: the file has no content'] },
  { name: 'UTF-16', text: Buffer.from('\ufeffname: Shop\n', 'utf16le'), told: ['UTF-16; save it as UTF-8'] },
  { name: 'Latin 1', text: Buffer.from('name: K\u00fcche\n', 'latin1'), told: ['not valid UTF-8'] },
  { name: 'a NUL byte', text: 'name: Sh\0op\n', told: ['binary data'] },
  {
    name: 'a byte order mark and CRLF before a mistake',
    text: '\ufeffname: Shop\r\nansers: {}\r\n',
    told: ['demarc.yaml:2:1:', 'Did you mean "answers"?'],
  },
  {
    name: 'a control character',
    text: 'name: "a\u001b[2Jb"\n',
    told: ['demarc.yaml:1:9: a control character stands here'],
  },
  {
    name: 'a key that steers the terminal',
    text: '"\\e[2Jname": x\n',
    told: ['"\\u{1b}[2Jname" is not a key'],
  },
  {
    name: 'a name that reorders text',
    text: 'frameworks: ["\u202eiso"]\n',
    told: ['"\\u{202e}iso" is no framework', 'demarc frameworks lists them'],
  },
  {
    name: 'the tag of a program',
    text: 'name: !!python/object:os.system rm\n',
    told: ['demarc.yaml:1:7: the tag !!python/object:os.system has no meaning here'],
  },
  {
    name: 'the tag of a template',
    text: 'answers: !Ref Answers\n',
    told: ['demarc.yaml:1:10: the tag !Ref has no meaning here'],
  },
  {
    name: 'a merge key',
    text: 'boundaries:\n  - &all { name: a }\n  - { <<: *all, owner: b }\n',
    told: ['demarc.yaml:3:7: a merge key (<<) is not read here'],
  },
  { name: 'an alias of nothing', text: 'frameworks: *known\n', told: ['the alias *known has no anchor'] },
  { name: 'an alias of itself', text: 'frameworks: &all [*all]\n', told: ['the alias *all contains itself'] },
  {
    name: 'aliases that multiply',
    text: `paths: &a [a, a, a, a, a, a, a, a, a, a]\n${lines(9, at => `x${at}: &x${at} [${Array.from({ length: 10 }, () => (at === 0 ? '*a' : `*x${at - 1}`)).join(', ')}]\n`)}`,
    told: ['expands to more than can be read'],
  },
  {
    name: 'brackets without end',
    text: '['.repeat(100_000),
    told: ['demarc.yaml:1:200: the nesting is deeper than 200 levels'],
  },
  {
    name: '20 MB',
    text: `name: ${'x'.repeat(20_000_000)}\n`,
    told: ['a file of more than 6291456 is not read'],
  },
  {
    name: 'unknown keys by the ten thousand',
    text: lines(60_000, at => `key${at}: x\n`),
    told: ['and 59980 more problems'],
  },
  {
    name: 'unknown questions by the ten thousand',
    text: `answers:\n${lines(40_000, at => `  premises-${at}: no\n`)}`,
    told: ['and 39980 more problems'],
  },
  {
    name: 'boundaries by the thousand',
    text: `boundaries:\n${lines(501, at => `  - { name: b${at} }\n`)}`,
    told: ['at most 500 are read'],
  },
  {
    name: '__proto__',
    text: 'answers: { __proto__: yes }\n',
    told: ['demarc.yaml:1:12: "__proto__" is not a key'],
  },
  {
    name: 'names that every object has',
    text: 'frameworks: [constructor]\nanswers: { toString: yes }\nobligations: [hasOwnProperty]\n',
    told: ['"constructor" is no framework', '"toString" is no question', '"hasOwnProperty" is no obligation'],
  },
  {
    name: 'days that do not exist, in the order of the file',
    text: 'auditWindow: { from: 2026-02-30, to: 2026-13-01 }\nevidence: [{ kind: key-inventory, date: 2026-04-31, by: a }]\n',
    told: [
      'demarc.yaml:1:22: "2026-02-30" is not a date; write YYYY-MM-DD.\n  demarc.yaml:1:38:',
      ':2:41: "2026-04-31"',
    ],
  },
  {
    name: 'a window that ends before it begins',
    text: 'auditWindow: { from: 2026-12-31, to: 2026-01-01 }\n',
    told: ['the audit window ends before it begins'],
  },
  {
    name: 'what is missing in an entry',
    text: `${party}statements: [{ from: psp, provides: [org-guardrails] }]\n`,
    told: ['"source" of entry 1 of "statements" is missing'],
  },
  {
    name: 'a key of another kind of entry',
    text: 'statements: [{ file: psp.yaml, provides: [a] }]\n',
    told: ['"provides" does not stand beside the other keys'],
    more: { 'psp.yaml': landing },
  },
  {
    name: 'a party that accepts itself',
    text: `${party}statements: [{ from: psp, provides: [org-guardrails], source: x, accepted: { by: psp, on: 2026-01-01 } }]\n`,
    told: ['a party cannot accept its own statement'],
  },
  { name: 'a party of whom nobody knows', text: landing, told: ['"psp" is no party', 'Known are: aws, you'] },
  {
    name: 'a path out of the folder',
    text: 'statements: [{ file: ../psp.yaml }]\n',
    told: ['"../psp.yaml" leaves the folder'],
  },
  {
    name: 'an absolute path',
    text: 'scope: [{ file: /etc/hostname }]\n',
    told: ['"/etc/hostname" leaves the folder'],
  },
  {
    name: 'a path with a NUL byte',
    text: 'scope: [{ file: "a\\0.csv" }]\n',
    told: ['"a\\u{0}.csv" cannot be read: the path is not one that the system accepts'],
  },
  {
    name: 'a folder',
    text: 'assurance: [{ file: documents }]\n',
    told: ['it is a folder, not a file'],
    more: { 'documents/a.yaml': 'assurance: []\n' },
  },
  {
    name: 'itself',
    text: 'statements: [{ file: demarc.yaml }]\n',
    told: ['"file" is not a key that stands here: a file that is named names no others'],
  },
  {
    name: 'a file that names others',
    text: 'statements: [{ file: a.yaml }]\n',
    told: ['a.yaml:1:16: "file" is not a key'],
    more: { 'a.yaml': 'statements: [{ file: b.yaml }]\n' },
  },
  {
    name: 'a template',
    text: 'AWSTemplateFormatVersion: "2010-09-09"\nResources: {}\n',
    told: ['"Resources" is not a key that stands here'],
  },
  {
    name: "a provider's plan that is a catalogue",
    text: 'statements: [{ file: plan.json, from: aws }]\n',
    told: ['plan.json:2:3: this is OSCAL of the kind "catalog"'],
    more: { 'plan.json': JSON.stringify(catalogue('A', {}), undefined, 2) },
  },
  {
    name: "a provider's plan that is cut off",
    text: 'statements: [{ file: plan.json, from: aws }]\n',
    told: ['plan.json:1:38: this is not JSON'],
    more: { 'plan.json': '{"system-security-plan": {"uuid": "1"' },
  },
  {
    name: 'a scope list that is cut off',
    text: 'scope: [{ file: scope.csv, asOf: 2026-11-20 }]\n',
    told: ['scope.csv: a text in double quotes does not end'],
    more: { 'scope.csv': 'name,SOC\n"s3,yes\n' },
  },
  {
    name: 'a scope list that is no page',
    text: 'scope: [{ file: scope.html, asOf: 2026-11-20 }]\n',
    told: ['no table of services'],
    more: { 'scope.html': '<table>'.repeat(50_000) },
  },
  {
    name: 'a framework that is missing',
    text: 'frameworks: [{ file: company.yaml }]\n',
    told: ['"company.yaml" cannot be read: no such file'],
  },
];

import { readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { catalogue, control, profile } from '../../src/imports/oscal/oscal.fixture.ts';
import { boundaryFiles, type Case, type Files, lines } from './bad-boundary-files.ts';
import { among, command } from './in-process.ts';

/**
 * What users write and what others give them, where it is wrong: each is told with its place and what is allowed, ends
 * with 2, and nothing of it is applied.
 */

const orders = 'Resources:\n  Orders: { Type: AWS::S3::Bucket }\n';

/** Control characters other than line breaks, and marks that reorder text. */
const steering = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/;

/** What is not as it should be after a command that has to refuse: nothing, where it told all of that. */
async function amiss(words: readonly string[], files: Files, told: readonly string[]): Promise<string[]> {
  return among(files, async cwd => {
    const { code, stdout, stderr } = await command(words, cwd);
    const left = readdirSync(cwd).sort().join(' ');
    const given = [...new Set(Object.keys(files).map(topOf))].sort().join(' ');
    return [
      ...told
        .filter(part => !stderr.includes(part))
        .map(part => `not told: ${part} but ${stderr.slice(0, 600)}`),
      ...(code === 2 ? [] : [`exit code ${String(code)}: ${stderr.slice(0, 600)}`]),
      ...(stdout === '' ? [] : ['a result was printed']),
      ...(stderr.length < 12_000 ? [] : ['more is told than anybody reads']),
      ...(steering.test(stderr) ? ['the message steers the terminal'] : []),
      ...(/\n\s+at .*\.(ts|mjs):\d/.test(stderr) ? ['a stack trace'] : []),
      ...(left === given ? [] : [`files are left: ${left}`]),
    ];
  });
}

function topOf(path: string): string {
  return path.split('/')[0] ?? path;
}

describe('demarc.yaml, refused as a whole', () => {
  test.each(boundaryFiles)('$name', async ({ text, told, more = {} }) => {
    expect(
      await amiss(['scan', '.', '--quiet'], { 'orders.yaml': orders, 'demarc.yaml': text, ...more }, told),
    ).toEqual([]);
  });

  test('a link out of the folder, and one in a circle', async () => {
    const config = 'scope: [{ file: out.csv }, { file: round.csv }]\n';
    await among({ 'orders.yaml': orders, 'demarc.yaml': config }, async cwd => {
      symlinkSync('/etc/hostname', join(cwd, 'out.csv'));
      symlinkSync('round.csv', join(cwd, 'round.csv'));
      const { code, stderr } = await command(['scan', '.', '--quiet'], cwd);
      expect(code).toBe(2);
      expect(stderr).toContain('"out.csv" cannot be read: a symbolic link leads out of the folder');
      expect(stderr).toContain('"round.csv" cannot be read: symbolic links lead in a circle');
    });
  });

  test.each([
    [['.'], 'there are demarc.yaml and demarc.yml'],
    [['staging', 'production'], 'there are staging/demarc.yaml and production/demarc.yaml'],
  ])('several of which each might be meant: %j', async (paths, told) => {
    const names = ['', 'staging/', 'production/'].flatMap(at => [`${at}orders.yaml`, `${at}demarc.yaml`]);
    const files = names.map(name => [name, name.endsWith('demarc.yaml') ? 'name: Shop\n' : orders]);
    const all = { ...Object.fromEntries(files), 'demarc.yml': 'name: Other\n' };
    expect(await amiss(['scan', ...paths], all, [told, 'Choose one with --config'])).toEqual([]);
  });

  test('a folder in its place, whatever lies in it', async () => {
    const files = { 'orders.yaml': orders, 'config/demarc.yaml': 'name: Shop\n' };
    expect(
      await amiss(['scan', 'orders.yaml', '--config', 'config'], files, [
        'config: it is a folder, not a file',
      ]),
    ).toEqual([]);
  });
});

const company = `id: company
namespace: company
title: Company controls
version: "3"
licence: The company's own
source: the intranet
`;

const json = (document: unknown): string => JSON.stringify(document, undefined, 2);
const one = catalogue('One', { controls: [control('a-1', 'Accounts')] });
const imports = (href: string): string => json(profile('Chosen', { imports: [{ href, 'include-all': {} }] }));

const frameworkFiles: readonly (Case & { readonly words?: readonly string[] })[] = [
  {
    name: 'an unknown duty',
    text: `${company}controls: [{ id: A-1, title: A, satisfies: [identity-lifecycel] }]\n`,
    told: ['framework:7:', 'Did you mean "identity-lifecycle"?'],
  },
  {
    name: 'unknown duties by the thousand',
    text: `${company}controls:\n${lines(5_000, at => `  - { id: A-${at}, title: A, satisfies: [accounts] }\n`)}`,
    told: ['and 4980 more problems'],
  },
  {
    name: 'a control twice',
    text: `${company}controls: [{ id: A-1, title: A }, { id: A-1, title: B }]\n`,
    told: ['"A-1" is the id of another control'],
  },
  {
    name: 'a control that is the same as itself',
    text: `${company}controls: [{ id: A-1, title: A, same: [company:A-1] }]\n`,
    told: ['"company:A-1" is no control that demarc knows'],
  },
  {
    name: 'an id that steers the terminal',
    text: `${company}controls: [{ id: "A\\e[2J", title: A }]\n`,
    told: ['no control characters'],
  },
  {
    name: 'an id that is a path',
    text: `${company.replace('id: company', 'id: ../company')}controls: [{ id: A-1, title: A }]\n`,
    told: ['"../company" is no id of a framework'],
  },
  {
    name: 'a mapping that names __proto__',
    text: `${company}controls: [{ id: A-1, title: A }]\n`,
    words: ['--mapping', 'map.yaml'],
    more: { 'map.yaml': 'mapping: { __proto__: { same: [iso:A.5.1] } }\n' },
    told: ['map.yaml:1:12: "__proto__" is not a key'],
  },
  {
    name: 'a mapping of a control that is not there',
    text: `${company}controls: [{ id: A-1, title: A }]\n`,
    words: ['--mapping', 'map.yaml'],
    more: { 'map.yaml': 'mapping: { constructor: { same: [iso:A.5.1] } }\n' },
    told: ['"constructor" is no control of this framework', 'Known are: A-1'],
  },
  { name: 'a catalogue that is cut off', text: json(one).slice(0, 120), told: ['this is not JSON'] },
  {
    name: 'a catalogue of another version',
    text: json(one).replace(/"oscal-version": "[\d.]+"/, '"oscal-version": "2.0.0"'),
    told: ['this is OSCAL 2.0.0; demarc reads the versions 1.0 to 1.2'],
  },
  {
    name: 'a catalogue with a key twice',
    text: json(one).replace('"title": "One"', '"title": "One", "title": "Two"'),
    told: ['the key "title" stands here a second time'],
  },
  {
    name: 'a catalogue without end',
    text: `{"catalog": ${'['.repeat(100_000)}`,
    told: ['nested more than 200 levels deep'],
  },
  {
    name: 'a catalogue as XML',
    text: '<catalog xmlns="http://csrc.nist.gov/ns/oscal/1.0"/>',
    told: ['OSCAL in XML; demarc reads the JSON form'],
  },
  {
    name: 'a catalogue of too many controls',
    text: JSON.stringify(
      catalogue('Many', { controls: Array.from({ length: 20_001 }, (_, at) => control(`a-${at}`, 'A')) }),
    ),
    told: ['more than 20000 controls'],
  },
  {
    name: 'another OSCAL document',
    text: '{"assessment-results": {}}',
    told: ['of the kind "assessment-results"'],
  },
  {
    name: 'a profile of itself',
    text: imports('framework'),
    told: ['leads back to a profile that is being read: framework > framework'],
  },
  {
    name: 'profiles in a circle',
    text: imports('second.json'),
    more: { 'second.json': imports('framework') },
    told: ['framework > second.json > framework'],
  },
  {
    name: 'a profile of an address',
    text: imports('https://example.com/a.json'),
    told: ['nothing is fetched'],
  },
  {
    name: 'a profile of what lies outside',
    text: imports('../../etc/hostname'),
    told: ['"../../etc/hostname" is not here'],
  },
  { name: 'no framework at all', text: '[]', told: ['the file must be a mapping'] },
];

describe('frameworks, refused as a whole', () => {
  test.each(frameworkFiles)('$name', async ({ text, told, more = {}, words = [] }) => {
    const all = ['frameworks', 'import', 'framework', '-o', 'out.yaml', '--add', ...words];
    expect(await amiss(all, { framework: text, ...more }, told)).toEqual([]);
  });

  test('a folder in the place of a file', async () => {
    expect(
      await amiss(['frameworks', 'import', 'oscal', '-o', 'out.yaml'], { 'oscal/a.json': json(one) }, [
        'it is a folder, not a file',
      ]),
    ).toEqual([]);
  });
});

const reports: readonly Case[] = [
  { name: 'cut off', text: '{"reports": [\n  {"id": "report-1"', told: ['reports.json: line 2, column 20:'] },
  { name: 'another output', text: '{"Reservations": []}', told: ['it has no list "reports"'] },
  { name: 'no objects', text: '{"reports": [1]}', told: ['an entry of "reports" is no report'] },
  {
    name: 'as PowerShell saves it',
    text: Buffer.from('\ufeff{"reports": []}', 'utf16le'),
    told: ['UTF-16; save it as UTF-8'],
  },
  { name: 'without end', text: '['.repeat(100_000), told: ['nested more than 200 levels deep'] },
];

describe('lists of AWS Artifact, of which nothing is recorded', () => {
  test.each(reports)('$name', async ({ text, told }) => {
    expect(await amiss(['assurance', 'import', 'reports.json'], { 'reports.json': text }, told)).toEqual([]);
  });
});

import { load } from 'js-yaml';
import { beforeAll, describe, expect, test } from 'vitest';
import { changesBetween, revertChanges } from '../../src/knowledge/history/compare-facts.ts';
import { differenceSince } from '../../src/knowledge/history/difference.ts';
import { decidingFacts } from '../../src/knowledge/history/facts-of-knowledge.ts';
import { sizeOf } from '../../src/knowledge/history/moved-duties.ts';
import { compareReleases } from '../../src/knowledge/history/release-order.ts';
import { openKnowledge } from '../../src/knowledge/knowledge.ts';
import { openRegistry } from '../../src/knowledge/registry.ts';
import { releaseFileSchema } from '../../src/knowledge/schema/releases.ts';
import type { Knowledge } from '../../src/model/knowledge.ts';
import type { Registry } from '../../src/model/registry.ts';
import { encodeRegistry } from '../registry/encode-registry.ts';
import { compileKnowledge } from './compile.ts';
import { type CutRelease, cutRelease } from './cut-release.ts';
import { readKnowledgeFiles } from './knowledge-files.ts';
import { type LastRelease, lastReleaseFile, printLastRelease, readLastRelease } from './last-release.ts';
import { printProblem } from './problem.ts';
import { printRelease, releaseOf } from './release-file.ts';

let registry: Registry;
let files: ReadonlyMap<string, string>;
let knowledge: Knowledge;
let last: LastRelease;

beforeAll(() => {
  registry = openRegistry(encodeRegistry());
  files = readKnowledgeFiles();
  knowledge = compiled(files);
  const read = readLastRelease(files);
  if (read === undefined || 'message' in read)
    throw new Error('the facts of the last release are not readable');
  last = read;
});

function compiled(from: ReadonlyMap<string, string>): Knowledge {
  const result = compileKnowledge(from, registry);
  if (!result.ok) throw new Error(result.problems.map(printProblem).join('\n'));
  return openKnowledge(result.bytes);
}

function complaints(edited: ReadonlyMap<string, string>): readonly string[] {
  const result = compileKnowledge(edited, registry);
  return result.ok ? [] : result.problems.map(printProblem);
}

/** The files with a row, a case and a category that are decided otherwise. */
function edited(): ReadonlyMap<string, string> {
  return new Map([
    ...files,
    replaced(
      'frameworks/iso-27001-2022/A.7.yaml',
      'satisfies: [facility-entry-control, customer-premises-security]',
      'satisfies: [facility-entry-control]',
    ),
    replaced('cases/ecs/ecs-fargate.yaml', 'guest-os-access: aws', 'guest-os-access: customer'),
    replaced(
      'duties/customer-organisation/pos-device-security.yaml',
      'abstracted: customer',
      'abstracted: none',
    ),
  ]);
}

function replaced(file: string, from: string, to: string): readonly [string, string] {
  const text = files.get(file) ?? '';
  if (!text.includes(from)) throw new Error(`${file} does not say "${from}"`);
  return [file, text.replace(from, to)];
}

describe('the releases in src/knowledge/releases', () => {
  test('are told by the knowledge, newest first; of the newest the facts are kept', () => {
    const { releases } = knowledge.history();
    const ids = releases.map(release => release.id);
    expect(ids.length).toBeGreaterThan(0);
    expect(ids).toEqual([...ids].sort((left, right) => compareReleases(right, left)));
    expect(ids[0]).toBe(last.release);
  });

  test('with what is not released yet taken back, the knowledge decides as the last release did', () => {
    const { unreleased } = knowledge.history();
    const then = revertChanges(decidingFacts(knowledge), unreleased);
    expect(changesBetween(then, last.facts)).toEqual([]);
    expect(differenceSince(last.release, knowledge)?.changes.map(({ change }) => change)).toEqual(unreleased);
  });

  test('lead back from each to the one before, down to the first', () => {
    let facts = last.facts;
    for (const { id, since, size, changes } of knowledge.history().releases) {
      expect({ id, size: sizeOf(facts) }).toEqual({ id, size });
      facts = revertChanges(
        facts,
        changes.map(one => one.change),
      );
      expect(since !== undefined || changes.length === 0).toBe(true);
    }
  });

  test('are no part of what the version is worked out from', () => {
    const without = new Map([...files].filter(([file]) => !file.startsWith('releases/')));
    const bare = compiled(without);
    expect(bare.version).toBe(knowledge.version);
    expect(bare.history()).toEqual({ releases: [], unreleased: [] });
  });
});

describe('a release that is cut', () => {
  let next: Knowledge;
  let cut: CutRelease;

  beforeAll(() => {
    next = compiled(edited());
    cut = cutRelease('2099-01-01', {
      knowledge: next,
      files,
      changelog: '# Changelog\n\n## Unreleased\n\n### Added\n\n- A thing.\n\n## 0.1.0\n\n- Older.\n',
    });
  });

  test('says what moved since the one before, and through which duties', () => {
    const file = releaseFileSchema.parse(load(cut.files.get('releases/2099-01-01.yaml') ?? ''));
    expect(file.since).toBe(last.release);
    expect(file.knowledge).toBe(`2099-01-01.${next.version.split('.')[1] ?? ''}`);
    const row = file.changes.find(change => change.id === 'iso:A.7.2');
    expect(row).toEqual({
      kind: 'controls',
      id: 'iso:A.7.2',
      before: 'satisfies customer-premises-security facility-entry-control',
      after: 'satisfies facility-entry-control',
    });
    const fargate = file.changes.find(change => change.id === 'ecs-fargate');
    expect(fargate?.duties?.split(' ')).toContain('guest-os-access');
    expect(file.controlsOf['guest-os-access']).toContain('csf:PR.AA-05');
    expect(file.controlsOf['pos-device-security']).toContain('pci:9.5.1');
  });

  test('leaves nothing that is not released: the knowledge compiles with it, and differs in nothing', () => {
    const released = compiled(new Map([...edited(), ...cut.files]));
    expect(released.history().unreleased).toEqual([]);
    expect(released.history().releases[0]?.id).toBe('2099-01-01');
    expect(released.history().releases[0]?.knowledge).toBe(released.version);
    const difference = differenceSince(last.release, released);
    expect(difference?.changes).toEqual(released.history().releases[0]?.changes);
    expect(difference?.controlsOf['guest-os-access']).toContain('csf:PR.AA-05');
  });

  test('adds a section to what is not released of the changelog', () => {
    const [unreleased = '', older] = cut.changelog.split('\n## 0.1.0');
    expect(unreleased).toContain('- A thing.\n\n### Knowledge 2099-01-01\n\n- Changed since ');
    expect(unreleased).toMatch(
      /- ISO\/IEC 27001:2022 Annex A: .*iso:A\.7\.2.*; \d+ controls through duties and cases\./,
    );
    expect(older).toBe('\n\n- Older.\n');
  });

  test('stands before the sections of earlier releases', () => {
    const changelog =
      '# Changelog\n\n## Unreleased\n\n- A thing.\n\n### Knowledge 2020-01-01\n\n- The first.\n';
    const again = cutRelease('2099-01-01', { knowledge: next, files: new Map(files), changelog }).changelog;
    expect([...again.matchAll(/^### Knowledge (.*)$/gm)].map(([, id]) => id)).toEqual([
      '2099-01-01',
      '2020-01-01',
    ]);
  });

  test('is printed as it was, and the facts too', () => {
    const facts = readLastRelease(new Map(cut.files));
    expect(facts).toEqual({ release: '2099-01-01', facts: decidingFacts(next) });
    const [release] = compiled(new Map([...edited(), ...cut.files])).history().releases;
    if (release === undefined) throw new Error('the release is not there');
    expect(releaseOf(releaseFileSchema.parse(load(printRelease(release))))).toEqual(release);
    expect(printLastRelease({ release: '2099-01-01', facts: decidingFacts(next) })).toBe(
      cut.files.get(lastReleaseFile),
    );
  });

  test.each([
    ['next week', '"next week" must be a day, or a day and a number'],
    ['2026-11-24.1', 'must be a day, or a day and a number'],
    ['2020-01-01', '"2020-01-01" is not later than the last release'],
  ])('%s is refused', (id, message) => {
    expect(() => cutRelease(id, { knowledge, files, changelog: '' })).toThrow(message);
  });

  test('the first one has nothing before it', () => {
    const first = cutRelease('2099-01-01', { knowledge, files: new Map(), changelog: '# Changelog\n' });
    expect(first.changes).toBe(0);
    expect(first.changelog).toMatch(
      /^# Changelog\n\n### Knowledge 2099-01-01\n\n- The first release that later ones are told against: .*\d+ duties/,
    );
  });
});

describe('a mistake in the releases is reported', () => {
  const oldest = 'releases/2026-11-24.yaml';

  test.each<readonly [string, (text: ReadonlyMap<string, string>) => ReadonlyMap<string, string>, string]>([
    [
      'facts that are damaged',
      all => new Map([...all, [lastReleaseFile, '{"release": "2026-11-24", "duties": ']]),
      'src/knowledge/releases/last.json:1: ',
    ],
    [
      'facts of a release that is not there',
      all => new Map([...all].filter(([file]) => !/^releases\/.*\.yaml$/.test(file))),
      'of which there is no file',
    ],
    [
      'a release without facts',
      all => new Map([...all].filter(([file]) => file !== lastReleaseFile)),
      'holds the facts of no release',
    ],
    [
      'a release that follows one that is not there',
      all => new Map([...all, [oldest, `${all.get(oldest) ?? ''}since: '2026-01-01'\n`]]),
      'since is "2026-01-01", must be ',
    ],
    [
      'a release with a change of an unknown kind',
      all =>
        new Map([
          ...all,
          [oldest, (all.get(oldest) ?? '').replace('changes: []', 'changes:\n  - { kind: cats, id: tom }')],
        ]),
      `src/knowledge/${oldest}:`,
    ],
  ])('%s', (_, edit, message) => {
    const found = complaints(edit(files));
    expect(found.join('\n')).toContain(message);
    expect(found.every(line => /^src\/knowledge\/[^:]+:\d+: \S/.test(line))).toBe(true);
  });
});

import { describe, expect, test } from 'vitest';
import type { Severity } from '../model/finding.ts';
import type { Host } from './host.ts';
import { recordingHost } from './recording-host.fixture.ts';
import { run } from './run.ts';
import { fails } from './scan/run-scan.ts';
import { type StyleOptions, styleOf } from './terminal-style.ts';
import { verbs } from './verbs.ts';

interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

async function demarc(...words: string[]): Promise<Ran> {
  const host = recordingHost();
  const code = await run(words, host);
  return { code, stdout: host.stdout(), stderr: host.stderr() };
}

describe('called without a command', () => {
  test('says how to start', async () => {
    const { code, stdout } = await demarc();
    expect(code).toBe(0);
    expect(stdout).toContain('demarc scan .');
    expect(stdout).toContain('demarc matrix --services');
  });

  test.each(['--help', '-h', 'help'])('%s lists every command', async word => {
    const { code, stdout } = await demarc(word);
    expect(code).toBe(0);
    for (const verb of verbs) expect(stdout).toContain(`  ${verb.name} `);
  });

  test.each(['--version', '-V', 'version'])('%s prints the version', async word => {
    expect(await demarc(word)).toEqual({ code: 0, stdout: '0.1.0\n', stderr: '' });
  });
});

describe('help', () => {
  test.each(verbs.map(verb => verb.name))('of %s has an example', async name => {
    const { code, stdout } = await demarc(name, '--help');
    expect(code).toBe(0);
    expect(stdout).toMatch(/Examples:\n {2}demarc /);
    expect(await demarc('help', name)).toEqual({ code: 0, stdout, stderr: '' });
  });
});

describe('wrong usage exits with 2, says what is wrong and what is near', () => {
  test.each([
    [['scna'], 'there is no command "scna"; did you mean "scan"?'],
    [['\u001b[2J'], 'there is no command "\\u{1b}[2J"'],
    [['--format', 'json'], 'an option needs a command before it: --format'],
    [['scan', '--fromat', 'json'], 'unknown option'],
    [['scan', '--format', 'yaml'], 'Allowed choices are terminal, json, sarif'],
    [['scan', '--fail-on', 'serious'], 'Allowed choices are none, critical'],
    [['scan', '--width', '10'], 'from 40 on'],
    [['scan', 'no-such-folder'], 'no-such-folder: there is no such file or folder'],
    [['scan', 'examples', '--framework', 'nist-cfs-2.0'], 'did you mean "nist-csf-2.0"?'],
    [['scan', 'examples', '--framework', 'aws-caf'], 'a set of practices'],
    [['scan', 'examples', '--region', 'eu-centrall-1'], 'Did you mean eu-central-1?'],
    [['scan', 'examples', '--account', '1234'], 'it has twelve digits'],
    [['scan', 'examples', '--parameter', 'Stage'], 'it has the form name=value'],
    [['scan', 'examples', '--parameters', 'none.json'], '--parameters none.json: there is no such file'],
    [['scan', 'examples', '--config', 'none.yaml'], 'none.yaml: there is no such file'],
    [['scan', 'examples/online-shop', '--boundary', 'Onlin shop'], 'did you mean "Online shop"?'],
    [['scan', 'examples', '-o', 'report.xlsx'], 'a scan cannot be written as report.xlsx'],
    [['explain'], "missing required argument 'id'"],
    [['explain', 'guest-os-pathcing'], 'Near to it: guest-os-patching'],
    [['matrix'], 'name the services'],
    [['matrix', '--services', 'rsd'], 'did you mean rds'],
    [['matrix', '--services', 'rds', '-o', 'matrix.docx'], 'does not say how to write it'],
    [['matrix', '--services', 'rds', '--answer', 'premises=yes'], 'there is no question "premises"'],
    [['matrix', '--services', 'rds', '--answer', 'premises-in-scope=maybe'], 'It is answered with yes or no'],
    [['duties', 'show'], 'needs an id'],
    [['duties', 'shwo'], 'Allowed choices are list, show'],
    [['checks', 'show', 's3-bucket-not-publik'], 'Did you mean s3-bucket-not-public?'],
  ])('%j', async (words, message) => {
    const { code, stdout, stderr } = await demarc(...words);
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/\n\s+at |\u001b/);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });
});

test('a fault of demarc itself is said as one, exits with 3, and shows its trace only when asked', async () => {
  const broken = {
    now: (): string => {
      throw new TypeError('the clock stands still');
    },
  };
  const quiet = recordingHost(broken);
  expect(await run(['scan', 'examples/online-shop'], quiet)).toBe(3);
  expect(quiet.stderr()).toContain('demarc: internal error: the clock stands still');
  expect(quiet.stderr()).toContain('Please report it');
  expect(quiet.stderr()).not.toMatch(/\n\s+at /);
  const loud = recordingHost({ ...broken, env: { DEMARC_DEBUG: '1' } });
  expect(await run(['scan', 'examples/online-shop'], loud)).toBe(3);
  expect(loud.stderr()).toMatch(/\n\s+at /);
});

describe('lists', () => {
  test.each([
    ['frameworks', 'nist-csf-2.0'],
    ['checks', 's3-bucket-not-public'],
    ['services', 'elastic-load-balancing'],
    ['duties', 'guest-os-patching'],
    ['questions', 'premises-in-scope'],
    ['cases', 'ecs-fargate'],
    ['obligations', 'gdpr'],
  ])('%s', async (noun, id) => {
    const listed = await demarc(noun, '--width', '60');
    expect(listed.code).toBe(0);
    expect(listed.stdout).toMatch(new RegExp(`^  ${id}`, 'm'));
    const json = JSON.parse((await demarc(noun, '--format', 'json')).stdout) as Record<
      string,
      { id: string }[]
    >;
    expect(json[noun]?.map(one => one.id)).toContain(id);
    const shown = await demarc(noun, 'show', id);
    expect(shown.stdout).toContain(id);
    const filtered = await demarc(noun, 'list', id);
    expect(filtered.stdout.length).toBeLessThan(listed.stdout.length);
  });
});

function failed(severity: Severity) {
  return { status: 'failed', severity } as const;
}

describe('--fail-on', () => {
  test.each([
    ['none', [false, false, false, false, false]],
    ['critical', [true, false, false, false, false]],
    ['high', [true, true, false, false, false]],
    ['medium', [true, true, true, false, false]],
    ['low', [true, true, true, true, false]],
    ['unknown', [true, true, true, true, true]],
  ] as const)('%s', (level, expected) => {
    const findings = [
      failed('critical'),
      failed('high'),
      failed('medium'),
      failed('low'),
      { status: 'unknown', severity: 'critical' } as const,
    ];
    expect(findings.map(finding => fails(finding, level))).toEqual(expected);
    expect(fails({ status: 'passed', severity: 'critical' }, level)).toBe(false);
  });
});

function style(changes: Partial<Host>, options: StyleOptions = {}) {
  return styleOf(recordingHost(changes), options);
}

describe('how text is laid out', () => {
  test('plain and 100 columns where stdout is no terminal', () => {
    expect(style({})).toEqual({ width: 100, colour: false, unicode: true });
  });

  test('as the terminal is', () => {
    const env = { TERM: 'xterm-256color', LANG: 'en_GB.UTF-8' };
    expect(style({ columns: 72, env })).toEqual({ width: 72, colour: true, unicode: true });
    expect(style({ columns: 72, env: { ...env, NO_COLOR: '1' } }).colour).toBe(false);
    expect(style({ columns: 72, env: { TERM: 'dumb' } })).toMatchObject({ colour: false, unicode: false });
    expect(style({ columns: 72, env: { LANG: 'de_DE.ISO-8859-1' } }).unicode).toBe(false);
  });

  test('options win', () => {
    expect(style({ columns: 72 }, { width: 50, color: false, ascii: true })).toEqual({
      width: 50,
      colour: false,
      unicode: false,
    });
    expect(style({ env: { NO_COLOR: '1' } }, { color: true }).colour).toBe(true);
  });
});

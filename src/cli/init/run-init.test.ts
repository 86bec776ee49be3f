import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { recordingHost } from '../recording-host.fixture.ts';
import { run } from '../run.ts';

const template = `Resources:
  BackOffice: { Type: AWS::EC2::Instance, Properties: { InstanceType: m7g.large } }
  Images: { Type: AWS::S3::Bucket }
`;

/** Runs `demarc init` with a person who answers; gives what was asked, and the file. */
async function interview(answer: (question: string) => string | undefined) {
  const cwd = mkdtempSync(join(tmpdir(), 'demarc-init-'));
  try {
    writeFileSync(join(cwd, 'shop.yaml'), template);
    const asked: string[] = [];
    const host = recordingHost({
      cwd,
      ask: question => {
        asked.push(question);
        return Promise.resolve(answer(question));
      },
      writeFile: (path, pieces) => writeFileSync(path, [...pieces].join('')),
    });
    const code = await run(['init'], host);
    return { code, asked, file: readFileSync(join(cwd, 'demarc.yaml'), 'utf8'), notes: host.stderr() };
  } finally {
    rmSync(cwd, { recursive: true });
  }
}

/** How many controls and duties a question says that it decides. */
function decides(question: string): { controls: number; duties: number } {
  return {
    controls: Number(/(\d+) controls?/.exec(question)?.[1] ?? 0),
    duties: Number(/(\d+) dut/.exec(question)?.[1] ?? 0),
  };
}

describe('asked in a terminal', () => {
  test('name and owner, then what decides most first, each saying what it decides', async () => {
    const { code, asked, file } = await interview(question => {
      if (question.startsWith('What is the system')) return 'Online shop';
      if (question.startsWith('Who owns')) return 'shop@example.com';
      return question.includes('essential') ? 'important' : 'y';
    });
    expect(code).toBe(0);
    const questions = asked.slice(2);
    expect(questions.length).toBeGreaterThan(5);
    for (const question of questions) expect(question).toMatch(/decides (\d+ (controls?|dut)|whether)/);
    const counts = questions.map(decides).map(one => one.controls);
    expect(counts).toEqual([...counts].sort((left, right) => right - left));
    // Laws come last, and say which of them binds.
    expect(questions.filter(one => one.includes('decides whether gdpr binds you'))).toHaveLength(1);
    expect(file).toContain('name: Online shop\nowner: shop@example.com\n');
    expect(file).toContain('runs-containers-on-instances: "yes"');
    expect(file).not.toContain('Still open');
    // Nothing runs Kubernetes only because nobody asked: questions that decide nothing here are not asked.
    expect(asked.join()).not.toContain('payment page');
  });

  test('an empty answer leaves a question open, q stops, and a wrong one is asked again', async () => {
    const given = ['', '', '', 'perhaps', 'no', 'q'];
    const { asked, file, notes } = await interview(() => given.shift());
    expect(asked).toHaveLength(6);
    expect(notes).toContain('"perhaps" is none of yes, no.');
    expect(file.match(/^ {2}[a-z-]+: "no"$/gm)).toHaveLength(1);
    expect(file).toContain('Still open');
  });

  test('the end of the input is the end of the questions', async () => {
    const { asked, file } = await interview(() => undefined);
    expect(asked).toHaveLength(3);
    expect(file).toContain('# answers:');
  });
});

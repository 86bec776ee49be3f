import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { root as project } from './project-files.ts';
import { scaffold, scaffolds } from './scaffold.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'demarc-scaffold-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const kinds = [...scaffolds];

describe.each(kinds)('new:%s', (kind, unit) => {
  const { example } = unit;
  const planned = unit.plan(example, () => []);

  it('writes files with blanks where its example says', () => {
    const { text, exitCode } = scaffold([kind, ...example], root);
    expect(exitCode).toBe(0);
    const paths = Object.keys(planned?.files ?? {});
    expect(paths.length).toBeGreaterThan(0);
    for (const path of paths) {
      expect(text).toContain(`wrote ${path}`);
      expect(readFileSync(join(root, path), 'utf8')).toContain('FILL_IN');
    }
  });

  it('never writes over what is there', () => {
    scaffold([kind, ...example], root);
    expect(scaffold([kind, ...example], root)).toMatchObject({ exitCode: 2 });
    expect(scaffold([kind, ...example], root).text).toContain('already there');
  });

  it('shows its usage when words are missing or no names', () => {
    for (const words of [[], ['../../etc', '../passwd', 'x'], ['Orders Bucket', 'B', 'C']]) {
      const { text, exitCode } = scaffold([kind, ...words], root);
      expect(exitCode).toBe(2);
      expect(text).toContain(`npm run new:${kind} -- ${example.join(' ')}`);
    }
  });

  it('has its script', () => {
    const { scripts } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
    expect(scripts[`new:${kind}`]).toBe(`tsx tools/scaffold.ts ${kind}`);
  });
});

it('puts a new case behind all others', () => {
  const { text } = scaffold(['case', 'ecs', 'ecs-windows', 'AWS::ECS::TaskDefinition'], root);
  const order = Number(
    /^order: (\d+)$/m.exec(readFileSync(join(root, 'src/knowledge/cases/ecs/ecs-windows.yaml'), 'utf8'))?.[1],
  );
  expect(text).toContain('a later order wins');
  expect(order).toBeGreaterThan(500);
});

it('names the kinds', () => {
  expect(scaffold(['gadget'], root)).toEqual({
    text: 'kinds: check, service, case, framework, reader, writer\n',
    exitCode: 2,
  });
});

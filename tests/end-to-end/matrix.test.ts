import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { describe, expect, test } from 'vitest';
import { demarc, inFolder, shell } from './demarc.ts';

const services = ['matrix', '--services', 'ec2,alb,rds,s3,lambda'];

interface MatrixJson {
  readonly services: readonly { readonly service: string; readonly notes: readonly string[] }[];
  readonly duties: readonly {
    readonly service: string;
    readonly duty: string;
    readonly side: string;
    readonly operates: string;
    readonly awsPart: string;
    readonly yourPart: string;
    readonly openUntil: readonly string[];
  }[];
  readonly frameworks: readonly { readonly controls: number; readonly classes: Record<string, number> }[];
  readonly controls: readonly { readonly control: string }[];
}

function matrix(...words: string[]): MatrixJson {
  const { code, stdout, stderr } = demarc(['matrix', ...words, '--format', 'json']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout) as MatrixJson;
}

function sideOf({ duties }: MatrixJson, service: string, duty: string): string | undefined {
  return duties.find(row => row.service === service && row.duty === duty)?.side;
}

describe('the split that AWS describes', () => {
  const answer = matrix('--services', 'ec2,rds,s3,dynamodb,lambda,ecs-fargate,ecs-ec2');

  test.each([
    ['ec2', 'guest-os-patching', 'customer'],
    ['ec2', 'security-group-config', 'customer'],
    ['ec2', 'host-os-patching', 'aws'],
    ['rds', 'guest-os-patching', 'shared'],
    ['s3', 'guest-os-patching', 'aws'],
    ['s3', 'at-rest-enablement', 'shared'],
    ['dynamodb', 'engine-patching', 'aws'],
    ['lambda', 'application-patching', 'customer'],
    ['ecs-fargate', 'guest-os-patching', 'aws'],
    ['ecs-ec2', 'guest-os-patching', 'customer'],
    ['ecs-fargate', 'container-image-patching', 'customer'],
    ['s3', 'power-and-cabling', 'aws'],
  ])('%s: %s is %s', (service, duty, side) => {
    expect(sideOf(answer, service, duty)).toBe(side);
  });

  test('a shared duty has both parts in words', () => {
    const shared = answer.duties.filter(row => row.side === 'shared');
    expect(shared.length).toBeGreaterThan(10);
    expect(shared.filter(row => row.awsPart === '' || row.yourPart === '')).toEqual([]);
  });

  test('an open duty says what would decide it', () => {
    const open = answer.duties.filter(row => row.side === 'undetermined');
    expect(open.filter(row => row.openUntil.length === 0)).toEqual([]);
  });

  test('each framework is whole', () => {
    for (const { controls, classes } of answer.frameworks) {
      expect(Object.values(classes).reduce((sum, count) => sum + count, 0)).toBe(controls);
    }
    expect(answer.controls).toHaveLength(199);
  });
});

test('a service whose line depends on its deployment stays open, and says which options there are', () => {
  const answer = matrix('--services', 'ecs');
  expect(sideOf(answer, 'ecs', 'guest-os-patching')).toBe('undetermined');
  expect(answer.services[0]?.notes.join(' ')).toContain('ecs-fargate');
});

test('an answer decides what hung on it', () => {
  const words = ['--services', 'ec2'];
  expect(sideOf(matrix(...words), 'ec2', 'engine-patching')).toBe('undetermined');
  const answered = matrix(...words, '--answer', 'runs-database-on-instances=yes');
  expect(sideOf(answered, 'ec2', 'engine-patching')).toBe('customer');
});

describe('in every format', () => {
  test('a table in the terminal', () => {
    const { code, stdout } = demarc([...services, '--width', '90']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/Patching the guest operating system {2,}you {2,}AWS {2,}decide {2,}AWS {2,}AWS/);
    expect(stdout.split('\n').filter(line => line.length > 90)).toEqual([]);
  });

  test('Markdown and CSV', () => {
    const markdown = demarc([...services, '--format', 'markdown']).stdout;
    expect(markdown).toContain('## rds');
    const rows = markdown.split('\n').filter(line => line.startsWith('| '));
    expect(rows.length).toBeGreaterThan(300);
    const csv = demarc([...services, '--format', 'csv', '--table', 'controls']).stdout;
    expect(csv.split('\r\n')).toHaveLength(1 + 199 + 1);
  });

  test('a workbook that an auditor can open', async () => {
    await inFolder({}, async cwd => {
      const written = demarc([...services, '-o', 'matrix.xlsx'], { cwd });
      expect(written).toEqual({ code: 0, stdout: '', stderr: 'demarc: wrote matrix.xlsx\n' });
      const workbook = new exceljs.Workbook();
      await workbook.xlsx.load(readFileSync(join(cwd, 'matrix.xlsx')).buffer);
      expect(workbook.worksheets.map(sheet => sheet.name)).toEqual([
        'Read me',
        'Matrix by service',
        'Controls per framework',
        'Questions open',
        'Sources',
      ]);
      expect(workbook.getWorksheet('Controls per framework')?.rowCount).toBe(200);
    });
  });

  test('a workbook goes into a pipe, with the same bytes each time', () => {
    const line = 'demarc matrix --services s3,sqs --format xlsx | sha256sum';
    const first = shell(line).stdout;
    expect(first).toMatch(/^[0-9a-f]{64} /);
    expect(shell(line).stdout).toBe(first);
  });
});

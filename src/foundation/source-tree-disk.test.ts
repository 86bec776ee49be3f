import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { limits } from './limits.ts';
import { type DiskBounds, diskSourceTree } from './source-tree-disk.ts';

const template = 'Resources:\n  OrdersBucket:\n    Type: AWS::S3::Bucket\n';

let shop = '';
let beside = '';

beforeEach(() => {
  const top = mkdtempSync(join(tmpdir(), 'demarc-tree-'));
  shop = join(top, 'shop');
  beside = join(top, 'beside');
  mkdirSync(shop);
  mkdirSync(beside);
  writeFileSync(join(beside, 'payroll.yaml'), template);
});

afterEach(() => rmSync(dirname(shop), { recursive: true, force: true }));

function write(...paths: string[]): void {
  for (const path of paths) {
    mkdirSync(dirname(join(shop, path)), { recursive: true });
    writeFileSync(join(shop, path), template);
  }
}

function listed(path = shop, bounds: DiskBounds = limits): string[] {
  return diskSourceTree(path, bounds)
    .list()
    .map(entry => entry.path);
}

function leftOut(path = shop, bounds: DiskBounds = limits): string[] {
  return diskSourceTree(path, bounds)
    .leftOut()
    .map(one => `${one.path}: ${one.why}`);
}

describe('a folder', () => {
  it('lists every file by code unit, with its size', () => {
    write('stacks/orders.yaml', 'stacks-old/orders.yaml', 'Catalogue.yaml', 'a.yaml', 'stacks/é.yaml');
    const tree = diskSourceTree(shop);
    expect(tree.list().map(entry => entry.path)).toEqual([
      'Catalogue.yaml',
      'a.yaml',
      'stacks-old/orders.yaml',
      'stacks/orders.yaml',
      'stacks/é.yaml',
    ]);
    expect(tree.list()[0]?.size).toBe(template.length);
    expect(tree.leftOut()).toEqual([]);
  });

  it('skips tool folders, but keeps the modules that Terraform fetched', () => {
    write(
      'main.tf',
      '.git/config',
      'node_modules/cdk/template.yaml',
      'infra/node_modules/x/template.yaml',
      '.terraform/providers/registry.terraform.io/aws',
      '.terraform/terraform.tfstate',
      '.terraform/modules/modules.json',
      '.terraform/modules/vpc/main.tf',
      '.terraform/modules/vpc/.git/config',
    );
    expect(listed()).toEqual([
      '.terraform/modules/modules.json',
      '.terraform/modules/vpc/main.tf',
      'main.tf',
    ]);
    expect(leftOut()).toEqual([]);
  });

  it('reads text and bytes, and tells failures apart', () => {
    write('orders.yaml');
    writeFileSync(join(shop, 'empty.yaml'), '');
    writeFileSync(join(shop, 'image.yaml'), new Uint8Array([0x89, 0x50, 0, 1]));
    writeFileSync(join(shop, 'latin.yaml'), new Uint8Array([0x4d, 0xfc, 0x6c, 0x6c]));
    const tree = diskSourceTree(shop, { ...limits, fileBytes: 100 });
    writeFileSync(join(shop, 'large.yaml'), 'x'.repeat(101));
    expect(tree.readText('orders.yaml')).toEqual({ ok: true, value: template });
    expect(tree.readText('./stacks/../orders.yaml')).toEqual({ ok: true, value: template });
    expect(tree.readBytes('empty.yaml')).toMatchObject({ ok: true });
    expect(tree.readText('empty.yaml')).toMatchObject({ ok: false, why: 'empty' });
    expect(tree.readText('image.yaml')).toMatchObject({ ok: false, why: 'binary' });
    expect(tree.readText('latin.yaml')).toMatchObject({ ok: false, why: 'not-utf-8' });
    expect(tree.readText('large.yaml')).toMatchObject({ ok: false, why: 'too-large' });
    expect(tree.readText('returns.yaml')).toMatchObject({ ok: false, why: 'missing' });
    expect(tree.readText('orders.yaml/x')).toMatchObject({ ok: false, why: 'missing' });
    expect(tree.readText('.')).toMatchObject({ ok: false, why: 'unreadable' });
    expect(tree.readText('orders\0.yaml')).toMatchObject({ ok: false, why: 'unreadable' });
    expect(tree.readText('x'.repeat(5000))).toMatchObject({ ok: false, why: 'unreadable' });
  });

  it('never reads outside', () => {
    write('orders.yaml');
    symlinkSync(beside, join(shop, 'vendor'));
    symlinkSync(join(beside, 'payroll.yaml'), join(shop, 'payroll.yaml'));
    const tree = diskSourceTree(shop);
    const outside = { ok: false, why: 'outside' };
    expect(tree.readText('../beside/payroll.yaml')).toMatchObject(outside);
    expect(tree.readText('..\\beside\\payroll.yaml')).toMatchObject(outside);
    expect(tree.readText(join(beside, 'payroll.yaml'))).toMatchObject(outside);
    expect(tree.readText('vendor/payroll.yaml')).toMatchObject(outside);
    expect(tree.readText('payroll.yaml')).toMatchObject(outside);
    expect(tree.list().map(entry => entry.path)).toEqual(['orders.yaml']);
    expect(tree.leftOut().map(one => one.path)).toEqual(['payroll.yaml', 'vendor']);
    expect(tree.leftOut()[0]?.why).toContain('leads out of the folder');
  });

  it('does not take a folder with a longer name for its own', () => {
    mkdirSync(`${shop}-archive`);
    writeFileSync(join(`${shop}-archive`, 'orders.yaml'), template);
    symlinkSync(`${shop}-archive`, join(shop, 'archive'));
    expect(leftOut()).toEqual(['archive: it is a symbolic link that leads out of the folder that was given']);
  });
});

describe('symbolic links', () => {
  it('follows those that stay inside', () => {
    write('modules/queue/template.yaml');
    mkdirSync(join(shop, 'orders'));
    symlinkSync('../modules/queue', join(shop, 'orders', 'queue'));
    symlinkSync('modules/queue/template.yaml', join(shop, 'queue.yaml'));
    expect(listed()).toEqual(['modules/queue/template.yaml', 'orders/queue/template.yaml', 'queue.yaml']);
    expect(diskSourceTree(shop).readText('orders/queue/template.yaml')).toEqual({
      ok: true,
      value: template,
    });
  });

  it('reports those that loop or lead nowhere', () => {
    write('orders/orders.yaml', 'payments/payments.yaml');
    symlinkSync('..', join(shop, 'orders', 'up'));
    symlinkSync('.', join(shop, 'orders', 'same'));
    symlinkSync('self', join(shop, 'self'));
    symlinkSync('nowhere', join(shop, 'gone'));
    expect(listed()).toEqual(['orders/orders.yaml', 'payments/payments.yaml']);
    expect(leftOut()).toEqual([
      'gone: it is a symbolic link to nothing, or it has just been removed',
      'orders/same: it is a symbolic link to a folder that holds it',
      'orders/up: it is a symbolic link to a folder that holds it',
      'self: it cannot be looked at: symbolic links lead in a circle',
    ]);
    expect(diskSourceTree(shop).readText('self')).toMatchObject({ ok: false, why: 'unreadable' });
  });

  it('stops where two folders lead to each other', () => {
    write('orders/orders.yaml', 'payments/payments.yaml');
    symlinkSync('../payments', join(shop, 'orders', 'payments'));
    symlinkSync('../orders', join(shop, 'payments', 'orders'));
    expect(listed()).toEqual([
      'orders/orders.yaml',
      'orders/payments/payments.yaml',
      'payments/orders/orders.yaml',
      'payments/payments.yaml',
    ]);
    expect(leftOut().map(line => line.split(':')[0])).toEqual([
      'orders/payments/orders',
      'payments/orders/payments',
    ]);
  });

  it('bounds links that double at every level', () => {
    for (let level = 0; level < 30; level += 1) {
      mkdirSync(join(shop, `l${level}`));
      symlinkSync(`../l${level + 1}`, join(shop, `l${level}`, 'left'));
      symlinkSync(`../l${level + 1}`, join(shop, `l${level}`, 'right'));
    }
    write('l30/orders.yaml');
    const tree = diskSourceTree(shop, { ...limits, files: 500 });
    expect(tree.list().length).toBeLessThan(500);
    expect(tree.leftOut().some(one => one.why.startsWith('more than 500'))).toBe(true);
  });
});

describe('bounds', () => {
  it('stops at the number of files, always at the same one', () => {
    write('a/1.yaml', 'a/2.yaml', 'b/3.yaml', 'c.yaml');
    const bounds = { ...limits, files: 5 };
    expect(listed(shop, bounds)).toEqual(['a/1.yaml', 'a/2.yaml', 'c.yaml']);
    expect(leftOut(shop, bounds)).toEqual([
      'b: more than 5 files and folders; from b/3.yaml on the rest is left out',
    ]);
  });

  it('leaves out a single folder that is too full', () => {
    write('orders.yaml', 'photos/1.jpg', 'photos/2.jpg', 'photos/3.jpg', 'photos/4.jpg');
    const tree = diskSourceTree(shop, { ...limits, files: 3 });
    expect(tree.list().map(entry => entry.path)).toEqual(['orders.yaml']);
    expect(tree.leftOut()).toMatchObject([{ path: 'photos' }]);
  });

  it('stops at the depth', () => {
    write('one/two/three/deep.yaml', 'one/two/kept.yaml');
    const tree = diskSourceTree(shop, { ...limits, folderDepth: 2 });
    expect(tree.list().map(entry => entry.path)).toEqual(['one/two/kept.yaml']);
    expect(tree.leftOut()).toMatchObject([
      { path: 'one/two/three', why: 'it lies more than 2 folders deep' },
    ]);
  });
});

describe('one file', () => {
  it('lists that file alone, and reads what lies below its folder', () => {
    write('root.yaml', 'other.yaml', 'nested/vpc.yaml');
    const tree = diskSourceTree(join(shop, 'root.yaml'));
    expect(tree.list()).toEqual([{ path: 'root.yaml', size: template.length }]);
    expect(tree.readText('nested/vpc.yaml')).toEqual({ ok: true, value: template });
    expect(tree.readText('../beside/payroll.yaml')).toMatchObject({ ok: false, why: 'outside' });
  });

  it('may be a link, also to a file elsewhere', () => {
    write('templates/orders.yaml');
    symlinkSync('templates/orders.yaml', join(shop, 'current.yaml'));
    symlinkSync(join(beside, 'payroll.yaml'), join(shop, 'payroll-now.yaml'));
    const inside = diskSourceTree(join(shop, 'current.yaml'));
    expect(inside.list().map(entry => entry.path)).toEqual(['current.yaml']);
    expect(inside.readText('current.yaml')).toEqual({ ok: true, value: template });
    const elsewhere = diskSourceTree(join(shop, 'payroll-now.yaml'));
    expect(elsewhere.list().map(entry => entry.path)).toEqual(['payroll.yaml']);
    expect(elsewhere.readText('payroll.yaml')).toEqual({ ok: true, value: template });
  });
});

describe('what cannot be read', () => {
  it('says that nothing is there', () => {
    const tree = diskSourceTree(join(shop, 'returns'));
    expect(tree.list()).toEqual([]);
    expect(tree.leftOut()).toMatchObject([{ path: '.', why: 'there is no such file or folder' }]);
    expect(tree.readText('orders.yaml')).toMatchObject({ ok: false, why: 'missing' });
    expect(diskSourceTree('a\0b').leftOut()).toMatchObject([{ path: '.' }]);
  });

  it('never opens a pipe', ({ skip }) => {
    try {
      execFileSync('mkfifo', [join(shop, 'pipe.yaml')], { stdio: 'ignore' });
    } catch {
      skip('this system has no mkfifo');
    }
    expect(listed()).toEqual([]);
    expect(leftOut()).toEqual(['pipe.yaml: it is neither a file nor a folder']);
    expect(diskSourceTree(shop).readText('pipe.yaml')).toMatchObject({ ok: false, why: 'unreadable' });
    expect(diskSourceTree(join(shop, 'pipe.yaml')).leftOut()).toMatchObject([{ path: '.' }]);
  });

  it('reports folders and files without permission, and reads the rest', ({ skip }) => {
    if (process.getuid?.() === 0) skip('root may read everything');
    write('orders.yaml', 'locked/secret.yaml', 'sealed.yaml');
    chmodSync(join(shop, 'locked'), 0);
    chmodSync(join(shop, 'sealed.yaml'), 0);
    const tree = diskSourceTree(shop);
    expect(tree.list().map(entry => entry.path)).toEqual(['orders.yaml', 'sealed.yaml']);
    expect(leftOut()).toEqual(['locked: the folder cannot be listed: permission denied']);
    expect(tree.readText('sealed.yaml')).toEqual({
      ok: false,
      why: 'unreadable',
      detail: 'permission denied',
    });
    chmodSync(join(shop, 'locked'), 0o700);
  });

  it('reports a name that no path can spell', ({ skip }) => {
    if (process.platform === 'win32') skip('no file can have such a name here');
    write('orders\\2024.yaml');
    expect(leftOut()).toEqual(['orders\\2024.yaml: its name contains a backslash']);
  });
});

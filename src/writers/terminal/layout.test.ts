import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fit, table, textWidth, wrap } from './layout.ts';
import { penFor } from './pen.ts';

const pen = penFor({ width: 60, colour: false, unicode: true });

test('wrapped lines keep within the width and lose no word', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.integer({ min: 4, max: 80 }),
      (text, width) => {
        const lines = wrap(text, width);
        for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(width);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      },
    ),
  );
});

test('a long property path breaks after a separator', () => {
  expect(wrap('BucketEncryption.ServerSideEncryptionConfiguration', 24)).toEqual([
    'BucketEncryption.',
    'ServerSideEncryptionConf',
    'iguration',
  ]);
});

test('cut text shows that it was cut', () => {
  expect(fit(pen, 'PaymentsDatabase', 9)).toBe('Payments…');
  expect(fit(pen, 'Payments', 9)).toBe('Payments');
  expect(fit(pen, '注文データベース', 7)).toBe('注文デ…');
});

test('a table drops its least needed column first', () => {
  const columns = [
    { title: 'Option', grows: 8 },
    { title: 'Operating system patching' },
    { title: 'Backups of data', dispensable: 2 },
    { title: 'Encryption at rest', dispensable: 1 },
  ];
  const rows = [[{ text: 'RDS instance' }, { text: 'AWS' }, { text: 'you' }, { text: 'you' }]];
  const headAt = (width: number): string | undefined =>
    table(penFor({ width, colour: false, unicode: true }), columns, rows)[0];
  expect(headAt(80)).toBe('  Option        Operating system patching  Backups of data  Encryption at rest');
  expect(headAt(60)).toBe('  Option       Operating system patching  Encryption at rest');
  expect(headAt(42)).toBe('  Option        Operating system patching');
});

test('a table keeps every word of the columns that grow: what has no room goes on below', () => {
  const columns = [
    { title: 'Framework', grows: 12 },
    { title: 'Share of controls', align: 'right' as const, titleWidth: 10 },
    { title: 'Note', grows: 12 },
  ];
  const rows = [
    [{ text: 'NIST Cybersecurity Framework 2.0' }, { text: '106' }, { text: 'the shop and its back office' }],
  ];
  expect(table(penFor({ width: 50, colour: false, unicode: true }), columns, rows)).toEqual([
    '  Framework                 Share of  Note',
    '                            controls',
    '  NIST Cybersecurity             106  the shop and',
    '  Framework 2.0                       its back',
    '                                      office',
  ]);
});

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvField, markdownLink, markdownText, sheetText } from './escape.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 80 });

describe('a CSV field', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['\uff1d1+1', "'\uff1d1+1"],
    ['+49 30 1234', "'+49 30 1234"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['-2', "'-2"],
    ['\tOrders', "'\tOrders"],
    ['-', '-'],
    ['Orders, payments', '"Orders, payments"'],
    ['the "new" shop', '"the ""new"" shop"'],
    ['two\nlines', '"two\nlines"'],
  ])('%j becomes %j', (text, field) => {
    expect(csvField(text)).toBe(field);
  });

  test('is never a formula and never breaks out of its cell', () => {
    fc.assert(
      fc.property(anyText, text => {
        const field = csvField(text);
        const inner = field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '') : field;
        expect(inner).not.toMatch(/^[=+@\t\r\n]/);
        expect(inner).not.toContain('"');
        expect(field.startsWith('"') || !/[,\r\n]/.test(field)).toBe(true);
      }),
    );
  });
});

test('text of a cell has no character that XML forbids', () => {
  fc.assert(
    fc.property(anyText, text => {
      expect(sheetText(text)).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
      expect(Buffer.from(sheetText(text), 'utf8').toString('utf8')).toBe(sheetText(text));
    }),
  );
});

describe('Markdown text', () => {
  test('is one line without markup, HTML or a cell border', () => {
    fc.assert(
      fc.property(anyText, text => {
        const printed = markdownText(text);
        expect(printed).not.toMatch(/[<>\n\r]/);
        expect(printed).not.toMatch(/(?<!\\)(?:\\\\)*[|`*[\]]/);
      }),
    );
  });

  test('keeps property names readable', () => {
    expect(markdownText('AWS::S3::Bucket my_bucket')).toBe('AWS::S3::Bucket my_bucket');
  });

  test('links to https alone', () => {
    expect(markdownLink('EC2', 'https://docs.aws.amazon.com/ec2/(x)')).toBe(
      '[EC2](https://docs.aws.amazon.com/ec2/%28x%29)',
    );
    expect(markdownLink('EC2', 'javascript:alert(1)')).toBe('EC2');
    expect(markdownLink('EC2', undefined)).toBe('EC2');
  });
});

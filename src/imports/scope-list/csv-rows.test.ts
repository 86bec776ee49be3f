import { expect, it } from 'vitest';
import { readCsvRows } from './csv-rows.ts';

it('reads quotes, commas in them, and lines of either ending; empty lines are none', () => {
  expect(readCsvRows('name,SOC\r\n"Amazon S3, Glacier","a ""tick"""\n\n')).toEqual([
    ['name', 'SOC'],
    ['Amazon S3, Glacier', 'a "tick"'],
  ]);
});

it('a quote that is never closed is no table: what follows it would be lost', () => {
  expect(readCsvRows('name,SOC\n"Amazon S3,yes\nAmazon RDS,yes\n')).toBeUndefined();
});

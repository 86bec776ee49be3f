import { readFileSync } from 'node:fs';
import { Ajv2020, type AnySchema } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { shopReport } from '../shop-report.fixture.ts';
import { documentPieces } from './json-stream.ts';
import { printedValue } from './json-settings.ts';
import { scanSchemaVersion, writeJson } from './write-json.ts';

const schema = JSON.parse(
  readFileSync(new URL('../../../schema/demarc-scan-1.json', import.meta.url), 'utf8'),
) as AnySchema;

function validator(schema: AnySchema) {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });
  addFormats.default(ajv);
  const check = ajv.compile(schema);
  return (document: unknown): readonly (string | undefined)[] => {
    void check(document);
    return (check.errors ?? []).map(error => `${error.instancePath} ${error.message}`);
  };
}

/** The published schema with every object closed, so that a member that it does not describe is found here. */
function closed(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(closed);
  if (typeof node !== 'object' || node === null) return node;
  const copy: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(node)) copy[key] = closed(value);
  if ('properties' in copy && 'required' in copy) copy['additionalProperties'] = false;
  return copy;
}

const text = [...writeJson(shopReport())].join('');

describe('the JSON of the shop', () => {
  test('is as it was', async () => {
    await expect(text).toMatchFileSnapshot('golden/shop.json');
  });

  test('is valid under the published schema', () => {
    expect(validator(schema)(JSON.parse(text))).toEqual([]);
  });

  test('has no member that the schema does not describe', () => {
    expect(validator(closed(schema) as AnySchema)(JSON.parse(text))).toEqual([]);
  });

  test('the schema is not empty words: a finding without its status is refused', () => {
    const document = JSON.parse(text) as { findings: Record<string, unknown>[] };
    delete document.findings[0]?.['status'];
    expect(validator(schema)(document)).toContain("/findings/0 must have required property 'status'");
  });

  test('names its version', () => {
    expect(JSON.parse(text)).toMatchObject({ schemaVersion: scanSchemaVersion });
  });

  test('never prints a sensitive value', () => {
    expect(text).not.toContain('correct-horse');
    expect(text).toContain('"sensitive":true');
  });

  test('is the same twice', () => {
    expect([...writeJson(shopReport())].join('')).toBe(text);
  });

  test('every resource that is there names a table that exists', () => {
    const { responsibility } = JSON.parse(text) as {
      responsibility: { tables: { id: string }[]; resources: { table?: string; existence: string }[] };
    };
    const ids = new Set(responsibility.tables.map(table => table.id));
    const wrong = responsibility.resources.filter(
      ({ table, existence }) => existence.startsWith('absent') !== !ids.has(table ?? ''),
    );
    expect(wrong).toEqual([]);
  });
});

describe('pieces of a document', () => {
  test('together are one document, however large', () => {
    const items = Array.from({ length: 20_000 }, (_, index) => ({ order: index }));
    const pieces = [...documentPieces([{ name: 'orders', items }])];
    expect(pieces.length).toBeGreaterThan(3);
    for (const piece of pieces) expect(piece.length).toBeLessThan(70_000);
    expect(JSON.parse(pieces.join(''))).toEqual({ orders: items });
  });

  test('empty arrays and objects stay empty', () => {
    const pieces = documentPieces([
      { name: 'orders', items: [] },
      { name: 'payments', members: [] },
    ]);
    expect(JSON.parse([...pieces].join(''))).toEqual({ orders: [], payments: {} });
  });
});

describe('values in one line', () => {
  const place = {
    kind: 'unknown',
    reason: 'input-without-default',
    detail: '',
    expression: 'Stage',
  } as const;

  test('what is not known stands as its expression', () => {
    expect(printedValue({ kind: 'text', parts: ['arn:aws:s3:::orders-', place] })).toBe(
      'arn:aws:s3:::orders-${Stage}',
    );
    expect(printedValue({ kind: 'secret', store: 'secretsmanager', name: 'db' })).toBe(
      '{{secretsmanager:db}}',
    );
  });

  test('a sensitive part of a list is masked', () => {
    const password = { kind: 'qualified', value: 'hunter2', assumedFrom: [], sensitive: true } as const;
    expect(printedValue({ kind: 'list', items: [{ value: 'a' }, { value: password }] })).toBe(
      '["a", (sensitive)]',
    );
  });

  test('scalars stay scalars', () => {
    expect([printedValue(22), printedValue(true), printedValue(null), printedValue('tcp')]).toEqual([
      22,
      true,
      null,
      'tcp',
    ]);
  });
});

import { Ajv2020, type AnySchema } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { read, shopFramework } from '../src/assessment/own-frameworks/own-frameworks.fixture.ts';
import { frameworkFileText } from '../src/assessment/own-frameworks/print-framework-file.ts';
import { loadKnowledge } from '../src/knowledge/load-knowledge.ts';
import { frameworkSchemaText } from './generate-framework-schema.ts';
import { projectFiles } from './project-files.ts';

const schema = JSON.parse(frameworkSchemaText(loadKnowledge())) as AnySchema;

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });
addFormats.default(ajv);
const check = ajv.compile(schema);

function problems(written: string): string[] {
  void check(load(written));
  return (check.errors ?? []).map(error => `${error.instancePath} ${error.message}`);
}

describe('the schema of frameworks and mappings', () => {
  it('accepts what the program reads and writes', () => {
    expect(problems(shopFramework)).toEqual([]);
    expect(problems(frameworkFileText(read({ 'shop.yaml': shopFramework }).draft, ['by hand']))).toEqual([]);
    expect(problems('mapping: { 1.1: { same: [iso:A.8.5] }, AC-2: { unmapped: none } }')).toEqual([]);
  });

  it('accepts every framework of the examples', () => {
    const files = projectFiles(/^examples\/.*frameworks\/.*\.yaml$/);
    for (const { text } of files) expect(problems(text)).toEqual([]);
  });

  it.each([
    [shopFramework.replace('same:', 'sames:'), 'additional properties'],
    [shopFramework.replace('[identity-lifecycle]', '[identity-lifecycl]'), '/controls/0/satisfies/0'],
    [shopFramework.replace('title: Shop controls', ''), "must have required property 'title'"],
    ['mapping: { AC-2: { same: iso } }', '/mapping/AC-2/same'],
  ])('refuses %#', (written, message) => {
    expect(problems(written).join('\n')).toContain(message);
  });
});

import { Ajv2020, type AnySchema } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../src/knowledge/load-knowledge.ts';
import { boundarySchemaText } from './generate-boundary-schema.ts';
import { projectFiles } from './project-files.ts';

const text = boundarySchemaText(loadKnowledge());
const schema = JSON.parse(text) as Record<string, unknown>;

function problems(document: unknown): string[] {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });
  addFormats.default(ajv);
  const check = ajv.compile(schema as AnySchema);
  void check(document);
  return (check.errors ?? []).map(error => `${error.instancePath} ${error.message}`);
}

/** Paths of the members that nothing explains. */
function unexplained(node: unknown, path: string): string[] {
  if (Array.isArray(node)) return node.flatMap((item, index) => unexplained(item, `${path}[${index}]`));
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, child]) => {
    const inside = unexplained(child, `${path}.${key}`);
    if (key !== 'properties') return inside;
    const members = Object.entries(child as Record<string, Record<string, unknown>>);
    return [
      ...members
        .filter(([, member]) => member['description'] === undefined)
        .map(([name]) => `${path}.${name}`),
      ...inside,
    ];
  });
}

describe('the schema of demarc.yaml', () => {
  it('accepts every demarc.yaml of the examples', () => {
    const files = projectFiles(/^examples\/.*demarc[^/]*\.yaml$/);
    expect(files.length).toBeGreaterThan(0);
    for (const { text: written } of files) expect(problems(load(written))).toEqual([]);
  });

  it('explains every member', () => {
    expect(unexplained(schema, '')).toEqual([]);
  });

  it('refuses a misspelt key, an unknown duty, question or framework', () => {
    expect(problems({ answer: {} })).not.toEqual([]);
    expect(problems({ answers: { 'premises-in-scop': 'no' } })).not.toEqual([]);
    expect(problems({ frameworks: ['nist-csf-2'] })).not.toEqual([]);
    const source = 'Landing zone';
    expect(problems({ statements: [{ from: 'x', source, provides: ['api-loging'] }] })).not.toEqual([]);
    expect(problems({ statements: [{ from: 'x', source, provides: ['api-logging'] }] })).toEqual([]);
  });
});

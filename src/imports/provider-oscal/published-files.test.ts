import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { Ajv, type AnySchema, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { definition, type Json, plan } from './hosting.fixture.ts';
import { readText, told } from './reading.fixture.ts';

/** NIST's and AWS's own files, and the schemas of OSCAL: beside the project on some machines, never part of it. */
const data = new URL('../../../../shared/data/', import.meta.url);
const here = existsSync(data);
if (!here) console.warn('files of NIST and AWS are not beside the project: tests of them are skipped');

function file(name: string): string {
  return readFileSync(new URL(name, data), 'utf8');
}

function schema(name: 'ssp' | 'component'): ValidateFunction {
  const ajv = new Ajv({ strict: false });
  addFormats.default(ajv);
  return ajv.compile(JSON.parse(file(`oscal/schemas/oscal_${name}_schema.json`)) as AnySchema);
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

const leveraged = 'oscal/examples/oscal_leveraged-example_ssp.json';

/** Every uuid that a plan names under a key, at any depth. */
function named(key: string, node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(one => named(key, one));
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([name, value]) =>
    name === key && typeof value === 'string' ? [value] : named(key, value),
  );
}

describe.skipIf(!here)("NIST's leveraged plan", () => {
  it('states what it is known to state', async () => {
    const result = readText(file(leveraged));
    if (!result.ok) throw new Error(result.problems.map(one => one.message).join('\n'));
    const golden = JSON.stringify(
      result.value,
      (key, value: unknown) => (key === 'text' || key === 'title' ? digest(String(value)) : value),
      2,
    );
    await expect(`${golden}\n`).toMatchFileSnapshot('golden/leveraged-example.json');
  });

  it('holds all that the leveraging plan takes from it', () => {
    const result = readText(file(leveraged));
    if (!result.ok) throw new Error(result.problems.map(one => one.message).join('\n'));
    const { provides, expects } = result.value;
    const provided = new Set(provides.map(one => one.uuid));
    const expected = new Set(expects.map(one => one.uuid));
    const leveraging = JSON.parse(file('oscal/examples/oscal_leveraging-example_ssp.json')) as unknown;
    const inherited = named('provided-uuid', leveraging);
    const satisfied = named('responsibility-uuid', leveraging);
    expect([inherited.length, satisfied.length]).toEqual([1, 2]);
    expect(inherited.filter(one => !provided.has(one))).toEqual([]);
    // One of the two that it calls satisfied is, in NIST's own file, not the responsibility but what is provided with it.
    const misnamed = satisfied.filter(one => !expected.has(one));
    expect(misnamed).toEqual(['11111111-0000-4000-9009-002001001001']);
    expect(misnamed.filter(one => !provided.has(one))).toEqual([]);
    expect(expects.find(one => one.providedUuid === misnamed[0])?.uuid).toBe(
      '11111111-0000-4000-9009-002001001002',
    );
  });

  it('is refused once a reference leads nowhere', () => {
    const text = file(leveraged);
    for (const key of ['provided-uuid', 'component-uuid']) {
      const broken = text.replace(new RegExp(`"${key}": "1`), `"${key}": "2`);
      expect(told(broken)[0]).toContain('leads nowhere');
    }
    const twice = text.replaceAll(
      '11111111-0000-4000-9009-002001002002',
      '11111111-0000-4000-9009-002001001002',
    );
    expect(told(twice)[0]).toContain('stands here a second time');
    expect(told(text.replace('"ac-2"', '"ac-222"'))[0]).toContain(
      'is no control of NIST SP 800-53 Revision 5',
    );
  });
});

describe.skipIf(!here)('other published files', () => {
  it.each<[string, string]>([
    ['oscal/examples/oscal_leveraging-example_ssp.json', 'this plan states nothing to those who build on it'],
    // Two of its statements have one uuid.
    [
      'oscal/examples/example-component-definition.json',
      'the uuid bb9219b1-e51c-4680-abb0-616a43bbfbb1 stands here a second time, after line 106',
    ],
    ['oscal/examples/basic-catalog.json', 'this is OSCAL of the kind "catalog"'],
    ['oscal/examples/ifa_assessment-results-example.json', 'this is OSCAL of the kind "assessment-results"'],
    ['oscal/nist/NIST_SP-800-53_rev5_LOW-baseline_profile.json', 'this is OSCAL of the kind "profile"'],
    ['aws/aws_security-hub.oscal.json', 'this is OSCAL of the kind "catalog"'],
  ])('%s states nothing, and the reason is told', (name, message) => {
    expect(told(file(name))[0]).toContain(message);
  });

  it('the component of NIST is read once its uuids are told apart', () => {
    const name = 'oscal/examples/example-component-definition.json';
    const result = readText(
      file(name).replace('bb9219b1-e51c-4680-abb0-616a43bbfbb1', 'bb9219b1-e51c-4680-abb0-616a43bbfbb2'),
    );
    if (!result.ok) throw new Error(result.problems.map(one => one.message).join('\n'));
    const { provides, expects, leftOut } = result.value;
    expect(provides.map(one => one.control)).toEqual([
      '80053:sc-8',
      '80053:sc-8',
      '80053:sc-8.1',
      '80053:sa-4.9',
    ]);
    expect(expects.map(one => one.control)).toEqual(['80053:sc-8.1']);
    expect(leftOut.map(({ what, count }) => `${count} ${what}`)).toEqual(['2 values of parameters']);
  });
});

describe.skipIf(!here)('the documents that tests are made of', () => {
  it.each<['ssp' | 'component', Json]>([
    ['ssp', plan()],
    ['component', definition()],
  ])('are valid OSCAL: %s', (name, document) => {
    const validate = schema(name);
    void validate(document);
    expect(validate.errors).toBeNull();
  });
});

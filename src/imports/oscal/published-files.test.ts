import { Ajv, type AnySchema } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { SourceText } from '../../foundation/source-text.ts';
import { loadKnowledge } from '../../knowledge/load-knowledge.ts';
import { importCatalogue, type ImportedCatalogue } from './import-catalogue.ts';
import {
  catalogue,
  control,
  hasOscalData,
  idsOf,
  includeIds,
  mappingCollection,
  profile,
  readOscalData,
  shopCatalogue,
} from './oscal.fixture.ts';
import type { StandIn } from './resolve-profile.ts';

const here = hasOscalData();
if (!here) console.warn('NIST files and OSCAL schemas are not beside the project: tests of them are skipped');

const nist = 'nist/NIST_SP-800-53_rev5_';
const known = loadKnowledge().framework('nist-800-53-r5');

/** The catalogue that the published profiles import, made of the ids that demarc knows. */
function catalogueOfKnownIds(): object {
  return catalogue('NIST SP 800-53', {
    groups: (known?.groups ?? []).map(group => ({
      ...group,
      controls: (known?.controls ?? [])
        .filter(one => one.group === group.id)
        .map(one => control(one.id.slice('80053:'.length), one.title)),
    })),
  });
}

function importPublished(name: string, standIn?: StandIn): ImportedCatalogue {
  const result = importCatalogue({
    source: new SourceText(name, readOscalData(name)),
    path: name,
    standIn,
    read: path =>
      path.endsWith('NIST_SP-800-53_rev5_catalog.json')
        ? { ok: true, value: JSON.stringify(catalogueOfKnownIds()) }
        : { ok: false, why: 'missing', detail: 'no such file' },
  });
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('\n'));
  return result.catalogue;
}

function baseline(name: string): string[] {
  const framework = loadKnowledge().framework(`nist-800-53-r5-${name}`);
  return (framework?.controls ?? []).map(one => one.id.slice('80053:'.length));
}

/** What the schema of OSCAL says of a document. */
function problems(schema: string, document: object): string[] {
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats.default(ajv);
  const check = ajv.compile(JSON.parse(readOscalData(`schemas/oscal_${schema}_schema.json`)) as AnySchema);
  void check(document);
  return (check.errors ?? []).map(error => `${error.instancePath} ${error.message}`);
}

describe.skipIf(!here)('the files that NIST publishes', () => {
  it.each([
    ['LOW', 149],
    ['MODERATE', 287],
    ['HIGH', 370],
    ['PRIVACY', 96],
  ])('the %s profile comes to the controls of the baseline that demarc ships', (name, count) => {
    const result = importPublished(`${nist}${name}-baseline_profile.json`);
    expect(result.controls).toHaveLength(count);
    expect(new Set(idsOf(result))).toEqual(new Set(baseline(name.toLowerCase())));
    expect(result.groups.map(group => group.id)).toEqual([...new Set(result.controls.map(one => one.group))]);
    expect(result.withdrawn).toEqual([]);
  });

  it('the resolved HIGH catalogue holds the controls of the profile', () => {
    const resolved = importPublished(`${nist}HIGH-baseline-resolved-profile_catalog-min.json`);
    expect(idsOf(resolved)).toEqual(idsOf(importPublished(`${nist}HIGH-baseline_profile.json`)));
  });

  it('the resolved PRIVACY catalogue holds the parents of chosen enhancements as well', () => {
    const resolved = importPublished(`${nist}PRIVACY-baseline-resolved-profile_catalog-min.json`);
    const chosen = new Set(baseline('privacy'));
    const parents = idsOf(resolved).filter(id => !chosen.has(id));
    expect(parents).toEqual(['ac-3', 'au-3', 'pe-8', 'pm-5', 'sa-8', 'sc-7']);
    expect(resolved.controls).toHaveLength(chosen.size + parents.length);
  });

  it('the example catalogue has four controls in two groups', () => {
    const result = importPublished('examples/basic-catalog.json');
    expect(idsOf(result)).toEqual(['s1.1.1', 's1.1.2', 's2.1.1', 's2.1.2']);
    expect(result.groups).toHaveLength(2);
    expect(result.title).toBe('Sample Security Catalog for Demonstration and Testing');
  });

  it('the Security Hub catalogue of AWS is one too', () => {
    expect(importPublished('../aws/aws_security-hub.oscal.json').controls).toHaveLength(452);
  });
});

describe.skipIf(!here)('what the tests of this folder import', () => {
  it('is valid by the schemas of OSCAL', () => {
    expect(problems('catalog', shopCatalogue)).toEqual([]);
    const imports = [
      { href: 'shop.json', ...includeIds('ac-1'), 'exclude-controls': [{ matching: [{ pattern: 'pay*' }] }] },
      { href: 'shop.json', 'include-all': {} },
    ];
    const custom = {
      groups: [{ title: 'Money', 'insert-controls': [{ order: 'ascending', ...includeIds('pay-1') }] }],
    };
    const modify = {
      'set-parameters': [{ 'param-id': 'years', values: ['ten'] }],
      alters: [{ 'control-id': 'ac-1', removes: [{ 'by-name': 'status' }], adds: [{ position: 'ending' }] }],
    };
    expect(problems('profile', profile('Audit', { imports, merge: { custom }, modify }))).toEqual([]);
    const map = {
      uuid: '74c8ba1e-5cd4-4ad1-bbfd-d888e2f6c724',
      relationship: 'subset-of',
      sources: [{ type: 'control', 'id-ref': 'pay-1' }],
      targets: [{ type: 'control', 'id-ref': 'ac-2' }],
    };
    expect(problems('mapping', mappingCollection([map]))).toEqual([]);
  });

  it('is refused by them where this folder refuses it', () => {
    expect(problems('profile', profile('Audit', { imports: [{ href: 'shop.json' }] }))).not.toEqual([]);
    const both = { flat: {}, 'as-is': true };
    const imports = [{ href: 'shop.json', 'include-all': {} }];
    expect(problems('profile', profile('Audit', { imports, merge: both }))).not.toEqual([]);
  });
});

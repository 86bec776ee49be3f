import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { sortedBy } from '../../src/foundation/stable-order.ts';
import { checks } from '../../src/checks/generated/registry.ts';
import { answeringChecks } from '../../src/knowledge/answering-checks.ts';
import { countedRows } from '../../src/knowledge/framework-words.ts';
import { openKnowledge } from '../../src/knowledge/knowledge.ts';
import { openRegistry } from '../../src/knowledge/registry.ts';
import type { Control, Framework, Knowledge } from '../../src/model/knowledge.ts';
import { encodeRegistry } from '../registry/encode-registry.ts';
import { compileKnowledge } from './compile.ts';
import { readKnowledgeFiles } from './knowledge-files.ts';
import { printProblem } from './problem.ts';

let knowledge: Knowledge;

beforeAll(() => {
  const compiled = compileKnowledge(readKnowledgeFiles(), openRegistry(encodeRegistry()));
  if (!compiled.ok) throw new Error(compiled.problems.map(printProblem).join('\n'));
  knowledge = openKnowledge(compiled.bytes);
});

function framework(id: string): Framework {
  const found = knowledge.framework(id);
  if (found === undefined) throw new Error(`there is no framework ${id}`);
  return found;
}

/** Those that are no part of another. */
function wholeCatalogues(): readonly Framework[] {
  return knowledge
    .frameworkIds()
    .map(framework)
    .filter(one => one.selection === undefined);
}

/** Ids without their namespace. */
function idsOf(id: string, which: (control: Control) => boolean = () => true): readonly string[] {
  const { namespace, controls } = framework(id);
  return controls.filter(which).map(control => control.id.slice(namespace.length + 1));
}

function isHeading(control: Control): boolean {
  return control.heading === true;
}

/** Rows that are judged or answered; headings; rows without duties. */
const sizes: readonly (readonly [id: string, rows: number, headings: number, unmapped: number])[] = [
  ['aws-caf', 9, 0, 0],
  ['aws-fsbp', 344, 0, 344],
  ['aws-security-hub', 452, 0, 452],
  ['aws-well-architected', 160, 0, 0],
  ['bsi-c5-2020', 121, 0, 121],
  ['cis-aws-foundations-5', 63, 0, 63],
  ['cis-controls-8.1', 153, 18, 0],
  ['cis-controls-8.1-ig1', 56, 15, 0],
  ['cis-controls-8.1-ig2', 130, 18, 0],
  ['csa-ccm-4', 197, 0, 197],
  ['fedramp-high', 410, 0, 0],
  ['fedramp-li-saas', 156, 0, 0],
  ['fedramp-low', 156, 0, 0],
  ['fedramp-moderate', 323, 0, 0],
  ['hipaa-security-rule', 68, 0, 0],
  ['iso-27001-2022', 93, 0, 0],
  ['nist-800-171-r3', 97, 0, 0],
  ['nist-800-53-r5', 1007, 0, 544],
  ['nist-800-53-r5-high', 370, 0, 0],
  ['nist-800-53-r5-low', 149, 0, 0],
  ['nist-800-53-r5-moderate', 287, 0, 0],
  ['nist-800-53-r5-privacy', 96, 0, 0],
  ['nist-csf-2.0', 106, 0, 0],
  ['pci-dss-4.0.1', 280, 71, 0],
  ['soc-2', 61, 0, 0],
];

describe('catalogues', () => {
  test('are all named here', () => {
    expect(sizes.map(([id]) => id)).toEqual(knowledge.frameworkIds());
  });

  test.each(sizes)(
    '%s has %d rows, %d headings and %d rows without duties',
    (id, rows, headings, unmapped) => {
      const { controls } = framework(id);
      const counted = countedRows(framework(id));
      expect([
        counted.length,
        controls.length - counted.length,
        counted.filter(control => control.duties.length === 0).length,
      ]).toEqual([rows, headings, unmapped]);
    },
  );

  test('have every id once, in their own namespace', () => {
    const whole = wholeCatalogues();
    const ids = whole.flatMap(one => one.controls.map(control => control.id));
    expect(new Set(ids).size).toBe(ids.length);
    for (const { namespace, controls } of whole) {
      expect(controls.filter(control => !control.id.startsWith(`${namespace}:`))).toEqual([]);
    }
    expect(new Set(whole.map(one => one.namespace)).size).toBe(whole.length);
  });

  test('say of every row what answers it, or why nothing does', () => {
    for (const one of knowledge.frameworkIds().map(framework)) {
      if (one.kind === 'check-catalogue') continue;
      const silent = one.controls.filter(
        control => control.duties.length === 0 && (control.unmappedReason ?? '') === '',
      );
      expect(silent.map(control => control.id)).toEqual([]);
    }
  });

  test('have headings with parts, which name every duty that the heading names', () => {
    for (const { controls } of wholeCatalogues()) {
      for (const heading of controls.filter(isHeading)) {
        const parts = controls.filter(control => control.id.startsWith(`${heading.id}.`));
        const named = new Set(parts.flatMap(part => part.duties.map(({ duty }) => duty)));
        const missing = heading.duties.filter(({ duty }) => !named.has(duty)).map(({ duty }) => duty);
        expect({ heading: heading.id, parts: parts.length > 0, missing }).toEqual({
          heading: heading.id,
          parts: true,
          missing: [],
        });
      }
    }
  });

  test('CIS has 5 to 14 safeguards for each of 18 controls, and groups that grow', () => {
    const parts = Array.from({ length: 18 }, (_, index) => index + 1).map(
      number => idsOf('cis-controls-8.1').filter(id => id.startsWith(`${number}.`)).length,
    );
    expect(parts).toEqual([5, 7, 14, 12, 6, 8, 7, 12, 7, 7, 5, 8, 11, 9, 7, 14, 9, 5]);
    const groups = countedRows(framework('cis-controls-8.1')).map(row => row.implementationGroups?.join(' '));
    expect(new Set(groups)).toEqual(new Set(['ig1 ig2 ig3', 'ig2 ig3', 'ig3']));
  });

  test('CSA CCM has as many controls in each domain as its publisher counts', () => {
    const domains = new Map<string, number>();
    for (const id of idsOf('csa-ccm-4')) {
      const [domain = ''] = id.split('-');
      domains.set(domain, (domains.get(domain) ?? 0) + 1);
    }
    expect([...domains.values()]).toEqual([6, 7, 11, 9, 21, 15, 19, 8, 13, 16, 4, 9, 13, 8, 14, 10, 14]);
  });

  test('of checks know every Security Hub control that a check of ours names', () => {
    const known = new Set(idsOf('aws-security-hub'));
    const named = checks.flatMap(check => check.aliases?.securityHub ?? []);
    expect(named.filter(id => !known.has(id))).toEqual([]);
    const answered = framework('aws-fsbp').controls.filter(
      row => answeringChecks(framework('aws-fsbp'), row, checks).length > 0,
    );
    expect(answered.length).toBeGreaterThan(30);
    const tls = framework('cis-aws-foundations-5').controls.find(row => row.id === 'cisaws:2.1.1');
    const found = tls === undefined ? [] : answeringChecks(framework('cis-aws-foundations-5'), tls, checks);
    expect(found.map(check => check.id)).toEqual(['s3-bucket-policy-requires-tls']);
  });

  test('mapped through another have the duties of their origins', () => {
    const origin = new Map(framework('nist-800-53-r5').controls.map(control => [control.id, control]));
    for (const { id, duties, mappedThrough = [] } of framework('nist-800-171-r3').controls) {
      const wanted = mappedThrough.flatMap(one => origin.get(one)?.duties.map(({ duty }) => duty) ?? []);
      expect(new Set(duties.map(({ duty }) => duty)), id).toEqual(new Set(wanted));
      expect(duties.length, id).toBe(new Set(wanted).size);
    }
  });

  test('HIPAA says of each implementation specification whether it is required or addressable', () => {
    const specifications = framework('hipaa-security-rule').controls.filter(
      control => control.specification !== undefined,
    );
    const addressable = specifications.filter(control => control.specification === 'addressable');
    expect([specifications.length, addressable.length]).toEqual([46, 22]);
    const standards = idsOf('hipaa-security-rule', control => control.specification === undefined);
    for (const { id } of specifications) {
      expect(
        standards.some(standard => id.startsWith(`hipaa:${standard}(`)),
        id,
      ).toBe(true);
    }
  });

  test('name every duty: CSF or ISO all but that of payment terminals', () => {
    const named = new Set(
      ['nist-csf-2.0', 'iso-27001-2022'].flatMap(id =>
        framework(id).controls.flatMap(control => control.duties.map(({ duty }) => duty)),
      ),
    );
    expect([...knowledge.duties.keys()].filter(duty => !named.has(duty))).toEqual(['pos-device-security']);
    const pci = framework('pci-dss-4.0.1').controls.flatMap(control =>
      control.duties.map(({ duty }) => duty),
    );
    expect(pci).toContain('pos-device-security');
  });

  test('were read a second time where no row is left open', () => {
    for (const one of knowledge.frameworkIds().map(framework)) {
      if (one.secondRead === undefined) continue;
      const open = countedRows(one).filter(control => control.duties.length === 0);
      expect(open.map(control => control.id)).toEqual([]);
    }
  });
});

const published = '../shared/data/framework-ids.json';

describe.skipIf(!existsSync(published))(`catalogues, against ${published}`, () => {
  interface Published {
    readonly 'nist-sp-800-53-r5': readonly {
      readonly id: string;
      readonly title: string;
      readonly withdrawn: boolean;
      readonly baselines: readonly string[];
      readonly fedramp: readonly string[];
    }[];
    readonly 'pci-dss-4.0': readonly string[];
    readonly 'soc-2-2017-rev-2022': readonly string[];
    readonly 'nist-sp-800-66-r2': readonly string[];
    readonly 'bsi-c5-2020': readonly string[];
  }
  let lists: Published;
  beforeAll(() => {
    lists = JSON.parse(readFileSync(published, 'utf8'));
  });

  test('NIST SP 800-53 has every current id with its official title and baselines', () => {
    const current = lists['nist-sp-800-53-r5'].filter(one => !one.withdrawn);
    const ours = framework('nist-800-53-r5').controls.map(control => ({
      id: control.id.replace('80053:', ''),
      title: control.title,
      baselines: control.baselines ?? [],
      fedramp: control.fedramp ?? [],
    }));
    const wanted = current.map(({ id, title, baselines, fedramp }) => ({ id, title, baselines, fedramp }));
    expect(sortedBy(ours, one => one.id)).toEqual(sortedBy(wanted, one => one.id));
  });

  test('PCI DSS has every id below the twelve requirements and three appendices, in order; x.y are headings', () => {
    const wanted = lists['pci-dss-4.0'].filter(id => id.includes('.'));
    expect(idsOf('pci-dss-4.0.1')).toEqual(wanted);
    expect(idsOf('pci-dss-4.0.1', isHeading)).toEqual(wanted.filter(id => id.split('.').length === 2));
  });

  test('HIPAA has every standard', () => {
    const wanted = lists['nist-sp-800-66-r2'].filter(id => id.includes('('));
    // Ids of ours leave out the (1) of a standard that has its letter to itself.
    const standards = idsOf('hipaa-security-rule', control => control.specification === undefined);
    expect(standards).toEqual(wanted.map(id => id.replace(/^(164\.308\(b\)|164\.312\(e\))\(1\)$/, '$1')));
  });

  test('C5 has every criterion, in order', () => {
    expect(idsOf('bsi-c5-2020')).toEqual(lists['bsi-c5-2020']);
  });

  test('SOC 2 has every criterion of the five categories, without the points of focus', () => {
    // The list misprints PI1.x, and has a title row P1.0 for each privacy section.
    const wanted = lists['soc-2-2017-rev-2022']
      .map(id => id.replace(/^PP1\./, 'PI1.'))
      .filter(id => /^(?:CC\d|A1|C1|PI1|P\d)\.[1-9]$/.test(id));
    expect([...idsOf('soc-2')].sort()).toEqual(wanted.sort());
  });
});

const securityHub = '../shared/data/aws/aws_security-hub.oscal.json';

describe.skipIf(!existsSync(securityHub))(`catalogues of checks, against ${securityHub}`, () => {
  interface Published {
    readonly catalog: {
      readonly groups: readonly { readonly controls: readonly { readonly id: string }[] }[];
    };
  }

  test('AWS Security Hub has every published control', () => {
    const { catalog } = JSON.parse(readFileSync(securityHub, 'utf8')) as Published;
    const wanted = catalog.groups.flatMap(group => group.controls.map(control => control.id));
    const ours = new Set(idsOf('aws-security-hub'));
    // The catalogue carries a test of its makers.
    expect(wanted.filter(id => !ours.has(id))).toEqual(['TestControl.1']);
  });
});

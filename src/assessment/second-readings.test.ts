import { describe, expect, it } from 'vitest';
import type { ControlClass } from '../model/assessment.ts';
import type { Resource } from '../model/resource.ts';
import { derive, knowledge } from '../responsibility/shop.fixture.ts';
import { classifyControl } from './control-class.ts';
import { collectDutyParts } from './duty-parts.ts';
import { listed, shopAnswers, shopEstate } from './shop-estate.fixture.ts';

/** What is known of whole families of controls, held against the classes that the mappings give them. */

const controls = knowledge.framework('nist-800-53-r5-moderate')?.controls ?? [];

function classesOf(
  resources: readonly Resource[],
  family: RegExp,
  more: readonly (readonly [question: string, answer: string])[] = [],
): Readonly<Record<string, ControlClass>> {
  const answers = new Map([...shopAnswers, ...more]);
  const parts = collectDutyParts(derive(resources, { answers }), () => true);
  const { duties, questions } = knowledge;
  return Object.fromEntries(
    controls
      .filter(control => family.test(control.id))
      .map(control => [control.id, classifyControl(control, { duties, questions, answers, parts }).class]),
  );
}

function those(classes: Readonly<Record<string, ControlClass>>, wanted: ControlClass): readonly string[] {
  return Object.keys(classes).filter(id => classes[id] === wanted);
}

const facilities = 'pe-2 pe-3 pe-4 pe-6 pe-6.1 pe-8 pe-9 pe-10 pe-11 pe-12 pe-13 pe-13.1 pe-14 pe-15 pe-16'
  .split(' ')
  .map(id => `80053:${id}`);
const maintenance = 'ma-3 ma-3.1 ma-3.2 ma-3.3 ma-6'.split(' ').map(id => `80053:${id}`);

describe('physical protection, maintenance and media (NIST SP 800-53 PE, MA, MP)', () => {
  it('in a Region: policies and the alternate work site are yours, facilities are inherited', () => {
    const physical = classesOf(shopEstate.resources, /:pe-/);
    expect(those(physical, 'customer-specific')).toEqual(['80053:pe-1', '80053:pe-17']);
    expect(those(physical, 'inherited')).toEqual(facilities);
    expect(those(physical, 'shared')).toEqual(['80053:pe-5']);
    const upkeep = classesOf(shopEstate.resources, /:ma-/);
    expect(those(upkeep, 'customer-specific')).toEqual(['80053:ma-1']);
    expect(those(upkeep, 'inherited')).toEqual(maintenance);
    const media = classesOf(shopEstate.resources, /:mp-/);
    expect(those(media, 'inherited')).toEqual([]);
    expect(those(media, 'customer-specific')).toEqual(['80053:mp-1', '80053:mp-3']);
  });

  it('with premises in scope: no facility is inherited', () => {
    const classes = classesOf(shopEstate.resources, /:(?:pe|ma|mp)-/, [['premises-in-scope', 'yes']]);
    expect(those(classes, 'inherited')).toEqual([]);
    for (const id of facilities) expect(classes[id], id).toBe('shared');
  });

  it('on an Outpost: the site is yours, the rack is shared', () => {
    const outpost = 'arn:aws:outposts:eu-central-1:123456789012:outpost/op-0a1b2c3d4e5f60718';
    const classes = classesOf(
      [listed('AWS::EC2::Volume', 'Orders', { AvailabilityZone: 'eu-central-1a', OutpostArn: outpost })],
      /:(?:pe|ma)-/,
    );
    expect(those(classes, 'inherited')).toEqual([]);
    for (const id of facilities) {
      // Deliveries and removals go with the rack, which AWS ships and takes back.
      expect(classes[id], id).toBe(id === '80053:pe-16' ? 'shared' : 'customer-specific');
    }
    for (const id of ['80053:ma-3', '80053:ma-6']) expect(classes[id], id).toBe('shared');
  });

  it('on a site of the customer: facilities and their maintenance are yours', () => {
    const classes = classesOf(
      [listed('AWS::ECS::Service', 'Tills', { LaunchType: 'EXTERNAL' })],
      /:(?:pe|ma)-/,
    );
    expect(those(classes, 'inherited')).toEqual([]);
    for (const id of [...facilities, ...maintenance]) expect(classes[id], id).toBe('customer-specific');
  });
});

describe('a control of a baseline', () => {
  it('has the class that it has in its whole catalogue', () => {
    const whole = new Map(
      (knowledge.framework('nist-800-53-r5')?.controls ?? []).map(control => [control.id, control]),
    );
    const baselines = knowledge
      .frameworkIds()
      .filter(id => knowledge.framework(id)?.selection?.of === 'nist-800-53-r5');
    expect(baselines).toHaveLength(8);
    for (const id of baselines) {
      for (const control of knowledge.framework(id)?.controls ?? []) {
        expect(control).toBe(whole.get(control.id));
      }
    }
  });
});

/**
 * Who owns a control on infrastructure services in the shared security responsibility model of the Cloud Security Alliance
 * (CCM 4), by the topics of its domains, beside our rows on the same topic. Expert reading of the matrix, which we may not
 * restate row by row.
 */
const csaOwners: readonly (readonly [topic: string, owner: 'provider' | 'shared', rows: string])[] = [
  ['controlled access points, surveillance (DCS)', 'provider', 'iso:A.7.1 iso:A.7.2 iso:A.7.4'],
  ['cabling, utilities, environment (DCS)', 'provider', 'iso:A.7.5 iso:A.7.11 iso:A.7.12'],
  ['equipment and its place (DCS)', 'provider', 'iso:A.7.8 iso:A.7.13'],
  ['screening and agreements of staff (HRS)', 'shared', 'iso:A.6.1 iso:A.6.2 iso:A.6.6'],
  ['awareness (HRS)', 'shared', 'iso:A.6.3'],
  ['change (CCC)', 'shared', 'iso:A.8.9 iso:A.8.32'],
  ['encryption and keys (CEK)', 'shared', 'iso:A.8.24'],
  ['capacity, hardening, segmentation (IVS)', 'shared', 'iso:A.8.6 iso:A.8.9 iso:A.8.20 iso:A.8.22'],
  ['logs, clocks, monitoring (LOG)', 'shared', 'iso:A.8.15 iso:A.8.16 iso:A.8.17'],
  ['incidents (SEF)', 'shared', 'iso:A.5.24 iso:A.5.26 iso:A.5.27'],
  ['malware, vulnerabilities (TVM)', 'shared', 'iso:A.8.7 iso:A.8.8'],
  ['continuity, backup, redundancy (BCR)', 'shared', 'iso:A.5.29 iso:A.5.30 iso:A.8.13 iso:A.8.14'],
  ['deletion and disposal (DSP)', 'shared', 'iso:A.7.14 iso:A.8.10'],
  ['privacy (DSP)', 'shared', 'iso:A.5.34'],
];

/** CSA calls them shared since each party has a programme of its own; you inherit nothing of AWS's. */
const narrowerThanCsa =
  'iso:A.5.1 iso:A.5.2 iso:A.5.7 iso:A.5.12 iso:A.5.19 iso:A.5.22 iso:A.5.31 iso:A.5.35 iso:A.8.1 iso:A.8.28';

describe('ownership by the Cloud Security Alliance, as an outside check', () => {
  const { duties, questions } = knowledge;
  const parts = collectDutyParts(derive(shopEstate.resources, { answers: shopAnswers }), () => true);
  const iso = new Map(
    (knowledge.framework('iso-27001-2022')?.controls ?? []).map(control => [control.id, control]),
  );

  function classOf(id: string): ControlClass | undefined {
    const control = iso.get(id);
    if (control === undefined) return undefined;
    return classifyControl(control, { duties, questions, answers: shopAnswers, parts }).class;
  }

  it.each(csaOwners)('%s: %s', (_topic, owner, rows) => {
    for (const id of rows.split(' ')) {
      expect(classOf(id), id).toBe(owner === 'provider' ? 'inherited' : 'shared');
    }
  });

  it('never leaves to AWS alone what CSA calls shared, and is narrower only for programmes of your own', () => {
    for (const id of narrowerThanCsa.split(' ')) expect(classOf(id), id).toBe('customer-specific');
  });
});

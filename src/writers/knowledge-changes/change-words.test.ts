import { describe, expect, it } from 'vitest';
import { differenceBetween } from '../../knowledge/history/difference.ts';
import { decidingFacts } from '../../knowledge/history/facts-of-knowledge.ts';
import { loadKnowledge } from '../../knowledge/load-knowledge.ts';
import type { DecidingFacts, FactKind, KnowledgeRelease } from '../../model/knowledge-history.ts';
import { writeExplanations } from '../explain/write-explanation.ts';
import { changeText } from './change-words.ts';
import { changesJson } from './changes-json.ts';
import type { ChangesReport } from './changes-report.ts';
import { explainChanges } from './explain-changes.ts';

const knowledge = loadKnowledge();
const after = decidingFacts(knowledge);

/** Today's facts, with one unit as it was before; undefined: it was not there. */
function before<K extends FactKind>(
  kind: K,
  id: string,
  was: DecidingFacts[K][string] | undefined,
): DecidingFacts {
  const { [id]: _, ...others } = after[kind] as Readonly<Record<string, unknown>>;
  return { ...after, [kind]: was === undefined ? others : { ...others, [id]: was } };
}

function words(from: DecidingFacts, to: DecidingFacts = after): readonly string[] {
  const { changes } = differenceBetween('then', from, to);
  return changes.flatMap(({ change }) => {
    const { subject, what } = changeText(change, { knowledge, before: from, after: to });
    return what.map(one => `${subject}: ${one}`);
  });
}

function existing<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the knowledge has no such unit');
  return value;
}

const duty = existing(after.duties['guest-os-patching']);
const fargate = existing(after.rules['ecs-fargate']);
const s3 = existing(after.services['s3']);

describe('a change in words', () => {
  it.each<readonly [string, DecidingFacts, readonly string[]]>([
    [
      'a row that lost a duty and got another role',
      before(
        'controls',
        'csf:PR.AT-01',
        'satisfies awareness-training-customer risk-management awareness-training-aws; contributes support-case-data',
      ),
      [
        'row csf:PR.AT-01: General security training: is no longer satisfied by risk-management',
        'row csf:PR.AT-01: General security training: awareness-training-aws runs in parallel (before: satisfies it)',
      ],
    ],
    [
      'a row that is mapped now',
      before('controls', 'csf:GV.OC-01', 'unmapped'),
      [
        'row csf:GV.OC-01: Mission guides security risk decisions: is mapped now',
        'row csf:GV.OC-01: Mission guides security risk decisions: is satisfied by security-governance',
      ],
    ],
    [
      'a row that a question leaves out',
      before('controls', '80053:ac-19', 'satisfies endpoint-device-security; heading'),
      [
        'row 80053:ac-19: Access Control for Mobile Devices: does not apply where "Do phones or tablets reach the boundary?" is answered no',
        'row 80053:ac-19: Access Control for Mobile Devices: is no heading any more',
      ],
    ],
    [
      'a duty that another performs by default',
      before('duties', 'guest-os-patching', { ...duty, defaults: 'customer' }),
      [
        'duty guest-os-patching: Patching the guest operating system: where AWS runs it and you keep windows and options: shared: AWS performs it, you decide (managed by you, operated by AWS, verified by both); before: yours to do',
        'duty guest-os-patching: Patching the guest operating system: where AWS runs the whole platform: AWS does it; before: yours to do',
        'duty guest-os-patching: Patching the guest operating system: in a network: does not apply; before: yours to do',
      ],
    ],
    [
      'a duty of another scope and condition',
      before('duties', 'guest-os-patching', { ...duty, scope: 'boundary', appliesWhen: { trait: 'code' } }),
      [
        'duty guest-os-patching: Patching the guest operating system: is judged on each resource (before: once for the system)',
        'duty guest-os-patching: Patching the guest operating system: applies when the service has an operating system (before: the service has code of yours)',
      ],
    ],
    [
      'a case that decided a duty otherwise, for fewer types',
      before('rules', 'ecs-fargate', {
        ...fargate,
        types: ['AWS::ECS::Service'],
        overrides: { ...fargate.overrides, 'guest-os-patching': 'customer' },
      }),
      [
        'case ecs-fargate: ECS on Fargate: decides guest-os-patching: AWS does it; before: yours to do',
        `case ecs-fargate: ECS on Fargate: is for ${fargate.types.filter(type => type !== 'AWS::ECS::Service').join(', ')} too`,
      ],
    ],
    [
      'a question',
      before('questions', 'premises-in-scope', undefined),
      [`question premises-in-scope: ${existing(after.questions['premises-in-scope']).title}: is new`],
    ],
    [
      'a default',
      before('defaults', 'AWS::RDS::DBInstance MultiAZ', { value: true }),
      [
        "AWS's default of AWS::RDS::DBInstance MultiAZ: counts as false where the setting is left out (before: true)",
      ],
    ],
  ])('%s', (_, from, wanted) => {
    expect(words(from).filter(line => wanted.some(one => line.startsWith(one.split(': ')[0] ?? '')))).toEqual(
      wanted,
    );
  });

  it('says of a service which of its types are divided otherwise', () => {
    const shop = { title: 'Shop', category: 'managed' as const, traits: ['data'], prefixes: ['Own::Shop::'] };
    const exceptions = [{ prefix: 'Own::Shop::Role', traits: [] }];
    const from = { ...after, services: { shop } };
    const to = {
      ...after,
      services: { shop: { ...shop, category: 'abstracted' as const, traits: ['data', 'code'], exceptions } },
    };
    expect(words(from, to)).toEqual([
      'service shop: Shop: Own::Shop::: abstracted (before: managed), with code of yours',
      'service shop: Shop: Own::Shop::Role: abstracted (before: managed), no longer with data of yours',
    ]);
    expect(words({ ...after, services: {} }, from)).toEqual([
      'service shop: Shop: Own::Shop::: managed, where nothing was known before',
    ]);
    const renamed = { ...after, services: { store: shop } };
    expect(words(from, renamed)).toEqual([
      'service shop: Shop: is gone; its types are divided as before by another',
      'service store: Shop: is new; its types were divided so before',
    ]);
  });

  it('says of what is gone that it is, with what it decided', () => {
    const { 'ecs-fargate': _, ...rules } = after.rules;
    const { 'guest-os-patching': __, ...duties } = after.duties;
    const gone = words(after, { ...after, rules, duties });
    expect(gone).toContain('duty guest-os-patching: Patching the guest operating system: is gone');
    expect(gone.join()).toMatch(/case ecs-fargate: ECS on Fargate: is gone; it decided .*guest-os-patching/);
  });
});

const release: KnowledgeRelease = {
  id: '2026-01-01',
  knowledge: '2026-01-01.0123abcd',
  size: {
    frameworks: 0,
    controls: 0,
    duties: 0,
    rules: 0,
    services: 0,
    defaults: 0,
    questions: 0,
    obligations: 0,
  },
  changes: [],
  controlsOf: {},
};

function reportSince(from: DecidingFacts, more: Partial<ChangesReport> = {}): ChangesReport {
  return { knowledge, release, difference: differenceBetween(release.id, from, after), ...more };
}

const style = { width: 90, colour: false, unicode: true };
const old: DecidingFacts = {
  ...before('controls', 'csf:PR.AT-01', 'satisfies awareness-training-customer'),
  duties: {
    ...after.duties,
    'pos-device-security': { ...existing(after.duties['pos-device-security']), defaults: 'aws' },
  },
  services: { ...after.services, s3: { ...s3, title: 'Simple Storage Service', generated: true } },
};

describe('what changed since a release', () => {
  it('is told by framework, each control with its reason, then each change', () => {
    const text = writeExplanations([explainChanges(reportSince(old))], style);
    expect(text).toContain('Changed');
    expect(text).toMatch(/Changed +1 row of a catalogue, 1 duty\n/);
    expect(text).toMatch(
      /NIST Cybersecurity Framework 2\.0\n +• csf:PR\.AT-01: General security training\n +its row has in parallel/,
    );
    expect(text).toMatch(
      /PCI DSS[^\n]*\n(?:.*\n)*? +• pci:9\.5\.1: .*\n(?: .*\n)* +through duty pos-device-security/,
    );
    expect(text.indexOf('What changed')).toBeGreaterThan(text.indexOf('pci:9.5.1'));
    expect(text).not.toContain('Simple Storage Service');
    expect(text.split('\n').filter(line => line.length > style.width)).toEqual([]);
  });

  it('is told of the frameworks that were asked for', () => {
    const { sections } = explainChanges(reportSince(old, { frameworks: ['pci-dss-4.0.1'] }));
    expect(sections.map(one => one.title)).toEqual(['PCI DSS 4.0.1', 'What changed']);
  });

  it('is nothing where nothing changed', () => {
    const { facts, sections } = explainChanges(reportSince(after));
    expect(facts.find(fact => fact.label === 'Changed')?.text).toBe('nothing that decides anything');
    expect(sections).toEqual([]);
  });

  it('is told to programs with facts, words, duties and controls', () => {
    const document = JSON.parse(changesJson(reportSince(old))) as Record<string, unknown>;
    expect(document).toMatchObject({
      schemaVersion: '1.0',
      since: { release: '2026-01-01', knowledgeVersion: '2026-01-01.0123abcd' },
      now: { knowledgeVersion: knowledge.version },
      changes: [
        { kind: 'controls', id: 'csf:PR.AT-01', duties: [], controls: ['csf:PR.AT-01'] },
        { kind: 'duties', id: 'pos-device-security', duties: ['pos-device-security'] },
        { kind: 'services', id: 's3', duties: [] },
      ],
    });
    expect(JSON.stringify(document['frameworks'])).toContain('"control":"csf:PR.AT-01","because":[0]');
  });
});

describe('what changed for an estate', () => {
  it('is told by the frameworks of its boundary: moved controls with both classes, then those as before', () => {
    const report = reportSince(old, {
      estate: {
        inputs: ['infra'],
        boundary: 'Online shop',
        moves: {
          concerning: [0],
          frameworks: [
            {
              framework: 'nist-csf-2.0',
              title: 'NIST Cybersecurity Framework 2.0',
              controls: [
                {
                  control: 'csf:PR.AT-01',
                  title: 'People are trained',
                  because: [0],
                  moved: true,
                  before: { class: 'customer-specific', kinds: [], candidates: [] },
                  after: { class: 'shared', kinds: ['parallel'], candidates: [] },
                },
                { control: 'csf:PR.AT-02', title: 'Specialists are trained', because: [0], moved: false },
              ],
            },
          ],
        },
      },
    });
    const text = writeExplanations([explainChanges(report)], style);
    expect(text).toContain('1 control moved here; 1 touched, and as before');
    expect(text).toContain('• csf:PR.AT-01: People are trained: yours before, shared (parallel) now');
    expect(text).toContain('• touched, and as before: csf:PR.AT-02');
    expect(text).not.toContain('pos-device-security');
    expect(JSON.parse(changesJson(report))).toMatchObject({
      boundary: 'Online shop',
      changes: [{ concernsEstate: true }, { concernsEstate: false }, { concernsEstate: false }],
    });
  });
});

import { describe, expect, it } from 'vitest';
import { printPlace, SourceText } from '../../foundation/source-text.ts';
import { loadKnowledge } from '../../knowledge/load-knowledge.ts';
import type { StatedObligation } from '../../model/obligation.ts';
import { readBoundaryFile } from './read-boundary-file.ts';
import type { KnownNames } from './written-scope.ts';

const knowledge = loadKnowledge();
const known = Object.create(knowledge, {
  regions: { value: ['eu-central-1', 'eu-west-1', 'us-gov-west-1'] },
}) as KnownNames;

function result(text: string) {
  return readBoundaryFile(new SourceText('demarc.yaml', text), known);
}

function obligations(text: string): readonly StatedObligation[] {
  const read = result(text);
  if (!read.ok) throw new Error(read.problems.map(problem => problem.message).join('\n'));
  return read.value.boundaries[0]?.obligations ?? [];
}

/** `line: message` of every problem. */
function problems(text: string): string[] {
  const read = result(text);
  if (read.ok) return [];
  return read.problems.map(({ message, place }) => `${printPlace(place).line}: ${message}`);
}

const hosting = `obligations:
  - id: city-hosting
    title: Hosting contract with the city
    kind: contract
    since: 2026-01-01
    until: 2029-12-31
    note: Signed in December
    binds: the booking system
    frameworks: [iso-27001-2022]
    assurance: [c5]
    agreements: [nda, { id: city-dpa, title: Processing agreement, why: Annex 2 }]
    regions: [eu-central-1, us-gov-]
    partitions: [aws]
    retentionDays: { logs: 365, records: "3650" }
    notificationHours: 24
    requires: [Screened people]
    duties: [data-location]
    source: Contract 2026-117
    shown: [{ constraint: notification, date: 2026-06-01, by: shop, where: runbook }]
`;

describe('obligations', () => {
  it('of the knowledge stand by their id, alone or with more', () => {
    const [gdpr, pci] = obligations(
      'obligations:\n  - gdpr\n  - { id: pci-dss, since: 2026-01-01, regions: [eu-west-1] }\n',
    );
    expect(gdpr).toEqual({
      id: 'gdpr',
      own: false,
      shown: [],
      obligation: knowledge.obligations.get('gdpr'),
    });
    expect(pci).toMatchObject({ id: 'pci-dss', since: '2026-01-01', own: false });
    const base = knowledge.obligations.get('pci-dss');
    expect(pci?.obligation.frameworks).toEqual(base?.frameworks);
    expect(pci?.obligation.constraints).toEqual([
      ...(base?.constraints ?? []),
      { kind: 'region', text: 'Only in eu-west-1', values: { regions: ['eu-west-1'] } },
    ]);
  });

  it("of the user's own say all that they ask", () => {
    expect(obligations(hosting)).toMatchObject([
      {
        id: 'city-hosting',
        own: true,
        until: '2029-12-31',
        shown: [{ constraint: 'notification', date: '2026-06-01', by: 'shop', where: 'runbook' }],
        obligation: {
          title: 'Hosting contract with the city',
          kind: 'contract',
          binds: 'the booking system',
          frameworks: [{ framework: 'iso-27001-2022', relation: 'demands' }],
          assurance: [{ kind: 'c5', or: [] }],
          agreements: [
            { id: 'nda', title: 'nda', evidence: 'agreement-record' },
            { id: 'city-dpa', title: 'Processing agreement', why: 'Annex 2' },
          ],
          constraints: [
            { kind: 'region', values: { regions: ['eu-central-1', 'us-gov-'] } },
            { kind: 'partition', values: { partitions: ['aws'] } },
            { kind: 'retention', values: { retentionDays: { logs: 365 } } },
            { kind: 'retention', values: { retentionDays: { records: 3650 } } },
            { kind: 'notification', values: { notificationHours: 24 } },
            { kind: 'other', text: 'Screened people' },
          ],
          duties: ['data-location'],
          sources: [{ title: 'Contract 2026-117' }],
        },
      },
    ]);
  });

  it('of the file and of a boundary add up, and each is stated once', () => {
    const read = result('obligations: [gdpr]\nboundaries:\n  - { name: shop, obligations: [pci-dss] }\n');
    expect(read.ok && read.value.boundaries[0]?.obligations.map(one => one.id)).toEqual(['gdpr', 'pci-dss']);
    expect(problems('obligations: [gdpr]\nboundaries:\n  - { name: shop, obligations: [gdpr] }\n')).toEqual([
      '3: "gdpr" stands here already: state all of it in one entry.',
    ]);
  });

  it('agreements are named by records of evidence', () => {
    const record =
      'evidence:\n  - { kind: agreement-record, date: 2026-06-01, by: legal, agreements: [NAME] }\n';
    const read = result(hosting + record.replace('NAME', 'city-dpa, aws-dora-terms'));
    expect(read.ok && read.value.boundaries[0]?.evidence[0]?.agreements).toEqual([
      'city-dpa',
      'aws-dora-terms',
    ]);
    expect(problems(hosting + record.replace('NAME', 'city-dpb'))).toEqual([
      expect.stringMatching(
        /^\d+: "city-dpb" is no agreement that demarc knows\. Did you mean "city-dpa"\?$/,
      ),
    ]);
  });
});

describe('a mistake is told with its line and the nearest known name', () => {
  const contract = 'title: Contract, kind: contract';
  it.each([
    ['pci-dds', '2: "pci-dds" is no obligation that demarc knows. Did you mean "pci-dss"?'],
    ['{ id: fedrmp }', '2: "fedrmp" is no obligation that demarc knows. Did you mean "fedramp"?'],
    [
      'our-own-thing',
      '2: "our-own-thing" is no obligation that demarc knows. demarc obligations lists them; one of your own needs a "title" and a "kind".',
    ],
    ['{ id: mine, title: Contract }', '2: an obligation of your own needs a "title" and a "kind".'],
    [
      `{ id: gdpr, ${contract} }`,
      '2: demarc knows "gdpr": leave "title" and "kind" out, or give one of your own another id.',
    ],
    [
      '{ id: mine, title: Contract, kind: contrakt }',
      '2: "contrakt" is not allowed here: write law, contract, policy or programme. Did you mean "contract"?',
    ],
    [`{ id: "a b", ${contract} }`, '2: an id has no blanks and no colon.'],
    [`{ id: mine, ${contract}, since: 2026-02-30 }`, '2: "2026-02-30" is not a date; write YYYY-MM-DD.'],
    [
      `{ id: mine, ${contract}, since: 2026-02-01, until: 2026-01-01 }`,
      '2: the obligation ends before it begins.',
    ],
    [
      `{ id: mine, ${contract}, frameworks: [iso-27001-2002] }`,
      '2: "iso-27001-2002" is no framework that demarc knows. Did you mean "iso-27001-2022"?',
    ],
    [`{ id: mine, ${contract}, frameworks: [aws-caf] }`, 'is a set of practices'],
    [
      `{ id: mine, ${contract}, assurance: [soc2-type1] }`,
      '2: "soc2-type1" is no kind of assurance document that demarc knows. Did you mean "soc2-type2"?',
    ],
    [
      `{ id: mine, ${contract}, duties: [data-locations] }`,
      '2: "data-locations" is no duty that demarc knows. Did you mean "data-location"?',
    ],
    [
      `{ id: mine, ${contract}, regions: [eu-centrall-1] }`,
      '2: "eu-centrall-1" is no Region that demarc knows. Did you mean "eu-central-1"?',
    ],
    [`{ id: mine, ${contract}, regions: [mars-] }`, '2: no Region begins with "mars-".'],
    [`{ id: mine, ${contract}, partitions: [aws-us-gv] }`, 'Did you mean "aws-us-gov"?'],
    [
      `{ id: mine, ${contract}, retentionDays: { logs: a year } }`,
      '2: "a year" is not a number of days from 1 on.',
    ],
    [`{ id: mine, ${contract}, retentionDays: { log: 365 } }`, 'Did you mean "logs"?'],
    [`{ id: mine, ${contract}, notificationHours: 0 }`, '2: "0" is not a number of hours from 1 on.'],
    [
      '{ id: gdpr, shown: [{ constraint: notice, date: 2026-01-01, by: dpo }] }',
      '2: "notice" is not allowed here',
    ],
    [`{ id: mine, ${contract}, agreements: [aws-baa] }`, '2: "aws-baa" is the id of another agreement.'],
    [`{ id: mine, ${contract}, requries: [x] }`, 'Did you mean "requires"?'],
    ['[gdpr]', '2: '],
  ])('%s', (entry, message) => {
    const found = problems(`obligations:\n  - ${entry}\n`);
    expect(found.join('\n')).toContain(message);
    for (const line of found) expect(line).toMatch(/^2: /);
  });

  it('of a hostile file costs little and applies nothing', () => {
    const many = Array.from({ length: 600 }, (_, index) => `  - { id: c${index}, title: C, kind: contract }`);
    expect(problems(`obligations:\n${many.join('\n')}\n`).join()).toContain('at most 100');
    expect(problems('obligations:\n  - { id: "\\u001b[2J" }\n').join()).not.toContain('\u001b');
    expect(problems('obligations: { gdpr: yes }\n').join()).toContain('must be a list');
  });
});

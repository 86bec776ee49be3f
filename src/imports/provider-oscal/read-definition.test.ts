import { describe, expect, it } from 'vitest';
import { definition, type Json, metadata, uuid } from './hosting.fixture.ts';
import { counts, expected, provided, read } from './reading.fixture.ts';

describe("a provider's component definition", () => {
  const whole = read(definition());

  it('divides by roles and marks; all else is what the component does', () => {
    expect(provided(whole)).toEqual([
      '020 80053:sc-8 () [Payments]  partial: Card data travels over TLS.',
      '022 80053:ia-5 () [Payments]  partial: Keys of the interface are rotated together.',
      '023 80053:sc-28 () [Payments] implemented whole: Card numbers are encrypted with keys in hardware.',
      '017 80053:si-4 () [Fraud watch]  partial: Odd payments are held back.',
    ]);
    expect(expected(whole)).toEqual([
      '021 80053:sc-8 () [Payments] : Serve the checkout page over TLS 1.2 or later.',
      '022 80053:ia-5 () [Payments] : Keys of the interface are rotated together.',
    ]);
  });

  it('counts what is for another catalogue, and reads that when it is asked for', () => {
    expect(counts(whole)).toEqual({ 'requirements of other catalogues': 1 });
    const cards = read(definition(), 'pci-dss-4.0.1');
    expect(cards.provides.map(one => one.control)).toEqual(['pci:3.5.1']);
    expect(counts(cards)).toEqual({ 'requirements of other catalogues': 4 });
  });

  it("does not take AWS's lists of checks and facts for statements", () => {
    const aws: Json = {
      'component-definition': {
        uuid: uuid(30),
        metadata,
        components: [
          {
            uuid: uuid(31),
            type: 'service',
            title: 'AWS Key Management Service',
            description: 'Keys.',
            props: [{ name: 'service-id', ns: 'http://aws.amazon.com/ns/oscal', value: 'KMS' }],
            links: [{ href: '#x', rel: 'provided-by', text: 'Europe (Frankfurt)' }],
            'control-implementations': [
              {
                uuid: uuid(32),
                source: `#${uuid(34)}`,
                description: 'Security Hub control implementation',
                'implemented-requirements': [
                  { uuid: uuid(33), 'control-id': 'KMS.1', description: 'Security Hub control KMS.1' },
                ],
              },
            ],
          },
        ],
        'back-matter': { resources: [{ uuid: uuid(34), title: 'AWS Security Hub Controls' }] },
      },
    };
    const one = read(aws);
    expect([...one.provides, ...one.expects]).toEqual([]);
    expect(counts(one)).toEqual({
      'automated checks of AWS Security Hub': 1,
      'facts about services': 1,
      'Regions that offer a service': 1,
    });
  });
});

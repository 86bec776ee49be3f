/** What the hosting provider of an online shop states, as OSCAL. Parts are exchanged by tests. */

export type Json = { [key: string]: Json | undefined } | readonly Json[] | string | number | boolean;

/** The uuid of one thing in the provider's documents. */
export function uuid(number: number): string {
  return `20000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

export const system = uuid(1);
export const database = uuid(2);

export const metadata = {
  title: 'Harbour Hosting, security plan of the shop platform',
  'last-modified': '2026-10-01T08:00:00Z',
  published: '2026-10-05T08:00:00Z',
  version: '7',
  'oscal-version': '1.2.1',
} as const satisfies Json;

/** A response of one component, with what it exports. */
export function response(
  number: number,
  component: string,
  description: string,
  more: { readonly [key: string]: Json } = {},
): Json {
  return { 'component-uuid': component, uuid: uuid(number), description, ...more };
}

export function origination(value: string, remarks?: string): Json {
  return {
    name: 'control-origination',
    ns: 'http://fedramp.gov/ns/oscal',
    value,
    ...(remarks === undefined ? {} : { remarks }),
  };
}

const implemented = { 'implementation-status': { state: 'implemented' } } as const satisfies Json;

/** Accounts: shared, by parts and components, with exports. */
export const accounts: Json = {
  uuid: uuid(100),
  'control-id': 'ac-2',
  'set-parameters': [{ 'param-id': 'ac-2_prm_1', values: ['administrators of the shop'] }],
  'by-components': [
    response(101, system, 'How we keep our own accounts.', {
      ...implemented,
      export: {
        provided: [{ uuid: uuid(102), description: 'We review the accounts of our staff each month.' }],
      },
    }),
  ],
  statements: [
    {
      'statement-id': 'ac-2_smt.a',
      uuid: uuid(110),
      'by-components': [
        response(111, database, 'Roles of the database.', {
          ...implemented,
          export: {
            provided: [{ uuid: uuid(112), description: 'Roles for reading orders and for changing them.' }],
            responsibilities: [
              {
                uuid: uuid(113),
                'provided-uuid': uuid(112),
                description: 'Say who of the shop gets which role.',
              },
            ],
          },
        }),
      ],
    },
    {
      'statement-id': 'ac-2_smt.h.1',
      uuid: uuid(120),
      'by-components': [
        response(121, system, 'Leavers.', {
          export: {
            responsibilities: [{ uuid: uuid(122), description: 'Tell us of leavers within a day.' }],
          },
        }),
      ],
    },
  ],
};

/** Doors: the provider's alone, marked and described, without exports. */
export const doors: Json = {
  uuid: uuid(200),
  'control-id': 'pe-3',
  props: [origination('sp-corporate')],
  'by-components': [response(201, system, 'Guards and badges at both sites.', implemented)],
};

/** Encryption: the provider's, as the customer sets it. */
export const encryption: Json = {
  uuid: uuid(300),
  'control-id': 'sc-28',
  props: [origination('sp-system'), origination('customer-configured', 'Choose the key of each database.')],
  'by-components': [response(301, database, 'Databases encrypt what they store.', implemented)],
};

/** Awareness: nothing of it is the provider's. */
export const awareness: Json = {
  uuid: uuid(400),
  'control-id': 'at-2',
  props: [origination('customer-provided')],
};

/** Media: taken over from the operator of the building. */
export const media: Json = {
  uuid: uuid(500),
  'control-id': 'mp-6',
  props: [origination('inherited')],
  'by-components': [
    response(501, system, 'Disks are shredded by the operator of the building.', implemented),
  ],
};

/** Flaws: still planned. */
export const flaws: Json = {
  uuid: uuid(600),
  'control-id': 'si-2',
  props: [origination('sp-system')],
  'by-components': [
    response(601, database, 'Patches each week.', { 'implementation-status': { state: 'planned' } }),
  ],
};

/** Visitors: described for the provider's own auditor only. */
export const visitors: Json = {
  uuid: uuid(700),
  'control-id': 'pe-8',
  'by-components': [response(701, system, 'A list of visitors is kept.', implemented)],
};

export const requirements: readonly Json[] = [accounts, doors, encryption, awareness, media, flaws, visitors];

/** The provider's plan with these implemented requirements. */
export function plan(implementedRequirements: readonly Json[] = requirements): { [key: string]: Json } {
  return {
    'system-security-plan': {
      uuid: uuid(0),
      metadata,
      'import-profile': { href: `#${uuid(9)}` },
      'system-characteristics': {
        'system-ids': [{ id: 'harbour-shop-platform' }],
        'system-name': 'Shop platform',
        description: 'Hosting for online shops.',
        'system-information': {
          'information-types': [
            {
              uuid: uuid(8),
              title: 'Orders',
              description: 'Orders of customers.',
              'confidentiality-impact': { base: 'fips-199-moderate' },
              'integrity-impact': { base: 'fips-199-moderate' },
              'availability-impact': { base: 'fips-199-low' },
            },
          ],
        },
        status: { state: 'operational' },
        'authorization-boundary': { description: 'Two data centres.' },
      },
      'system-implementation': {
        'leveraged-authorizations': [
          { uuid: uuid(7), title: 'Building', 'party-uuid': uuid(6), 'date-authorized': '2026-01-01' },
        ],
        users: [{ uuid: uuid(5), title: 'Operator' }],
        components: [
          {
            uuid: system,
            type: 'this-system',
            title: 'Shop platform',
            description: 'All of it.',
            status: { state: 'operational' },
          },
          {
            uuid: database,
            type: 'service',
            title: 'Managed PostgreSQL',
            description: 'Databases for orders.',
            props: [{ name: 'leveraged-authorization-uuid', value: uuid(7) }],
            status: { state: 'operational' },
          },
        ],
      },
      'control-implementation': {
        description: 'What is done.',
        'implemented-requirements': [...implementedRequirements],
      },
      'back-matter': {
        resources: [
          {
            uuid: uuid(9),
            title: 'NIST SP 800-53 Revision 5 Moderate Baseline',
            rlinks: [{ href: 'm.json' }],
          },
        ],
      },
    },
  };
}

/** A component-definition of the provider's payment component. */
export function definition(implementedRequirements: readonly Json[] = payments): { [key: string]: Json } {
  return {
    'component-definition': {
      uuid: uuid(10),
      metadata: {
        ...metadata,
        title: 'Harbour payments',
        roles: [
          { id: 'shop', title: 'Customer' },
          { id: 'harbour', title: 'Provider' },
        ],
      },
      components: [
        {
          uuid: uuid(11),
          type: 'service',
          title: 'Payments',
          description: 'Takes card payments for shops.',
          'control-implementations': [
            {
              uuid: uuid(12),
              source: 'https://example.com/NIST_SP-800-53_rev5_catalog.json',
              description: 'Controls of SP 800-53',
              'implemented-requirements': [...implementedRequirements],
            },
            {
              uuid: uuid(13),
              source: 'https://example.com/pci-dss-4.json',
              description: 'PCI DSS',
              'implemented-requirements': [
                { uuid: uuid(14), 'control-id': 'pci-3.5.1', description: 'Card numbers are encrypted.' },
              ],
            },
          ],
        },
      ],
      capabilities: [
        {
          uuid: uuid(15),
          name: 'Fraud watch',
          description: 'Payments together with the shop.',
          'incorporates-components': [{ 'component-uuid': uuid(11), description: 'Payments' }],
          'control-implementations': [
            {
              uuid: uuid(16),
              source: 'https://example.com/NIST_SP-800-53_rev5_catalog.json',
              description: 'Controls of SP 800-53',
              'implemented-requirements': [
                { uuid: uuid(17), 'control-id': 'si-4', description: 'Odd payments are held back.' },
              ],
            },
          ],
        },
      ],
    },
  };
}

/** Requirements with roles, with an origination and with neither. */
export const payments: readonly Json[] = [
  {
    uuid: uuid(20),
    'control-id': 'sc-8',
    description: 'Card data travels over TLS.',
    statements: [
      {
        'statement-id': 'sc-8_smt',
        uuid: uuid(21),
        description: 'Serve the checkout page over TLS 1.2 or later.',
        'responsible-roles': [{ 'role-id': 'shop' }],
      },
    ],
  },
  {
    uuid: uuid(22),
    'control-id': 'ia-5',
    description: 'Keys of the interface are rotated together.',
    'responsible-roles': [{ 'role-id': 'harbour' }, { 'role-id': 'customer' }],
  },
  {
    uuid: uuid(23),
    'control-id': 'sc-28',
    description: 'Card numbers are encrypted with keys in hardware.',
    props: [
      { name: 'control-origination', value: 'system-specific' },
      { name: 'implementation-status', value: 'implemented' },
    ],
  },
];

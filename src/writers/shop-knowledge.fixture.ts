import type { Control, Duty, Framework, Knowledge, Layer, Rule, Service } from '../model/knowledge.ts';
import type { Facets } from '../model/responsibility.ts';

/** The slice of knowledge that the shop's report needs. */

const you: Facets = { manages: 'customer', operates: 'customer', verifies: 'customer' };
const aws: Facets = { manages: 'aws', operates: 'aws', verifies: 'aws' };

function duty(id: string, title: string, layer: Layer, scope: Duty['scope'], rest: Partial<Duty> = {}): Duty {
  const facets = layer.startsWith('aws') ? aws : you;
  return {
    id,
    title,
    layer,
    scope,
    definition: title,
    awsPortion: 'none',
    customerPortion: 'none',
    defaults: { infrastructure: facets, managed: facets, abstracted: facets, network: facets },
    parallelWith: [],
    checkable: 'partly',
    evidence: [],
    source: 'SRM-PAGE',
    confidence: 'sourced',
    ...rest,
  };
}

const duties: readonly Duty[] = [
  duty('security-governance', 'Direct security', 'customer-organisation', 'boundary', {
    customerPortion: 'Roles, policies, objectives',
    checkable: 'not',
    source: 'K',
    confidence: 'expert',
  }),
  duty('data-classification', 'Decide sensitivity and handling of data', 'customer-data', 'boundary', {
    customerPortion: 'Scheme, tags, discovery',
  }),
  duty('data-location', 'Keep content in the chosen Region', 'customer-data', 'resource', {
    awsPortion: 'Keep content in the chosen Region unless told otherwise',
    customerPortion: 'Choose Region, replication, cross-Region features',
    confidence: 'expert',
    source: 'K',
  }),
  duty('least-privilege', 'Grant only needed permissions', 'platform-applications-identity', 'resource', {
    customerPortion: 'Write and review policies',
    evidence: ['access-review'],
  }),
  duty(
    'secrets-management',
    'Store, rotate and revoke secrets',
    'platform-applications-identity',
    'boundary',
    {
      customerPortion: 'Keep secrets out of code',
    },
  ),
  duty('engine-patching', 'Patch the database engine', 'platform-applications-identity', 'resource', {
    awsPortion: 'Build, test and roll out',
    customerPortion: 'Choose automatic minor updates and window',
  }),
  duty('runtime-patching', 'Patch the language runtime', 'platform-applications-identity', 'resource', {
    awsPortion: 'Patch the runtimes that AWS manages',
    customerPortion: 'Patch the runtime below your code',
  }),
  duty(
    'backup-configuration',
    'Make protected copies of data',
    'platform-applications-identity',
    'resource',
    {
      awsPortion: 'Make the copies where the service does so by default',
      customerPortion: 'Plans, retention, vault lock, copies',
      checkable: 'fully',
      confidence: 'expert',
      source: 'K',
    },
  ),
  duty('guest-os-patching', 'Patch the operating system', 'operating-system-network-firewall', 'resource', {
    awsPortion: 'Patch it where AWS runs the OS',
    customerPortion: 'Patch or replace instances where you run the OS',
    checkable: 'fully',
    evidence: ['patch-report'],
  }),
  duty(
    'security-group-config',
    'Write the packet filters that AWS enforces',
    'operating-system-network-firewall',
    'resource',
    {
      customerPortion: 'Rules of security groups and network ACLs',
      checkable: 'fully',
      evidence: ['network-rule-review'],
    },
  ),
  duty(
    'at-rest-enablement',
    'Have server-side encryption on with the right key',
    'server-side-encryption',
    'resource',
    {
      awsPortion: 'Encrypt as the setting says',
      customerPortion: 'Decide on/off and key type',
      checkable: 'fully',
    },
  ),
  duty('host-os-patching', 'Patch the virtualisation host', 'aws-software', 'resource', {
    awsPortion: 'All of it',
    checkable: 'not',
  }),
  duty('power-and-cabling', 'Keep power and cooling available', 'aws-hardware-infrastructure', 'resource', {
    awsPortion: 'Power, cooling and buildings',
    checkable: 'not',
  }),
  duty('provider-governance', 'Direct security at AWS', 'aws-organisation', 'provider', {
    awsPortion: 'Policy, roles, risk assessment',
    checkable: 'not',
    source: 'K',
    confidence: 'expert',
  }),
];

const rdsStandard: Rule = {
  id: 'rds-standard',
  stratum: 'case',
  title: 'RDS instance',
  resourceTypes: ['AWS::RDS::DBInstance'],
  when: { not: { property: 'Engine', startsWith: 'custom-' } },
  overrides: { 'guest-os-patching': { manages: 'customer', operates: 'aws', verifies: 'both' } },
  portions: {},
  note: 'OS and engine updates are pending-maintenance items: AWS performs them, you accept them in time',
  order: 1,
  source: 'RDSC',
  confidence: 'sourced',
};
const rdsSingleZone: Rule = {
  id: 'rds-single-az',
  stratum: 'case',
  title: 'RDS in one Zone',
  resourceTypes: ['AWS::RDS::DBInstance'],
  when: { property: 'MultiAZ', equals: false },
  overrides: { 'backup-configuration': you },
  portions: {},
  note: 'No standby exists for AWS to run',
  finding: 'single Zone',
  order: 2,
  source: 'K',
  confidence: 'expert',
};
const rules = new Map([rdsStandard, rdsSingleZone].map(rule => [rule.id, rule]));

function service(id: string, title: string, category: Service['category'], prefix: string): Service {
  return {
    id,
    title,
    category,
    traits: [],
    typePrefixes: [prefix],
    typeOverrides: [],
    aliases: [],
    cases: id === 'rds' ? ['rds-standard', 'rds-single-az'] : [],
    coverage: id === 'rds' ? 'cases' : 'category-default',
    generated: false,
    confidence: 'expert',
    source: 'K',
  };
}

const services = new Map(
  [
    service('rds', 'RDS', 'managed', 'AWS::RDS::DBInstance'),
    service('s3', 'S3', 'abstracted', 'AWS::S3::'),
    service('vpc', 'VPC', 'network', 'AWS::EC2::SecurityGroup'),
  ].map(one => [one.id, one]),
);

function control(id: string, title: string, group: string, named: readonly string[]): Control {
  return {
    id,
    title,
    group,
    duties: named.map(one => ({ duty: one, role: 'satisfies' })),
    confidence: 'expert',
  };
}

const frameworks = new Map<string, Framework>(
  [
    {
      id: 'nist-csf-2.0',
      namespace: 'csf',
      kind: 'controls' as const,
      title: 'NIST CSF 2.0',
      version: '2.0',
      licence: 'public domain',
      source: 'https://doi.org/10.6028/NIST.CSWP.29',
      groups: [{ id: 'PR', title: 'Protect' }],
      controls: [
        control('csf:PR.AA-05', 'access permissions', 'PR', ['least-privilege']),
        control('csf:PR.DS-01', 'data at rest', 'PR', ['at-rest-enablement']),
        control('csf:PR.IR-01', 'networks', 'PR', ['security-group-config']),
        control('csf:PR.IR-02', 'environmental threats', 'PR', ['power-and-cabling']),
        control('csf:PR.PS-02', 'software maintained', 'PR', ['guest-os-patching']),
      ],
    },
    {
      id: 'iso-27001-2022',
      namespace: 'iso',
      kind: 'controls' as const,
      title: 'ISO/IEC 27001:2022',
      version: '2022',
      licence: 'ids and own titles only',
      source: 'https://www.iso.org/standard/27001',
      groups: [{ id: 'A.7', title: 'Physical' }],
      controls: [
        control('iso:A.7.5', 'physical threats', 'A.7', ['power-and-cabling']),
        {
          ...control('iso:A.8.9', 'configuration management', 'A.8', []),
          unmappedReason: 'not yet second-read',
        },
      ],
    },
  ].map(one => [one.id, one]),
);

export const shopKnowledge: Knowledge = {
  version: '2026.11',
  duties: new Map(duties.map(one => [one.id, one])),
  questions: new Map([
    [
      'runs-database-on-instances',
      {
        id: 'runs-database-on-instances',
        text: 'Do you run a database, search, cache or broker yourself on instances?',
        why: 'Templates rarely show software inside an instance',
        answers: ['yes', 'no'],
        decides: { duties: ['engine-patching'], rules: [], controls: ['csf:PR.PS-02'], obligations: [] },
      },
    ],
  ]),
  evidenceKinds: new Map([
    [
      'patch-report',
      {
        id: 'patch-report',
        what: 'Patch state of the whole population',
        cadence: 'monthly',
        maxAgeDays: 35,
        confidence: 'expert',
      },
    ],
  ]),
  sources: new Map([
    ['K', { id: 'K', title: 'Professional judgement', date: '2026-11-01' }],
    [
      'SRM-PAGE',
      {
        id: 'SRM-PAGE',
        title: 'AWS Shared Responsibility Model',
        url: 'https://aws.amazon.com/compliance/shared-responsibility-model/',
        date: '2026-10-01',
      },
    ],
    [
      'RDSC',
      { id: 'RDSC', title: 'RDS Custom', url: 'https://docs.aws.amazon.com/rds/', date: '2023-06-15' },
    ],
  ]),
  assuranceKinds: new Map(),
  assuranceStart: {
    status: 'claimed',
    documents: ['soc3'],
    partition: 'aws',
    note: 'AWS publishes its SOC 3 report',
    statuses: [],
    rules: [],
  },
  obligations: new Map(),
  placementRules: [],
  serviceOf: type =>
    [...services.values()].find(one => one.typePrefixes.some(prefix => type.startsWith(prefix))),
  service: id => services.get(id),
  findService: name => services.get(name.toLowerCase()),
  generatedServiceIds: () => [],
  serviceIds: () => [...services.keys()],
  rulesOf: type => [...rules.values()].filter(rule => rule.resourceTypes.includes(type)),
  rule: id => rules.get(id),
  ruleIds: () => [...rules.keys()],
  framework: id => frameworks.get(id),
  frameworkIds: () => [...frameworks.keys()],
  securityOf: () => undefined,
  crosswalkIds: () => [],
  crosswalk: () => undefined,
  defaultsOf: () => [],
  history: () => ({ releases: [], unreleased: [] }),
};

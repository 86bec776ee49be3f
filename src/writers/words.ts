import type { ControlClass, CustomerStatus, ProviderStatus } from '../model/assessment.ts';
import type { Layer } from '../model/knowledge.ts';
import type { DutyAnswer, FacetHolder, Side } from '../model/responsibility.ts';

/** The words that every report uses for the same thing. */

export interface LayerWords {
  readonly layer: Layer;
  /** At most 26 characters. */
  readonly short: string;
  readonly long: string;
  /** Whose part of AWS's chart it is drawn in. */
  readonly chart: 'customer' | 'aws';
}

/** AWS's chart from top to bottom, with the two organisations around it. */
export const layersTopDown: readonly LayerWords[] = [
  {
    layer: 'customer-organisation',
    short: 'Your organisation',
    long: 'Your organisation: governance, people, suppliers',
    chart: 'customer',
  },
  { layer: 'customer-data', short: 'Customer data', long: 'Customer data', chart: 'customer' },
  {
    layer: 'platform-applications-identity',
    short: 'Platform, apps, identity',
    long: 'Platform, applications, identity and access',
    chart: 'customer',
  },
  {
    layer: 'operating-system-network-firewall',
    short: 'OS, network, firewall',
    long: 'Operating system, network and firewall set-up',
    chart: 'customer',
  },
  {
    layer: 'client-side-encryption-integrity',
    short: 'Client-side encryption',
    long: 'Client-side encryption and data integrity',
    chart: 'customer',
  },
  {
    layer: 'server-side-encryption',
    short: 'Server-side encryption',
    long: 'Server-side encryption',
    chart: 'customer',
  },
  {
    layer: 'network-traffic-protection',
    short: 'Network traffic',
    long: 'Network traffic protection',
    chart: 'customer',
  },
  {
    layer: 'aws-software',
    short: 'AWS software',
    long: 'AWS software: compute, storage, database, network',
    chart: 'aws',
  },
  {
    layer: 'aws-hardware-infrastructure',
    short: 'Hardware, Regions, Zones',
    long: 'Hardware and global infrastructure',
    chart: 'aws',
  },
  { layer: 'aws-organisation', short: "AWS's organisation", long: "AWS's own organisation", chart: 'aws' },
];

export function layerTitle(layer: Layer): string {
  return layersTopDown.find(words => words.layer === layer)?.long ?? layer;
}

/** One or two words for a table cell. */
export const sideWords: Readonly<Record<Side, string>> = {
  aws: 'AWS',
  customer: 'you',
  shared: 'shared',
  'not-applicable': '-',
  undetermined: 'open',
};

/** A clause that a newcomer understands without the glossary. */
export function sidePhrase(answer: Pick<DutyAnswer, 'side' | 'kind' | 'candidates'>): string {
  const { side, kind, candidates = [] } = answer;
  if (side === 'shared') {
    if (kind === 'configurable') return 'shared: AWS performs it, you decide';
    return kind === 'divided' ? 'shared: AWS and you each do a part' : 'shared: how is still open';
  }
  if (side === 'undetermined' && candidates.length > 0) {
    return `open: ${candidates.map(candidate => sideWords[candidate]).join(' or ')}`;
  }
  return sidePhrases[side];
}

const sidePhrases: Readonly<Record<Exclude<Side, 'shared'>, string>> = {
  aws: 'AWS does it',
  customer: 'yours to do',
  'not-applicable': 'does not apply',
  undetermined: 'open',
};

export const holderWords: Readonly<Record<FacetHolder, string>> = {
  aws: 'AWS',
  customer: 'you',
  both: 'both',
  none: 'nobody',
};

export const classWords: Readonly<Record<ControlClass, string>> = {
  inherited: 'inherited',
  shared: 'shared',
  'customer-specific': 'yours',
  'not-applicable': 'not applicable',
  undetermined: 'open',
  unmapped: 'unmapped',
};

export const customerStatusWords: Readonly<Record<CustomerStatus, string>> = {
  met: 'met',
  'partly-met': 'partly met',
  'not-met': 'not met',
  unknown: 'cannot tell',
  'not-visible': 'not visible here',
  waived: 'waived',
  provided: 'provided by another party',
  'not-needed': 'not needed',
};

export const providerStatusWords: Readonly<Record<ProviderStatus, string>> = {
  'relied-on': 'relied on',
  claimed: 'claimed',
  lapsed: 'lapsed',
  'out-of-scope': 'out of scope',
  none: 'no document',
  'not-needed': 'not needed',
};

/** `1 file`, `3 files`; numbers from 1,000 on carry separators. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${grouped(count)} ${count === 1 ? one : many}`;
}

/** Digits in groups of three, the same on every machine. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

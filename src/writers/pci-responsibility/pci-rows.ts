import type { Party } from '../../model/party.ts';
import { type Applicability, applicabilityOf } from '../control-facts/applicability.ts';
import type { ControlFacts, FrameworkFacts } from '../control-facts/control-facts.ts';
import { documentWords, providerWords } from '../control-facts/half-words.ts';
import type { Report } from '../report.ts';
import { documentStatusWords, partyName } from '../stated-words.ts';
import { classWords } from '../words.ts';
import { placesOf, providerServices } from './aws-places.ts';
import { doesWords, type PartyPart, partyParts, performs, statementsByParty } from './party-parts.ts';

/** One requirement of the matrix: who is responsible, and the part of each party of the chain. */
export interface PciRow {
  readonly facts: ControlFacts;
  readonly applicability: Applicability;
  /** Everybody who is responsible, in words. */
  readonly responsible: string;
  /** Which column of a summary it counts in: one only. */
  readonly bearer: Bearer;
  readonly parts: readonly PartyPart[];
  /** Services on which the provider carries its part. */
  readonly places: readonly string[];
  /** What the provider's part rests on. */
  readonly restsOn: string;
  readonly notes: readonly string[];
}

export const bearers = ['provider', 'shared', 'you', 'nobody', 'open', 'unmapped'] as const;
export type Bearer = (typeof bearers)[number];

export interface PciMatrix {
  readonly rows: readonly PciRow[];
  readonly parties: readonly Party[];
}

export function pciMatrix({ controls }: FrameworkFacts, report: Report): PciMatrix {
  const stating = statementsByParty(report);
  const services = providerServices(report);
  const rows = controls.map((facts): PciRow => {
    const parts = partyParts(facts, stating, report);
    return {
      facts,
      applicability: applicabilityOf(facts, report),
      responsible: responsibleWords(facts, parts),
      bearer: bearerOf(facts),
      parts,
      places: placesOf(facts, services),
      restsOn: restsOnCell(facts),
      notes: notesOf(facts, report),
    };
  });
  return { rows, parties: [...stating.keys()] };
}

function bearerOf({ assessed }: ControlFacts): Bearer {
  switch (assessed.class) {
    case 'inherited':
      return 'provider';
    case 'shared':
      return 'shared';
    case 'customer-specific':
      return 'you';
    case 'not-applicable':
      return 'nobody';
    case 'undetermined':
      return 'open';
    case 'unmapped':
      return 'unmapped';
  }
}

/** A party on your side performs it for you: towards an assessor it stays yours. */
function responsibleWords({ assessed }: ControlFacts, parts: readonly PartyPart[]): string {
  const { provider } = assessed;
  const helpers = parts.filter(performs).map(one => one.party.name);
  const wholly = assessed.customer.status === 'provided';
  const helped =
    helpers.length === 0 ? '' : `, through ${helpers.join(' and ')}${wholly ? '' : ' for some of it'}`;
  switch (assessed.class) {
    case 'inherited':
      return provider.party;
    case 'shared':
      return `${provider.party} and you${helped}`;
    case 'customer-specific':
      return `you${helped}`;
    case 'not-applicable':
      return 'nobody: not applicable';
    case 'undetermined':
      return `open: ${assessed.candidates.map(candidate => openWords(candidate, provider.party)).join(', or ')}`;
    case 'unmapped':
      return 'not mapped: decide it by hand';
  }
}

function openWords(candidate: ControlFacts['assessed']['class'], party: string): string {
  if (candidate === 'inherited') return party;
  if (candidate === 'shared') return `${party} and you`;
  return candidate === 'customer-specific' ? 'you' : classWords[candidate];
}

/** One word for what the provider does: responsible, its part, none, or open. */
export function providerRole({ assessed }: ControlFacts): string {
  if (assessed.class === 'undetermined') {
    return assessed.candidates.some(one => one === 'inherited' || one === 'shared') ? 'open' : 'none';
  }
  if (assessed.class === 'inherited') return 'responsible';
  if (assessed.class === 'shared') return 'its part';
  return assessed.class === 'unmapped' ? 'not mapped' : 'none';
}

export function yourRole({ assessed }: ControlFacts): string {
  if (assessed.class === 'undetermined') {
    return assessed.candidates.some(one => one === 'customer-specific' || one === 'shared') ? 'open' : 'none';
  }
  if (assessed.class === 'customer-specific') return 'responsible';
  if (assessed.class === 'shared') return 'your part';
  return assessed.class === 'unmapped' ? 'not mapped' : 'none';
}

export function partyCell(row: PciRow, party: Party): string {
  const part = row.parts.find(one => one.party.id === party.id);
  return part === undefined
    ? ''
    : [doesWords[part.does], ...part.lines].filter(line => line !== '').join('\n');
}

function restsOnCell({ assessed, awsRestsOn }: ControlFacts): string {
  return assessed.provider.status === 'not-needed' ? '' : `${providerWords(assessed)}: ${awsRestsOn}`;
}

/** The recorded statements of providers of who does what, with how they stand; undefined where there is none. What they say is not printed. */
export function summaryWords({ assessment, knowledge }: Report): string | undefined {
  const { boundary, stated } = assessment;
  const summaries = boundary.documents.filter(one => one.kind === 'pci-responsibility-summary');
  if (summaries.length === 0) return undefined;
  return summaries
    .map(one => {
      const status = stated.documents.find(judged => judged.id === one.id)?.status;
      const stands = status === undefined ? '' : `, ${documentStatusWords[status]}`;
      const read = one.readBy === undefined ? ', read by nobody yet' : '';
      return `${partyName(one.party, boundary)}: ${documentWords(one, knowledge)}${stands}${read}`;
    })
    .join('; ');
}

function notesOf({ known, said }: ControlFacts, { assessment }: Report): string[] {
  const untested = assessment.boundary.documents.filter(one => one.notTested.includes(known.id));
  return [
    ...untested.map(one => `${one.id} names it as not tested.`),
    ...statedNote(said),
    ...(known.note === undefined ? [] : [known.note]),
  ];
}

function statedNote(said: ControlFacts['said']): string[] {
  if (said?.applicable === 'no') return [`You state that it does not apply: ${said.reason ?? ''}`];
  return said?.reason === undefined ? [] : [`You state: ${said.reason}`];
}

import type { AssuranceDocument } from '../../model/assurance.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import type { Placement } from '../placements.ts';
import type { Asked, AssuranceRule } from './assurance-rule.ts';
import type { ScopeAnswers } from './scope-answer.ts';

/**
 * How far one document goes for one duty at one place, its time apart. full: it may be relied on. claim: it is there, but
 * something keeps it a claim. outside: it does not speak of this. useless: it proves nothing.
 */
export interface Fit {
  readonly goes: 'full' | 'claim' | 'outside' | 'useless';
  readonly reason?: string;
}

export interface FitContext {
  readonly rule: AssuranceRule;
  readonly scope: ScopeAnswers;
  readonly asked: Asked;
  readonly edition: string;
  readonly others: readonly AssuranceDocument[];
  readonly limitsOf: (document: AssuranceDocument) => DocumentLimits;
}

/** The lists of a document's scope, ready to be asked. */
export interface DocumentLimits {
  readonly services: ReadonlySet<string>;
  readonly regions: ReadonlySet<string>;
  readonly accounts: ReadonlySet<string>;
  readonly notTested: ReadonlySet<string>;
  /** Services that it leaves out, by id. */
  readonly carvedOut: ReadonlySet<string>;
  /** Controls that it speaks of; undefined for all. */
  readonly speaksOf: ReadonlySet<string> | undefined;
}

export function limitsOf(
  { services, regions, accounts, notTested, carveOuts, speaksOf }: AssuranceDocument,
  findService: Knowledge['findService'],
): DocumentLimits {
  return {
    services: new Set(services),
    regions: new Set(regions),
    accounts: new Set(accounts),
    notTested: new Set(notTested),
    speaksOf: speaksOf === undefined ? undefined : new Set(speaksOf),
    carvedOut: new Set(carveOuts.flatMap(name => findService(name)?.id ?? [])),
  };
}

export interface Subject {
  readonly duty: string;
  readonly control: string;
  readonly placement: Placement;
}

const full: Fit = { goes: 'full' };

/** Judges a document for a duty at a place. */
export function fitOf(document: AssuranceDocument, subject: Subject, context: FitContext): Fit {
  const { rule, asked, edition, others } = context;
  if (rule.most === 'nothing') return { goes: 'useless' };
  if (document.state === 'revoked') return { goes: 'useless', reason: 'it is revoked' };
  if (document.opinion === 'adverse' || document.opinion === 'disclaimer') {
    return {
      goes: 'useless',
      reason: `the auditor's opinion is ${document.opinion === 'adverse' ? 'adverse' : 'a disclaimer'}`,
    };
  }
  const place = fitOfPlace(document, subject, context);
  if (place.goes === 'outside') return place;
  if (rule.most === 'claimed') return { goes: 'claim', reason: 'by its kind it can be no more than a claim' };
  const unread = readingShortfall(document, asked);
  if (unread !== undefined) return { goes: 'claim', reason: unread };
  const limit = rule.limits?.(document, asked, { others, edition });
  if (limit !== undefined) return { goes: 'claim', reason: limit };
  const deviation = openDeviation(document, subject.duty);
  if (deviation !== undefined) return { goes: 'claim', reason: deviation };
  return place;
}

/** Why a document does not count as read on the day asked. */
export function readingShortfall({ readBy, readOn }: AssuranceDocument, { day }: Asked): string | undefined {
  if (readBy === undefined || readOn === undefined) return 'nobody has recorded reading it (readBy, readOn)';
  return readOn > day ? `it is recorded as read on ${readOn}, after ${day}` : undefined;
}

/** A deviation without the user's own written assessment stands against its duty; one without a duty, against all. */
function openDeviation({ opinion, exceptions }: AssuranceDocument, duty: string): string | undefined {
  if (opinion === 'qualified' && exceptions.length === 0) {
    return "the auditor's opinion is qualified, and no exception is recorded that says why";
  }
  const open = exceptions.find(
    one => one.assessment === undefined && (one.duty === undefined || one.duty === duty),
  );
  if (open === undefined) return undefined;
  return open.duty === undefined
    ? `an exception is recorded without its duty and without an assessment: "${open.text}"`
    : `an exception against ${duty} has no written assessment: "${open.text}"`;
}

/** Whether partition, account, Region and services are in its scope. */
function fitOfPlace(document: AssuranceDocument, { control, placement }: Subject, context: FitContext): Fit {
  const { region, partition, account } = placement;
  const { notTested, accounts, regions } = context.limitsOf(document);
  if (notTested.has(control)) return { goes: 'outside', reason: `it names ${control} as not tested` };
  const own = document.partition ?? 'aws';
  if (document.party === 'aws' && partition !== undefined && partition !== own) {
    return { goes: 'outside', reason: `it is for the partition ${own}, not for ${partition}` };
  }
  if (accounts.size > 0 && account !== undefined && !accounts.has(account)) {
    return { goes: 'outside', reason: `the account ${account} is not among those that it covers` };
  }
  if (regions.size > 0 && region !== undefined && !regions.has(region)) {
    return { goes: 'outside', reason: `the Region ${region} is not in its scope` };
  }
  let fit = full;
  for (const service of placement.services) {
    const one = fitOfService(document, service, context);
    if (one.goes === 'outside') return one;
    if (one.goes === 'claim') fit = one;
  }
  if (fit.goes === 'claim' || placement.services.length === 0) return fit;
  if (regions.size > 0 && region === undefined) {
    return {
      goes: 'claim',
      reason: 'it lists Regions, and the Region of some resources is not known (give "region")',
    };
  }
  if (accounts.size > 0 && account === undefined) {
    return {
      goes: 'claim',
      reason: 'it lists accounts, and the account of some resources is not known (give "account")',
    };
  }
  return full;
}

function fitOfService(document: AssuranceDocument, service: string, context: FitContext): Fit {
  const { rule, scope } = context;
  const { carvedOut, services } = context.limitsOf(document);
  if (carvedOut.has(service)) {
    return { goes: 'outside', reason: `it carves out ${service}` };
  }
  if (services.size > 0) {
    return services.has(service)
      ? full
      : { goes: 'outside', reason: `the service ${service} is not in its scope` };
  }
  // Scope lists are AWS's: of another provider's scope only its own document can speak.
  const programmes = document.party === 'aws' ? (rule.programmesOf?.(document) ?? rule.programmes) : [];
  if (programmes.length === 0 || !scope.speaksOf(programmes)) {
    return { goes: 'claim', reason: noListWords(document, programmes) };
  }
  const answer = scope.answer(service, programmes);
  if (answer.inScope === 'unknown') {
    return {
      goes: 'claim',
      reason: `no loaded scope list says whether ${service} is in scope of ${programmes.join(' or ')}`,
    };
  }
  if (!answer.inScope) {
    return {
      goes: 'outside',
      reason: `${service} is not in scope of ${programmes.join(' or ')} (${answer.source ?? ''})`,
    };
  }
  if (answer.excluded.length === 0) return full;
  return {
    goes: 'claim',
    reason: `the scope of ${service} leaves out ${answer.excluded.join('; ')}: state under "scope" that it is in scope for what you use`,
  };
}

function noListWords(document: AssuranceDocument, programmes: readonly string[]): string {
  if (programmes.length === 0) return 'its services are not recorded';
  return document.services.length === 0
    ? `no scope list loaded for ${programmes.join(' or ')}, and its services are not recorded`
    : 'no scope list loaded';
}

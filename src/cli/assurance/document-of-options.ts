import { isDay } from '../../foundation/calendar-days.ts';
import { safeText } from '../../foundation/safe-text.ts';
import { suggestion } from '../../foundation/nearest-id.ts';
import type { AssuranceDocument, Period } from '../../model/assurance.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import { UsageError } from '../host.ts';
import type { DocumentOptions } from './assurance-options.ts';

export interface DocumentContext {
  readonly knowledge: Knowledge;
  /** Ids that are taken. */
  readonly taken: ReadonlySet<string>;
  /** YYYY-MM-DD. */
  readonly today: string;
  readonly sha256: string | undefined;
}

/**
 * The document that the options of `demarc assurance add` record. Whether its values mean something is judged where
 * demarc.yaml is read; here only what has no place there is refused.
 */
export function documentOfOptions(options: DocumentOptions, context: DocumentContext): AssuranceDocument {
  const { knowledge, today, sha256 } = context;
  const kind = options.kind ?? '';
  if (!knowledge.assuranceKinds.has(kind)) {
    const kinds = [...knowledge.assuranceKinds.keys()];
    const begun = kinds.find(one => kind !== '' && one.startsWith(kind.toLowerCase()));
    const near = begun === undefined ? suggestion(kind, kinds) : `; did you mean "${begun}"?`;
    const what =
      kind === ''
        ? 'name the kind of the document: --kind'
        : `there is no kind of document "${safeText(kind, 60)}"${near}`;
    throw new UsageError(what, `Known are: ${kinds.join(', ')}.`);
  }
  const periods = (options.period ?? []).map(periodOf);
  const party = options.party ?? 'aws';
  const { readBy } = options;
  const readOn = options.readOn ?? (readBy === undefined ? undefined : today);
  const texts = {
    title: options.title,
    issued: options.issued,
    expires: options.expires,
    letterUntil: options.letterUntil,
    edition: options.edition,
    refersTo: options.refersTo,
    impactLevel: options.impactLevel,
    partition: options.partition,
    readBy,
    readOn,
    sha256,
    reference: options.reference,
    // What may be written here is judged with the rest, where the file is read.
    opinion: options.opinion as AssuranceDocument['opinion'],
    state: options.state as AssuranceDocument['state'],
    type: options.type as AssuranceDocument['type'],
  };
  return {
    id: options.id ?? freeId(party, kind, yearOf(periods, options, today), context.taken),
    kind,
    party,
    periods,
    exceptions: [],
    carveOuts: options.carveOut ?? [],
    categories: options.category ?? [],
    services: options.service ?? [],
    regions: options.inRegion ?? [],
    accounts: [],
    notTested: [],
    userControls: [],
    ...Object.fromEntries(Object.entries(texts).filter(([, value]) => value !== undefined)),
  };
}

function periodOf(written: string): Period {
  const [from = '', to = '', more] = written.split('..');
  if (!isDay(from) || !isDay(to) || more !== undefined) {
    throw new UsageError(
      `--period ${safeText(written, 60)}: it has the form from..to, as 2025-10-01..2026-09-30`,
    );
  }
  return { from, to };
}

function yearOf(periods: readonly Period[], { issued }: DocumentOptions, today: string): string {
  return (periods.at(-1)?.to ?? issued ?? today).slice(0, 4);
}

/** `aws-soc2-type2-2026`, or with a number where that is taken. */
function freeId(party: string, kind: string, year: string, taken: ReadonlySet<string>): string {
  const first = `${party}-${kind}-${year}`;
  if (!taken.has(first)) return first;
  let number = 2;
  while (taken.has(`${first}-${number}`)) number += 1;
  return `${first}-${number}`;
}

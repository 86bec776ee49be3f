import type { Boundary, ControlAssessment, CustomerHalf, ProviderHalf } from '../../model/assessment.ts';
import type { AssuranceDocument } from '../../model/assurance.ts';
import type { Basis } from '../../model/declaration.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import { providedWords } from '../stated-words.ts';
import { counted, customerStatusWords, grouped, providerStatusWords } from '../words.ts';
import { printableReason } from './printable.ts';

/** Both halves of a control in words, with what they rest on. */

export const basisWords: Readonly<Record<Basis, string>> = {
  declared: 'declared: source code says so',
  planned: 'planned: a plan says so',
  observed: 'observed: a dated reading says so',
  operated: 'operated: dated, repeated evidence says so',
};

/** A recorded document with its dates: `SOC 2 Type II report aws-soc2-2026 (2025-10-01 to 2026-09-30)`. */
export function documentWords(
  document: Pick<AssuranceDocument, 'id' | 'kind' | 'periods' | 'issued' | 'expires' | 'edition'>,
  { assuranceKinds }: Pick<Knowledge, 'assuranceKinds'>,
): string {
  const { id, kind, periods, issued, expires, edition } = document;
  const dates = [
    ...(edition === undefined ? [] : [`edition ${edition}`]),
    ...periods.map(({ from, to }) => `${from} to ${to}`),
    ...(issued === undefined ? [] : [`of ${issued}`]),
    ...(expires === undefined ? [] : [`until ${expires}`]),
  ];
  const title = assuranceKinds.get(kind)?.title ?? kind;
  return `${title} ${id}${dates.length === 0 ? '' : ` (${dates.join(', ')})`}`;
}

/** What the half of AWS, or of who stands in its place, rests on, or what it would need. '' where it has no half. */
export function restsOnWords(
  { status, documents, document, until, reasons, party }: ProviderHalf,
  boundary: Boundary,
  knowledge: Knowledge,
): string {
  if (status === 'not-needed') return '';
  const named = boundary.documents.filter(one => documents.includes(one.id));
  const recorded = named.map(one => documentWords(one, knowledge)).join('; ');
  const kind =
    document === undefined ? undefined : (knowledge.assuranceKinds.get(document)?.title ?? document);
  const why = reasons.map(printableReason).join('; ');
  if (status === 'relied-on') return `${recorded}${until === undefined ? '' : `; holds until ${until}`}`;
  const parts = [
    recorded === '' ? restsOnNothing(status, party, kind) : recorded,
    ...(why === '' ? [] : [`not more because: ${why}`]),
  ];
  return parts.join('; ');
}

function restsOnNothing(status: ProviderHalf['status'], party: string, kind: string | undefined): string {
  const needed = kind === undefined ? `a document of ${party} for it` : `${party}'s ${kind}`;
  return status === 'claimed'
    ? `what ${party} publishes; nobody has recorded reading ${needed}`
    : `it would take ${needed}, which is not on record`;
}

/** How the user's half stands, with what it rests on: `not met: 2 checks fail, 17 pass`. */
export function customerWords(control: ControlAssessment, boundary: Boundary): string {
  const { customer } = control;
  const detail = customerDetail(control, boundary);
  return `${customerStatusWords[customer.status]}${detail === '' ? '' : `: ${detail}`}`;
}

function customerDetail({ class: ofClass, customer }: ControlAssessment, boundary: Boundary): string {
  const checks = checkWords(customer);
  switch (customer.status) {
    case 'not-needed':
      return '';
    case 'met':
      return checks === '' ? 'all its evidence is on record' : `${checks}; all its evidence is on record`;
    case 'partly-met':
      return [checks, 'evidence is missing'].filter(part => part !== '').join('; ');
    case 'not-met':
      return checks;
    case 'unknown':
      if (ofClass === 'unmapped') return 'it is not mapped to duties yet';
      return ofClass === 'undetermined'
        ? ['whose it is, is open', checks].filter(part => part !== '').join('; ')
        : checks;
    case 'not-visible':
      return 'nothing of this input shows it, and no evidence is on record';
    case 'waived':
      return waiverWords(customer, boundary);
    case 'provided':
      return providedWords(customer.provided, boundary);
  }
}

/** `of 20 check results 2 fail, 1 cannot be told, 17 pass`. */
export function checkWords({ failed, undecided, passed }: CustomerHalf): string {
  const parts = [
    ...(failed.length === 0 ? [] : [counted(failed.length, 'fails', 'fail')]),
    ...(undecided.length === 0 ? [] : [`${grouped(undecided.length)} cannot be told`]),
    ...(passed === 0 ? [] : [counted(passed, 'passes', 'pass')]),
  ];
  if (parts.length === 0) return '';
  const total = failed.length + undecided.length + passed;
  return `of ${counted(total, 'check result')} ${parts.join(', ')}`;
}

function waiverWords({ waivers }: CustomerHalf, boundary: Boundary): string {
  const named = waivers.map(id => {
    const waiver = boundary.waivers.find(one => one.id === id);
    return waiver === undefined ? id : `${id} until ${waiver.expires}, approved by ${waiver.approvedBy}`;
  });
  return `the risk is accepted (${named.join('; ')}); it is not met`;
}

export function providerWords({ provider }: ControlAssessment): string {
  return providerStatusWords[provider.status];
}

import { appendTo } from '../../foundation/grouping.ts';
import { compareText, sortedBy } from '../../foundation/stable-order.ts';
import type { Boundary, ProviderStatus } from '../../model/assessment.ts';
import { type AssuranceDocument, nothingRecorded } from '../../model/assurance.ts';
import type { AssuranceKind, Knowledge } from '../../model/knowledge.ts';
import { type Placement, placementKey } from '../placements.ts';
import type { Asked, AssuranceRule, TimeVerdict } from './assurance-rule.ts';
import { type DocumentLimits, type Fit, fitOf, limitsOf, readingShortfall } from './document-fit.ts';
import { assuranceRules } from './generated/registry.ts';
import { type ProviderParty, providerParty } from './provider-party.ts';
import { scopeAnswers } from './scope-answer.ts';

/** One part of a provider's half: a duty of a control at one place. */
export interface ProviderSubject {
  /** Namespace and version of the framework. */
  readonly namespace: string;
  readonly edition: string;
  readonly control: string;
  readonly duty: string;
  /** The party as a rule names it; undefined for AWS. */
  readonly party: string | undefined;
  readonly placement: Placement;
}

/** What that part rests on. */
export interface Standing {
  readonly status: Exclude<ProviderStatus, 'not-needed'>;
  /** Kind of the documents that gave the status, where any is recorded. */
  readonly kind?: string;
  readonly documents: readonly string[];
  readonly reasons: readonly string[];
  readonly until?: string;
}

export interface AssuranceJudge {
  readonly asked: Asked;
  standingOf(subject: ProviderSubject): Standing;
  /** What documents of AWS of one kind come to at a place, whatever duty they are asked for. */
  standingOfKind(kind: string, placement: Placement, edition?: string): Standing;
  /** How a document stands by itself, whatever it is needed for. */
  byItself(document: AssuranceDocument): { readonly fit: Fit; readonly time: TimeVerdict };
}

export interface JudgeInput {
  readonly boundary: Boundary;
  readonly knowledge: Pick<Knowledge, 'assuranceKinds' | 'assuranceStart' | 'findService' | 'framework'>;
  readonly asked: Asked;
}

/** Documents of one kind and one party: reports are taken together. */
interface Group {
  readonly kind: AssuranceKind;
  readonly rule: AssuranceRule;
  readonly documents: readonly AssuranceDocument[];
}

/** From the best to the worst. */
export const statusOrder: readonly Standing['status'][] = [
  'relied-on',
  'claimed',
  'lapsed',
  'out-of-scope',
  'none',
];

export function worseStatus(left: Standing['status'], right: Standing['status']): Standing['status'] {
  return statusOrder.indexOf(left) >= statusOrder.indexOf(right) ? left : right;
}

const noScopeList = 'no scope list loaded';

/**
 * Judges what each part of a provider's half rests on. A document more never makes a status worse; what has lapsed gives
 * no more than what is not there.
 */
export function assuranceJudge({ boundary, knowledge, asked }: JudgeInput): AssuranceJudge {
  const scope = scopeAnswers(boundary.scopeLists);
  const recorded = sortedBy(boundary.documents, one => one.id);
  const byParty = new Map<string, AssuranceDocument[]>();
  for (const one of [...publishedByAws(knowledge), ...recorded]) {
    appendTo(byParty, one.party, one);
  }
  const groupsOf = new Map([...byParty].map(([party, all]) => [party, groupsIn(all, knowledge)]));
  const sensitive = recorded.some(one => one.notTested.length > 0 || one.speaksOf !== undefined);
  const known = new Map<string, Standing>();
  const times = new Map<string, TimeVerdict>();
  const limits = new Map(
    [...byParty.values()].flat().map(one => [one, limitsOf(one, knowledge.findService)]),
  );

  function limitsOfDocument(document: AssuranceDocument): DocumentLimits {
    return limits.get(document) ?? limitsOf(document, knowledge.findService);
  }

  /** The same documents are judged for many duties and places. */
  function timeOf(
    rule: AssuranceRule,
    documents: readonly AssuranceDocument[],
    letters: readonly AssuranceDocument[],
  ): TimeVerdict {
    const key = JSON.stringify([rule.kind, documents.map(one => one.id), letters.map(one => one.id)]);
    let time = times.get(key);
    if (time === undefined) {
      time = rule.judgeTime(documents, asked, letters);
      times.set(key, time);
    }
    return time;
  }

  function standingOf(subject: ProviderSubject): Standing {
    const { namespace, edition, control, duty, party, placement } = subject;
    const key = [
      namespace,
      edition,
      sensitive ? control : '',
      duty,
      party ?? '',
      placementKey(placement),
    ].join('\n');
    let standing = known.get(key);
    if (standing === undefined) {
      standing = judge(subject, providerParty(party, boundary.parties));
      known.set(key, standing);
    }
    return standing;
  }

  function judge(subject: ProviderSubject, { id, service }: ProviderParty): Standing {
    if (id === undefined) {
      const reason = `${subject.party ?? ''} is none of the parties of demarc.yaml: name it there with its documents`;
      return { status: 'none', documents: [], reasons: [reason] };
    }
    const { placement } = subject;
    const services = service === undefined ? placement.services : [...placement.services, service];
    const at = { ...subject, placement: { ...placement, services } };
    const standings = (groupsOf.get(id) ?? [])
      .filter(({ kind }) => isFor(kind, subject.namespace))
      .map(group => ({ ...group, documents: group.documents.filter(one => speaks(one, subject.control)) }))
      .filter(({ documents }) => documents.length > 0)
      .map(group => standingOfGroup(group, at, byParty.get(id) ?? []));
    return bestOf(standings);
  }

  /** A document for some controls says nothing of the others. */
  function speaks(document: AssuranceDocument, control: string): boolean {
    return limitsOfDocument(document).speaksOf?.has(control) !== false;
  }

  function standingOfGroup(
    { kind, rule, documents }: Group,
    subject: ProviderSubject,
    others: readonly AssuranceDocument[],
  ): Standing {
    const context = {
      rule,
      scope,
      asked,
      edition: subject.edition,
      others,
      limitsOf: limitsOfDocument,
    };
    const { partition } = subject.placement;
    // What AWS publishes is for one partition: in another there is no document, rather than one out of scope.
    const fits = documents
      .filter(one => one.id !== '' || partition === undefined || partition === one.partition)
      .map(document => ({ document, fit: fitOf(document, subject, context) }));
    const relied = fits.filter(({ fit }) => fit.goes === 'full').map(one => one.document);
    const claims = fits
      .filter(({ fit }) => fit.goes === 'full' || fit.goes === 'claim')
      .map(one => one.document);
    const outside = fits.filter(({ fit }) => fit.goes === 'outside').map(one => one.document);
    const reasons = reasonsOf(fits, scope.speaksOf(rule.programmes));
    const letters = lettersOf(others);
    const read = letters.filter(one => readingShortfall(one, asked) === undefined);
    const strong = relied.length === 0 ? undefined : timeOf(rule, relied, read);
    if (strong?.word === 'holds') {
      const { until } = strong;
      const ends = until !== undefined && (until < asked.windowEnd || !asked.windowStated);
      return {
        status: 'relied-on',
        kind: kind.id,
        documents: idsOf(counting(relied, rule)),
        reasons: [],
        ...(ends ? { until } : {}),
      };
    }
    if (claims.length > 0) {
      const time = timeOf(rule, claims, letters);
      const late = strong ?? time;
      const named = idsOf(strong === undefined ? claims : relied);
      const reason =
        late.reason === undefined || named.length === 0 ? [] : [`${named.join(', ')}: ${late.reason}`];
      const status = time.word === 'lapsed' ? 'lapsed' : 'claimed';
      return {
        status,
        kind: kind.id,
        documents: idsOf(status === 'lapsed' ? claims : counting(claims, rule)),
        reasons: [...reason, ...reasons],
      };
    }
    const status = outside.length > 0 ? 'out-of-scope' : 'none';
    return { status, kind: kind.id, documents: idsOf(outside), reasons };
  }

  /** Documents that are over say nothing of the time asked. */
  function counting(documents: readonly AssuranceDocument[], rule: AssuranceRule): AssuranceDocument[] {
    return documents.filter(one =>
      one.periods.length > 0
        ? !asked.windowStated || one.periods.some(period => period.to >= asked.from)
        : timeOf(rule, [one], []).word !== 'lapsed',
    );
  }

  function byItself(document: AssuranceDocument): { fit: Fit; time: TimeVerdict } {
    const others = byParty.get(document.party) ?? [];
    const group = groupsOf.get(document.party)?.find(one => one.kind.id === document.kind);
    if (group === undefined) return { fit: { goes: 'useless' }, time: { word: 'open' } };
    const { rule, documents } = group;
    const edition = editionAsked(group.kind, boundary, knowledge) ?? document.edition ?? '';
    const context = { rule, scope, asked, edition, others, limitsOf: limitsOfDocument };
    const nowhere = { duty: '', control: '', placement: { services: [] } };
    const fit = fitOf(document, nowhere, context);
    const fellows = documents.filter(one => one.id !== '' && fitOf(one, nowhere, context).goes === fit.goes);
    const letters = lettersOf(others);
    const counted =
      fit.goes === 'full' ? letters.filter(one => readingShortfall(one, asked) === undefined) : letters;
    return { fit, time: timeOf(rule, fellows, counted) };
  }

  function standingOfKind(kind: string, placement: Placement, edition?: string): Standing {
    const group = groupsOf.get('aws')?.find(one => one.kind.id === kind);
    if (group === undefined) return { status: 'none', kind, documents: [], reasons: [] };
    const recordedEdition = group.documents.find(one => one.edition !== undefined)?.edition;
    const subject = {
      namespace: '',
      edition: edition ?? editionAsked(group.kind, boundary, knowledge) ?? recordedEdition ?? '',
      control: '',
      duty: '',
      party: undefined,
      placement,
    };
    return standingOfGroup(group, subject, byParty.get('aws') ?? []);
  }

  return { asked, standingOf, standingOfKind, byItself };
}

function groupsIn(documents: readonly AssuranceDocument[], knowledge: JudgeInput['knowledge']): Group[] {
  const groups: Group[] = [];
  for (const rule of assuranceRules) {
    const kind = knowledge.assuranceKinds.get(rule.kind);
    const own = documents.filter(one => one.kind === rule.kind);
    if (kind !== undefined && own.length > 0) groups.push({ kind, rule, documents: own });
  }
  return groups;
}

/** What AWS publishes for everybody: nobody has read it here, and its dates are not recorded. */
function publishedByAws({ assuranceStart }: JudgeInput['knowledge']): AssuranceDocument[] {
  return assuranceStart.documents.map(kind => ({
    id: '',
    kind,
    party: 'aws',
    partition: assuranceStart.partition,
    ...nothingRecorded,
  }));
}

/** Own objectives rest on what a framework of outcomes rests on: they are nobody's programme. */
function isFor({ reliedOnFor }: AssuranceKind, namespace: string): boolean {
  return reliedOnFor.includes('any') || reliedOnFor.includes(namespace === 'own' ? 'csf' : namespace);
}

/** The edition of the programme among the boundary's frameworks that a kind of document is for. */
function editionAsked(
  { reliedOnFor }: AssuranceKind,
  { frameworks }: Boundary,
  knowledge: JudgeInput['knowledge'],
): string | undefined {
  const found = frameworks.flatMap(id => knowledge.framework(id) ?? []);
  return found.find(one => reliedOnFor.includes(one.namespace))?.version;
}

function lettersOf(documents: readonly AssuranceDocument[]): AssuranceDocument[] {
  return documents.filter(one => one.kind === 'bridge-letter');
}

function idsOf(documents: readonly AssuranceDocument[]): string[] {
  return documents.map(one => one.id).filter(id => id !== '');
}

/** Why recorded documents give no more; of what AWS publishes only that nothing is known of its scope. */
function reasonsOf(
  fits: readonly { readonly document: AssuranceDocument; readonly fit: Fit }[],
  speaks: boolean,
): string[] {
  const reasons: string[] = [];
  for (const { document, fit } of fits) {
    if (fit.reason === undefined) continue;
    if (document.id !== '') reasons.push(`${document.id}: ${fit.reason}`);
    else if (fit.goes === 'outside') reasons.push(fit.reason);
    else if (!speaks) reasons.push(noScopeList);
  }
  return reasons;
}

/** The best of several, with all documents that give it. */
function bestOf(standings: readonly Standing[]): Standing {
  const status = statusOrder.find(one => standings.some(standing => standing.status === one)) ?? 'none';
  const best = standings.filter(standing => standing.status === status);
  const withDocuments = best.find(standing => standing.documents.length > 0) ?? best[0];
  const documents = [...new Set(best.flatMap(standing => standing.documents))].sort(compareText);
  const reasons = status === 'relied-on' ? [] : [...new Set(standings.flatMap(standing => standing.reasons))];
  const untils = best.map(standing => standing.until);
  const latest = untils.includes(undefined)
    ? undefined
    : untils
        .map(one => one ?? '')
        .sort(compareText)
        .at(-1);
  return {
    status,
    ...(withDocuments?.kind === undefined ? {} : { kind: withDocuments.kind }),
    documents,
    reasons: reasons.length > 1 ? reasons.filter(one => one !== noScopeList) : reasons,
    ...(latest === undefined || best.length === 0 ? {} : { until: latest }),
  };
}

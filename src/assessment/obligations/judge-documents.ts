import { sortedBy } from '../../foundation/stable-order.ts';
import type { Boundary } from '../../model/assessment.ts';
import type { AgreementStatus, JudgedAgreement, JudgedAssurance } from '../../model/judged-obligation.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import type { DemandedAgreement, Obligation } from '../../model/obligation.ts';
import {
  type AssuranceJudge,
  type Standing,
  statusOrder,
  worseStatus,
} from '../assurance/assurance-judge.ts';
import type { Placement } from '../placements.ts';
import { staleness } from '../stated/fresh-evidence.ts';

export interface DocumentContext {
  readonly boundary: Boundary;
  readonly knowledge: Pick<Knowledge, 'assuranceKinds' | 'evidenceKinds' | 'framework'>;
  readonly judge: AssuranceJudge;
  /** All places in which resources of the boundary stand. */
  readonly placements: readonly Placement[];
  readonly day: string;
}

const namedReasons = 3;

/** How AWS's documents stand that an obligation asks for, at the weakest place of the boundary. */
export function judgeAssurance(obligation: Obligation, context: DocumentContext): JudgedAssurance[] {
  return obligation.assurance.map(({ kind, or, why }) => {
    const kinds = [kind, ...or];
    const standings = kinds.map(one => standingOf(one, obligation, context));
    const status = statusOrder.find(one => standings.some(standing => standing.status === one)) ?? 'none';
    const best = standings.filter(standing => standing.status === status);
    const chosen = best.find(standing => standing.documents.length > 0) ?? best[0];
    return {
      kind: chosen?.kind ?? kind,
      kinds,
      why,
      status,
      documents: chosen?.documents ?? [],
      reasons: (chosen?.reasons ?? []).slice(0, namedReasons),
      ...(chosen?.until === undefined ? {} : { until: chosen.until }),
    };
  });
}

function standingOf(kind: string, obligation: Obligation, context: DocumentContext): Standing {
  const { judge, placements } = context;
  const edition = editionOf(kind, obligation, context);
  const standings = (placements.length === 0 ? [{ services: [] }] : placements).map(placement =>
    judge.standingOfKind(kind, placement, edition),
  );
  let status: Standing['status'] = 'relied-on';
  for (const standing of standings) status = worseStatus(status, standing.status);
  const worst = standings.filter(standing => standing.status === status);
  const [until] = worst.flatMap(standing => standing.until ?? []).sort();
  return {
    status,
    kind,
    documents: [...new Set(worst.flatMap(standing => standing.documents))].sort(),
    reasons: [...new Set(worst.flatMap(standing => standing.reasons))].sort(),
    ...(until === undefined ? {} : { until }),
  };
}

/** The edition of the programme that the obligation itself speaks of. */
function editionOf(
  kind: string,
  { frameworks }: Obligation,
  { knowledge }: DocumentContext,
): string | undefined {
  const reliedOnFor = knowledge.assuranceKinds.get(kind)?.reliedOnFor ?? [];
  for (const { framework: id } of frameworks) {
    const framework = knowledge.framework(id);
    if (framework !== undefined && reliedOnFor.includes(framework.namespace)) return framework.version;
  }
  return undefined;
}

/** Whether the agreements are there that an obligation asks for: as a recorded document, or as a record that names them. */
export function judgeAgreements(obligation: Obligation, context: DocumentContext): JudgedAgreement[] {
  return obligation.agreements.map(agreement => {
    const { id, title, why, evidence, document } = agreement;
    return {
      id,
      title,
      why,
      ...(evidence === undefined ? {} : { evidence }),
      ...(document === undefined ? {} : { document }),
      ...(document === undefined
        ? recordOf(agreement, context)
        : documentOf(standingOf(document, obligation, context))),
    };
  });
}

type Found = Pick<JudgedAgreement, 'status' | 'reasons'>;

function documentOf({ status, reasons }: Standing): Found {
  return { status: asAgreement[status], reasons: reasons.slice(0, namedReasons) };
}

const asAgreement: Readonly<Record<Standing['status'], AgreementStatus>> = {
  'relied-on': 'recorded',
  claimed: 'claimed',
  lapsed: 'lapsed',
  'out-of-scope': 'out-of-scope',
  none: 'missing',
};

/** A record counts for the agreements that it names: one that names none says nothing of any. */
function recordOf({ id, evidence, byTerms }: DemandedAgreement, context: DocumentContext): Found {
  const { boundary, knowledge, day } = context;
  const kind = evidence === undefined ? undefined : knowledge.evidenceKinds.get(evidence);
  const records = boundary.evidence.filter(
    record => record.kind === evidence && record.agreements?.includes(id) === true,
  );
  const stale = sortedBy(records, record => record.date).map(record =>
    kind === undefined ? undefined : staleness(record, kind, boundary, day),
  );
  if (stale.includes(undefined)) return { status: 'recorded', reasons: [] };
  if (byTerms === true) return { status: 'by-terms', reasons: [] };
  const newest = stale.at(-1);
  return newest === undefined ? { status: 'missing', reasons: [] } : { status: 'stale', reasons: [newest] };
}

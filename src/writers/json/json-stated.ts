import type { Boundary, JudgedStated } from '../../model/assessment.ts';
import type { Report } from '../report.ts';
import type { Member } from './json-stream.ts';

/** The boundary as it was drawn and stated; documents, evidence and the like are in `stated`, judged. */
export function boundaryMember({ assessment }: Report): Record<string, unknown> {
  const { name, owner, frameworks, answers, declared, accounts, paths, auditWindow } = assessment.boundary;
  const { tags, dataClass, impactLevel, environment } = assessment.boundary;
  return {
    name,
    ...(owner === undefined ? {} : { owner }),
    ...(environment === undefined ? {} : { environment }),
    frameworks,
    answers: [...answers].map(([question, answer]) => ({ question, answer })),
    declared: [...declared],
    accounts,
    paths,
    ...(tags.size === 0 ? {} : { tags: [...tags].map(([key, values]) => ({ key, values })) }),
    ...(dataClass === undefined ? {} : { dataClass }),
    ...(impactLevel === undefined ? {} : { impactLevel }),
    ...(auditWindow === undefined ? {} : { auditWindow }),
  };
}

/** What the user stated, with how it stands on the day of the scan. */
export function* statedMembers({ assessment }: Report): Generator<Member, void, undefined> {
  const { boundary, stated } = assessment;
  yield { name: 'parties', items: boundary.parties };
  yield { name: 'statements', items: statementsJson(stated) };
  yield { name: 'imported', items: stated.imported };
  yield { name: 'conflicts', items: stated.conflicts };
  yield { name: 'requirements', items: stated.requirements };
  yield { name: 'documents', items: documentsJson(boundary, stated) };
  yield { name: 'scopeLists', items: stated.scopeLists };
  yield { name: 'evidence', items: boundary.evidence };
  yield {
    name: 'waivers',
    items: stated.waivers.map(({ waiver, status, findings }) => ({ ...waiver, status, findings })),
  };
  yield { name: 'controls', items: boundary.controls };
}

function* statementsJson(stated: JudgedStated): Generator<Record<string, unknown>, void, undefined> {
  for (const { statement, status, reason } of stated.statements) {
    yield { ...statement, status, ...(reason === undefined ? {} : { reason }) };
  }
}

function* documentsJson(
  { documents }: Boundary,
  stated: JudgedStated,
): Generator<Record<string, unknown>, void, undefined> {
  for (const judged of stated.documents) {
    const document = documents.find(one => one.id === judged.id);
    const { controls, status, reasons, until } = judged;
    yield { ...document, status, reasons, ...(until === undefined ? {} : { until }), controls };
  }
}

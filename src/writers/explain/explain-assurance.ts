import type { JudgedDocument } from '../../model/assessment.ts';
import type { AssuranceKind, EvidenceKind } from '../../model/knowledge.ts';
import type { ImportedDocument, Party } from '../../model/party.ts';
import {
  documentStatusWords,
  importedWords,
  leftOutWords,
  partyKindWords,
  partyName,
  requirementSource,
  requirementWords,
  statementPhrase,
} from '../stated-words.ts';
import { counted, customerStatusWords } from '../words.ts';
import {
  confidenceWords,
  type ExplainContext,
  type Explanation,
  factsOf,
  type Item,
  sectionsOf,
} from './explanation.ts';

/** A kind of assurance document: its time rule, what it proves and what not, what to record, and what is recorded here. */
export function explainAssuranceKind(kind: AssuranceKind, { report }: ExplainContext): Explanation {
  const here = (report?.assessment.stated.documents ?? []).filter(one => one.kind === kind.id);
  return {
    kind: 'assurance kind',
    id: kind.id,
    title: kind.title,
    facts: factsOf(
      ['What', kind.nature],
      ['Time rule', kind.validity],
      ['Relied on for', kind.reliedOnFor.join(', ')],
      ['Not for', kind.notFor],
      ['To record', kind.fields.join(', ')],
      ['Distribution', kind.distribution],
      ['To record it', `demarc assurance add --kind ${kind.id}`],
      ['How sure', confidenceWords[kind.confidence]],
    ),
    sections: sectionsOf({
      title: 'Recorded here',
      items: here.map(({ id, status, reasons }) => ({
        text: `${id}: ${documentStatusWords[status]}`,
        detail: reasons,
      })),
    }),
  };
}

/** A kind of customer evidence: what suffices, how often, and which duties need it. */
export function explainEvidenceKind(kind: EvidenceKind, { knowledge, report }: ExplainContext): Explanation {
  const duties = [...knowledge.duties.values()].filter(duty => duty.evidence.includes(kind.id));
  const judged = (report?.assessment.stated.evidence ?? []).filter(({ record }) => record.kind === kind.id);
  return {
    kind: 'evidence kind',
    id: kind.id,
    title: kind.what,
    facts: factsOf(
      ['How often', kind.cadence],
      ['Counts for', counted(kind.maxAgeDays, 'day')],
      ['How sure', confidenceWords[kind.confidence]],
    ),
    sections: sectionsOf(
      { title: 'Duties that need it', items: duties.map(({ id, title }) => ({ text: `${id}: ${title}` })) },
      {
        title: 'On record',
        items: judged.map(({ record: { date, by, where }, stale }) => ({
          text: `${date} by ${by}${where === undefined ? '' : `, kept at ${where}`}${
            stale === undefined ? '' : `; does not count: ${stale}`
          }`,
        })),
      },
    ),
  };
}

/** A recorded document: its fields, how it stands and why, and the controls that rest on it. */
export function explainDocument(judged: JudgedDocument, { knowledge, report }: ExplainContext): Explanation {
  const boundary = report?.assessment.boundary;
  const document = boundary?.documents.find(one => one.id === judged.id);
  const requirements = report?.assessment.stated.requirements ?? [];
  const imported = report?.assessment.stated.imported.find(one => one.document === judged.id);
  const kind = knowledge.assuranceKinds.get(judged.kind);
  return {
    kind: 'assurance document',
    id: judged.id,
    title: document?.title ?? kind?.title ?? judged.kind,
    facts: factsOf(
      ['Whose', boundary === undefined ? judged.party : partyName(judged.party, boundary)],
      ['Kind', `${kind?.title ?? judged.kind} (${judged.kind})`],
      ['Stands', documentStatusWords[judged.status]],
      ['Until', judged.until],
      ['Why not better', judged.reasons.join('; ')],
      ['Version', document?.version],
      ['uuid', document?.uuid],
      ['Got on', document?.importedOn],
      ['Speaks of', document?.speaksOf === undefined ? '' : counted(document.speaksOf.length, 'control')],
      ['Read from', importedWords(imported)],
      ['Periods', document?.periods.map(({ from, to }) => `${from} to ${to}`).join(', ')],
      ['Issued', document?.issued],
      ['Expires', document?.expires],
      ['Letter until', document?.letterUntil],
      ['Opinion', document?.opinion],
      ['Services', document?.services.join(', ')],
      ['Regions', document?.regions.join(', ')],
      ['Carved out', document?.carveOuts.join(', ')],
      [
        'Read',
        document?.readBy === undefined
          ? 'by nobody yet'
          : `by ${document.readBy} on ${document.readOn ?? ''}`,
      ],
      ['Reference', document?.reference],
      ['SHA-256', document?.sha256],
      ['Time rule', kind?.validity],
      ['Not for', kind?.notFor],
    ),
    sections: sectionsOf(
      {
        title: 'Exceptions',
        items: (document?.exceptions ?? []).map(({ duty, text, assessment }) => ({
          text: `${duty ?? 'no duty named'}: ${text}`,
          detail: [assessment ?? 'no written assessment: its duty is not relied on'],
        })),
      },
      {
        title: 'Expected of you',
        items: (document?.userControls ?? []).map(({ id, text, duty }) => {
          const status = requirements.find(one => one.id === `${judged.id}/${id}`)?.status;
          const stands = status === undefined ? '' : ` [${customerStatusWords[status]}]`;
          return { text: `${id}: ${text}${stands}`, detail: duty === undefined ? [] : [`comes to ${duty}`] };
        }),
      },
      { title: 'What is in it beside statements', items: leftOutItems(imported) },
      {
        title: 'Controls that rest on it',
        items: judged.controls.length === 0 ? [] : [{ text: judged.controls.join(', ') }],
      },
    ),
  };
}

function leftOutItems(imported: ImportedDocument | undefined): Item[] {
  if (imported === undefined) return [];
  return [
    ...imported.leftOut.map(one => ({ text: leftOutWords(one), detail: [one.why] })),
    ...imported.notes.map(text => ({ text })),
  ];
}

/** A party of the chain: what it states, what it expects, and its documents. */
export function explainParty(party: Party, { report }: ExplainContext): Explanation {
  const stated = report?.assessment.stated;
  const own = (stated?.statements ?? []).filter(({ statement }) => statement.from === party.id);
  return {
    kind: 'party',
    id: party.id,
    title: party.name,
    facts: factsOf(['Stands as', partyKindWords[party.kind]]),
    sections: sectionsOf(
      {
        title: 'What it states',
        items: report === undefined ? [] : own.map(judged => ({ text: statementPhrase(judged, report) })),
      },
      {
        title: 'What it expects of you',
        items: (stated?.requirements ?? [])
          .filter(one => one.party === party.id)
          .map(one => ({
            text: `${requirementWords(one)} [${customerStatusWords[one.status]}]`,
            detail: [requirementSource(one)],
          })),
      },
      {
        title: 'Its documents',
        items: (stated?.documents ?? [])
          .filter(one => one.party === party.id)
          .map(({ id, status, reasons }) => ({
            text: `${id}: ${documentStatusWords[status]}`,
            detail: reasons,
          })),
      },
    ),
  };
}

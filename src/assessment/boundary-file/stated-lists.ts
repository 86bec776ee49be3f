import { safeText } from '../../foundation/safe-text.ts';
import type { AssuranceDocument, EvidenceRecord, ScopeList, Waiver } from '../../model/assurance.ts';
import type { Statement } from '../../model/party.ts';
import type { Objective, Stated, StatedControl } from '../../model/stated.ts';
import { checkStatedControl, statedControlOf } from './controls.ts';
import {
  checkDocument,
  documentOf,
  documentsSchema,
  type WrittenDocument,
  type WrittenDocuments,
} from './documents.ts';
import { checkEvidence, evidenceOf } from './evidence.ts';
import type { WrittenBoundary } from './file-schema.ts';
import { includedScopeList, type Including, type Located, withIncluded } from './included-files.ts';
import { checkObjective, objectiveOf } from './objectives.ts';
import { agreementIds, obligationsIn } from './obligation-list.ts';
import { checkParties, partyOf, standingParties } from './parties.ts';
import { atMost } from './scalars.ts';
import { checkAssertion, scopeListOf } from './scope-lists.ts';
import { checkProviderFiles, type WrittenStatementList, writtenStatements } from './statement-list.ts';
import { checkStatement, statementOf, type WrittenStatement } from './statements.ts';
import { checkWaiver, waiverOf } from './waivers.ts';
import type { Path, WrittenScope } from './written-scope.ts';

/** Reads and checks the lists of one level of the file; they add to those above. Problems are added to the scope. */
export function collectStated(
  written: WrittenBoundary,
  path: Path,
  including: Including,
  above: Stated,
): Stated {
  const { scope } = including;
  const ownParties = written.parties ?? [];
  checkParties(ownParties, [...path, 'parties'], scope);
  const parties = [...above.parties, ...ownParties.map(partyOf)];
  const documents = withIncluded<WrittenDocument, WrittenDocuments>(
    written.assurance ?? [],
    [...path, 'assurance'],
    including,
    {
      schema: documentsSchema,
      key: 'assurance',
      take: whole => whole.assurance,
    },
  );
  const list = writtenStatements(written, [...path, 'statements'], including);
  const { statements, providers } = list;
  checkNumbers(list, documents, above, [...path], scope);
  const recorded = [...above.documents.map(one => one.id), ...documents.map(one => one.written.id)];
  const names = {
    parties: [...standingParties, ...parties].map(party => party.id),
    documents: [...recorded, ...providers.map(one => one.stated.document.id)],
  };
  checkProviderFiles(list, recorded, names);
  checkNewIds(
    'party',
    above.parties,
    ownParties.map((one, index) => located(one, [...path, 'parties', index], scope)),
  );
  const objectives = [...above.objectives, ...objectivesIn(written, path, scope, above)];
  const obligations = [
    ...above.obligations,
    ...obligationsIn(written, path, scope, above.obligations, objectives.length > 0),
  ];
  return {
    parties,
    documents: [
      ...above.documents,
      ...documentsOf(documents, above, names),
      ...providers.map(one => one.stated.document),
    ],
    statements: [
      ...above.statements,
      ...statementsOf(statements, names),
      ...providers.flatMap(one => one.stated.statements),
    ],
    imported: [...above.imported, ...providers.map(one => one.stated.imported)],
    evidence: [...above.evidence, ...evidenceIn(written, path, scope, agreementIds(scope, obligations))],
    waivers: [...above.waivers, ...waiversIn(written, path, scope, above)],
    scopeLists: [...above.scopeLists, ...scopeListsIn(written, path, including)],
    objectives,
    obligations,
    controls: [...above.controls, ...controlsIn(written, path, scope, above, objectives)],
  };
}

/** Files that are named bring entries of their own: all together must stay within bounds. */
function checkNumbers(
  { statements, providers }: WrittenStatementList,
  documents: readonly Located<WrittenDocument>[],
  above: Stated,
  path: Path,
  scope: WrittenScope,
): void {
  let provisions = 0;
  for (const { stated } of providers) provisions += stated.imported.provided + stated.imported.expected;
  for (const { written } of statements) {
    provisions += (written.provides ?? []).length + (written.expects ?? []).length;
  }
  const counts = [
    [
      'statements',
      above.statements.length + statements.length + providers.length,
      atMost.statements,
      'statements',
    ],
    ['statements', provisions, atMost.provisions, 'entries under "provides" and "expects"'],
    [
      'assurance',
      above.documents.length + documents.length + providers.length,
      atMost.documents,
      'documents',
    ],
  ] as const;
  for (const [key, count, bound, what] of counts) {
    if (count > bound) scope.add([...path, key], `there are ${count} ${what}; at most ${bound} are read.`);
  }
}

interface Names {
  readonly parties: readonly string[];
  readonly documents: readonly string[];
}

function located<T>(written: T, path: Path, scope: WrittenScope): Located<T> {
  return { written, path, scope };
}

/** Ids that are taken by what stands above, or by another of the same list. */
function checkNewIds(
  kind: string,
  above: readonly { readonly id: string }[],
  own: readonly Located<{ readonly id: string }>[],
): void {
  const taken = new Set(above.map(one => one.id));
  for (const { written, path, scope } of own) {
    if (taken.has(written.id)) scope.add([...path, 'id'], `"${written.id}" is the id of another ${kind}.`);
    taken.add(written.id);
  }
}

function documentsOf(
  documents: readonly Located<WrittenDocument>[],
  above: Stated,
  names: Names,
): AssuranceDocument[] {
  checkNewIds('document', above.documents, documents);
  return documents.map(({ written, path, scope }) => {
    checkDocument(written, path, scope, names);
    return documentOf(written, scope);
  });
}

function statementsOf(statements: readonly Located<WrittenStatement>[], names: Names): Statement[] {
  return statements.map(({ written, path, scope }) => {
    checkStatement(written, path, scope, names);
    return statementOf(written);
  });
}

function evidenceIn(
  { evidence = [] }: WrittenBoundary,
  path: Path,
  scope: WrittenScope,
  agreements: ReadonlySet<string>,
): EvidenceRecord[] {
  return evidence.map((one, index) => {
    checkEvidence(one, [...path, 'evidence', index], scope, agreements);
    return evidenceOf(one);
  });
}

function waiversIn(
  { waivers = [] }: WrittenBoundary,
  path: Path,
  scope: WrittenScope,
  above: Stated,
): Waiver[] {
  checkNewIds(
    'waiver',
    above.waivers,
    waivers.map((one, index) => located(one, [...path, 'waivers', index], scope)),
  );
  return waivers.map((one, index) => {
    checkWaiver(one, [...path, 'waivers', index], scope);
    return waiverOf(one);
  });
}

function scopeListsIn({ scope: lists = [] }: WrittenBoundary, path: Path, including: Including): ScopeList[] {
  return lists.flatMap((one, index) => {
    const at = [...path, 'scope', index];
    if ('file' in one) return includedScopeList(one, at, including) ?? [];
    checkAssertion(one, at, including.scope);
    return scopeListOf(one, including.scope);
  });
}

function objectivesIn(
  { objectives = [] }: WrittenBoundary,
  path: Path,
  scope: WrittenScope,
  above: Stated,
): Objective[] {
  const own = objectives.map((one, index) => located(one, [...path, 'objectives', index], scope));
  checkNewIds('objective', above.objectives, own);
  return objectives.map((one, index) => {
    checkObjective(one, [...path, 'objectives', index], scope);
    return objectiveOf(one);
  });
}

function controlsIn(
  { controls = [] }: WrittenBoundary,
  path: Path,
  scope: WrittenScope,
  above: Stated,
  objectives: readonly Objective[],
): StatedControl[] {
  const taken = new Set(above.controls.map(one => one.control));
  return controls.map((one, index) => {
    const at = [...path, 'controls', index];
    if (taken.has(one.control)) {
      const id = safeText(one.control, 80);
      scope.add([...at, 'control'], `"${id}" stands here already: state all of it in one entry.`);
    }
    taken.add(one.control);
    checkStatedControl(one, at, scope, objectives);
    return statedControlOf(one);
  });
}

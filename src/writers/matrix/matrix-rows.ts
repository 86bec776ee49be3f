import type { Duty, Knowledge, Layer } from '../../model/knowledge.ts';
import type { DutyAnswer, ResponsibilityTable } from '../../model/responsibility.ts';
import { holderWords, layersTopDown, layerTitle, sidePhrase, sideWords } from '../words.ts';
import { type Matrix, matrixColumns } from './matrix.ts';

/** One duty of one service or option, in words: what the full table of every format shows. */
export interface MatrixRow {
  /** The service as it was asked for, or the system as a whole. */
  readonly service: string;
  readonly option: string;
  readonly types: readonly string[];
  readonly layer: Layer;
  readonly layerTitle: string;
  readonly duty: string;
  readonly title: string;
  readonly side: DutyAnswer['side'];
  /** A word for it: you, AWS, shared, open. */
  readonly whose: string;
  /** The same as a clause. */
  readonly phrase: string;
  readonly manages: string;
  readonly operates: string;
  readonly verifies: string;
  readonly awsPart: string;
  readonly yourPart: string;
  /** Cases, integrations and placement rules that decided. */
  readonly rules: readonly string[];
  /** What must be known or answered first. */
  readonly openUntil: readonly string[];
  readonly source: string;
  readonly sourceUrl: string;
  readonly sourceDate: string;
  readonly confidence: DutyAnswer['confidence'];
}

export const wholeSystem = 'The system as a whole';

/** All rows: by service as asked, then layer from top to bottom, then duty; at the end what is judged once for the system. */
export function* matrixRows(matrix: Matrix): Generator<MatrixRow, void, undefined> {
  const { knowledge, assessment } = matrix;
  const inOrder = dutiesTopDown(knowledge);
  for (const column of matrixColumns(matrix)) {
    for (const duty of inOrder) yield* rowsOf(knowledge, duty, column.name, column.tables);
  }
  for (const duty of inOrder) {
    const answer = assessment.responsibility.boundary.get(duty.id);
    if (answer === undefined || answer.side === 'not-applicable') continue;
    yield rowOf(knowledge, duty, answer, { service: wholeSystem, option: '', types: [] });
  }
}

export function dutiesTopDown(knowledge: Knowledge): readonly Duty[] {
  const duties = [...knowledge.duties.values()];
  return layersTopDown.flatMap(({ layer }) => duties.filter(duty => duty.layer === layer));
}

/** Rows of one duty under one service; resources that give the same answer share a row. */
function* rowsOf(
  knowledge: Knowledge,
  duty: Duty,
  service: string,
  tables: readonly ResponsibilityTable[],
): Generator<MatrixRow, void, undefined> {
  const rows = new Map<string, { answer: DutyAnswer; options: string[]; types: string[] }>();
  for (const table of tables) {
    const answer = table.answers.get(duty.id);
    if (answer === undefined || answer.side === 'not-applicable') continue;
    const { side, kind, facets, portions, missing } = answer;
    const same = JSON.stringify([side, kind, facets, portions, missing]);
    const row = rows.get(same) ?? { answer, options: [], types: [] };
    rows.set(same, row);
    if (!row.options.includes(table.deploymentOption)) row.options.push(table.deploymentOption);
    if (!row.types.includes(table.type)) row.types.push(table.type);
  }
  for (const { answer, options, types } of rows.values()) {
    yield rowOf(knowledge, duty, answer, { service, option: options.join(', '), types });
  }
}

function rowOf(
  knowledge: Knowledge,
  duty: Duty,
  answer: DutyAnswer,
  of: Pick<MatrixRow, 'service' | 'option' | 'types'>,
): MatrixRow {
  const source = knowledge.sources.get(answer.source);
  const { facets } = answer;
  return {
    ...of,
    layer: duty.layer,
    layerTitle: layerTitle(duty.layer),
    duty: duty.id,
    title: duty.title,
    side: answer.side,
    whose: sideWords[answer.side],
    phrase: sidePhrase(answer),
    manages: facets === undefined ? 'open' : holderWords[facets.manages],
    operates: facets === undefined ? 'open' : holderWords[facets.operates],
    verifies: facets === undefined ? 'open' : holderWords[facets.verifies],
    awsPart: answer.portions.aws,
    yourPart: answer.portions.customer,
    rules: answer.trace.filter(step => step.outcome === 'matched').map(step => step.rule),
    openUntil: answer.missing.map(missing => knowledge.questions.get(missing)?.text ?? missing),
    source: source?.title ?? answer.source,
    sourceUrl: source?.url ?? '',
    sourceDate: source?.date ?? '',
    confidence: answer.confidence,
  };
}

import { documentPieces, type Member } from '../json/json-stream.ts';
import { controlRows } from './control-rows.ts';
import { type Matrix, matrixColumns } from './matrix.ts';
import { matrixRows } from './matrix-rows.ts';
import { obligationRows } from './obligation-rows.ts';
import { openQuestions } from './open-questions.ts';

/** The matrix for programs, in pieces. */
export function writeMatrixJson(matrix: Matrix): Iterable<string> {
  return documentPieces(members(matrix));
}

function* members(matrix: Matrix): Generator<Member, void, undefined> {
  const { assessment } = matrix;
  yield { name: 'schemaVersion', value: '1.0' };
  yield { name: 'demarcVersion', value: matrix.version };
  yield { name: 'knowledgeVersion', value: assessment.knowledgeVersion };
  yield { name: 'at', value: assessment.at };
  yield {
    name: 'services',
    items: matrixColumns(matrix).map(({ name, options, tables, notes }) => ({
      service: name,
      deploymentOptions: options,
      resourceTypes: [...new Set(tables.map(table => table.type))],
      notes,
    })),
  };
  yield { name: 'duties', items: matrixRows(matrix) };
  yield {
    name: 'frameworks',
    items: assessment.frameworks.map(({ framework, title, controls, counts }) => ({
      framework,
      title,
      controls: controls.length,
      classes: counts,
    })),
  };
  yield { name: 'controls', items: controlRows(matrix) };
  yield { name: 'obligations', items: obligationRows(matrix) };
  yield { name: 'openQuestions', items: openQuestions(matrix) };
}

import { compareText } from '../../foundation/stable-order.ts';
import type { Matrix } from './matrix.ts';
import { matrixRows } from './matrix-rows.ts';

/** A question or fact that somebody must answer before the line is known everywhere. */
export interface OpenQuestion {
  /** Id of a question; empty for a fact that no question asks for. */
  readonly id: string;
  readonly text: string;
  readonly why: string;
  readonly answers: readonly string[];
  /** Titles of the duties that wait for it. */
  readonly duties: readonly string[];
  /** Controls that wait for it. */
  readonly controls: readonly string[];
}

/** What is open in the matrix, that which decides most first. */
export function openQuestions(matrix: Matrix): readonly OpenQuestion[] {
  const { knowledge, assessment } = matrix;
  const duties = new Map<string, Set<string>>();
  const controls = new Map<string, Set<string>>();
  for (const row of matrixRows(matrix)) {
    for (const text of row.openUntil) add(duties, text, row.title);
  }
  for (const framework of assessment.frameworks) {
    for (const control of framework.controls) {
      for (const missing of control.missing) {
        add(controls, knowledge.questions.get(missing)?.text ?? missing, control.control);
      }
    }
  }
  const byText = new Map([...knowledge.questions.values()].map(question => [question.text, question]));
  return [...new Set([...duties.keys(), ...controls.keys()])]
    .map(text => {
      const question = byText.get(text);
      return {
        id: question?.id ?? '',
        text,
        why: question?.why ?? '',
        answers: question?.answers ?? [],
        duties: [...(duties.get(text) ?? [])],
        controls: [...(controls.get(text) ?? [])],
      };
    })
    .sort(
      (left, right) =>
        right.controls.length - left.controls.length ||
        right.duties.length - left.duties.length ||
        compareText(left.text, right.text),
    );
}

function add(map: Map<string, Set<string>>, key: string, value: string): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, new Set([value]));
  else known.add(value);
}

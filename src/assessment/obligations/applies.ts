import { allOf, anyOf, not, type Truth, truthOf } from '../../foundation/three-valued.ts';
import type { ObligationCondition } from '../../model/obligation.ts';

/** Whether the answers say that an obligation binds. */
export interface AnswersSay {
  readonly truth: Truth;
  /** Questions on whose answers it depends while it is unknown. */
  readonly open: readonly string[];
  /** Answers by which it does not bind: `phi: no`. */
  readonly against: readonly string[];
}

/**
 * Evaluates a condition over answers. An unanswered question leaves it open; one that cannot change the outcome any more is
 * not asked for. Without a condition only the user can say so: then it is a no of nobody's.
 */
export function answersSay(
  condition: ObligationCondition | undefined,
  answers: ReadonlyMap<string, string>,
): AnswersSay {
  if (condition === undefined) return { truth: 'no', open: [], against: [] };
  if ('question' in condition) {
    const { question, equals } = condition;
    const answer = answers.get(question);
    if (answer === undefined) return { truth: 'unknown', open: [question], against: [] };
    return { truth: truthOf(answer === equals), open: [], against: [`${question}: ${answer}`] };
  }
  if ('not' in condition) {
    const inside = answersSay(condition.not, answers);
    return { ...inside, truth: not(inside.truth) };
  }
  const parts = ('all' in condition ? condition.all : condition.any).map(part => answersSay(part, answers));
  const truths = parts.map(part => part.truth);
  const truth = 'all' in condition ? allOf(truths) : anyOf(truths);
  const deciding = parts.filter(part => part.truth === truth);
  return {
    truth,
    open: truth === 'unknown' ? [...new Set(deciding.flatMap(part => part.open))] : [],
    against: [...new Set(deciding.flatMap(part => part.against))],
  };
}

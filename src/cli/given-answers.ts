import { safeText } from '../foundation/safe-text.ts';
import { suggestion } from '../foundation/nearest-id.ts';
import type { Knowledge } from '../model/knowledge.ts';
import { UsageError } from './host.ts';

/** Answers of the form question=answer. Throws a UsageError for another form, an unknown question or a wrong answer. */
export function answersOf(given: readonly string[], knowledge: Knowledge): Map<string, string> {
  const answers = new Map<string, string>();
  for (const one of given) {
    const equals = one.indexOf('=');
    const id = one.slice(0, Math.max(0, equals));
    const question = knowledge.questions.get(id);
    if (equals < 1) throw new UsageError(`--answer ${safeText(one, 60)}: it has the form question=answer`);
    if (question === undefined) {
      const near = suggestion(id, knowledge.questions.keys());
      throw new UsageError(
        `there is no question "${safeText(id, 60)}"${near}`,
        'demarc questions lists them.',
      );
    }
    const answer = one.slice(equals + 1);
    if (!question.answers.includes(answer)) {
      throw new UsageError(
        `"${safeText(answer, 40)}" does not answer ${id}: ${question.text}`,
        `It is answered with ${question.answers.join(' or ')}.`,
      );
    }
    answers.set(id, answer);
  }
  return answers;
}

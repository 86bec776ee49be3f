import type { Control, Knowledge, Predicate } from '../../model/knowledge.ts';

/** A question or a fact that is missing, as it is printed: the question in words, with its id. */
export function missingWords(missing: string, { questions }: Pick<Knowledge, 'questions'>): string {
  const question = questions.get(missing);
  return question === undefined ? missing : `${question.text} (${question.id})`;
}

/** `"Do you ...?" (id) is answered no`. */
export function answeredWords(
  id: string,
  answer: string,
  { questions }: Pick<Knowledge, 'questions'>,
): string {
  return `"${questions.get(id)?.text ?? id}" (${id}) is answered ${answer}`;
}

/** The questions that decide whether a control, or the duties that satisfy it, apply at all. */
export function questionsOf(control: Control, { duties }: Pick<Knowledge, 'duties'>): readonly string[] {
  const ids = new Set(control.appliesWhen ?? []);
  for (const { duty, role } of control.duties) {
    if (role !== 'satisfies' && role !== 'parallel') continue;
    const when = duties.get(duty)?.appliesWhen;
    if (when !== undefined) for (const id of questionsIn(when)) ids.add(id);
  }
  return [...ids];
}

/** Conditions of the knowledge are nested a few levels deep, never more. */
function questionsIn(predicate: Predicate): string[] {
  if ('question' in predicate) return [predicate.question];
  if ('all' in predicate) return predicate.all.flatMap(questionsIn);
  if ('any' in predicate) return predicate.any.flatMap(questionsIn);
  return 'not' in predicate ? questionsIn(predicate.not) : [];
}

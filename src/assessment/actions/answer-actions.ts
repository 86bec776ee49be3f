import { type DraftAction, tierOfAnswer } from './draft-action.ts';
import { allControls, roles, type WorkContext } from './work-context.ts';

/** One action for each question that nobody answered and on which a duty or a control depends here. */
export function answerActions(context: WorkContext): DraftAction[] {
  const { knowledge, boundary } = context;
  const open = openQuestions(context);
  const actions: DraftAction[] = [];
  for (const question of knowledge.questions.values()) {
    const controls = allControls(context)
      .filter(control => control.missing.includes(question.id))
      .map(control => control.control);
    const duties = open.get(question.id) ?? [];
    if (boundary.answers.has(question.id) || controls.length + duties.length === 0) continue;
    const answers = question.answers.map(answer => `"${question.id}: ${answer}"`).join(' or ');
    actions.push({
      id: `answer:${question.id}`,
      kind: 'answer',
      who: boundary.owner ?? roles.system,
      what: question.text,
      how: `${question.why}. Put ${answers} under "answers" in demarc.yaml.`,
      where: [],
      duties,
      controls,
      findings: [],
      tier: controls.length > 0 ? tierOfAnswer : tierOfAnswer + 2,
    });
  }
  return actions;
}

/** Duties that are open until a question is answered, by question, in order. */
function openQuestions({ knowledge, responsibility }: WorkContext): ReadonlyMap<string, readonly string[]> {
  const open = new Map<string, Set<string>>();
  const answers = [...responsibility.boundary.values()];
  for (const table of responsibility.tables) answers.push(...table.answers.values());
  for (const { duty, missing } of answers) {
    for (const id of missing) {
      if (knowledge.questions.has(id)) open.set(id, (open.get(id) ?? new Set()).add(duty));
    }
  }
  const order = [...knowledge.duties.keys()];
  return new Map([...open].map(([id, duties]) => [id, order.filter(duty => duties.has(duty))]));
}

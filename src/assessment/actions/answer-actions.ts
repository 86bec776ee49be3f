import { compareText } from '../../foundation/stable-order.ts';
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
    const laws = context.obligations.filter(one => one.questions.includes(question.id)).map(one => one.id);
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
      ...(laws.length === 0 ? {} : { obligations: laws }),
      tier: controls.length > 0 ? tierOfAnswer : tierOfAnswer + 2,
    });
  }
  return [...actions, ...obligationQuestions(context, new Set(actions.map(one => one.id)))];
}

const namedQuestions = 6;

/**
 * One action for all questions that decide nothing but which laws and programmes bind: most systems are bound by few of
 * them, and each is asked by demarc init.
 */
function obligationQuestions(context: WorkContext, asked: ReadonlySet<string>): DraftAction[] {
  const open = context.obligations.filter(one => one.applies === 'undetermined');
  const questions = new Set(open.flatMap(one => one.questions.filter(id => !asked.has(`answer:${id}`))));
  const waiting = open.filter(one => one.questions.some(id => questions.has(id)));
  if (questions.size === 0) return [];
  const named = [...questions].sort(compareText);
  const rest = named.length - namedQuestions;
  return [
    {
      id: 'answer:obligations',
      kind: 'answer',
      who: context.boundary.owner ?? roles.system,
      what: `Say which laws and contracts bind this system: ${waiting.length === 1 ? 'one that demarc knows is' : `${waiting.length} that demarc knows are`} open`,
      how: `Answer what decides it under "answers" in demarc.yaml: ${named.slice(0, namedQuestions).join(', ')}${rest > 0 ? ` and ${rest} more (demarc obligations)` : ''}. Contracts and policies of your own go under "obligations".`,
      where: [],
      duties: [],
      controls: [],
      findings: [],
      obligations: waiting.map(one => one.id),
      tier: tierOfAnswer + 2,
    },
  ];
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

import type { Question } from '../../model/knowledge.ts';
import { type ExplainContext, type Explanation, factsOf, sectionsOf } from './explanation.ts';

/** A question: why it is asked, what its answer decides, how it is answered here and how to answer it. */
export function explainQuestion(question: Question, { knowledge, report }: ExplainContext): Explanation {
  const answer = report?.assessment.boundary.answers.get(question.id);
  const { duties, rules, controls, obligations } = question.decides;
  return {
    kind: 'question',
    id: question.id,
    title: question.text,
    facts: factsOf(
      ['Why', question.why],
      ['Answers', question.answers.join(', ')],
      ['Here', report === undefined ? undefined : (answer ?? 'not answered: what hangs on it stays open')],
      ['To answer it', `in demarc.yaml, under answers: "${question.id}: ${question.answers[0] ?? 'yes'}"`],
    ),
    sections: sectionsOf(
      {
        title: 'Duties that it decides',
        items: duties.map(id => ({ text: `${id}: ${knowledge.duties.get(id)?.title ?? id}` })),
      },
      {
        title: 'Cases that it decides',
        items: rules.map(id => ({ text: `${id}: ${knowledge.rule(id)?.title ?? id}` })),
      },
      {
        title: 'Laws and programmes that bind by it',
        items: obligations.map(id => ({ text: `${id}: ${knowledge.obligations.get(id)?.name ?? id}` })),
      },
      { title: 'Controls that it decides', items: controls.map(id => ({ text: id })) },
    ),
  };
}

import { resolveInside } from '../../foundation/source-tree.ts';
import { safeText } from '../../foundation/safe-text.ts';
import { declaredFactsOf } from '../../responsibility/declared-facts.ts';
import type { WrittenBoundary } from './file-schema.ts';
import { checkFramework } from './framework-id.ts';
import type { Path, WrittenScope } from './written-scope.ts';
import { answerOf } from './yes-and-no.ts';

/** What is well formed but means nothing in the plain fields of a boundary: unknown ids, dates that are none. */
export function checkBoundaryFields(
  written: WrittenBoundary,
  path: Path,
  scope: WrittenScope,
  hasObjectives: boolean,
): void {
  for (const [index, one] of (written.frameworks ?? []).entries()) {
    if (typeof one === 'string') checkFramework(one, [...path, 'frameworks', index], scope, hasObjectives);
  }
  for (const [id, answer] of Object.entries(written.answers ?? {})) {
    checkAnswer(id, answer, [...path, 'answers'], scope);
  }
  checkDeclared(written, path, scope);
  for (const [index, account] of (written.accounts ?? []).entries()) {
    scope.checkAccount([...path, 'accounts', index], account);
  }
  for (const [index, inside] of (written.paths ?? []).entries()) {
    if (resolveInside('', inside) !== undefined) continue;
    scope.add(
      [...path, 'paths', index],
      `"${safeText(inside, 80)}" leaves the folder that is read; write it relative to that.`,
    );
  }
  const { auditWindow, letterMonths } = written;
  scope.checkDay([...path, 'auditWindow', 'from'], auditWindow?.from);
  scope.checkDay([...path, 'auditWindow', 'to'], auditWindow?.to);
  scope.checkOrder([...path, 'auditWindow'], auditWindow?.from, auditWindow?.to, 'the audit window');
  if (letterMonths !== undefined && !/^\d{1,2}$/.test(letterMonths)) {
    scope.add([...path, 'letterMonths'], `"${safeText(letterMonths, 40)}" is not a number of months.`);
  }
}

function checkAnswer(id: string, answer: string, path: Path, scope: WrittenScope): void {
  const { questions } = scope.known;
  const question = questions.get(id);
  if (question === undefined) {
    scope.addUnknownKey(path, 'question', id, questions.keys(), 'demarc questions lists them.');
  } else if (!question.answers.includes(answerOf(answer))) {
    const allowed = question.answers.join(' or ');
    scope.add(
      [...path, id],
      `"${safeText(answer, 40)}" does not answer "${question.text}" Write ${allowed}.`,
    );
  }
}

function checkDeclared({ declared = [] }: WrittenBoundary, path: Path, scope: WrittenScope): void {
  if (declared.length === 0) return;
  const facts = declarableFacts(scope);
  for (const [index, one] of declared.entries()) {
    const fact = typeof one === 'string' ? one : one.fact;
    if (facts.includes(fact)) continue;
    const advice = 'demarc explain lists the facts that rules wait for.';
    scope.addUnknown([...path, 'declared', index], 'fact', fact, facts, advice);
  }
}

/** The facts that some rule waits for. */
function declarableFacts({ known }: WrittenScope): string[] {
  const facts = new Set<string>();
  for (const id of known.ruleIds()) {
    const rule = known.rule(id);
    for (const fact of rule === undefined ? [] : declaredFactsOf(rule)) facts.add(fact);
  }
  return [...facts];
}

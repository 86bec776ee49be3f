import { resolveInside } from '../foundation/source-tree.ts';
import { safeText } from '../foundation/safe-text.ts';
import { nearestName } from '../estate/nearest-name.ts';
import { whyNoClasses } from '../knowledge/framework-words.ts';
import type { Knowledge } from '../model/knowledge.ts';
import { declaredFactsOf } from '../responsibility/declared-facts.ts';
import type { WrittenBoundary, WrittenFile } from './boundary-file-schema.ts';
import type { FileProblem, WrittenTree } from './written-tree.ts';

/** The part of the knowledge that demarc.yaml may name. */
export type KnownNames = Pick<Knowledge, 'questions' | 'frameworkIds' | 'framework' | 'ruleIds' | 'rule'>;

type Path = readonly PropertyKey[];
type Add = (path: Path, message: string, atKey?: string) => void;

/** What is well formed but means nothing: unknown ids, answers that a question has not, dates that are none. */
export function checkWritten(written: WrittenFile, known: KnownNames, tree: WrittenTree): FileProblem[] {
  const problems: FileProblem[] = [];
  const add: Add = (path, message, atKey) => {
    problems.push({ message, place: tree.placeOf(path, atKey) });
  };
  checkBoundary(written, [], known, add);
  if (written.account !== undefined) checkAccount(written.account, ['account'], add);
  if (written.region !== undefined && !/^[a-z]{2,4}(-[a-z]+)+-\d{1,2}$/.test(written.region)) {
    add(['region'], `"${safeText(written.region, 40)}" is not the name of a Region, such as eu-central-1.`);
  }
  const names = new Set<string>();
  for (const [index, boundary] of (written.boundaries ?? []).entries()) {
    const path = ['boundaries', index];
    checkBoundary(boundary, path, known, add);
    if ((written.boundaries?.length ?? 0) < 2) continue;
    const name = boundary.name ?? '';
    if (name === '') add(path, 'each of several boundaries needs a "name".');
    else if (names.has(name))
      add([...path, 'name'], `"${safeText(name, 80)}" is the name of another boundary.`);
    names.add(name);
  }
  return problems;
}

function checkBoundary(written: WrittenBoundary, path: Path, known: KnownNames, add: Add): void {
  for (const [index, id] of (written.frameworks ?? []).entries()) {
    checkFramework(id, [...path, 'frameworks', index], known, add);
  }
  for (const [id, answer] of Object.entries(written.answers ?? {})) {
    checkAnswer(id, answer, [...path, 'answers'], known, add);
  }
  const facts = (written.declared ?? []).length === 0 ? [] : declarableFacts(known);
  for (const [index, one] of (written.declared ?? []).entries()) {
    const fact = typeof one === 'string' ? one : one.fact;
    if (facts.includes(fact)) continue;
    const message = unknown('fact', fact, facts, 'demarc explain lists the facts that rules wait for.');
    add([...path, 'declared', index], message);
  }
  for (const [index, account] of (written.accounts ?? []).entries()) {
    checkAccount(account, [...path, 'accounts', index], add);
  }
  for (const [index, inside] of (written.paths ?? []).entries()) {
    if (resolveInside('', inside) !== undefined) continue;
    add(
      [...path, 'paths', index],
      `"${safeText(inside, 80)}" leaves the folder that is read; write it relative to that.`,
    );
  }
  if (written.auditWindow !== undefined) checkWindow(written.auditWindow, [...path, 'auditWindow'], add);
}

function checkFramework(id: string, path: Path, known: KnownNames, add: Add): void {
  const framework = known.framework(id);
  if (framework === undefined) add(path, unknown('framework', id, known.frameworkIds()));
  else {
    const why = whyNoClasses(framework);
    if (why !== undefined) add(path, `"${id}" ${why}.`);
  }
}

function checkAnswer(id: string, answer: string, path: Path, known: KnownNames, add: Add): void {
  const question = known.questions.get(id);
  if (question === undefined) {
    add(path, unknown('question', id, known.questions.keys(), 'demarc questions lists them.'), id);
  } else if (!question.answers.includes(answerOf(answer))) {
    const allowed = question.answers.join(' or ');
    add([...path, id], `"${safeText(answer, 40)}" does not answer "${question.text}" Write ${allowed}.`);
  }
}

/** The facts that some rule waits for. */
function declarableFacts(known: KnownNames): string[] {
  const facts = new Set<string>();
  for (const id of known.ruleIds()) {
    const rule = known.rule(id);
    for (const fact of rule === undefined ? [] : declaredFactsOf(rule)) facts.add(fact);
  }
  return [...facts];
}

function checkAccount(account: string, path: Path, add: Add): void {
  if (/^\d{12}$/.test(account)) return;
  add(path, `"${safeText(account, 40)}" is not an account id: it has twelve digits.`);
}

function checkWindow(
  { from, to }: { readonly from: string; readonly to: string },
  path: Path,
  add: Add,
): void {
  for (const [name, date] of [
    ['from', from],
    ['to', to],
  ] as const) {
    if (!isDate(date)) add([...path, name], `"${safeText(date, 40)}" is not a date; write YYYY-MM-DD.`);
  }
  if (isDate(from) && isDate(to) && from > to) add(path, 'the audit window ends before it begins.');
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function unknown(kind: string, id: string, known: Iterable<string>, otherwise = ''): string {
  const all = [...known];
  const nearest = nearestName(id, all);
  const hint =
    nearest !== undefined
      ? `Did you mean "${nearest}"?`
      : otherwise === ''
        ? `Known are: ${all.join(', ')}.`
        : otherwise;
  return `"${safeText(id, 80)}" is no ${kind} that demarc knows. ${hint}`;
}

/** YAML has two ways to write yes and no. */
export function answerOf(written: string): string {
  const answer = written.toLowerCase();
  if (answer === 'true') return 'yes';
  return answer === 'false' ? 'no' : answer;
}

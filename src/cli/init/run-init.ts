import { appendTo } from '../../foundation/grouping.ts';
import { existsSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { assembleEstate } from '../../estate/assemble-estate.ts';
import { assessEstate } from '../../assessment/assess.ts';
import { parseConfig, checkAccount, checkFrameworks, checkRegion } from '../scan/read-config.ts';
import { wholeInput } from '../../assessment/boundary.ts';
import { safeText } from '../../foundation/safe-text.ts';
import { sortedBy } from '../../foundation/stable-order.ts';
import { SourceText } from '../../foundation/source-text.ts';
import { loadKnowledge, loadRegistry } from '../../knowledge/load-knowledge.ts';
import type { Action, Boundary } from '../../model/assessment.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import type { Estate } from '../../model/resource.ts';
import { declareServices } from '../../readers/service-list/declare-services.ts';
import { counted } from '../../writers/words.ts';
import { answersOf } from '../given-answers.ts';
import { type Host, UsageError } from '../host.ts';
import { configNames } from '../scan/config-file.ts';
import { makeReport } from '../scan/make-report.ts';
import { type DecidingQuestion, decidesWords, initFileText } from './init-file.ts';
import type { InitOptions } from './init-options.ts';

/** Asks what the estate leaves open and writes a new demarc.yaml. Throws a UsageError where one is there already. */
export async function runInit(paths: readonly string[], options: InitOptions, host: Host): Promise<void> {
  const given = paths.length === 0 ? ['.'] : paths;
  const target = targetOf(given, options, host);
  refuseOverwriting(target, host);
  const knowledge = loadKnowledge();
  const registry = loadRegistry();
  checkRegion(options.region, registry.regions);
  checkAccount(options.account);
  const estate = await estateOf(given, options, host);
  const frameworks =
    options.framework === undefined ? wholeInput().frameworks : checkFrameworks(options.framework, knowledge);
  const ask = options.input === false ? nobody : (question: string) => host.ask(question);
  const name = options.name ?? (await named(target, ask));
  const owner = options.owner ?? (await ask('Who owns it? (empty: nobody is named) '));
  const answers = answersOf(options.answer ?? [], knowledge);
  const start: Boundary = {
    ...wholeInput(frameworks),
    name,
    ...(owner === undefined || owner.trim() === '' ? {} : { owner: owner.trim() }),
    answers,
  };
  const { boundary, open } = await interview(start, estate, {
    knowledge,
    ask,
    now: host.now(),
    note: text => host.note(text),
  });
  const text = initFileText(
    {
      boundary,
      open,
      schema: schemaFor(dirname(target), host),
      region: options.region,
      account: options.account,
    },
    knowledge,
  );
  // What is written must read back: a file that the next scan refuses would be worse than none.
  const source = new SourceText(relative(host.cwd, target).replaceAll('\\', '/'), text);
  await parseConfig({ source, readIncluded: () => missing }, knowledge, registry);
  host.writeFile(target, [text]);
  host.note(
    `demarc: wrote ${safeText(source.path)}: ${counted(boundary.answers.size, 'answer')}, ${counted(open.length, 'question')} open`,
  );
}

const missing = { ok: false, why: 'missing', detail: 'no such file' } as const;

type Ask = (question: string) => Promise<string | undefined>;

function nobody(): Promise<undefined> {
  return Promise.resolve(undefined);
}

function targetOf(paths: readonly string[], { output }: InitOptions, host: Host): string {
  if (output !== undefined) return resolve(host.cwd, output);
  const first = resolve(host.cwd, paths[0] ?? '.');
  const folder = existsSync(first) && statSync(first).isFile() ? dirname(first) : first;
  return join(folder, configNames[0] ?? 'demarc.yaml');
}

function refuseOverwriting(target: string, host: Host): void {
  const there = [target, ...configNames.map(name => join(dirname(target), name))].find(path =>
    existsSync(path),
  );
  if (there === undefined) return;
  const path = safeText(relative(host.cwd, there).replaceAll('\\', '/'), 200);
  throw new UsageError(
    `${path} is there already, and is not overwritten`,
    'Edit it: demarc questions lists what can be answered. Or name another file with -o.',
  );
}

/** What was read, or what a list of services stands for; nothing where neither is there, which is said. */
async function estateOf(paths: readonly string[], options: InitOptions, host: Host): Promise<Estate> {
  const registry = loadRegistry();
  if (options.services !== undefined) {
    const names = options.services.flatMap(list => list.split(','));
    const list = declareServices(names, loadKnowledge(), registry, {});
    const [unknown] = list.unknown;
    if (unknown !== undefined) {
      throw new UsageError(
        `there is no service or deployment option "${safeText(unknown.name, 60)}"`,
        'demarc services and demarc cases list what can be named.',
      );
    }
    return assembleEstate([list.read], registry, { judgeAbsentByDefault: false });
  }
  try {
    return (await makeReport({ ...options, paths, quiet: true }, host)).assessment.estate;
  } catch (error) {
    if (!(error instanceof UsageError) || !paths.every(path => existsSync(resolve(host.cwd, path))))
      throw error;
    host.note(`demarc: ${error.message}`);
    host.note('demarc: only what holds for every system is asked; --services names what you will use');
    return assembleEstate([], registry, { judgeAbsentByDefault: false });
  }
}

async function named(target: string, ask: Ask): Promise<string> {
  const usual = basename(dirname(target));
  const answer = (await ask(`What is the system called? (empty: ${safeText(usual, 60)}) `))?.trim() ?? '';
  return answer === '' ? usual : answer;
}

interface Interview {
  readonly knowledge: Knowledge;
  readonly ask: Ask;
  readonly now: string;
  readonly note: (text: string) => void;
}

/** Asks one question after the other; each answer may settle others, so that what is left is worked out anew each time. */
async function interview(
  start: Boundary,
  estate: Estate,
  { knowledge, ask, now, note }: Interview,
): Promise<{ readonly boundary: Boundary; readonly open: readonly DecidingQuestion[] }> {
  let boundary = start;
  let asking = true;
  const skipped = new Set<string>();
  for (;;) {
    const open = decidingQuestions(boundary, estate, knowledge, now);
    const next = open.find(question => !skipped.has(question.id));
    if (next === undefined || !asking) return { boundary, open };
    const answer = await answerTo(next, open.length - skipped.size, ask, note);
    if (answer === undefined) asking = false;
    else if (answer === '') skipped.add(next.id);
    else boundary = { ...boundary, answers: new Map([...boundary.answers, [next.id, answer]]) };
  }
}

/** The answer; '' where it is left open; undefined where nobody answers any more. */
async function answerTo(
  question: DecidingQuestion,
  left: number,
  ask: Ask,
  note: (text: string) => void,
): Promise<string | undefined> {
  const { text, why, answers } = question;
  const prompt = `\n${text}\n  ${why}; ${decidesWords(question)}. ${left === 1 ? 'The last question.' : `${left} questions left.`}\n  ${answers.join(' / ')} (empty: leave it open; q: stop) `;
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const given = (await ask(prompt))?.trim().toLowerCase();
    if (given === undefined || given === 'q') return undefined;
    if (given === '') return '';
    const fitting = answers.filter(one => one === given || (given.length > 0 && one.startsWith(given)));
    if (fitting.length === 1 && fitting[0] !== undefined) return fitting[0];
    note(`  "${safeText(given, 40)}" is none of ${answers.join(', ')}.`);
  }
  return '';
}

/** Open questions on which a duty or a control of this estate or a law depends, what decides most first. */
function decidingQuestions(
  boundary: Boundary,
  estate: Estate,
  knowledge: Knowledge,
  now: string,
): DecidingQuestion[] {
  const { actions, obligations } = assessEstate(estate, { knowledge, checks: [], boundary, now });
  const waiting = new Map<string, string[]>();
  for (const one of obligations) {
    for (const id of one.questions) appendTo(waiting, id, one.id);
  }
  const asked = new Map<string, Pick<Action, 'duties' | 'controls'>>();
  for (const action of actions) {
    if (action.kind === 'answer') asked.set(action.id.slice('answer:'.length), action);
  }
  for (const id of waiting.keys()) if (!asked.has(id)) asked.set(id, { duties: [], controls: [] });
  const questions = [...asked].flatMap(([id, { duties, controls }]) => {
    const question = knowledge.questions.get(id);
    if (question === undefined) return [];
    const { text, why, answers } = question;
    return [{ id, text, why, answers, duties, controls, obligations: waiting.get(id) ?? [] }];
  });
  return sortedBy(
    questions,
    one => -one.controls.length,
    one => -one.duties.length,
    one => -one.obligations.length,
    one => one.id,
  );
}

/** The schema beside the file where demarc is installed there, else where the package's files are served. */
function schemaFor(folder: string, host: Host): string {
  const local = 'node_modules/demarc/schema/demarc-1.json';
  if (existsSync(join(folder, local))) return `./${local}`;
  return `https://unpkg.com/demarc@${host.version}/schema/demarc-1.json`;
}

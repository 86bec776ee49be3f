import { codeWords } from './code-words.ts';
import { categories, codeIn } from '../../knowledge/history/duty-defaults.ts';
import type { DutyFacts } from '../../model/knowledge-history.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import type { DeliveryCategory } from '../../model/responsibility.ts';
import { predicateWords } from '../explain/predicate-words.ts';

/** What changed of a duty. */
export function dutyWords(
  before: DutyFacts | undefined,
  after: DutyFacts | undefined,
  knowledge: Knowledge,
): readonly string[] {
  if (after === undefined) return ['is gone'];
  if (before === undefined) {
    return [
      'is new',
      ...defaultsOf(after, isDividedByCategory(after)).map(([where, code]) => `${where}: ${codeWords(code)}`),
      ...(after.appliesWhen === undefined
        ? []
        : [`applies when ${predicateWords(after.appliesWhen, knowledge)}`]),
    ];
  }
  const applied = predicateWords(before.appliesWhen, knowledge);
  const applies = predicateWords(after.appliesWhen, knowledge);
  const [alone, beside] = [before.parallelWith ?? [], after.parallelWith ?? []];
  return [
    ...(before.scope === after.scope
      ? []
      : [`is judged ${scopeWords[after.scope]} (before: ${scopeWords[before.scope]})`]),
    ...dividedWords(before, after),
    ...(applied === applies ? [] : [`applies when ${applies} (before: ${applied})`]),
    ...(alone.join() === beside.join()
      ? []
      : [
          `runs in parallel with ${beside.join(', ') || 'nothing'} (before: ${alone.join(', ') || 'nothing'})`,
        ]),
  ];
}

function dividedWords(before: DutyFacts, after: DutyFacts): readonly string[] {
  const words: string[] = [];
  const apart = isDividedByCategory(before) || isDividedByCategory(after);
  const old = new Map(defaultsOf(before, apart));
  for (const [where, code] of defaultsOf(after, apart)) {
    const was = old.get(where) ?? code;
    if (was === code) continue;
    words.push(`${where}: ${codeWords(code)}; before: ${codeWords(was)}`);
  }
  return words;
}

/** A duty that is judged once has one default: the category of a resource does not matter. */
function isDividedByCategory({ scope, defaults }: DutyFacts): boolean {
  return scope === 'resource' && typeof defaults !== 'string';
}

function defaultsOf(
  { defaults }: DutyFacts,
  apart: boolean,
): readonly (readonly [where: string, code: string])[] {
  if (!apart) return [['by default', codeIn(defaults, 'abstracted')]];
  return categories.map(category => [categoryWords[category], codeIn(defaults, category)]);
}

const scopeWords: Readonly<Record<DutyFacts['scope'], string>> = {
  resource: 'on each resource',
  boundary: 'once for the system',
  provider: "once, as AWS's own",
};

const categoryWords: Readonly<Record<DeliveryCategory, string>> = {
  infrastructure: 'where you run the operating system',
  managed: 'where AWS runs it and you keep windows and options',
  abstracted: 'where AWS runs the whole platform',
  network: 'in a network',
};

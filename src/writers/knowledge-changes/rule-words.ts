import { appendTo } from '../../foundation/grouping.ts';
import type { RuleFacts } from '../../model/knowledge-history.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import { codeWords } from './code-words.ts';
import { predicateWords } from '../explain/predicate-words.ts';

/** What changed of a case, integration or placement. */
export function ruleWords(
  before: RuleFacts | undefined,
  after: RuleFacts | undefined,
  knowledge: Knowledge,
): readonly string[] {
  if (after === undefined) {
    const moved = Object.keys(before?.overrides ?? {});
    return [moved.length === 0 ? 'is gone' : `is gone; it decided ${moved.join(', ')}`];
  }
  if (before === undefined) return ['is new', ...holds(after, knowledge), ...decisions({}, after.overrides)];
  const come = after.types.filter(type => !before.types.includes(type));
  const gone = before.types.filter(type => !after.types.includes(type));
  const [held, holding] = [holds(before, knowledge).join('; '), holds(after, knowledge).join('; ')];
  return [
    ...decisions(before.overrides, after.overrides),
    ...(held === holding ? [] : [`${holding} (before: ${held})`]),
    ...(come.length === 0 ? [] : [`is for ${typesWords(come)} too`]),
    ...(gone.length === 0 ? [] : [`is no longer for ${typesWords(gone)}`]),
    ...(before.order === after.order
      ? []
      : [
          `is applied ${after.order < before.order ? 'earlier' : 'later'} among the others, where the last word counts`,
        ]),
    ...(before.stratum === after.stratum
      ? []
      : [`is of the kind ${after.stratum} (before: ${before.stratum})`]),
  ];
}

function typesWords(types: readonly string[]): string {
  if (types.includes('*')) return 'resources of any type';
  return types.map(type => (type === 'account' ? 'the account as a whole' : type)).join(', ');
}

function holds({ when, whenFor = {} }: RuleFacts, knowledge: Knowledge): readonly string[] {
  const special = Object.entries(whenFor).map(
    ([type, predicate]) => `for ${type} when ${predicateWords(predicate, knowledge)}`,
  );
  const general = when === undefined ? 'holds always' : `holds when ${predicateWords(when, knowledge)}`;
  return when === undefined && special.length > 0 ? special : [general, ...special];
}

function decisions(before: RuleFacts['overrides'], after: RuleFacts['overrides']): readonly string[] {
  const words: string[] = [];
  const alike = new Map<string, string[]>();
  for (const [duty, code] of Object.entries(after)) {
    const was = before[duty];
    if (was === code) continue;
    const phrase = codeWords(code);
    const change = was === undefined ? phrase : `${phrase}; before: ${codeWords(was)}`;
    appendTo(alike, change, duty);
  }
  for (const [change, duties] of alike) words.push(`decides ${duties.join(', ')}: ${change}`);
  const gone = Object.keys(before).filter(duty => !Object.hasOwn(after, duty));
  if (gone.length > 0) words.push(`no longer decides ${gone.join(', ')}`);
  return words;
}

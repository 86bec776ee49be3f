import { checks } from '../../checks/generated/registry.ts';
import { safeText } from '../../foundation/safe-text.ts';
import { nearestId } from '../../foundation/nearest-id.ts';
import { loadKnowledge } from '../../knowledge/load-knowledge.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import { explain } from '../../writers/explain/explain.ts';
import { documentPieces } from '../../writers/json/json-stream.ts';
import { table } from '../../writers/terminal/layout.ts';
import { penFor } from '../../writers/terminal/pen.ts';
import { counted } from '../../writers/words.ts';
import { describeChecks } from '../check-descriptions.ts';
import type { ListedNoun, ListOptions } from './list-options.ts';
import { printed } from '../explain/run-explain.ts';
import { type Host, UsageError } from '../host.ts';
import { styleOf } from '../terminal-style.ts';
import { kindOf, listOf } from './list-rows.ts';

/** Prints what there is of a noun, one line each; with a word, only lines that contain it. */
export async function runList(
  noun: ListedNoun,
  word: string | undefined,
  options: ListOptions,
  host: Host,
  knowledge: Knowledge = loadKnowledge(),
): Promise<void> {
  const { columns, rows } = listOf(noun, knowledge, describeChecks(checks));
  const wanted = word?.toLowerCase() ?? '';
  const shown = rows.filter(row => row.some(text => text.toLowerCase().includes(wanted)));
  if (options.format === 'json') {
    const items = shown.map(row =>
      Object.fromEntries(columns.map(({ key }, index) => [key, row[index] ?? ''])),
    );
    for (const piece of documentPieces([
      { name: 'schemaVersion', value: '1.0' },
      { name: noun, items },
    ])) {
      await host.out(piece);
    }
    return;
  }
  const pen = penFor(styleOf(host, options));
  const lines = table(
    pen,
    columns,
    shown.map(row => row.map(text => ({ text }))),
  );
  const footer = `  ${counted(shown.length, one(noun), noun)}; demarc ${noun} show <id> says more.`;
  await host.out(`${[...lines, '', pen.ink('faint', footer)].join('\n')}\n`);
}

function one(noun: ListedNoun): string {
  return kindOf[noun];
}

/** Prints one of a noun in full. */
export async function runShow(
  noun: ListedNoun,
  id: string | undefined,
  options: ListOptions,
  host: Host,
  knowledge: Knowledge = loadKnowledge(),
): Promise<void> {
  if (id === undefined) {
    throw new UsageError(`demarc ${noun} show needs an id`, `demarc ${noun} lists them.`);
  }
  const described = describeChecks(checks);
  const found = explain(id, { knowledge, checks: described }).filter(({ kind }) => kind === kindOf[noun]);
  if (found.length === 0) {
    const ids = listOf(noun, knowledge, described).rows.map(row => row[0] ?? '');
    const nearest = nearestId(id, ids);
    const advice = nearest === undefined ? `demarc ${noun} lists them.` : `Did you mean ${nearest}?`;
    throw new UsageError(`there is no ${kindOf[noun]} "${safeText(id, 80)}"`, advice);
  }
  await host.out(printed(found, options, host));
}

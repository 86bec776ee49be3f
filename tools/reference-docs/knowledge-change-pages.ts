import { differenceOfRelease } from '../../src/knowledge/history/difference.ts';
import type {
  KnowledgeDifference,
  KnowledgeRelease,
  MovingChange,
} from '../../src/model/knowledge-history.ts';
import type { Knowledge } from '../../src/model/knowledge.ts';
import { isTold, kindCounts, kindsOf } from '../../src/writers/knowledge-changes/change-kinds.ts';
import { type ChangeContext, changeText } from '../../src/writers/knowledge-changes/change-words.ts';
import { anchored, code, facts, page, table } from './markdown.ts';

const introduction =
  'Releases of the knowledge, and what each decides otherwise than the one before it. Only what decides whose a duty is and which class a control has is told: rows of catalogues, duties, cases, integrations, placements, categories of services, the defaults that conditions read, questions, and which obligations there are. Texts, sources and checks change without moving anything. A change can move a control; whether it does for an estate, `demarc explain --since <version> <path>` says. What is not released yet stands there too, and not here.';

/** The page about releases of the knowledge, the newest first. */
export function knowledgeChangePages(
  knowledge: Knowledge,
): readonly (readonly [file: string, text: string])[] {
  const { releases } = knowledge.history();
  const parts = releases.map(release => section(release, knowledge));
  return [['knowledge-changes.md', page('Changes of the knowledge', introduction, parts)]];
}

function section(release: KnowledgeRelease, knowledge: Knowledge): string {
  const { id, since, size } = release;
  const difference = differenceOfRelease(release, knowledge);
  const described = facts([
    ['Version in reports', code(release.knowledge)],
    ['Since', since === undefined ? 'the first release: nothing before it is known' : code(since)],
    ['Holds', kindCounts(kind => size[kind])],
    ['Changed', difference === undefined ? undefined : kindsOf(difference.changes)],
  ]);
  const tables = difference === undefined ? [] : changeTables(difference, knowledge);
  return [anchored(2, id, id), described, ...tables].join('\n\n');
}

function changeTables(difference: KnowledgeDifference, knowledge: Knowledge): readonly string[] {
  const { before, after, changes, controlsOf } = difference;
  const context = { knowledge, before, after };
  const rows = changes.filter(({ change }) => change.kind === 'controls');
  const others = changes.filter(one => one.change.kind !== 'controls' && isTold(one));
  const moved = Object.entries(controlsOf).filter(([, controls]) => controls.length > 0);
  return [
    ...tableOf(
      'Rows of catalogues',
      ['row', 'what changed'],
      rows.map(one => cells(one, context)),
    ),
    ...tableOf(
      'Duties, cases and the rest',
      ['what', 'what changed', 'can move controls through'],
      others.map(one => [...cells(one, context), one.duties.map(code).join(', ')]),
    ),
    ...tableOf(
      'Controls that those duties decide',
      ['duty', 'controls'],
      moved.map(([duty, controls]) => [code(duty), controls.map(code).join(', ')]),
    ),
  ];
}

function cells({ change }: MovingChange, context: ChangeContext): readonly string[] {
  const { subject, what } = changeText(change, context);
  return [subject.replace(/^row /, ''), what.join('; ')];
}

function tableOf(
  title: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  return rows.length === 0 ? [] : [`### ${title}`, table(columns, rows)];
}

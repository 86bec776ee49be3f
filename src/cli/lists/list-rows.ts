import { countedRows } from '../../knowledge/framework-words.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import type { CheckDescription } from '../../writers/report.ts';
import type { Column } from '../../writers/terminal/layout.ts';
import type { SubjectKind } from '../../writers/explain/explanation.ts';
import type { ListedNoun } from './list-options.ts';

/** What a list shows: its columns, and rows of texts in the same order; the first is the id. */
export interface NounList {
  readonly columns: readonly (Column & { readonly key: string })[];
  readonly rows: readonly (readonly string[])[];
}

export const kindOf: Readonly<Record<ListedNoun, SubjectKind>> = {
  frameworks: 'framework',
  checks: 'check',
  services: 'service',
  duties: 'duty',
  questions: 'question',
  cases: 'case',
  obligations: 'obligation',
};

export function listOf(
  noun: ListedNoun,
  knowledge: Knowledge,
  checks: ReadonlyMap<string, CheckDescription>,
): NounList {
  return makers[noun](knowledge, checks);
}

const makers: Readonly<
  Record<ListedNoun, (knowledge: Knowledge, checks: ReadonlyMap<string, CheckDescription>) => NounList>
> = {
  frameworks: knowledge => ({
    columns: [
      { key: 'id', title: 'Framework' },
      { key: 'controls', title: 'Size', align: 'right' },
      { key: 'kind', title: 'Kind', dispensable: 2 },
      { key: 'namespace', title: 'Ids', dispensable: 1 },
      { key: 'title', title: 'Title', grows: 20 },
    ],
    rows: knowledge.frameworkIds().flatMap(id => {
      const one = knowledge.framework(id);
      if (one === undefined) return [];
      return [[id, String(countedRows(one).length), one.kind, `${one.namespace}:`, one.title]];
    }),
  }),
  checks: (_, checks) => ({
    columns: [
      { key: 'id', title: 'Check' },
      { key: 'severity', title: 'Severity' },
      { key: 'duty', title: 'Duty', dispensable: 2 },
      { key: 'title', title: 'What is expected', grows: 24, dispensable: 1 },
    ],
    rows: [...checks.values()].map(({ id, severity, duty, title }) => [id, severity, duty, title]),
  }),
  services: knowledge => ({
    columns: [
      { key: 'id', title: 'Service' },
      { key: 'category', title: 'Category' },
      { key: 'cases', title: 'Cases', align: 'right', dispensable: 1 },
      { key: 'title', title: 'Title', grows: 12 },
      { key: 'aliases', title: 'Known as', grows: 12, dispensable: 2 },
    ],
    rows: knowledge.serviceIds().flatMap(id => {
      const one = knowledge.service(id);
      if (one === undefined) return [];
      return [[id, one.category, String(one.cases.length), one.title, one.aliases.join(', ')]];
    }),
  }),
  duties: knowledge => ({
    columns: [
      { key: 'id', title: 'Duty' },
      { key: 'scope', title: 'Judged', dispensable: 2 },
      { key: 'layer', title: 'Layer', dispensable: 3 },
      { key: 'checkable', title: 'Checkable', dispensable: 4 },
      { key: 'title', title: 'Title', grows: 20, dispensable: 1 },
    ],
    rows: [...knowledge.duties.values()].map(({ id, scope, layer, checkable, title }) => [
      id,
      scope,
      layer,
      checkable,
      title,
    ]),
  }),
  questions: knowledge => ({
    columns: [
      { key: 'id', title: 'Question' },
      { key: 'answers', title: 'Answers', dispensable: 1 },
      { key: 'text', title: 'Text', grows: 30, dispensable: 2 },
    ],
    rows: [...knowledge.questions.values()].map(({ id, answers, text }) => [id, answers.join(', '), text]),
  }),
  obligations: knowledge => ({
    columns: [
      { key: 'id', title: 'Obligation' },
      { key: 'kind', title: 'Kind', dispensable: 2 },
      { key: 'questions', title: 'Decided by', grows: 16, dispensable: 3 },
      { key: 'name', title: 'Name', grows: 24, dispensable: 1 },
    ],
    rows: [...knowledge.obligations.values()].map(({ id, kind, name }) => {
      const questions = [...knowledge.questions.values()].filter(one => one.decides.obligations.includes(id));
      return [id, kind, questions.map(one => one.id).join(', '), name];
    }),
  }),
  cases: knowledge => ({
    columns: [
      { key: 'id', title: 'Case' },
      { key: 'stratum', title: 'Kind', dispensable: 2 },
      { key: 'duties', title: 'Duties', align: 'right', dispensable: 3 },
      { key: 'title', title: 'Title', grows: 20, dispensable: 1 },
    ],
    rows: knowledge.ruleIds().flatMap(id => {
      const one = knowledge.rule(id);
      return one === undefined
        ? []
        : [[id, one.stratum, String(Object.keys(one.overrides).length), one.title]];
    }),
  }),
};

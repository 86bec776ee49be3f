import { describeCondition } from '../../src/knowledge/describe-condition.ts';
import type { Knowledge } from '../../src/model/knowledge.ts';
import type { Obligation } from '../../src/model/obligation.ts';
import { anchored, code, facts, linkTo, page, plain, table } from './markdown.ts';

/** The page about laws, contracts, policies and programmes that may bind a system. */
export function obligationPages(knowledge: Knowledge): readonly (readonly [file: string, text: string])[] {
  const all = [...knowledge.obligations.values()];
  const introduction =
    'Laws, contracts, policies and programmes that bind some systems. They change what is to be proved and to whom: never whose a duty is, never a class, never a finding. What one of them leaves open is remaining work. State those that bind yours in demarc.yaml, with contracts and policies of your own; some bind by an answer too. It is no legal advice: whether a law binds you is for you and your counsel to say.';
  const overview = table(
    ['obligation', 'id', 'kind', 'in force in', 'decided by'],
    all.map(one => [
      one.name,
      linkTo('obligations.md', one.id),
      one.kind,
      one.jurisdiction,
      questionsOf(one, knowledge).join(', '),
    ]),
  );
  return [
    [
      'obligations.md',
      page('Obligations', introduction, [overview, ...all.map(one => section(one, knowledge))]),
    ],
  ];
}

function questionsOf({ id }: Obligation, knowledge: Knowledge): string[] {
  return [...knowledge.questions.values()]
    .filter(one => one.decides.obligations.includes(id))
    .map(one => linkTo('questions.md', one.id));
}

function section(one: Obligation, knowledge: Knowledge): string {
  const { id, title, name, kind, binds, jurisdiction, appliesWhen, date = '', confidence, note } = one;
  const parts = [
    anchored(2, id, title === name ? title : `${title}: ${name}`),
    facts([
      ['Id', code(id)],
      ['Kind', kind],
      ['Binds', binds],
      ['In force in', jurisdiction],
      ['By answer', appliesWhen === undefined ? 'only where you state it' : describeCondition(appliesWhen)],
      ['Weighs on', one.duties.map(duty => linkTo('duties.md', duty)).join(', ')],
      ['Note', note],
      ['Sources', `${one.sources.map(link).join(', ')}; read on ${date}`],
      [
        'How sure',
        confidence === 'sourced'
          ? 'sourced; which duties it weighs on and what helps is expert judgement (unsourced)'
          : 'unsourced (expert judgement)',
      ],
    ]),
    ...demands(one, knowledge),
  ];
  return parts.join('\n\n');
}

function link({ title, url }: Obligation['sources'][number]): string {
  return url === undefined ? plain(title) : `[${plain(title)}](${url})`;
}

/** One table of all that it demands. */
function demands(one: Obligation, knowledge: Knowledge): string[] {
  const rows = [
    ...one.frameworks.map(({ framework, relation, level, note = '' }) => [
      `framework, ${relation}`,
      `${frameworkLink(framework, knowledge)}${level === undefined ? '' : `, at level ${level}`}`,
      note,
    ]),
    ...one.assurance.map(({ kind, or, why, confidence }) => [
      'document of AWS',
      [kind, ...or].map(id => linkTo('assurance-kinds.md', id)).join(' or '),
      `${why}${unsourced(confidence)}`,
    ]),
    ...one.agreements.map(({ id, title, evidence, document, byTerms, why, confidence }) => [
      'agreement',
      `${title} (${code(id)}${byTerms === true ? ", holds by AWS's terms" : ''})`,
      `${why}. Recorded as ${document === undefined ? linkTo('evidence-kinds.md', evidence ?? '') : linkTo('assurance-kinds.md', document)}${unsourced(confidence)}`,
    ]),
    ...one.constraints.map(({ kind, text, values = {}, confidence }) => [
      kind,
      `${text}${unsourced(confidence)}`,
      [...(values.regions ?? []), ...(values.partitions ?? [])].map(code).join(', '),
    ]),
  ];
  return rows.length === 0 ? [] : [table(['demands', 'what', 'why, or compared with'], rows)];
}

/** Of one demand among others that are sourced. */
function unsourced(confidence: 'expert' | undefined): string {
  return confidence === undefined ? '' : ' (unsourced)';
}

function frameworkLink(id: string, knowledge: Knowledge): string {
  const framework = knowledge.framework(id);
  const catalogue = framework?.selection?.of ?? id;
  return `[${plain(framework?.title ?? id)}](frameworks/${catalogue}.md)`;
}

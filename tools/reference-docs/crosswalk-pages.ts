import type { Control, Crosswalk, Knowledge } from '../../src/model/knowledge.ts';
import { code, facts, page, plain, table } from './markdown.ts';

/** The page about crosswalks: what each is, and its rows with those pairs marked that no duty joins. */
export function crosswalkPages(knowledge: Knowledge): readonly (readonly [file: string, text: string])[] {
  const crosswalks = knowledge.crosswalkIds().flatMap(id => knowledge.crosswalk(id) ?? []);
  const introduction =
    'Which controls of another catalogue a publisher names beside those of one: pairs of ids, as published. Two controls that stand beside each other ask for related things, seldom for the same; the duties of each are its own, and no class is taken from the other side. Names in *italics* share no deciding duty with the control at the left: either the publisher reads them more widely, or a row here deserves a second look.';
  return [
    [
      'crosswalks.md',
      page(
        'Crosswalks',
        introduction,
        crosswalks.map(one => section(one, knowledge)),
      ),
    ],
  ];
}

function section(crosswalk: Crosswalk, knowledge: Knowledge): string {
  const { id, from, to, title, licence, source, date, confidence, note, rows } = crosswalk;
  const left = controlsOf(from, knowledge);
  const right = controlsOf(to, knowledge);
  const pairs = Object.values(rows).flat().length;
  return [
    `## <a id="${id}"></a>${plain(title)}`,
    facts([
      ['Id', code(id)],
      ['From', `[${from}](frameworks/${from}.md)`],
      ['To', `[${to}](frameworks/${to}.md)`],
      ['Pairs', `${pairs}, from ${Object.keys(rows).length} of ${left.size} controls`],
      ['Note', note],
      ['Licence', licence],
      ['Source', `${source}, ${date}${confidence === 'expert' ? ' (unsourced: expert judgement)' : ''}`],
    ]),
    table(
      ['control', 'beside it'],
      Object.entries(rows).map(([control, others]) => [
        code(control),
        others
          .map(other => (joined(left.get(control), right.get(other)) ? code(other) : `*${code(other)}*`))
          .join(', '),
      ]),
    ),
  ].join('\n\n');
}

function controlsOf(framework: string, knowledge: Knowledge): ReadonlyMap<string, Control> {
  return new Map((knowledge.framework(framework)?.controls ?? []).map(control => [control.id, control]));
}

/** Whether a duty decides both; those that nothing decides are not told apart. */
function joined(left: Control | undefined, right: Control | undefined): boolean {
  const [first, second] = [decidingDuties(left), decidingDuties(right)];
  return first.length === 0 || second.length === 0 || first.some(duty => second.includes(duty));
}

function decidingDuties(control: Control | undefined): readonly string[] {
  return (control?.duties ?? [])
    .filter(({ role }) => role === 'satisfies' || role === 'parallel')
    .map(({ duty }) => duty);
}

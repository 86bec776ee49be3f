import type { Action, Assessment, ControlAssessment, FrameworkAssessment } from '../../model/assessment.ts';
import { binds } from '../../model/judged-obligation.ts';
import type { Control, Framework } from '../../model/knowledge.ts';
import type { SharedKind } from '../../model/responsibility.ts';
import type { StatedControl } from '../../model/stated.ts';
import type { Report } from '../report.ts';
import { citationsWords, statedByControl, statedLine, type StatedOfControl } from '../stated-words.ts';
import { classWords } from '../words.ts';
import { type EvidenceFacts, evidenceFacts } from './evidence-facts.ts';
import { type Expectation, expectationsOf } from './expectations.ts';
import { basisWords, customerWords, restsOnWords } from './half-words.ts';
import { missingWords } from './questions.ts';

/** One control with all that reports for audits say of it, in words. */
export interface ControlFacts {
  readonly assessed: ControlAssessment;
  /** The row of the catalogue. */
  readonly known: Control;
  readonly group: { readonly id: string; readonly title: string };
  /** What the user states of it. */
  readonly said: StatedControl | undefined;
  readonly whose: string;
  readonly howShared: string;
  readonly openUntil: readonly string[];
  /** What AWS, or who stands in its place, does; '' where it has no part. Where these are its own words, with their place. */
  readonly awsPart: string;
  /** What other parties state of the control itself, beside that. */
  readonly stated: readonly StatedOfControl[];
  readonly awsRestsOn: string;
  readonly yourPart: string;
  /** How the user's half stands, with what it rests on. */
  readonly yourHalf: string;
  readonly basis: string;
  readonly evidence: EvidenceFacts;
  /** What other parties expect of the user. */
  readonly expected: readonly Expectation[];
  /** Laws, contracts, policies and programmes that bind and weigh on its duties, by title. */
  readonly askedBy: readonly string[];
  /** Its own owner, else the system's. */
  readonly owner: string;
  /** What would close or keep it, in rank order. */
  readonly actions: readonly Action[];
}

export interface FrameworkFacts {
  readonly framework: Framework;
  readonly assessed: FrameworkAssessment;
  readonly controls: readonly ControlFacts[];
}

/** The kinds of sharing as clauses that need no glossary. */
export const kindWords: Readonly<Record<SharedKind, string>> = {
  configurable: 'AWS performs it, you decide',
  divided: 'each does a part',
  parallel: 'each for its own people and systems',
  mixed: 'it differs by resource',
};

/**
 * Every control of a framework that the report judges, in the order of its catalogue; undefined where it was not judged.
 */
export function frameworkFacts(report: Report, id: string): FrameworkFacts | undefined {
  const { assessment, knowledge } = report;
  const framework = knowledge.framework(id);
  const assessed = assessment.frameworks.find(one => one.framework === id);
  if (framework === undefined || assessed === undefined) return undefined;
  const known = new Map(framework.controls.map(control => [control.id, control]));
  const groups = new Map(framework.groups.map(group => [group.id, group]));
  const said = new Map(assessment.boundary.controls.map(one => [one.control, one]));
  const actions = actionsByControl(assessment.actions);
  const statements = statedByControl(assessment);
  const controls = assessed.controls.map(control => {
    const { control: id, title, confidence } = control;
    const row = known.get(id) ?? { id, title, group: '', duties: [], confidence };
    const group = groups.get(row.group) ?? { id: row.group, title: row.group };
    return factsOf(
      control,
      { known: row, group, said: said.get(id) },
      { actions: actions.get(id) ?? [], statements: statements.get(id) ?? [] },
      report,
    );
  });
  return { framework, assessed, controls };
}

function actionsByControl(actions: readonly Action[]): ReadonlyMap<string, readonly Action[]> {
  const byControl = new Map<string, Action[]>();
  for (const action of actions) {
    for (const control of action.controls) {
      const known = byControl.get(control);
      if (known === undefined) byControl.set(control, [action]);
      else known.push(action);
    }
  }
  return byControl;
}

function factsOf(
  assessed: ControlAssessment,
  of: Pick<ControlFacts, 'known' | 'group' | 'said'>,
  {
    actions,
    statements,
  }: { readonly actions: readonly Action[]; readonly statements: readonly StatedOfControl[] },
  report: Report,
): ControlFacts {
  const { assessment, knowledge } = report;
  const { boundary } = assessment;
  const { provider, customer } = assessed;
  return {
    assessed,
    ...of,
    whose: whoseWords(assessed),
    howShared: assessed.kinds.map(kind => kindWords[kind]).join('; '),
    openUntil: assessed.missing.map(missing => missingWords(missing, knowledge)),
    awsPart: awsPartOf(assessed),
    stated: statedOf(assessed, statements),
    awsRestsOn: restsOnWords(provider, boundary, knowledge),
    yourPart: customer.status === 'not-needed' ? '' : customer.text,
    yourHalf: customerWords(assessed, boundary),
    basis: customer.basis === undefined ? '' : basisWords[customer.basis],
    evidence: evidenceFacts(assessed, report),
    expected: expectationsOf(assessed, report),
    askedBy: askedByOf(assessed, assessment),
    owner: of.said?.owner ?? boundary.owner ?? '',
    actions,
  };
}

function awsPartOf({ provider }: ControlAssessment): string {
  if (provider.status === 'not-needed') return '';
  const cited = citationsWords(provider.cited ?? []);
  return cited === '' ? provider.text : `${provider.text}\nIn its own words: ${cited}`;
}

function statedOf(
  { provider }: ControlAssessment,
  statements: readonly StatedOfControl[],
): StatedOfControl[] {
  const inHalf = new Set((provider.cited ?? []).map(one => one.uuid));
  return statements.filter(({ party, uuid }) => party !== 'you' && (uuid === undefined || !inHalf.has(uuid)));
}

/** An obligation asks for a control whose duties it weighs on; one that may yet bind asks for nothing. */
function askedByOf({ duties }: ControlAssessment, { obligations }: Assessment): string[] {
  const deciding = new Set(
    duties.filter(({ role }) => role === 'satisfies' || role === 'parallel').map(({ duty }) => duty),
  );
  return obligations
    .filter(one => binds(one) && one.duties.some(({ duty }) => deciding.has(duty)))
    .map(({ title }) => title);
}

/** `open: shared or yours` while it is not determined. */
function whoseWords({ class: ofClass, candidates }: ControlAssessment): string {
  if (candidates.length === 0) return classWords[ofClass];
  return `${classWords[ofClass]}: ${candidates.map(one => classWords[one]).join(' or ')}`;
}

/** What is expected of the user, one line for each; of some parties only, where they are named. */
export function expectedCell({ expected }: ControlFacts, of?: ReadonlySet<string>): string {
  const lines = expected.filter(({ party }) => of === undefined || of.has(party)).map(({ words }) => words);
  return [...new Set(lines)].join('\n');
}

/** What parties state of the control itself, one line for each; of some only, where their names are given. */
export function statedCell({ stated }: ControlFacts, of?: ReadonlySet<string>): string {
  return stated
    .filter(({ party }) => of === undefined || of.has(party))
    .map(statedLine)
    .join('\n');
}

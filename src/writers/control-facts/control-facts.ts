import type { Action, ControlAssessment, FrameworkAssessment } from '../../model/assessment.ts';
import type { Control, Framework } from '../../model/knowledge.ts';
import type { SharedKind } from '../../model/responsibility.ts';
import type { StatedControl } from '../../model/stated.ts';
import type { Report } from '../report.ts';
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
  /** What AWS, or who stands in its place, does; '' where it has no part. */
  readonly awsPart: string;
  readonly awsRestsOn: string;
  readonly yourPart: string;
  /** How the user's half stands, with what it rests on. */
  readonly yourHalf: string;
  readonly basis: string;
  readonly evidence: EvidenceFacts;
  /** What other parties expect of the user. */
  readonly expected: readonly Expectation[];
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
  const controls = assessed.controls.map(control => {
    const { control: id, title, confidence } = control;
    const row = known.get(id) ?? { id, title, group: '', duties: [], confidence };
    const group = groups.get(row.group) ?? { id: row.group, title: row.group };
    return factsOf(control, row, group, said.get(row.id), actions.get(row.id) ?? [], report);
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
  known: Control,
  group: ControlFacts['group'],
  said: StatedControl | undefined,
  actions: readonly Action[],
  report: Report,
): ControlFacts {
  const { assessment, knowledge } = report;
  const { boundary } = assessment;
  const { provider, customer } = assessed;
  return {
    assessed,
    known,
    group,
    said,
    whose: whoseWords(assessed),
    howShared: assessed.kinds.map(kind => kindWords[kind]).join('; '),
    openUntil: assessed.missing.map(missing => missingWords(missing, knowledge)),
    awsPart: provider.status === 'not-needed' ? '' : provider.text,
    awsRestsOn: restsOnWords(provider, boundary, knowledge),
    yourPart: customer.status === 'not-needed' ? '' : customer.text,
    yourHalf: customerWords(assessed, boundary),
    basis: customer.basis === undefined ? '' : basisWords[customer.basis],
    evidence: evidenceFacts(assessed, report),
    expected: expectationsOf(assessed, report),
    owner: said?.owner ?? boundary.owner ?? '',
    actions,
  };
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

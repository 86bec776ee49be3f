import type { Assessment, ControlAssessment } from '../../model/assessment.ts';
import {
  citationsWords,
  partyName,
  providedWords,
  requirementSource,
  requirementWords,
  type StatedOfControl,
  statedByControl,
  statedLine,
} from '../stated-words.ts';
import { classWords, providerStatusWords } from '../words.ts';
import type { Matrix } from './matrix.ts';

/** One control of one framework, with both halves in words. */
export interface ControlRow {
  readonly framework: string;
  readonly frameworkTitle: string;
  readonly control: string;
  readonly title: string;
  readonly class: ControlAssessment['class'];
  readonly whose: string;
  /** How it is shared. */
  readonly kinds: readonly string[];
  readonly duties: readonly string[];
  readonly awsHalf: string;
  readonly awsStatus: string;
  /** Where AWS's own words stand, where the half is in them. */
  readonly cited: string;
  /** The document that AWS's half rests on, or that would make it relied on. */
  readonly document: string;
  /** Last day on which it does; '' for the whole audit window. */
  readonly until: string;
  /** What keeps AWS's half from being better. */
  readonly lacks: readonly string[];
  readonly yourHalf: string;
  /** Who performs your half by a statement in force. */
  readonly providedBy: string;
  /** What parties state about the control in their own words, each with the place where they do. */
  readonly stated: readonly string[];
  /** The same without those that AWS's half is made of. */
  readonly statedBeside: readonly string[];
  /** What they expect of you, likewise. */
  readonly expected: readonly string[];
  readonly evidence: readonly string[];
  readonly openUntil: readonly string[];
  readonly reason: string;
  readonly confidence: ControlAssessment['confidence'];
}

/** Every control of every framework that was asked for; the classes add up to the catalogue. */
export function* controlRows(matrix: Matrix): Generator<ControlRow, void, undefined> {
  const stated = statedByControl(matrix.assessment);
  const expected = expectedByControl(matrix.assessment);
  for (const framework of matrix.assessment.frameworks) {
    for (const control of framework.controls) {
      const { control: id } = control;
      yield controlRow(matrix, framework, control, stated.get(id) ?? [], expected.get(id) ?? []);
    }
  }
}

function controlRow(
  matrix: Matrix,
  framework: { readonly framework: string; readonly title: string },
  control: ControlAssessment,
  stated: readonly StatedOfControl[],
  expected: readonly string[],
): ControlRow {
  const { knowledge } = matrix;
  const { boundary } = matrix.assessment;
  const { provider, customer } = control;
  const document = provider.document;
  const inHalf = new Set((provider.cited ?? []).map(one => one.uuid));
  return {
    framework: framework.framework,
    frameworkTitle: framework.title,
    control: control.control,
    title: control.title,
    class: control.class,
    whose: classWords[control.class],
    kinds: control.kinds,
    duties: control.duties.map(({ duty, role }) => {
      const title = knowledge.duties.get(duty)?.title ?? duty;
      return role === 'satisfies' ? title : `${title} (${role})`;
    }),
    awsHalf: provider.status === 'not-needed' ? '' : provider.text,
    cited: citationsWords(provider.cited ?? []),
    awsStatus: providerStatusWords[provider.status],
    document: documentWords(document, provider.documents, knowledge),
    until: provider.until ?? '',
    lacks: provider.reasons,
    yourHalf: customer.status === 'not-needed' ? '' : customer.text,
    providedBy: providedWords(customer.provided, boundary),
    stated: stated.map(statedLine),
    statedBeside: stated.filter(one => one.uuid === undefined || !inHalf.has(one.uuid)).map(statedLine),
    expected,
    evidence: customer.evidenceMissing.map(kind => knowledge.evidenceKinds.get(kind)?.what ?? kind),
    openUntil: control.missing.map(missing => knowledge.questions.get(missing)?.text ?? missing),
    reason: control.reason ?? '',
    confidence: control.confidence,
  };
}

function expectedByControl({ boundary, stated }: Assessment): ReadonlyMap<string, readonly string[]> {
  const byControl = new Map<string, string[]>();
  for (const one of stated.requirements) {
    if (one.control === undefined) continue;
    const list = byControl.get(one.control) ?? [];
    byControl.set(one.control, list);
    list.push(`${partyName(one.party, boundary)}: ${requirementWords(one)} (${requirementSource(one)})`);
  }
  return byControl;
}

/** The kind of document, with the recorded ones that the half rests on. */
function documentWords(
  kind: string | undefined,
  recorded: readonly string[],
  { assuranceKinds }: Matrix['knowledge'],
): string {
  const title = kind === undefined ? '' : (assuranceKinds.get(kind)?.title ?? kind);
  if (recorded.length === 0) return title;
  return title === '' ? recorded.join(', ') : `${title} (${recorded.join(', ')})`;
}

import type { ControlAssessment } from '../../model/assessment.ts';
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
  /** The document that AWS's half rests on, or that would make it relied on. */
  readonly document: string;
  readonly yourHalf: string;
  readonly evidence: readonly string[];
  readonly openUntil: readonly string[];
  readonly reason: string;
  readonly confidence: ControlAssessment['confidence'];
}

/** Every control of every framework that was asked for; the classes add up to the catalogue. */
export function* controlRows(matrix: Matrix): Generator<ControlRow, void, undefined> {
  for (const framework of matrix.assessment.frameworks) {
    for (const control of framework.controls) yield controlRow(matrix, framework, control);
  }
}

function controlRow(
  matrix: Matrix,
  framework: { readonly framework: string; readonly title: string },
  control: ControlAssessment,
): ControlRow {
  const { knowledge } = matrix;
  const { provider, customer } = control;
  const document = provider.document;
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
    awsStatus: providerStatusWords[provider.status],
    document: document === undefined ? '' : (knowledge.assuranceKinds.get(document)?.title ?? document),
    yourHalf: customer.status === 'not-needed' ? '' : customer.text,
    evidence: customer.evidenceMissing.map(kind => knowledge.evidenceKinds.get(kind)?.what ?? kind),
    openUntil: control.missing.map(missing => knowledge.questions.get(missing)?.text ?? missing),
    reason: control.reason ?? '',
    confidence: control.confidence,
  };
}

import type { Report } from '../report.ts';
import { resourcesPerTable } from './layer-counts.ts';

export interface ConfidenceCounts {
  /** Answers (a duty on a resource or for the system) that apply. */
  readonly answers: number;
  /** Those that rest on professional judgement, not on a page of AWS. */
  readonly expertAnswers: number;
  readonly controls: number;
  readonly expertControls: number;
}

/** How much of the report is sourced, and how much is judgement that was not yet checked against a page. */
export function countConfidence(report: Report): ConfidenceCounts {
  const { responsibility, frameworks } = report.assessment;
  const uses = resourcesPerTable(report);
  let answers = 0;
  let expertAnswers = 0;
  for (const table of responsibility.tables) {
    const times = uses.get(table.id) ?? 0;
    for (const answer of table.answers.values()) {
      if (answer.side === 'not-applicable') continue;
      answers += times;
      if (answer.confidence === 'expert') expertAnswers += times;
    }
  }
  for (const answer of responsibility.boundary.values()) {
    if (answer.side === 'not-applicable') continue;
    answers += 1;
    if (answer.confidence === 'expert') expertAnswers += 1;
  }
  let controls = 0;
  let expertControls = 0;
  for (const framework of frameworks) {
    controls += framework.controls.length;
    for (const control of framework.controls) if (control.confidence === 'expert') expertControls += 1;
  }
  return { answers, expertAnswers, controls, expertControls };
}

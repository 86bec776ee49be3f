import { type Place, type PrintedPlace, printPlace } from '../foundation/source-text.ts';
import type { Assessment } from '../model/assessment.ts';
import type { Severity } from '../model/finding.ts';
import type { Knowledge } from '../model/knowledge.ts';

/** What a check says about itself, as far as a report needs it. */
export interface CheckDescription {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  readonly duty: string;
  readonly aliases?: Readonly<Record<string, readonly string[] | undefined>>;
  readonly why: string;
  readonly fix: string;
  readonly source: string;
  readonly types: readonly string[];
  /** Settings that it reads, as property paths. */
  readonly reads?: readonly string[];
}

/** All that a writer of one scan is given. */
export interface Report {
  readonly assessment: Assessment;
  readonly knowledge: Knowledge;
  readonly checks: ReadonlyMap<string, CheckDescription>;
  /** Version of demarc. */
  readonly version: string;
  /** What the user named, in order. */
  readonly inputs: readonly string[];
  /** Stands before every printed path (`infra/`), so that paths lead to the files from where the user stands. */
  readonly pathPrefix: string;
  /** Files that were met and belong to no reader. */
  readonly ignoredFiles: number;
}

/** The path of a file of the input as printed. */
export function reportedPath(report: Report, path: string): string {
  return `${report.pathPrefix}${path}`;
}

export function reportedPlace(report: Report, place: Place): PrintedPlace {
  const printed = printPlace(place);
  return { ...printed, file: reportedPath(report, printed.file) };
}

/** Where an action is to be done: a text that begins with a file of the input gets its path as printed. */
export function reportedWhere(report: Report, where: string): string {
  const file = /^(.*?)(?::\d|$)/.exec(where)?.[1] ?? '';
  return report.pathPrefix !== '' && report.assessment.estate.files.includes(file)
    ? reportedPath(report, where)
    : where;
}

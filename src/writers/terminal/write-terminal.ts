import type { Report } from '../report.ts';
import { findingsList } from './findings-list.ts';
import { frameworkTable } from './framework-table.ts';
import { headline } from './headline.ts';
import { layerStack } from './layer-stack.ts';
import { obligations } from './obligations.ts';
import { nextSteps } from './next-steps.ts';
import { notDecided } from './not-decided.ts';
import { optionsTable } from './options-table.ts';
import { penFor, type TerminalStyle } from './pen.ts';
import { restsOn } from './rests-on.ts';
import { remainingWork } from './remaining-work.ts';

export interface TerminalOptions extends TerminalStyle {
  /** Every finding, action and open point instead of the first few. */
  readonly all: boolean;
}

/** The report of one scan as a person reads it in a terminal, from top to bottom. Ends with a line break. */
export function writeTerminal(report: Report, options: TerminalOptions): string {
  const pen = penFor(options);
  const lines = [
    ...headline(report, pen),
    ...layerStack(report, pen),
    ...optionsTable(report, pen, options.all),
    ...frameworkTable(report, pen),
    ...restsOn(report, pen, options.all),
    ...obligations(report, pen, options.all),
    ...findingsList(report, pen, options.all),
    ...remainingWork(report, pen, options.all),
    ...notDecided(report, pen, options.all),
    ...nextSteps(report, pen),
  ];
  return `${lines.join('\n')}\n`;
}

import { safeText } from '../../foundation/safe-text.ts';
import type { Report } from '../report.ts';
import { groupFindings } from '../summary/finding-groups.ts';
import { heading, padEnd } from './layout.ts';
import type { Pen } from './pen.ts';

/** Commands worth running now, with names from this very report. */
export function nextSteps(report: Report, pen: Pen): string[] {
  const commands = suggestions(report);
  let widest = 0;
  for (const { command } of commands) widest = Math.max(widest, command.length);
  const lines = heading(pen, 'What to run next');
  for (const { command, gives } of commands) {
    const one = `  ${pen.ink('you', padEnd(command, widest))}  ${pen.ink('faint', gives)}`;
    if (widest + gives.length + 4 <= pen.width) lines.push(one);
    else lines.push(`  ${pen.ink('you', command)}`, `      ${pen.ink('faint', gives)}`);
  }
  return lines;
}

function suggestions(report: Report): { command: string; gives: string }[] {
  const target = report.inputs.map(quoted).join(' ') || '.';
  const commands: { command: string; gives: string }[] = [];
  const worst = groupFindings(report, 'failed')[0];
  if (worst !== undefined) {
    commands.push({ command: `demarc explain ${worst.check}`, gives: 'why it matters, whose duty it is' });
  }
  const resource = worst && report.assessment.estate.byKey.get(worst.findings[0].resource);
  if (resource !== undefined) {
    commands.push({
      command: `demarc explain ${quoted(resource.address)} ${target}`,
      gives: 'the line through this one resource',
    });
  }
  const control = report.assessment.frameworks
    .flatMap(framework => framework.controls)
    .find(one => one.customer.status === 'not-met');
  if (control !== undefined) {
    commands.push({
      command: `demarc explain ${control.control} ${target}`,
      gives: 'one control, both halves',
    });
  }
  commands.push({
    command: `demarc scan ${target} --format json -o demarc.json`,
    gives: 'all of it, for programs',
  });
  return commands;
}

/** Fit to paste into a shell. */
function quoted(text: string): string {
  const safe = safeText(text, 200);
  return /^[\w./:@%+,=-]+$/.test(safe) ? safe : `'${safe.replaceAll("'", `'\\''`)}'`;
}

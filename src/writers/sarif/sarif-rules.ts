import type { ReportingDescriptor } from 'sarif';
import { compareText } from '../../foundation/stable-order.ts';
import type { Severity } from '../../model/finding.ts';
import type { CheckDescription, Report } from '../report.ts';

/** SARIF's levels; critical and high are told apart by `security-severity`. */
export const levelOf: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'note',
};

/** A number from 0 to 10 by which code scanning services sort. */
const securitySeverity: Readonly<Record<Severity, string>> = {
  critical: '9.5',
  high: '8.0',
  medium: '5.5',
  low: '3.0',
};

/** The checks as rules, sorted by id. */
export function sarifRules(report: Report): readonly ReportingDescriptor[] {
  return [...report.checks.values()]
    .sort((left, right) => compareText(left.id, right.id))
    .map(check => sarifRule(report, check));
}

function sarifRule(report: Report, check: CheckDescription): ReportingDescriptor {
  const duty = report.knowledge.duties.get(check.duty);
  const aliases = Object.values(check.aliases ?? {}).flatMap(ids => ids ?? []);
  const whose = duty === undefined ? '' : `\n\nPart of your duty: ${duty.title}.`;
  return {
    id: check.id,
    name: pascalCase(check.id),
    shortDescription: { text: check.title },
    fullDescription: { text: `${check.title}. ${check.why}` },
    help: {
      text: `${check.why}\n\nTo mend it: ${check.fix}${whose}\n\n${check.source}`,
      markdown: `${check.why}\n\n**To mend it:** ${check.fix}${whose}\n\n[AWS documentation](${check.source})`,
    },
    helpUri: check.source,
    defaultConfiguration: { level: levelOf[check.severity] },
    properties: {
      'security-severity': securitySeverity[check.severity],
      severity: check.severity,
      duty: check.duty,
      tags: ['security', 'aws', ...(duty === undefined ? [] : [duty.layer])],
      ...(aliases.length === 0 ? {} : { aliases }),
    },
  };
}

function pascalCase(id: string): string {
  return id
    .split('-')
    .map(part => part.slice(0, 1).toUpperCase() + part.slice(1))
    .join('');
}

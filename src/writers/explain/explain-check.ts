import type { Finding, FindingStatus } from '../../model/finding.ts';
import type { CheckDescription } from '../report.ts';
import { actionItems, findingItems } from './estate-items.ts';
import { type ExplainContext, type Explanation, factsOf, type Item, sectionsOf } from './explanation.ts';

const statusOrder: readonly FindingStatus[] = ['failed', 'unknown', 'not-evaluated', 'not-visible', 'passed'];

/** A check: what it expects and why, how to mend it, whose duty it tests, and what it found here. */
export function explainCheck(check: CheckDescription, context: ExplainContext): Explanation {
  const duty = context.knowledge.duties.get(check.duty);
  const findings = (context.report?.assessment.findings ?? []).filter(finding => finding.check === check.id);
  const prints = new Set(findings.map(finding => finding.fingerprint));
  const aliases = Object.entries(check.aliases ?? {}).flatMap(([publisher, ids]) =>
    ids === undefined || ids.length === 0 ? [] : [`${publisher}: ${ids.join(', ')}`],
  );
  return {
    kind: 'check',
    id: check.id,
    title: check.title,
    facts: factsOf(
      ['Why', check.why],
      ['To mend it', check.fix],
      ['Severity', check.severity],
      ['Looks at', check.types.join(', ')],
      ['Reads', check.reads?.join(', ')],
      ['Duty', duty === undefined ? check.duty : `${duty.title} (${duty.id})`],
      ['Your part', duty?.customerPortion],
      ['Elsewhere', aliases.join('; ')],
      ['Source', `<${check.source}>`],
    ),
    sections: sectionsOf(
      { title: 'What it found here', items: foundItems(findings, context) },
      {
        title: 'What remains',
        items: actionItems(context, action => action.findings.some(one => prints.has(one))),
      },
    ),
  };
}

function foundItems(findings: readonly Finding[], { report }: ExplainContext): Item[] {
  if (report === undefined) return [];
  if (findings.length === 0) return [{ text: 'nothing that it applies to' }];
  const ranked = [...findings].sort(
    (left, right) => statusOrder.indexOf(left.status) - statusOrder.indexOf(right.status),
  );
  return findingItems(report, ranked);
}

import type { JudgedWaiver } from '../../model/assessment.ts';
import { counted } from '../words.ts';
import { type ExplainContext, type Explanation, factsOf, sectionsOf } from './explanation.ts';

const statusWords: Readonly<Record<JudgedWaiver['status'], string>> = {
  'in-force': 'accepted: what it names stays failed in every count, and asks for nothing now',
  lapsed: 'lapsed: what it names asks for work again',
  unused: 'unused: nothing fails that it names',
};

/** An accepted risk of demarc.yaml: what it covers, who accepted it until when, and what stands under it now. */
export function explainWaiver(
  { waiver, status, findings }: JudgedWaiver,
  { report }: ExplainContext,
): Explanation {
  const { id, check, control, resource, reason, owner, approvedBy, expires } = waiver;
  const controls = (report?.assessment.frameworks ?? [])
    .flatMap(framework => framework.controls)
    .filter(one => one.customer.waivers.includes(id));
  return {
    kind: 'accepted risk',
    id,
    title: reason,
    facts: factsOf(
      ['Stands', statusWords[status]],
      ['Check', check],
      ['Control', control],
      ['Resource', check === undefined ? undefined : (resource ?? 'every one on which the check fails')],
      ['Covers', check === undefined ? undefined : counted(findings, 'failed check result')],
      ['Until', expires],
      ['Owner', owner],
      ['Approved by', approvedBy],
      ['To change it', 'in demarc.yaml, under waivers'],
    ),
    sections: sectionsOf({
      title: 'Controls whose half it touches',
      items: controls.map(one => ({ text: `${one.control}: ${one.title}` })),
    }),
  };
}

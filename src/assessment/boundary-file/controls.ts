import { z } from 'zod';
import { given } from '../../foundation/given.ts';
import { safeText } from '../../foundation/safe-text.ts';
import { whyNoClasses } from '../../knowledge/framework-words.ts';
import { controlPriorities, controlTargets, type Objective, type StatedControl } from '../../model/stated.ts';
import { ownFramework } from '../own-objectives.ts';
import { atMost, day, nameOf, text } from './scalars.ts';
import type { Path, WrittenScope } from './written-scope.ts';
import { answerOf } from './yes-and-no.ts';

/** What is stated of single controls: shown beside what demarc finds, never in its place. */

const yesOrNo = ['yes', 'no'] as const;

export const statedControlSchema = z.strictObject({
  control: nameOf('control').meta({
    description: 'The control, such as iso:A.7.4, or an objective, such as own:RTO-4.',
  }),
  applicable: text.optional().meta({
    type: ['string', 'boolean'],
    enum: [...yesOrNo, true, false],
    description: 'Whether it belongs to your own set of controls. "no" needs a reason.',
  }),
  reason: text.optional().meta({
    description: 'Why it is in, why it is out, or why the target is what it is. Auditors read it.',
  }),
  owner: text.optional().meta({ description: 'Who owns the control.' }),
  priority: text
    .optional()
    .meta({ enum: controlPriorities, description: 'How much closing its gap matters.' }),
  target: text.optional().meta({
    enum: controlTargets,
    description:
      'What your half is to come to; "met" where it is left out. "not-needed": it is no aim, which needs a reason.',
  }),
  by: day.optional().meta({ description: 'Day by which the target is to be reached, YYYY-MM-DD.' }),
  reference: z
    .union([text, z.array(text).min(1).max(atMost.inner)])
    .optional()
    .meta({ description: 'Policies, procedures and pages that belong to it.' }),
});

export type WrittenControl = z.infer<typeof statedControlSchema>;

export function checkStatedControl(
  written: WrittenControl,
  path: Path,
  scope: WrittenScope,
  objectives: readonly Objective[],
): void {
  checkSubject(written.control, [...path, 'control'], scope, objectives);
  scope.checkOneOf([...path, 'applicable'], applicableOf(written), yesOrNo);
  scope.checkOneOf([...path, 'priority'], written.priority, controlPriorities);
  scope.checkOneOf([...path, 'target'], written.target, controlTargets);
  scope.checkDay([...path, 'by'], written.by);
  if (Object.keys(written).length === 1) {
    scope.add(
      path,
      `nothing is stated of ${safeText(written.control, 80)}: give an owner, a reason, a target...`,
    );
  }
  checkContradictions(written, path, scope);
}

function checkContradictions(written: WrittenControl, path: Path, scope: WrittenScope): void {
  const { reason, target, by } = written;
  const applicable = applicableOf(written);
  if (applicable === 'no' && reason === undefined) {
    scope.add([...path, 'applicable'], 'a control that does not apply needs a "reason".');
  }
  if (target === 'not-needed' && applicable !== 'no' && reason === undefined) {
    scope.add([...path, 'target'], 'a control that is no aim needs a "reason".');
  }
  if (applicable === 'no' && target !== undefined && target !== 'not-needed') {
    scope.add([...path, 'target'], 'a control that does not apply has no target: leave one of the two out.');
  }
  if (by !== undefined && (applicable === 'no' || target === 'not-needed')) {
    scope.add([...path, 'by'], 'there is nothing to reach by a day where the control is no aim.');
  }
}

/** A control that some report judges: what is stated of any other would be shown nowhere. */
function checkSubject(id: string, path: Path, scope: WrittenScope, objectives: readonly Objective[]): void {
  if (id.startsWith(`${ownFramework}:`)) {
    const known = objectives.map(objective => `${ownFramework}:${objective.id}`);
    if (!known.includes(id)) scope.addUnknown(path, 'objective', id, known);
    return;
  }
  const frameworks = scope.frameworksWith(id);
  // A catalogue goes before its baselines.
  const whole = frameworks.find(one => one.selection === undefined) ?? frameworks[0];
  if (whole === undefined) {
    scope.checkControl(path, id);
    return;
  }
  const judging = frameworks.find(framework => whyNoClasses(framework) === undefined);
  if (judging === undefined) {
    scope.add(path, `"${id}" is not judged: ${whole.id} ${whyNoClasses(whole) ?? ''}.`);
    return;
  }
  const row = judging.controls.find(one => one.id === id);
  if (row?.heading !== true) return;
  const parts = judging.controls.filter(one => one.id.startsWith(`${id}.`) && one.heading !== true);
  const named = parts.slice(0, 5).map(one => one.id);
  const more = parts.length > named.length ? '...' : '';
  scope.add(path, `"${id}" is only a heading: state it of its parts (${named.join(', ')}${more}).`);
}

function applicableOf({ applicable }: WrittenControl): string | undefined {
  return applicable === undefined ? undefined : answerOf(applicable);
}

export function statedControlOf(written: WrittenControl): StatedControl {
  const { control, reason, owner, by, reference = [] } = written;
  return {
    control,
    ...given({
      applicable: yesOrNo.find(one => one === applicableOf(written)),
      reason,
      owner,
      priority: controlPriorities.find(one => one === written.priority),
      target: controlTargets.find(one => one === written.target),
      by,
    }),
    references: typeof reference === 'string' ? [reference] : reference,
  };
}

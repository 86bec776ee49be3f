import type { ControlAssessment, ControlClass } from '../../src/model/assessment.ts';

/** Two controls that a publisher puts beside each other, judged for one estate. */
export interface JudgedPair {
  readonly left: ControlAssessment;
  readonly right: ControlAssessment;
}

/**
 * Why two judged controls contradict each other; undefined where they do not.
 *
 * A crosswalk says that two controls are about related things, not that they ask for the same. So one may be broader than
 * the other, and most differences are no contradiction:
 * - inherited beside shared, and customer-specific beside shared: the broader one has a part more, for the other party;
 * - not-applicable beside anything: what the narrower one is about does not occur, or its framework leaves it out by an
 *   answer; the other has a duty more;
 * - unmapped beside anything: nothing is claimed.
 * Two things cannot be explained by breadth:
 * - inherited beside customer-specific: one says that there is nothing of yours in the subject, the other that there is
 *   nothing of AWS's in it;
 * - the same deciding duties and another class, unless a question makes only one of them not applicable: whose a duty is
 *   cannot depend on who asks.
 * An undetermined class contradicts where each of its candidates does.
 */
export function contradiction({ left, right }: JudgedPair): string | undefined {
  const lefts = possible(left);
  const rights = possible(right);
  if (lefts.every(one => rights.every(other => opposite(one, other)))) {
    return `${left.control} is ${left.class}, ${right.control} is ${right.class}`;
  }
  const duties = decidingDuties(left);
  const same = duties.length > 0 && duties.join(' ') === decidingDuties(right).join(' ');
  if (same && left.class !== right.class && !leftOutByAnswer(left) && !leftOutByAnswer(right)) {
    return `${left.control} is ${left.class} and ${right.control} is ${right.class} by the same duties`;
  }
  return undefined;
}

function possible(control: ControlAssessment): readonly ControlClass[] {
  return control.class === 'undetermined' ? control.candidates : [control.class];
}

function opposite(left: ControlClass, right: ControlClass): boolean {
  const both = new Set([left, right]);
  return both.has('inherited') && both.has('customer-specific');
}

function leftOutByAnswer(control: ControlAssessment): boolean {
  return control.class === 'not-applicable' && control.reason?.includes('is answered no') === true;
}

function decidingDuties(control: ControlAssessment): readonly string[] {
  return control.duties
    .filter(({ role }) => role === 'satisfies' || role === 'parallel')
    .map(({ duty }) => duty)
    .sort();
}

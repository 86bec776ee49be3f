import { z } from 'zod';
import { given } from '../../foundation/given.ts';
import { atMost, nameOf, text } from '../boundary-file/scalars.ts';
import type { Path, WrittenScope } from '../boundary-file/written-scope.ts';

/** What answers a control of the user's own framework: duties by role, or controls of frameworks that demarc knows. */

const duties = z.array(nameOf('duty')).min(1).max(atMost.inner);
const controls = z.array(nameOf('control')).min(1).max(atMost.inner);

export const rowFields = {
  satisfies: duties
    .optional()
    .meta({ description: 'Duties that fulfil it: they decide whether it is inherited, shared or yours.' }),
  parallel: duties.optional().meta({
    description: 'Duties that each party has for its own people and systems: they decide as well.',
  }),
  contributes: duties.optional().meta({ description: 'Duties that help. They decide nothing.' }),
  input: duties.optional().meta({ description: 'Duties whose results it needs. They decide nothing.' }),
  same: controls.optional().meta({
    description: 'Controls that, taken together, ask for the same: their duties are taken over.',
  }),
  partOf: controls.optional().meta({
    description: 'Controls that ask for this and more: their duties fulfil it.',
  }),
  includes: controls.optional().meta({
    description: 'Controls that ask for a part of it: their duties contribute, and decide nothing.',
  }),
  overlaps: controls.optional().meta({
    description:
      'Controls that have something in common with it: their duties contribute, and decide nothing.',
  }),
  appliesWhen: z
    .union([nameOf('question'), z.array(nameOf('question')).min(1)])
    .optional()
    .meta({
      description: 'Questions of which one answer "no" makes it not applicable.',
    }),
  unmapped: text.optional().meta({ description: 'Why nothing answers it: in place of all the others.' }),
  note: text.optional().meta({ description: 'What readers must know of it.' }),
};

export const rowSchema = z.strictObject(rowFields);

type Written = z.infer<typeof rowSchema>;

export const dutyKeys = ['satisfies', 'parallel', 'contributes', 'input'] as const;
export const controlKeys = ['same', 'partOf', 'includes', 'overlaps'] as const;

type ListKey = (typeof dutyKeys)[number] | (typeof controlKeys)[number] | 'appliesWhen';

/** A row as it is written, without what is left out. */
export type ControlRow = { readonly [K in ListKey]?: readonly string[] } & {
  readonly unmapped?: string;
  readonly note?: string;
};

/** Whether it says what answers the control, or why nothing does; a note alone does not. */
export function answers(row: ControlRow): boolean {
  return row.unmapped !== undefined || [...dutyKeys, ...controlKeys].some(key => row[key] !== undefined);
}

/** The row, or undefined where it says nothing at all. Unknown duties, controls and questions are told. */
export function checkedRow(written: Written, path: Path, scope: WrittenScope): ControlRow | undefined {
  for (const key of dutyKeys) {
    for (const [index, duty] of (written[key] ?? []).entries()) scope.checkDuty([...path, key, index], duty);
  }
  for (const key of controlKeys) {
    for (const [index, control] of (written[key] ?? []).entries()) {
      checkTarget(control, [...path, key, index], scope);
    }
  }
  const { appliesWhen, ...rest } = written;
  const questions = typeof appliesWhen === 'string' ? [appliesWhen] : (appliesWhen ?? []);
  for (const question of questions) {
    const known = scope.known.questions;
    if (known.has(question)) continue;
    scope.addUnknown(
      [...path, 'appliesWhen'],
      'question',
      question,
      known.keys(),
      'demarc questions lists them.',
    );
  }
  const maps = [...dutyKeys, ...controlKeys].filter(key => written[key] !== undefined);
  if (written.unmapped !== undefined && maps.length > 0) {
    scope.add([...path, 'unmapped'], `it is "unmapped" and has "${maps[0]}": only one of them can hold.`);
  }
  const row = { ...given(rest), ...(questions.length === 0 ? {} : { appliesWhen: questions }) };
  return Object.keys(row).length === 0 ? undefined : row;
}

/** A control whose duties can be taken over: a practice or a check of somebody else's has none. */
function checkTarget(control: string, path: Path, scope: WrittenScope): void {
  const frameworks = scope.frameworksWith(control);
  const [first] = frameworks;
  if (first === undefined) scope.checkControl(path, control);
  else if (frameworks.every(one => one.kind !== 'controls')) {
    scope.add(path, `"${control}" is no control: ${first.title} is a list of ${first.kind}.`);
  }
}

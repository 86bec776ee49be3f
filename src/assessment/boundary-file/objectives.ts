import { z } from 'zod';
import { given } from '../../foundation/given.ts';
import type { Objective } from '../../model/stated.ts';
import { atMost, nameOf, text } from './scalars.ts';
import type { Path, WrittenScope } from './written-scope.ts';

/** Requirements of the user's own, assessed like a framework. */

export const objectiveSchema = z.strictObject({
  id: text.meta({ description: 'Its id; reports put "own:" before it.' }),
  title: text.meta({ description: 'What is to be reached.' }),
  group: text.optional().meta({ description: 'Heading under which it stands.' }),
  duties: z
    .array(nameOf('duty'))
    .max(atMost.inner)
    .optional()
    .meta({ description: 'Duties that satisfy it.' }),
  controls: z
    .array(nameOf('control'))
    .max(atMost.inner)
    .optional()
    .meta({ description: 'Controls of frameworks whose duties satisfy it.' }),
  note: text.optional().meta({ description: 'What else readers must know.' }),
});

export type WrittenObjective = z.infer<typeof objectiveSchema>;

export function checkObjective(written: WrittenObjective, path: Path, scope: WrittenScope): void {
  const { id, duties = [], controls = [] } = written;
  if (!/^[^\s:]+$/.test(id)) scope.add([...path, 'id'], 'an id has no blanks and no colon.');
  if (duties.length + controls.length === 0) {
    scope.add(path, 'an objective needs "duties" or "controls": they say when it is reached.');
  }
  for (const [index, duty] of duties.entries()) scope.checkDuty([...path, 'duties', index], duty);
  for (const [index, control] of controls.entries()) {
    scope.checkControl([...path, 'controls', index], control);
  }
}

export function objectiveOf({ id, title, group, duties, controls, note }: WrittenObjective): Objective {
  return { id, title, duties: duties ?? [], controls: controls ?? [], ...given({ group, note }) };
}

import { z } from 'zod';
import { given } from '../../foundation/given.ts';
import type { Waiver } from '../../model/assurance.ts';
import { day, nameOf, text } from './scalars.ts';
import type { Path, WrittenScope } from './written-scope.ts';

/** Accepted risks. */

export const waiverSchema = z.strictObject({
  id: text.meta({ description: 'Your name for it, such as RISK-12.' }),
  check: nameOf('check').optional().meta({ description: 'The check whose failures are accepted.' }),
  resource: text.optional().meta({
    description: 'Address of the one resource that it is for; left out: every resource of the boundary.',
  }),
  control: nameOf('control').optional().meta({ description: 'Or a control as a whole, such as iso:A.8.24.' }),
  reason: text.meta({ description: 'Why the risk is accepted.' }),
  owner: text.meta({ description: 'Who owns the risk.' }),
  approvedBy: text.meta({ description: 'Who approved it; somebody other than the owner.' }),
  expires: day.meta({ description: 'Last day. A lapsed waiver counts as none.' }),
});

export type WrittenWaiver = z.infer<typeof waiverSchema>;

export function checkWaiver(written: WrittenWaiver, path: Path, scope: WrittenScope): void {
  const { check, control, resource, owner, approvedBy, expires } = written;
  if ((check === undefined) === (control === undefined)) {
    scope.add(path, 'a waiver names either a "check" or a "control".');
  }
  const { checkIds } = scope.known;
  if (check !== undefined && checkIds !== undefined && !checkIds.includes(check)) {
    scope.addUnknown([...path, 'check'], 'check', check, checkIds, 'demarc checks lists them.');
  }
  if (control !== undefined) scope.checkControl([...path, 'control'], control);
  if (resource !== undefined && check === undefined) {
    scope.add([...path, 'resource'], '"resource" belongs to a waiver of a check.');
  }
  if (owner === approvedBy) {
    scope.add([...path, 'approvedBy'], 'a risk is approved by somebody other than its owner.');
  }
  scope.checkDay([...path, 'expires'], expires);
}

export function waiverOf({
  id,
  check,
  resource,
  control,
  reason,
  owner,
  approvedBy,
  expires,
}: WrittenWaiver): Waiver {
  return { id, ...given({ check, control, resource }), reason, owner, approvedBy, expires };
}

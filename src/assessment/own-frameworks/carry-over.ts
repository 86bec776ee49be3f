import type { Control, DutyRole } from '../../model/knowledge.ts';
import { type ControlRow, controlKeys, dutyKeys } from './control-row.ts';

/** What a row comes to: the duties of the control, or why none decides its class. */
export type Carried = Pick<Control, 'duties' | 'appliesWhen' | 'unmappedReason' | 'note' | 'mappedThrough'>;

/** Whether the duties that satisfy the other control satisfy this one, or only contribute. */
const keepsRoles: Readonly<Record<(typeof controlKeys)[number], boolean>> = {
  same: true,
  partOf: true,
  includes: false,
  overlaps: false,
};

/** From the strongest: where two ways lead to one duty, the stronger role holds. */
const roles: readonly DutyRole[] = ['satisfies', 'parallel', 'contributes', 'input'];

/**
 * The duties of a row. Those of a control that asks for the same, or for this and more, are taken over in their roles;
 * those of one that asks for a part of it, or merely overlaps with it, contribute, and so decide no class by themselves.
 * Of controls that are named together each must have a mapping, or together they only contribute: what the others leave
 * open nobody knows. `unknown` is the reason where the row says nothing.
 */
export function carryOver(
  row: ControlRow | undefined,
  find: (id: string) => Control | undefined,
  unknown: string,
): Carried {
  const found: { duty: string; role: DutyRole }[] = dutyKeys.flatMap(role =>
    (row?.[role] ?? []).map(duty => ({ duty, role })),
  );
  const through: Control[] = [];
  const open: string[] = [];
  const weak: string[] = [];
  for (const key of controlKeys) {
    const targets = (row?.[key] ?? []).flatMap(id => find(id) ?? []);
    const lost = targets.filter(target => !decides(target.duties));
    const keeps = keepsRoles[key] && lost.length === 0;
    if (keeps) through.push(...targets);
    else if (keepsRoles[key]) open.push(...lost.map(unmappedWords));
    else weak.push(...targets.map(target => target.id));
    for (const { duties } of targets) {
      for (const { duty, role } of duties) found.push({ duty, role: keeps ? role : weakened(role) });
    }
  }
  const duties = strongest(found);
  const applies = [...(row?.appliesWhen ?? []), ...commonQuestions(row, through)];
  const decided = decides(duties);
  const reason = decided ? undefined : (row?.unmapped ?? reasonOf(open, weak, duties.length > 0) ?? unknown);
  const notes = [
    row?.note,
    decided && weak.length > 0 ? `It has a part in common with ${shortened(weak, ', ')} too` : undefined,
  ];
  const note = notes.filter(one => one !== undefined).join('. ');
  return {
    duties,
    ...(applies.length === 0 ? {} : { appliesWhen: [...new Set(applies)] }),
    ...(reason === undefined ? {} : { unmappedReason: reason }),
    ...(note === '' ? {} : { note }),
    ...(through.length === 0 ? {} : { mappedThrough: [...new Set(through.map(control => control.id))] }),
  };
}

function decides(duties: Control['duties']): boolean {
  return duties.some(({ role }) => role === 'satisfies' || role === 'parallel');
}

function weakened(role: DutyRole): DutyRole {
  return role === 'input' ? 'input' : 'contributes';
}

function strongest(found: Control['duties']): Control['duties'] {
  const byDuty = new Map<string, DutyRole>();
  for (const role of roles) {
    for (const one of found) if (one.role === role && !byDuty.has(one.duty)) byDuty.set(one.duty, role);
  }
  return [...byDuty].map(([duty, role]) => ({ duty, role }));
}

function unmappedWords({ id, unmappedReason }: Control): string {
  return `${id} has no mapping itself${unmappedReason === undefined ? '' : ` (${unmappedReason})`}`;
}

function reasonOf(
  open: readonly string[],
  weak: readonly string[],
  contributes: boolean,
): string | undefined {
  if (open.length > 0) return `what it is mapped through is open: ${shortened(open, '; ')}`;
  if (weak.length > 0)
    return `it only has a part in common with ${shortened(weak, ', ')}: that contributes, and decides no class`;
  return contributes ? 'its duties contribute, and none satisfies it' : undefined;
}

function shortened(words: readonly string[], joint: string): string {
  const shown = words.slice(0, 4).join(joint);
  return words.length > 4 ? `${shown} and ${words.length - 4} more` : shown;
}

/** A question makes the control not applicable where it does so for everything that stands for it. */
function commonQuestions(row: ControlRow | undefined, through: readonly Control[]): string[] {
  const [first, ...others] = through;
  const ownDuties = (row?.satisfies ?? row?.parallel) !== undefined;
  if (first === undefined || ownDuties) return [];
  return (first.appliesWhen ?? []).filter(question =>
    others.every(other => other.appliesWhen?.includes(question) === true),
  );
}

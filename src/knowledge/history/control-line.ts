import type { Control, DutyRole } from '../../model/knowledge.ts';

/** What decides the class of a control, as `controlLine` writes it. */
export interface ControlLine {
  readonly duties: Control['duties'];
  readonly appliesWhen: readonly string[];
  readonly heading: boolean;
}

const roles: readonly DutyRole[] = ['satisfies', 'parallel', 'contributes', 'input'];

/**
 * A row of a catalogue in one line: `satisfies identity-lifecycle access-review; parallel provider-access-control; unless
 * mobile-devices; heading`. `unless` names the questions of which one answer `no` leaves the control out. A row without
 * duties is `unmapped`.
 */
export function controlLine({
  duties,
  appliesWhen = [],
  heading,
}: Pick<Control, 'duties' | 'appliesWhen' | 'heading'>): string {
  const parts: string[] = [];
  for (const role of roles) {
    const named = duties.filter(one => one.role === role).map(one => one.duty);
    if (named.length > 0) parts.push(`${role} ${[...named].sort().join(' ')}`);
  }
  if (duties.length === 0) parts.push('unmapped');
  if (appliesWhen.length > 0) parts.push(`unless ${appliesWhen.join(' ')}`);
  if (heading === true) parts.push('heading');
  return parts.join('; ');
}

/** Reads such a line. Words that it does not know are passed over. */
export function readControlLine(line: string): ControlLine {
  const duties: { duty: string; role: DutyRole }[] = [];
  let appliesWhen: readonly string[] = [];
  let heading = false;
  for (const part of line.split('; ')) {
    const [word = '', ...ids] = part.split(' ');
    const role = roles.find(one => one === word);
    if (role !== undefined) duties.push(...ids.map(duty => ({ duty, role })));
    else if (word === 'unless') appliesWhen = ids;
    else if (word === 'heading') heading = true;
  }
  return { duties, appliesWhen, heading };
}

/** The duties that decide the class. */
export function decidingDuties(line: string): readonly string[] {
  return readControlLine(line)
    .duties.filter(({ role }) => role === 'satisfies' || role === 'parallel')
    .map(({ duty }) => duty);
}

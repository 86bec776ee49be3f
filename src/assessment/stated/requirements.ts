import { createHash } from 'node:crypto';
import { sortedBy } from '../../foundation/stable-order.ts';
import type { CustomerStatus, JudgedStatement, Requirement } from '../../model/assessment.ts';
import type { AssuranceDocument } from '../../model/assurance.ts';
import { citationOf } from './stated-text.ts';
import { stands } from './statement-status.ts';

/** How the user's own side of a duty, or of a control, stands. */
export interface OwnStatus {
  ofDuty(duty: string): CustomerStatus;
  /** undefined for a control that no framework of the boundary has. */
  ofControl(control: string): CustomerStatus | undefined;
}

/**
 * What other parties expect of the user for their own part to hold: by their statements, and by the user entity controls
 * of documents that are not over. Each is a requirement of the user's own with its text; none moves a class.
 */
export function requirementsOf(
  statements: readonly JudgedStatement[],
  documents: readonly AssuranceDocument[],
  own: OwnStatus,
): Requirement[] {
  const all: Requirement[] = [];
  for (const judged of statements) {
    const { from, to, expects, source } = judged.statement;
    if (!stands(judged) || from === 'you' || (to !== 'you' && to !== 'all')) continue;
    for (const { duty, control, part, component, text, uuid } of expects) {
      const about = duty ?? control ?? 'expects';
      const cited = citationOf(judged.statement, uuid);
      all.push({
        id: `${from}/${about}/${digest(source.title, ...(uuid === undefined ? [] : [uuid]), text)}`,
        party: from,
        text,
        ...(duty === undefined ? {} : { duty }),
        ...(control === undefined ? {} : { control }),
        ...(part === undefined ? {} : { part }),
        ...(component === undefined ? {} : { component }),
        source: source.title,
        ...(cited === undefined ? {} : { cited }),
        status: statusOf(duty, control, own),
      });
    }
  }
  for (const { id, party, title, userControls } of documents) {
    for (const one of userControls) {
      all.push({
        id: `${id}/${one.id}`,
        party,
        text: one.text,
        ...(one.duty === undefined ? {} : { duty: one.duty }),
        source: title ?? id,
        status: statusOf(one.duty, undefined, own),
      });
    }
  }
  const byId = new Map(all.map(one => [one.id, one]));
  return sortedBy(byId.values(), one => one.id);
}

function statusOf(duty: string | undefined, control: string | undefined, own: OwnStatus): CustomerStatus {
  const status =
    duty !== undefined ? own.ofDuty(duty) : control === undefined ? undefined : own.ofControl(control);
  // Somebody relies on it: that demarc sees nothing to do for the user does not answer it.
  return status === undefined || status === 'not-needed' ? 'not-visible' : status;
}

function digest(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\u0000')).digest('hex').slice(0, 8);
}

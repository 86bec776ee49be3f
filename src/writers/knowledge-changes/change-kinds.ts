import type { FactKind, MovingChange } from '../../model/knowledge-history.ts';
import { counted } from '../words.ts';

const kindWords: readonly (readonly [kind: FactKind, one: string, many: string])[] = [
  ['frameworks', 'framework', 'frameworks'],
  ['controls', 'row of a catalogue', 'rows of catalogues'],
  ['duties', 'duty', 'duties'],
  ['rules', 'case, integration or placement', 'cases, integrations and placements'],
  ['services', 'service', 'services'],
  ['defaults', 'default of AWS', 'defaults of AWS'],
  ['questions', 'question', 'questions'],
  ['obligations', 'obligation', 'obligations'],
];

/**
 * Whether a change is told by itself: a service that only has another name or file moves nothing, and a default that only
 * a new or changed rule reads is told with the rule.
 */
export function isTold({ change, duties }: MovingChange): boolean {
  return (change.kind !== 'defaults' && change.kind !== 'services') || duties.length > 0;
}

/** `3 rows of catalogues, 1 duty`: what is told, each kind by itself, never added up. */
export function kindsOf(changes: readonly MovingChange[]): string {
  return kindCounts(kind => changes.filter(one => one.change.kind === kind && isTold(one)).length);
}

/** The same for other counts. */
export function kindCounts(count: (kind: FactKind) => number): string {
  const words = kindWords.flatMap(([kind, one, many]) =>
    count(kind) === 0 ? [] : [counted(count(kind), one, many)],
  );
  return words.length === 0 ? 'nothing that decides anything' : words.join(', ');
}

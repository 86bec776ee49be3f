import type { KnowledgeDifference, TouchedControl } from '../../model/knowledge-history.ts';

/**
 * The controls whose row changed, or that a duty decides which a change moves, by id. A service moves only what is built
 * with it: services are left out, since nothing is known of an estate here.
 */
export function touchedControls({
  before,
  after,
  changes,
  controlsOf,
}: KnowledgeDifference): readonly TouchedControl[] {
  const because = new Map<string, Set<number>>();

  function touch(control: string, place: number): void {
    const known = because.get(control);
    if (known === undefined) because.set(control, new Set([place]));
    else known.add(place);
  }

  for (const [place, { change, duties }] of changes.entries()) {
    if (change.kind === 'services') continue;
    if (change.kind === 'controls') touch(change.id, place);
    for (const duty of duties) {
      for (const control of controlsOf[duty] ?? []) {
        // Rows that come with a catalogue are not moved by anything.
        if (Object.hasOwn(before.controls, control) && Object.hasOwn(after.controls, control))
          touch(control, place);
      }
    }
  }
  return [...because]
    .map(([control, places]) => ({ control, because: [...places].sort((left, right) => left - right) }))
    .sort((left, right) => (left.control < right.control ? -1 : 1));
}

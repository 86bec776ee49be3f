import { compareText } from '../foundation/stable-order.ts';
import type { Declaration } from '../model/declaration.ts';
import type { ResourceKey } from '../model/value.ts';
import type { Notes } from './collect-notes.ts';

/** Declarations by root and address, ties by place; of several with one key the first stays and the others are said. */
export function orderDeclarations(
  declarations: readonly Declaration[],
  notes: Notes,
): Map<ResourceKey, Declaration> {
  const ordered = new Map<ResourceKey, Declaration>();
  for (const declaration of [...declarations].sort(compareDeclarations)) {
    if (!ordered.has(declaration.key)) {
      ordered.set(declaration.key, declaration);
      continue;
    }
    notes.add({
      kind: 'syntax',
      what: `${declaration.sourceType} ${declaration.address}`,
      why: `${declaration.root} declares a resource of this address already`,
      advice: 'Give each resource an address of its own; only the first one was judged.',
      place: declaration.place,
      root: declaration.root,
    });
  }
  return ordered;
}

function compareDeclarations(left: Declaration, right: Declaration): number {
  return (
    compareText(left.root, right.root) ||
    compareText(left.address, right.address) ||
    compareText(left.place.source.path, right.place.source.path) ||
    left.place.offset - right.place.offset
  );
}

import type { Declaration } from '../model/declaration.ts';
import { type TextPart, unqualified, type Value } from '../model/value.ts';

/**
 * A name as text that can be compared. Holes count as their expression: in one stack or module, equal expressions give
 * equal names, though nobody knows which name. undefined when the value is no text or a hole says nothing of itself.
 */
export function comparableText(value: Value): string | undefined {
  const plain = unqualified(value);
  if (typeof plain === 'string') return plain;
  if (typeof plain === 'number') return String(plain);
  if (typeof plain !== 'object' || plain === null) return undefined;
  if (plain.kind !== 'text') return isHole(plain) ? comparableHole(plain) : undefined;
  let text = '';
  for (const part of plain.parts) {
    const piece = typeof part === 'string' ? part : comparableHole(part);
    if (piece === undefined) return undefined;
    text += piece;
  }
  return text;
}

/** Marks a hole in comparable text; a character that names and expressions do not hold. */
export const holeMark = '\u0000';

function isHole(value: Exclude<Value, null>): value is Exclude<TextPart, string> {
  return (
    typeof value === 'object' &&
    (value.kind === 'unknown' || value.kind === 'secret' || value.kind === 'reference')
  );
}

/** Inputs are told apart by where they are declared; what is known only at deployment equals nothing. */
function comparableHole(hole: Exclude<TextPart, string>): string | undefined {
  if (hole.kind === 'reference') return `${holeMark}@${hole.target}.${hole.attribute ?? ''}${holeMark}`;
  if (hole.kind === 'secret') return `${holeMark}${hole.store}:${hole.name}${holeMark}`;
  if (hole.expression === undefined || hole.reason !== 'input-without-default') return undefined;
  const declaredAt = hole.place === undefined ? '' : `@${hole.place.source.path}:${hole.place.offset}`;
  return `${holeMark}${hole.expression}${declaredAt}${holeMark}`;
}

/** Within this part of an estate, equal expressions mean equal values: a root, a module instance, a stack of its own. */
export function scopeOf(holder: Pick<Declaration, 'root' | 'address' | 'language'>, text: string): string {
  const { root, address, language } = holder;
  if (language === 'terraform') {
    const modules = /^(?:module\.[^.[]+(?:\[[^\]]*\])?\.)*/.exec(address)?.[0] ?? '';
    return `${root}#${modules}`;
  }
  // Nested stacks share the inputs of their root, but each has a name of its own.
  return text.includes('AWS::Stack') ? stackOf(holder) : root;
}

/** The stack or nested stack that a resource belongs to. */
export function stackOf(holder: Pick<Declaration, 'root' | 'address'>): string {
  return `${holder.root}#${holder.address.slice(0, holder.address.lastIndexOf('/') + 1)}`;
}

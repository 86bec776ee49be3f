import { limits } from '../../../foundation/limits.ts';
import type { ListItem, ListValue, TextPart, Value } from '../../../model/value.ts';
import type { TemplateNode } from '../tree/template-tree.ts';
import { unknown } from './scope.ts';

/**
 * Splits text at a delimiter. Pieces before the first hole are certain; a hole may hold delimiters of its own, so that
 * from there on the list stays open. undefined where the value is no text.
 */
export function splitText(value: Value, delimiter: string, node: TemplateNode): ListValue | undefined {
  if (typeof value !== 'object') {
    const pieces = delimiter === '' ? [String(value)] : String(value).split(delimiter, limits.elements);
    return { kind: 'list', items: pieces.map(piece => ({ value: piece })), place: node };
  }
  if (value === null || value.kind !== 'text') return undefined;
  return splitParts(value.parts, delimiter, node);
}

function splitParts(parts: readonly TextPart[], delimiter: string, node: TemplateNode): ListValue {
  const items: ListItem[] = [];
  for (const part of parts) {
    if (typeof part !== 'string') break;
    const pieces = part.split(delimiter, limits.elements);
    // The last piece runs into the hole that follows.
    for (const piece of pieces.slice(0, -1)) items.push({ value: piece });
  }
  return {
    kind: 'list',
    items,
    rest: unknown('evaluation-failed', 'the text that is split is not known to its end', node),
    place: node,
  };
}

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
  /** The piece that is not closed by a delimiter yet. */
  let piece: TextPart[] = [];
  for (const part of parts) {
    if (typeof part !== 'string') {
      if (!holdsNone(part, delimiter)) return openFrom(items, node);
      piece.push(part);
      continue;
    }
    const texts = part.split(delimiter, limits.elements);
    for (const [index, text] of texts.entries()) {
      if (index > 0) {
        items.push({ value: pieceOf(piece, node) });
        piece = [];
      }
      if (text !== '') piece.push(text);
    }
  }
  items.push({ value: pieceOf(piece, node) });
  return { kind: 'list', items, place: node };
}

function openFrom(items: readonly ListItem[], node: TemplateNode): ListValue {
  const rest = unknown('evaluation-failed', 'the text that is split is not known to its end', node);
  return { kind: 'list', items, rest, place: node };
}

function pieceOf(parts: readonly TextPart[], node: TemplateNode): Value {
  const [only] = parts;
  if (only === undefined) return '';
  return parts.length === 1 ? only : { kind: 'text', parts, place: node };
}

const plainNames = new Set([
  'AWS::Region',
  'AWS::AccountId',
  'AWS::Partition',
  'AWS::StackName',
  'AWS::URLSuffix',
]);

/** Whether a hole surely has no such delimiter in it: ids and ARNs have no commas, a Region has only letters and hyphens. */
function holdsNone(hole: Exclude<TextPart, string>, delimiter: string): boolean {
  if (hole.kind === 'reference') return /^[,;|\s]/.test(delimiter);
  if (hole.kind !== 'unknown') return false;
  const name = (hole.expression ?? '').replace('!Ref ', '');
  return plainNames.has(name) && /^[^A-Za-z0-9.-]/.test(delimiter);
}

import { limits } from '../../../foundation/limits.ts';
import { type InputDefault, mergeInputs, qualify, type TextPart, type Value } from '../../../model/value.ts';
import type { TemplateNode } from '../tree/template-tree.ts';
import { hasDynamicReference, resolveDynamicReferences } from './dynamic-references.ts';
import { unknown } from './scope.ts';

/** Joins values to one text; what is not known stays as a hole between the known parts. */
export function concatenate(pieces: readonly Value[], node: TemplateNode): Value {
  const parts: TextPart[] = [];
  let text = '';
  let length = 0;
  let assumedFrom: readonly InputDefault[] = [];
  let sensitive = false;
  for (const piece of pieces) {
    let value = piece;
    if (typeof value === 'object' && value !== null && value.kind === 'qualified') {
      assumedFrom = mergeInputs(assumedFrom, value.assumedFrom);
      sensitive ||= value.sensitive;
      value = value.value;
    }
    if (typeof value !== 'object' || value === null) {
      text += value === null ? '' : String(value);
      continue;
    }
    if (value.kind === 'text') {
      for (const part of value.parts) {
        if (typeof part === 'string') text += part;
        else {
          if (text !== '') parts.push(text);
          length += text.length;
          text = '';
          parts.push(part);
        }
      }
      continue;
    }
    if (text !== '') parts.push(text);
    length += text.length;
    text = '';
    if (value.kind === 'list' || value.kind === 'object') {
      const what = value.kind === 'list' ? 'a list' : 'an object';
      parts.push(unknown('evaluation-failed', `${what} stands where text belongs`, node));
    } else parts.push(value);
  }
  if (text !== '') parts.push(text);
  if (length + text.length > limits.textLength || parts.length > limits.elements) {
    return unknown('limit-reached', 'the text grows beyond what can be read', node);
  }
  const resolved = hasDynamicReference(parts) ? resolveDynamicReferences(parts, node) : parts;
  return qualify(textOf(resolved, node), assumedFrom, sensitive);
}

function textOf(parts: readonly TextPart[], node: TemplateNode): Exclude<Value, { kind: 'qualified' }> {
  if (parts.length === 0) return '';
  const only = parts[0];
  if (parts.length === 1 && only !== undefined) return only;
  return { kind: 'text', parts, place: node };
}

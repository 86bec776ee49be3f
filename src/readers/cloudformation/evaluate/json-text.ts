import { type InputDefault, mergeInputs, type Value } from '../../../model/value.ts';

interface JsonPieces {
  readonly pieces: Value[];
  assumedFrom: readonly InputDefault[];
  sensitive: boolean;
  length: number;
}

/** A value written as JSON text without blanks; unknown parts stay as pieces of their own. */
export function jsonText(value: Value): JsonPieces {
  const out: JsonPieces = { pieces: [], assumedFrom: [], sensitive: false, length: 0 };
  write(value, out);
  return out;
}

function write(value: Value, out: JsonPieces): void {
  if (typeof value !== 'object' || value === null) {
    put(JSON.stringify(value), out);
    return;
  }
  switch (value.kind) {
    case 'qualified':
      out.assumedFrom = mergeInputs(out.assumedFrom, value.assumedFrom);
      out.sensitive ||= value.sensitive;
      write(value.value, out);
      return;
    case 'list':
      put('[', out);
      for (const [index, item] of value.items.entries()) {
        if (index > 0) put(',', out);
        write(item.value, out);
      }
      if (value.rest !== undefined) out.pieces.push(value.rest);
      put(']', out);
      return;
    case 'object': {
      put('{', out);
      let first = true;
      for (const [key, entry] of value.entries) {
        put(`${first ? '' : ','}${JSON.stringify(key)}:`, out);
        first = false;
        write(entry.value, out);
      }
      if (value.rest !== undefined) out.pieces.push(value.rest);
      put('}', out);
      return;
    }
    case 'text':
      put('"', out);
      for (const part of value.parts) {
        if (typeof part === 'string') put(JSON.stringify(part).slice(1, -1), out);
        else out.pieces.push(part);
      }
      put('"', out);
      return;
    case 'unknown':
      // It may be a number, a text or an object: no quotes of ours around it.
      out.pieces.push(value);
      return;
    case 'reference':
    case 'secret':
      put('"', out);
      out.pieces.push(value);
      put('"', out);
      return;
  }
}

function put(text: string, out: JsonPieces): void {
  out.length += text.length;
  out.pieces.push(text);
}

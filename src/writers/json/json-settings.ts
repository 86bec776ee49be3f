import { safeText } from '../../foundation/safe-text.ts';
import type { Setting } from '../../model/setting.ts';
import type { ListValue, ObjectValue, TextPart, Value } from '../../model/value.ts';
import { type Report, reportedPlace } from '../report.ts';

/** How much of a value's text is printed. */
const valueLength = 300;
const shownDepth = 3;
const shownItems = 20;

/** One setting that a verdict rests on. A sensitive one never shows its value. */
export function settingJson(report: Report, setting: Setting): Record<string, unknown> {
  const { path, state, reason, detail, assumedFrom, sensitive, place, defaultSource } = setting;
  return {
    path,
    state,
    ...(sensitive ? {} : valueOf(setting)),
    ...(reason === undefined ? {} : { reason }),
    ...(detail === undefined ? {} : { detail: safeText(detail, 500) }),
    ...(assumedFrom.length === 0 ? {} : { assumedFrom: assumedFrom.map(input => input.name) }),
    ...(sensitive ? { sensitive } : {}),
    ...(place === undefined ? {} : reportedPlace(report, place)),
    ...(defaultSource === undefined ? {} : { defaultSource }),
  };
}

function valueOf(setting: Setting): { value?: string | number | boolean | null; set?: false } {
  const value = setting.raw ?? (setting.value as Value | undefined);
  if (value !== undefined) return { value: printedValue(value) };
  return setting.state === 'unknown' ? {} : { set: false };
}

/** A scalar as it is, anything else as one line of text in which what is not known stands as `${expression}`. */
export function printedValue(value: Value): string | number | boolean | null {
  if (typeof value === 'string') return cut(value);
  if (value === null || typeof value !== 'object') return value;
  if (value.kind === 'qualified') return value.sensitive ? '(sensitive)' : printedValue(value.value);
  return cut(describe(value, 0));
}

function describe(value: Value, depth: number): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (value.kind === 'qualified') return value.sensitive ? '(sensitive)' : describe(value.value, depth);
  if (value.kind === 'list') return describeList(value, depth);
  if (value.kind === 'object') return describeObject(value, depth);
  if (value.kind === 'text') return value.parts.map(describePart).join('');
  return describePart(value);
}

function describeList({ items }: ListValue, depth: number): string {
  if (depth >= shownDepth || items.length > shownItems) return `[${items.length} items]`;
  return `[${items.map(item => describe(item.value, depth + 1)).join(', ')}]`;
}

function describeObject({ entries }: ObjectValue, depth: number): string {
  if (depth >= shownDepth || entries.size > shownItems) return `{${entries.size} entries}`;
  return `{${[...entries].map(([key, entry]) => `${key}: ${describe(entry.value, depth + 1)}`).join(', ')}}`;
}

function describePart(part: TextPart): string {
  if (typeof part === 'string') return part;
  if (part.kind === 'secret') return `{{${part.store}:${part.name}}}`;
  return `\${${part.expression ?? '?'}}`;
}

function cut(text: string): string {
  return text.length > valueLength ? `${text.slice(0, valueLength - 1)}…` : text;
}

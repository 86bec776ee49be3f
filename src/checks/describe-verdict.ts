import { safeText } from '../foundation/safe-text.ts';
import type { FindingStatus } from '../model/finding.ts';
import type { Resource } from '../model/resource.ts';
import type { Setting } from '../model/setting.ts';
import type { TextPart, Value } from '../model/value.ts';
import type { CheckMetadata } from './define-check.ts';

/** How many deciding settings one sentence names. */
const named = 3;

/** One sentence for a person: what was found, with the values it rests on; for unknown, what is missing. */
export function describeVerdict(
  check: CheckMetadata,
  resource: Resource,
  status: FindingStatus,
  because: readonly Setting[],
): string {
  if (status === 'passed') return check.title;
  if (status === 'not-evaluated') {
    return `${resource.sourceType} is not mapped to a registry type: this check could not look at it`;
  }
  if (status === 'unknown') {
    const open = because.filter(setting => setting.state === 'unknown');
    const reasons = [...new Set((open.length > 0 ? open : because).map(describeUnknown))];
    return reasons.length > 0 ? join(reasons) : 'the source does not decide it';
  }
  // A part that is open may stand among the reasons of a failure; it is none itself.
  const decided = because.filter(setting => setting.state !== 'unknown');
  const facts = [...new Set(decided.map(describeSetting))];
  return facts.length > 0 ? join(facts) : `not so: ${check.title}`;
}

function join(parts: readonly string[]): string {
  const shown = parts.slice(0, named).join('; ');
  return parts.length > named ? `${shown}; and ${parts.length - named} more` : shown;
}

/** `path is value`, and where the value comes from if it is not simply written there. */
export function describeSetting(setting: Setting): string {
  const path = safeText(setting.path, 120);
  if (setting.state === 'unknown') return describeUnknown(setting);
  if (setting.raw === undefined && setting.value === undefined) return `${path} is not set`;
  const value = setting.sensitive ? '(sensitive)' : printValue(setting.raw ?? (setting.value as Value));
  if (setting.state === 'defaulted') return `${path} is not set (AWS's default: ${value})`;
  if (setting.state === 'assumed' && setting.assumedFrom.length > 0) {
    return `${path} is ${value} by the default of ${setting.assumedFrom.map(input => safeText(input.name, 60)).join(', ')}`;
  }
  return `${path} is ${value}`;
}

function describeUnknown(setting: Setting): string {
  return `${safeText(setting.path, 120)}: ${safeText(setting.detail ?? 'not known from this source', 200)}`;
}

/** A value as one short line; holes are shown as `${expression}`. */
export function printValue(value: Value): string {
  if (value === null || typeof value !== 'object') return safeText(String(value), 80);
  switch (value.kind) {
    case 'text':
      return safeText(value.parts.map(printPart).join(''), 120);
    case 'reference':
      return safeText(value.expression, 80);
    case 'secret':
      return `a secret in ${value.store}`;
    case 'unknown':
      return 'unknown';
    case 'qualified':
      return value.sensitive ? '(sensitive)' : printValue(value.value);
    case 'list':
      return value.items.length === 1 && value.items[0] !== undefined
        ? `[${printValue(value.items[0].value)}]`
        : `a list of ${value.items.length}`;
    case 'object':
      return `an object with ${[...value.entries.keys()]
        .slice(0, 4)
        .map(key => safeText(key, 40))
        .join(', ')}`;
  }
}

function printPart(part: TextPart): string {
  if (typeof part === 'string') return part;
  if (part.kind === 'secret') return `{{${part.store}}}`;
  return `\${${part.expression ?? '?'}}`;
}

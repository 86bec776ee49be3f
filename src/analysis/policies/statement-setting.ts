import { safeText } from '../../foundation/safe-text.ts';
import { limits } from '../../foundation/limits.ts';
import type { Setting } from '../../model/setting.ts';
import {
  type InputDefault,
  isList,
  isObject,
  mergeInputs,
  type TextPart,
  unqualified,
  type Value,
} from '../../model/value.ts';
import { firstUnknown } from '../values.ts';
import { isOwnAccount } from './arn-parts.ts';
import type { Statement } from './parse-policy.ts';

/** Elements in the order in which a person should be told what is missing. */
const inOrder = [
  'Principal',
  'NotPrincipal',
  'Condition',
  'Effect',
  'Action',
  'NotAction',
  'Resource',
  'NotResource',
];

/** The statement as a setting whose value is one line: `Allow s3:GetObject to *`. */
export function decidedSetting(statement: Statement): Setting {
  const { setting } = statement;
  if (setting.state === 'unknown') return setting;
  const assumedFrom = mergeInputs(setting.assumedFrom, inputsIn(setting.raw, 0));
  return {
    path: setting.path,
    state: assumedFrom.length > 0 ? 'assumed' : 'known',
    value: summaryOf(setting.raw),
    assumedFrom,
    sensitive: setting.sensitive,
    ...(setting.place === undefined ? {} : { place: setting.place }),
  };
}

/** The piece of the statement that leaves the answer open, as a setting that says why. */
export function openSetting(statement: Statement): Setting {
  const { setting, condition } = statement;
  if (setting.state === 'unknown') return setting;
  const unknown: Setting = { ...setting, state: 'unknown', assumedFrom: [], raw: setting.raw };
  const found = missingPiece(setting.raw, setting.path);
  if (found !== undefined) {
    const { path, unknown: piece } = found;
    return {
      ...unknown,
      path,
      raw: piece,
      reason: piece.reason,
      detail: piece.detail,
      ...(piece.place === undefined ? {} : { place: piece.place }),
    };
  }
  if (condition !== undefined) return { ...unknown, reason: 'condition-undetermined', detail: condition };
  const detail = `${summaryOf(setting.raw)}: what it comes to depends on the request or on an account that is not known here`;
  return { ...unknown, reason: 'evaluation-failed', detail };
}

function missingPiece(raw: Value | undefined, path: string): ReturnType<typeof firstUnknown> {
  if (!isObject(raw)) return undefined;
  for (const name of inOrder) {
    const found = firstUnknown(raw.entries.get(name)?.value, `${path}.${name}`);
    if (found !== undefined && !isOwnAccount(found.unknown)) return found;
  }
  return raw.rest === undefined ? undefined : { path, unknown: raw.rest };
}

function summaryOf(raw: Value | undefined): string {
  if (!isObject(raw)) return 'a statement';
  const entry = (name: string): string | undefined => {
    const value = raw.entries.get(name)?.value;
    return value === undefined ? undefined : shortText(value, 0);
  };
  const actions =
    entry('Action') ?? (raw.entries.has('NotAction') ? `all but ${entry('NotAction')}` : undefined);
  const principals =
    entry('Principal') ?? (raw.entries.has('NotPrincipal') ? `all but ${entry('NotPrincipal')}` : undefined);
  const resources = principals === undefined ? entry('Resource') : undefined;
  const words = [
    entry('Effect') ?? 'Allow',
    actions,
    principals === undefined ? undefined : `to ${principals}`,
    resources === undefined ? undefined : `on ${resources}`,
    raw.entries.has('Condition') ? 'with a condition' : undefined,
  ];
  return safeText(words.filter(word => word !== undefined).join(' '), 160);
}

/** The first few texts in a value. */
function shortText(value: Value, depth: number): string {
  const plain = unqualified(value);
  if (plain === null || typeof plain !== 'object') return safeText(String(plain), 60);
  if (depth > 3) return '…';
  if (isList(plain)) {
    const shown = plain.items.slice(0, 2).map(item => shortText(item.value, depth + 1));
    return plain.items.length > 2
      ? `${shown.join(', ')} and ${plain.items.length - 2} more`
      : shown.join(', ');
  }
  if (isObject(plain)) {
    const shown = [...plain.entries.values()].slice(0, 2).map(entry => shortText(entry.value, depth + 1));
    return shown.join(', ');
  }
  if (plain.kind === 'text') return safeText(plain.parts.map(partText).join(''), 60);
  return partText(plain);
}

function partText(part: TextPart): string {
  if (typeof part === 'string') return part;
  return part.kind === 'secret' ? '{{secret}}' : `\${${part.expression ?? '?'}}`;
}

function inputsIn(value: Value | undefined, depth: number): readonly InputDefault[] {
  if (typeof value !== 'object' || value === null || depth > limits.nesting) return [];
  if (value.kind === 'qualified') return mergeInputs(value.assumedFrom, inputsIn(value.value, depth + 1));
  let found: readonly InputDefault[] = [];
  if (value.kind === 'list') {
    for (const item of value.items) found = mergeInputs(found, inputsIn(item.value, depth + 1));
  } else if (value.kind === 'object') {
    for (const entry of value.entries.values()) found = mergeInputs(found, inputsIn(entry.value, depth + 1));
  }
  return found;
}

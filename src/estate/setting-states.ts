import type { Place } from '../foundation/source-text.ts';
import type { Setting, SettingState } from '../model/setting.ts';
import type { InputDefault, UnknownReason, UnknownValue, Value } from '../model/value.ts';

/** What is known about the way to a setting: where it stands, what was assumed, whether it may be printed. */
export interface Standing {
  readonly place?: Place | undefined;
  readonly assumedFrom: readonly InputDefault[];
  readonly sensitive: boolean;
}

/** A setting whose value is there: a scalar as `value`, everything else in `raw` only. */
export function settled(path: string, raw: Exclude<Value, UnknownValue>, at: Standing): Setting {
  const scalar = typeof raw !== 'object' || raw === null;
  const state = at.assumedFrom.length > 0 ? 'assumed' : 'known';
  return setting(path, state, scalar ? raw : undefined, raw, at, undefined, undefined, undefined);
}

/** A setting that the source omits and of which no default is documented. */
export function omission(path: string, at: Standing): Setting {
  const state = at.assumedFrom.length > 0 ? 'assumed' : 'known';
  return setting(path, state, undefined, undefined, at, undefined, undefined, undefined);
}

/** A setting that the source omits, with AWS's documented default. */
export function defaulted(
  path: string,
  value: string | number | boolean,
  at: Standing,
  source: string,
): Setting {
  return setting(path, 'defaulted', value, value, at, undefined, undefined, source);
}

/** A setting that an unknown value leaves open; its candidates are the caller's to find. */
export function leftOpen(
  path: string,
  value: UnknownValue,
  at: Standing,
  candidates?: readonly (Value | undefined)[],
  defaultSource?: string,
): Setting {
  const { reason, detail } = value;
  return setting(path, 'unknown', undefined, value, at, { reason, detail }, candidates, defaultSource);
}

/** A setting that is open without any value that says so. */
export function unknownSetting(
  path: string,
  reason: UnknownReason,
  detail: string,
  at: Standing,
  candidates?: readonly (Value | undefined)[],
  defaultSource?: string,
): Setting {
  return setting(path, 'unknown', undefined, undefined, at, { reason, detail }, candidates, defaultSource);
}

/** One shape for every setting, so that reading a million of them stays fast. */
function setting(
  path: string,
  state: SettingState,
  value: unknown,
  raw: Value | undefined,
  at: Standing,
  why: { readonly reason: UnknownReason; readonly detail: string } | undefined,
  candidates: readonly (Value | undefined)[] | undefined,
  defaultSource: string | undefined,
): Setting {
  return {
    path,
    state,
    value,
    raw,
    candidates,
    reason: why?.reason,
    detail: why?.detail,
    assumedFrom: at.assumedFrom,
    sensitive: at.sensitive,
    place: at.place,
    defaultSource,
  };
}

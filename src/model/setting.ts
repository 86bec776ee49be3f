import type { Place } from '../foundation/source-text.ts';
import type { InputDefault, UnknownReason, Value } from './value.ts';

/** One property value of a resource and how it is known. */
export interface Setting<T = unknown> {
  /** Property path in the registry's terms, with element indices where it was read from a list. */
  readonly path: string;
  readonly state: SettingState;
  /** Present for known, assumed and defaulted settings that have a value; undefined means omitted without a default. */
  readonly value?: T;
  /** The value before it was reduced to a plain one: text with holes, references, objects. */
  readonly raw?: Value;
  readonly candidates?: readonly (Value | undefined)[];
  /** Why it is unknown. */
  readonly reason?: UnknownReason;
  readonly detail?: string;
  readonly assumedFrom: readonly InputDefault[];
  readonly sensitive: boolean;
  /** Where the setting stands; where it could stand, for an omitted one. */
  readonly place?: Place;
  /** Documentation of the default that was taken. */
  readonly defaultSource?: string;
}

export type SettingState = 'known' | 'assumed' | 'defaulted' | 'unknown';

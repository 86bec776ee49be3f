import type { Place } from '../foundation/source-text.ts';
import type { ResourceKey } from './value.ts';
import type { Setting } from './setting.ts';

export type Severity = 'critical' | 'high' | 'medium' | 'low';
export const severities: readonly Severity[] = ['critical', 'high', 'medium', 'low'];

/**
 * passed, failed: decided. unknown: the source does not decide it. not-visible: it can never be seen in this input.
 * not-evaluated: the resource's type or properties were not read.
 */
export type FindingStatus = 'passed' | 'failed' | 'unknown' | 'not-visible' | 'not-evaluated';

/** The verdict of one check on one resource. Some members are computed on first use: pass it on whole, do not spread it. */
export interface Finding {
  readonly check: string;
  readonly resource: ResourceKey;
  readonly status: FindingStatus;
  readonly severity: Severity;
  /** Set when the resource may not exist: the verdict holds if it is created, and can make nothing met. */
  readonly ifCreated?: string;
  /** The settings that decided it. */
  readonly because: readonly Setting[];
  /** Place of the deciding setting, else of the resource. */
  readonly place: Place;
  /** One sentence: what was found, with the values; for unknown, what is missing. */
  readonly message: string;
  /** Stable over re-ordering and unrelated edits. */
  readonly fingerprint: string;
  /** Recognises a resource that was moved. */
  readonly moveFingerprint: string;
}

import type { Truth } from '../foundation/three-valued.ts';
import type { Setting } from './setting.ts';

/** A three-valued answer that carries the settings that it rests on. */
export interface Verdict {
  readonly truth: Truth;
  /** The settings that decided it: the failing ones of a conjunction, the open ones of an unknown. */
  readonly because: readonly Setting[];
}

export function verdict(truth: Truth, ...because: readonly Setting[]): Verdict {
  return { truth, because };
}

/** All parts hold. A failed part decides; else an unknown one; else all of them are the reason. */
export function all(...parts: readonly Verdict[]): Verdict {
  return allOfVerdicts(parts);
}

/** At least one part holds. */
export function any(...parts: readonly Verdict[]): Verdict {
  return anyOfVerdicts(parts);
}

/** As `all`, for lists of any length: a security group may hold more rules than a call may have arguments. */
export function allOfVerdicts(parts: readonly Verdict[]): Verdict {
  return combined(parts, ['no', 'unknown', 'yes']);
}

/** As `any`, for lists of any length. */
export function anyOfVerdicts(parts: readonly Verdict[]): Verdict {
  return combined(parts, ['yes', 'unknown', 'no']);
}

export function negate(part: Verdict): Verdict {
  if (part.truth === 'unknown') return part;
  return { truth: part.truth === 'yes' ? 'no' : 'yes', because: part.because };
}

/** The first of the truths that a part has decides, with the settings of those parts. Without parts it is the last one. */
function combined(parts: readonly Verdict[], order: readonly [Truth, Truth, Truth]): Verdict {
  const truth = order.find(one => parts.some(part => part.truth === one)) ?? order[2];
  const deciding = new Set<Setting>();
  for (const part of parts) {
    if (part.truth === truth) for (const setting of part.because) deciding.add(setting);
  }
  return { truth, because: [...deciding] };
}

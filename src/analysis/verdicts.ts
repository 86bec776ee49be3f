import type { Truth } from '../foundation/three-valued.ts';
import type { Verdict } from '../model/verdict.ts';

/** As `any`, for lists of any length: a security group may hold more rules than a call may have arguments. */
export function anyOfVerdicts(parts: readonly Verdict[]): Verdict {
  return combined(parts, ['yes', 'unknown', 'no']);
}

/** As `all`, for lists of any length. */
export function allOfVerdicts(parts: readonly Verdict[]): Verdict {
  return combined(parts, ['no', 'unknown', 'yes']);
}

/** The first of the truths that a part has decides, with the settings of those parts. Without parts it is the last one. */
function combined(parts: readonly Verdict[], order: readonly [Truth, Truth, Truth]): Verdict {
  for (const truth of order) {
    const found = parts.filter(part => part.truth === truth);
    if (found.length > 0) return { truth, because: [...new Set(found.flatMap(part => part.because))] };
  }
  return { truth: order[2], because: [] };
}

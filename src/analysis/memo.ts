import type { Estate } from '../model/resource.ts';
import type { Verdict } from '../model/verdict.ts';

const answers = new WeakMap<Estate, Map<string, Verdict>>();

/** An answer about one estate, worked out once: many resources share a subnet or a security group. */
export function remembered(estate: Estate, key: string, answer: () => Verdict): Verdict {
  let known = answers.get(estate);
  if (known === undefined) answers.set(estate, (known = new Map()));
  let result = known.get(key);
  if (result === undefined) known.set(key, (result = answer()));
  return result;
}

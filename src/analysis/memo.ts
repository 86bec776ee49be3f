import type { Estate } from '../model/resource.ts';
import type { Verdict } from '../model/verdict.ts';

/** Works something out once per estate and key: many resources share a subnet or a security group. */
export function createMemo<T>(): (estate: Estate, key: string, make: () => T) => T {
  const made = new WeakMap<Estate, Map<string, T>>();
  return (estate, key, make) => {
    let known = made.get(estate);
    if (known === undefined) made.set(estate, (known = new Map<string, T>()));
    let result = known.get(key);
    if (result === undefined) known.set(key, (result = make()));
    return result;
  };
}

export const remembered = createMemo<Verdict>();

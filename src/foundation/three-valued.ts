/**
 * Logic with three values (Kleene). Unknown never turns into yes or no on its own:
 * a conjunction is no as soon as one part is no, and only then is an unknown part irrelevant.
 */
export type Truth = 'yes' | 'no' | 'unknown';

export function truthOf(value: boolean): Truth {
  return value ? 'yes' : 'no';
}

export function not(value: Truth): Truth {
  if (value === 'unknown') return 'unknown';
  return value === 'yes' ? 'no' : 'yes';
}

/** yes when every part is yes (also when there is none), no when one is no, else unknown. */
export function allOf(values: Iterable<Truth>): Truth {
  let result: Truth = 'yes';
  for (const value of values) {
    if (value === 'no') return 'no';
    if (value === 'unknown') result = 'unknown';
  }
  return result;
}

/** no when every part is no (also when there is none), yes when one is yes, else unknown. */
export function anyOf(values: Iterable<Truth>): Truth {
  let result: Truth = 'no';
  for (const value of values) {
    if (value === 'yes') return 'yes';
    if (value === 'unknown') result = 'unknown';
  }
  return result;
}

/** The one answer that all candidates give; unknown when they differ or when there is none. */
export function agreed(values: Iterable<Truth>): Truth {
  let first: Truth | undefined;
  for (const value of values) {
    if (first === undefined) first = value;
    else if (first !== value) return 'unknown';
  }
  return first ?? 'unknown';
}

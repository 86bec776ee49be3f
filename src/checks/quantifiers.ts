import { all, anyOfVerdicts, negate, type Verdict, verdict } from '../model/verdict.ts';
import type { Elements } from './reads.ts';

/** Every element satisfies the predicate. An omitted list has no elements: yes. */
export function every<V>(elements: Elements<V>, predicate: (values: V) => Verdict): Verdict {
  return negate(some(elements, values => negate(predicate(values))));
}

/** No element satisfies the predicate. */
export function none<V>(elements: Elements<V>, predicate: (values: V) => Verdict): Verdict {
  return negate(some(elements, predicate));
}

/** At least one element satisfies the predicate. An element that may not exist can only make it unknown. */
export function some<V>(elements: Elements<V>, predicate: (values: V) => Verdict): Verdict {
  const parts: Verdict[] = elements.items.map(element => {
    const part = predicate(element.values);
    if (element.condition === undefined || part.truth !== 'yes') return part;
    const { setting, condition: detail } = element;
    const because = part.because.length === 0 ? [setting] : part.because;
    return {
      truth: 'unknown',
      because: because.map(one => (one.state === 'unknown' ? one : { ...one, state: 'unknown', detail })),
    };
  });
  if (elements.list.state === 'unknown' || elements.open !== undefined) {
    parts.push(verdict('unknown', elements.list));
  }
  if (parts.length === 0) return verdict('no', elements.list);
  return anyOfVerdicts(parts);
}

/** The list has at least one element. */
export function notEmpty<V>(elements: Elements<V>): Verdict {
  return some(elements, () => all());
}

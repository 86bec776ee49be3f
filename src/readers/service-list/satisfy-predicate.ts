import type { Predicate } from '../../model/knowledge.ts';
import { isList, isPlainObject, type Plain, type PlainObject } from './plain-value.ts';

/** What makes a condition hold: settings, and facts or answers that no setting shows. */
export interface Satisfied {
  readonly properties: PlainObject;
  readonly declared: readonly string[];
  readonly answers: ReadonlyMap<string, string>;
  /** Parts that no setting can bring about; the case may then not match. */
  readonly unmet: readonly string[];
}

/** Settings under which the condition of a case holds, on top of those given. Conditions are met in the simplest way. */
export function satisfy(predicate: Predicate | undefined, properties: PlainObject): Satisfied {
  const start: Satisfied = { properties, declared: [], answers: new Map(), unmet: [] };
  return predicate === undefined ? start : meet(start, predicate);
}

function meet(so: Satisfied, predicate: Predicate): Satisfied {
  if ('all' in predicate) return predicate.all.reduce(meet, so);
  if ('any' in predicate) return meetFirst(so, predicate.any);
  if ('property' in predicate) return { ...so, properties: meetProperty(so.properties, predicate) };
  if ('declared' in predicate) return { ...so, declared: [...so.declared, predicate.declared] };
  if ('question' in predicate) {
    return { ...so, answers: new Map([...so.answers, [predicate.question, predicate.equals]]) };
  }
  if ('computed' in predicate) return { ...so, unmet: [...so.unmet, predicate.computed] };
  if ('link' in predicate)
    return { ...so, unmet: [...so.unmet, `a link to ${predicate.link.types.join(' or ')}`] };
  // A trait or category belongs to the type, and what is negated is left as the simplest resource has it.
  return so;
}

/** The first alternative that settings alone can bring about, else the first. */
function meetFirst(so: Satisfied, alternatives: readonly Predicate[]): Satisfied {
  const tried = alternatives.map(one => meet(so, one));
  return tried.find(one => one.unmet.length === so.unmet.length) ?? tried[0] ?? so;
}

type PropertyPredicate = Extract<Predicate, { readonly property: string }>;

function meetProperty(properties: PlainObject, predicate: PropertyPredicate): PlainObject {
  const option = /^(\w+)\[([\w:]+):(\w+)\]$/.exec(predicate.property);
  const value = valueFor(predicate);
  if (option !== null) {
    const [, list = '', namespace = '', name = ''] = option;
    if (value === undefined) return properties;
    const entry = {
      Namespace: namespace,
      OptionName: name,
      Value: typeof value === 'object' ? 'set' : String(value),
    };
    const known = properties[list];
    return { ...properties, [list]: [...(known !== undefined && isList(known) ? known : []), entry] };
  }
  return setPath(properties, predicate.property.split('.'), value);
}

/** A value of any type: that of a thing which the list does not name. */
const something: Plain = { $ref: 'Something' };

/** The simplest value that meets the condition; undefined for one that wants the property absent. */
function valueFor(predicate: PropertyPredicate): Plain | undefined {
  if ('equals' in predicate) return predicate.equals;
  if ('in' in predicate) return predicate.in[0];
  if ('startsWith' in predicate) return predicate.startsWith;
  if ('endsWith' in predicate) return predicate.endsWith;
  if ('contains' in predicate) return predicate.contains;
  return 'exists' in predicate ? something : undefined;
}

/** A copy with the value at the path; `List[]` means one element. Undefined takes the property away. */
function setPath(object: PlainObject, path: readonly string[], value: Plain | undefined): PlainObject {
  const [head = '', ...rest] = path;
  const isListPart = head.endsWith('[]');
  const name = isListPart ? head.slice(0, -2) : head;
  if (rest.length === 0) {
    const { [name]: _, ...others } = object;
    if (value === undefined) return others;
    return { ...others, [name]: isListPart ? [value] : value };
  }
  const current = object[name];
  const inner = current !== undefined && isList(current) ? current[0] : current;
  if (value === undefined && inner === undefined) return object;
  const next = setPath(isPlainObject(inner) ? inner : {}, rest, value);
  return { ...object, [name]: isListPart ? [next] : next };
}

import { limits } from '../../../foundation/limits.ts';
import type { Place } from '../../../foundation/source-text.ts';
import { certain, type Existence } from '../../../model/declaration.ts';
import type { InputDefault, UnknownValue, Value } from '../../../model/value.ts';
import { loopElements } from './access.ts';
import { numberOf, textOf } from './conversion.ts';
import { placeOf, sourceOf } from './expression-source.ts';
import type { Env } from './machine.ts';
import type { SourcedBody } from './sourced-body.ts';
import { absence } from './terraform-root.ts';
import { isFailed, mark, objectOfValues, type Plain, plainOf, split, unknown } from './values.ts';

/** One instance of a resource or module call that `count` or `for_each` makes. */
export interface LoopInstance {
  /** Position or key; undefined without a loop, for a template, and for the one that stands for none at all. */
  readonly key?: number | string;
  /** Stands for instances whose keys are not known: `[*]`. */
  readonly template: boolean;
  readonly existence: Existence;
  /** What `each` or `count` is inside it. */
  readonly names: ReadonlyMap<string, Value>;
}

export interface Loop {
  readonly kind: 'single' | 'count' | 'for_each';
  /** At least one: an absent one where the loop makes none. */
  readonly instances: readonly LoopInstance[];
  /** What Terraform would reject, or a bound that was reached. */
  readonly fault?: { readonly why: string; readonly place: Place; readonly limit: boolean };
}

/** Expands `count` or `for_each` of a body. */
export function expandLoop(body: SourcedBody, env: Env): Loop {
  const count = body.attributes.get('count');
  const forEach = body.attributes.get('for_each');
  if (count !== undefined) {
    const inner = { ...env, source: count.source };
    const place = placeOf(count.value, inner);
    return expandCount(env.machine.evaluate(count.value, inner), sourceOf(count.value, inner), place);
  }
  if (forEach === undefined) {
    return { kind: 'single', instances: [{ template: false, existence: certain, names: new Map() }] };
  }
  const inner = { ...env, source: forEach.source };
  const place = placeOf(forEach.value, inner);
  return expandForEach(env.machine.evaluate(forEach.value, inner), sourceOf(forEach.value, inner), place);
}

function conditional(why: string): Existence {
  return { state: 'conditional', why };
}

function counted(index: number, existence: Existence): LoopInstance {
  return {
    key: index,
    template: false,
    existence,
    names: new Map([['count', objectOfValues([['index', index]])]]),
  };
}

function none(kind: 'count' | 'for_each', why: string, inputs: readonly InputDefault[]): Loop {
  const open = unknown('condition-undetermined', 'there is no instance');
  return {
    kind,
    instances: [{ template: false, existence: absence(why, inputs), names: namesOf(kind, open) }],
  };
}

function namesOf(kind: 'count' | 'for_each', open: UnknownValue): Map<string, Value> {
  if (kind === 'count') return new Map([['count', objectOfValues([['index', open]])]]);
  return new Map([
    [
      'each',
      objectOfValues([
        ['key', open],
        ['value', open],
      ]),
    ],
  ]);
}

function template(kind: 'count' | 'for_each', value: UnknownValue, source: string): LoopInstance {
  const detail = `${kind} = ${source} is not known: ${value.detail}`;
  const open = unknown(value.reason, detail, kind === 'count' ? 'count.index' : 'each');
  return { template: true, existence: conditional(detail), names: namesOf(kind, open) };
}

function expandCount(value: Value, source: string, place: Place): Loop {
  const { plain, marks } = split(value);
  const number = plain === null ? null : numberOf(plain);
  if (typeof number === 'number') {
    if (number === 0) return none('count', `count = ${source} is 0`, marks.assumedFrom);
    if (!Number.isInteger(number) || number < 0)
      return rejected('count', `count is ${number}`, source, place);
    if (number > limits.elements) return tooMany('count', number, source, place);
    const instances = Array.from({ length: number }, (_, index) => counted(index, certain));
    return { kind: 'count', instances };
  }
  if (number === null || isFailed(number)) return rejected('count', faultOf(number), source, place);
  const candidates = typeof number === 'object' && number.kind === 'unknown' ? number.candidates : undefined;
  const numbers = candidates?.map(one => (one === undefined ? null : numberOf(plainOf(one) ?? '')));
  if (numbers !== undefined && numbers.every(one => typeof one === 'number' && one >= 0 && one <= 1000)) {
    const least = Math.min(...(numbers as number[]));
    const most = Math.max(...(numbers as number[]));
    const why = `count = ${source} is not known`;
    const instances = Array.from({ length: most }, (_, index) =>
      counted(index, index < least ? certain : conditional(why)),
    );
    if (instances.length > 0) return { kind: 'count', instances };
  }
  return { kind: 'count', instances: [template('count', openOf(number), source)] };
}

function openOf(value: Value): UnknownValue {
  const plain = plainOf(value);
  if (typeof plain === 'object' && plain !== null) {
    if (plain.kind === 'unknown') return plain;
    if (plain.kind === 'reference')
      return unknown('runtime-attribute', 'known after creation', plain.expression);
  }
  return unknown('runtime-attribute', 'rests on values that are not known');
}

function faultOf(value: Value): string {
  const plain = plainOf(value);
  return isFailed(plain) ? plain.detail : 'it is null';
}

function rejected(kind: 'count' | 'for_each', why: string, source: string, place: Place): Loop {
  const open = unknown('evaluation-failed', why, source);
  return {
    kind,
    instances: [template(kind, open, source)],
    fault: { why: `${kind}: ${why}`, place, limit: false },
  };
}

function tooMany(kind: 'count' | 'for_each', number: number, source: string, place: Place): Loop {
  const why = `${number} instances are more than the ${limits.elements} that are read`;
  const open = unknown('limit-reached', why, source);
  return {
    kind,
    instances: [template(kind, open, source)],
    fault: { why: `${kind}: ${why}`, place, limit: true },
  };
}

function expandForEach(value: Value, source: string, place: Place): Loop {
  const { plain, marks } = split(value);
  if (plain === null || isFailed(plain)) return rejected('for_each', faultOf(plain), source, place);
  if (typeof plain === 'object' && plain.kind === 'unknown' && plain.candidates !== undefined) {
    const alternatives = plain.candidates.map(one => keyed(one === undefined ? null : plainOf(one)));
    const known = alternatives.filter(one => one !== undefined);
    if (known.length === alternatives.length) return union(known, plain, source);
  }
  if (
    typeof plain === 'object' &&
    (plain.kind === 'unknown' || plain.kind === 'reference') &&
    !('handle' in plain)
  ) {
    return { kind: 'for_each', instances: [template('for_each', openOf(plain), source)] };
  }
  const elements = keyed(plain);
  if (elements === undefined) {
    return rejected('for_each', 'it must be a map, an object or a set of texts', source, place);
  }
  if (elements.items.length > limits.elements)
    return tooMany('for_each', elements.items.length, source, place);
  const instances: LoopInstance[] = elements.items.map(item => instanceOf(item, item.condition));
  if (elements.open !== undefined) instances.push(template('for_each', elements.open, source));
  if (instances.length === 0) return none('for_each', `for_each = ${source} is empty`, marks.assumedFrom);
  return { kind: 'for_each', instances };
}

interface KeyedElement {
  readonly key: string;
  readonly value: Value;
  readonly condition?: string;
}

interface Keyed {
  readonly items: readonly KeyedElement[];
  /** Why there may be more. */
  readonly open?: UnknownValue;
}

function instanceOf(item: KeyedElement, condition: string | undefined): LoopInstance {
  const each = objectOfValues([
    ['key', item.key],
    ['value', item.value],
  ]);
  const existence = condition === undefined ? certain : conditional(condition);
  return { key: item.key, template: false, existence, names: new Map([['each', each]]) };
}

/** Keys and values of a map, object or set of texts; undefined for anything else. */
function keyed(value: Plain): Keyed | undefined {
  if (value === null || typeof value !== 'object') return undefined;
  if (value.kind === 'list' && !('collection' in value && value.collection === 'set')) {
    // A tuple is rejected by Terraform; an empty one is what conditionals often leave.
    return value.items.length === 0 && value.rest === undefined ? { items: [] } : undefined;
  }
  const elements = loopElements(value);
  if (elements === undefined) return undefined;
  const items: KeyedElement[] = [];
  let open: UnknownValue | undefined = elements.rest;
  for (const element of elements.items) {
    const key = split(element.key);
    const text = key.plain === null ? null : textOf(key.plain);
    if (text === null || isFailed(text)) return undefined;
    if (typeof text !== 'string') open = openOf(text);
    else {
      const item = { key: text, value: mark(element.value, key.marks) };
      items.push(element.condition === undefined ? item : { ...item, condition: element.condition });
    }
  }
  return open === undefined ? { items } : { items, open };
}

/** Keys of all alternatives; one that is not in each of them is conditional. */
function union(alternatives: readonly Keyed[], value: UnknownValue, source: string): Loop {
  const why = `for_each = ${source} is not known: ${value.detail}`;
  const items = new Map<string, { item: KeyedElement; times: number }>();
  let open: UnknownValue | undefined;
  for (const alternative of alternatives) {
    open ??= alternative.open;
    for (const item of alternative.items) {
      const before = items.get(item.key);
      items.set(item.key, {
        item: before?.item ?? item,
        times: (before?.times ?? 0) + (item.condition ? 0 : 1),
      });
    }
  }
  const instances = [...items.values()].map(({ item, times }) => {
    const everywhere = times === alternatives.length;
    return instanceOf(item, everywhere ? undefined : (item.condition ?? why));
  });
  if (open !== undefined || instances.length === 0)
    instances.push(template('for_each', open ?? value, source));
  return { kind: 'for_each', instances };
}

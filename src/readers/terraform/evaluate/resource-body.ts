import { limits } from '../../../foundation/limits.ts';
import type { Place } from '../../../foundation/source-text.ts';
import type { Entry, ListItem, ObjectValue, UnknownValue, Value } from '../../../model/value.ts';
import { loopElements } from './access.ts';
import { textOf } from './conversion.ts';
import { type Env, inSource, withNames } from './machine.ts';
import { type SourcedBlock, type SourcedBody, sourced } from './sourced-body.ts';
import { isFailed, listFrom, mark, objectFrom, objectOfValues, plainOf, split, unknown } from './values.ts';

/** Arguments and blocks that steer Terraform and are no settings of the resource. */
const metaArguments = new Set(['count', 'for_each', 'depends_on', 'provider', 'providers', 'lifecycle']);
const metaBlocks = new Set(['lifecycle', 'provisioner', 'connection']);

/**
 * A resource's body as an object in Terraform's own shape: arguments by name, nested blocks as lists of objects.
 * `dynamic` blocks are expanded; null counts as omitted.
 */
export function evaluateBody(body: SourcedBody, env: Env, place: Place, top: boolean): ObjectValue {
  const entries = new Map<string, Entry>();
  for (const attribute of body.attributes.values()) {
    if (top && metaArguments.has(attribute.name)) continue;
    const value = env.machine.evaluate(attribute.value, inSource(env, attribute.source));
    const kept = withoutNull(value);
    if (kept !== undefined) {
      entries.set(attribute.name, {
        value: kept,
        place: { source: attribute.source, offset: attribute.start },
      });
    }
  }
  for (const [type, list] of groupBlocks(body, env, top)) {
    const before = entries.get(type);
    const given = before === undefined ? undefined : plainOf(before.value);
    // An argument and blocks of one name: both count (JSON syntax writes blocks as arguments).
    const items = typeof given === 'object' && given !== null && given.kind === 'list' ? given.items : [];
    entries.set(type, {
      value: listFrom(
        [...items, ...list.items],
        undefined,
        list.rest === undefined ? {} : { rest: list.rest },
        list.place,
      ),
      place: list.place,
    });
  }
  const rest = body.damaged
    ? unknown('evaluation-failed', 'a part of the block is not valid syntax')
    : undefined;
  return objectFrom(entries, undefined, rest, place);
}

/** null is omitted; a candidate that is null is one that is omitted. */
function withoutNull(value: Value): Value | undefined {
  const { plain, marks } = split(value);
  if (plain === null) return undefined;
  if (typeof plain !== 'object' || plain.kind !== 'unknown' || plain.candidates === undefined) return value;
  if (!plain.candidates.some(one => one !== undefined && plainOf(one) === null)) return value;
  const candidates = plain.candidates.map(one =>
    one !== undefined && plainOf(one) === null ? undefined : one,
  );
  return mark({ ...plain, candidates }, marks);
}

interface BlockList {
  readonly items: ListItem[];
  rest?: UnknownValue;
  readonly place: Place;
}

function groupBlocks(body: SourcedBody, env: Env, top: boolean): Map<string, BlockList> {
  const groups = new Map<string, BlockList>();
  const groupOf = (type: string, place: Place): BlockList => {
    const before = groups.get(type);
    if (before !== undefined) return before;
    const list: BlockList = { items: [], place };
    groups.set(type, list);
    return list;
  };
  for (const one of body.blocks) {
    const { block, source } = one;
    const place = { source, offset: block.start };
    if (block.type === 'dynamic' && block.labels.length === 1) {
      const type = block.labels[0] ?? '';
      if (!(top && metaBlocks.has(type))) expandDynamic(one, type, env, groupOf(type, place));
    } else if (!(top && metaBlocks.has(block.type))) {
      const value = evaluateBody(sourced(block.body, source), inSource(env, source), place, false);
      groupOf(block.type, place).items.push({ value, place });
    }
  }
  return groups;
}

function expandDynamic({ block, source }: SourcedBlock, type: string, env: Env, into: BlockList): void {
  const inner = inSource(env, source);
  const place = { source, offset: block.start };
  const body = sourced(block.body, source);
  const forEach = body.attributes.get('for_each');
  const content = body.blocks.find(one => one.block.type === 'content');
  if (forEach === undefined || content === undefined) {
    into.rest = unknown('evaluation-failed', 'a dynamic block needs for_each and content');
    return;
  }
  const iterator = body.attributes.get('iterator')?.value;
  const name = iterator?.kind === 'variable' ? iterator.name : type;
  const collection = env.machine.evaluate(forEach.value, inner);
  const contentBody = sourced(content.block.body, source);
  const alternatives = candidateLists(collection);
  if (alternatives !== undefined) {
    for (const { element, condition } of alternatives) {
      const value = evaluateContent(contentBody, name, element, inner, place);
      into.items.push(condition === undefined ? { value, place } : { value, place, condition });
    }
    return;
  }
  const failure = plainOf(collection);
  const elements = isFailed(failure) ? undefined : loopElements(collection);
  if (elements === undefined) {
    const why = isFailed(failure)
      ? failure.detail
      : 'for_each of a dynamic block must be a list, set, map or object';
    into.rest = unknown('evaluation-failed', why);
    return;
  }
  if (elements.items.length > limits.elements) {
    into.rest = env.machine.limit('a dynamic block has too many elements');
    return;
  }
  for (const element of elements.items) {
    const value = evaluateContent(contentBody, name, element, inner, place);
    into.items.push({
      value,
      place,
      ...(element.condition === undefined ? {} : { condition: element.condition }),
    });
  }
  if (elements.rest !== undefined) into.rest = elements.rest;
}

interface Element {
  readonly key: Value;
  readonly value: Value;
}

function evaluateContent(body: SourcedBody, name: string, element: Element, env: Env, place: Place): Value {
  const each = objectOfValues([
    ['key', element.key],
    ['value', element.value],
  ]);
  return evaluateBody(body, withNames(env, new Map([[name, each]])), place, false);
}

/** Elements of the alternatives of an undetermined collection (`cond ? [1] : []`), each conditional unless in all. */
function candidateLists(collection: Value): { element: Element; condition?: string }[] | undefined {
  const { plain } = split(collection);
  if (
    typeof plain !== 'object' ||
    plain === null ||
    plain.kind !== 'unknown' ||
    plain.candidates === undefined
  ) {
    return undefined;
  }
  const found = new Map<string, { element: Element; times: number }>();
  for (const candidate of plain.candidates) {
    const elements = candidate === undefined || candidate === null ? { items: [] } : loopElements(candidate);
    if (elements === undefined || ('rest' in elements && elements.rest !== undefined)) return undefined;
    for (const item of elements.items) {
      const key = plainOf(item.key);
      const text = key === null ? '' : textOf(key);
      const identity = typeof text === 'string' ? text : `#${found.size}`;
      const before = found.get(identity);
      found.set(identity, { element: before?.element ?? item, times: (before?.times ?? 0) + 1 });
    }
  }
  return [...found.values()].map(({ element, times }) =>
    times === plain.candidates?.length ? { element } : { element, condition: plain.detail },
  );
}

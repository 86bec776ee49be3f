import type { Existence } from '../../../model/declaration.ts';
import type {
  Entry,
  ListItem,
  ReferenceValue,
  UnknownReason,
  UnknownValue,
  Value,
} from '../../../model/value.ts';
import { dataAttribute } from './data-sources.ts';
import type { Loop } from './expand-loop.ts';
import { placeOfResource, type ResourceRef, resourceEnv } from './module-scope.ts';
import { evaluateBody } from './resource-body.ts';
import { type SourcedBody } from './sourced-body.ts';
import { existsAbsent } from './terraform-root.ts';
import {
  type ComputedRest,
  type Handle,
  type HandleValue,
  isWhollyKnown,
  listFrom,
  mark,
  objectFrom,
  plainOf,
  split,
  unknown,
} from './values.ts';

/** All instances of one resource as the value that its address has in an expression. */
export function groupValue(kind: Loop['kind'], refs: readonly ResourceRef[], expression: string): Value {
  const elements = refs.map(ref => ({
    key: ref.instance.key,
    template: ref.instance.template,
    existence: ref.instance.existence,
    value: resourceHandle(ref),
  }));
  return instancesValue(kind, elements, expression);
}

interface InstanceElement {
  readonly key?: number | string | undefined;
  readonly template: boolean;
  readonly existence: Existence;
  readonly value: HandleValue;
}

/** Instances of a resource or module as a single value, a list (`count`) or a map (`for_each`). */
export function instancesValue(
  kind: Loop['kind'],
  all: readonly InstanceElement[],
  expression: string,
): Value {
  const [first] = all;
  if (kind === 'single' && first !== undefined) return first.value;
  const elements = all.filter(element => !existsAbsent(element.existence));
  const template = elements.find(element => element.template);
  if (template !== undefined && elements.length === 1) return templateGroup(kind, template.value, expression);
  const rest =
    template && unknown('condition-undetermined', `further instances of ${expression} are not known`);
  if (kind === 'count') {
    const items = elements.map((element): ListItem => {
      const condition = conditionOf(element.existence);
      return condition === undefined ? { value: element.value } : { value: element.value, condition };
    });
    return listFrom(items, undefined, rest === undefined ? {} : { rest });
  }
  const entries = new Map<string, Entry>();
  for (const element of elements) {
    const condition = conditionOf(element.existence);
    if (element.template) continue;
    const value: Value =
      condition === undefined
        ? element.value
        : {
            kind: 'unknown',
            reason: 'condition-undetermined',
            detail: condition,
            candidates: [element.value, undefined],
          };
    entries.set(String(element.key), { value });
  }
  return objectFrom(entries, undefined, rest);
}

function conditionOf(existence: Existence): string | undefined {
  return existence.state === 'conditional' ? existence.why : undefined;
}

/** A group whose keys are not known: whatever the index, the one instance that stands for all. */
function templateGroup(kind: Loop['kind'], value: HandleValue, expression: string): HandleValue {
  const rest = unknown('condition-undetermined', `the instances of ${expression} are not known`, expression);
  const item: ListItem = { value, condition: rest.detail };
  const handle: Handle = {
    attribute: name => value.handle.attribute(name),
    whole: () =>
      kind === 'count' ? listFrom([item], undefined, { rest }) : objectFrom(new Map(), undefined, rest),
    element: () => value,
  };
  return { kind: 'reference', target: value.target, expression, handle };
}

export function resourceHandle(ref: ResourceRef): HandleValue {
  const handle: Handle = {
    isResource: true,
    attribute: name =>
      ref.scope.once(`${ref.address}.${name}`, placeOfResource(ref), () => attributeOf(ref, name)),
    whole: () => ref.scope.once(`${ref.address}.*`, placeOfResource(ref), () => wholeOf(ref)),
  };
  return { kind: 'reference', target: ref.key, expression: ref.address, handle, place: placeOfResource(ref) };
}

/** The configured arguments; more may be there that only the provider knows. */
function wholeOf(ref: ResourceRef): Value {
  const body = evaluateBody(ref.resource.body, resourceEnv(ref), placeOfResource(ref), true);
  return objectFrom(body.entries, undefined, openReason(ref, '*'), body.place);
}

function attributeOf(ref: ResourceRef, name: string): Value {
  const configured = configuredValue(ref, name);
  if (ref.resource.mode !== 'managed') return dataValue(ref, name, configured);
  if (ref.resource.type === 'terraform_data') return terraformData(ref, name, configured);
  if (name === 'tags_all') return allTags(ref, configured);
  const plain = plainOf(configured);
  if (isAws(ref)) {
    if (plain === null) return reference(ref, name);
    if (isWhollyKnown(configured)) return configured;
    const isContainer =
      typeof plain === 'object' &&
      (plain.kind === 'list' ||
        plain.kind === 'object' ||
        plain.kind === 'reference' ||
        plain.kind === 'secret');
    // Text that is not wholly known: which resource's it is, tells more than its pieces.
    return isContainer ? configured : reference(ref, name);
  }
  return plain === null ? openReason(ref, name) : configured;
}

function reference(ref: ResourceRef, name: string): Value {
  return {
    kind: 'reference',
    target: ref.key,
    attribute: name,
    expression: `${ref.address}.${name}`,
    place: placeOfResource(ref),
  };
}

/** The argument, or the nested blocks, of this name; null where there is none. */
function configuredValue(ref: ResourceRef, name: string): Value {
  const { body } = ref.resource;
  const attribute = body.attributes.get(name);
  if (attribute !== undefined) {
    return ref.scope.context.machine.evaluate(attribute.value, {
      ...resourceEnv(ref),
      source: attribute.source,
    });
  }
  const blocks = body.blocks.filter(({ block }) => block.type === name || block.labels[0] === name);
  if (blocks.length === 0) return null;
  const only: SourcedBody = { attributes: new Map(), blocks, damaged: false };
  const value =
    evaluateBody(only, resourceEnv(ref), placeOfResource(ref), true).entries.get(name)?.value ?? null;
  const { plain, marks } = split(value);
  if (typeof plain !== 'object' || plain === null || plain.kind !== 'list') return value;
  // Blocks have computed attributes beside those that are configured.
  const items = plain.items.map(item => {
    const inner = plainOf(item.value);
    if (typeof inner !== 'object' || inner === null || inner.kind !== 'object') return item;
    return { ...item, value: objectFrom(inner.entries, undefined, computedRest(ref, name), inner.place) };
  });
  return mark({ ...plain, items }, marks);
}

function computedRest(ref: ResourceRef, name: string): UnknownValue | ComputedRest {
  const open = openReason(ref, name);
  if (ref.resource.mode !== 'managed' || !isAws(ref)) return open;
  const { key: target, address } = ref;
  const through: ReferenceValue = {
    kind: 'reference',
    target,
    attribute: name,
    expression: `${address}.${name}`,
  };
  return { ...open, through };
}

function isAws(ref: ResourceRef): boolean {
  return /^aws(?:cc)?_/.test(ref.resource.type);
}

function dataValue(ref: ResourceRef, name: string, configured: Value): Value {
  const known = dataAttribute(ref, name, argument =>
    argument === name ? configured : configuredValue(ref, argument),
  );
  if (known !== undefined) return known;
  return plainOf(configured) === null ? openReason(ref, name) : configured;
}

function terraformData(ref: ResourceRef, name: string, configured: Value): Value {
  if (name === 'output') return configuredValue(ref, 'input');
  if (name === 'id') return openReason(ref, name);
  return configured;
}

function allTags(ref: ResourceRef, configured: Value): Value {
  if (plainOf(configured) !== null) return configured;
  const { defaultTags = null } = ref.scope.provider('aws');
  const own = plainOf(configuredValue(ref, 'tags'));
  const shared = plainOf(defaultTags);
  if (own === null && shared === null) return reference(ref, 'tags_all');
  const entries = new Map<string, Entry>();
  for (const tags of [shared, own]) {
    if (tags === null) continue;
    if (typeof tags !== 'object' || tags.kind !== 'object' || tags.rest !== undefined)
      return reference(ref, 'tags_all');
    for (const [key, entry] of tags.entries) entries.set(key, entry);
  }
  return objectFrom(entries, 'map');
}

/** Why an attribute that is not configured is not known. */
function openReason(ref: ResourceRef, name: string): UnknownValue {
  const { type, mode } = ref.resource;
  const expression = name === '*' ? ref.address : `${ref.address}.${name}`;
  if (type === 'terraform_remote_state') {
    const detail = `${expression} is in the state of another root`;
    return unknown('import-not-in-estate', detail, expression, placeOfResource(ref));
  }
  if (mode !== 'managed')
    return unknown('data-source', `${expression} is read from the account`, expression, placeOfResource(ref));
  const reason: UnknownReason = /^(?:random|time|tls)_/.test(type)
    ? 'time-or-random'
    : type === 'terraform_data' || type === 'null_resource'
      ? 'known-after-apply'
      : 'runtime-attribute';
  return unknown(reason, `${expression} is known only after creation`, expression, placeOfResource(ref));
}

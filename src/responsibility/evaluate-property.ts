import { agreed, anyOf, not, type Truth } from '../foundation/three-valued.ts';
import type { SettingReader } from '../estate/read-setting.ts';
import type { Predicate } from '../model/knowledge.ts';
import { contains, endsWith, exists, is, isOneOf, startsWith } from '../model/predicates.ts';
import type { Estate, Resource } from '../model/resource.ts';
import type { Setting } from '../model/setting.ts';
import { isScalar, unqualified, type Value } from '../model/value.ts';
import { anyCondition, atom, type Condition, notCondition, openFact } from './condition.ts';
import { placesOf, templatesFor } from './rule-places.ts';

export type PropertyPredicate = Extract<Predicate, { readonly property: string }>;

interface PropertyContext {
  readonly estate: Estate;
  readonly reader: SettingReader;
}

/** By property path: all values that the rules of a type tell apart, where they tell apart nothing else. */
export type ValueDomains = ReadonlyMap<string, readonly string[]>;

/** Stands in a domain for every value that no rule names, and for an omitted property. */
export const otherValue = '(another value)';
export const omittedValue = '(omitted)';

/** Whether the property of the resource is as the predicate says, wherever the resource's type keeps it. */
export function propertyCondition(
  predicate: PropertyPredicate,
  resource: Resource,
  context: PropertyContext,
  domains: ValueDomains,
): Condition {
  const path = predicate.property;
  if ('absent' in predicate) {
    return notCondition(propertyCondition({ property: path, exists: true }, resource, context, domains));
  }
  const places = placesOf(resource.type, path);
  const templates = templatesFor(resource, path, context.estate);
  const [only] = places;
  if (templates === undefined && only !== undefined && places.length === 1) {
    return conditionAt(predicate, resource, only, context, domains);
  }
  const parts = places.map(place => conditionAt(predicate, resource, place, context, domains));
  if (templates !== undefined && !setsItself(resource, path, context)) {
    for (const template of templates.inEstate) {
      for (const place of placesOf(template.type, path)) {
        parts.push(conditionAt(predicate, template, place, context, domains));
      }
    }
    if (templates.elsewhere) {
      parts.push(openSetting(predicate, path, 'in a launch template that was not read'));
    }
  }
  return anyCondition(parts);
}

function setsItself(resource: Resource, path: string, context: PropertyContext): boolean {
  return placesOf(resource.type, path).some(
    place => testAt({ property: place, exists: true }, resource, place, context.reader) === 'yes',
  );
}

function conditionAt(
  predicate: PropertyPredicate,
  resource: Resource,
  place: string,
  context: PropertyContext,
  domains: ValueDomains,
): Condition {
  if (place.includes('[')) {
    const truth = testAt(predicate, resource, place, context.reader);
    return truth === 'unknown' ? openSetting(predicate, place) : truth;
  }
  const setting = context.reader.readSetting(resource, place);
  const truth = test(predicate, setting);
  if (truth !== 'unknown') return truth;
  const key = `setting ${place}`;
  const missing = [key];
  const { candidates } = setting;
  if (candidates !== undefined && candidates.length > 1) {
    const values = candidates.map(printCandidate);
    const truths = candidates.map(candidate => test(predicate, asKnown(setting, candidate)));
    return atom({ key: `${key} of ${values.join('|')}`, kind: 'fact', missing, values }, truths);
  }
  const domain = domains.get(predicate.property);
  if (domain === undefined || isPartlyKnown(setting.raw)) return openSetting(predicate, place);
  const truths = domain.map(value => testDomain(predicate, value));
  return atom({ key, kind: 'fact', missing, values: domain }, truths);
}

/** Only a value of which nothing is known can have any value of a domain. */
function isPartlyKnown(raw: Value | undefined): boolean {
  if (raw === undefined) return false;
  const plain = unqualified(raw);
  return typeof plain !== 'object' || plain === null || plain.kind !== 'unknown';
}

function openSetting(predicate: PropertyPredicate, place: string, where = ''): Condition {
  const name = where === '' ? `setting ${place}` : `setting ${place} ${where}`;
  return openFact(`${name} ${JSON.stringify(testOf(predicate))}`, [name]);
}

function testOf(predicate: PropertyPredicate): unknown {
  return Object.entries(predicate).filter(([name]) => name !== 'property');
}

/** The predicate on the setting, or on any element where the path leads through lists. */
function testAt(
  predicate: PropertyPredicate,
  resource: Resource,
  place: string,
  reader: SettingReader,
): Truth {
  const option = place.includes(':') ? /^(.+)\[([^\]]+):([^:\]]+)\]$/.exec(place) : null;
  if (option !== null) {
    const [, list = '', namespace = '', name = ''] = option;
    return testOption(predicate, resource, { list, namespace, name }, reader);
  }
  const [first = '', ...rest] = place.split('[]');
  if (rest.length === 0) return test(predicate, reader.readSetting(resource, first));
  return testElements(predicate, resource, reader.readElements(resource, first), rest, reader);
}

function testElements(
  predicate: PropertyPredicate,
  resource: Resource,
  elements: ReturnType<SettingReader['readElements']>,
  rest: readonly string[],
  reader: SettingReader,
): Truth {
  const [next = '', ...further] = rest;
  const path = next.startsWith('.') ? next.slice(1) : next;
  const truths: Truth[] = [];
  for (const { setting, condition } of elements.items) {
    const truth =
      further.length === 0
        ? test(predicate, path === '' ? setting : reader.readInside(resource, setting, path))
        : testElements(
            predicate,
            resource,
            reader.readElementsInside(resource, setting, path),
            further,
            reader,
          );
    truths.push(condition !== undefined && truth === 'yes' ? 'unknown' : truth);
  }
  if (elements.list.state === 'unknown' || elements.open !== undefined) truths.push('unknown');
  return anyOf(truths);
}

/** `OptionSettings[namespace:name]`: the value of the one element that names both. */
function testOption(
  predicate: PropertyPredicate,
  resource: Resource,
  option: { readonly list: string; readonly namespace: string; readonly name: string },
  reader: SettingReader,
): Truth {
  const { list, items, open } = reader.readElements(resource, option.list);
  const truths: Truth[] = [];
  for (const { setting, condition } of items) {
    const inNamespace = is(reader.readInside(resource, setting, 'Namespace'), option.namespace).truth;
    const named = is(reader.readInside(resource, setting, 'OptionName'), option.name).truth;
    if (inNamespace === 'no' || named === 'no') continue;
    const truth = test(predicate, reader.readInside(resource, setting, 'Value'));
    const certain = inNamespace === 'yes' && named === 'yes' && condition === undefined;
    truths.push(certain ? truth : agreed([truth, 'no']));
  }
  if (list.state === 'unknown' || open !== undefined) truths.push('unknown');
  return anyOf(truths);
}

/** A documented default is what the source omits: for rules, it does not exist. */
function test(predicate: PropertyPredicate, setting: Setting): Truth {
  if ('equals' in predicate) return is(setting, predicate.equals).truth;
  if ('in' in predicate) return isOneOf(setting, predicate.in).truth;
  if ('startsWith' in predicate) return startsWith(setting, predicate.startsWith).truth;
  if ('endsWith' in predicate) return endsWith(setting, predicate.endsWith).truth;
  if ('contains' in predicate) return contains(setting, predicate.contains).truth;
  const present = setting.state === 'defaulted' ? 'no' : exists(setting).truth;
  return 'exists' in predicate ? present : not(present);
}

function testDomain(predicate: PropertyPredicate, value: string): Truth {
  if (value === omittedValue) return 'absent' in predicate ? 'yes' : 'no';
  if ('exists' in predicate) return 'yes';
  if ('absent' in predicate || value === otherValue) return 'no';
  if ('equals' in predicate) return String(predicate.equals) === value ? 'yes' : 'no';
  return 'in' in predicate && predicate.in.some(one => String(one) === value) ? 'yes' : 'no';
}

function asKnown(setting: Setting, candidate: Value | undefined): Setting {
  const plain = candidate === undefined ? undefined : unqualified(candidate);
  if (typeof plain === 'object' && plain !== null && plain.kind === 'unknown') {
    return { ...setting, raw: plain, candidates: undefined };
  }
  const value = isScalar(plain) ? plain : undefined;
  return { ...setting, state: 'known', value, raw: plain, candidates: undefined };
}

function printCandidate(candidate: Value | undefined, index: number): string {
  if (candidate === undefined) return omittedValue;
  const plain = unqualified(candidate);
  return isScalar(plain) ? String(plain) : `candidate ${index + 1}`;
}

import type { Resource } from '../model/resource.ts';
import { isList, isObject, unqualified, type Value } from '../model/value.ts';

/** Properties in which types of the registry keep their tags; a few have a name of their own. */
const tagProperties = [
  'Tags',
  'TagList',
  'FileSystemTags',
  'HostedZoneTags',
  'UserPoolTags',
  'TagsMap',
] as const;

/** The value of a tag where the source shows it; undefined where the tag is not set, or not known. */
export function shownTag(resource: Resource, key: string): string | undefined {
  for (const property of tagProperties) {
    const tags = resource.view.entries.get(property)?.value;
    const value = tags === undefined ? undefined : tagIn(unqualified(tags), key);
    if (value !== undefined) return value;
  }
  return undefined;
}

function tagIn(tags: Value, key: string): string | undefined {
  if (isObject(tags)) return textOf(tags.entries.get(key)?.value);
  if (!isList(tags)) return undefined;
  for (const { value, condition } of tags.items) {
    const tag = unqualified(value);
    if (condition !== undefined || !isObject(tag)) continue;
    if (textOf(tag.entries.get('Key')?.value) === key) return textOf(tag.entries.get('Value')?.value);
  }
  return undefined;
}

/** What follows from an input that may be changed does not place a resource outside. */
function textOf(value: Value | undefined): string | undefined {
  if (value === undefined) return undefined;
  if (
    typeof value === 'object' &&
    value !== null &&
    value.kind === 'qualified' &&
    value.assumedFrom.length > 0
  ) {
    return undefined;
  }
  const plain = unqualified(value);
  return typeof plain === 'string' ? plain : undefined;
}

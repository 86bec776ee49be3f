import { withValueAt } from '../../../estate/object-paths.ts';
import type { Place } from '../../../foundation/source-text.ts';
import type { Entry, ListItem, ObjectValue, UnknownValue, Value } from '../../../model/value.ts';

interface Branch {
  readonly children: Map<string, Branch | Entry | OpenList>;
  place?: Place | undefined;
}

interface OpenList {
  readonly items: ListItem[];
  rest?: UnknownValue;
  place?: Place | undefined;
}

/** Builds one nested object from flat paths. */
export class PropertyTree {
  private readonly root: Branch;
  private rest: UnknownValue | undefined;

  constructor(place: Place | undefined) {
    this.root = { children: new Map(), place };
  }

  /** A later value for the same path replaces the earlier one; one that is only conditional joins its candidates. */
  set(path: string, entry: Entry): void {
    const { branch, name } = this.branchAt(path, entry.place);
    const before = branch.children.get(name);
    if (before !== undefined && 'value' in before) {
      branch.children.set(name, { value: either(before.value, entry.value), place: entry.place });
      return;
    }
    if (before !== undefined && 'children' in before && emptyObject(entry.value)) return;
    branch.children.set(name, entry);
  }

  setIfAbsent(path: string, entry: Entry): void {
    const { branch, name } = this.branchAt(path, entry.place);
    if (!branch.children.has(name)) branch.children.set(name, entry);
  }

  append(path: string, item: ListItem, place: Place | undefined): void {
    this.listAt(path, place).items.push(item);
  }

  /** Sets a property of the element whose `key` is `name`; makes the element where there is none yet. */
  setMember(
    target: { readonly path: string; readonly key: string; readonly name: string; readonly property: string },
    entry: Entry,
  ): void {
    const { items } = this.listAt(target.path, entry.place);
    const at = items.findIndex(
      item =>
        typeof item.value === 'object' &&
        item.value?.kind === 'object' &&
        item.value.entries.get(target.key)?.value === target.name,
    );
    const before = items[at]?.value;
    const known = typeof before === 'object' && before?.kind === 'object' ? [...before.entries] : [];
    const named: Entry = { value: target.name, place: entry.place };
    const entries = new Map<string, Entry>([[target.key, named], ...known, [target.property, entry]]);
    const item: ListItem = { value: { kind: 'object', entries, place: entry.place }, place: entry.place };
    if (at < 0) items.push(item);
    else items[at] = item;
  }

  /** Sets a property of the element at a position; makes the elements up to it where they are not there yet. */
  setItem(
    target: { readonly path: string; readonly index: number; readonly property: string },
    entry: Entry,
  ): void {
    const { items } = this.listAt(target.path, entry.place);
    while (items.length <= target.index) {
      items.push({ value: { kind: 'object', entries: new Map(), place: entry.place }, place: entry.place });
    }
    const before = items[target.index]?.value;
    const known: ObjectValue =
      typeof before === 'object' && before?.kind === 'object'
        ? before
        : { kind: 'object', entries: new Map(), place: entry.place };
    const value = withValueAt(known, target.property.split('.'), entry.value, entry.place);
    items[target.index] = { value, place: entry.place };
  }

  openList(path: string, rest: UnknownValue, place: Place | undefined): void {
    this.listAt(path, place).rest = rest;
  }

  /** Further properties may be set that the source does not show. */
  open(rest: UnknownValue): void {
    this.rest = rest;
  }

  build(rest?: UnknownValue): ObjectValue {
    return buildBranch(this.root, rest ?? this.rest);
  }

  private listAt(path: string, place: Place | undefined): OpenList {
    const { branch, name } = this.branchAt(path, place);
    const before = branch.children.get(name);
    if (before !== undefined && 'items' in before) return before;
    const list: OpenList = { items: [], place };
    branch.children.set(name, list);
    return list;
  }

  private branchAt(path: string, place: Place | undefined): { branch: Branch; name: string } {
    const segments = path.split('.');
    const name = segments.pop() ?? path;
    let branch = this.root;
    for (const segment of segments) {
      const next = branch.children.get(segment);
      if (next !== undefined && 'children' in next) {
        branch = next;
        continue;
      }
      const made: Branch = { children: new Map(), place };
      branch.children.set(segment, made);
      branch = made;
    }
    return { branch, name };
  }
}

/** Two values for one path: both stay possible while either is only one of several. */
function either(before: Value, after: Value): Value {
  if (!isUndetermined(before) || !isUndetermined(after)) return after;
  const candidates = [...(before.candidates ?? []), ...(after.candidates ?? [])];
  return candidates.length === 0 ? after : { ...after, candidates };
}

function isUndetermined(value: Value): value is UnknownValue {
  return typeof value === 'object' && value !== null && value.kind === 'unknown';
}

function emptyObject(value: Value): boolean {
  return typeof value === 'object' && value !== null && value.kind === 'object' && value.entries.size === 0;
}

function buildBranch({ children, place }: Branch, rest: UnknownValue | undefined): ObjectValue {
  const entries = new Map<string, Entry>();
  for (const [name, child] of children) {
    if ('children' in child) entries.set(name, { value: buildBranch(child, rest), place: child.place });
    else if ('items' in child) {
      const open = child.rest === undefined ? {} : { rest: child.rest };
      entries.set(name, {
        value: { kind: 'list', items: child.items, place: child.place, ...open },
        place: child.place,
      });
    } else entries.set(name, child);
  }
  return {
    kind: 'object',
    entries,
    ...(rest === undefined ? {} : { rest }),
    ...(place === undefined ? {} : { place }),
  };
}

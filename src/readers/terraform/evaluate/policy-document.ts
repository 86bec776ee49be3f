import type { Entry, ListItem, ListValue, ObjectValue, UnknownValue, Value } from '../../../model/value.ts';
import { parseJsonDocument } from '../hcl/json-document.ts';
import { jsonValue } from './functions/encodings.ts';
import {
  compareCodePoints,
  listFrom,
  mark,
  objectFrom,
  type Plain,
  plainOf,
  split,
  unknown,
} from './values.ts';

/** The IAM policy that `aws_iam_policy_document` makes of its blocks, as an object of the policy language. */
export function policyDocument(body: ObjectValue): ObjectValue {
  const sources = [...documentsOf(body, 'source_policy_documents'), ...documentsOf(body, 'source_json')];
  const overrides = [
    ...documentsOf(body, 'override_policy_documents'),
    ...documentsOf(body, 'override_json'),
  ];
  const statements: ListItem[] = [];
  let rest: UnknownValue | undefined;
  let version: Entry = body.entries.get('version') ?? { value: '2012-10-17' };
  let id = body.entries.get('policy_id');
  for (const document of sources) {
    const read = statementsOf(document);
    rest ??= read.rest;
    statements.push(...read.items);
    id ??= read.id;
  }
  const own = listOf(body.entries.get('statement')?.value);
  rest ??= own.rest;
  mergeStatements(
    statements,
    own.items.map(item => ({ ...item, value: statement(item.value) })),
  );
  for (const document of overrides) {
    const read = statementsOf(document);
    rest ??= read.rest;
    mergeStatements(statements, read.items);
    version = read.version ?? version;
    id = read.id ?? id;
  }
  const entries = new Map<string, Entry>();
  if (id !== undefined) entries.set('Id', id);
  entries.set('Statement', { value: listFrom(statements, undefined, rest === undefined ? {} : { rest }) });
  entries.set('Version', version);
  return objectFrom(entries, undefined, undefined, body.place);
}

/** A statement replaces the one of the same Sid; others are added. */
function mergeStatements(statements: ListItem[], added: readonly ListItem[]): void {
  for (const item of added) {
    const sid = sidOf(item.value);
    const at = sid === undefined || sid === '' ? -1 : statements.findIndex(one => sidOf(one.value) === sid);
    if (at === -1) statements.push(item);
    else statements[at] = item;
  }
}

function sidOf(value: Value): string | undefined {
  const plain = plainOf(value);
  if (typeof plain !== 'object' || plain === null || plain.kind !== 'object') return undefined;
  const sid = plainOf(plain.entries.get('Sid')?.value ?? null);
  return typeof sid === 'string' ? sid : undefined;
}

function listOf(value: Value | undefined): ListValue {
  const plain = value === undefined ? undefined : plainOf(value);
  if (typeof plain === 'object' && plain !== null) {
    if (plain.kind === 'list') return plain;
    if (plain.kind === 'object') return { kind: 'list', items: [{ value: plain }] };
    if (plain.kind === 'unknown') return { kind: 'list', items: [], rest: plain };
  }
  return { kind: 'list', items: [] };
}

/** Policies given as text, alone or in a list. */
function documentsOf(body: ObjectValue, name: string): Plain[] {
  const value = body.entries.get(name)?.value;
  if (value === undefined) return [];
  const plain = plainOf(value);
  if (typeof plain !== 'object' || plain === null || plain.kind !== 'list')
    return plain === null ? [] : [plain];
  const documents = plain.items.map(item =>
    item.condition === undefined ? plainOf(item.value) : unknown('condition-undetermined', item.condition),
  );
  return plain.rest === undefined ? documents : [...documents, plain.rest];
}

interface ReadDocument {
  readonly items: readonly ListItem[];
  readonly rest?: UnknownValue;
  readonly version?: Entry;
  readonly id?: Entry;
}

function statementsOf(document: Plain): ReadDocument {
  const decoded = decodedPolicy(document);
  if (typeof decoded !== 'object' || decoded === null || decoded.kind !== 'object') {
    if (document === null || document === '') return { items: [] };
    const open = typeof document === 'object' && document.kind === 'unknown' ? document : undefined;
    return { items: [], rest: open ?? unknown('runtime-attribute', 'a policy that is put in is not known') };
  }
  const list = listOf(decoded.entries.get('Statement')?.value);
  const version = decoded.entries.get('Version');
  const id = decoded.entries.get('Id');
  return {
    items: list.items,
    ...(list.rest === undefined ? {} : { rest: list.rest }),
    ...(version === undefined ? {} : { version }),
    ...(id === undefined ? {} : { id }),
  };
}

function decodedPolicy(document: Plain): Plain | undefined {
  if (typeof document === 'string') {
    const { node } = parseJsonDocument(document);
    return node === undefined ? undefined : plainOf(jsonValue(node));
  }
  if (typeof document !== 'object' || document === null) return undefined;
  return 'decoded' in document ? plainOf(document.decoded as Value) : undefined;
}

const simpleFields: readonly (readonly [from: string, to: string])[] = [
  ['actions', 'Action'],
  ['not_actions', 'NotAction'],
  ['resources', 'Resource'],
  ['not_resources', 'NotResource'],
];

function statement(value: Value): Value {
  const { plain, marks } = split(value);
  if (typeof plain !== 'object' || plain === null || plain.kind !== 'object') return value;
  const entries = new Map<string, Entry>();
  const sid = plain.entries.get('sid');
  if (sid !== undefined && sid.value !== '') entries.set('Sid', sid);
  entries.set('Effect', plain.entries.get('effect') ?? { value: 'Allow' });
  for (const [from, to] of simpleFields) {
    const entry = plain.entries.get(from);
    const kept = entry && texts(entry.value);
    if (entry !== undefined && kept !== undefined) entries.set(to, { ...entry, value: kept });
  }
  for (const [from, to] of [
    ['principals', 'Principal'],
    ['not_principals', 'NotPrincipal'],
  ] as const) {
    const entry = plain.entries.get(from);
    if (entry !== undefined) entries.set(to, { ...entry, value: principals(listOf(entry.value)) });
  }
  const condition = plain.entries.get('condition');
  if (condition !== undefined)
    entries.set('Condition', { ...condition, value: conditions(listOf(condition.value)) });
  return mark(objectFrom(entries, undefined, plain.rest, plain.place), marks);
}

/** One text stands alone, several in a list; `&{` writes IAM's own `${`. Omitted where empty. */
function texts(value: Value): Value | undefined {
  const { plain, marks } = split(value);
  if (typeof plain !== 'object' || plain === null || plain.kind !== 'list') return value;
  const items = plain.items.map(item => ({ ...item, value: unescaped(item.value) }));
  const [only] = items;
  if (only === undefined && plain.rest === undefined) return undefined;
  if (items.length === 1 && only !== undefined && only.condition === undefined && plain.rest === undefined) {
    return mark(only.value, marks);
  }
  // The provider sorts them backwards.
  const known = items.map(item => (item.condition === undefined ? item.value : undefined));
  if (known.every(value => typeof value === 'string')) {
    items.sort((left, right) => compareCodePoints(textOfItem(right), textOfItem(left)));
  }
  return mark(listFrom(items, undefined, plain.rest === undefined ? {} : { rest: plain.rest }), marks);
}

function textOfItem({ value }: ListItem): string {
  return typeof value === 'string' ? value : '';
}

function unescaped(value: Value): Value {
  const { plain, marks } = split(value);
  if (typeof plain === 'string')
    return plain.includes('&{') ? mark(plain.replaceAll('&{', '${'), marks) : value;
  if (typeof plain !== 'object' || plain === null || plain.kind !== 'text') return value;
  const parts = plain.parts.map(part => (typeof part === 'string' ? part.replaceAll('&{', '${') : part));
  return mark({ ...plain, parts }, marks);
}

function principals(list: ListValue): Value {
  const byType = new Map<string, ListItem[]>();
  let rest = list.rest;
  for (const item of list.items) {
    const block = plainOf(item.value);
    if (typeof block !== 'object' || block === null || block.kind !== 'object') continue;
    const type = plainOf(block.entries.get('type')?.value ?? null);
    const identifiers = listOf(block.entries.get('identifiers')?.value);
    if (typeof type !== 'string') {
      rest = unknown('condition-undetermined', 'the type of a principal is not known');
      continue;
    }
    const group = byType.get(type) ?? [];
    for (const identifier of identifiers.items) {
      const condition = identifier.condition ?? item.condition;
      group.push(condition === undefined ? identifier : { ...identifier, condition });
    }
    if (identifiers.rest !== undefined) rest = identifiers.rest;
    byType.set(type, group);
  }
  const everyone = byType.get('*');
  if (everyone !== undefined && byType.size === 1 && rest === undefined) {
    return texts(listFrom(everyone)) ?? '*';
  }
  const entries = new Map<string, Entry>();
  for (const [type, items] of byType) entries.set(type, { value: texts(listFrom(items)) ?? listFrom([]) });
  return objectFrom(entries, undefined, rest);
}

function conditions(list: ListValue): Value {
  const tests = new Map<string, Map<string, Entry>>();
  let rest = list.rest;
  for (const item of list.items) {
    const block = plainOf(item.value);
    if (typeof block !== 'object' || block === null || block.kind !== 'object') continue;
    const test = plainOf(block.entries.get('test')?.value ?? null);
    const variable = plainOf(block.entries.get('variable')?.value ?? null);
    const values = block.entries.get('values');
    if (typeof test !== 'string' || typeof variable !== 'string' || item.condition !== undefined) {
      rest = unknown('condition-undetermined', item.condition ?? 'a condition is not known');
      continue;
    }
    const variables = tests.get(test) ?? new Map<string, Entry>();
    variables.set(variable, { value: (values && texts(values.value)) ?? listFrom([]) });
    tests.set(test, variables);
  }
  const entries = new Map(
    [...tests].map(([test, variables]): [string, Entry] => [test, { value: objectFrom(variables) }]),
  );
  return objectFrom(entries, undefined, rest);
}

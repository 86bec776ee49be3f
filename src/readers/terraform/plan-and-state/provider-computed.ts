import type { JsonNode } from '../hcl/json-document.ts';
import type { TypeTable } from '../mapping/define-type.ts';
import type { Field, Fields } from '../mapping/table-fields.ts';
import { itemsOf, member } from './json-values.ts';

/** What a plan says of one resource: its entry in the configuration, and its change. */
export interface PlannedChange {
  readonly type: string;
  /** Undefined where the configuration does not have the resource. */
  readonly configuration: JsonNode | undefined;
  readonly before: JsonNode | undefined;
  readonly after: JsonNode | undefined;
  readonly afterUnknown: JsonNode | undefined;
  /** Changed in place: what is not configured keeps what it has. */
  readonly update: boolean;
}

/** The blocks at one path of names, whatever their positions. */
interface Level {
  readonly nodes: readonly JsonNode[];
  readonly fields: readonly Fields[];
  /** How many blocks the configuration lists, in the block around them that lists fewest. */
  readonly fewest: number;
  /** Blocks inside, and whether an argument is left to the provider, by name: worked out once, however many items ask. */
  readonly inside: Map<string, Level>;
  readonly leftOut: Map<string, boolean>;
}

/**
 * Tells whether the value that is unknown at a path is one that the configuration leaves out and the provider fills in:
 * then the argument is omitted. A block that the configuration does not list may be a `dynamic` one, which Terraform
 * never lists; it is not taken for omitted, nor is anything that the table of the type does not know.
 */
export function providerComputed(
  change: PlannedChange,
  tables: ReadonlyMap<string, TypeTable>,
): (path: readonly (string | number)[]) => boolean {
  // Terraform leaves `expressions` out where a resource has no arguments.
  const written = member(change.configuration, 'expressions') ?? nothing;
  if (change.configuration?.kind !== 'object' || written.kind !== 'object') return () => false;
  const top = levelOf([written], fieldsOfTable(tables.get(change.type)), 1);
  return path => {
    if (change.update && isSet(valueAt(change.before, path))) return false;
    let level = top;
    for (const [at, step] of path.entries()) {
      if (typeof step === 'number') continue;
      if (at === path.length - 1) return isLeftOut(level, step, at === 0 && isNeverBlock(change.type, step));
      level = levelInside(level, step);
      // More blocks than are listed: some are dynamic, and may set what the listed ones do not.
      const planned = [change.after, change.afterUnknown].map(
        tree => itemsOf(valueAt(tree, path.slice(0, at + 1))).length,
      );
      if (level.fewest === 0 || Math.max(...planned) > level.fewest) return false;
    }
    return false;
  };
}

function levelOf(nodes: readonly JsonNode[], fields: readonly Fields[], fewest: number): Level {
  return { nodes, fields, fewest, inside: new Map(), leftOut: new Map() };
}

function levelInside(level: Level, name: string): Level {
  const before = level.inside.get(name);
  if (before !== undefined) return before;
  const nodes: JsonNode[] = [];
  let fewest = Number.POSITIVE_INFINITY;
  for (const node of level.nodes) {
    const blocks = blocksOf(member(node, name));
    fewest = Math.min(fewest, blocks.length);
    for (const block of blocks) nodes.push(block);
  }
  const fields = level.fields.flatMap(one => (Object.hasOwn(one, name) ? fieldsInside(one[name]) : []));
  const made = levelOf(nodes, fields, fewest);
  level.inside.set(name, made);
  return made;
}

function isLeftOut(level: Level, name: string, neverBlock: boolean): boolean {
  const before = level.leftOut.get(name);
  if (before !== undefined) return before;
  const given = level.nodes.flatMap(node => member(node, name) ?? []);
  const is = given.length > 0 ? given.every(isNullConstant) : neverBlock || isArgument(level.fields, name);
  level.leftOut.set(name, is);
  return is;
}

const nothing: JsonNode = { kind: 'object', members: [], start: 0, end: 0 };

/** Attributes that every resource has; the types of `awscc` have no blocks at all. */
function isNeverBlock(type: string, name: string): boolean {
  return type.startsWith('awscc_') || name === 'id' || name === 'arn' || name === 'tags_all';
}

/** `policy = null` is the same as no policy; what is unknown then comes from the provider. */
function isNullConstant(expression: JsonNode): boolean {
  const constant = member(expression, 'constant_value');
  return constant?.kind === 'scalar' && constant.value === null;
}

/** The expressions of blocks; none for an expression that gives the whole value. */
function blocksOf(node: JsonNode | undefined): readonly JsonNode[] {
  if (node?.kind === 'array') return node.items.filter(item => item.kind === 'object');
  if (node?.kind !== 'object' || node.members.length === 0) return [];
  return node.members.some(one => one.name === 'references' || one.name === 'constant_value') ? [] : [node];
}

function fieldsOfTable(table: TypeTable | undefined): Fields[] {
  if (table === undefined) return [];
  const others = [...(table.variants ?? []).map(one => one.table), ...(table.also ?? [])];
  return [table, ...others].map(one => one.fields);
}

/** A name that the tables know, and none of them as a block. */
function isArgument(fields: readonly Fields[], name: string): boolean {
  const known = fields.filter(one => Object.hasOwn(one, name));
  return known.length > 0 && known.every(one => !isBlock(one[name]));
}

function isBlock(field: Field | undefined): boolean {
  if (field === undefined || typeof field === 'string') return false;
  if (field.to === 'several') return field.fields.some(isBlock);
  return field.to === 'keyed' || field.to === 'plucked' || fieldsInside(field).length > 0;
}

/** What a block may have inside. */
function fieldsInside(field: Field | undefined): Fields[] {
  if (field === undefined || typeof field === 'string') return [];
  switch (field.to) {
    case 'several':
      return field.fields.flatMap(fieldsInside);
    case 'nested':
      return [field.fields()];
    case 'inside':
    case 'elements':
    case 'named':
    case 'spread':
    case 'satellites':
      return [field.fields];
    default:
      return [];
  }
}

function valueAt(tree: JsonNode | undefined, path: readonly (string | number)[]): JsonNode | undefined {
  let at = tree;
  for (const step of path) at = typeof step === 'string' ? member(at, step) : itemsOf(at)[step];
  return at;
}

function isSet(node: JsonNode | undefined): boolean {
  if (node === undefined) return false;
  if (node.kind === 'array') return node.items.length > 0;
  if (node.kind === 'object') return node.members.length > 0;
  return node.value !== null && node.value !== '';
}

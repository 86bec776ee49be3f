import type { Place, SourceText } from '../../foundation/source-text.ts';
import { composeTree } from '../../readers/cloudformation/tree/compose-tree.ts';
import { scalarValue } from '../../readers/cloudformation/tree/plain-scalar.ts';
import { type Pair, pairOf, type TemplateNode } from '../../readers/cloudformation/tree/template-tree.ts';

/** Something wrong with a file of the user's, and where. */
export interface FileProblem {
  readonly message: string;
  readonly place: Place;
}

/** Adds problems of another list: of some hostile files there are more than one call may pass on as arguments. */
export function addProblems(problems: FileProblem[], more: readonly FileProblem[]): void {
  for (const problem of more) problems.push(problem);
}

/** A YAML document as plain data, with the way back from a path in it to its place. */
export interface WrittenTree {
  /** Mappings as objects, every scalar as the text that was written; keys without a value are left out. */
  readonly data: unknown;
  /** The place of the value at the path, or of the nearest value around it; of the key itself for `atKey`. */
  placeOf(path: readonly PropertyKey[], atKey?: string): Place;
}

/** Reads one YAML document with its places, or says what is wrong with its syntax. */
export function readWrittenTree(source: SourceText): WrittenTree | readonly FileProblem[] {
  const { documents, faults, broken } = composeTree(source, { tags: 'told' });
  if (broken !== undefined) return [{ message: broken.message, place: { source, offset: broken.offset } }];
  if (faults.length > 0) {
    return faults.map(({ kind, message, offset }) => ({
      message: kind === 'merge-key' ? 'a merge key (<<) is not read here: write its keys out' : message,
      place: { source, offset },
    }));
  }
  const [root, second] = documents;
  if (second !== undefined) {
    return [{ message: 'a second document starts here; write one document', place: second }];
  }
  const refused = root === undefined ? [] : refusedKeys(root);
  if (refused.length > 0) return refused;
  const pairs = new PairIndex();
  return {
    data: root === undefined ? {} : (plainOf(root) ?? {}),
    placeOf: (path, atKey) => placeAt(root, path, atKey, pairs) ?? { source, offset: 0 },
  };
}

/** A key that objects treat in their own way would be lost on the way to the schema. */
function refusedKeys(node: TemplateNode): FileProblem[] {
  if (node.kind === 'sequence') return node.items.flatMap(refusedKeys);
  if (node.kind !== 'mapping') return [];
  return node.pairs.flatMap(pair => {
    if (pair.key !== '__proto__') return refusedKeys(pair.value);
    return [{ message: '"__proto__" is not a key that stands here.', place: pair }];
  });
}

/** Nesting is bounded by the parser. */
function plainOf(node: TemplateNode): unknown {
  if (node.kind === 'scalar') return scalarValue(node) === null ? undefined : node.text;
  if (node.kind === 'sequence') return node.items.map(plainOf);
  if (node.kind === 'value') return undefined;
  const entries: [string, unknown][] = [];
  for (const { key, value } of node.pairs) {
    const plain = plainOf(value);
    if (plain !== undefined) entries.push([key, plain]);
  }
  return Object.fromEntries(entries);
}

function placeAt(
  root: TemplateNode | undefined,
  path: readonly PropertyKey[],
  atKey: string | undefined,
  pairs: PairIndex,
): Place | undefined {
  let place: Place | undefined = root;
  let node = root;
  for (const step of path) {
    const next: TemplateNode | undefined =
      node?.kind === 'sequence' ? node.items[Number(step)] : pairs.find(node, String(step))?.value;
    if (next === undefined) return place;
    node = next;
    place = next;
  }
  return atKey === undefined ? place : (pairs.find(node, atKey) ?? place);
}

/** Pairs by key: of a mapping with many keys each is looked for, and to search them all each time costs their square. */
class PairIndex {
  private readonly indexed = new Map<TemplateNode, ReadonlyMap<string, Pair>>();

  find(node: TemplateNode | undefined, key: string): Pair | undefined {
    if (node?.kind !== 'mapping' || node.pairs.length < 32) return pairOf(node, key);
    let index = this.indexed.get(node);
    if (index === undefined) {
      index = new Map(node.pairs.map(pair => [pair.key, pair]));
      this.indexed.set(node, index);
    }
    return index.get(key);
  }
}

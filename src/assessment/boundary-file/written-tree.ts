import type { Place, SourceText } from '../../foundation/source-text.ts';
import { composeTree } from '../../readers/cloudformation/tree/compose-tree.ts';
import { scalarValue } from '../../readers/cloudformation/tree/plain-scalar.ts';
import { pairOf, type TemplateNode } from '../../readers/cloudformation/tree/template-tree.ts';

/** Something wrong with a file of the user's, and where. */
export interface FileProblem {
  readonly message: string;
  readonly place: Place;
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
  const { documents, faults, broken } = composeTree(source);
  if (broken !== undefined) return [{ message: broken.message, place: { source, offset: broken.offset } }];
  if (faults.length > 0) {
    return faults.map(({ message, offset }) => ({ message, place: { source, offset } }));
  }
  const [root, second] = documents;
  if (second !== undefined) {
    return [{ message: 'a second document starts here; write one document', place: second }];
  }
  const refused = root === undefined ? [] : refusedKeys(root);
  if (refused.length > 0) return refused;
  return {
    data: root === undefined ? {} : (plainOf(root) ?? {}),
    placeOf: (path, atKey) => placeAt(root, path, atKey) ?? { source, offset: 0 },
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
): Place | undefined {
  let place: Place | undefined = root;
  let node = root;
  for (const step of path) {
    const next: TemplateNode | undefined =
      node?.kind === 'sequence' ? node.items[Number(step)] : pairOf(node, String(step))?.value;
    if (next === undefined) return place;
    node = next;
    place = next;
  }
  return atKey === undefined ? place : (pairOf(node, atKey) ?? place);
}

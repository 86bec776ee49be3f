import type { TemplateNode } from '../tree/template-tree.ts';
import type { Scope } from './scope.ts';

/**
 * What else holds where a condition holds: the parts of And, the opposite of Not, the conditions that it names. Lets a
 * resource be evaluated under its own condition, so that the same condition inside it is no question any more.
 */
export function impliedBy(scope: Scope, name: string): ReadonlyMap<string, boolean> {
  const implied = new Map<string, boolean>();
  assume(scope, { key: name, holds: true }, implied, 0);
  return implied;
}

function assume(
  scope: Scope,
  known: { readonly key: string; readonly holds: boolean },
  implied: Map<string, boolean>,
  depth: number,
): void {
  if (implied.has(known.key) || depth > 50) return;
  implied.set(known.key, known.holds);
  const definition = scope.sections.conditions.get(known.key);
  if (definition !== undefined) assumeNode(scope, definition.value, known.holds, implied, depth + 1);
}

function assumeNode(
  scope: Scope,
  node: TemplateNode,
  holds: boolean,
  implied: Map<string, boolean>,
  depth: number,
): void {
  if (node.kind !== 'mapping' || node.pairs.length !== 1 || depth > 50) return;
  const call = node.pairs[0];
  if (call === undefined) return;
  if (call.key === 'Condition' && call.value.kind === 'scalar') {
    assume(scope, { key: call.value.text, holds }, implied, depth);
  } else if (call.key === 'Fn::Not') {
    for (const part of partsOf(call.value)) assumeNode(scope, part, !holds, implied, depth + 1);
  } else if (call.key === (holds ? 'Fn::And' : 'Fn::Or')) {
    for (const part of partsOf(call.value)) assumeNode(scope, part, holds, implied, depth + 1);
  }
}

/** The conditions inside And, Or or Not; a single one may stand without a list. */
export function partsOf(node: TemplateNode): readonly TemplateNode[] {
  if (node.kind === 'sequence') return node.items;
  return node.kind === 'mapping' ? [node] : [];
}

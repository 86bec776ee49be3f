import type { TemplateNode } from '../tree/template-tree.ts';

/**
 * How many nodes a tree has, parts that it holds many times counted each time. Globals put the same settings into every
 * resource: what is made of them is bounded by this count, not by the length of the template.
 */
export function sizeOf(node: TemplateNode, known: Map<TemplateNode, number>): number {
  if (node.kind === 'scalar' || node.kind === 'value') return 1;
  const before = known.get(node);
  if (before !== undefined) return before;
  let size = 1;
  if (node.kind === 'sequence') for (const item of node.items) size += sizeOf(item, known);
  else for (const pair of node.pairs) size += sizeOf(pair.value, known);
  known.set(node, size);
  return size;
}

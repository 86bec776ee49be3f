import { safeText } from '../../../foundation/safe-text.ts';
import { type TemplateNode } from '../tree/template-tree.ts';

const longest = 120;

/** An expression in YAML's short form, cut to a printable length: `!GetAtt Orders.Arn`, `!Join ["-", [shop, !Ref Env]]`. */
export function renderExpression(node: TemplateNode): string {
  const parts: string[] = [];
  render(node, parts, { left: longest });
  return safeText(parts.join(''), longest);
}

function render(node: TemplateNode, parts: string[], room: { left: number }): void {
  if (room.left <= 0) return;
  switch (node.kind) {
    case 'scalar':
      put(node.text.length > longest ? `${node.text.slice(0, longest)}…` : node.text || "''", parts, room);
      break;
    case 'value':
      put('…', parts, room);
      break;
    case 'sequence':
      put('[', parts, room);
      renderAll(node.items, parts, room);
      put(']', parts, room);
      break;
    case 'mapping': {
      const call =
        node.call ??
        (node.pairs.length === 1 && node.pairs[0]?.key === 'Condition' ? node.pairs[0] : undefined);
      if (call !== undefined) {
        put(`!${call.key.replace('Fn::', '')} `, parts, room);
        render(call.value, parts, room);
        break;
      }
      put('{', parts, room);
      for (const [index, pair] of node.pairs.entries()) {
        if (room.left <= 0) break;
        put(`${index > 0 ? ', ' : ''}${pair.key}: `, parts, room);
        render(pair.value, parts, room);
      }
      put('}', parts, room);
      break;
    }
  }
}

function renderAll(nodes: readonly TemplateNode[], parts: string[], room: { left: number }): void {
  for (const [index, node] of nodes.entries()) {
    if (room.left <= 0) return;
    if (index > 0) put(', ', parts, room);
    render(node, parts, room);
  }
}

function put(text: string, parts: string[], room: { left: number }): void {
  parts.push(text);
  room.left -= text.length;
}

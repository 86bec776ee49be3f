import {
  type MappingNode,
  mappingNode,
  type Pair,
  scalarNode,
  sequenceNode,
  type TemplateNode,
} from '../tree/template-tree.ts';
import { textIn } from './sam-nodes.ts';

/**
 * Replaces the names that only SAM knows (`!Ref Orders.Version`, `${Shop.Stage}`) by the logical ids of what was made.
 * What has none of them stays the same node.
 */
export function rewriteReferences(node: TemplateNode, names: ReadonlyMap<string, string>): TemplateNode {
  // Aliases may let many places share one node: each is rewritten once.
  return names.size === 0 ? node : rewrite(node, names, new Map());
}

function rewrite(
  node: TemplateNode,
  names: ReadonlyMap<string, string>,
  done: Map<TemplateNode, TemplateNode>,
): TemplateNode {
  if (node.kind === 'scalar' || node.kind === 'value') return node;
  const known = done.get(node);
  if (known !== undefined) return known;
  const result =
    node.kind === 'sequence' ? rewriteItems(node.items, node, names, done) : rewriteMap(node, names, done);
  done.set(node, result);
  return result;
}

function rewriteItems(
  items: readonly TemplateNode[],
  node: TemplateNode,
  names: ReadonlyMap<string, string>,
  done: Map<TemplateNode, TemplateNode>,
): TemplateNode {
  let changed = false;
  const rewritten = items.map(item => {
    const result = rewrite(item, names, done);
    changed ||= result !== item;
    return result;
  });
  return changed ? sequenceNode(node, rewritten) : node;
}

function rewriteMap(
  node: MappingNode,
  names: ReadonlyMap<string, string>,
  done: Map<TemplateNode, TemplateNode>,
): TemplateNode {
  let changed = false;
  const pairs = node.pairs.map(pair => {
    const value = node.call === pair ? rewriteCall(pair, names, done) : rewrite(pair.value, names, done);
    if (value === pair.value) return pair;
    changed = true;
    return { ...pair, value };
  });
  return changed ? mappingNode(node, pairs) : node;
}

function rewriteCall(
  call: Pair,
  names: ReadonlyMap<string, string>,
  done: Map<TemplateNode, TemplateNode>,
): TemplateNode {
  const { key, value } = call;
  const text = textIn(value);
  if (key === 'Ref') {
    const id = text === undefined ? undefined : names.get(text);
    return id === undefined ? value : scalarNode(value, id);
  }
  if (key === 'Fn::GetAtt') return rewriteAttribute(value, names);
  if (key !== 'Fn::Sub') return rewrite(value, names, done);
  if (text !== undefined) return rewriteText(value, text, names);
  if (value.kind !== 'sequence') return value;
  const [template, ...rest] = value.items;
  const templateText = textIn(template);
  if (template === undefined || templateText === undefined) return rewrite(value, names, done);
  const items = [rewriteText(template, templateText, names), ...rest.map(item => rewrite(item, names, done))];
  return items.some((item, index) => item !== value.items[index]) ? sequenceNode(value, items) : value;
}

/** `Orders.Alias.FunctionArn`, as one text or as a list. */
function rewriteAttribute(value: TemplateNode, names: ReadonlyMap<string, string>): TemplateNode {
  const parts = value.kind === 'sequence' ? value.items.map(textIn) : [textIn(value)];
  if (parts.some(part => part === undefined)) return value;
  const path = parts.join('.');
  const replaced = replaceName(path, names);
  return replaced === path ? value : scalarNode(value, replaced);
}

function rewriteText(node: TemplateNode, text: string, names: ReadonlyMap<string, string>): TemplateNode {
  let result = '';
  let at = 0;
  while (at < text.length) {
    const start = text.indexOf('${', at);
    const end = start === -1 ? -1 : text.indexOf('}', start);
    if (end === -1) break;
    const name = text.slice(start + 2, end).trim();
    result += `${text.slice(at, start)}\${${name.startsWith('!') ? name : replaceName(name, names)}}`;
    at = end + 1;
  }
  result += text.slice(at);
  return result === text ? node : scalarNode(node, result);
}

function replaceName(path: string, names: ReadonlyMap<string, string>): string {
  const exact = names.get(path);
  if (exact !== undefined) return exact;
  const second = path.indexOf('.', path.indexOf('.') + 1);
  if (second === -1) return path;
  const id = names.get(path.slice(0, second));
  return id === undefined ? path : `${id}${path.slice(second)}`;
}

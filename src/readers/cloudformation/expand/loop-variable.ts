import type { UnknownValue } from '../../../model/value.ts';
import { concatenate } from '../evaluate/concatenate.ts';
import type { Scope } from '../evaluate/scope.ts';
import {
  functionNode,
  mappingNode,
  type Pair,
  pairNode,
  type ScalarNode,
  scalarNode,
  sequenceNode,
  type TemplateNode,
  valueNode,
} from '../tree/template-tree.ts';

/** The variable of a loop and what it stands for in one turn. */
export type LoopVariable =
  | { readonly name: string; readonly text: string }
  | { readonly name: string; readonly unknown: UnknownValue };

/**
 * A copy of a loop's body for one turn: `${Name}`, `&{Name}` (letters and digits only, for logical ids) and `Ref Name`
 * are replaced. Parts without the variable are shared, not copied. For an unknown item, logical ids get a `*`.
 */
export function substituteLoopVariable(
  scope: Scope,
  node: TemplateNode,
  variable: LoopVariable,
): TemplateNode {
  scope.session.steps += 1;
  switch (node.kind) {
    case 'value':
      return node;
    case 'scalar':
      return inScalar(node, variable);
    case 'sequence': {
      let changed = false;
      const items = node.items.map(item => {
        const copy = substituteLoopVariable(scope, item, variable);
        changed ||= copy !== item;
        return copy;
      });
      return changed ? sequenceNode(node, items) : node;
    }
    default: {
      const call = node.call;
      const special = call === undefined ? undefined : inFunction(call, variable);
      if (special !== undefined) return special;
      let changed = false;
      const pairs: Pair[] = node.pairs.map(pair => {
        const key = inName(pair.key, variable);
        const value =
          'unknown' in variable && namesResource(pair.key) && pair.value.kind === 'scalar'
            ? { ...pair.value, text: inName(pair.value.text, variable) }
            : substituteLoopVariable(scope, pair.value, variable);
        if (key === pair.key && value === pair.value) return pair;
        changed = true;
        return pairNode(pair, key, value);
      });
      return changed ? mappingNode(node, pairs) : node;
    }
  }
}

function namesResource(key: string): boolean {
  return ['DependsOn', 'Condition', 'Ref', 'Fn::GetAtt'].includes(key);
}

/** `Ref Name`, and `Sub` with an unknown variable, which becomes a variable of its own. */
function inFunction(call: Pair, variable: LoopVariable): TemplateNode | undefined {
  if (call.key === 'Ref' && call.value.kind === 'scalar' && call.value.text === variable.name) {
    return 'text' in variable ? scalarNode(call, variable.text) : valueNode(call, variable.unknown);
  }
  if (call.key !== 'Fn::Sub' || 'text' in variable) return undefined;
  const parts = call.value.kind === 'sequence' ? call.value.items : [call.value];
  const [template, variables] = parts;
  if (template?.kind !== 'scalar' || !mentions(template.text, variable.name)) return undefined;
  const text = scalarNode(template, template.text.replaceAll(`&{${variable.name}}`, `\${${variable.name}}`));
  const own = pairNode(call, variable.name, valueNode(call, variable.unknown));
  const pairs = variables?.kind === 'mapping' ? variables.pairs : [];
  return functionNode(call, 'Fn::Sub', sequenceNode(call, [text, mappingNode(call, [...pairs, own])]));
}

function mentions(text: string, name: string): boolean {
  return text.includes(`{${name}}`) && (text.includes(`\${${name}}`) || text.includes(`&{${name}}`));
}

function inScalar(node: ScalarNode, variable: LoopVariable): TemplateNode {
  if (!mentions(node.text, variable.name)) return node;
  if ('text' in variable) return { ...node, text: inName(node.text, variable), plain: false };
  const pieces = node.text
    .replaceAll(`&{${variable.name}}`, `\${${variable.name}}`)
    .split(`\${${variable.name}}`)
    .flatMap((piece, index) => (index === 0 ? [piece] : [variable.unknown, piece]));
  return valueNode(node, concatenate(pieces, node));
}

function inName(text: string, variable: LoopVariable): string {
  if (!mentions(text, variable.name)) return text;
  const item = 'text' in variable ? variable.text : '*';
  return text
    .replaceAll(`\${${variable.name}}`, () => item)
    .replaceAll(`&{${variable.name}}`, () => ('text' in variable ? item.replace(/[^0-9A-Za-z]/g, '') : item));
}

import type { TemplateNode } from '../tree/template-tree.ts';
import type { Assumed, ParameterBound, Scope } from './scope.ts';

interface Implied {
  readonly conditions: Map<string, boolean>;
  readonly parameters: Map<string, ParameterBound>;
}

/**
 * What else holds where a condition holds: the parts of And, the opposite of Not, the conditions that it names, what
 * Equals says of a parameter. Lets a resource be evaluated as it is where it exists: its own condition is no question
 * any more, and a default that would rule it out is none.
 */
export function assumptionOf(scope: Scope, condition: string | undefined): Assumed | undefined {
  if (condition === undefined) return undefined;
  const implied: Implied = { conditions: new Map(), parameters: new Map() };
  assume(scope, condition, true, implied, 0);
  return { ...implied, results: new Map() };
}

/** Far deeper than conditions are nested; what lies deeper is just not used. */
const deepest = 50;

function assume(scope: Scope, name: string, holds: boolean, implied: Implied, depth: number): void {
  if (implied.conditions.has(name) || depth > deepest) return;
  implied.conditions.set(name, holds);
  const definition = scope.sections.conditions.get(name);
  if (definition !== undefined) assumeNode(scope, definition.value, holds, implied, depth + 1);
}

function assumeNode(scope: Scope, node: TemplateNode, holds: boolean, implied: Implied, depth: number): void {
  if (node.kind !== 'mapping' || node.pairs.length !== 1 || depth > deepest) return;
  const call = node.pairs[0];
  if (call === undefined) return;
  if (call.key === 'Condition' && call.value.kind === 'scalar') {
    assume(scope, call.value.text, holds, implied, depth);
  } else if (call.key === 'Fn::Equals') {
    boundParameter(scope, partsOf(call.value), holds, implied.parameters);
  } else if (call.key === 'Fn::Not') {
    for (const part of partsOf(call.value)) assumeNode(scope, part, !holds, implied, depth + 1);
  } else if (call.key === (holds ? 'Fn::And' : 'Fn::Or')) {
    for (const part of partsOf(call.value)) assumeNode(scope, part, holds, implied, depth + 1);
  }
}

/** `Equals [Ref Stage, prod]`, either way round. */
function boundParameter(
  scope: Scope,
  sides: readonly TemplateNode[],
  holds: boolean,
  bounds: Map<string, ParameterBound>,
): void {
  const [left, right] = sides;
  const literal = left?.kind === 'scalar' ? left : right;
  const reference = left?.kind === 'scalar' ? right : left;
  if (literal?.kind !== 'scalar' || reference?.kind !== 'mapping' || reference.call?.key !== 'Ref') return;
  const name = reference.call.value.kind === 'scalar' ? reference.call.value.text : '';
  if (!scope.sections.parameters.has(name)) return;
  const known = bounds.get(name) ?? { isNot: new Set<string>() };
  if (holds) bounds.set(name, { ...known, is: literal.text });
  else bounds.set(name, { ...known, isNot: new Set([...known.isNot, literal.text]) });
}

/** The conditions inside And, Or or Not; a single one may stand without a list. */
export function partsOf(node: TemplateNode): readonly TemplateNode[] {
  if (node.kind === 'sequence') return node.items;
  return node.kind === 'mapping' ? [node] : [];
}

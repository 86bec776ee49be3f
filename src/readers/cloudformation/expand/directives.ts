import { limits } from '../../../foundation/limits.ts';
import { isList, isScalar, type UnknownValue, unqualified, type Value } from '../../../model/value.ts';
import { failed } from '../evaluate/failure.ts';
import { type Scope, unknown } from '../evaluate/scope.ts';
import { limitReached } from '../report.ts';
import {
  isDirective,
  type MappingNode,
  mappingNode,
  type Pair,
  type TemplateNode,
} from '../tree/template-tree.ts';
import { transformed } from './includes.ts';
import { type LoopVariable, substituteLoopVariable } from './loop-variable.ts';

/** A mapping with its loops and includes written out. */
export interface Expanded {
  readonly node: MappingNode;
  /** Set when further entries may exist: a macro was not expanded, a loop is over something unknown. */
  readonly rest?: UnknownValue;
  /** Keys that a loop over an unknown collection made: why it is not sure that they exist. */
  readonly uncertain: ReadonlyMap<string, string>;
}

interface Output {
  readonly pairs: Pair[];
  readonly uncertain: Map<string, string>;
  rest: UnknownValue | undefined;
}

/** Writes out `Fn::ForEach::...` and `Fn::Transform` keys of one mapping, also those that they make. */
export function expandDirectives(scope: Scope, node: MappingNode): Expanded {
  const output: Output = { pairs: [], uncertain: new Map(), rest: undefined };
  expandInto(scope, node, output, undefined, 0);
  const expanded = mappingNode(node, output.pairs);
  return {
    node: expanded,
    uncertain: output.uncertain,
    ...(output.rest === undefined ? {} : { rest: output.rest }),
  };
}

function expandInto(
  scope: Scope,
  node: TemplateNode,
  output: Output,
  uncertain: string | undefined,
  depth: number,
): void {
  if (node.kind !== 'mapping') return;
  if (depth > 20) {
    limitReached(
      scope.session.report,
      'loops',
      'loops or includes are nested more than 20 deep',
      node,
      scope.root,
    );
    output.rest = unknown('limit-reached', 'loops or includes are nested too deep', node);
    return;
  }
  for (const pair of node.pairs) {
    if (!isDirective(pair.key)) {
      output.pairs.push(pair);
      if (uncertain !== undefined) output.uncertain.set(pair.key, uncertain);
    } else if (pair.key === 'Fn::Transform') includeInto(scope, pair, output, uncertain, depth);
    else loopInto(scope, pair, output, uncertain, depth);
  }
}

function includeInto(
  scope: Scope,
  pair: Pair,
  output: Output,
  uncertain: string | undefined,
  depth: number,
): void {
  const transforms = pair.value.kind === 'sequence' ? pair.value.items : [pair.value];
  for (const transform of transforms) {
    const result = transformed(scope, transform);
    if (result.state === 'included') expandInto(scope, result.node, output, uncertain, depth + 1);
    else output.rest = result.value;
  }
}

function loopInto(
  scope: Scope,
  pair: Pair,
  output: Output,
  uncertain: string | undefined,
  depth: number,
): void {
  const [identifier, collection, fragment] = pair.value.kind === 'sequence' ? pair.value.items : [];
  if (identifier?.kind !== 'scalar' || collection === undefined || fragment?.kind !== 'mapping') {
    failed(scope, pair.value, 'ForEach takes a name, a collection and a map');
    output.rest = unknown('evaluation-failed', `the loop ${pair.key} cannot be read`, pair.value);
    return;
  }
  const items = collectionOf(scope, collection);
  for (const item of items.known) {
    if (output.pairs.length > limits.elements || scope.session.steps > scope.session.fuel) {
      limitReached(scope.session.report, pair.key, 'the loop makes more than can be read', pair, scope.root);
      output.rest = unknown('limit-reached', 'the loop makes more than can be read', pair.value);
      return;
    }
    const variable: LoopVariable = { name: identifier.text, text: item };
    expandInto(scope, substituteLoopVariable(scope, fragment, variable), output, uncertain, depth + 1);
  }
  if (items.open === undefined) return;
  const why = `the loop ${pair.key.replace('Fn::ForEach::', '')} is over a collection that is not known: ${items.open.detail}`;
  const variable: LoopVariable = { name: identifier.text, unknown: items.open };
  expandInto(scope, substituteLoopVariable(scope, fragment, variable), output, uncertain ?? why, depth + 1);
  output.rest = unknown('evaluation-failed', why, pair.value);
}

/** The texts that a loop runs over, and an unknown one for those that are not known. */
function collectionOf(
  scope: Scope,
  collection: TemplateNode,
): { readonly known: readonly string[]; readonly open?: UnknownValue } {
  const value = scope.evaluate(collection);
  const plain: Value | undefined = value === undefined ? undefined : unqualified(value);
  if (!isList(plain)) {
    if (plain === undefined) return { known: [] };
    const open = typeof plain === 'object' && plain !== null && plain.kind === 'unknown' ? plain : undefined;
    if (open === undefined) failed(scope, collection, 'the collection of ForEach is no list');
    return { known: [], open: open ?? unknown('evaluation-failed', 'it is no list', collection) };
  }
  const known: string[] = [];
  let open = plain.rest;
  for (const item of plain.items) {
    const text = unqualified(item.value);
    if (isScalar(text)) known.push(String(text));
    else open ??= unknown('evaluation-failed', 'an item of the collection is not known', collection);
  }
  return open === undefined ? { known } : { known, open };
}

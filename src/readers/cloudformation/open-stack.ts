import type { Place } from '../../foundation/source-text.ts';
import type { Assumption, Deployment, Existence } from '../../model/declaration.ts';
import type { Value } from '../../model/value.ts';
import { evaluateNode } from './evaluate/evaluate.ts';
import { newMemo, noSections, type Scope, type Session } from './evaluate/scope.ts';
import { expandDirectives } from './expand/directives.ts';
import { applyTransforms } from './expand/transforms.ts';
import type { Template } from './template.ts';
import { childOf, type MappingNode, mappingNode, type Pair, pairNode, pairOf } from './tree/template-tree.ts';

/** Where a stack stands and what it was given. */
export interface StackPlacement {
  readonly root: string;
  readonly prefix: string;
  readonly parent: Scope | undefined;
  readonly existence: Existence;
  readonly callers: readonly Place[];
  readonly deployment: Deployment;
  readonly stackName: string | undefined;
  readonly given: ReadonlyMap<string, Value>;
  readonly assumptions: Map<string, Assumption>;
}

/** Opens a template as a stack: its transforms, includes and loops are written out; nothing else is evaluated yet. */
export function openStack(session: Session, template: Template, placement: StackPlacement): Scope {
  const scope: Scope = {
    session,
    path: template.path,
    ...placement,
    sections: noSections,
    unreadTransform: undefined,
    dynamicReferences: template.source.text.includes('{{resolve:'),
    memo: newMemo(),
    evaluate: node => evaluateNode(scope, node),
  };
  const uncertain = new Map<string, string>();
  let tree = template.tree;
  if (tree.directives) tree = expand(scope, tree, uncertain);
  scope.sections = {
    ...noSections,
    parameters: section(tree, 'Parameters'),
    mappings: section(tree, 'Mappings'),
  };
  for (const name of ['Mappings', 'Conditions', 'Resources', 'Outputs']) {
    const pair = pairOf(tree, name);
    if (pair?.value.kind !== 'mapping' || !pair.value.directives) continue;
    tree = replaceSection(tree, pair, expand(scope, pair.value, uncertain));
    if (name === 'Mappings') scope.sections = { ...scope.sections, mappings: section(tree, 'Mappings') };
  }
  scope.sections = sectionsOf(tree, uncertain);
  const transformed = applyTransforms(scope, tree);
  if (transformed !== tree) scope.sections = sectionsOf(transformed, scope.sections.uncertain);
  return scope;
}

function expand(scope: Scope, node: MappingNode, uncertain: Map<string, string>): MappingNode {
  const expanded = expandDirectives(scope, node);
  for (const [key, why] of expanded.uncertain) uncertain.set(key, why);
  reportDuplicates(scope, expanded.node);
  if (expanded.rest?.reason === 'unread-transform')
    scope.unreadTransform = expanded.rest.detail.split(' ')[0];
  return expanded.node;
}

function reportDuplicates(scope: Scope, node: MappingNode): void {
  const seen = new Set<string>();
  for (const pair of node.pairs) {
    if (seen.has(pair.key)) {
      scope.session.report.add({
        kind: 'template',
        what: pair.key,
        why: 'a loop or an include makes this name a second time',
        advice: 'Give each its own name; the last one was read.',
        place: pair,
        root: scope.root,
      });
    }
    seen.add(pair.key);
  }
}

function replaceSection(tree: MappingNode, pair: Pair, value: MappingNode): MappingNode {
  return mappingNode(
    tree,
    tree.pairs.map(other => (other === pair ? pairNode(pair, pair.key, value) : other)),
  );
}

function sectionsOf(tree: MappingNode, uncertain: ReadonlyMap<string, string>): Scope['sections'] {
  return {
    parameters: section(tree, 'Parameters'),
    mappings: section(tree, 'Mappings'),
    conditions: section(tree, 'Conditions'),
    resources: section(tree, 'Resources'),
    outputs: section(tree, 'Outputs'),
    uncertain,
  };
}

function section(tree: MappingNode, name: string): ReadonlyMap<string, Pair> {
  const node = childOf(tree, name);
  const pairs = new Map<string, Pair>();
  if (node?.kind === 'mapping') for (const pair of node.pairs) pairs.set(pair.key, pair);
  return pairs;
}

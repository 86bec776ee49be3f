import type { Scope } from '../evaluate/scope.ts';
import { childOf, type MappingNode, mappingNode, type TemplateNode, textOf } from '../tree/template-tree.ts';
import { expandServerless } from '../serverless/expand-serverless.ts';
import { reportMacro, transformed } from './includes.ts';

/** A transform whose effect is known: it gets the template as a tree and gives the tree that CloudFormation would make. */
export type TemplateExpander = (template: MappingNode, scope: Scope) => MappingNode;

/** Transforms that work on the whole template, by the name in its `Transform` section. */
const expanders: ReadonlyMap<string, TemplateExpander> = new Map([
  ['AWS::Serverless-2016-10-31', expandServerless],
]);

/** Transforms that add nothing that could be judged, and why. */
const harmless: ReadonlyMap<string, string> = new Map([
  ['AWS::CodeDeployBlueGreen', 'it adds a hook that shifts traffic during deployments, and no resource'],
  ['AWS::SecretsManager-2020-07-23', 'it makes the function that rotates a secret, which AWS wrote'],
  ['AWS::SecretsManager-2024-09-16', 'it makes the function that rotates a secret, which AWS wrote'],
  ['AWS::ServiceCatalog', 'it looks up outputs of provisioned products'],
]);

/** Applies the transforms of the template's `Transform` section, in their order. */
export function applyTransforms(scope: Scope, template: MappingNode): MappingNode {
  const section = childOf(template, 'Transform');
  if (section === undefined) return template;
  let tree = template;
  for (const transform of section.kind === 'sequence' ? section.items : [section]) {
    tree = applyTransform(scope, tree, transform);
  }
  return tree;
}

function applyTransform(scope: Scope, template: MappingNode, transform: TemplateNode): MappingNode {
  const name = transform.kind === 'scalar' ? transform.text : textOf(transform, 'Name');
  // Loops and the further functions of the language extensions are read everywhere, with or without the transform.
  if (name === 'AWS::LanguageExtensions') return template;
  if (name === 'AWS::Include') {
    const result = transformed(scope, transform);
    if (result.state === 'included' && result.node.kind === 'mapping')
      return mergeTemplates(template, result.node);
    scope.unreadTransform = 'AWS::Include';
    return template;
  }
  const expander = name === undefined ? undefined : expanders.get(name);
  if (expander !== undefined) return expander(template, scope);
  const why = name === undefined ? undefined : harmless.get(name);
  if (why !== undefined) {
    scope.session.report.add({
      kind: 'transform',
      what: name ?? '',
      why: `not expanded: ${why}`,
      advice: 'Nothing needs to be done.',
      place: transform,
      root: scope.root,
    });
    return template;
  }
  scope.unreadTransform = name ?? 'a transform';
  reportMacro(scope, scope.unreadTransform, transform);
  return template;
}

/** Adds the sections of an included template; what the template has itself stays. */
function mergeTemplates(template: MappingNode, included: MappingNode): MappingNode {
  const pairs = [...template.pairs];
  for (const pair of included.pairs) {
    const at = pairs.findIndex(own => own.key === pair.key);
    const own = pairs[at];
    if (own === undefined) pairs.push(pair);
    else if (own.value.kind === 'mapping' && pair.value.kind === 'mapping') {
      const keys = new Set(own.value.pairs.map(inner => inner.key));
      const added = pair.value.pairs.filter(inner => !keys.has(inner.key));
      pairs[at] = { ...own, value: mappingNode(own.value, [...own.value.pairs, ...added]) };
    }
  }
  return mappingNode(template, pairs);
}

import { expandDirectives } from '../expand/directives.ts';
import type { Scope } from '../evaluate/scope.ts';
import { limitReached } from '../report.ts';
import {
  childOf,
  isDirective,
  type MappingNode,
  mappingNode,
  type Pair,
  pairNode,
  pairOf,
  scalarNode,
  type TemplateNode,
} from '../tree/template-tree.ts';
import { expandHttpApi } from './apis/http-api.ts';
import { expandImplicitApis } from './apis/implicit-apis.ts';
import { expandRestApi } from './apis/rest-api.ts';
import { expandSharedUsagePlan } from './apis/usage-plan.ts';
import { connectorsOf, expandConnector } from './connectors/expand-connector.ts';
import { withNotifications } from './events/bucket-event.ts';
import { withTriggers } from './events/service-triggers.ts';
import { bucketOf, type Expansion, make, newExpansion, report } from './expansion.ts';
import { expandFunction } from './functions/expand-function.ts';
import { globalsOf, mergeGlobals } from './globals.ts';
import { reportUnknownGlobals, reportUnknownProperties } from './known-properties.ts';
import { sizeOf } from './merged-size.ts';
import { expandApplication } from './resources/application.ts';
import { expandLayerVersion } from './resources/layer-version.ts';
import { expandSimpleTable } from './resources/simple-table.ts';
import { expandStateMachine } from './resources/state-machine.ts';
import { rewriteReferences } from './rewrite-references.ts';
import { isNothing, plainMapping, textIn, unknownNode } from './sam-nodes.ts';
import type { SamResource } from './sam-resource.ts';

const prefix = 'AWS::Serverless::';

interface Expander {
  readonly expand: (expansion: Expansion, resource: SamResource) => void;
  /** The type that the resource itself becomes. */
  readonly becomes: string;
  /** APIs come last: events bring them their routes. */
  readonly last?: boolean;
}

const expanders: ReadonlyMap<string, Expander> = new Map<string, Expander>([
  ['Function', { expand: expandFunction, becomes: 'AWS::Lambda::Function' }],
  ['SimpleTable', { expand: expandSimpleTable, becomes: 'AWS::DynamoDB::Table' }],
  ['StateMachine', { expand: expandStateMachine, becomes: 'AWS::StepFunctions::StateMachine' }],
  ['LayerVersion', { expand: expandLayerVersion, becomes: 'AWS::Lambda::LayerVersion' }],
  ['Application', { expand: expandApplication, becomes: 'AWS::CloudFormation::Stack' }],
  ['Api', { expand: expandRestApi, becomes: 'AWS::ApiGateway::RestApi', last: true }],
  ['HttpApi', { expand: expandHttpApi, becomes: 'AWS::ApiGatewayV2::Api', last: true }],
]);

/**
 * What CloudFormation makes of a template that asks for `AWS::Serverless-2016-10-31`: resources of SAM's own types become
 * the real ones, with roles, permissions and whatever else goes with them. Everything made keeps the place of what it was
 * made of. Ids are SAM's; where SAM ends one with a hash that the template does not determine (versions, deployments,
 * layers, domains), the id is the one without it. What is not understood is reported, never guessed.
 * Source: https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification.html
 */
export function expandServerless(template: MappingNode, scope: Scope): MappingNode {
  const section = pairOf(template, 'Resources');
  if (section?.value.kind !== 'mapping') return template;
  const { pairs } = section.value;
  const declared = new Map(pairs.map(pair => [pair.key, pair]));
  const expansion = newExpansion(scope, declared, globalsOf(template));
  reportUnknownGlobals(expansion, childOf(template, 'Globals'));
  for (const last of [false, true]) {
    for (const pair of pairs) expandOne(expansion, pair, last);
  }
  expandImplicitApis(expansion);
  expandSharedUsagePlan(expansion);
  for (const pair of pairs) expandConnectorsOf(expansion, pair);
  shareUncertainty(expansion);
  return assemble(template, section, expansion);
}

function expandOne(expansion: Expansion, pair: Pair, last: boolean): void {
  const type = samTypeOf(pair);
  const expander = type === undefined ? undefined : expanders.get(type);
  if (type === undefined || expander === undefined || (expander.last === true) !== last) return;
  const resource = samResource(expansion, pair, type);
  if (resource === undefined) makeOpaque(expansion, pair, type, expander.becomes, 'they are no plain map');
  else if (pair.key.length > longestId) {
    makeOpaque(expansion, pair, type, expander.becomes, `a logical id has ${longestId} characters at most`);
  } else if (!affordable(expansion, resource)) {
    makeOpaque(expansion, pair, type, expander.becomes, 'Globals make more settings than can be read');
  } else {
    reportUnknownProperties(expansion, resource);
    expander.expand(expansion, resource);
  }
}

/** Characters of a logical id, by CloudFormation's own limit. */
const longestId = 255;

/** How many nodes SAM makes of one that Globals add to a resource, at most: tags stand on the function and its role. */
const copies = 8;

/** Whether there is room for one more copy of the Globals: every resource of their type holds them once more. */
function affordable(expansion: Expansion, resource: SamResource): boolean {
  const { scope, sizes } = expansion;
  const globals = expansion.globals.get(resource.type);
  if (globals === undefined) return true;
  const cost = copies * sizeOf(globals, sizes);
  // The other half is left for evaluating what is there.
  if (scope.session.steps + cost <= scope.session.fuel / 2) {
    scope.session.steps += cost;
    return true;
  }
  const why = 'Globals and resources hold more settings together than can be read';
  limitReached(scope.session.report, 'Globals', why, globals, scope.root);
  return false;
}

/** `Function` for a resource of type AWS::Serverless::Function. */
function samTypeOf(pair: Pair): string | undefined {
  const type = textIn(childOf(pair.value, 'Type'));
  return type?.startsWith(prefix) === true ? type.slice(prefix.length) : undefined;
}

/** The resource with Globals and includes; undefined where its properties are no map of settings. */
function samResource(expansion: Expansion, pair: Pair, type: string): SamResource | undefined {
  const node = childOf(pair.value, 'Properties');
  const own = node === undefined || isNothing(node) ? mappingNode(pair, []) : plainMapping(node);
  if (own === undefined) return undefined;
  const expanded = own.directives ? expandDirectives(expansion.scope, own) : { node: own, rest: undefined };
  return {
    id: pair.key,
    type,
    pair,
    body: pair.value,
    properties: mergeGlobals(expansion.globals.get(type), expanded.node),
    // Evaluated again, they say that the resource may have further settings.
    open: expanded.rest === undefined ? [] : own.pairs.filter(one => isDirective(one.key)),
    condition: textIn(childOf(pair.value, 'Condition')),
  };
}

/** A resource whose properties cannot be read: it is there, and nothing of it is known. */
function makeOpaque(expansion: Expansion, pair: Pair, type: string, becomes: string, why: string): void {
  report(expansion, 'property', `Properties of ${pair.key}`, {
    why: `${why}; the ${type} is not expanded: its settings and what goes with it are not known`,
    advice: 'Write the properties as keys and values.',
    place: pair,
  });
  const condition = textIn(childOf(pair.value, 'Condition'));
  const none = mappingNode(pair, []);
  const owner: SamResource = {
    id: pair.key,
    type,
    pair,
    body: pair.value,
    properties: none,
    open: [],
    condition,
  };
  const properties = unknownNode(pair, 'wrong-type', `the properties cannot be read: ${why}`);
  make(expansion, owner, pair.key, becomes, properties, { itself: true });
}

/** A connector, or the connectors that a resource carries. */
function expandConnectorsOf(expansion: Expansion, pair: Pair): void {
  if (samTypeOf(pair) === 'Connector') expandConnector(expansion, pair, pair.key, pair);
  for (const connector of connectorsOf(expansion, pair)) {
    expandConnector(expansion, pair, `${pair.key}${connector.key}`, connector);
  }
}

/** What is made of a resource that a loop over something unknown made is as uncertain as that resource. */
function shareUncertainty(expansion: Expansion): void {
  const { scope } = expansion;
  const uncertain = new Map(scope.sections.uncertain);
  for (const [owner, why] of scope.sections.uncertain) {
    for (const made of expansion.made.get(owner) ?? []) uncertain.set(made.key, why);
  }
  if (uncertain.size > scope.sections.uncertain.size) scope.sections = { ...scope.sections, uncertain };
}

/** The template with what was made in the place of what it was made of. */
function assemble(template: MappingNode, section: Pair, expansion: Expansion): MappingNode {
  const resources: Pair[] = [];
  const placed = new Set<string>();
  for (const pair of expansion.declared.values()) {
    const type = samTypeOf(pair);
    placed.add(pair.key);
    if (type === undefined)
      resources.push(withTriggers(expansion, withNotifications(expansion, withoutConnectors(pair))));
    else if (!expanders.has(type) && type !== 'Connector') {
      reportNotExpanded(expansion, pair, type);
      resources.push(pair);
    }
    resources.push(...(expansion.made.get(pair.key) ?? []));
  }
  for (const [owner, made] of expansion.made) if (!placed.has(owner)) resources.push(...made);
  const pairs: Pair[] = [];
  for (const pair of template.pairs) {
    if (pair.key === 'Globals') continue;
    if (pair === section) {
      const value = rewriteReferences(mappingNode(section.value, resources), expansion.names);
      pairs.push({ ...pair, value: withoutDependencies(expansion, value) });
    } else if (pair.key === 'Outputs') {
      pairs.push({ ...pair, value: rewriteReferences(pair.value, expansion.names) });
    } else pairs.push(pair);
  }
  return withConditions(mappingNode(template, pairs), expansion);
}

function reportNotExpanded(expansion: Expansion, pair: Pair, type: string): void {
  report(expansion, 'transform', `${pair.key} (${prefix}${type})`, {
    why: `resources of this type are not expanded, so what SAM makes of ${pair.key} is not known`,
    advice:
      'Give the processed template instead (aws cloudformation get-template --template-stage Processed).',
    place: pair,
  });
}

function withoutConnectors(pair: Pair): Pair {
  if (pair.value.kind !== 'mapping' || pairOf(pair.value, 'Connectors') === undefined) return pair;
  return {
    ...pair,
    value: mappingNode(
      pair.value,
      pair.value.pairs.filter(one => one.key !== 'Connectors'),
    ),
  };
}

/** DependsOn that names a connector names what was made of it. */
function withoutDependencies(expansion: Expansion, resources: TemplateNode): TemplateNode {
  const connectors = new Set<string>();
  for (const pair of expansion.declared.values())
    if (samTypeOf(pair) === 'Connector') connectors.add(pair.key);
  if (connectors.size === 0 || resources.kind !== 'mapping') return resources;
  const pairs = resources.pairs.map(pair => {
    const dependsOn = pairOf(pair.value, 'DependsOn');
    if (dependsOn === undefined || pair.value.kind !== 'mapping') return pair;
    const items = dependsOn.value.kind === 'sequence' ? dependsOn.value.items : [dependsOn.value];
    if (!items.some(item => connectors.has(textIn(item) ?? ''))) return pair;
    const ids = items.flatMap(item => {
      const id = textIn(item) ?? '';
      if (!connectors.has(id)) return [item];
      return bucketOf(expansion.made, id).map(made => scalarNode(item, made.key));
    });
    const rest = pair.value.pairs.filter(one => one !== dependsOn);
    const list: TemplateNode = { ...dependsOn, kind: 'sequence', items: ids };
    return { ...pair, value: mappingNode(pair.value, [...rest, pairNode(dependsOn, 'DependsOn', list)]) };
  });
  return mappingNode(resources, pairs);
}

function withConditions(template: MappingNode, expansion: Expansion): MappingNode {
  if (expansion.conditions.size === 0) return template;
  const section = pairOf(template, 'Conditions');
  const before = section?.value.kind === 'mapping' ? section.value.pairs : [];
  const names = new Set(before.map(pair => pair.key));
  const added = [...expansion.conditions.values()].filter(pair => !names.has(pair.key));
  const place = section ?? added[0];
  if (place === undefined) return template;
  const value = mappingNode(section?.value ?? place, [...before, ...added]);
  if (section === undefined)
    return mappingNode(template, [...template.pairs, pairNode(place, 'Conditions', value)]);
  return mappingNode(
    template,
    template.pairs.map(pair => (pair === section ? { ...section, value } : pair)),
  );
}

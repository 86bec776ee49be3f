import type { ResourceKey } from '../../../model/value.ts';
import type { Scope } from '../evaluate/scope.ts';
import {
  type MappingNode,
  mappingNode,
  type Origin,
  type Pair,
  pairNode,
  pairOf,
  scalarNode,
  type TemplateNode,
} from '../tree/template-tree.ts';
import { textIn, treeOf } from './sam-nodes.ts';
import type {
  ApiRoute,
  BucketNotification,
  PoolTrigger,
  SamResource,
  SharedPlanStage,
} from './sam-resource.ts';

/** One template on its way to what CloudFormation would deploy. */
export interface Expansion {
  readonly scope: Scope;
  /** All resources as the template declares them. */
  readonly declared: ReadonlyMap<string, Pair>;
  readonly globals: ReadonlyMap<string, MappingNode>;
  /** What was made, by the resource that it was made of, in the order of making. */
  readonly made: Map<string, Pair[]>;
  /** Logical ids that were made. */
  readonly ids: Set<string>;
  /** Conditions that were made. */
  readonly conditions: Map<string, Pair>;
  /** What buckets of the template are to notify of, by bucket. */
  readonly notifications: Map<string, BucketNotification[]>;
  /** What user pools of the template are to call at which step, by pool. */
  readonly triggers: Map<string, PoolTrigger[]>;
  /** Ids that SAM lets a template refer to by another name: `Orders.Version`, `Shop.Stage`. */
  readonly names: Map<string, string>;
  /** Routes that events ask for, by the API that they belong to. */
  readonly routes: Map<string, ApiRoute[]>;
  /** Stages that share one usage plan. */
  readonly sharedPlanStages: SharedPlanStage[];
  /** Ids of things that several resources share, by their plain name and what they are for. */
  readonly shared: Map<string, Map<string, string>>;
  /** How many nodes the parts of the template have. */
  readonly sizes: Map<TemplateNode, number>;
}

export function newExpansion(
  scope: Scope,
  declared: ReadonlyMap<string, Pair>,
  globals: ReadonlyMap<string, MappingNode>,
): Expansion {
  return {
    scope,
    declared,
    globals,
    made: new Map(),
    ids: new Set(),
    conditions: new Map(),
    notifications: new Map(),
    triggers: new Map(),
    names: new Map(),
    routes: new Map(),
    sharedPlanStages: [],
    shared: new Map(),
    sizes: new Map(),
  };
}

/** What a generated resource has besides its type and properties. */
export interface Making {
  /** Where it comes from, if not from the SAM resource as a whole. */
  readonly origin?: Origin;
  readonly dependsOn?: readonly string[];
  /** The SAM resource itself: its own DependsOn and Metadata stay with it. */
  readonly itself?: boolean;
  /** Instead of the condition of the SAM resource. */
  readonly condition?: string;
  /** Shared by several SAM resources: none of their conditions and policies holds for it. */
  readonly bare?: boolean;
  /** Instead of the policy of the SAM resource. */
  readonly deletionPolicy?: TemplateNode;
  readonly attributes?: Readonly<Record<string, unknown>>;
}

const copied: readonly string[] = ['Condition', 'DeletionPolicy', 'UpdateReplacePolicy'];
const own: readonly string[] = ['DependsOn', 'Metadata', 'CreationPolicy', 'UpdatePolicy'];

/**
 * Adds a resource that SAM makes of another. It keeps the place of that other and, where it exists only under a
 * condition, the condition. An id that is taken already is said, and what has it stays.
 */
export function make(
  expansion: Expansion,
  owner: SamResource,
  id: string,
  type: string,
  properties: Readonly<Record<string, unknown>> | TemplateNode,
  making: Making = {},
): void {
  const origin = making.origin ?? owner.pair;
  const itself = making.itself === true;
  if (expansion.ids.has(id) || (!itself && expansion.declared.has(id))) {
    report(expansion, 'transform', `${id} of ${owner.id}`, {
      why: `SAM makes a resource ${id} (${type}), and the template has one of this name already`,
      advice: 'Give one of them another name.',
      place: origin,
    });
    return;
  }
  expansion.ids.add(id);
  const pairs: Pair[] = [pairNode(origin, 'Type', scalarNode(origin, type))];
  const settings = itself ? atTheirKeys(treeOf(origin, properties), owner) : treeOf(origin, properties);
  if (settings.kind !== 'mapping' || settings.pairs.length > 0)
    pairs.push(pairNode(origin, 'Properties', settings));
  const attributes = making.bare === true ? [] : itself ? [...copied, ...own] : copied;
  for (const name of attributes) {
    if (name === 'Condition' && making.condition !== undefined) continue;
    if (name === 'DeletionPolicy' && making.deletionPolicy !== undefined) continue;
    const attribute = pairOf(owner.body, name);
    if (attribute !== undefined && (name !== 'Condition' || owner.condition !== undefined))
      pairs.push(attribute);
  }
  if (making.condition !== undefined)
    pairs.push(pairNode(origin, 'Condition', scalarNode(origin, making.condition)));
  if (making.deletionPolicy !== undefined)
    pairs.push(pairNode(origin, 'DeletionPolicy', making.deletionPolicy));
  if (making.dependsOn !== undefined && making.dependsOn.length > 0)
    addDependencies(pairs, making.dependsOn, origin);
  for (const [name, value] of Object.entries(making.attributes ?? {})) {
    if (value !== undefined) pairs.push(pairNode(origin, name, treeOf(origin, value)));
  }
  const place: Origin = itself ? owner.pair : origin;
  bucketOf(expansion.made, owner.id).push(pairNode(place, id, mappingNode(origin, pairs)));
}

/** A setting that the resource itself was given stands where its key is written. */
function atTheirKeys(settings: TemplateNode, owner: SamResource): TemplateNode {
  if (settings.kind !== 'mapping') return settings;
  const places = new Map(owner.properties.pairs.map(pair => [pair.value, pair]));
  const pairs = settings.pairs.map(pair => {
    const place = places.get(pair.value);
    return place === undefined ? pair : pairNode(place, pair.key, pair.value);
  });
  return mappingNode(settings, pairs);
}

/** Adds to the DependsOn of a resource's pairs. */
export function addDependencies(pairs: Pair[], ids: readonly string[], origin: Origin): void {
  const at = pairs.findIndex(pair => pair.key === 'DependsOn');
  const before = pairs[at];
  const items =
    before === undefined ? [] : before.value.kind === 'sequence' ? before.value.items : [before.value];
  const known = new Set(items.map(textIn));
  const added = ids.filter(id => !known.has(id));
  const node = treeOf(origin, [...items, ...added]);
  if (before === undefined) pairs.push(pairNode(origin, 'DependsOn', node));
  else pairs[at] = pairNode(before, 'DependsOn', node);
}

/** The list kept under a key, made on first use. */
export function bucketOf<T>(map: Map<string, T[]>, key: string): T[] {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made: T[] = [];
  map.set(key, made);
  return made;
}

/** Says what was not understood, with its place. */
export function report(
  expansion: Expansion,
  kind: 'transform' | 'property' | 'reference' | 'nested-stack',
  what: string,
  said: {
    readonly why: string;
    readonly advice: string;
    readonly place: Origin;
    /** Resources that it could have configured further, where it could. */
    readonly couldConfigure?: readonly ResourceKey[];
  },
): void {
  const { source, offset } = said.place;
  expansion.scope.session.report.add({
    kind,
    what,
    why: said.why,
    advice: said.advice,
    place: { source, offset },
    root: expansion.scope.root,
    ...(said.couldConfigure === undefined ? {} : { couldConfigure: said.couldConfigure }),
  });
}

/** The id of a thing that several resources share: the first has the plain name, others a number behind it. */
export function sharedId(
  expansion: Expansion,
  name: string,
  purpose: string,
): { readonly id: string; readonly first: boolean } {
  const ids = expansion.shared.get(name) ?? new Map<string, string>();
  expansion.shared.set(name, ids);
  const known = ids.get(purpose);
  if (known !== undefined) return { id: known, first: false };
  const id = ids.size === 0 ? name : `${name}${ids.size + 1}`;
  ids.set(purpose, id);
  return { id, first: true };
}

/** Adds a condition of this name, unless there is one. */
export function makeCondition(expansion: Expansion, name: string, node: TemplateNode): void {
  if (!expansion.conditions.has(name)) expansion.conditions.set(name, pairNode(node, name, node));
}

/** The type of a resource as the template declares it. */
export function declaredType(expansion: Expansion, id: string | undefined): string | undefined {
  if (id === undefined) return undefined;
  return textIn(pairOf(expansion.declared.get(id)?.value, 'Type')?.value);
}

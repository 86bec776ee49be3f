import {
  childOf,
  type MappingNode,
  mappingNode,
  type Pair,
  sequenceNode,
  type TemplateNode,
} from '../tree/template-tree.ts';
import { plainMapping } from './sam-nodes.ts';

/** The sections of Globals, by the name of the resource type that they are for. */
export function globalsOf(template: MappingNode): ReadonlyMap<string, MappingNode> {
  const sections = new Map<string, MappingNode>();
  const globals = childOf(template, 'Globals');
  if (globals?.kind !== 'mapping') return sections;
  for (const pair of globals.pairs) {
    const section = plainMapping(pair.value);
    if (section !== undefined) sections.set(pair.key, section);
  }
  return sections;
}

/**
 * What a resource has of its own, on top of what Globals say for all of its type: maps are merged, lists are put behind
 * the global ones, everything else (also the call of a function) is replaced.
 * Source: https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-template-anatomy-globals.html
 */
export function mergeGlobals(globals: MappingNode | undefined, properties: MappingNode): MappingNode {
  return globals === undefined ? properties : mergeMaps(globals, properties);
}

function mergeMaps(shared: MappingNode, local: MappingNode): MappingNode {
  const pairs: Pair[] = [];
  const locals = new Map(local.pairs.map(pair => [pair.key, pair]));
  for (const pair of shared.pairs) {
    const over = locals.get(pair.key);
    locals.delete(pair.key);
    pairs.push(over === undefined ? pair : { ...over, value: mergeNodes(pair.value, over.value) });
  }
  pairs.push(...locals.values());
  return mappingNode(local, pairs);
}

function mergeNodes(shared: TemplateNode, local: TemplateNode): TemplateNode {
  if (shared.kind === 'sequence' && local.kind === 'sequence') {
    return sequenceNode(local, [...shared.items, ...local.items]);
  }
  const maps = [plainMapping(shared), plainMapping(local)] as const;
  return maps[0] !== undefined && maps[1] !== undefined ? mergeMaps(maps[0], maps[1]) : local;
}

import {
  isDirective,
  mappingNode,
  type Origin,
  pairNode,
  scalarNode,
  type TemplateNode,
} from '../tree/template-tree.ts';
import { plainMapping, treeOf, unknownNode } from './sam-nodes.ts';

/** SAM's tags are a map; most types take a list of keys and values. `creator` is the tag that SAM itself sets. */
export function tagList(
  origin: Origin,
  tags: TemplateNode | undefined,
  creator?: string,
): TemplateNode | undefined {
  const items: unknown[] = creator === undefined ? [] : [{ Key: creator, Value: 'SAM' }];
  if (tags !== undefined) {
    const map = plainMapping(tags);
    if (map === undefined || map.directives)
      return unknownNode(tags, 'wrong-type', 'the tags are no plain map');
    for (const pair of map.pairs) {
      if (!isDirective(pair.key)) items.push(treeOf(pair, { Key: pair.key, Value: pair.value }));
    }
  }
  return items.length === 0 ? undefined : treeOf(tags ?? origin, items);
}

/** Tags of the types that take a map, with SAM's own. */
export function tagMap(origin: Origin, tags: TemplateNode | undefined, creator: string): TemplateNode {
  const map = plainMapping(tags);
  if (tags !== undefined && map === undefined)
    return unknownNode(tags, 'wrong-type', 'the tags are no plain map');
  return mappingNode(origin, [...(map?.pairs ?? []), pairNode(origin, creator, scalarNode(origin, 'SAM'))]);
}

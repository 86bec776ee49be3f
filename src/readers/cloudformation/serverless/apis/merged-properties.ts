import { childOf, type MappingNode, mappingNode, type Origin } from '../../tree/template-tree.ts';
import { declaredType, type Expansion } from '../expansion.ts';
import { mergeGlobals } from '../globals.ts';
import { plainMapping } from '../sam-nodes.ts';

/** The properties of an API with the Globals of its type; undefined where it is none of SAM's types. */
export function mergedProperties(
  expansion: Expansion,
  id: string,
  implicitType?: string,
  origin?: Origin,
): MappingNode | undefined {
  const type = declaredType(expansion, id)?.replace('AWS::Serverless::', '') ?? implicitType;
  if (type === undefined) return undefined;
  const declared = expansion.declared.get(id);
  const place = declared ?? origin;
  if (place === undefined) return undefined;
  const own = plainMapping(childOf(declared?.value, 'Properties')) ?? mappingNode(place, []);
  return mergeGlobals(expansion.globals.get(type), own);
}

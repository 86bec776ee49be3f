import { given, idPart, textIn } from '../sam-nodes.ts';
import type { SamResource } from '../sam-resource.ts';

/** The id of a stage has its name in it, where the template shows a name that an id can hold. */
export function stageIdOf(resource: SamResource): string {
  const name = textIn(given(resource.properties, 'StageName')) ?? '';
  return `${resource.id}${idPart(name) === name ? name : ''}Stage`;
}

import type { Resource } from '../../model/resource.ts';
import type { FactAnswer, FactContext } from './computed-fact.ts';
import { imageComesFrom } from './image-source.ts';

/** The instances start from an image of a Marketplace seller. */
export function imageIsFromMarketplace(resource: Resource, context: FactContext): FactAnswer {
  return imageComesFrom('marketplace', resource, context);
}

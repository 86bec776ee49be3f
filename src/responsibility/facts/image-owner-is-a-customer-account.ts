import type { Resource } from '../../model/resource.ts';
import type { FactAnswer, FactContext } from './computed-fact.ts';
import { imageComesFrom } from './image-source.ts';

/** The instances start from an image that an account of the customer's owns or shares. */
export function imageOwnerIsACustomerAccount(resource: Resource, context: FactContext): FactAnswer {
  return imageComesFrom('customer', resource, context);
}

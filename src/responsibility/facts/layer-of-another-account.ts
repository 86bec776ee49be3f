import type { Resource } from '../../model/resource.ts';
import { accountAnswer, namesAccountOutside } from './accounts.ts';
import { type FactAnswer, type FactContext, unknownFor } from './computed-fact.ts';

/** The function carries a layer that another account publishes. */
export function layerOfAnotherAccount(resource: Resource, context: FactContext): FactAnswer {
  const layers = context.reader.readSetting(resource, 'Layers');
  if (layers.state === 'unknown' && layers.raw === undefined) return unknownFor('setting Layers');
  return accountAnswer(namesAccountOutside(layers.raw, resource, context), 'setting Layers', context);
}

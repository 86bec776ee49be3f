import type { Resource } from '../../model/resource.ts';
import { policyLetsInAccountOutside } from './accounts.ts';
import type { FactAnswer, FactContext } from './computed-fact.ts';

/** The role may be assumed from an account that does not belong to the boundary. */
export function trustsAnAccountOutside(resource: Resource, context: FactContext): FactAnswer {
  const policy = context.reader.readSetting(resource, 'AssumeRolePolicyDocument');
  return policyLetsInAccountOutside(policy, resource, context);
}

import type { Estate, Resource } from '../../model/resource.ts';
import type { Setting } from '../../model/setting.ts';
import type { Verdict } from '../../model/verdict.ts';
import { readerOf } from '../estate-reader.ts';
import { isAccountId, knownText, splitArn } from './arn-parts.ts';
import {
  type ProviderOf,
  trustsEveryone,
  trustsForeignPipeline,
  trustsSharedPipeline,
  trustsThirdParty,
  trustsThirdPartyWithoutExternalId,
} from './trust-policy.ts';

/** Whether everyone may take the role. */
export function roleTrustsEveryone(role: Resource, estate: Estate): Verdict {
  return trustsEveryone(trustOf(role, estate));
}

/** Whether another account may take the role. */
export function roleTrustsAnotherAccount(role: Resource, estate: Estate): Verdict {
  return trustsThirdParty(trustOf(role, estate), ownAccounts(role, estate));
}

/** Whether another account may take the role without an external id and without belonging to a named organisation. */
export function roleTrustsWithoutExternalId(role: Resource, estate: Estate): Verdict {
  return trustsThirdPartyWithoutExternalId(trustOf(role, estate), ownAccounts(role, estate));
}

/** Whether a pipeline service that serves many customers may take the role. */
export function roleTrustsPipeline(role: Resource, estate: Estate): Verdict {
  return trustsSharedPipeline(trustOf(role, estate), providersOf(estate));
}

/** Whether the pipeline of another customer of that service may take the role. */
export function roleTrustsForeignPipeline(role: Resource, estate: Estate): Verdict {
  return trustsForeignPipeline(trustOf(role, estate), providersOf(estate));
}

function trustOf(role: Resource, estate: Estate): Setting {
  return readerOf(estate).readSetting(role, 'AssumeRolePolicyDocument');
}

function providersOf(estate: Estate): ProviderOf {
  return target => {
    const provider = estate.byKey.get(target);
    if (provider === undefined || provider.type !== 'AWS::IAM::OIDCProvider') return undefined;
    const url = readerOf(estate).readSetting(provider, 'Url').value;
    return typeof url === 'string' ? url.toLowerCase().replace(/^https:\/\//, '') : undefined;
  };
}

/**
 * Accounts that are certainly the role's own: where its stack is deployed, and those of its own policies, since a role
 * takes managed policies and a boundary from no other account.
 */
function ownAccounts(role: Resource, estate: Estate): ReadonlySet<string> {
  const own = new Set<string>();
  if (role.deployment.account !== undefined) own.add(role.deployment.account);
  const reader = readerOf(estate);
  const policies = reader.readElements(role, 'ManagedPolicyArns').items.map(item => item.setting);
  for (const setting of [...policies, reader.readSetting(role, 'PermissionsBoundary')]) {
    if (setting.state === 'unknown' || setting.raw === undefined) continue;
    const account = knownText(splitArn(setting.raw)?.account ?? []);
    if (account !== undefined && isAccountId(account)) own.add(account);
  }
  return own;
}

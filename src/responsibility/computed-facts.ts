import type { ComputedFact, ComputedFacts } from './facts/computed-fact.ts';
import { clusterDefaultIsEc2 } from './facts/cluster-default-is-ec2.ts';
import { containerLogsGoElsewhere } from './facts/container-logs-go-elsewhere.ts';
import { endpointServiceIsNotAws } from './facts/endpoint-service-is-not-aws.ts';
import { trustsIssuer } from './facts/federated-issuers.ts';
import { groupJoinsACluster } from './facts/group-joins-a-cluster.ts';
import { imageFromAnotherRegistry } from './facts/image-from-another-registry.ts';
import { imageIsFromMarketplace } from './facts/image-is-from-marketplace.ts';
import { imageOwnerIsACustomerAccount } from './facts/image-owner-is-a-customer-account.ts';
import { instanceTypeHasLocalDisks } from './facts/instance-type-has-local-disks.ts';
import { keyBelongsToAnAccountOutside } from './facts/key-belongs-to-an-account-outside.ts';
import { layerOfAnotherAccount } from './facts/layer-of-another-account.ts';
import { namesAnAccountOutside } from './facts/names-an-account-outside.ts';
import { policyGrantsAnAccountOutside } from './facts/policy-grants-an-account-outside.ts';
import { runsAMonitoringAgent } from './facts/runs-a-monitoring-agent.ts';
import { runtimeIsDeprecated } from './facts/runtime-is-deprecated.ts';
import { storeIsNoAwsService } from './facts/store-is-no-aws-service.ts';
import { trustsAnAccountOutside } from './facts/trusts-an-account-outside.ts';

export type { ComputedFact, ComputedFacts, FactAnswer, FactContext } from './facts/computed-fact.ts';

/**
 * The facts that the rules of the knowledge name. `now` (ISO 8601) decides what is deprecated; `others` come from floors
 * that this one may not know (`effectively-public`) and win over the facts here.
 */
export function computedFacts(
  now: string,
  others: Iterable<readonly [string, ComputedFact]> = [],
): ComputedFacts {
  return new Map<string, ComputedFact>([
    ['cluster-default-is-ec2', clusterDefaultIsEc2],
    ['container-logs-go-elsewhere', containerLogsGoElsewhere],
    ['endpoint-service-is-not-aws', endpointServiceIsNotAws],
    ['group-joins-a-cluster', groupJoinsACluster],
    ['image-from-another-registry', imageFromAnotherRegistry],
    ['image-is-from-marketplace', imageIsFromMarketplace],
    ['image-owner-is-a-customer-account', imageOwnerIsACustomerAccount],
    ['instance-type-has-local-disks', instanceTypeHasLocalDisks],
    ['key-belongs-to-an-account-outside', keyBelongsToAnAccountOutside],
    ['layer-of-another-account', layerOfAnotherAccount],
    ['names-an-account-outside', namesAnAccountOutside],
    ['policy-grants-an-account-outside', policyGrantsAnAccountOutside],
    ['runs-a-monitoring-agent', runsAMonitoringAgent],
    ['runtime-is-deprecated', runtimeIsDeprecated(now)],
    ['store-is-no-aws-service', storeIsNoAwsService],
    ['trusts-a-build-service', trustsIssuer('build-service')],
    ['trusts-a-cluster', trustsIssuer('cluster')],
    ['trusts-an-account-outside', trustsAnAccountOutside],
    ['trusts-an-outside-issuer', trustsIssuer('outside')],
    ...others,
  ]);
}

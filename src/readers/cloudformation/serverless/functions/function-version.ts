import { scalarNode } from '../../tree/template-tree.ts';
import { type Expansion, make, report } from '../expansion.ts';
import { getAtt, given, givenPair, idPart, literal, ref, treeOf } from '../sam-nodes.ts';
import type { SamResource } from '../sam-resource.ts';

/**
 * A version and an alias, where the function publishes one; gives the logical id of the alias. SAM puts a hash of the
 * code behind the version's id, which the template does not show: here it is the id without it.
 */
export function expandVersion(expansion: Expansion, resource: SamResource): string | undefined {
  const { id, properties, pair } = resource;
  const publish = givenPair(properties, 'AutoPublishAlias');
  if (publish === undefined) return undefined;
  const name = literal(expansion.scope, publish.value);
  const version = `${id}Version`;
  const alias = `${id}Alias${name === undefined ? '' : idPart(name)}`;
  if (name === undefined) {
    report(expansion, 'property', `AutoPublishAlias of ${id}`, {
      why: `the name of the alias is not known, so its logical id is taken as ${alias}`,
      advice: 'Give the parameter a value.',
      place: publish,
    });
  }
  const retention = literal(expansion.scope, given(properties, 'VersionDeletionPolicy')) ?? 'Retain';
  make(
    expansion,
    resource,
    version,
    'AWS::Lambda::Version',
    { FunctionName: ref(pair, id), Description: given(properties, 'VersionDescription') },
    { origin: publish, deletionPolicy: scalarNode(publish, retention) },
  );
  make(
    expansion,
    resource,
    alias,
    'AWS::Lambda::Alias',
    {
      Name: publish.value,
      FunctionName: ref(pair, id),
      FunctionVersion: getAtt(publish, version, 'Version'),
      ProvisionedConcurrencyConfig: given(properties, 'ProvisionedConcurrencyConfig'),
    },
    { origin: publish, attributes: { UpdatePolicy: updatePolicy(expansion, resource) } },
  );
  expansion.names.set(`${id}.Version`, version);
  expansion.names.set(`${id}.Alias`, alias);
  return alias;
}

/** How CodeDeploy moves the alias to a new version. */
function updatePolicy(expansion: Expansion, resource: SamResource): unknown {
  const preference = givenPair(resource.properties, 'DeploymentPreference');
  if (preference === undefined || deploymentDisabled(expansion, resource)) return undefined;
  const hooks = given(preference.value, 'Hooks');
  return treeOf(preference, {
    CodeDeployLambdaAliasUpdate: {
      ApplicationName: ref(preference, 'ServerlessDeploymentApplication'),
      DeploymentGroupName: ref(preference, `${resource.id}DeploymentGroup`),
      BeforeAllowTrafficHook: given(hooks, 'PreTraffic'),
      AfterAllowTrafficHook: given(hooks, 'PostTraffic'),
    },
  });
}

export function deploymentDisabled(expansion: Expansion, resource: SamResource): boolean {
  const enabled = given(given(resource.properties, 'DeploymentPreference'), 'Enabled');
  return literal(expansion.scope, enabled)?.toLowerCase() === 'false';
}

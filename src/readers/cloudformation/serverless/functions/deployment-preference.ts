import type { TemplateNode } from '../../tree/template-tree.ts';
import { type Expansion, make, sharedId } from '../expansion.ts';
import { managedPolicyArn } from '../policies/managed-policy.ts';
import { branchesOf, getAtt, given, givenPair, isTrue, itemsOf, literal, ref, sub } from '../sam-nodes.ts';
import { trustOf } from './function-role.ts';
import type { FunctionTarget } from './function-target.ts';
import { deploymentDisabled } from './function-version.ts';

/** CodeDeploy's own ways of shifting traffic, by what stands behind `CodeDeployDefault.Lambda`. */
const ownConfigurations = /^(AllAtOnce|(Canary|Linear)\d+Percent(Every)?\d+Minutes?)$/;

/** The CodeDeploy application and role (one for the whole template) and the group of one function. */
export function expandDeploymentPreference(expansion: Expansion, target: FunctionTarget): void {
  const { resource } = target;
  const pair = givenPair(resource.properties, 'DeploymentPreference');
  if (pair === undefined || target.alias === undefined || deploymentDisabled(expansion, resource)) return;
  const preference = pair.value;
  const making = { origin: pair, bare: true };
  if (sharedId(expansion, 'ServerlessDeploymentApplication', '').first) {
    const settings = { ComputePlatform: 'Lambda' };
    make(
      expansion,
      resource,
      'ServerlessDeploymentApplication',
      'AWS::CodeDeploy::Application',
      settings,
      making,
    );
  }
  const role = given(preference, 'Role');
  if (role === undefined && sharedId(expansion, 'CodeDeployServiceRole', '').first) {
    const settings = {
      AssumeRolePolicyDocument: trustOf(resource, 'codedeploy.amazonaws.com'),
      ManagedPolicyArns: [managedPolicyArn(pair, 'AWSCodeDeployRoleForLambda')],
    };
    make(expansion, resource, 'CodeDeployServiceRole', 'AWS::IAM::Role', settings, making);
  }
  const alarms = given(preference, 'Alarms');
  const conditional = isTrue(expansion.scope, given(preference, 'PassthroughCondition'));
  make(
    expansion,
    resource,
    `${resource.id}DeploymentGroup`,
    'AWS::CodeDeploy::DeploymentGroup',
    {
      ApplicationName: ref(pair, 'ServerlessDeploymentApplication'),
      AlarmConfiguration:
        alarms === undefined || branchesOf(alarms) !== undefined
          ? undefined
          : { Enabled: true, Alarms: itemsOf(alarms).map(alarm => ({ Name: alarm })) },
      AutoRollbackConfiguration: {
        Enabled: true,
        Events: ['DEPLOYMENT_FAILURE', 'DEPLOYMENT_STOP_ON_ALARM', 'DEPLOYMENT_STOP_ON_REQUEST'],
      },
      DeploymentConfigName: configurationName(expansion, preference),
      DeploymentStyle: { DeploymentType: 'BLUE_GREEN', DeploymentOption: 'WITH_TRAFFIC_CONTROL' },
      ServiceRoleArn: role ?? getAtt(pair, 'CodeDeployServiceRole', 'Arn'),
      TriggerConfigurations: given(preference, 'TriggerConfigurations'),
    },
    conditional ? { origin: pair } : making,
  );
}

function configurationName(expansion: Expansion, preference: TemplateNode): unknown {
  const type = given(preference, 'Type');
  if (type === undefined) return undefined;
  const name = literal(expansion.scope, type);
  if (name !== undefined && !ownConfigurations.test(name)) return type;
  return sub(type, 'CodeDeployDefault.Lambda${ConfigName}', { ConfigName: type });
}

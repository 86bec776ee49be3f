import { functionNode, scalarNode } from '../../tree/template-tree.ts';
import { type Expansion, make } from '../expansion.ts';
import { trustOf } from '../functions/function-role.ts';
import { managedPolicyArn } from '../policies/managed-policy.ts';
import { addPolicies, type RolePolicies } from '../policies/role-policies.ts';
import { getAtt, given, givenPair, idPart, isTrue, literal, ref, treeOf } from '../sam-nodes.ts';
import type { SamResource } from '../sam-resource.ts';
import { tagList } from '../tag-list.ts';
import { localDocument, s3Location } from '../uploaded-file.ts';
import { addStateMachineEvents } from './state-machine-events.ts';

/** A workflow, its role, its published version and alias, and what starts it. */
export function expandStateMachine(expansion: Expansion, resource: SamResource): void {
  const { id, properties, pair } = resource;
  const role = given(properties, 'Role');
  const settings: Record<string, unknown> = {
    ...definitionOf(expansion, resource),
    RoleArn: role ?? getAtt(pair, `${id}Role`, 'Arn'),
    StateMachineName: given(properties, 'Name'),
    StateMachineType: given(properties, 'Type'),
    LoggingConfiguration: given(properties, 'Logging'),
    TracingConfiguration: given(properties, 'Tracing'),
    DefinitionSubstitutions: given(properties, 'DefinitionSubstitutions'),
    Tags: tagList(pair, given(properties, 'Tags'), 'stateMachine:createdBy'),
  };
  for (const open of resource.open) settings[open.key] = open.value;
  make(expansion, resource, id, 'AWS::StepFunctions::StateMachine', settings, { itself: true });
  if (role === undefined) makeRole(expansion, resource);
  const alias = expandAlias(expansion, resource);
  const throughAlias =
    alias !== undefined && isTrue(expansion.scope, given(properties, 'UseAliasAsEventTarget'));
  addStateMachineEvents(expansion, resource, ref(pair, throughAlias ? alias : id));
}

function definitionOf(expansion: Expansion, resource: SamResource): Readonly<Record<string, unknown>> {
  const { properties } = resource;
  const definition = given(properties, 'Definition');
  if (definition !== undefined)
    return { DefinitionString: functionNode(definition, 'Fn::ToJsonString', definition) };
  const uri = given(properties, 'DefinitionUri');
  if (uri === undefined) return {};
  const local = localDocument(expansion.scope, uri);
  if (local !== undefined) return { DefinitionString: functionNode(uri, 'Fn::ToJsonString', local) };
  const { bucket, key, version } = s3Location(expansion.scope, uri);
  return { DefinitionS3Location: treeOf(uri, { Bucket: bucket, Key: key, Version: version }) };
}

function makeRole(expansion: Expansion, resource: SamResource): void {
  const { id, properties, pair } = resource;
  const policies: RolePolicies = { managed: [], inline: [] };
  const tracing = given(given(properties, 'Tracing'), 'Enabled');
  if (isTrue(expansion.scope, tracing))
    policies.managed.push(managedPolicyArn(pair, 'AWSXrayWriteOnlyAccess'));
  addPolicies(expansion, `${id}Role`, given(properties, 'Policies'), policies);
  make(expansion, resource, `${id}Role`, 'AWS::IAM::Role', {
    AssumeRolePolicyDocument: trustOf(resource, 'states.amazonaws.com'),
    Path: given(properties, 'RolePath'),
    ManagedPolicyArns: policies.managed.length === 0 ? undefined : policies.managed,
    Policies: policies.inline.length === 0 ? undefined : policies.inline,
    PermissionsBoundary: given(properties, 'PermissionsBoundary'),
    Tags: tagList(pair, given(properties, 'Tags'), 'stateMachine:createdBy'),
  });
}

/** The version and the alias of a workflow that publishes one; gives the id of the alias. */
function expandAlias(expansion: Expansion, resource: SamResource): string | undefined {
  const { id, properties } = resource;
  const publish = givenPair(properties, 'AutoPublishAlias');
  if (publish === undefined) return undefined;
  const version = `${id}Version`;
  const alias = `${id}Alias${idPart(literal(expansion.scope, publish.value) ?? '')}`;
  const keep = scalarNode(publish, 'Retain');
  make(
    expansion,
    resource,
    version,
    'AWS::StepFunctions::StateMachineVersion',
    {
      StateMachineArn: ref(publish, id),
      StateMachineRevisionId: getAtt(publish, id, 'StateMachineRevisionId'),
    },
    { origin: publish, deletionPolicy: keep, attributes: { UpdateReplacePolicy: keep } },
  );
  const preference = given(properties, 'DeploymentPreference');
  make(
    expansion,
    resource,
    alias,
    'AWS::StepFunctions::StateMachineAlias',
    {
      Name: publish.value,
      DeploymentPreference: {
        Type: given(preference, 'Type') ?? 'ALL_AT_ONCE',
        Alarms: given(preference, 'Alarms'),
        Interval: given(preference, 'Interval'),
        Percentage: given(preference, 'Percentage'),
        StateMachineVersionArn: ref(publish, version),
      },
    },
    { origin: publish },
  );
  return alias;
}

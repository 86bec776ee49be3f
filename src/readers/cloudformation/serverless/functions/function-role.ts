import { functionNode, sequenceNode, scalarNode, type TemplateNode } from '../../tree/template-tree.ts';
import { type Expansion, make, makeCondition } from '../expansion.ts';
import { managedPolicyArn } from '../policies/managed-policy.ts';
import { addPolicies, inlinePolicy, type RolePolicies } from '../policies/role-policies.ts';
import { branchesOf, either, getAtt, given, isNothing, literal, textIn, treeOf } from '../sam-nodes.ts';
import { tagList } from '../tag-list.ts';
import type { SamResource } from '../sam-resource.ts';

/** What the function's `Role` is, and under which condition SAM makes one. */
export interface FunctionRole {
  readonly arn: TemplateNode;
  /** Undefined where a role is given; `condition` undefined stands for the condition of the function itself. */
  readonly generated: { readonly condition?: string } | undefined;
}

function roleIdOf(resource: SamResource): string {
  return roleIdIn(resource.id);
}

/** The id of the role that SAM makes for a function or workflow. */
export function roleIdIn(id: string): string {
  return `${id}Role`;
}

/** A role that is given stays; one that is given only under a condition is made where that does not hold. */
export function roleOf(expansion: Expansion, resource: SamResource): FunctionRole {
  const { pair, properties } = resource;
  const role = given(properties, 'Role');
  const made = getAtt(pair, roleIdOf(resource), 'Arn');
  if (role === undefined) return { arn: made, generated: {} };
  const branches = branchesOf(role);
  if (branches === undefined) return { arn: role, generated: undefined };
  const [condition, yes, no] = branches;
  const name = textIn(condition);
  if (name === undefined || isNothing(yes) === isNothing(no)) return { arn: role, generated: undefined };
  const arn = isNothing(yes) ? either(role, condition, made, no) : either(role, condition, yes, made);
  return { arn, generated: { condition: conditionOf(expansion, resource, name, isNothing(yes)) } };
}

/** The condition of a role that is made only where the function exists and no role is given. */
function conditionOf(expansion: Expansion, resource: SamResource, name: string, holds: boolean): string {
  const origin = resource.pair;
  const named = (condition: string): TemplateNode =>
    treeOf(origin, { Condition: scalarNode(origin, condition) });
  let result = name;
  if (!holds) {
    result = `NOT${name}`;
    makeCondition(expansion, result, functionNode(origin, 'Fn::Not', sequenceNode(origin, [named(name)])));
  }
  if (resource.condition === undefined || resource.condition === result) return result;
  const both = `${resource.condition}AND${result}`;
  const parts = sequenceNode(origin, [named(resource.condition), named(result)]);
  makeCondition(expansion, both, functionNode(origin, 'Fn::And', parts));
  return both;
}

/** What the role may do before the events of the function are looked at. */
export function startRole(expansion: Expansion, resource: SamResource): RolePolicies {
  const { scope } = expansion;
  const { pair, properties } = resource;
  const policies: RolePolicies = {
    managed: [managedPolicyArn(pair, 'AWSLambdaBasicExecutionRole')],
    inline: [],
  };
  const tracing = given(properties, 'Tracing');
  const mode = literal(scope, tracing);
  if (tracing !== undefined && mode !== 'Disabled') {
    policies.managed.push(managedPolicyArn(tracing, 'AWSXrayWriteOnlyAccess'));
  }
  const network = given(properties, 'VpcConfig');
  if (network !== undefined)
    policies.managed.push(managedPolicyArn(network, 'AWSLambdaVPCAccessExecutionRole'));
  const deadLetters = given(properties, 'DeadLetterQueue');
  if (deadLetters !== undefined) addDeadLetterPolicy(expansion, deadLetters, policies);
  addPolicies(expansion, roleIdOf(resource), given(properties, 'Policies'), policies);
  return policies;
}

function addDeadLetterPolicy(expansion: Expansion, queue: TemplateNode, policies: RolePolicies): void {
  const type = literal(expansion.scope, given(queue, 'Type'))?.toUpperCase();
  const target = given(queue, 'TargetArn');
  if (target === undefined || (type !== 'SQS' && type !== 'SNS')) return;
  const document = treeOf(queue, {
    Version: '2012-10-17',
    Statement: [
      { Effect: 'Allow', Action: type === 'SQS' ? 'sqs:SendMessage' : 'sns:Publish', Resource: target },
    ],
  });
  policies.inline.push(inlinePolicy(queue, 'DeadLetterQueuePolicy', document));
}

/** The generated role, where one is needed. */
export function makeRole(
  expansion: Expansion,
  resource: SamResource,
  role: FunctionRole,
  policies: RolePolicies,
): void {
  const { pair, properties } = resource;
  if (role.generated === undefined) return;
  const settings = {
    AssumeRolePolicyDocument:
      given(properties, 'AssumeRolePolicyDocument') ?? trustOf(resource, 'lambda.amazonaws.com'),
    Path: given(properties, 'RolePath'),
    ManagedPolicyArns: distinct(policies.managed),
    Policies: policies.inline.length === 0 ? undefined : policies.inline,
    PermissionsBoundary: given(properties, 'PermissionsBoundary'),
    Tags: tagList(pair, given(properties, 'Tags'), 'lambda:createdBy'),
  };
  const { condition } = role.generated;
  make(
    expansion,
    resource,
    roleIdOf(resource),
    'AWS::IAM::Role',
    settings,
    condition === undefined ? {} : { condition },
  );
}

/** Lets one service take on the role. */
export function trustOf(resource: SamResource, service: string): TemplateNode {
  return treeOf(resource.pair, {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: ['sts:AssumeRole'], Principal: { Service: [service] } }],
  });
}

/** A policy that is attached for two reasons is attached once. */
function distinct(managed: readonly TemplateNode[]): readonly TemplateNode[] {
  const seen = new Set<string>();
  const kept: TemplateNode[] = [];
  for (const node of managed) {
    const argument = node.kind === 'mapping' && node.call?.key === 'Fn::Sub' ? node.call.value : node;
    const text = textIn(argument);
    if (text !== undefined && seen.has(text)) continue;
    if (text !== undefined) seen.add(text);
    kept.push(node);
  }
  return kept;
}

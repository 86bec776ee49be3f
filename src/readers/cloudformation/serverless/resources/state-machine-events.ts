import type { TemplateNode } from '../../tree/template-tree.ts';
import { addRoute, apiOf, implicitRestApi, pathAndMethod } from '../apis/api-event.ts';
import { makeOf, reportEvent } from '../events/event-source.ts';
import { eventsOf } from '../events/event-list.ts';
import { makePatternRule, makeScheduleRule } from '../events/rule-settings.ts';
import { allowing, makeSchedule } from '../events/schedule.ts';
import { declaredType, type Expansion } from '../expansion.ts';
import { trustOf } from '../functions/function-role.ts';
import { inlinePolicy } from '../policies/role-policies.ts';
import { getAtt, given, referredId, resourceNamed, sub } from '../sam-nodes.ts';
import type { EventSource, SamResource } from '../sam-resource.ts';

/** What starts a workflow. Unlike functions, workflows have no permissions: each starter has a role. */
export function addStateMachineEvents(expansion: Expansion, owner: SamResource, machine: TemplateNode): void {
  for (const { type, event } of eventsOf(expansion, owner)) {
    const target = { arn: machine, id: `${event.id}StepFunctionsTarget` };
    switch (type) {
      case 'Schedule':
        makeScheduleRule(expansion, owner, event, {
          ...target,
          role: startingRole(expansion, owner, event, machine),
        });
        break;
      case 'CloudWatchEvent':
      case 'EventBridgeRule':
        makePatternRule(expansion, owner, event, {
          ...target,
          role: startingRole(expansion, owner, event, machine),
        });
        break;
      case 'ScheduleV2':
        makeSchedule(expansion, owner, event, {
          arn: machine,
          action: 'states:StartExecution',
          policyName: `${event.id}StartExecutionPolicy`,
        });
        break;
      case 'Api':
        addRouteOf(expansion, owner, event, machine);
        break;
      default:
        reportEvent(expansion, event, `events of type ${type} are not known here for workflows`);
    }
  }
}

/** The role of what starts the workflow: the one that is given, or one that may do just this. */
function startingRole(
  expansion: Expansion,
  owner: SamResource,
  event: EventSource,
  machine: TemplateNode,
  service = 'events.amazonaws.com',
): TemplateNode {
  const role = given(event.properties, 'RoleArn');
  if (role !== undefined) return role;
  const { pair, id } = event;
  makeOf(expansion, owner, event, `${id}Role`, 'AWS::IAM::Role', {
    AssumeRolePolicyDocument: trustOf(owner, service),
    Policies: [
      inlinePolicy(pair, `${id}RoleStartExecutionPolicy`, allowing(pair, 'states:StartExecution', machine)),
    ],
    PermissionsBoundary: given(event.properties, 'PermissionsBoundary'),
  });
  return getAtt(pair, `${id}Role`, 'Arn');
}

function addRouteOf(
  expansion: Expansion,
  owner: SamResource,
  event: EventSource,
  machine: TemplateNode,
): void {
  const api = apiOf(expansion, event, 'RestApiId', implicitRestApi);
  const place = pathAndMethod(expansion, event);
  if (place === undefined) return;
  const role = startingRole(expansion, owner, event, machine, 'apigateway.amazonaws.com');
  const type = declaredType(expansion, api.id);
  if (api.id === undefined || (type !== undefined && type !== 'AWS::Serverless::Api')) return;
  const [path, method] = place;
  const called = referredId(machine) ?? resourceNamed(machine) ?? owner.id;
  const template = `{"input": "$util.escapeJavaScript($input.json('$'))", "stateMachineArn": "\${${called}}"}`;
  addRoute(expansion, api.id, {
    owner,
    event,
    path,
    method,
    integration: {
      type: 'aws',
      httpMethod: 'POST',
      uri: sub(event.pair, 'arn:${AWS::Partition}:apigateway:${AWS::Region}:states:action/StartExecution'),
      credentials: role,
      requestTemplates: { 'application/json': sub(event.pair, template) },
      responses: { 200: { statusCode: '200' }, 400: { statusCode: '400' } },
    },
    operation: { responses: { 200: { description: 'OK' }, 400: { description: 'Bad Request' } } },
  });
}

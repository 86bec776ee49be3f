import {
  childOf,
  mappingNode,
  type Origin,
  type Pair,
  pairNode,
  type TemplateNode,
} from '../../tree/template-tree.ts';
import { keyOf } from '../../evaluate/scope.ts';
import { type Expansion, make, report } from '../expansion.ts';
import { given, itemsOf, plainMapping, ref, sub, textIn, treeOf } from '../sam-nodes.ts';
import type { SamResource } from '../sam-resource.ts';
import { roleIdIn } from '../functions/function-role.ts';
import { type ConnectedEnd, connectedEnd } from './connected-end.ts';
import { type Grant, type Profile, profileOf } from './profiles.ts';

/** The connectors that a resource carries in its `Connectors` attribute. */
export function connectorsOf(expansion: Expansion, pair: Pair): readonly Pair[] {
  const node = childOf(pair.value, 'Connectors');
  if (node === undefined) return [];
  const map = plainMapping(node);
  if (map === undefined) reportConnector(expansion, pair.key, node, 'the connectors are no plain map');
  return map?.pairs ?? [];
}

/**
 * What lets one resource reach another: policies and permissions, by the published profile of the two types. A connector
 * on a resource has that resource as its source.
 */
export function expandConnector(expansion: Expansion, owner: Pair, id: string, connector: Pair): void {
  const properties = plainMapping(childOf(connector.value, 'Properties'));
  if (properties === undefined) {
    reportConnector(expansion, id, connector, 'its properties are no plain map');
    return;
  }
  const carried = connector !== owner;
  const sourceNode = carried ? sourceOf(owner, connector, properties) : given(properties, 'Source');
  const destinations = given(properties, 'Destination');
  if (sourceNode === undefined || destinations === undefined) {
    reportConnector(expansion, id, connector, 'it lacks its Source or Destination');
    return;
  }
  const permissions = new Set(itemsOf(given(properties, 'Permissions')).map(textIn));
  const many = destinations.kind === 'sequence';
  for (const [index, node] of itemsOf(destinations).entries()) {
    connect(expansion, {
      owner: ownerOf(owner, carried, connector),
      id,
      suffix: many ? `Destination${index}` : '',
      origin: connector,
      source: connectedEnd(expansion, sourceNode),
      destination: connectedEnd(expansion, node),
      permissions,
    });
  }
}

function sourceOf(owner: Pair, connector: Pair, properties: TemplateNode): TemplateNode {
  const more = plainMapping(given(properties, 'SourceReference'))?.pairs ?? [];
  return mappingNode(connector, [pairNode(connector, 'Id', treeOf(connector, owner.key)), ...more]);
}

/** The connector's own attributes hold for what is made of it; one that is carried has those of what carries it. */
function ownerOf(owner: Pair, carried: boolean, connector: Pair): SamResource {
  return {
    id: owner.key,
    type: 'Connector',
    pair: connector,
    body: carried ? connector.value : owner.value,
    properties: mappingNode(connector, []),
    open: [],
    condition: textIn(childOf(owner.value, 'Condition')),
  };
}

interface Connection {
  readonly owner: SamResource;
  readonly id: string;
  readonly suffix: string;
  readonly origin: Pair;
  readonly source: ConnectedEnd;
  readonly destination: ConnectedEnd;
  readonly permissions: ReadonlySet<string | undefined>;
}

function connect(expansion: Expansion, connection: Connection): void {
  const { source, destination, id, origin } = connection;
  const profile = profileOf(source.kind, destination.kind);
  if (profile === undefined) {
    const types = `${source.type ?? 'an unknown type'} to ${destination.type ?? 'an unknown type'}`;
    reportConnector(expansion, id, origin, `what a connector from ${types} allows is not known here`, [
      source,
      destination,
    ]);
  } else if (profile.kind === 'role') connectByRole(expansion, connection, profile);
  else if (profile.kind === 'function') connectByPermission(expansion, connection, profile);
  else connectByPolicy(expansion, connection, profile);
}

function connectByRole(
  expansion: Expansion,
  connection: Connection,
  profile: Extract<Profile, { kind: 'role' }>,
): void {
  const { source, destination, id, origin, suffix, permissions } = connection;
  const [end, other] = profile.of === 'source' ? [source, destination] : [destination, source];
  const grants = [
    ...(permissions.has('Read') ? (profile.read ?? []) : []),
    ...(permissions.has('Write') ? (profile.write ?? []) : []),
  ];
  if (end.role === undefined || other.arn === undefined || grants.length === 0) {
    reportConnector(expansion, id, origin, 'its role, its other end or its permissions are not known', [
      source,
      destination,
    ]);
    return;
  }
  const statements = grants.map(one => statementOf(origin, one, other));
  makeFor(expansion, connection, `${id}Policy${suffix}`, 'AWS::IAM::ManagedPolicy', {
    PolicyDocument: { Version: '2012-10-17', Statement: statements },
    Roles: [end.role],
  });
}

function statementOf(origin: Origin, grant: Grant, other: ConnectedEnd): unknown {
  const resources = grant.resources.map(text => {
    if (text === '${Arn}' && other.arn !== undefined) return other.arn;
    const variables: Record<string, TemplateNode> = {};
    if (text.includes('${Arn}') && other.arn !== undefined) variables['Arn'] = other.arn;
    if (text.includes('${Name}') && other.name !== undefined) variables['Name'] = other.name;
    return sub(origin, text, variables);
  });
  return { Effect: 'Allow', Action: grant.actions, Resource: resources };
}

function connectByPermission(
  expansion: Expansion,
  connection: Connection,
  profile: Extract<Profile, { kind: 'function' }>,
): void {
  const { source, destination, id, origin, suffix } = connection;
  const api = 'arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:${Api}/${Route}';
  const route = source.qualifier ?? treeOf(origin, '*');
  const arn =
    profile.source === 'arn'
      ? source.arn
      : source.resourceId === undefined
        ? undefined
        : sub(origin, api, { Api: source.resourceId, Route: route });
  if (destination.arn === undefined || arn === undefined) {
    reportConnector(expansion, id, origin, 'one of its ends is not known', [source, destination]);
    return;
  }
  makeFor(expansion, connection, `${id}WriteLambdaPermission${suffix}`, 'AWS::Lambda::Permission', {
    Action: 'lambda:InvokeFunction',
    FunctionName: destination.arn,
    Principal: profile.principal,
    SourceArn: arn,
    SourceAccount: profile.account ? ref(origin, 'AWS::AccountId') : undefined,
  });
}

function connectByPolicy(
  expansion: Expansion,
  connection: Connection,
  profile: Extract<Profile, { kind: 'queue' | 'topic' }>,
): void {
  const { source, destination, id, origin, suffix } = connection;
  const queue = profile.kind === 'queue';
  const name = queue ? destination.queueUrl : destination.arn;
  if (source.arn === undefined || destination.arn === undefined || name === undefined) {
    reportConnector(expansion, id, origin, 'one of its ends is not known', [source, destination]);
    return;
  }
  makeFor(
    expansion,
    connection,
    `${id}${queue ? 'Queue' : 'Topic'}Policy${suffix}`,
    queue ? 'AWS::SQS::QueuePolicy' : 'AWS::SNS::TopicPolicy',
    {
      PolicyDocument: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Principal: { Service: profile.principal },
            Action: queue ? 'sqs:SendMessage' : 'sns:Publish',
            Resource: destination.arn,
            Condition: { ArnEquals: { 'aws:SourceArn': source.arn } },
          },
        ],
      },
      [queue ? 'Queues' : 'Topics']: [name],
    },
  );
}

function makeFor(
  expansion: Expansion,
  connection: Connection,
  id: string,
  type: string,
  properties: Readonly<Record<string, unknown>>,
): void {
  const { owner, origin } = connection;
  make(expansion, owner, id, type, properties, {
    origin,
    ...(owner.condition === undefined ? {} : { condition: owner.condition }),
  });
}

/** Says that a connector gives nothing here. It could have set a policy on either end, or on the role of one. */
function reportConnector(
  expansion: Expansion,
  id: string,
  place: Origin,
  why: string,
  ends: readonly ConnectedEnd[] = [],
): void {
  const ids: string[] = [];
  for (const end of ends) {
    if (end.id === undefined) continue;
    ids.push(end.id);
    if (expansion.ids.has(roleIdIn(end.id))) ids.push(roleIdIn(end.id));
  }
  report(expansion, 'transform', `connector ${id}`, {
    why: `${why}; the permissions that it gives were left out`,
    advice: 'Check the connector against the AWS SAM specification, or write the policy out.',
    place,
    couldConfigure: ids.map(one => keyOf(expansion.scope, one)),
  });
}

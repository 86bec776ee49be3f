import { anyOf } from '../../foundation/three-valued.ts';
import type { Resource } from '../../model/resource.ts';
import { accountAnswer, namesAccountOutside } from './accounts.ts';
import { type FactAnswer, type FactContext, no } from './computed-fact.ts';
import { truthAt } from './truth-at.ts';

/**
 * By type, the properties in which it names the other end of what it connects, sends to or accepts: as an account id or
 * in an ARN. Source: the resource type references of AWS CloudFormation.
 */
const namingPaths: Readonly<Record<string, readonly string[]>> = {
  'AWS::Backup::BackupPlan': ['BackupPlan.BackupPlanRule[].CopyActions[].DestinationBackupVaultArn'],
  'AWS::Config::AggregationAuthorization': ['AuthorizedAccountId'],
  'AWS::Detective::MemberInvitation': ['MemberId'],
  'AWS::EC2::TransitGatewayPeeringAttachment': ['PeerAccountId'],
  'AWS::EC2::VPCPeeringConnection': ['PeerOwnerId'],
  'AWS::ECR::ReplicationConfiguration': ['ReplicationConfiguration.Rules[].Destinations[].RegistryId'],
  'AWS::Events::Rule': ['Targets[].Arn'],
  'AWS::GuardDuty::Master': ['MasterId'],
  'AWS::GuardDuty::Member': ['MemberId'],
  'AWS::Lambda::EventSourceMapping': ['EventSourceArn'],
  'AWS::Logs::DeliveryDestination': ['DestinationResourceArn'],
  'AWS::Logs::SubscriptionFilter': ['DestinationArn'],
  'AWS::Oam::Link': ['SinkIdentifier'],
  'AWS::Redshift::EndpointAuthorization': ['Account'],
  'AWS::Route53Resolver::ResolverQueryLoggingConfig': ['DestinationArn'],
  'AWS::S3::Bucket': ['ReplicationConfiguration.Rules[].Destination.Account'],
  'AWS::SecurityLake::Subscriber': ['SubscriberIdentity.Principal'],
  'AWS::SNS::Subscription': ['TopicArn'],
};

/** The other end that the resource names lies in an account that does not belong to the boundary. */
export function namesAnAccountOutside(resource: Resource, context: FactContext): FactAnswer {
  const paths = namingPaths[resource.type];
  if (paths === undefined) return no;
  const truths = paths.map(path =>
    truthAt(resource, path, context, setting => namesAccountOutside(setting.raw, resource, context)),
  );
  return accountAnswer(anyOf(truths), paths.map(path => `setting ${path}`).join(', '), context);
}

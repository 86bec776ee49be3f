/**
 * Which resources configure another one, and where on it their values are joined. One table for all languages; parts
 * without a registry type of their own (`Demarc::Part`) bring their target with them.
 *
 * Where the parent's type has a property of that meaning, the target is that property. Elsewhere the target is a
 * property of demarc's own in the parent's view, named after the satellite: `BucketPolicy.PolicyDocument` on a bucket,
 * `Routes[].GatewayId` on a route table. It is read like any other path.
 *
 * Source of names: the CloudFormation registry. A test holds every row to it.
 */
export interface SatelliteRule {
  readonly satellite: string;
  /** Properties of the satellite that name the parent, the first that is set; a list names several parents. */
  readonly namedBy: readonly string[];
  readonly parents: readonly string[];
  /** Property of the parent's view. */
  readonly target: string;
  /** A list takes the values of all satellites; a single target that two set is a conflict. */
  readonly many: boolean;
  readonly gives: SatelliteValue;
}

/**
 * What is joined. properties: all but those that name the parent. reference: the satellite itself. property: the value
 * of one property (the elements of a list, where the target is a list). only: the named properties.
 */
export type SatelliteValue =
  | { readonly kind: 'properties' }
  | { readonly kind: 'reference' }
  | { readonly kind: 'property'; readonly name: string }
  | { readonly kind: 'only'; readonly names: readonly string[] };

const properties: SatelliteValue = { kind: 'properties' };
const reference: SatelliteValue = { kind: 'reference' };
const property = (name: string): SatelliteValue => ({ kind: 'property', name });
const only = (...names: readonly string[]): SatelliteValue => ({ kind: 'only', names });

type Names = string | readonly string[];

function one(
  satellite: string,
  namedBy: Names,
  parents: Names,
  target: string,
  gives = properties,
): SatelliteRule {
  return { satellite, namedBy: [namedBy].flat(), parents: [parents].flat(), target, many: false, gives };
}

function many(
  satellite: string,
  namedBy: Names,
  parents: Names,
  target: string,
  gives = properties,
): SatelliteRule {
  return { satellite, namedBy: [namedBy].flat(), parents: [parents].flat(), target, many: true, gives };
}

const wafProtected = [
  'AWS::ElasticLoadBalancingV2::LoadBalancer',
  'AWS::ApiGateway::Stage',
  'AWS::AppSync::GraphQLApi',
  'AWS::Cognito::UserPool',
  'AWS::AppRunner::Service',
  'AWS::EC2::VerifiedAccessInstance',
];
const scalable = [
  'AWS::ECS::Service',
  'AWS::DynamoDB::Table',
  'AWS::RDS::DBCluster',
  'AWS::Lambda::Alias',
  'AWS::EC2::SpotFleet',
  'AWS::ElastiCache::ReplicationGroup',
  'AWS::SageMaker::Endpoint',
  'AWS::MSK::Cluster',
];
const policyParts = only('PolicyName', 'PolicyDocument');

export const satelliteRules: readonly SatelliteRule[] = [
  // Storage
  one('AWS::S3::BucketPolicy', 'Bucket', 'AWS::S3::Bucket', 'BucketPolicy'),
  many('AWS::S3::AccessPoint', 'Bucket', 'AWS::S3::Bucket', 'AccessPoints'),
  one(
    'AWS::S3::MultiRegionAccessPointPolicy',
    'MrapName',
    'AWS::S3::MultiRegionAccessPoint',
    'AccessPointPolicy',
  ),
  one('AWS::S3Express::BucketPolicy', 'Bucket', 'AWS::S3Express::DirectoryBucket', 'BucketPolicy'),
  one('AWS::S3Outposts::BucketPolicy', 'Bucket', 'AWS::S3Outposts::Bucket', 'BucketPolicy'),
  one(
    'AWS::S3Tables::TableBucketPolicy',
    'TableBucketARN',
    'AWS::S3Tables::TableBucket',
    'TableBucketPolicy',
  ),
  one('AWS::S3Tables::TablePolicy', 'TableARN', 'AWS::S3Tables::Table', 'TablePolicy'),
  many('AWS::EFS::MountTarget', 'FileSystemId', 'AWS::EFS::FileSystem', 'MountTargets'),
  many('AWS::EFS::AccessPoint', 'FileSystemId', 'AWS::EFS::FileSystem', 'AccessPoints'),
  many('AWS::EC2::VolumeAttachment', 'VolumeId', 'AWS::EC2::Volume', 'VolumeAttachments'),
  many(
    'AWS::EC2::VolumeAttachment',
    'InstanceId',
    'AWS::EC2::Instance',
    'Volumes',
    only('Device', 'VolumeId'),
  ),
  many('AWS::Backup::BackupSelection', 'BackupPlanId', 'AWS::Backup::BackupPlan', 'BackupSelections'),

  // Network
  many(
    'AWS::EC2::SecurityGroupIngress',
    ['GroupId', 'GroupName'],
    'AWS::EC2::SecurityGroup',
    'SecurityGroupIngress',
  ),
  many('AWS::EC2::SecurityGroupEgress', 'GroupId', 'AWS::EC2::SecurityGroup', 'SecurityGroupEgress'),
  many('AWS::EC2::Route', 'RouteTableId', 'AWS::EC2::RouteTable', 'Routes'),
  one('AWS::EC2::SubnetRouteTableAssociation', 'SubnetId', 'AWS::EC2::Subnet', 'SubnetRouteTableAssociation'),
  many(
    'AWS::EC2::SubnetRouteTableAssociation',
    'RouteTableId',
    'AWS::EC2::RouteTable',
    'SubnetRouteTableAssociations',
  ),
  many(
    'AWS::EC2::GatewayRouteTableAssociation',
    'RouteTableId',
    'AWS::EC2::RouteTable',
    'GatewayRouteTableAssociations',
  ),
  many('AWS::EC2::VPNGatewayRoutePropagation', 'RouteTableIds', 'AWS::EC2::RouteTable', 'RoutePropagations'),
  many('AWS::EC2::VPCGatewayAttachment', 'VpcId', 'AWS::EC2::VPC', 'VPCGatewayAttachments'),
  one(
    'AWS::EC2::VPCGatewayAttachment',
    'InternetGatewayId',
    'AWS::EC2::InternetGateway',
    'VPCGatewayAttachment',
  ),
  one('AWS::EC2::VPCGatewayAttachment', 'VpnGatewayId', 'AWS::EC2::VPNGateway', 'VPCGatewayAttachment'),
  one('AWS::EC2::VPCDHCPOptionsAssociation', 'VpcId', 'AWS::EC2::VPC', 'VPCDHCPOptionsAssociation'),
  many('AWS::EC2::VPCCidrBlock', 'VpcId', 'AWS::EC2::VPC', 'VPCCidrBlocks'),
  many('AWS::EC2::SubnetCidrBlock', 'SubnetId', 'AWS::EC2::Subnet', 'SubnetCidrBlocks'),
  many('AWS::EC2::NetworkAclEntry', 'NetworkAclId', 'AWS::EC2::NetworkAcl', 'NetworkAclEntries'),
  one('AWS::EC2::SubnetNetworkAclAssociation', 'SubnetId', 'AWS::EC2::Subnet', 'SubnetNetworkAclAssociation'),
  many(
    'AWS::EC2::FlowLog',
    'ResourceId',
    ['AWS::EC2::VPC', 'AWS::EC2::Subnet', 'AWS::EC2::NetworkInterface', 'AWS::EC2::TransitGateway'],
    'FlowLogs',
  ),
  many('AWS::EC2::EIPAssociation', 'InstanceId', 'AWS::EC2::Instance', 'EIPAssociations'),
  many('AWS::EC2::EIPAssociation', 'NetworkInterfaceId', 'AWS::EC2::NetworkInterface', 'EIPAssociations'),
  many('AWS::EC2::EIPAssociation', ['AllocationId', 'EIP'], 'AWS::EC2::EIP', 'EIPAssociations'),
  many(
    'AWS::EC2::NetworkInterfaceAttachment',
    'InstanceId',
    'AWS::EC2::Instance',
    'NetworkInterfaceAttachments',
  ),
  many(
    'AWS::EC2::VPCEndpointServicePermissions',
    'ServiceId',
    'AWS::EC2::VPCEndpointService',
    'AllowedPrincipals',
    property('AllowedPrincipals'),
  ),
  many(
    'AWS::EC2::TransitGatewayRoute',
    'TransitGatewayRouteTableId',
    'AWS::EC2::TransitGatewayRouteTable',
    'Routes',
  ),
  many(
    'AWS::EC2::TransitGatewayRouteTableAssociation',
    'TransitGatewayRouteTableId',
    'AWS::EC2::TransitGatewayRouteTable',
    'Associations',
  ),
  many('AWS::EC2::VPNConnectionRoute', 'VpnConnectionId', 'AWS::EC2::VPNConnection', 'Routes'),
  many(
    'AWS::EC2::ClientVpnAuthorizationRule',
    'ClientVpnEndpointId',
    'AWS::EC2::ClientVpnEndpoint',
    'AuthorizationRules',
  ),
  many('AWS::EC2::ClientVpnRoute', 'ClientVpnEndpointId', 'AWS::EC2::ClientVpnEndpoint', 'Routes'),
  many(
    'AWS::Route53::RecordSet',
    ['HostedZoneId', 'HostedZoneName'],
    'AWS::Route53::HostedZone',
    'RecordSets',
  ),
  many(
    'AWS::Route53::RecordSetGroup',
    ['HostedZoneId', 'HostedZoneName'],
    'AWS::Route53::HostedZone',
    'RecordSets',
    property('RecordSets'),
  ),
  one('AWS::Route53::DNSSEC', 'HostedZoneId', 'AWS::Route53::HostedZone', 'DNSSEC'),
  many(
    'AWS::ElasticLoadBalancingV2::Listener',
    'LoadBalancerArn',
    'AWS::ElasticLoadBalancingV2::LoadBalancer',
    'Listeners',
  ),
  many(
    'AWS::ElasticLoadBalancingV2::ListenerCertificate',
    'ListenerArn',
    'AWS::ElasticLoadBalancingV2::Listener',
    'Certificates',
    property('Certificates'),
  ),
  many(
    'AWS::ElasticLoadBalancingV2::ListenerRule',
    'ListenerArn',
    'AWS::ElasticLoadBalancingV2::Listener',
    'ListenerRules',
  ),
  one('AWS::WAFv2::WebACLAssociation', 'ResourceArn', wafProtected, 'WebACLAssociation'),
  one('AWS::WAFRegional::WebACLAssociation', 'ResourceArn', wafProtected, 'WebACLAssociation'),
  one('AWS::WAFv2::LoggingConfiguration', 'ResourceArn', 'AWS::WAFv2::WebACL', 'LoggingConfiguration'),
  one(
    'AWS::VpcLattice::AuthPolicy',
    'ResourceIdentifier',
    ['AWS::VpcLattice::Service', 'AWS::VpcLattice::ServiceNetwork'],
    'AuthPolicy',
  ),

  // Identity
  many('AWS::IAM::Policy', 'Roles', 'AWS::IAM::Role', 'Policies', policyParts),
  many('AWS::IAM::Policy', 'Users', 'AWS::IAM::User', 'Policies', policyParts),
  many('AWS::IAM::Policy', 'Groups', 'AWS::IAM::Group', 'Policies', policyParts),
  many('AWS::IAM::RolePolicy', 'RoleName', 'AWS::IAM::Role', 'Policies', policyParts),
  many('AWS::IAM::UserPolicy', 'UserName', 'AWS::IAM::User', 'Policies', policyParts),
  many('AWS::IAM::GroupPolicy', 'GroupName', 'AWS::IAM::Group', 'Policies', policyParts),
  many('AWS::IAM::ManagedPolicy', 'Roles', 'AWS::IAM::Role', 'ManagedPolicyArns', reference),
  many('AWS::IAM::ManagedPolicy', 'Users', 'AWS::IAM::User', 'ManagedPolicyArns', reference),
  many('AWS::IAM::ManagedPolicy', 'Groups', 'AWS::IAM::Group', 'ManagedPolicyArns', reference),
  many('AWS::IAM::InstanceProfile', 'Roles', 'AWS::IAM::Role', 'InstanceProfiles', reference),
  many('AWS::IAM::UserToGroupAddition', 'Users', 'AWS::IAM::User', 'Groups', property('GroupName')),
  many('AWS::IAM::AccessKey', 'UserName', 'AWS::IAM::User', 'AccessKeys'),
  many('AWS::IAM::VirtualMFADevice', 'Users', 'AWS::IAM::User', 'VirtualMFADevices', reference),
  many('AWS::Cognito::UserPoolClient', 'UserPoolId', 'AWS::Cognito::UserPool', 'UserPoolClients'),
  one('AWS::Cognito::UserPoolDomain', 'UserPoolId', 'AWS::Cognito::UserPool', 'UserPoolDomain'),
  many(
    'AWS::Cognito::UserPoolRiskConfigurationAttachment',
    'UserPoolId',
    'AWS::Cognito::UserPool',
    'RiskConfigurationAttachments',
  ),
  one(
    'AWS::Cognito::IdentityPoolRoleAttachment',
    'IdentityPoolId',
    'AWS::Cognito::IdentityPool',
    'IdentityPoolRoleAttachment',
  ),
  many('AWS::KMS::Alias', 'TargetKeyId', ['AWS::KMS::Key', 'AWS::KMS::ReplicaKey'], 'Aliases'),
  one('AWS::SecretsManager::ResourcePolicy', 'SecretId', 'AWS::SecretsManager::Secret', 'ResourcePolicy'),
  one('AWS::SecretsManager::RotationSchedule', 'SecretId', 'AWS::SecretsManager::Secret', 'RotationSchedule'),
  one(
    'AWS::SecretsManager::SecretTargetAttachment',
    'SecretId',
    'AWS::SecretsManager::Secret',
    'SecretTargetAttachment',
  ),

  // Messages and events
  one('AWS::SQS::QueuePolicy', 'Queues', 'AWS::SQS::Queue', 'QueuePolicy'),
  one('AWS::SQS::QueueInlinePolicy', 'Queue', 'AWS::SQS::Queue', 'QueuePolicy'),
  one('AWS::SNS::TopicPolicy', 'Topics', 'AWS::SNS::Topic', 'TopicPolicy'),
  one('AWS::SNS::TopicInlinePolicy', 'TopicArn', 'AWS::SNS::Topic', 'TopicPolicy'),
  many('AWS::SNS::Subscription', 'TopicArn', 'AWS::SNS::Topic', 'Subscription', only('Endpoint', 'Protocol')),
  many('AWS::Events::EventBusPolicy', 'EventBusName', 'AWS::Events::EventBus', 'EventBusPolicies'),
  one(
    'AWS::Kinesis::ResourcePolicy',
    'ResourceArn',
    ['AWS::Kinesis::Stream', 'AWS::Kinesis::StreamConsumer'],
    'ResourcePolicy',
  ),
  one('AWS::MSK::ClusterPolicy', 'ClusterArn', 'AWS::MSK::Cluster', 'ClusterPolicy'),
  one('AWS::MSK::BatchScramSecret', 'ClusterArn', 'AWS::MSK::Cluster', 'BatchScramSecret'),
  one('AWS::EventSchemas::RegistryPolicy', 'RegistryName', 'AWS::EventSchemas::Registry', 'RegistryPolicy'),

  // Compute
  many('AWS::Lambda::Permission', 'FunctionName', 'AWS::Lambda::Function', 'Permissions'),
  many('AWS::Lambda::EventInvokeConfig', 'FunctionName', 'AWS::Lambda::Function', 'EventInvokeConfigs'),
  many('AWS::Lambda::Url', 'TargetFunctionArn', 'AWS::Lambda::Function', 'Urls'),
  many('AWS::Lambda::Alias', 'FunctionName', 'AWS::Lambda::Function', 'Aliases'),
  many('AWS::Lambda::Version', 'FunctionName', 'AWS::Lambda::Function', 'Versions'),
  many('AWS::Lambda::EventSourceMapping', 'FunctionName', 'AWS::Lambda::Function', 'EventSourceMappings'),
  many('AWS::Lambda::LayerVersionPermission', 'LayerVersionArn', 'AWS::Lambda::LayerVersion', 'Permissions'),
  many(
    'AWS::ECS::ClusterCapacityProviderAssociations',
    'Cluster',
    'AWS::ECS::Cluster',
    'CapacityProviders',
    property('CapacityProviders'),
  ),
  many(
    'AWS::ECS::ClusterCapacityProviderAssociations',
    'Cluster',
    'AWS::ECS::Cluster',
    'DefaultCapacityProviderStrategy',
    property('DefaultCapacityProviderStrategy'),
  ),
  many('AWS::EKS::Addon', 'ClusterName', 'AWS::EKS::Cluster', 'Addons'),
  many('AWS::EKS::AccessEntry', 'ClusterName', 'AWS::EKS::Cluster', 'AccessEntries'),
  many('AWS::EKS::IdentityProviderConfig', 'ClusterName', 'AWS::EKS::Cluster', 'IdentityProviderConfigs'),
  many('AWS::EKS::PodIdentityAssociation', 'ClusterName', 'AWS::EKS::Cluster', 'PodIdentityAssociations'),
  many(
    'AWS::AutoScaling::ScalingPolicy',
    'AutoScalingGroupName',
    'AWS::AutoScaling::AutoScalingGroup',
    'ScalingPolicies',
  ),
  many(
    'AWS::AutoScaling::LifecycleHook',
    'AutoScalingGroupName',
    'AWS::AutoScaling::AutoScalingGroup',
    'LifecycleHookSpecificationList',
  ),
  many(
    'AWS::AutoScaling::ScheduledAction',
    'AutoScalingGroupName',
    'AWS::AutoScaling::AutoScalingGroup',
    'ScheduledActions',
  ),
  one('AWS::AutoScaling::WarmPool', 'AutoScalingGroupName', 'AWS::AutoScaling::AutoScalingGroup', 'WarmPool'),
  many('AWS::ApplicationAutoScaling::ScalableTarget', 'ResourceId', scalable, 'ScalableTargets'),
  many(
    'AWS::ApplicationAutoScaling::ScalingPolicy',
    'ScalingTargetId',
    'AWS::ApplicationAutoScaling::ScalableTarget',
    'ScalingPolicies',
  ),

  // APIs
  many('AWS::ApiGateway::Stage', 'RestApiId', 'AWS::ApiGateway::RestApi', 'Stages'),
  many('AWS::ApiGateway::Deployment', 'RestApiId', 'AWS::ApiGateway::RestApi', 'Deployments'),
  many('AWS::ApiGateway::Method', 'RestApiId', 'AWS::ApiGateway::RestApi', 'Methods'),
  many('AWS::ApiGateway::Resource', 'RestApiId', 'AWS::ApiGateway::RestApi', 'Resources'),
  many('AWS::ApiGateway::Authorizer', 'RestApiId', 'AWS::ApiGateway::RestApi', 'Authorizers'),
  many('AWS::ApiGateway::GatewayResponse', 'RestApiId', 'AWS::ApiGateway::RestApi', 'GatewayResponses'),
  many('AWS::ApiGatewayV2::Stage', 'ApiId', 'AWS::ApiGatewayV2::Api', 'Stages'),
  many('AWS::ApiGatewayV2::Route', 'ApiId', 'AWS::ApiGatewayV2::Api', 'Routes'),
  many('AWS::ApiGatewayV2::Integration', 'ApiId', 'AWS::ApiGatewayV2::Api', 'Integrations'),
  many('AWS::ApiGatewayV2::Authorizer', 'ApiId', 'AWS::ApiGatewayV2::Api', 'Authorizers'),
  many('AWS::AppSync::ApiKey', 'ApiId', 'AWS::AppSync::GraphQLApi', 'ApiKeys'),
  one('AWS::AppSync::ApiCache', 'ApiId', 'AWS::AppSync::GraphQLApi', 'ApiCache'),

  // Logs, databases
  many('AWS::Logs::SubscriptionFilter', 'LogGroupName', 'AWS::Logs::LogGroup', 'SubscriptionFilters'),
  many('AWS::Logs::MetricFilter', 'LogGroupName', 'AWS::Logs::LogGroup', 'MetricFilters'),
  one(
    'AWS::CloudTrail::ResourcePolicy',
    'ResourceArn',
    ['AWS::CloudTrail::EventDataStore', 'AWS::CloudTrail::Channel', 'AWS::CloudTrail::Dashboard'],
    'ResourcePolicy',
  ),
  many('AWS::RDS::DBProxyTargetGroup', 'DBProxyName', 'AWS::RDS::DBProxy', 'TargetGroups'),
  many('AWS::RDS::DBProxyEndpoint', 'DBProxyName', 'AWS::RDS::DBProxy', 'Endpoints'),
  many(
    'AWS::RDS::DBSecurityGroupIngress',
    'DBSecurityGroupName',
    'AWS::RDS::DBSecurityGroup',
    'DBSecurityGroupIngress',
  ),
  many('AWS::Transfer::User', 'ServerId', 'AWS::Transfer::Server', 'Users'),
];

/**
 * Types whose `Ref` gives the identifier of what they belong to, and the property that names it: who refers to one
 * refers to that.
 */
export const passedOn: ReadonlyMap<string, string> = new Map([
  ['AWS::SecretsManager::SecretTargetAttachment', 'SecretId'],
  ['AWS::Lambda::Alias', 'FunctionName'],
  ['AWS::Lambda::Version', 'FunctionName'],
]);

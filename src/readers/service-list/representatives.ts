import type { PlainObject } from './plain-value.ts';

/** A resource that stands for a service in a plain list: its type, and the settings that nearly every one has. */
export interface Representative {
  /** Name inside its service, for references. */
  readonly name: string;
  readonly type: string;
  readonly properties?: PlainObject;
  /** Settings that a plain name does not tell: the line depends on them, so they stay unknown. */
  readonly open?: readonly string[];
}

/** Made beside each service that stands in a network; not a part of the service itself. */
export const networkBehind: readonly Representative[] = [
  { name: 'SecurityGroup', type: 'AWS::EC2::SecurityGroup' },
  { name: 'Subnet', type: 'AWS::EC2::Subnet' },
];

const group = { $ref: 'SecurityGroup' };
const groups = [group];
const subnet = { $ref: 'Subnet' };
const subnets = [subnet];

function one(
  type: string,
  properties: PlainObject = {},
  open: readonly string[] = [],
): readonly Representative[] {
  return [{ name: type.slice(type.lastIndexOf(':') + 1), type, properties, open }];
}

/**
 * Services that one type of resource does not show well, or whose usual resource has settings that every template gives.
 * A service that is not named here is shown by the types of its cases, or by any of its types.
 */
export const representatives: ReadonlyMap<string, readonly Representative[]> = new Map([
  [
    'ec2',
    one('AWS::EC2::Instance', { InstanceType: 'm7i.large', SecurityGroupIds: groups, SubnetId: subnet }),
  ],
  [
    'ec2-auto-scaling',
    [
      {
        name: 'LaunchTemplate',
        type: 'AWS::EC2::LaunchTemplate',
        properties: { LaunchTemplateData: { InstanceType: 'm7i.large', SecurityGroupIds: groups } },
      },
      {
        name: 'AutoScalingGroup',
        type: 'AWS::AutoScaling::AutoScalingGroup',
        properties: {
          LaunchTemplate: { LaunchTemplateId: { $ref: 'LaunchTemplate' } },
          VPCZoneIdentifier: subnets,
        },
      },
    ],
  ],
  ['ebs', one('AWS::EC2::Volume')],
  [
    'vpc',
    [
      { name: 'VPC', type: 'AWS::EC2::VPC' },
      { name: 'PrivateSubnet', type: 'AWS::EC2::Subnet', properties: { VpcId: { $ref: 'VPC' } } },
      { name: 'RouteTable', type: 'AWS::EC2::RouteTable', properties: { VpcId: { $ref: 'VPC' } } },
      { name: 'Firewall', type: 'AWS::EC2::SecurityGroup', properties: { VpcId: { $ref: 'VPC' } } },
    ],
  ],
  [
    'elastic-load-balancing',
    [
      {
        name: 'LoadBalancer',
        type: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
        properties: { Type: 'application', SecurityGroups: groups, Subnets: subnets },
      },
      {
        name: 'Listener',
        type: 'AWS::ElasticLoadBalancingV2::Listener',
        properties: { LoadBalancerArn: { $ref: 'LoadBalancer' }, Protocol: 'HTTPS', Port: 443 },
      },
    ],
  ],
  ['s3', one('AWS::S3::Bucket')],
  [
    'efs',
    [
      { name: 'FileSystem', type: 'AWS::EFS::FileSystem' },
      {
        name: 'MountTarget',
        type: 'AWS::EFS::MountTarget',
        properties: { FileSystemId: { $ref: 'FileSystem' }, SecurityGroups: groups, SubnetId: subnet },
      },
    ],
  ],
  ['rds', one('AWS::RDS::DBInstance', { Engine: 'postgres', VPCSecurityGroups: groups })],
  ['aurora', one('AWS::RDS::DBCluster', { Engine: 'aurora-postgresql', VpcSecurityGroupIds: groups })],
  ['dynamodb', one('AWS::DynamoDB::Table')],
  ['lambda', one('AWS::Lambda::Function', { Runtime: 'nodejs22.x', Handler: 'index.handler' })],
  [
    'ecs',
    one(
      'AWS::ECS::Service',
      { NetworkConfiguration: { AwsvpcConfiguration: { SecurityGroups: groups, Subnets: subnets } } },
      ['LaunchType', 'CapacityProviderStrategy'],
    ),
  ],
  [
    'fargate',
    one('AWS::ECS::Service', {
      LaunchType: 'FARGATE',
      NetworkConfiguration: { AwsvpcConfiguration: { SecurityGroups: groups, Subnets: subnets } },
    }),
  ],
  ['eks', one('AWS::EKS::Cluster', { ResourcesVpcConfig: { SecurityGroupIds: groups, SubnetIds: subnets } })],
  ['batch', one('AWS::Batch::ComputeEnvironment', {}, ['ComputeResources'])],
  ['ecr', one('AWS::ECR::Repository')],
  ['kms', one('AWS::KMS::Key')],
  ['secrets-manager', one('AWS::SecretsManager::Secret')],
  ['sqs', one('AWS::SQS::Queue')],
  ['sns', one('AWS::SNS::Topic')],
  ['cloudfront', one('AWS::CloudFront::Distribution')],
  ['api-gateway', one('AWS::ApiGateway::RestApi')],
  ['iam', one('AWS::IAM::Role')],
  ['cloudtrail', one('AWS::CloudTrail::Trail')],
  ['cloudwatch-logs', one('AWS::Logs::LogGroup')],
  ['acm', one('AWS::CertificateManager::Certificate', { ValidationMethod: 'DNS' })],
  ['elasticache', one('AWS::ElastiCache::ReplicationGroup', { SecurityGroupIds: groups })],
  ['opensearch-service', one('AWS::OpenSearchService::Domain', { VPCOptions: { SecurityGroupIds: groups } })],
  ['redshift', one('AWS::Redshift::Cluster', { VpcSecurityGroupIds: groups })],
  ['step-functions', one('AWS::StepFunctions::StateMachine')],
  ['eventbridge', one('AWS::Events::EventBus')],
  ['kinesis-data-streams', one('AWS::Kinesis::Stream')],
  ['route-53', one('AWS::Route53::HostedZone')],
  ['cognito', one('AWS::Cognito::UserPool')],
]);

/** Settings that show a case whose condition is a computed fact: the fact is worked out from them. */
export const settingsOfCase: ReadonlyMap<string, PlainObject> = new Map<string, PlainObject>([
  ['ec2-instance-store', { InstanceType: 'i4i.large' }],
  ['lambda-deprecated', { Runtime: 'python2.7' }],
  ['waf-managed', { Rules: [{ Statement: { ManagedRuleGroupStatement: { VendorName: 'F5' } } }] }],
  ['foreign-image', { ContainerDefinitions: [{ Image: 'ghcr.io/shop/web:1.4' }] }],
  [
    'eks-self-managed',
    { Tags: [{ Key: 'kubernetes.io/cluster/shop', Value: 'owned', PropagateAtLaunch: true }] },
  ],
]);

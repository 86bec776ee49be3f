import { allowing, other, own, type RuleExample } from '../rule-example.ts';

function endpoint(ServiceName: unknown, more: object = {}): RuleExample['cloudformation'] {
  return { Link: ['AWS::EC2::VPCEndpoint', { VpcId: 'vpc-0123', ServiceName, ...more }] };
}

function task(container: object): RuleExample['cloudformation'] {
  return {
    Orders: ['AWS::ECS::TaskDefinition', { ContainerDefinitions: [{ Name: 'orders', ...container }] }],
  };
}

const ownImage = `${own}.dkr.ecr.eu-central-1.amazonaws.com/orders:1`;

/** Suppliers with access, private links, and where logs, events and findings go. */
export const examples: readonly RuleExample[] = [
  {
    rule: 'third-party-role',
    title: 'a role for a posture tool',
    expected: 'applies',
    accounts: [own],
    cloudformation: {
      Posture: [
        'AWS::IAM::Role',
        { AssumeRolePolicyDocument: allowing({ AWS: `arn:aws:iam::${other}:root` }) },
      ],
    },
  },
  {
    rule: 'third-party-role',
    title: 'a role for another account, where no accounts are listed',
    expected: 'unknown',
    cloudformation: {
      Posture: [
        'AWS::IAM::Role',
        { AssumeRolePolicyDocument: allowing({ AWS: `arn:aws:iam::${other}:root` }) },
      ],
    },
  },
  {
    rule: 'third-party-role',
    title: 'a role within the own account',
    expected: 'does not apply',
    accounts: [own],
    cloudformation: {
      Orders: ['AWS::IAM::Role', { AssumeRolePolicyDocument: allowing({ AWS: own }) }],
    },
  },
  {
    rule: 'privatelink-saas',
    title: 'an endpoint service of a supplier',
    expected: 'applies',
    cloudformation: endpoint('com.amazonaws.vpce.eu-central-1.vpce-svc-0123456789abcdef0'),
  },
  {
    rule: 'privatelink-saas',
    title: 'an endpoint of S3 in the own Region',
    expected: 'does not apply',
    cloudformation: endpoint({ 'Fn::Sub': 'com.amazonaws.${AWS::Region}.s3' }),
  },
  {
    rule: 'privatelink-saas',
    title: 'an endpoint of AWS in a Region that is an input',
    expected: 'does not apply',
    cloudformation: endpoint({ 'Fn::Sub': 'com.amazonaws.${Input}.secretsmanager' }),
  },
  {
    rule: 'privatelink-saas',
    title: 'a service that the same template offers',
    expected: 'does not apply',
    cloudformation: {
      ...endpoint({ 'Fn::Sub': 'com.amazonaws.vpce.${AWS::Region}.${Payments}' }),
      Payments: ['AWS::EC2::VPCEndpointService', { NetworkLoadBalancerArns: [] }],
    },
  },
  {
    rule: 'privatelink-saas',
    title: 'a service whose name is an input',
    expected: 'unknown',
    cloudformation: endpoint({ Ref: 'Input' }),
  },
  {
    rule: 'privatelink-saas',
    title: 'a service of a supplier, in Terraform',
    expected: 'applies',
    address: 'aws_vpc_endpoint.warehouse',
    terraform: `resource "aws_vpc_endpoint" "warehouse" {
      vpc_id            = "vpc-0123"
      service_name      = "com.amazonaws.vpce.eu-central-1.vpce-svc-0123456789abcdef0"
      vpc_endpoint_type = "Interface"
    }`,
  },
  {
    rule: 'inspection-appliance',
    title: 'an endpoint of a Gateway Load Balancer',
    expected: 'applies',
    cloudformation: endpoint('com.amazonaws.vpce.eu-central-1.vpce-svc-0123', {
      VpcEndpointType: 'GatewayLoadBalancer',
    }),
  },
  {
    rule: 'inspection-appliance',
    title: 'an application load balancer',
    expected: 'does not apply',
    cloudformation: { Entrance: ['AWS::ElasticLoadBalancingV2::LoadBalancer', { Type: 'application' }] },
  },
  {
    rule: 'privatelink-provider',
    title: 'an own service behind a load balancer',
    expected: 'applies',
    cloudformation: {
      Payments: [
        'AWS::EC2::VPCEndpointService',
        {
          NetworkLoadBalancerArns: [
            `arn:aws:elasticloadbalancing:eu-central-1:${own}:loadbalancer/net/pay/1`,
          ],
        },
      ],
    },
  },
  {
    rule: 'privatelink-provider',
    title: 'a service that nothing stands behind yet',
    expected: 'does not apply',
    cloudformation: { Payments: ['AWS::EC2::VPCEndpointService', { AcceptanceRequired: true }] },
  },
  {
    rule: 'log-receiver-account',
    title: 'a subscription to a destination elsewhere',
    expected: 'applies',
    accounts: [own],
    cloudformation: {
      Audit: [
        'AWS::Logs::SubscriptionFilter',
        { DestinationArn: `arn:aws:logs:eu-central-1:${other}:destination:central` },
      ],
    },
  },
  {
    rule: 'log-receiver-account',
    title: 'a subscription to a stream of the template',
    expected: 'does not apply',
    accounts: [own],
    cloudformation: {
      Audit: ['AWS::Logs::SubscriptionFilter', { DestinationArn: { 'Fn::GetAtt': ['Stream', 'Arn'] } }],
      Stream: ['AWS::Kinesis::Stream', { ShardCount: 1 }],
    },
  },
  {
    rule: 'firehose-outside',
    title: 'delivery to Splunk',
    expected: 'applies',
    cloudformation: {
      Audit: [
        'AWS::KinesisFirehose::DeliveryStream',
        { SplunkDestinationConfiguration: { HECEndpoint: 'https://splunk.shop.example:8088' } },
      ],
    },
  },
  {
    rule: 'firehose-outside',
    title: 'delivery to a bucket',
    expected: 'does not apply',
    cloudformation: {
      Audit: [
        'AWS::KinesisFirehose::DeliveryStream',
        { ExtendedS3DestinationConfiguration: { BucketARN: 'arn:aws:s3:::shop-audit' } },
      ],
    },
  },
  {
    rule: 'firehose-outside',
    title: 'delivery to a monitoring tool, in Terraform',
    expected: 'applies',
    address: 'aws_kinesis_firehose_delivery_stream.metrics',
    terraform: `resource "aws_kinesis_firehose_delivery_stream" "metrics" {
      name        = "metrics"
      destination = "http_endpoint"
      http_endpoint_configuration {
        url      = "https://aws-kinesis-http-intake.logs.datadoghq.eu/v1/input"
        role_arn = "arn:aws:iam::${own}:role/metrics"
        s3_configuration {
          role_arn   = "arn:aws:iam::${own}:role/metrics"
          bucket_arn = "arn:aws:s3:::shop-failed"
        }
      }
    }`,
  },
  {
    rule: 'container-logs',
    title: 'a container that logs to Splunk',
    expected: 'applies',
    cloudformation: task({ Image: ownImage, LogConfiguration: { LogDriver: 'splunk' } }),
  },
  {
    rule: 'container-logs',
    title: 'a log router whose output is another tool',
    expected: 'applies',
    cloudformation: task({
      Image: ownImage,
      LogConfiguration: { LogDriver: 'awsfirelens', Options: { Name: 'datadog' } },
    }),
  },
  {
    rule: 'container-logs',
    title: 'a container that logs to CloudWatch',
    expected: 'does not apply',
    cloudformation: task({
      Image: ownImage,
      LogConfiguration: { LogDriver: 'awslogs', Options: { 'awslogs-group': 'orders' } },
    }),
  },
  {
    rule: 'container-logs',
    title: 'a log driver that is an input',
    expected: 'unknown',
    cloudformation: task({ Image: ownImage, LogConfiguration: { LogDriver: { Ref: 'Input' } } }),
  },
  {
    rule: 'logs-received',
    title: 'a destination for other accounts',
    expected: 'applies',
    cloudformation: { Central: ['AWS::Logs::Destination', { DestinationName: 'central' }] },
  },
  {
    rule: 'findings-to-tool',
    title: 'findings that become tickets',
    expected: 'applies',
    cloudformation: {
      Tickets: ['AWS::SecurityHub::ConnectorV2', { Provider: { JiraCloud: { ProjectKey: 'SEC' } } }],
    },
  },
  {
    rule: 'event-api-destination',
    title: 'orders sent to a shipping service',
    expected: 'applies',
    cloudformation: {
      Shipping: ['AWS::Events::ApiDestination', { InvocationEndpoint: 'https://api.parcels.example/orders' }],
    },
  },
  {
    rule: 'event-partner',
    title: 'a bus of a payment partner',
    expected: 'applies',
    cloudformation: {
      Payments: ['AWS::Events::EventBus', { EventSourceName: 'aws.partner/payments.example/1' }],
    },
  },
  {
    rule: 'event-partner',
    title: 'an own bus',
    expected: 'does not apply',
    cloudformation: { Orders: ['AWS::Events::EventBus', { Name: 'orders' }] },
  },
  {
    rule: 'event-account',
    title: 'events sent to the bus of another account',
    expected: 'applies',
    accounts: [own],
    cloudformation: {
      Forward: [
        'AWS::Events::Rule',
        { Targets: [{ Id: 'central', Arn: `arn:aws:events:eu-central-1:${other}:event-bus/central` }] },
      ],
    },
  },
  {
    rule: 'event-account',
    title: 'events handled in the account',
    expected: 'does not apply',
    accounts: [own],
    cloudformation: {
      Handle: [
        'AWS::Events::Rule',
        { Targets: [{ Id: 'orders', Arn: `arn:aws:sqs:eu-central-1:${own}:orders` }] },
      ],
    },
  },
  {
    rule: 'web-subscriber',
    title: 'alarms sent to an on-call tool',
    expected: 'applies',
    cloudformation: {
      OnCall: ['AWS::SNS::Subscription', { Protocol: 'https', Endpoint: 'https://events.oncall.example/1' }],
    },
  },
  {
    rule: 'web-subscriber',
    title: 'a queue that listens',
    expected: 'does not apply',
    cloudformation: {
      Orders: [
        'AWS::SNS::Subscription',
        { Protocol: 'sqs', Endpoint: `arn:aws:sqs:eu-central-1:${own}:orders` },
      ],
    },
  },
  {
    rule: 'chat-operator',
    title: 'alarms in a chat channel',
    expected: 'applies',
    cloudformation: { Alarms: ['AWS::Chatbot::SlackChannelConfiguration', { SlackChannelId: 'C0123' }] },
  },
  {
    rule: 'monitoring-agent',
    title: 'an agent beside the container',
    expected: 'applies',
    cloudformation: task({ Image: 'public.ecr.aws/datadog/agent:7' }),
  },
  {
    rule: 'monitoring-agent',
    title: 'a function with the key of a vendor',
    expected: 'applies',
    cloudformation: {
      Invoices: [
        'AWS::Lambda::Function',
        { Environment: { Variables: { NEW_RELIC_ACCOUNT_ID: '1' } }, Code: { ZipFile: '' } },
      ],
    },
  },
  {
    rule: 'monitoring-agent',
    title: 'an image of the shop alone',
    expected: 'does not apply',
    cloudformation: task({ Image: ownImage }),
  },
  {
    rule: 'monitoring-agent',
    title: 'an image that is an input',
    expected: 'unknown',
    cloudformation: task({ Image: { Ref: 'Input' } }),
  },
  {
    rule: 'foreign-image',
    title: 'a build that uses an image of Docker Hub',
    expected: 'applies',
    accounts: [own],
    cloudformation: { Build: ['AWS::CodeBuild::Project', { Environment: { Image: 'node:22' } }] },
  },
  {
    rule: 'foreign-image',
    title: 'a build that uses the image of CodeBuild',
    expected: 'does not apply',
    accounts: [own],
    cloudformation: {
      Build: [
        'AWS::CodeBuild::Project',
        { Environment: { Image: 'aws/codebuild/amazonlinux-x86_64-standard:5.0' } },
      ],
    },
  },
];

/** The shop's estate as a person would list it: what runs, how it is set, what it is linked with. */
import { declare, type PlainObject, resource } from '../estate/testing.ts';
import type { Estate, Resource } from '../model/resource.ts';
import { estateOf } from '../responsibility/shop.fixture.ts';

const vpcTypes = ['AWS::EC2::SecurityGroup', 'AWS::EC2::Subnet'];

/** A resource that is linked with one resource of each of the types. */
export function listed(
  type: string,
  address: string,
  properties: PlainObject = {},
  linkedTypes: readonly string[] = [],
): Resource {
  return resource(declare(type, address, properties), {
    links: linkedTypes.map(other => ({
      from: `shop#${address}`,
      to: `shop#linked ${other}`,
      path: 'Linked',
    })),
  });
}

/** An estate of the resources; those that they are linked with are known, but are no part of it. */
export function estateOfListed(resources: readonly Resource[]): Estate {
  const targets = new Set(resources.flatMap(one => one.links.map(link => link.to)));
  const others = [...targets].map(key => {
    const address = key.slice('shop#'.length);
    return resource(declare(address.slice('linked '.length), address));
  });
  const all = estateOf([...resources, ...others]);
  return { ...all, resources };
}

/** An online shop that runs in Regions only. */
export const shopEstate: Estate = estateOfListed([
  listed('AWS::AutoScaling::AutoScalingGroup', 'BackOffice', {}, vpcTypes),
  listed('AWS::EC2::LaunchTemplate', 'BackOfficeTemplate', {
    LaunchTemplateData: {
      InstanceType: 'm7g.large',
      ImageId: '{{resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023}}',
    },
  }),
  listed('AWS::EC2::VPC', 'Network'),
  listed('AWS::EC2::Subnet', 'Orders'),
  listed('AWS::EC2::SecurityGroup', 'OrdersGroup'),
  listed('AWS::ElasticLoadBalancingV2::LoadBalancer', 'Entrance', {}, vpcTypes),
  listed('AWS::ElasticLoadBalancingV2::Listener', 'EntranceHttps', { Protocol: 'HTTPS' }),
  listed('AWS::ECS::Service', 'OrdersService', { LaunchType: 'FARGATE' }, vpcTypes),
  listed('AWS::Lambda::Function', 'Invoices', { Runtime: 'python3.13' }),
  listed(
    'AWS::RDS::DBInstance',
    'PaymentsDatabase',
    { Engine: 'postgres', MultiAZ: true, BackupRetentionPeriod: 7, AutoMinorVersionUpgrade: true },
    vpcTypes,
  ),
  listed('AWS::DynamoDB::Table', 'Carts'),
  listed('AWS::S3::Bucket', 'ProductImages'),
  listed('AWS::KMS::Key', 'DataKey', { EnableKeyRotation: true }),
  listed('AWS::SQS::Queue', 'OrdersQueue'),
  listed('AWS::CloudFront::Distribution', 'ShopFront', {
    DistributionConfig: {
      ViewerCertificate: { AcmCertificateArn: 'arn:aws:acm:us-east-1:111111111111:certificate/shop' },
    },
  }),
  listed('AWS::CloudTrail::Trail', 'Audit'),
]);

export const shopAnswers: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'premises-in-scope': 'no',
    'hybrid-link': 'no',
    'runs-database-on-instances': 'no',
    'runs-kubernetes-on-instances': 'no',
    'runs-containers-on-instances': 'no',
    'runs-runtime-on-instances': 'yes',
    'accepts-uploads': 'yes',
    'internet-facing': 'yes',
    'end-users': 'yes',
    'develops-software': 'yes',
    'outsourced-development': 'no',
    'vendor-software': 'yes',
    'uses-generative-ai': 'no',
    'personal-data': 'yes',
    'client-side-encryption': 'no',
    'own-certificates': 'yes',
    'pos-devices': 'no',
    'service-provider': 'yes',
    'removable-media': 'yes',
    'platform-provider': 'yes',
    'external-idp': 'yes',
    'external-logs': 'no',
  }),
);

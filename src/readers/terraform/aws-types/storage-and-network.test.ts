import { describe, expect, it } from 'vitest';
import { assembleEstate } from '../../../estate/assemble-estate.ts';
import { valueAt } from '../../../estate/object-paths.ts';
import { registry } from '../../../estate/testing.ts';
import { memorySourceTree } from '../../../foundation/source-tree-memory.ts';
import { noReadOptions } from '../../../model/reader.ts';
import type { Estate } from '../../../model/resource.ts';
import { shown } from '../evaluate/root.fixture.ts';
import { terraformReader } from '../read-terraform.ts';

/** The estate of a source, joined and coerced. */
function estateOf(source: string): Estate {
  const read = terraformReader.read(memorySourceTree({ 'main.tf': source }), noReadOptions);
  return assembleEstate([read], registry);
}

function view(estate: Estate, address: string, path: string): unknown {
  const resource = estate.resources.find(one => one.address === address);
  if (resource === undefined) throw new Error(`${address} is not there`);
  return shown(valueAt(resource.view, path.split('.')));
}

/** Address and type of every resource whose address begins so. */
function typesOf(estate: Estate, begin: string): unknown {
  return estate.resources
    .filter(resource => resource.address.startsWith(begin))
    .map(({ address, type }) => [address, type]);
}

function acl(...grants: readonly string[]): unknown {
  const estate = estateOf(`
variable "who" {}
resource "aws_s3_bucket" "logs" { bucket = "shop-logs" }
resource "aws_s3_bucket_acl" "logs" {
  bucket = aws_s3_bucket.logs.id
  access_control_policy {
    owner { id = "owner" }
    ${grants.join('\n')}
  }
}`);
  return view(estate, 'aws_s3_bucket.logs', 'AccessControl');
}

function grant(grantee: string, permission: string): string {
  return `grant {\n permission = "${permission}"\n grantee {\n ${grantee}\n type = "Group"\n }\n }`;
}

describe('grants on a bucket', () => {
  const owner = grant('id = "owner"', 'FULL_CONTROL');
  const everyone = 'uri = "http://acs.amazonaws.com/groups/global/AllUsers"';

  it('count as the widest canned list that they come to', () => {
    expect(acl(owner)).toBe('Private');
    expect(acl(owner, grant('id = "partner"', 'READ'))).toBe('NamedGrants');
    expect(acl(owner, grant(everyone, 'READ'))).toBe('PublicRead');
    expect(acl(owner, grant(everyone, 'WRITE'))).toBe('PublicReadWrite');
    const delivery = grant('uri = "http://acs.amazonaws.com/groups/s3/LogDelivery"', 'WRITE');
    expect(acl(owner, delivery)).toBe('LogDeliveryWrite');
  });

  it('are not known where one of them is not', () => {
    expect(acl(owner, grant('uri = var.who', 'READ'))).toBe('?evaluation-failed');
  });
});

describe('a bucket', () => {
  const estate = estateOf(`
resource "aws_s3_bucket" "old" {
  bucket = "shop-old"
  acl    = "public-read"
  policy = jsonencode({ Version = "2012-10-17", Statement = [] })
  versioning { enabled = true }
  lifecycle_rule {
    enabled                                = true
    tags                                   = { kind = "log" }
    abort_incomplete_multipart_upload_days = 7
    expiration { days = 90 }
    transition {
      days          = 30
      storage_class = "GLACIER"
    }
  }
}
resource "aws_s3_bucket_notification" "old" {
  bucket      = aws_s3_bucket.old.id
  eventbridge = true
  queue {
    queue_arn     = "arn:aws:sqs:eu-central-1:111122223333:orders"
    events        = ["s3:ObjectCreated:*", "s3:ObjectRemoved:*"]
    filter_suffix = ".jpg"
  }
}
resource "aws_s3_bucket_metric" "all" {
  bucket = aws_s3_bucket.old.bucket
  name   = "all"
}
resource "aws_s3_bucket_metric" "images" {
  bucket = aws_s3_bucket.old.bucket
  name   = "images"
  filter { prefix = "images/" }
}
resource "aws_s3_bucket_object_lock_configuration" "old" {
  bucket = aws_s3_bucket.old.id
  rule {
    default_retention {
      mode = "COMPLIANCE"
      days = 5
    }
  }
}
resource "aws_s3_object" "price_list" {
  bucket = aws_s3_bucket.old.id
  key    = "prices.csv"
}`);
  const old = (path: string): unknown => view(estate, 'aws_s3_bucket.old', path);

  it('has its old inline settings where the registry has them', () => {
    expect(old('AccessControl')).toBe('PublicRead');
    expect(old('VersioningConfiguration.Status')).toBe('Enabled');
    expect(old('LifecycleConfiguration.Rules')).toEqual([
      {
        Status: 'Enabled',
        TagFilters: [{ Key: 'kind', Value: 'log' }],
        AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 },
        ExpirationInDays: 90,
        Transitions: [{ TransitionInDays: 30, StorageClass: 'GLACIER' }],
      },
    ]);
    expect(old('BucketPolicy.PolicyDocument')).toEqual({ Version: '2012-10-17', Statement: [] });
  });

  it('is told of one event by each notification', () => {
    const queue = 'arn:aws:sqs:eu-central-1:111122223333:orders';
    const Filter = { S3Key: { Rules: [{ Name: 'suffix', Value: '.jpg' }] } };
    expect(old('NotificationConfiguration')).toEqual({
      EventBridgeConfiguration: { EventBridgeEnabled: true },
      QueueConfigurations: [
        { Event: 's3:ObjectCreated:*', Queue: queue, Filter },
        { Event: 's3:ObjectRemoved:*', Queue: queue, Filter },
      ],
    });
  });

  it('lists what is an element of one of its lists', () => {
    expect(old('MetricsConfigurations')).toEqual([{ Id: 'all' }, { Id: 'images', Prefix: 'images/' }]);
  });

  it('locks objects even where only the rule is written', () => {
    expect(old('ObjectLockConfiguration')).toEqual({
      ObjectLockEnabled: 'Enabled',
      Rule: { DefaultRetention: { Mode: 'COMPLIANCE', Days: 5 } },
    });
  });

  it('is not configured by what lies in it', () => {
    const [bucket] = estate.byType.get('AWS::S3::Bucket') ?? [];
    expect([bucket?.openWorld, bucket?.openPaths]).toEqual([undefined, undefined]);
    expect(estate.unread).toEqual([]);
  });
});

describe('a security group', () => {
  const estate = estateOf(`
variable "direction" {}
resource "aws_security_group" "web" { name = "web" }
resource "aws_security_group_rule" "in" {
  type              = "ingress"
  security_group_id = aws_security_group.web.id
  protocol          = "tcp"
  from_port         = 443
  to_port           = 443
  cidr_blocks       = ["10.0.0.0/8", "172.16.0.0/12"]
  ipv6_cidr_blocks  = ["fd00::/8"]
}
resource "aws_security_group_rule" "out" {
  type                     = "egress"
  security_group_id        = aws_security_group.web.id
  protocol                 = "all"
  from_port                = 0
  to_port                  = 0
  source_security_group_id = aws_security_group.web.id
}
resource "aws_security_group_rule" "either" {
  type              = var.direction
  security_group_id = "sg-0123456789abcdef0"
  protocol          = "tcp"
  from_port         = 80
  to_port           = 80
  cidr_blocks       = ["0.0.0.0/0"]
}
resource "aws_security_group" "shut" { name = "shut" }`);
  const web = (path: string): unknown => view(estate, 'aws_security_group.web', path);

  it('has one rule for each range that a rule names', () => {
    const https = { IpProtocol: 'tcp', FromPort: 443, ToPort: 443 };
    expect(web('SecurityGroupIngress')).toEqual([
      { ...https, CidrIp: '10.0.0.0/8' },
      { ...https, CidrIp: '172.16.0.0/12' },
      { ...https, CidrIpv6: 'fd00::/8' },
    ]);
    expect(typesOf(estate, 'aws_security_group_rule.in')).toEqual([
      ['aws_security_group_rule.in', 'AWS::EC2::SecurityGroupIngress'],
      ['aws_security_group_rule.in/2', 'AWS::EC2::SecurityGroupIngress'],
      ['aws_security_group_rule.in/3', 'AWS::EC2::SecurityGroupIngress'],
    ]);
  });

  it('names the other end of what goes out by another property', () => {
    expect(web('SecurityGroupEgress')).toEqual([
      {
        IpProtocol: '-1',
        FromPort: 0,
        ToPort: 0,
        DestinationSecurityGroupId: '<aws_security_group.web>',
      },
    ]);
  });

  it('lets nothing out of itself: the provider takes away the rule that AWS makes', () => {
    expect(view(estate, 'aws_security_group.shut', 'SecurityGroupEgress')).toEqual([]);
  });

  it('has rules of which the direction is not known listed, and said', () => {
    const [rule] = estate.resources.filter(one => one.address === 'aws_security_group_rule.either');
    expect(rule?.unmapped).toContain('type is not known');
    expect(estate.unread.map(note => note.why).join('\n')).toContain('type is not known');
  });
});

describe('a network', () => {
  const estate = estateOf(`
resource "aws_vpc" "shop" { cidr_block = "10.0.0.0/16" }
resource "aws_subnet" "web" { vpc_id = aws_vpc.shop.id }
resource "aws_internet_gateway" "shop" { vpc_id = aws_vpc.shop.id }
resource "aws_default_route_table" "shop" {
  default_route_table_id = aws_vpc.shop.default_route_table_id
  route {
    cidr_block = "0.0.0.0/0"
    gateway_id = aws_internet_gateway.shop.id
  }
}
resource "aws_network_acl" "web" {
  vpc_id     = aws_vpc.shop.id
  subnet_ids = [aws_subnet.web.id]
  egress {
    rule_no    = 100
    action     = "ALLOW"
    protocol   = "all"
    from_port  = 0
    to_port    = 0
    cidr_block = "0.0.0.0/0"
  }
  ingress {
    rule_no    = 100
    action     = "deny"
    protocol   = "tcp"
    from_port  = 22
    to_port    = 22
    cidr_block = "0.0.0.0/0"
  }
}
resource "aws_flow_log" "shop" {
  vpc_id          = aws_vpc.shop.id
  traffic_type    = "REJECT"
  log_destination = "arn:aws:s3:::shop-flows"
}
resource "aws_default_vpc" "default" { enable_dns_hostnames = true }
resource "aws_vpn_connection" "office" {
  customer_gateway_id = "cgw-1"
  type                = "ipsec.1"
  tunnel1_ike_versions = ["ikev2"]
  tunnel2_log_options {
    cloudwatch_log_options { log_enabled = true }
  }
}`);

  it('has the default table that Terraform takes over in the VPC that it names', () => {
    expect(view(estate, 'aws_default_route_table.shop', 'VpcId')).toBe('<aws_vpc.shop.MainRouteTable>');
    expect(view(estate, 'aws_default_route_table.shop', 'Routes')).toEqual([
      { DestinationCidrBlock: '0.0.0.0/0', GatewayId: '<aws_internet_gateway.shop>' },
    ]);
    expect(view(estate, 'aws_vpc.shop', 'VPCGatewayAttachments')).toEqual([
      { InternetGatewayId: '<aws_internet_gateway.shop>' },
    ]);
  });

  it('has rules by numbers and directions in its access lists', () => {
    const everywhere = { CidrBlock: '0.0.0.0/0', RuleNumber: 100 };
    expect(view(estate, 'aws_network_acl.web', 'NetworkAclEntries')).toEqual([
      { ...everywhere, Egress: true, RuleAction: 'allow', Protocol: -1, PortRange: { From: 0, To: 0 } },
      { ...everywhere, Egress: false, RuleAction: 'deny', Protocol: 6, PortRange: { From: 22, To: 22 } },
    ]);
    expect(view(estate, 'aws_subnet.web', 'SubnetNetworkAclAssociation.NetworkAclId')).toBe(
      '<aws_network_acl.web>',
    );
  });

  it('has its flow logs', () => {
    expect(view(estate, 'aws_vpc.shop', 'FlowLogs')).toMatchObject([
      { ResourceType: 'VPC', TrafficType: 'REJECT' },
    ]);
  });

  it('is not known in what the default VPC was before', () => {
    const resource = estate.resources.find(one => one.address === 'aws_default_vpc.default');
    expect(resource?.properties.rest?.detail).toContain('the default VPC was there before');
  });

  it('has the options of each tunnel at its place', () => {
    expect(view(estate, 'aws_vpn_connection.office', 'VpnTunnelOptionsSpecifications')).toEqual([
      { IKEVersions: [{ Value: 'ikev2' }] },
      { LogOptions: { CloudwatchLogOptions: { LogEnabled: true } } },
    ]);
  });
});

/** One small shop, drawn at random, written in CloudFormation, in Terraform and as a Terraform plan. */
import fc from 'fast-check';

export interface Shop {
  readonly keyRotates: boolean | undefined;
  readonly versioning: 'Enabled' | 'Suspended' | undefined;
  readonly blocksPolicy: boolean | undefined;
  readonly bucketKey: boolean;
  readonly queue: 'key' | 'off' | 'default';
  readonly databaseEncrypted: boolean | undefined;
  /** Always given: without it the Terraform provider asks for no backups, CloudFormation for one day. */
  readonly backupDays: number;
  readonly twoZones: boolean | undefined;
  readonly minorUpgrades: boolean | undefined;
  readonly recovery: boolean | undefined;
  readonly rules: readonly { readonly range: string; readonly from: number; readonly to: number }[];
  readonly scanned: boolean | undefined;
  readonly movableTags: boolean | undefined;
}

const flag = fc.option(fc.boolean(), { nil: undefined });

export const shops: fc.Arbitrary<Shop> = fc.record({
  keyRotates: flag,
  versioning: fc.constantFrom('Enabled', 'Suspended', undefined),
  blocksPolicy: flag,
  bucketKey: fc.boolean(),
  queue: fc.constantFrom('key', 'off', 'default'),
  databaseEncrypted: flag,
  backupDays: fc.integer({ min: 1, max: 35 }),
  twoZones: flag,
  minorUpgrades: flag,
  recovery: flag,
  rules: fc.array(
    fc.record({
      range: fc.constantFrom('0.0.0.0/0', '203.0.113.0/24', '10.0.0.0/8'),
      from: fc.constantFrom(20, 22, 443),
      to: fc.constantFrom(22, 443, 3389),
    }),
    { maxLength: 3 },
  ),
  scanned: flag,
  movableTags: flag,
});

/** Logical ids of CloudFormation by addresses of Terraform. */
export const addresses: ReadonlyMap<string, string> = new Map([
  ['aws_kms_key.data', 'Data'],
  ['aws_s3_bucket.invoices', 'Invoices'],
  ['aws_sqs_queue.orders', 'Orders'],
  ['aws_db_instance.customers', 'Customers'],
  ['aws_dynamodb_table.carts', 'Carts'],
  ['aws_security_group.service', 'Service'],
  ['aws_ecr_repository.images', 'Images'],
]);

type Plain = string | number | boolean | readonly Plain[] | { readonly [key: string]: Plain | undefined };

function resource(type: string, properties: Record<string, Plain | undefined>): Plain {
  return { Type: type, Properties: properties };
}

export function inCloudFormation(shop: Shop): string {
  const key = { 'Fn::GetAtt': ['Data', 'Arn'] };
  const template = {
    Resources: {
      Data: resource('AWS::KMS::Key', {
        EnableKeyRotation: shop.keyRotates,
      }),
      Invoices: resource('AWS::S3::Bucket', {
        VersioningConfiguration: shop.versioning && { Status: shop.versioning },
        PublicAccessBlockConfiguration:
          shop.blocksPolicy === undefined
            ? undefined
            : {
                BlockPublicAcls: true,
                BlockPublicPolicy: shop.blocksPolicy,
                IgnorePublicAcls: true,
                RestrictPublicBuckets: true,
              },
        BucketEncryption: shop.bucketKey
          ? {
              ServerSideEncryptionConfiguration: [
                { ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: key } },
              ],
            }
          : undefined,
      }),
      Orders: resource('AWS::SQS::Queue', {
        KmsMasterKeyId: shop.queue === 'key' ? key : undefined,
        SqsManagedSseEnabled: shop.queue === 'off' ? false : undefined,
      }),
      Customers: resource('AWS::RDS::DBInstance', {
        Engine: 'postgres',
        DBInstanceClass: 'db.t4g.medium',
        AllocatedStorage: '100',
        PubliclyAccessible: false,
        StorageEncrypted: shop.databaseEncrypted,
        BackupRetentionPeriod: shop.backupDays,
        MultiAZ: shop.twoZones,
        AutoMinorVersionUpgrade: shop.minorUpgrades,
      }),
      Carts: resource('AWS::DynamoDB::Table', {
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: [{ AttributeName: 'customer', AttributeType: 'S' }],
        KeySchema: [{ AttributeName: 'customer', KeyType: 'HASH' }],
        PointInTimeRecoverySpecification:
          shop.recovery === undefined ? undefined : { PointInTimeRecoveryEnabled: shop.recovery },
      }),
      Service: resource('AWS::EC2::SecurityGroup', {
        GroupDescription: 'order service',
        SecurityGroupIngress: shop.rules.map(({ range, from, to }) => ({
          IpProtocol: 'tcp',
          FromPort: from,
          ToPort: to,
          CidrIp: range,
        })),
      }),
      Images: resource('AWS::ECR::Repository', {
        ImageScanningConfiguration: shop.scanned === undefined ? undefined : { ScanOnPush: shop.scanned },
        ImageTagMutability:
          shop.movableTags === undefined ? undefined : shop.movableTags ? 'MUTABLE' : 'IMMUTABLE',
      }),
    },
  };
  return JSON.stringify(template, undefined, 1);
}

/** Arguments and nested blocks of one resource; a value of the form `ref:…` stands for a traversal. */
interface Written {
  readonly type: string;
  readonly name: string;
  readonly arguments: Readonly<Record<string, string | number | boolean | undefined>>;
  readonly blocks: Readonly<Record<string, readonly Block[]>>;
}

interface Block {
  readonly [name: string]: string | number | boolean | readonly string[] | readonly Block[] | undefined;
}

const key = 'ref:aws_kms_key.data.arn';
const bucket = 'ref:aws_s3_bucket.invoices.id';

function one(
  type: string,
  name: string,
  given: Written['arguments'],
  blocks: Written['blocks'] = {},
): Written {
  return { type, name, arguments: given, blocks };
}

function written(shop: Shop): Written[] {
  const all = [
    one('aws_kms_key', 'data', { enable_key_rotation: shop.keyRotates }),
    one('aws_s3_bucket', 'invoices', {}),
    one(
      'aws_sqs_queue',
      'orders',
      shop.queue === 'key'
        ? { kms_master_key_id: key }
        : { sqs_managed_sse_enabled: shop.queue === 'off' ? false : undefined },
    ),
    one('aws_db_instance', 'customers', {
      engine: 'postgres',
      instance_class: 'db.t4g.medium',
      allocated_storage: 100,
      publicly_accessible: false,
      storage_encrypted: shop.databaseEncrypted,
      backup_retention_period: shop.backupDays,
      multi_az: shop.twoZones,
      auto_minor_version_upgrade: shop.minorUpgrades,
    }),
    one(
      'aws_dynamodb_table',
      'carts',
      { name: 'carts', billing_mode: 'PAY_PER_REQUEST', hash_key: 'customer' },
      {
        attribute: [{ name: 'customer', type: 'S' }],
        point_in_time_recovery: shop.recovery === undefined ? [] : [{ enabled: shop.recovery }],
      },
    ),
    one(
      'aws_security_group',
      'service',
      { description: 'order service' },
      {
        ingress: shop.rules.map(({ range, from, to }) => ({
          protocol: 'tcp',
          from_port: from,
          to_port: to,
          cidr_blocks: [range],
        })),
      },
    ),
    one(
      'aws_ecr_repository',
      'images',
      {
        name: 'images',
        image_tag_mutability:
          shop.movableTags === undefined ? undefined : shop.movableTags ? 'MUTABLE' : 'IMMUTABLE',
      },
      { image_scanning_configuration: shop.scanned === undefined ? [] : [{ scan_on_push: shop.scanned }] },
    ),
  ];
  if (shop.versioning !== undefined) {
    const status = { versioning_configuration: [{ status: shop.versioning }] };
    all.push(one('aws_s3_bucket_versioning', 'invoices', { bucket }, status));
  }
  if (shop.blocksPolicy !== undefined) {
    all.push(
      one('aws_s3_bucket_public_access_block', 'invoices', {
        bucket,
        block_public_acls: true,
        block_public_policy: shop.blocksPolicy,
        ignore_public_acls: true,
        restrict_public_buckets: true,
      }),
    );
  }
  if (shop.bucketKey) {
    const rule = {
      apply_server_side_encryption_by_default: [{ sse_algorithm: 'aws:kms', kms_master_key_id: key }],
    };
    all.push(
      one('aws_s3_bucket_server_side_encryption_configuration', 'invoices', { bucket }, { rule: [rule] }),
    );
  }
  return all;
}

export function inTerraform(shop: Shop): string {
  return written(shop)
    .map(
      resource =>
        `resource "${resource.type}" "${resource.name}" {\n${body({ ...resource.arguments, ...resource.blocks })}}\n`,
    )
    .join('\n');
}

function body(block: Block | Readonly<Record<string, Block[string]>>): string {
  let text = '';
  for (const [name, value] of Object.entries(block)) {
    if (value === undefined) continue;
    if (Array.isArray(value) && value.every(item => typeof item === 'object')) {
      for (const inner of value as readonly Block[]) text += `${name} {\n${body(inner)}}\n`;
    } else text += `${name} = ${expression(value)}\n`;
  }
  return text;
}

function expression(value: Block[string]): string {
  return typeof value === 'string' && value.startsWith('ref:') ? value.slice(4) : JSON.stringify(value);
}

/** Arguments that the provider fills in where they are not given: a plan says of them only that they are not known yet. */
const computed: Readonly<Record<string, readonly string[]>> = {
  aws_kms_key: ['key_id', 'policy', 'tags_all'],
  aws_s3_bucket: ['acceleration_status', 'bucket', 'policy', 'request_payer'],
  aws_sqs_queue: ['kms_data_key_reuse_period_seconds', 'name', 'policy', 'sqs_managed_sse_enabled', 'url'],
  aws_db_instance: ['ca_cert_identifier', 'endpoint', 'kms_key_id', 'multi_az', 'parameter_group_name'],
  aws_dynamodb_table: ['read_capacity', 'stream_arn', 'stream_view_type', 'write_capacity'],
  aws_security_group: ['name', 'name_prefix', 'owner_id', 'vpc_id'],
  aws_ecr_repository: ['registry_id', 'repository_url'],
};

function computedOf(type: string, given: Block): Record<string, true> {
  const names = ['arn', 'id', ...(computed[type] ?? [])].filter(name => given[name] === undefined);
  return Object.fromEntries(names.map(name => [name, true]));
}

/** The same as `terraform show -json` prints a plan: references are known after apply, and listed in the configuration. */
export function asPlan(shop: Shop): string {
  const resources = written(shop);
  return JSON.stringify({
    format_version: '1.2',
    terraform_version: '1.11.0',
    planned_values: { root_module: { resources: [] } },
    resource_changes: resources.map(({ type, name, arguments: given, blocks }) => {
      const whole: Block = { ...given, ...blocks };
      return {
        address: `${type}.${name}`,
        mode: 'managed',
        type,
        name,
        provider_name: 'registry.terraform.io/hashicorp/aws',
        change: {
          actions: ['create'],
          before: null,
          after: pick(whole, value => !isReference(value)),
          after_unknown: { ...computedOf(type, whole), ...pick(whole, isReference, true) },
        },
      };
    }),
    configuration: {
      root_module: {
        resources: resources.map(({ type, name, arguments: given, blocks }) => ({
          address: `${type}.${name}`,
          mode: 'managed',
          type,
          name,
          expressions: expressions({ ...given, ...blocks }),
        })),
      },
    },
  });
}

function isReference(value: unknown): boolean {
  return typeof value === 'string' && value.startsWith('ref:');
}

function pick(block: Block, wanted: (value: unknown) => boolean, mark?: true): Record<string, unknown> {
  const picked: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(block)) {
    if (value === undefined) continue;
    if (isBlocks(value)) picked[name] = value.map(inner => pick(inner, wanted, mark));
    else if (wanted(value)) picked[name] = mark ?? value;
  }
  return picked;
}

function expressions(block: Block): Record<string, unknown> {
  const made: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(block)) {
    if (value === undefined) continue;
    if (isBlocks(value)) made[name] = value.map(expressions);
    else if (typeof value === 'string' && value.startsWith('ref:')) {
      const path = value.slice(4);
      made[name] = { references: [path, path.slice(0, path.lastIndexOf('.'))] };
    } else made[name] = { constant_value: value };
  }
  return made;
}

function isBlocks(value: Block[string]): value is readonly Block[] {
  return Array.isArray(value) && value.every(item => typeof item === 'object');
}

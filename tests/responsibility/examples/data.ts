import { allowing, other, own, type RuleExample } from '../rule-example.ts';

const otherKey = `arn:aws:kms:eu-central-1:${other}:key/0123`;

function store(type: string, properties: object): RuleExample['cloudformation'] {
  return { Store: [type, properties] };
}

/** Data, keys and copies across accounts; stores, services and software of others. */
export const examples: readonly RuleExample[] = [
  {
    rule: 'cross-account-data',
    title: 'a queue that another account may fill',
    expected: 'applies',
    accounts: [own],
    cloudformation: {
      Orders: ['AWS::SQS::Queue', {}],
      Policy: [
        'AWS::SQS::QueuePolicy',
        { Queues: [{ Ref: 'Orders' }], PolicyDocument: allowing({ AWS: other }) },
      ],
    },
  },
  {
    rule: 'cross-account-data',
    title: 'a queue of the own account',
    expected: 'does not apply',
    accounts: [own],
    cloudformation: store('AWS::SQS::Queue', { QueueName: 'orders' }),
  },
  {
    rule: 'cross-account-data',
    title: 'a function that another account may call',
    expected: 'applies',
    accounts: [own],
    cloudformation: store('AWS::Lambda::Permission', {
      Action: 'lambda:InvokeFunction',
      FunctionName: 'orders',
      Principal: other,
    }),
  },
  {
    rule: 'key-of-another-account',
    title: 'a bucket with a key of another account',
    expected: 'applies',
    accounts: [own],
    cloudformation: store('AWS::S3::Bucket', {
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [
          { ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: otherKey } },
        ],
      },
    }),
  },
  {
    rule: 'key-of-another-account',
    title: 'a volume with the own key, in Terraform',
    expected: 'does not apply',
    accounts: [own],
    address: 'aws_ebs_volume.orders',
    terraform: `resource "aws_kms_key" "data" {}
    resource "aws_ebs_volume" "orders" {
      availability_zone = "eu-central-1a"
      size              = 10
      encrypted         = true
      kms_key_id        = aws_kms_key.data.arn
    }`,
  },
  {
    rule: 'key-of-another-account',
    title: 'a database whose key is an input',
    expected: 'unknown',
    accounts: [own],
    cloudformation: store('AWS::RDS::DBInstance', { Engine: 'postgres', KmsKeyId: { Ref: 'Input' } }),
  },
  {
    rule: 'replica-in-another-account',
    title: 'copies that belong to another account',
    expected: 'applies',
    accounts: [own],
    cloudformation: store('AWS::S3::Bucket', {
      ReplicationConfiguration: {
        Role: `arn:aws:iam::${own}:role/copy`,
        Rules: [{ Status: 'Enabled', Destination: { Bucket: 'arn:aws:s3:::copies', Account: other } }],
      },
    }),
  },
  {
    rule: 'replica-in-another-account',
    title: 'a bucket without copies',
    expected: 'does not apply',
    accounts: [own],
    cloudformation: store('AWS::S3::Bucket', { BucketName: 'shop-images' }),
  },
  {
    rule: 'backup-in-another-account',
    title: 'a plan that copies to a vault elsewhere',
    expected: 'applies',
    accounts: [own],
    cloudformation: store('AWS::Backup::BackupPlan', {
      BackupPlan: {
        BackupPlanName: 'daily',
        BackupPlanRule: [
          {
            RuleName: 'daily',
            TargetBackupVault: 'shop',
            CopyActions: [
              { DestinationBackupVaultArn: `arn:aws:backup:eu-central-1:${other}:backup-vault:safe` },
            ],
          },
        ],
      },
    }),
  },
  {
    rule: 'backup-in-another-account',
    title: 'a plan without copies',
    expected: 'does not apply',
    accounts: [own],
    cloudformation: store('AWS::Backup::BackupPlan', {
      BackupPlan: {
        BackupPlanName: 'daily',
        BackupPlanRule: [{ RuleName: 'daily', TargetBackupVault: 'shop' }],
      },
    }),
  },
  {
    rule: 'peer-account',
    title: 'a subscription to a topic of another account',
    expected: 'applies',
    accounts: [own],
    cloudformation: store('AWS::SNS::Subscription', {
      Protocol: 'sqs',
      TopicArn: `arn:aws:sns:eu-central-1:${other}:prices`,
    }),
  },
  {
    rule: 'peer-account',
    title: 'a subscription to the own topic',
    expected: 'does not apply',
    accounts: [own],
    cloudformation: store('AWS::SNS::Subscription', {
      Protocol: 'sqs',
      TopicArn: `arn:aws:sns:eu-central-1:${own}:prices`,
    }),
  },
  {
    rule: 'clean-room',
    title: 'a collaboration with a publisher',
    expected: 'applies',
    cloudformation: store('AWS::CleanRooms::Collaboration', { Name: 'reach' }),
  },
  {
    rule: 'saas-data',
    title: 'a profile for Salesforce',
    expected: 'applies',
    cloudformation: store('AWS::AppFlow::ConnectorProfile', { ConnectorType: 'Salesforce' }),
  },
  {
    rule: 'saas-data',
    title: 'a profile for the own warehouse',
    expected: 'does not apply',
    cloudformation: store('AWS::AppFlow::ConnectorProfile', { ConnectorType: 'Redshift' }),
  },
  {
    rule: 'outside-vector-store',
    title: 'vectors kept at Pinecone',
    expected: 'applies',
    cloudformation: store('AWS::Bedrock::KnowledgeBase', { StorageConfiguration: { Type: 'PINECONE' } }),
  },
  {
    rule: 'outside-vector-store',
    title: 'vectors kept in OpenSearch',
    expected: 'does not apply',
    cloudformation: store('AWS::Bedrock::KnowledgeBase', {
      StorageConfiguration: { Type: 'OPENSEARCH_SERVERLESS' },
    }),
  },
  {
    rule: 'outside-store',
    title: 'a database in the office',
    expected: 'applies',
    cloudformation: store('AWS::DMS::Endpoint', {
      EndpointType: 'source',
      EngineName: 'oracle',
      ServerName: 'erp.office.shop.example',
    }),
  },
  {
    rule: 'outside-store',
    title: 'a database of RDS',
    expected: 'does not apply',
    cloudformation: store('AWS::DMS::Endpoint', {
      EndpointType: 'target',
      EngineName: 'postgres',
      ServerName: 'orders.abc.eu-central-1.rds.amazonaws.com',
    }),
  },
  {
    rule: 'outside-store',
    title: 'a database whose address is an input',
    expected: 'unknown',
    cloudformation: store('AWS::DMS::Endpoint', {
      EndpointType: 'source',
      EngineName: 'mysql',
      ServerName: { Ref: 'Input' },
    }),
  },
  {
    rule: 'external-key-manager',
    title: 'a key store outside AWS, in Terraform',
    expected: 'applies',
    address: 'aws_kms_custom_key_store.vault',
    terraform: `resource "aws_kms_custom_key_store" "vault" {
      custom_key_store_name = "vault"
      custom_key_store_type = "EXTERNAL_KEY_STORE"
    }`,
  },
  {
    rule: 'external-key-manager',
    title: 'a key store on CloudHSM, in Terraform',
    expected: 'does not apply',
    address: 'aws_kms_custom_key_store.modules',
    terraform: `resource "aws_kms_custom_key_store" "modules" {
      custom_key_store_name = "modules"
      custom_key_store_type = "AWS_CLOUDHSM"
    }`,
  },
  {
    rule: 'managed-external-secret',
    title: 'a secret of an online service',
    expected: 'applies',
    cloudformation: store('AWS::SecretsManager::Secret', { Type: 'SalesforceClientSecret' }),
  },
  {
    rule: 'managed-external-secret',
    title: 'a secret of the shop',
    expected: 'does not apply',
    cloudformation: store('AWS::SecretsManager::Secret', { Name: 'orders' }),
  },
  {
    rule: 'mail-relay',
    title: 'mail handed to the office',
    expected: 'applies',
    cloudformation: store('AWS::SES::MailManagerRelay', { ServerName: 'mx.office.shop.example' }),
  },
  {
    rule: 'external-model-service',
    title: 'a workspace at the maker of the model',
    expected: 'applies',
    cloudformation: store('AWS::AWSExternalAnthropic::Workspace', { Name: 'shop' }),
  },
  {
    rule: 'file-partner',
    title: 'files exchanged with a supplier',
    expected: 'applies',
    cloudformation: store('AWS::Transfer::Connector', { Url: 'sftp://files.supplier.example' }),
  },
];

import { own, type RuleExample } from '../rule-example.ts';

/** Cases whose condition is more than one plain setting. */
export const examples: readonly RuleExample[] = [
  {
    rule: 'acm-imported',
    title: 'an imported certificate, in Terraform',
    expected: 'applies',
    address: 'aws_acm_certificate.entrance',
    terraform: `resource "aws_acm_certificate" "entrance" {
      certificate_body = file("entrance.pem")
      private_key      = var.key
    }
    variable "key" {}`,
  },
  {
    rule: 'acm-email',
    title: 'an imported certificate is not validated by mail',
    expected: 'does not apply',
    address: 'aws_acm_certificate.entrance',
    terraform: `resource "aws_acm_certificate" "entrance" {
      certificate_body = file("entrance.pem")
      private_key      = var.key
    }
    variable "key" {}`,
  },
  {
    rule: 'acm-email',
    title: 'a certificate without a method',
    expected: 'applies',
    cloudformation: { Entrance: ['AWS::CertificateManager::Certificate', { DomainName: 'shop.example' }] },
  },
  {
    rule: 'acm-private',
    title: 'a certificate of the own authority',
    expected: 'applies',
    cloudformation: {
      Inner: [
        'AWS::CertificateManager::Certificate',
        {
          DomainName: 'orders.shop.internal',
          CertificateAuthorityArn: `arn:aws:acm-pca:eu-central-1:${own}:certificate-authority/1`,
        },
      ],
    },
  },
  {
    rule: 'eks-hybrid-node',
    title: 'a cluster that hybrid nodes may join',
    expected: 'applies',
    cloudformation: {
      Shop: ['AWS::EKS::Cluster', { RoleArn: `arn:aws:iam::${own}:role/cluster` }],
      Tills: ['AWS::EKS::AccessEntry', { ClusterName: { Ref: 'Shop' }, Type: 'HYBRID_LINUX' }],
    },
  },
  {
    rule: 'lambda-managed-instances',
    title: 'a function on a capacity provider',
    expected: 'applies',
    cloudformation: {
      Prices: [
        'AWS::Lambda::Function',
        {
          Code: { ZipFile: '' },
          CapacityProviderConfig: {
            LambdaManagedInstancesCapacityProviderConfig: { CapacityProviderArn: { Ref: 'Input' } },
          },
        },
      ],
    },
  },
  {
    rule: 'elasticache-backup',
    title: 'a cache without copies',
    expected: 'does not apply',
    cloudformation: { Carts: ['AWS::ElastiCache::ReplicationGroup', { SnapshotRetentionLimit: 0 }] },
  },
  {
    rule: 'elasticache-backup',
    title: 'a cache with a week of copies',
    expected: 'applies',
    cloudformation: { Carts: ['AWS::ElastiCache::ReplicationGroup', { SnapshotRetentionLimit: 7 }] },
  },
  {
    rule: 'dynamodb-pitr',
    title: 'a table with recovery, in Terraform',
    expected: 'applies',
    address: 'aws_dynamodb_table.carts',
    terraform: `resource "aws_dynamodb_table" "carts" {
      name         = "carts"
      billing_mode = "PAY_PER_REQUEST"
      hash_key     = "id"
      attribute {
        name = "id"
        type = "S"
      }
      point_in_time_recovery { enabled = true }
    }`,
  },
  {
    rule: 'fsx-no-backup',
    title: 'a file system that keeps no copies',
    expected: 'applies',
    cloudformation: {
      Files: [
        'AWS::FSx::FileSystem',
        { FileSystemType: 'WINDOWS', WindowsConfiguration: { AutomaticBackupRetentionDays: 0 } },
      ],
    },
  },
  {
    rule: 'greengrass',
    title: 'machines that may register, in Terraform',
    expected: 'applies',
    address: 'aws_ssm_activation.tills',
    terraform: `resource "aws_ssm_activation" "tills" {
      iam_role           = "arn:aws:iam::${own}:role/tills"
      registration_limit = 20
    }`,
  },
];

import type { CheckExamples } from '../examples.ts';

export const examples: CheckExamples = {
  good: [
    {
      title: 'all four are on',
      cloudformation: `
Resources:
  Invoices:
    Type: AWS::S3::Bucket
    Properties:
      PublicAccessBlockConfiguration:
        BlockPublicAcls: true
        BlockPublicPolicy: true
        IgnorePublicAcls: true
        RestrictPublicBuckets: true
`,
      terraform: `
resource "aws_s3_bucket" "invoices" {}

resource "aws_s3_bucket_public_access_block" "invoices" {
  bucket                  = aws_s3_bucket.invoices.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}
`,
    },
  ],
  bad: [
    {
      title: 'policies may make it public',
      cloudformation: `
Resources:
  Invoices:
    Type: AWS::S3::Bucket
    Properties:
      PublicAccessBlockConfiguration:
        BlockPublicAcls: true
        BlockPublicPolicy: false
        IgnorePublicAcls: true
        RestrictPublicBuckets: true
`,
      terraform: `
resource "aws_s3_bucket" "invoices" {}

resource "aws_s3_bucket_public_access_block" "invoices" {
  bucket                  = aws_s3_bucket.invoices.id
  block_public_acls       = true
  block_public_policy     = false
  ignore_public_acls      = true
  restrict_public_buckets = true
}
`,
    },
  ],
  cannotTell: [
    {
      title: 'one of the four is a parameter without a default',
      cloudformation: `
Parameters:
  Open:
    Type: String
Resources:
  Invoices:
    Type: AWS::S3::Bucket
    Properties:
      PublicAccessBlockConfiguration:
        BlockPublicAcls: true
        BlockPublicPolicy: !Ref Open
        IgnorePublicAcls: true
        RestrictPublicBuckets: true
`,
      terraform: `
variable "open" {}

resource "aws_s3_bucket" "invoices" {}

resource "aws_s3_bucket_public_access_block" "invoices" {
  bucket                  = aws_s3_bucket.invoices.id
  block_public_acls       = true
  block_public_policy     = var.open
  ignore_public_acls      = true
  restrict_public_buckets = true
}
`,
    },
  ],
  assumed: [
    {
      title: 'one of the four is a parameter with a default',
      expect: 'passed',
      cloudformation: `
Parameters:
  Block:
    Type: String
    Default: "true"
Resources:
  Invoices:
    Type: AWS::S3::Bucket
    Properties:
      PublicAccessBlockConfiguration:
        BlockPublicAcls: true
        BlockPublicPolicy: !Ref Block
        IgnorePublicAcls: true
        RestrictPublicBuckets: true
`,
      terraform: `
variable "block" {
  default = true
}

resource "aws_s3_bucket" "invoices" {}

resource "aws_s3_bucket_public_access_block" "invoices" {
  bucket                  = aws_s3_bucket.invoices.id
  block_public_acls       = true
  block_public_policy     = var.block
  ignore_public_acls      = true
  restrict_public_buckets = true
}
`,
    },
  ],
};

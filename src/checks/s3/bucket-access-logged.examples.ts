import type { CheckExamples } from '../examples.ts';

export const examples: CheckExamples = {
  good: [
    {
      title: 'logs go to a bucket of their own',
      cloudformation: `
Resources:
  Invoices:
    Type: AWS::S3::Bucket
    Properties:
      LoggingConfiguration:
        DestinationBucketName: shop-access-logs
        LogFilePrefix: invoices/
`,
      terraform: `
resource "aws_s3_bucket" "invoices" {}

resource "aws_s3_bucket_logging" "invoices" {
  bucket        = aws_s3_bucket.invoices.id
  target_bucket = "shop-access-logs"
  target_prefix = "invoices/"
}
`,
    },
  ],
  bad: [
    {
      title: 'not mentioned',
      cloudformation: `
Resources:
  Invoices:
    Type: AWS::S3::Bucket
`,
      terraform: `
resource "aws_s3_bucket" "invoices" {}
`,
    },
  ],
  cannotTell: [
    {
      title: 'logged only under a condition that the deployment knows',
      cloudformation: `
Parameters:
  Stage:
    Type: String
Conditions:
  IsProduction: !Equals [!Ref Stage, production]
Resources:
  Invoices:
    Type: AWS::S3::Bucket
    Properties:
      LoggingConfiguration: !If [IsProduction, { DestinationBucketName: shop-access-logs }, !Ref AWS::NoValue]
`,
      terraform: `
variable "production" {
  type = bool
}

resource "aws_s3_bucket" "invoices" {}

resource "aws_s3_bucket_logging" "invoices" {
  count         = var.production ? 1 : 0
  bucket        = aws_s3_bucket.invoices.id
  target_bucket = "shop-access-logs"
  target_prefix = "invoices/"
}
`,
    },
  ],
};

import type { CheckExamples } from '../examples.ts';

export const examples: CheckExamples = {
  good: [
    {
      title: 'versioning is on',
      cloudformation: `
Resources:
  Invoices:
    Type: AWS::S3::Bucket
    Properties:
      VersioningConfiguration:
        Status: Enabled
`,
      terraform: `
resource "aws_s3_bucket" "invoices" {}

resource "aws_s3_bucket_versioning" "invoices" {
  bucket = aws_s3_bucket.invoices.id
  versioning_configuration {
    status = "Enabled"
  }
}
`,
    },
  ],
  bad: [
    {
      title: 'versioning was suspended',
      cloudformation: `
Resources:
  Invoices:
    Type: AWS::S3::Bucket
    Properties:
      VersioningConfiguration:
        Status: Suspended
`,
      terraform: `
resource "aws_s3_bucket" "invoices" {}

resource "aws_s3_bucket_versioning" "invoices" {
  bucket = aws_s3_bucket.invoices.id
  versioning_configuration {
    status = "Suspended"
  }
}
`,
    },
    {
      title: 'versioning is not mentioned: a bucket starts without it',
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
      title: 'the status is a parameter without a default',
      cloudformation: `
Parameters:
  Versioning:
    Type: String
Resources:
  Invoices:
    Type: AWS::S3::Bucket
    Properties:
      VersioningConfiguration:
        Status: !Ref Versioning
`,
      terraform: `
variable "versioning" {}

resource "aws_s3_bucket" "invoices" {}

resource "aws_s3_bucket_versioning" "invoices" {
  bucket = aws_s3_bucket.invoices.id
  versioning_configuration {
    status = var.versioning
  }
}
`,
    },
  ],
  assumed: [
    {
      title: 'the parameter has a default that turns it on',
      expect: 'passed',
      cloudformation: `
Parameters:
  Versioning:
    Type: String
    Default: Enabled
Resources:
  Invoices:
    Type: AWS::S3::Bucket
    Properties:
      VersioningConfiguration:
        Status: !Ref Versioning
`,
      terraform: `
variable "versioning" {
  default = "Enabled"
}

resource "aws_s3_bucket" "invoices" {}

resource "aws_s3_bucket_versioning" "invoices" {
  bucket = aws_s3_bucket.invoices.id
  versioning_configuration {
    status = var.versioning
  }
}
`,
    },
  ],
  conditional: [
    {
      title: 'on or omitted, by a condition that only the deployment knows',
      expect: 'unknown',
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
      VersioningConfiguration: !If
        - IsProduction
        - Status: Enabled
        - !Ref AWS::NoValue
`,
      terraform: `
variable "production" {
  type = bool
}

resource "aws_s3_bucket" "invoices" {}

resource "aws_s3_bucket_versioning" "invoices" {
  count  = var.production ? 1 : 0
  bucket = aws_s3_bucket.invoices.id
  versioning_configuration {
    status = "Enabled"
  }
}
`,
    },
  ],
};

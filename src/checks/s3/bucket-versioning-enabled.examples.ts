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
    {
      title: 'a module that is counted makes bucket and versioning',
      only: { language: 'terraform', why: 'CloudFormation has no modules of this kind' },
      terraform: {
        'main.tf': `
module "invoices" {
  source = "./modules/archive"
  count  = 1
  name   = "shop-invoices"
}
`,
        'modules/archive/main.tf': `
variable "name" {
  type = string
}

variable "versioning" {
  type    = string
  default = "Enabled"
}

resource "aws_s3_bucket" "this" {
  bucket = var.name
}

resource "aws_s3_bucket_versioning" "this" {
  count  = var.versioning == "" ? 0 : 1
  bucket = aws_s3_bucket.this.id
  versioning_configuration {
    status = var.versioning
  }
}
`,
      },
    },
    {
      title: 'each bucket of a loop has its own',
      only: {
        language: 'terraform',
        why: 'CloudFormation repeats resources with a macro only',
      },
      terraform: `
resource "aws_s3_bucket" "archive" {
  for_each = toset(["invoices", "returns"])
  bucket   = "shop-\${each.key}"
}

resource "aws_s3_bucket_versioning" "archive" {
  for_each = aws_s3_bucket.archive
  bucket   = each.value.id
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
    {
      title: 'a module is told to leave it off, whatever its default says',
      only: { language: 'terraform', why: 'CloudFormation has no modules of this kind' },
      terraform: {
        'main.tf': `
module "invoices" {
  source     = "./modules/archive"
  versioning = "Suspended"
}
`,
        'modules/archive/main.tf': `
variable "versioning" {
  type    = string
  default = "Enabled"
}

resource "aws_s3_bucket" "this" {}

resource "aws_s3_bucket_versioning" "this" {
  bucket = aws_s3_bucket.this.id
  versioning_configuration {
    status = var.versioning
  }
}
`,
      },
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
    {
      title: 'a module that is not in the input is given the bucket',
      only: { language: 'terraform', why: 'CloudFormation has no modules of this kind' },
      terraform: `
resource "aws_s3_bucket" "invoices" {}

module "retention" {
  source  = "shop.example/platform/bucket-retention/aws"
  version = "2.1.0"
  bucket  = aws_s3_bucket.invoices.id
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

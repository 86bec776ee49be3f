import type { CheckExamples } from '../examples.ts';

/** A bucket whose blocks are all off. */
const unblocked = {
  cloudformation: `Resources:
  Catalogue:
    Type: AWS::S3::Bucket
    Properties:
      PublicAccessBlockConfiguration:
        BlockPublicAcls: false
        BlockPublicPolicy: false
        IgnorePublicAcls: false
        RestrictPublicBuckets: false`,
  terraform: `resource "aws_s3_bucket" "catalogue" {}

resource "aws_s3_bucket_public_access_block" "catalogue" {
  bucket                  = aws_s3_bucket.catalogue.id
  block_public_acls       = false
  block_public_policy     = false
  ignore_public_acls      = false
  restrict_public_buckets = false
}`,
};

/** The beginning of its policy. */
const policy = `  CataloguePolicy:
    Type: AWS::S3::BucketPolicy
    Properties:
      Bucket: !Ref Catalogue
      PolicyDocument:
        Version: "2012-10-17"
        Statement:`;

export const examples: CheckExamples = {
  good: [
    {
      title: 'no policy, and the blocks that AWS sets on new buckets',
      cloudformation: `
Resources:
  Catalogue:
    Type: AWS::S3::Bucket
    Properties:
      BucketName: shop-catalogue
`,
      terraform: `
resource "aws_s3_bucket" "catalogue" {
  bucket = "shop-catalogue"
}
`,
    },
    {
      title: 'pictures are served by CloudFront',
      cloudformation: `
${unblocked.cloudformation}
${policy}
          - Effect: Allow
            Principal: { Service: cloudfront.amazonaws.com }
            Action: s3:GetObject
            Resource: !Sub \${Catalogue.Arn}/*
            Condition:
              StringEquals:
                AWS:SourceArn: !Sub arn:aws:cloudfront::\${AWS::AccountId}:distribution/E1EXAMPLE
`,
      terraform: `
data "aws_caller_identity" "current" {}

${unblocked.terraform}

data "aws_iam_policy_document" "catalogue" {
  statement {
    actions   = ["s3:GetObject"]
    resources = ["\${aws_s3_bucket.catalogue.arn}/*"]
    principals {
      type        = "Service"
      identifiers = ["cloudfront.amazonaws.com"]
    }
    condition {
      test     = "StringEquals"
      variable = "AWS:SourceArn"
      values   = ["arn:aws:cloudfront::\${data.aws_caller_identity.current.account_id}:distribution/E1EXAMPLE"]
    }
  }
}

resource "aws_s3_bucket_policy" "catalogue" {
  bucket = aws_s3_bucket.catalogue.id
  policy = data.aws_iam_policy_document.catalogue.json
}
`,
    },
    {
      title: 'everyone is named, but the bucket is restricted',
      cloudformation: `
Resources:
  Catalogue:
    Type: AWS::S3::Bucket
    Properties:
      PublicAccessBlockConfiguration:
        RestrictPublicBuckets: true
${policy}
          - Effect: Allow
            Principal: "*"
            Action: s3:GetObject
            Resource: !Sub \${Catalogue.Arn}/*
`,
      terraform: `
resource "aws_s3_bucket" "catalogue" {}

resource "aws_s3_bucket_public_access_block" "catalogue" {
  bucket                  = aws_s3_bucket.catalogue.id
  restrict_public_buckets = true
}

resource "aws_s3_bucket_policy" "catalogue" {
  bucket = aws_s3_bucket.catalogue.id
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = "*", Action = "s3:GetObject", Resource = "\${aws_s3_bucket.catalogue.arn}/*" }]
  })
}
`,
    },
    {
      title: 'everyone is named, from the network of the office',
      cloudformation: `
${unblocked.cloudformation}
${policy}
          - Effect: Allow
            Principal: "*"
            Action: s3:GetObject
            Resource: !Sub \${Catalogue.Arn}/*
            Condition:
              IpAddress: { aws:SourceIp: 203.0.113.0/24 }
`,
      terraform: `
${unblocked.terraform}

resource "aws_s3_bucket_policy" "catalogue" {
  bucket = aws_s3_bucket.catalogue.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = "s3:GetObject"
      Resource  = "\${aws_s3_bucket.catalogue.arn}/*"
      Condition = { IpAddress = { "aws:SourceIp" = "203.0.113.0/24" } }
    }]
  })
}
`,
    },
  ],
  bad: [
    {
      title: 'the policy lets everyone read, and the blocks are off',
      cloudformation: `
${unblocked.cloudformation}
${policy}
          - Effect: Allow
            Principal: "*"
            Action: s3:GetObject
            Resource: !Sub \${Catalogue.Arn}/*
`,
      terraform: `
${unblocked.terraform}

resource "aws_s3_bucket_policy" "catalogue" {
  bucket = aws_s3_bucket.catalogue.id
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = "*", Action = "s3:GetObject", Resource = "\${aws_s3_bucket.catalogue.arn}/*" }]
  })
}
`,
    },
    {
      title: 'a public ACL counts and is not ignored',
      cloudformation: `
${unblocked.cloudformation}
      AccessControl: PublicRead
      OwnershipControls:
        Rules: [{ ObjectOwnership: ObjectWriter }]
`,
      terraform: `
${unblocked.terraform}

resource "aws_s3_bucket_ownership_controls" "catalogue" {
  bucket = aws_s3_bucket.catalogue.id
  rule {
    object_ownership = "ObjectWriter"
  }
}

resource "aws_s3_bucket_acl" "catalogue" {
  bucket = aws_s3_bucket.catalogue.id
  acl    = "public-read"
}
`,
    },
    {
      title: 'the whole internet in two halves',
      cloudformation: `
${unblocked.cloudformation}
${policy}
          - Effect: Allow
            Principal: { AWS: "*" }
            Action: s3:GetObject
            Resource: !Sub \${Catalogue.Arn}/*
            Condition:
              IpAddress: { aws:SourceIp: [0.0.0.0/1, 128.0.0.0/1] }
`,
      terraform: `
${unblocked.terraform}

data "aws_iam_policy_document" "catalogue" {
  statement {
    actions   = ["s3:GetObject"]
    resources = ["\${aws_s3_bucket.catalogue.arn}/*"]
    principals {
      type        = "AWS"
      identifiers = ["*"]
    }
    condition {
      test     = "IpAddress"
      variable = "aws:SourceIp"
      values   = ["0.0.0.0/1", "128.0.0.0/1"]
    }
  }
}

resource "aws_s3_bucket_policy" "catalogue" {
  bucket = aws_s3_bucket.catalogue.id
  policy = data.aws_iam_policy_document.catalogue.json
}
`,
    },
  ],
  cannotTell: [
    {
      title: 'the reader is a parameter without a default',
      cloudformation: `
Parameters:
  Reader: { Type: String }
${unblocked.cloudformation}
${policy}
          - Effect: Allow
            Principal: { AWS: !Ref Reader }
            Action: s3:GetObject
            Resource: !Sub \${Catalogue.Arn}/*
`,
      terraform: `
variable "reader" {
  type = string
}

${unblocked.terraform}

resource "aws_s3_bucket_policy" "catalogue" {
  bucket = aws_s3_bucket.catalogue.id
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { AWS = var.reader }, Action = "s3:GetObject", Resource = "\${aws_s3_bucket.catalogue.arn}/*" }]
  })
}
`,
    },
    {
      title: 'no block is written: a new bucket would refuse this policy, an old one is public',
      cloudformation: `
Resources:
  Catalogue:
    Type: AWS::S3::Bucket
    Properties:
      BucketName: shop-catalogue
${policy}
          - Effect: Allow
            Principal: "*"
            Action: s3:GetObject
            Resource: !Sub \${Catalogue.Arn}/*
`,
      terraform: `
resource "aws_s3_bucket" "catalogue" {}

resource "aws_s3_bucket_policy" "catalogue" {
  bucket = aws_s3_bucket.catalogue.id
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = "*", Action = "s3:GetObject", Resource = "\${aws_s3_bucket.catalogue.arn}/*" }]
  })
}
`,
    },
  ],
  assumed: [
    {
      title: 'the default of the parameter opens it',
      expect: 'failed',
      cloudformation: `
Parameters:
  Reader: { Type: String, Default: "*" }
${unblocked.cloudformation}
${policy}
          - Effect: Allow
            Principal: { AWS: !Ref Reader }
            Action: s3:GetObject
            Resource: !Sub \${Catalogue.Arn}/*
`,
      terraform: `
variable "reader" {
  type    = string
  default = "*"
}

${unblocked.terraform}

resource "aws_s3_bucket_policy" "catalogue" {
  bucket = aws_s3_bucket.catalogue.id
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { AWS = var.reader }, Action = "s3:GetObject", Resource = "\${aws_s3_bucket.catalogue.arn}/*" }]
  })
}
`,
    },
  ],
  conditional: [
    {
      title: 'the policy exists only in production',
      expect: 'unknown',
      cloudformation: `
Parameters:
  Stage: { Type: String }
Conditions:
  Production: !Equals [!Ref Stage, production]

${unblocked.cloudformation}
  CataloguePolicy:
    Type: AWS::S3::BucketPolicy
    Condition: Production
    Properties:
      Bucket: !Ref Catalogue
      PolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: "*"
            Action: s3:GetObject
            Resource: !Sub \${Catalogue.Arn}/*
`,
      terraform: `
variable "stage" {
  type = string
}

${unblocked.terraform}

resource "aws_s3_bucket_policy" "catalogue" {
  count  = var.stage == "production" ? 1 : 0
  bucket = aws_s3_bucket.catalogue.id
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = "*", Action = "s3:GetObject", Resource = "\${aws_s3_bucket.catalogue.arn}/*" }]
  })
}
`,
    },
  ],
  partialText: [
    {
      title: 'the account is a parameter, but it is an account',
      expect: 'passed',
      cloudformation: `
Parameters:
  ReaderAccount: { Type: String }
${unblocked.cloudformation}
${policy}
          - Effect: Allow
            Principal: { AWS: !Sub "arn:aws:iam::\${ReaderAccount}:root" }
            Action: s3:GetObject
            Resource: !Sub \${Catalogue.Arn}/*
`,
      terraform: `
variable "reader_account" {
  type = string
}

${unblocked.terraform}

resource "aws_s3_bucket_policy" "catalogue" {
  bucket = aws_s3_bucket.catalogue.id
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { AWS = "arn:aws:iam::\${var.reader_account}:root" }, Action = "s3:GetObject", Resource = "\${aws_s3_bucket.catalogue.arn}/*" }]
  })
}
`,
    },
  ],
};

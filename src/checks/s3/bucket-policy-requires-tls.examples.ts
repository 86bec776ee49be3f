import type { CheckExamples } from '../examples.ts';

export const examples: CheckExamples = {
  good: [
    {
      title: 'everything without TLS is denied',
      cloudformation: `
Resources:
  Catalogue:
    Type: AWS::S3::Bucket
    Properties:
      BucketName: shop-catalogue
  CataloguePolicy:
    Type: AWS::S3::BucketPolicy
    Properties:
      Bucket: !Ref Catalogue
      PolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Deny
            Principal: "*"
            Action: s3:*
            Resource: [!GetAtt Catalogue.Arn, !Sub "\${Catalogue.Arn}/*"]
            Condition: { Bool: { aws:SecureTransport: false } }
`,
      terraform: `
resource "aws_s3_bucket" "catalogue" {
  bucket = "shop-catalogue"
}

data "aws_iam_policy_document" "tls" {
  statement {
    effect    = "Deny"
    actions   = ["s3:*"]
    resources = [aws_s3_bucket.catalogue.arn, "\${aws_s3_bucket.catalogue.arn}/*"]
    principals {
      type        = "*"
      identifiers = ["*"]
    }
    condition {
      test     = "Bool"
      variable = "aws:SecureTransport"
      values   = ["false"]
    }
  }
}

resource "aws_s3_bucket_policy" "catalogue" {
  bucket = aws_s3_bucket.catalogue.id
  policy = data.aws_iam_policy_document.tls.json
}
`,
    },
  ],
  bad: [
    {
      title: 'there is no policy',
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
      title: 'listing the bucket is not covered',
      cloudformation: `
Resources:
  Catalogue:
    Type: AWS::S3::Bucket
    Properties:
      BucketName: shop-catalogue
  CataloguePolicy:
    Type: AWS::S3::BucketPolicy
    Properties:
      Bucket: !Ref Catalogue
      PolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Deny
            Principal: "*"
            Action: s3:*
            Resource: !Sub \${Catalogue.Arn}/*
            Condition: { Bool: { aws:SecureTransport: false } }
`,
      terraform: `
resource "aws_s3_bucket" "catalogue" {
  bucket = "shop-catalogue"
}

resource "aws_s3_bucket_policy" "catalogue" {
  bucket = aws_s3_bucket.catalogue.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Deny"
      Principal = "*"
      Action    = "s3:*"
      Resource  = "\${aws_s3_bucket.catalogue.arn}/*"
      Condition = { Bool = { "aws:SecureTransport" = "false" } }
    }]
  })
}
`,
    },
    {
      title: 'only requests from outside the network are denied',
      cloudformation: `
Resources:
  Catalogue:
    Type: AWS::S3::Bucket
    Properties:
      BucketName: shop-catalogue
  CataloguePolicy:
    Type: AWS::S3::BucketPolicy
    Properties:
      Bucket: !Ref Catalogue
      PolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Deny
            Principal: "*"
            Action: s3:*
            Resource: [!GetAtt Catalogue.Arn, !Sub "\${Catalogue.Arn}/*"]
            Condition: { Bool: { aws:SecureTransport: false }, NotIpAddress: { aws:SourceIp: 10.0.0.0/8 } }
`,
      terraform: `
resource "aws_s3_bucket" "catalogue" {
  bucket = "shop-catalogue"
}

resource "aws_s3_bucket_policy" "catalogue" {
  bucket = aws_s3_bucket.catalogue.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Deny"
      Principal = "*"
      Action    = "s3:*"
      Resource  = [aws_s3_bucket.catalogue.arn, "\${aws_s3_bucket.catalogue.arn}/*"]
      Condition = {
        Bool         = { "aws:SecureTransport" = "false" }
        NotIpAddress = { "aws:SourceIp" = "10.0.0.0/8" }
      }
    }]
  })
}
`,
    },
  ],
  cannotTell: [
    {
      title: 'the flag is a parameter without a default',
      cloudformation: `
Parameters:
  Enforced: { Type: String }
Resources:
  Catalogue:
    Type: AWS::S3::Bucket
    Properties:
      BucketName: shop-catalogue
  CataloguePolicy:
    Type: AWS::S3::BucketPolicy
    Properties:
      Bucket: !Ref Catalogue
      PolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Deny
            Principal: "*"
            Action: s3:*
            Resource: [!GetAtt Catalogue.Arn, !Sub "\${Catalogue.Arn}/*"]
            Condition: { Bool: { aws:SecureTransport: !Ref Enforced } }
`,
      terraform: `
variable "enforced" {
  type = string
}

resource "aws_s3_bucket" "catalogue" {
  bucket = "shop-catalogue"
}

resource "aws_s3_bucket_policy" "catalogue" {
  bucket = aws_s3_bucket.catalogue.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Deny"
      Principal = "*"
      Action    = "s3:*"
      Resource  = [aws_s3_bucket.catalogue.arn, "\${aws_s3_bucket.catalogue.arn}/*"]
      Condition = { Bool = { "aws:SecureTransport" = var.enforced } }
    }]
  })
}
`,
    },
  ],
  assumed: [
    {
      title: 'the flag is the default of a parameter',
      expect: 'passed',
      cloudformation: `
Parameters:
  Enforced: { Type: String, Default: "false" }
Resources:
  Catalogue:
    Type: AWS::S3::Bucket
    Properties:
      BucketName: shop-catalogue
  CataloguePolicy:
    Type: AWS::S3::BucketPolicy
    Properties:
      Bucket: !Ref Catalogue
      PolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Deny
            Principal: "*"
            Action: s3:*
            Resource: [!GetAtt Catalogue.Arn, !Sub "\${Catalogue.Arn}/*"]
            Condition: { Bool: { aws:SecureTransport: !Ref Enforced } }
`,
      terraform: `
variable "enforced" {
  type    = string
  default = "false"
}

resource "aws_s3_bucket" "catalogue" {
  bucket = "shop-catalogue"
}

resource "aws_s3_bucket_policy" "catalogue" {
  bucket = aws_s3_bucket.catalogue.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Deny"
      Principal = "*"
      Action    = "s3:*"
      Resource  = [aws_s3_bucket.catalogue.arn, "\${aws_s3_bucket.catalogue.arn}/*"]
      Condition = { Bool = { "aws:SecureTransport" = var.enforced } }
    }]
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

Resources:
  Catalogue:
    Type: AWS::S3::Bucket
    Properties:
      BucketName: shop-catalogue
  CataloguePolicy:
    Type: AWS::S3::BucketPolicy
    Condition: Production
    Properties:
      Bucket: !Ref Catalogue
      PolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Deny
            Principal: "*"
            Action: s3:*
            Resource: [!GetAtt Catalogue.Arn, !Sub "\${Catalogue.Arn}/*"]
            Condition: { Bool: { aws:SecureTransport: false } }
`,
      terraform: `
variable "stage" {
  type = string
}

resource "aws_s3_bucket" "catalogue" {
  bucket = "shop-catalogue"
}

resource "aws_s3_bucket_policy" "catalogue" {
  count  = var.stage == "production" ? 1 : 0
  bucket = aws_s3_bucket.catalogue.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Deny"
      Principal = "*"
      Action    = "s3:*"
      Resource  = [aws_s3_bucket.catalogue.arn, "\${aws_s3_bucket.catalogue.arn}/*"]
      Condition = { Bool = { "aws:SecureTransport" = "false" } }
    }]
  })
}
`,
    },
  ],
  partialText: [
    {
      title: 'the bucket is named by a parameter',
      expect: 'passed',
      cloudformation: `
Parameters:
  Name: { Type: String }
Resources:
  Catalogue:
    Type: AWS::S3::Bucket
    Properties:
      BucketName: !Ref Name
  CataloguePolicy:
    Type: AWS::S3::BucketPolicy
    Properties:
      Bucket: !Ref Catalogue
      PolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Deny
            Principal: "*"
            Action: s3:*
            Resource: [!Sub "arn:aws:s3:::\${Name}", !Sub "arn:aws:s3:::\${Name}/*"]
            Condition: { Bool: { aws:SecureTransport: false } }
`,
      terraform: `
variable "name" {
  type = string
}

resource "aws_s3_bucket" "catalogue" {
  bucket = var.name
}

resource "aws_s3_bucket_policy" "catalogue" {
  bucket = aws_s3_bucket.catalogue.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Deny"
      Principal = "*"
      Action    = "s3:*"
      Resource  = ["arn:aws:s3:::\${var.name}", "arn:aws:s3:::\${var.name}/*"]
      Condition = { Bool = { "aws:SecureTransport" = "false" } }
    }]
  })
}
`,
    },
  ],
};

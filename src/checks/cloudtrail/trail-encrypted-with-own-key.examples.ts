import type { CheckExamples } from '../examples.ts';

export const examples: CheckExamples = {
  good: [
    {
      title: 'as it should be',
      cloudformation: `
Resources:
  Trail:
    Type: AWS::CloudTrail::Trail
    Properties:
      IsLogging: true
      S3BucketName: shop-audit-trail
      KMSKeyId: alias/audit
`,
      terraform: `
resource "aws_cloudtrail" "audit" {
  name           = "audit"
  s3_bucket_name = "shop-audit-trail"
  kms_key_id     = "alias/audit"
}
`,
    },
  ],
  bad: [
    {
      title: 'not mentioned',
      cloudformation: `
Resources:
  Trail:
    Type: AWS::CloudTrail::Trail
    Properties:
      IsLogging: true
      S3BucketName: shop-audit-trail
`,
      terraform: `
resource "aws_cloudtrail" "audit" {
  name           = "audit"
  s3_bucket_name = "shop-audit-trail"
}
`,
    },
  ],
  cannotTell: [
    {
      title: 'the value is a parameter without a default',
      cloudformation: `
Parameters:
  Setting:
    Type: String
Resources:
  Trail:
    Type: AWS::CloudTrail::Trail
    Properties:
      IsLogging: true
      S3BucketName: shop-audit-trail
      KMSKeyId: !Ref Setting
`,
      terraform: `
variable "setting" {}

resource "aws_cloudtrail" "audit" {
  name           = "audit"
  s3_bucket_name = "shop-audit-trail"
  kms_key_id     = var.setting
}
`,
    },
  ],
  assumed: [
    {
      title: 'the default of a parameter decides',
      expect: 'passed',
      cloudformation: `
Parameters:
  Setting:
    Type: String
    Default: alias/audit
Resources:
  Trail:
    Type: AWS::CloudTrail::Trail
    Properties:
      IsLogging: true
      S3BucketName: shop-audit-trail
      KMSKeyId: !Ref Setting
`,
      terraform: `
variable "setting" {
  default = "alias/audit"
}

resource "aws_cloudtrail" "audit" {
  name           = "audit"
  s3_bucket_name = "shop-audit-trail"
  kms_key_id     = var.setting
}
`,
    },
  ],
};

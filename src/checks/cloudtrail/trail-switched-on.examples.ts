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
      S3BucketName: shop-audit-trail
      IsLogging: true
`,
      terraform: `
resource "aws_cloudtrail" "audit" {
  name           = "audit"
  s3_bucket_name = "shop-audit-trail"
  enable_logging = true
}
`,
    },
  ],
  bad: [
    {
      title: 'switched off',
      cloudformation: `
Resources:
  Trail:
    Type: AWS::CloudTrail::Trail
    Properties:
      S3BucketName: shop-audit-trail
      IsLogging: false
`,
      terraform: `
resource "aws_cloudtrail" "audit" {
  name           = "audit"
  s3_bucket_name = "shop-audit-trail"
  enable_logging = false
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
      S3BucketName: shop-audit-trail
      IsLogging: !Ref Setting
`,
      terraform: `
variable "setting" {}

resource "aws_cloudtrail" "audit" {
  name           = "audit"
  s3_bucket_name = "shop-audit-trail"
  enable_logging = var.setting
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
    Default: true
Resources:
  Trail:
    Type: AWS::CloudTrail::Trail
    Properties:
      S3BucketName: shop-audit-trail
      IsLogging: !Ref Setting
`,
      terraform: `
variable "setting" {
  default = true
}

resource "aws_cloudtrail" "audit" {
  name           = "audit"
  s3_bucket_name = "shop-audit-trail"
  enable_logging = var.setting
}
`,
    },
  ],
};

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
      EnableLogFileValidation: true
`,
      terraform: `
resource "aws_cloudtrail" "audit" {
  name                       = "audit"
  s3_bucket_name             = "shop-audit-trail"
  enable_log_file_validation = true
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
      IsLogging: true
      S3BucketName: shop-audit-trail
      EnableLogFileValidation: false
`,
      terraform: `
resource "aws_cloudtrail" "audit" {
  name                       = "audit"
  s3_bucket_name             = "shop-audit-trail"
  enable_log_file_validation = false
}
`,
    },
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
      EnableLogFileValidation: !Ref Setting
`,
      terraform: `
variable "setting" {}

resource "aws_cloudtrail" "audit" {
  name                       = "audit"
  s3_bucket_name             = "shop-audit-trail"
  enable_log_file_validation = var.setting
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
      IsLogging: true
      S3BucketName: shop-audit-trail
      EnableLogFileValidation: !Ref Setting
`,
      terraform: `
variable "setting" {
  default = true
}

resource "aws_cloudtrail" "audit" {
  name                       = "audit"
  s3_bucket_name             = "shop-audit-trail"
  enable_log_file_validation = var.setting
}
`,
    },
  ],
};

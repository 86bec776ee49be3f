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
      IsMultiRegionTrail: true
`,
      terraform: `
resource "aws_cloudtrail" "audit" {
  name                  = "audit"
  s3_bucket_name        = "shop-audit-trail"
  is_multi_region_trail = true
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
      IsMultiRegionTrail: false
`,
      terraform: `
resource "aws_cloudtrail" "audit" {
  name                  = "audit"
  s3_bucket_name        = "shop-audit-trail"
  is_multi_region_trail = false
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
      IsMultiRegionTrail: !Ref Setting
`,
      terraform: `
variable "setting" {}

resource "aws_cloudtrail" "audit" {
  name                  = "audit"
  s3_bucket_name        = "shop-audit-trail"
  is_multi_region_trail = var.setting
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
      IsMultiRegionTrail: !Ref Setting
`,
      terraform: `
variable "setting" {
  default = true
}

resource "aws_cloudtrail" "audit" {
  name                  = "audit"
  s3_bucket_name        = "shop-audit-trail"
  is_multi_region_trail = var.setting
}
`,
    },
  ],
};

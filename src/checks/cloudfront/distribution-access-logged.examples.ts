import type { CheckExamples } from '../examples.ts';

export const examples: CheckExamples = {
  good: [
    {
      title: 'to a bucket',
      cloudformation: `
Resources:
  ShopFront:
    Type: AWS::CloudFront::Distribution
    Properties:
      DistributionConfig:
        Enabled: true
        Origins:
          - { Id: shop, DomainName: origin.example.com, CustomOriginConfig: { OriginProtocolPolicy: https-only } }
        DefaultCacheBehavior:
          TargetOriginId: shop
          ViewerProtocolPolicy: https-only
        Logging:
          Bucket: shop-access-logs.s3.amazonaws.com
`,
      terraform: `
resource "aws_cloudfront_distribution" "shop" {
  enabled = true
  origin {
    origin_id   = "shop"
    domain_name = "origin.example.com"
  }
  default_cache_behavior {
    target_origin_id       = "shop"
    viewer_protocol_policy = "https-only"
    allowed_methods        = ["GET", "HEAD"]
    cached_methods         = ["GET", "HEAD"]
  }
  logging_config {
    bucket = "shop-access-logs.s3.amazonaws.com"
  }
  viewer_certificate {
    cloudfront_default_certificate = true
  }
}
`,
    },
  ],
  bad: [
    {
      title: 'not mentioned',
      cloudformation: `
Resources:
  ShopFront:
    Type: AWS::CloudFront::Distribution
    Properties:
      DistributionConfig:
        Enabled: true
        Origins:
          - { Id: shop, DomainName: origin.example.com, CustomOriginConfig: { OriginProtocolPolicy: https-only } }
        DefaultCacheBehavior:
          TargetOriginId: shop
          ViewerProtocolPolicy: https-only
`,
      terraform: `
resource "aws_cloudfront_distribution" "shop" {
  enabled = true
  origin {
    origin_id   = "shop"
    domain_name = "origin.example.com"
  }
  default_cache_behavior {
    target_origin_id       = "shop"
    viewer_protocol_policy = "https-only"
    allowed_methods        = ["GET", "HEAD"]
    cached_methods         = ["GET", "HEAD"]
  }
  viewer_certificate {
    cloudfront_default_certificate = true
  }
}
`,
    },
  ],
  cannotTell: [
    {
      title: 'logged only where the deployment says so',
      cloudformation: `
Parameters:
  Stage:
    Type: String
Conditions:
  IsProduction: !Equals [!Ref Stage, production]
Resources:
  ShopFront:
    Type: AWS::CloudFront::Distribution
    Properties:
      DistributionConfig:
        Enabled: true
        Origins:
          - { Id: shop, DomainName: origin.example.com, CustomOriginConfig: { OriginProtocolPolicy: https-only } }
        DefaultCacheBehavior:
          TargetOriginId: shop
          ViewerProtocolPolicy: https-only
        Logging: !If [IsProduction, { Bucket: shop-access-logs.s3.amazonaws.com }, !Ref AWS::NoValue]
`,
      terraform: `
variable "production" {
  type = bool
}

resource "aws_cloudfront_distribution" "shop" {
  enabled = true
  origin {
    origin_id   = "shop"
    domain_name = "origin.example.com"
  }
  default_cache_behavior {
    target_origin_id       = "shop"
    viewer_protocol_policy = "https-only"
    allowed_methods        = ["GET", "HEAD"]
    cached_methods         = ["GET", "HEAD"]
  }
  dynamic "logging_config" {
    for_each = var.production ? [1] : []
    content {
      bucket = "shop-access-logs.s3.amazonaws.com"
    }
  }
  viewer_certificate {
    cloudfront_default_certificate = true
  }
}
`,
    },
  ],
};

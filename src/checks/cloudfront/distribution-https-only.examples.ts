import type { CheckExamples } from '../examples.ts';

export const examples: CheckExamples = {
  good: [
    {
      title: 'visitors are redirected',
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
          ViewerProtocolPolicy: redirect-to-https
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
    viewer_protocol_policy = "redirect-to-https"
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
  bad: [
    {
      title: 'both are allowed',
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
          ViewerProtocolPolicy: allow-all
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
    viewer_protocol_policy = "allow-all"
    allowed_methods        = ["GET", "HEAD"]
    cached_methods         = ["GET", "HEAD"]
  }
  viewer_certificate {
    cloudfront_default_certificate = true
  }
}
`,
    },
    {
      title: 'one behaviour allows both',
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
        CacheBehaviors:
          - { PathPattern: /images/*, TargetOriginId: shop, ViewerProtocolPolicy: allow-all }
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
  ordered_cache_behavior {
    path_pattern           = "/images/*"
    target_origin_id       = "shop"
    viewer_protocol_policy = "allow-all"
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
      title: 'the policy is a parameter without a default',
      cloudformation: `
Parameters:
  Policy:
    Type: String
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
          ViewerProtocolPolicy: !Ref Policy
`,
      terraform: `
variable "policy" {}

resource "aws_cloudfront_distribution" "shop" {
  enabled = true
  origin {
    origin_id   = "shop"
    domain_name = "origin.example.com"
  }
  default_cache_behavior {
    target_origin_id       = "shop"
    viewer_protocol_policy = var.policy
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
  assumed: [
    {
      title: 'the default of the parameter allows both',
      expect: 'failed',
      cloudformation: `
Parameters:
  Policy:
    Type: String
    Default: allow-all
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
          ViewerProtocolPolicy: !Ref Policy
`,
      terraform: `
variable "policy" {
  default = "allow-all"
}

resource "aws_cloudfront_distribution" "shop" {
  enabled = true
  origin {
    origin_id   = "shop"
    domain_name = "origin.example.com"
  }
  default_cache_behavior {
    target_origin_id       = "shop"
    viewer_protocol_policy = var.policy
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
};

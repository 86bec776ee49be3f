import type { CheckExamples } from '../examples.ts';

export const examples: CheckExamples = {
  good: [
    {
      title: 'TLS 1.2 and later',
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
        Aliases: [shop.example.com]
        ViewerCertificate:
          AcmCertificateArn: arn:aws:acm:us-east-1:111122223333:certificate/shop
          SslSupportMethod: sni-only
          MinimumProtocolVersion: TLSv1.2_2021
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
    acm_certificate_arn      = "arn:aws:acm:us-east-1:111122223333:certificate/shop"
    ssl_support_method       = "sni-only"
    minimum_protocol_version = "TLSv1.2_2021"
  }
}
`,
    },
  ],
  bad: [
    {
      title: 'TLS 1.0 is accepted',
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
        Aliases: [shop.example.com]
        ViewerCertificate:
          AcmCertificateArn: arn:aws:acm:us-east-1:111122223333:certificate/shop
          SslSupportMethod: sni-only
          MinimumProtocolVersion: TLSv1
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
    acm_certificate_arn      = "arn:aws:acm:us-east-1:111122223333:certificate/shop"
    ssl_support_method       = "sni-only"
    minimum_protocol_version = "TLSv1"
  }
}
`,
    },
  ],
  cannotTell: [
    {
      title: 'the version is a parameter without a default',
      cloudformation: `
Parameters:
  Version:
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
          ViewerProtocolPolicy: https-only
        Aliases: [shop.example.com]
        ViewerCertificate:
          AcmCertificateArn: arn:aws:acm:us-east-1:111122223333:certificate/shop
          SslSupportMethod: sni-only
          MinimumProtocolVersion: !Ref Version
`,
      terraform: `
variable "tls" {}

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
    acm_certificate_arn      = "arn:aws:acm:us-east-1:111122223333:certificate/shop"
    ssl_support_method       = "sni-only"
    minimum_protocol_version = var.tls
  }
}
`,
    },
  ],
  notApplicable: [
    {
      title: 'with its own name CloudFront chooses the protocol itself',
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
};

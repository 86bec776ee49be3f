import type { CheckExamples } from '../examples.ts';

export const examples: CheckExamples = {
  good: [
    {
      title: 'logs go to a bucket',
      cloudformation: `
Resources:
  Shop:
    Type: AWS::ElasticLoadBalancingV2::LoadBalancer
    Properties:
      Type: application
      LoadBalancerAttributes:
        - { Key: access_logs.s3.enabled, Value: "true" }
        - { Key: access_logs.s3.bucket, Value: shop-access-logs }
`,
      terraform: `
resource "aws_lb" "shop" {
  load_balancer_type = "application"
  access_logs {
    bucket  = "shop-access-logs"
    enabled = true
  }
}
`,
    },
    {
      title: 'a block that a variable of the module switches on',
      only: { language: 'terraform', why: 'CloudFormation has no modules of this kind' },
      terraform: {
        'main.tf': `
module "shop" {
  source      = "./modules/entrance"
  logs_bucket = "shop-logs"
}
`,
        'modules/entrance/main.tf': `
variable "logs_bucket" {
  type    = string
  default = null
}

resource "aws_lb" "this" {
  load_balancer_type = "application"
  dynamic "access_logs" {
    for_each = var.logs_bucket[*]
    content {
      bucket  = access_logs.value
      enabled = true
    }
  }
}
`,
      },
    },
  ],
  bad: [
    {
      title: 'switched off',
      cloudformation: `
Resources:
  Shop:
    Type: AWS::ElasticLoadBalancingV2::LoadBalancer
    Properties:
      Type: application
      LoadBalancerAttributes:
        - { Key: access_logs.s3.enabled, Value: "false" }
        - { Key: access_logs.s3.bucket, Value: shop-access-logs }
`,
      terraform: `
resource "aws_lb" "shop" {
  load_balancer_type = "application"
  access_logs {
    bucket  = "shop-access-logs"
    enabled = false
  }
}
`,
    },
    {
      title: 'not mentioned',
      cloudformation: `
Resources:
  Shop:
    Type: AWS::ElasticLoadBalancingV2::LoadBalancer
    Properties:
      Type: application
`,
      terraform: `
resource "aws_lb" "shop" {
  load_balancer_type = "application"
}
`,
    },
  ],
  cannotTell: [
    {
      title: 'a parameter without a default decides',
      cloudformation: `
Parameters:
  Logs:
    Type: String
Resources:
  Shop:
    Type: AWS::ElasticLoadBalancingV2::LoadBalancer
    Properties:
      Type: application
      LoadBalancerAttributes:
        - { Key: access_logs.s3.enabled, Value: !Ref Logs }
        - { Key: access_logs.s3.bucket, Value: shop-access-logs }
`,
      terraform: `
variable "logs" {}

resource "aws_lb" "shop" {
  load_balancer_type = "application"
  access_logs {
    bucket  = "shop-access-logs"
    enabled = var.logs
  }
}
`,
    },
  ],
  assumed: [
    {
      title: 'a parameter with a default decides',
      expect: 'passed',
      cloudformation: `
Parameters:
  Logs:
    Type: String
    Default: "true"
Resources:
  Shop:
    Type: AWS::ElasticLoadBalancingV2::LoadBalancer
    Properties:
      Type: application
      LoadBalancerAttributes:
        - { Key: access_logs.s3.enabled, Value: !Ref Logs }
        - { Key: access_logs.s3.bucket, Value: shop-access-logs }
`,
      terraform: `
variable "logs" {
  default = true
}

resource "aws_lb" "shop" {
  load_balancer_type = "application"
  access_logs {
    bucket  = "shop-access-logs"
    enabled = var.logs
  }
}
`,
    },
  ],
};

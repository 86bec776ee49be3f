import type { CheckExamples } from '../examples.ts';

export const examples: CheckExamples = {
  good: [
    {
      title: 'TLS 1.2 and 1.3',
      cloudformation: `
Resources:
  Shop:
    Type: AWS::ElasticLoadBalancingV2::Listener
    Properties:
      LoadBalancerArn: arn:aws:elasticloadbalancing:eu-central-1:111122223333:loadbalancer/app/shop/1
      Port: 443
      Protocol: HTTPS
      SslPolicy: ELBSecurityPolicy-TLS13-1-2-2021-06
      DefaultActions:
        - { Type: forward, TargetGroupArn: "arn:aws:elasticloadbalancing:eu-central-1:111122223333:targetgroup/shop/1" }
`,
      terraform: `
resource "aws_lb_listener" "shop" {
  load_balancer_arn = "arn:aws:elasticloadbalancing:eu-central-1:111122223333:loadbalancer/app/shop/1"
  protocol          = "HTTPS"
  ssl_policy        = "ELBSecurityPolicy-TLS13-1-2-2021-06"
  default_action {
    type             = "forward"
    target_group_arn = "arn:aws:elasticloadbalancing:eu-central-1:111122223333:targetgroup/shop/1"
  }
}
`,
    },
  ],
  bad: [
    {
      title: 'an old policy',
      cloudformation: `
Resources:
  Shop:
    Type: AWS::ElasticLoadBalancingV2::Listener
    Properties:
      LoadBalancerArn: arn:aws:elasticloadbalancing:eu-central-1:111122223333:loadbalancer/app/shop/1
      Port: 443
      Protocol: HTTPS
      SslPolicy: ELBSecurityPolicy-2016-08
      DefaultActions:
        - { Type: forward, TargetGroupArn: "arn:aws:elasticloadbalancing:eu-central-1:111122223333:targetgroup/shop/1" }
`,
      terraform: `
resource "aws_lb_listener" "shop" {
  load_balancer_arn = "arn:aws:elasticloadbalancing:eu-central-1:111122223333:loadbalancer/app/shop/1"
  protocol          = "HTTPS"
  ssl_policy        = "ELBSecurityPolicy-2016-08"
  default_action {
    type             = "forward"
    target_group_arn = "arn:aws:elasticloadbalancing:eu-central-1:111122223333:targetgroup/shop/1"
  }
}
`,
    },
    {
      title: 'not mentioned: the listener takes the policy of 2016',
      cloudformation: `
Resources:
  Shop:
    Type: AWS::ElasticLoadBalancingV2::Listener
    Properties:
      LoadBalancerArn: arn:aws:elasticloadbalancing:eu-central-1:111122223333:loadbalancer/app/shop/1
      Port: 443
      Protocol: HTTPS
      DefaultActions:
        - { Type: forward, TargetGroupArn: "arn:aws:elasticloadbalancing:eu-central-1:111122223333:targetgroup/shop/1" }
`,
      terraform: `
resource "aws_lb_listener" "shop" {
  load_balancer_arn = "arn:aws:elasticloadbalancing:eu-central-1:111122223333:loadbalancer/app/shop/1"
  protocol          = "HTTPS"
  default_action {
    type             = "forward"
    target_group_arn = "arn:aws:elasticloadbalancing:eu-central-1:111122223333:targetgroup/shop/1"
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
  Shop:
    Type: AWS::ElasticLoadBalancingV2::Listener
    Properties:
      LoadBalancerArn: arn:aws:elasticloadbalancing:eu-central-1:111122223333:loadbalancer/app/shop/1
      Port: 443
      Protocol: HTTPS
      SslPolicy: !Ref Policy
      DefaultActions:
        - { Type: forward, TargetGroupArn: "arn:aws:elasticloadbalancing:eu-central-1:111122223333:targetgroup/shop/1" }
`,
      terraform: `
variable "policy" {}

resource "aws_lb_listener" "shop" {
  load_balancer_arn = "arn:aws:elasticloadbalancing:eu-central-1:111122223333:loadbalancer/app/shop/1"
  protocol          = "HTTPS"
  ssl_policy        = var.policy
  default_action {
    type             = "forward"
    target_group_arn = "arn:aws:elasticloadbalancing:eu-central-1:111122223333:targetgroup/shop/1"
  }
}
`,
    },
  ],
  partialText: [
    {
      title: 'the date is a parameter, the family is not',
      expect: 'passed',
      cloudformation: `
Parameters:
  Edition:
    Type: String
Resources:
  Shop:
    Type: AWS::ElasticLoadBalancingV2::Listener
    Properties:
      LoadBalancerArn: arn:aws:elasticloadbalancing:eu-central-1:111122223333:loadbalancer/app/shop/1
      Port: 443
      Protocol: HTTPS
      SslPolicy: !Sub "ELBSecurityPolicy-TLS13-1-2-\${Edition}"
      DefaultActions:
        - { Type: forward, TargetGroupArn: "arn:aws:elasticloadbalancing:eu-central-1:111122223333:targetgroup/shop/1" }
`,
      terraform: `
variable "edition" {}

resource "aws_lb_listener" "shop" {
  load_balancer_arn = "arn:aws:elasticloadbalancing:eu-central-1:111122223333:loadbalancer/app/shop/1"
  protocol          = "HTTPS"
  ssl_policy        = "ELBSecurityPolicy-TLS13-1-2-\${var.edition}"
  default_action {
    type             = "forward"
    target_group_arn = "arn:aws:elasticloadbalancing:eu-central-1:111122223333:targetgroup/shop/1"
  }
}
`,
    },
  ],
  notApplicable: [
    {
      title: 'no encryption, no policy',
      cloudformation: `
Resources:
  Shop:
    Type: AWS::ElasticLoadBalancingV2::Listener
    Properties:
      LoadBalancerArn: arn:aws:elasticloadbalancing:eu-central-1:111122223333:loadbalancer/app/shop/1
      Port: 80
      Protocol: HTTP
      DefaultActions:
        - { Type: redirect, RedirectConfig: { Protocol: HTTPS, Port: "443", StatusCode: HTTP_301 } }
`,
      terraform: `
resource "aws_lb_listener" "shop" {
  load_balancer_arn = "arn:aws:elasticloadbalancing:eu-central-1:111122223333:loadbalancer/app/shop/1"
  protocol          = "HTTP"
  default_action {
    type = "redirect"
    redirect {
      protocol    = "HTTPS"
      port        = "443"
      status_code = "HTTP_301"
    }
  }
}
`,
    },
  ],
};

import type { CheckExamples } from '../examples.ts';

export const examples: CheckExamples = {
  good: [
    {
      title: 'HTTPS',
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
    {
      title: 'the plain port only redirects',
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
  bad: [
    {
      title: 'the plain port forwards to the application',
      cloudformation: `
Resources:
  Shop:
    Type: AWS::ElasticLoadBalancingV2::Listener
    Properties:
      LoadBalancerArn: arn:aws:elasticloadbalancing:eu-central-1:111122223333:loadbalancer/app/shop/1
      Port: 80
      Protocol: HTTP
      DefaultActions:
        - { Type: forward, TargetGroupArn: "arn:aws:elasticloadbalancing:eu-central-1:111122223333:targetgroup/shop/1" }
`,
      terraform: `
resource "aws_lb_listener" "shop" {
  load_balancer_arn = "arn:aws:elasticloadbalancing:eu-central-1:111122223333:loadbalancer/app/shop/1"
  protocol          = "HTTP"
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
      title: 'the protocol is a parameter without a default',
      cloudformation: `
Parameters:
  Protocol:
    Type: String
Resources:
  Shop:
    Type: AWS::ElasticLoadBalancingV2::Listener
    Properties:
      LoadBalancerArn: arn:aws:elasticloadbalancing:eu-central-1:111122223333:loadbalancer/app/shop/1
      Port: 443
      Protocol: !Ref Protocol
      DefaultActions:
        - { Type: forward, TargetGroupArn: "arn:aws:elasticloadbalancing:eu-central-1:111122223333:targetgroup/shop/1" }
`,
      terraform: `
variable "protocol" {}

resource "aws_lb_listener" "shop" {
  load_balancer_arn = "arn:aws:elasticloadbalancing:eu-central-1:111122223333:loadbalancer/app/shop/1"
  protocol          = var.protocol
  default_action {
    type             = "forward"
    target_group_arn = "arn:aws:elasticloadbalancing:eu-central-1:111122223333:targetgroup/shop/1"
  }
}
`,
    },
  ],
  conditional: [
    {
      title: 'the listener exists only where there is no certificate: it fails, if it is created',
      expect: 'failed',
      cloudformation: `
Parameters:
  Certificate:
    Type: String
Conditions:
  Plain: !Equals [!Ref Certificate, ""]
Resources:
  Shop:
    Type: AWS::ElasticLoadBalancingV2::Listener
    Condition: Plain
    Properties:
      LoadBalancerArn: arn:aws:elasticloadbalancing:eu-central-1:111122223333:loadbalancer/app/shop/1
      Port: 80
      Protocol: HTTP
      DefaultActions:
        - { Type: forward, TargetGroupArn: "arn:aws:elasticloadbalancing:eu-central-1:111122223333:targetgroup/shop/1" }
`,
      terraform: `
variable "certificate" {
  type = string
}

resource "aws_lb_listener" "shop" {
  count             = var.certificate == "" ? 1 : 0
  load_balancer_arn = "arn:aws:elasticloadbalancing:eu-central-1:111122223333:loadbalancer/app/shop/1"
  port              = 80
  protocol          = "HTTP"
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
      title: 'a network load balancer passes TCP through',
      cloudformation: `
Resources:
  Shop:
    Type: AWS::ElasticLoadBalancingV2::Listener
    Properties:
      LoadBalancerArn: arn:aws:elasticloadbalancing:eu-central-1:111122223333:loadbalancer/app/shop/1
      Port: 5432
      Protocol: TCP
      DefaultActions:
        - { Type: forward, TargetGroupArn: "arn:aws:elasticloadbalancing:eu-central-1:111122223333:targetgroup/shop/1" }
`,
      terraform: `
resource "aws_lb_listener" "shop" {
  load_balancer_arn = "arn:aws:elasticloadbalancing:eu-central-1:111122223333:loadbalancer/app/shop/1"
  protocol          = "TCP"
  default_action {
    type             = "forward"
    target_group_arn = "arn:aws:elasticloadbalancing:eu-central-1:111122223333:targetgroup/shop/1"
  }
}
`,
    },
  ],
};

import type { CheckExamples } from '../examples.ts';

export const examples: CheckExamples = {
  good: [
    {
      title: 'all traffic is recorded',
      cloudformation: `
Resources:
  Vpc:
    Type: AWS::EC2::VPC
    Properties:
      CidrBlock: 10.0.0.0/16
  Flows:
    Type: AWS::EC2::FlowLog
    Properties:
      ResourceType: VPC
      ResourceId: !Ref Vpc
      TrafficType: ALL
      LogDestinationType: s3
      LogDestination: arn:aws:s3:::shop-flows
`,
      terraform: `
resource "aws_vpc" "shop" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_flow_log" "shop" {
  vpc_id               = aws_vpc.shop.id
  traffic_type         = "ALL"
  log_destination_type = "s3"
  log_destination      = "arn:aws:s3:::shop-flows"
}
`,
    },
    {
      title: 'rejected traffic is recorded',
      cloudformation: `
Resources:
  Vpc:
    Type: AWS::EC2::VPC
    Properties:
      CidrBlock: 10.0.0.0/16
  Flows:
    Type: AWS::EC2::FlowLog
    Properties:
      ResourceType: VPC
      ResourceId: !Ref Vpc
      TrafficType: REJECT
      LogDestinationType: s3
      LogDestination: arn:aws:s3:::shop-flows
`,
      terraform: `
resource "aws_vpc" "shop" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_flow_log" "shop" {
  vpc_id               = aws_vpc.shop.id
  traffic_type         = "REJECT"
  log_destination_type = "s3"
  log_destination      = "arn:aws:s3:::shop-flows"
}
`,
    },
  ],
  bad: [
    {
      title: 'nothing is recorded',
      cloudformation: `
Resources:
  Vpc:
    Type: AWS::EC2::VPC
    Properties:
      CidrBlock: 10.0.0.0/16
`,
      terraform: `
resource "aws_vpc" "shop" {
  cidr_block = "10.0.0.0/16"
}
`,
    },
    {
      title: 'only accepted traffic is recorded',
      cloudformation: `
Resources:
  Vpc:
    Type: AWS::EC2::VPC
    Properties:
      CidrBlock: 10.0.0.0/16
  Flows:
    Type: AWS::EC2::FlowLog
    Properties:
      ResourceType: VPC
      ResourceId: !Ref Vpc
      TrafficType: ACCEPT
      LogDestinationType: s3
      LogDestination: arn:aws:s3:::shop-flows
`,
      terraform: `
resource "aws_vpc" "shop" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_flow_log" "shop" {
  vpc_id               = aws_vpc.shop.id
  traffic_type         = "ACCEPT"
  log_destination_type = "s3"
  log_destination      = "arn:aws:s3:::shop-flows"
}
`,
    },
  ],
  cannotTell: [
    {
      title: 'the kind of traffic is a parameter',
      cloudformation: `
Parameters:
  Traffic: { Type: String }
Resources:
  Vpc:
    Type: AWS::EC2::VPC
    Properties:
      CidrBlock: 10.0.0.0/16
  Flows:
    Type: AWS::EC2::FlowLog
    Properties:
      ResourceType: VPC
      ResourceId: !Ref Vpc
      TrafficType: !Ref Traffic
      LogDestinationType: s3
      LogDestination: arn:aws:s3:::shop-flows
`,
      terraform: `
variable "traffic" {
  type = string
}

resource "aws_vpc" "shop" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_flow_log" "shop" {
  vpc_id               = aws_vpc.shop.id
  traffic_type         = var.traffic
  log_destination_type = "s3"
  log_destination      = "arn:aws:s3:::shop-flows"
}
`,
    },
  ],
  assumed: [
    {
      title: 'the kind of traffic is the default of a parameter',
      expect: 'passed',
      cloudformation: `
Parameters:
  Traffic: { Type: String, Default: ALL }
Resources:
  Vpc:
    Type: AWS::EC2::VPC
    Properties:
      CidrBlock: 10.0.0.0/16
  Flows:
    Type: AWS::EC2::FlowLog
    Properties:
      ResourceType: VPC
      ResourceId: !Ref Vpc
      TrafficType: !Ref Traffic
      LogDestinationType: s3
      LogDestination: arn:aws:s3:::shop-flows
`,
      terraform: `
variable "traffic" {
  type    = string
  default = "ALL"
}

resource "aws_vpc" "shop" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_flow_log" "shop" {
  vpc_id               = aws_vpc.shop.id
  traffic_type         = var.traffic
  log_destination_type = "s3"
  log_destination      = "arn:aws:s3:::shop-flows"
}
`,
    },
  ],
  conditional: [
    {
      title: 'recorded only in production',
      expect: 'unknown',
      cloudformation: `
Parameters:
  Stage: { Type: String }
Conditions:
  Production: !Equals [!Ref Stage, production]

Resources:
  Vpc:
    Type: AWS::EC2::VPC
    Properties:
      CidrBlock: 10.0.0.0/16
  Flows:
    Type: AWS::EC2::FlowLog
    Condition: Production
    Properties:
      ResourceType: VPC
      ResourceId: !Ref Vpc
      TrafficType: ALL
      LogDestinationType: s3
      LogDestination: arn:aws:s3:::shop-flows
`,
      terraform: `
variable "stage" {
  type = string
}

resource "aws_vpc" "shop" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_flow_log" "shop" {
  count                = var.stage == "production" ? 1 : 0
  vpc_id               = aws_vpc.shop.id
  traffic_type         = "ALL"
  log_destination_type = "s3"
  log_destination      = "arn:aws:s3:::shop-flows"
}
`,
    },
  ],
};

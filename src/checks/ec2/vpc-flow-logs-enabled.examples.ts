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
    },
  ],
};

import type { CheckExamples } from '../examples.ts';

export const examples: CheckExamples = {
  good: [
    {
      title: 'the custom resource of the CDK takes its rules away',
      cloudformation: `
Resources:
  Vpc:
    Type: AWS::EC2::VPC
    Properties:
      CidrBlock: 10.0.0.0/16
  Closing:
    Type: Custom::VpcRestrictDefaultSG
    Properties:
      ServiceToken: arn:aws:lambda:eu-central-1:111122223333:function:close-default-group
      DefaultSecurityGroupId: !GetAtt Vpc.DefaultSecurityGroup
`,
    },
  ],
  bad: [
    {
      title: 'AWS makes it with rules',
      cloudformation: `
Resources:
  Vpc:
    Type: AWS::EC2::VPC
    Properties:
      CidrBlock: 10.0.0.0/16
`,
    },
    {
      title: 'a rule is added to it',
      cloudformation: `
Resources:
  Vpc:
    Type: AWS::EC2::VPC
    Properties:
      CidrBlock: 10.0.0.0/16
  Opened:
    Type: AWS::EC2::SecurityGroupIngress
    Properties:
      GroupId: !GetAtt Vpc.DefaultSecurityGroup
      IpProtocol: tcp
      FromPort: 443
      ToPort: 443
      CidrIp: 0.0.0.0/0
`,
    },
  ],
  cannotTell: [
    {
      title: 'another custom resource is given the group',
      cloudformation: `
Resources:
  Vpc:
    Type: AWS::EC2::VPC
    Properties:
      CidrBlock: 10.0.0.0/16
  Closing:
    Type: Custom::DefaultGroup
    Properties:
      ServiceToken: arn:aws:lambda:eu-central-1:111122223333:function:close-default-group
      DefaultSecurityGroupId: !GetAtt Vpc.DefaultSecurityGroup
`,
    },
  ],
  conditional: [
    {
      title: 'its rules are taken away only in production',
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
  Closing:
    Type: Custom::VpcRestrictDefaultSG
    Condition: Production
    Properties:
      ServiceToken: arn:aws:lambda:eu-central-1:111122223333:function:close-default-group
      DefaultSecurityGroupId: !GetAtt Vpc.DefaultSecurityGroup
`,
    },
  ],
};

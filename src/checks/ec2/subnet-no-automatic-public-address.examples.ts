import type { CheckExamples } from '../examples.ts';

export const examples: CheckExamples = {
  good: [
    {
      title: 'AWS gives none by default',
      cloudformation: `
Resources:
  Subnet:
    Type: AWS::EC2::Subnet
    Properties:
      VpcId: vpc-0123456789abcdef0
      CidrBlock: 10.0.0.0/24
`,
    },
    {
      title: 'switched off',
      cloudformation: `
Resources:
  Subnet:
    Type: AWS::EC2::Subnet
    Properties:
      VpcId: vpc-0123456789abcdef0
      CidrBlock: 10.0.0.0/24
      MapPublicIpOnLaunch: false
`,
    },
  ],
  bad: [
    {
      title: 'every machine gets an address',
      cloudformation: `
Resources:
  Subnet:
    Type: AWS::EC2::Subnet
    Properties:
      VpcId: vpc-0123456789abcdef0
      CidrBlock: 10.0.0.0/24
      MapPublicIpOnLaunch: true
`,
    },
  ],
  cannotTell: [
    {
      title: 'a parameter without a default',
      cloudformation: `
Parameters:
  Public: { Type: String }
Resources:
  Subnet:
    Type: AWS::EC2::Subnet
    Properties:
      VpcId: vpc-0123456789abcdef0
      CidrBlock: 10.0.0.0/24
      MapPublicIpOnLaunch: !Ref Public
`,
    },
  ],
  assumed: [
    {
      title: 'the default of the parameter switches it on',
      expect: 'failed',
      cloudformation: `
Parameters:
  Public: { Type: String, Default: "true" }
Resources:
  Subnet:
    Type: AWS::EC2::Subnet
    Properties:
      VpcId: vpc-0123456789abcdef0
      CidrBlock: 10.0.0.0/24
      MapPublicIpOnLaunch: !Ref Public
`,
    },
  ],
  conditional: [
    {
      title: 'on outside of production',
      expect: 'unknown',
      cloudformation: `
Parameters:
  Stage: { Type: String }
Conditions:
  Production: !Equals [!Ref Stage, production]

Resources:
  Subnet:
    Type: AWS::EC2::Subnet
    Properties:
      VpcId: vpc-0123456789abcdef0
      CidrBlock: 10.0.0.0/24
      MapPublicIpOnLaunch: !If [Production, false, true]
`,
    },
  ],
};

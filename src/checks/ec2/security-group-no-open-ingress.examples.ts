import type { CheckExamples } from '../examples.ts';

export const examples: CheckExamples = {
  good: [
    {
      title: 'the web ports are open to everyone',
      cloudformation: `
Resources:
  Shop:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: shop
      SecurityGroupIngress:
        - { IpProtocol: tcp, FromPort: 443, ToPort: 443, CidrIp: 0.0.0.0/0 }
`,
    },
    {
      title: 'every port, inside the network',
      cloudformation: `
Resources:
  Shop:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: shop
      SecurityGroupIngress:
        - { IpProtocol: "-1", CidrIp: 10.0.0.0/8 }
`,
    },
  ],
  bad: [
    {
      title: 'every protocol from everywhere',
      cloudformation: `
Resources:
  Shop:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: shop
      SecurityGroupIngress:
        - { IpProtocol: "-1", CidrIp: 0.0.0.0/0 }
`,
    },
    {
      title: 'every TCP port from everywhere',
      cloudformation: `
Resources:
  Shop:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: shop
      SecurityGroupIngress:
        - { IpProtocol: tcp, FromPort: 0, ToPort: 65535, CidrIpv6: "::/0" }
`,
    },
  ],
  cannotTell: [
    {
      title: 'the source range is a parameter without a default',
      cloudformation: `
Parameters:
  Office: { Type: String }
Resources:
  Shop:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: shop
      SecurityGroupIngress:
        - { IpProtocol: "-1", CidrIp: !Ref Office }
`,
    },
    {
      title: 'the ports are parameters',
      cloudformation: `
Parameters:
  Last: { Type: String }
Resources:
  Shop:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: shop
      SecurityGroupIngress:
        - { IpProtocol: tcp, FromPort: 1, ToPort: !Ref Last, CidrIp: 0.0.0.0/0 }
`,
    },
  ],
  assumed: [
    {
      title: 'the default of the parameter opens it',
      expect: 'failed',
      cloudformation: `
Parameters:
  Office: { Type: String, Default: 0.0.0.0/0 }
Resources:
  Shop:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: shop
      SecurityGroupIngress:
        - { IpProtocol: "-1", CidrIp: !Ref Office }
`,
    },
  ],
  conditional: [
    {
      title: 'the open rule exists only in production',
      expect: 'unknown',
      cloudformation: `
Parameters:
  Stage: { Type: String }
Conditions:
  Production: !Equals [!Ref Stage, production]

Resources:
  Shop:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: shop
      SecurityGroupIngress:
        - !If [Production, { IpProtocol: "-1", CidrIp: 0.0.0.0/0 }, !Ref AWS::NoValue]
`,
    },
  ],
  partialText: [
    {
      title: 'the network is a parameter, its size is not',
      expect: 'passed',
      cloudformation: `
Parameters:
  Network: { Type: String }
Resources:
  Shop:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: shop
      SecurityGroupIngress:
        - { IpProtocol: "-1", CidrIp: !Sub "\${Network}/16" }
`,
    },
  ],
};

import type { CheckExamples } from '../examples.ts';

export const examples: CheckExamples = {
  good: [
    {
      title: 'PostgreSQL only from the office network',
      cloudformation: `
Resources:
  Shop:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: shop
      SecurityGroupIngress:
        - { IpProtocol: tcp, FromPort: 5432, ToPort: 5432, CidrIp: 203.0.113.0/24 }
`,
    },
    {
      title: 'the web port is open to everyone',
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
      title: 'only members of another group',
      cloudformation: `
Resources:
  Shop:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: shop
      SecurityGroupIngress:
        - { IpProtocol: tcp, FromPort: 5432, ToPort: 5432, SourceSecurityGroupId: sg-0123456789abcdef0 }
`,
    },
  ],
  bad: [
    {
      title: 'PostgreSQL for everyone',
      cloudformation: `
Resources:
  Shop:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: shop
      SecurityGroupIngress:
        - { IpProtocol: tcp, FromPort: 5432, ToPort: 5432, CidrIp: 0.0.0.0/0 }
`,
    },
    {
      title: 'a range of ports for everyone, over IPv6',
      cloudformation: `
Resources:
  Shop:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: shop
      SecurityGroupIngress:
        - { IpProtocol: tcp, FromPort: 1024, ToPort: 65535, CidrIpv6: "::/0" }
`,
    },
    {
      title: 'the whole internet in two halves',
      cloudformation: `
Resources:
  Shop:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: shop
      SecurityGroupIngress:
        - { IpProtocol: tcp, FromPort: 5432, ToPort: 5432, CidrIp: 0.0.0.0/1 }
        - { IpProtocol: tcp, FromPort: 5432, ToPort: 5432, CidrIp: 128.0.0.0/1 }
`,
    },
    {
      title: 'a rule of its own opens it',
      cloudformation: `
Resources:
  Shop:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: shop
      SecurityGroupIngress:
        - { IpProtocol: tcp, FromPort: 443, ToPort: 443, CidrIp: 0.0.0.0/0 }
  Opened:
    Type: AWS::EC2::SecurityGroupIngress
    Properties:
      GroupId: !GetAtt Shop.GroupId
      IpProtocol: "-1"
      CidrIp: 0.0.0.0/0
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
        - { IpProtocol: tcp, FromPort: 5432, ToPort: 5432, CidrIp: !Ref Office }
`,
    },
    {
      title: 'a prefix list that is not in the template',
      cloudformation: `
Resources:
  Shop:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: shop
      SecurityGroupIngress:
        - { IpProtocol: tcp, FromPort: 5432, ToPort: 5432, SourcePrefixListId: pl-0123456789abcdef0 }
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
        - { IpProtocol: tcp, FromPort: 5432, ToPort: 5432, CidrIp: !Ref Office }
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
        - !If [Production, { IpProtocol: tcp, FromPort: 5432, ToPort: 5432, CidrIp: 0.0.0.0/0 }, !Ref AWS::NoValue]
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
        - { IpProtocol: tcp, FromPort: 5432, ToPort: 5432, CidrIp: !Sub "\${Network}/24" }
`,
    },
  ],
};

import type { CheckExamples } from '../examples.ts';

export const examples: CheckExamples = {
  good: [
    {
      title: 'private only',
      cloudformation: `
Resources:
  Shop:
    Type: AWS::EKS::Cluster
    Properties:
      RoleArn: arn:aws:iam::111122223333:role/eks
      ResourcesVpcConfig:
        SubnetIds: [subnet-0123456789abcdef0, subnet-0123456789abcdef1]
        EndpointPublicAccess: false
        EndpointPrivateAccess: true
`,
    },
    {
      title: 'public for the office',
      cloudformation: `
Resources:
  Shop:
    Type: AWS::EKS::Cluster
    Properties:
      RoleArn: arn:aws:iam::111122223333:role/eks
      ResourcesVpcConfig:
        SubnetIds: [subnet-0123456789abcdef0, subnet-0123456789abcdef1]
        PublicAccessCidrs: [203.0.113.0/24]
`,
    },
  ],
  bad: [
    {
      title: 'public for everyone, as AWS makes it',
      cloudformation: `
Resources:
  Shop:
    Type: AWS::EKS::Cluster
    Properties:
      RoleArn: arn:aws:iam::111122223333:role/eks
      ResourcesVpcConfig:
        SubnetIds: [subnet-0123456789abcdef0, subnet-0123456789abcdef1]
`,
    },
    {
      title: 'public for the internet in two halves',
      cloudformation: `
Resources:
  Shop:
    Type: AWS::EKS::Cluster
    Properties:
      RoleArn: arn:aws:iam::111122223333:role/eks
      ResourcesVpcConfig:
        SubnetIds: [subnet-0123456789abcdef0, subnet-0123456789abcdef1]
        EndpointPublicAccess: true
        PublicAccessCidrs: [0.0.0.0/1, 128.0.0.0/1]
`,
    },
  ],
  cannotTell: [
    {
      title: 'the ranges are a parameter without a default',
      cloudformation: `
Parameters:
  Office: { Type: String }
Resources:
  Shop:
    Type: AWS::EKS::Cluster
    Properties:
      RoleArn: arn:aws:iam::111122223333:role/eks
      ResourcesVpcConfig:
        SubnetIds: [subnet-0123456789abcdef0, subnet-0123456789abcdef1]
        PublicAccessCidrs: [!Ref Office]
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
    Type: AWS::EKS::Cluster
    Properties:
      RoleArn: arn:aws:iam::111122223333:role/eks
      ResourcesVpcConfig:
        SubnetIds: [subnet-0123456789abcdef0, subnet-0123456789abcdef1]
        PublicAccessCidrs: [!Ref Office]
`,
    },
  ],
  conditional: [
    {
      title: 'public outside of production',
      expect: 'unknown',
      cloudformation: `
Parameters:
  Stage: { Type: String }
Conditions:
  Production: !Equals [!Ref Stage, production]

Resources:
  Shop:
    Type: AWS::EKS::Cluster
    Properties:
      RoleArn: arn:aws:iam::111122223333:role/eks
      ResourcesVpcConfig:
        SubnetIds: [subnet-0123456789abcdef0, subnet-0123456789abcdef1]
        EndpointPublicAccess: !If [Production, false, true]
`,
    },
  ],
  partialText: [
    {
      title: 'the office is a parameter, the size of its network is not',
      expect: 'passed',
      cloudformation: `
Parameters:
  Office: { Type: String }
Resources:
  Shop:
    Type: AWS::EKS::Cluster
    Properties:
      RoleArn: arn:aws:iam::111122223333:role/eks
      ResourcesVpcConfig:
        SubnetIds: [subnet-0123456789abcdef0, subnet-0123456789abcdef1]
        PublicAccessCidrs: [!Sub "\${Office}/28"]
`,
    },
  ],
};

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
      terraform: `
resource "aws_eks_cluster" "shop" {
  name     = "shop"
  role_arn = "arn:aws:iam::111122223333:role/eks"
  vpc_config {
    subnet_ids              = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
    endpoint_public_access  = false
    endpoint_private_access = true
  }
}
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
      terraform: `
resource "aws_eks_cluster" "shop" {
  name     = "shop"
  role_arn = "arn:aws:iam::111122223333:role/eks"
  vpc_config {
    subnet_ids          = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
    public_access_cidrs = ["203.0.113.0/24"]
  }
}
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
      terraform: `
resource "aws_eks_cluster" "shop" {
  name     = "shop"
  role_arn = "arn:aws:iam::111122223333:role/eks"
  vpc_config {
    subnet_ids = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
  }
}
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
      terraform: `
resource "aws_eks_cluster" "shop" {
  name     = "shop"
  role_arn = "arn:aws:iam::111122223333:role/eks"
  vpc_config {
    subnet_ids             = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
    endpoint_public_access = true
    public_access_cidrs    = ["0.0.0.0/1", "128.0.0.0/1"]
  }
}
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
      terraform: `
variable "office" {
  type = list(string)
}

resource "aws_eks_cluster" "shop" {
  name     = "shop"
  role_arn = "arn:aws:iam::111122223333:role/eks"
  vpc_config {
    subnet_ids          = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
    public_access_cidrs = var.office
  }
}
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
      terraform: `
variable "office" {
  type    = list(string)
  default = ["0.0.0.0/0"]
}

resource "aws_eks_cluster" "shop" {
  name     = "shop"
  role_arn = "arn:aws:iam::111122223333:role/eks"
  vpc_config {
    subnet_ids          = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
    public_access_cidrs = var.office
  }
}
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
      terraform: `
variable "stage" {
  type = string
}

resource "aws_eks_cluster" "shop" {
  name     = "shop"
  role_arn = "arn:aws:iam::111122223333:role/eks"
  vpc_config {
    subnet_ids             = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
    endpoint_public_access = var.stage != "production"
  }
}
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
      terraform: `
variable "office" {
  type = string
}

resource "aws_eks_cluster" "shop" {
  name     = "shop"
  role_arn = "arn:aws:iam::111122223333:role/eks"
  vpc_config {
    subnet_ids          = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
    public_access_cidrs = ["\${var.office}/28"]
  }
}
`,
    },
  ],
};

import type { CheckExamples } from '../examples.ts';

export const examples: CheckExamples = {
  good: [
    {
      title: 'the audit log is on',
      cloudformation: `
Resources:
  Shop:
    Type: AWS::EKS::Cluster
    Properties:
      RoleArn: arn:aws:iam::111122223333:role/eks
      Logging:
        ClusterLogging:
          EnabledTypes: [{ Type: api }, { Type: audit }]
`,
      terraform: `
resource "aws_eks_cluster" "shop" {
  name                      = "shop"
  role_arn                  = "arn:aws:iam::111122223333:role/eks"
  enabled_cluster_log_types = ["api", "audit"]
}
`,
    },
  ],
  bad: [
    {
      title: 'other logs only',
      cloudformation: `
Resources:
  Shop:
    Type: AWS::EKS::Cluster
    Properties:
      RoleArn: arn:aws:iam::111122223333:role/eks
      Logging:
        ClusterLogging:
          EnabledTypes: [{ Type: scheduler }]
`,
      terraform: `
resource "aws_eks_cluster" "shop" {
  name                      = "shop"
  role_arn                  = "arn:aws:iam::111122223333:role/eks"
  enabled_cluster_log_types = ["scheduler"]
}
`,
    },
    {
      title: 'no logs',
      cloudformation: `
Resources:
  Shop:
    Type: AWS::EKS::Cluster
    Properties:
      RoleArn: arn:aws:iam::111122223333:role/eks
`,
      terraform: `
resource "aws_eks_cluster" "shop" {
  name     = "shop"
  role_arn = "arn:aws:iam::111122223333:role/eks"
}
`,
    },
  ],
  cannotTell: [
    {
      title: 'the kind of log is a parameter without a default',
      cloudformation: `
Parameters:
  LogType:
    Type: String
Resources:
  Shop:
    Type: AWS::EKS::Cluster
    Properties:
      RoleArn: arn:aws:iam::111122223333:role/eks
      Logging:
        ClusterLogging:
          EnabledTypes: [{ Type: !Ref LogType }]
`,
      terraform: `
variable "log_type" {}

resource "aws_eks_cluster" "shop" {
  name                      = "shop"
  role_arn                  = "arn:aws:iam::111122223333:role/eks"
  enabled_cluster_log_types = [var.log_type]
}
`,
    },
  ],
};

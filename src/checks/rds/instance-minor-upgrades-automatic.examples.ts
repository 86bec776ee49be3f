import type { CheckExamples } from '../examples.ts';

export const examples: CheckExamples = {
  good: [
    {
      title: 'as it should be',
      cloudformation: `
Resources:
  Orders:
    Type: AWS::RDS::DBInstance
    Properties:
      Engine: postgres
      DBInstanceClass: db.t4g.medium
      AllocatedStorage: "100"
      AutoMinorVersionUpgrade: true
`,
      terraform: `
resource "aws_db_instance" "orders" {
  engine                     = "postgres"
  instance_class             = "db.t4g.medium"
  allocated_storage          = 100
  auto_minor_version_upgrade = true
}
`,
    },
    {
      title: "not mentioned: AWS's default is as it should be",
      cloudformation: `
Resources:
  Orders:
    Type: AWS::RDS::DBInstance
    Properties:
      Engine: postgres
      DBInstanceClass: db.t4g.medium
      AllocatedStorage: "100"
`,
      terraform: `
resource "aws_db_instance" "orders" {
  engine            = "postgres"
  instance_class    = "db.t4g.medium"
  allocated_storage = 100
}
`,
    },
  ],
  bad: [
    {
      title: 'switched off',
      cloudformation: `
Resources:
  Orders:
    Type: AWS::RDS::DBInstance
    Properties:
      Engine: postgres
      DBInstanceClass: db.t4g.medium
      AllocatedStorage: "100"
      AutoMinorVersionUpgrade: false
`,
      terraform: `
resource "aws_db_instance" "orders" {
  engine                     = "postgres"
  instance_class             = "db.t4g.medium"
  allocated_storage          = 100
  auto_minor_version_upgrade = false
}
`,
    },
  ],
  cannotTell: [
    {
      title: 'the value is a parameter without a default',
      cloudformation: `
Parameters:
  Setting:
    Type: String
Resources:
  Orders:
    Type: AWS::RDS::DBInstance
    Properties:
      Engine: postgres
      DBInstanceClass: db.t4g.medium
      AllocatedStorage: "100"
      AutoMinorVersionUpgrade: !Ref Setting
`,
      terraform: `
variable "setting" {}

resource "aws_db_instance" "orders" {
  engine                     = "postgres"
  instance_class             = "db.t4g.medium"
  allocated_storage          = 100
  auto_minor_version_upgrade = var.setting
}
`,
    },
  ],
  assumed: [
    {
      title: 'the default of a parameter decides',
      expect: 'passed',
      cloudformation: `
Parameters:
  Setting:
    Type: String
    Default: true
Resources:
  Orders:
    Type: AWS::RDS::DBInstance
    Properties:
      Engine: postgres
      DBInstanceClass: db.t4g.medium
      AllocatedStorage: "100"
      AutoMinorVersionUpgrade: !Ref Setting
`,
      terraform: `
variable "setting" {
  default = true
}

resource "aws_db_instance" "orders" {
  engine                     = "postgres"
  instance_class             = "db.t4g.medium"
  allocated_storage          = 100
  auto_minor_version_upgrade = var.setting
}
`,
    },
  ],
};

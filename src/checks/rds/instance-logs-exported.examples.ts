import type { CheckExamples } from '../examples.ts';

export const examples: CheckExamples = {
  good: [
    {
      title: 'the engine log is exported',
      cloudformation: `
Resources:
  Orders:
    Type: AWS::RDS::DBInstance
    Properties:
      Engine: postgres
      DBInstanceClass: db.t4g.medium
      EnableCloudwatchLogsExports: [postgresql]
`,
      terraform: `
resource "aws_db_instance" "orders" {
  engine                          = "postgres"
  instance_class                  = "db.t4g.medium"
  enabled_cloudwatch_logs_exports = ["postgresql"]
}
`,
    },
  ],
  bad: [
    {
      title: 'no log is exported',
      cloudformation: `
Resources:
  Orders:
    Type: AWS::RDS::DBInstance
    Properties:
      Engine: postgres
      DBInstanceClass: db.t4g.medium
`,
      terraform: `
resource "aws_db_instance" "orders" {
  engine         = "postgres"
  instance_class = "db.t4g.medium"
}
`,
    },
    {
      title: 'the list of logs is empty',
      cloudformation: `
Resources:
  Orders:
    Type: AWS::RDS::DBInstance
    Properties:
      Engine: postgres
      DBInstanceClass: db.t4g.medium
      EnableCloudwatchLogsExports: []
`,
      terraform: `
resource "aws_db_instance" "orders" {
  engine                          = "postgres"
  instance_class                  = "db.t4g.medium"
  enabled_cloudwatch_logs_exports = []
}
`,
    },
  ],
  cannotTell: [
    {
      title: 'exported only where the deployment says so',
      cloudformation: `
Parameters:
  Stage:
    Type: String
Conditions:
  IsProduction: !Equals [!Ref Stage, production]
Resources:
  Orders:
    Type: AWS::RDS::DBInstance
    Properties:
      Engine: postgres
      DBInstanceClass: db.t4g.medium
      EnableCloudwatchLogsExports: !If [IsProduction, [postgresql], !Ref AWS::NoValue]
`,
      terraform: `
variable "production" {
  type = bool
}

resource "aws_db_instance" "orders" {
  engine                          = "postgres"
  instance_class                  = "db.t4g.medium"
  enabled_cloudwatch_logs_exports = var.production ? ["postgresql"] : null
}
`,
    },
  ],
  conditional: [
    {
      title: 'the one log of the list is exported only where the deployment says so',
      expect: 'unknown',
      cloudformation: `
Parameters:
  Stage:
    Type: String
Conditions:
  IsProduction: !Equals [!Ref Stage, production]
Resources:
  Orders:
    Type: AWS::RDS::DBInstance
    Properties:
      Engine: postgres
      DBInstanceClass: db.t4g.medium
      EnableCloudwatchLogsExports:
        - !If [IsProduction, postgresql, !Ref AWS::NoValue]
`,
      terraform: `
variable "production" {
  type = bool
}

resource "aws_db_instance" "orders" {
  engine                          = "postgres"
  instance_class                  = "db.t4g.medium"
  enabled_cloudwatch_logs_exports = [for log in ["postgresql"] : log if var.production]
}
`,
    },
  ],
};

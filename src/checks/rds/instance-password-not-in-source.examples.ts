import type { CheckExamples } from '../examples.ts';

export const examples: CheckExamples = {
  good: [
    {
      title: 'RDS keeps the password in Secrets Manager',
      cloudformation: `
Resources:
  Orders:
    Type: AWS::RDS::DBInstance
    Properties:
      Engine: postgres
      DBInstanceClass: db.t4g.medium
      MasterUsername: orders
      ManageMasterUserPassword: true
`,
      terraform: `
resource "aws_db_instance" "orders" {
  engine                      = "postgres"
  instance_class              = "db.t4g.medium"
  username                    = "orders"
  manage_master_user_password = true
}
`,
    },
    {
      title: 'the password is a reference to a secret',
      cloudformation: `
Resources:
  Orders:
    Type: AWS::RDS::DBInstance
    Properties:
      Engine: postgres
      DBInstanceClass: db.t4g.medium
      MasterUsername: orders
      MasterUserPassword: "{{resolve:secretsmanager:orders-database:SecretString:password}}"
`,
      terraform: `
data "aws_secretsmanager_secret_version" "orders" {
  secret_id = "orders-database"
}

resource "aws_db_instance" "orders" {
  engine         = "postgres"
  instance_class = "db.t4g.medium"
  username       = "orders"
  password       = jsondecode(data.aws_secretsmanager_secret_version.orders.secret_string)["password"]
}
`,
    },
    {
      title: 'the password is given for this one time, and not kept in the state',
      only: { language: 'terraform', why: 'CloudFormation keeps no state' },
      terraform: `
ephemeral "aws_secretsmanager_secret_version" "orders" {
  secret_id = "orders-database"
}

resource "aws_db_instance" "orders" {
  engine              = "postgres"
  instance_class      = "db.t4g.medium"
  username            = "orders"
  password_wo         = ephemeral.aws_secretsmanager_secret_version.orders.secret_string
  password_wo_version = 1
}
`,
    },
    {
      title: 'the password is made at random',
      only: { language: 'terraform', why: 'CloudFormation makes such passwords in a secret' },
      terraform: `
resource "random_password" "orders" {
  length = 32
}

resource "aws_db_instance" "orders" {
  engine         = "postgres"
  instance_class = "db.t4g.medium"
  username       = "orders"
  password       = random_password.orders.result
}
`,
    },
  ],
  bad: [
    {
      title: 'the password stands in the template',
      cloudformation: `
Resources:
  Orders:
    Type: AWS::RDS::DBInstance
    Properties:
      Engine: postgres
      DBInstanceClass: db.t4g.medium
      MasterUsername: orders
      MasterUserPassword: Tr0ub4dor&3
`,
      terraform: `
resource "aws_db_instance" "orders" {
  engine         = "postgres"
  instance_class = "db.t4g.medium"
  username       = "orders"
  password       = "Tr0ub4dor&3"
}
`,
    },
    {
      title: 'the password is the default of a parameter',
      cloudformation: `
Parameters:
  Password:
    Type: String
    NoEcho: true
    Default: Tr0ub4dor&3
Resources:
  Orders:
    Type: AWS::RDS::DBInstance
    Properties:
      Engine: postgres
      DBInstanceClass: db.t4g.medium
      MasterUsername: orders
      MasterUserPassword: !Ref Password
`,
      terraform: `
variable "password" {
  sensitive = true
  default   = "Tr0ub4dor&3"
}

resource "aws_db_instance" "orders" {
  engine         = "postgres"
  instance_class = "db.t4g.medium"
  username       = "orders"
  password       = var.password
}
`,
    },
  ],
  cannotTell: [
    {
      title: 'the password is given at deployment: where it is kept does not show',
      cloudformation: `
Parameters:
  Password:
    Type: String
    NoEcho: true
Resources:
  Orders:
    Type: AWS::RDS::DBInstance
    Properties:
      Engine: postgres
      DBInstanceClass: db.t4g.medium
      MasterUsername: orders
      MasterUserPassword: !Ref Password
`,
      terraform: `
variable "password" {
  sensitive = true
}

resource "aws_db_instance" "orders" {
  engine         = "postgres"
  instance_class = "db.t4g.medium"
  username       = "orders"
  password       = var.password
}
`,
    },
  ],
  partialText: [
    {
      title: 'part of the password stands in the template',
      expect: 'failed',
      cloudformation: `
Parameters:
  Stage:
    Type: String
Resources:
  Orders:
    Type: AWS::RDS::DBInstance
    Properties:
      Engine: postgres
      DBInstanceClass: db.t4g.medium
      MasterUsername: orders
      MasterUserPassword: !Sub "orders-\${Stage}-Tr0ub4dor"
`,
      terraform: `
variable "stage" {
  type = string
}

resource "aws_db_instance" "orders" {
  engine         = "postgres"
  instance_class = "db.t4g.medium"
  username       = "orders"
  password       = "orders-\${var.stage}-Tr0ub4dor"
}
`,
    },
  ],
  notApplicable: [
    {
      title: 'a replica has no password of its own',
      cloudformation: `
Resources:
  Orders:
    Type: AWS::RDS::DBInstance
    Properties:
      SourceDBInstanceIdentifier: orders-primary
      DBInstanceClass: db.t4g.medium
`,
      terraform: `
resource "aws_db_instance" "orders" {
  replicate_source_db = "orders-primary"
  instance_class      = "db.t4g.medium"
}
`,
    },
  ],
};

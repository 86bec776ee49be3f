import type { CheckExamples } from '../examples.ts';

export const examples: CheckExamples = {
  good: [
    {
      title: 'the password comes from a secret',
      cloudformation: `
Resources:
  Orders:
    Type: AWS::ECS::TaskDefinition
    Properties:
      Family: orders
      RequiresCompatibilities: [FARGATE]
      ContainerDefinitions:
        - Name: orders
          Image: 111122223333.dkr.ecr.eu-central-1.amazonaws.com/orders:4
          Secrets:
            - { Name: DATABASE_PASSWORD, ValueFrom: "arn:aws:secretsmanager:eu-central-1:111122223333:secret:orders" }
`,
      terraform: `
resource "aws_ecs_task_definition" "orders" {
  family                   = "orders"
  requires_compatibilities = ["FARGATE"]
  container_definitions = jsonencode([
    {
      name    = "orders"
      image   = "111122223333.dkr.ecr.eu-central-1.amazonaws.com/orders:4"
      secrets = [{ name = "DATABASE_PASSWORD", valueFrom = "arn:aws:secretsmanager:eu-central-1:111122223333:secret:orders" }]
    }
  ])
}
`,
    },
  ],
  bad: [
    {
      title: 'a password stands in the environment',
      cloudformation: `
Resources:
  Orders:
    Type: AWS::ECS::TaskDefinition
    Properties:
      Family: orders
      RequiresCompatibilities: [FARGATE]
      ContainerDefinitions:
        - Name: orders
          Image: 111122223333.dkr.ecr.eu-central-1.amazonaws.com/orders:4
          Environment:
            - { Name: LOG_LEVEL, Value: info }
            - { Name: DATABASE_PASSWORD, Value: Tr0ub4dor }
`,
      terraform: `
resource "aws_ecs_task_definition" "orders" {
  family                   = "orders"
  requires_compatibilities = ["FARGATE"]
  container_definitions = jsonencode([
    {
      name        = "orders"
      image       = "111122223333.dkr.ecr.eu-central-1.amazonaws.com/orders:4"
      environment = [{ name = "DATABASE_PASSWORD", value = "Tr0ub4dor" }]
    }
  ])
}
`,
    },
    {
      title: 'the secret itself is put into the task definition',
      cloudformation: `
Resources:
  Orders:
    Type: AWS::ECS::TaskDefinition
    Properties:
      Family: orders
      RequiresCompatibilities: [FARGATE]
      ContainerDefinitions:
        - Name: orders
          Image: 111122223333.dkr.ecr.eu-central-1.amazonaws.com/orders:4
          Environment:
            - { Name: DATABASE_PASSWORD, Value: "{{resolve:secretsmanager:orders:SecretString:password}}" }
`,
      terraform: `
data "aws_secretsmanager_secret_version" "orders" {
  secret_id = "orders"
}

resource "aws_ecs_task_definition" "orders" {
  family                   = "orders"
  requires_compatibilities = ["FARGATE"]
  container_definitions = jsonencode([
    {
      name  = "orders"
      image = "111122223333.dkr.ecr.eu-central-1.amazonaws.com/orders:4"
      environment = [{
        name  = "DATABASE_PASSWORD"
        value = jsondecode(data.aws_secretsmanager_secret_version.orders.secret_string)["password"]
      }]
    }
  ])
}
`,
    },
  ],
  cannotTell: [
    {
      title: 'the value is given at deployment',
      cloudformation: `
Parameters:
  Password:
    Type: String
Resources:
  Orders:
    Type: AWS::ECS::TaskDefinition
    Properties:
      Family: orders
      RequiresCompatibilities: [FARGATE]
      ContainerDefinitions:
        - Name: orders
          Image: 111122223333.dkr.ecr.eu-central-1.amazonaws.com/orders:4
          Environment:
            - { Name: DATABASE_PASSWORD, Value: !Ref Password }
`,
      terraform: `
variable "password" {}

resource "aws_ecs_task_definition" "orders" {
  family                   = "orders"
  requires_compatibilities = ["FARGATE"]
  container_definitions = jsonencode([
    {
      name        = "orders"
      image       = "111122223333.dkr.ecr.eu-central-1.amazonaws.com/orders:4"
      environment = [{ name = "DATABASE_PASSWORD", value = var.password }]
    }
  ])
}
`,
    },
  ],
  conditional: [
    {
      title: 'the variable is set only where the deployment says so',
      expect: 'unknown',
      cloudformation: `
Parameters:
  Debug:
    Type: String
Conditions:
  Debugging: !Equals [!Ref Debug, "yes"]
Resources:
  Orders:
    Type: AWS::ECS::TaskDefinition
    Properties:
      Family: orders
      RequiresCompatibilities: [FARGATE]
      ContainerDefinitions:
        - Name: orders
          Image: 111122223333.dkr.ecr.eu-central-1.amazonaws.com/orders:4
          Environment:
            - !If [Debugging, { Name: DATABASE_PASSWORD, Value: Tr0ub4dor }, !Ref AWS::NoValue]
`,
      terraform: `
variable "debug" {
  type = bool
}

resource "aws_ecs_task_definition" "orders" {
  family                   = "orders"
  requires_compatibilities = ["FARGATE"]
  container_definitions = jsonencode([
    {
      name        = "orders"
      image       = "111122223333.dkr.ecr.eu-central-1.amazonaws.com/orders:4"
      environment = var.debug ? [{ name = "DATABASE_PASSWORD", value = "Tr0ub4dor" }] : []
    }
  ])
}
`,
    },
  ],
};

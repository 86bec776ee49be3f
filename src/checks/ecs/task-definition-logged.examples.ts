import type { CheckExamples } from '../examples.ts';

export const examples: CheckExamples = {
  good: [
    {
      title: 'the awslogs driver',
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
          LogConfiguration:
            LogDriver: awslogs
`,
      terraform: `
resource "aws_ecs_task_definition" "orders" {
  family                   = "orders"
  requires_compatibilities = ["FARGATE"]
  container_definitions = jsonencode([
    {
      name             = "orders"
      image            = "111122223333.dkr.ecr.eu-central-1.amazonaws.com/orders:4"
      logConfiguration = { logDriver = "awslogs" }
    }
  ])
}
`,
    },
  ],
  bad: [
    {
      title: 'no log configuration',
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
`,
      terraform: `
resource "aws_ecs_task_definition" "orders" {
  family                   = "orders"
  requires_compatibilities = ["FARGATE"]
  container_definitions = jsonencode([
    {
      name  = "orders"
      image = "111122223333.dkr.ecr.eu-central-1.amazonaws.com/orders:4"
    }
  ])
}
`,
    },
  ],
  cannotTell: [
    {
      title: 'logged only where the deployment says so',
      cloudformation: `
Parameters:
  Stage:
    Type: String
Conditions:
  IsProduction: !Equals [!Ref Stage, production]
Resources:
  Orders:
    Type: AWS::ECS::TaskDefinition
    Properties:
      Family: orders
      RequiresCompatibilities: [FARGATE]
      ContainerDefinitions:
        - Name: orders
          Image: 111122223333.dkr.ecr.eu-central-1.amazonaws.com/orders:4
          LogConfiguration: !If [IsProduction, { LogDriver: awslogs }, !Ref AWS::NoValue]
`,
      terraform: `
variable "log" {}

resource "aws_ecs_task_definition" "orders" {
  family                   = "orders"
  requires_compatibilities = ["FARGATE"]
  container_definitions = jsonencode([
    {
      name             = "orders"
      image            = "111122223333.dkr.ecr.eu-central-1.amazonaws.com/orders:4"
      logConfiguration = var.log
    }
  ])
}
`,
    },
  ],
};
